"""The nbgrader side: exchange, gradebook, formgrader, feedback and export. No other package imports nbgrader."""

import sys

# nbgrader imports jsonschema, and that a grammar of international addresses, for a check of formats that nobody asks
# for here. To build it takes 2 s, more than all the rest; where it is missing, jsonschema goes without.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
