"""The class report: what a whole class's grades of one assignment say, as one page and its tables as CSV."""
