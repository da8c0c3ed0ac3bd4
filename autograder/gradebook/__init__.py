"""The nbgrader side: exchange, gradebook, formgrader, feedback and export. No other package imports nbgrader."""
