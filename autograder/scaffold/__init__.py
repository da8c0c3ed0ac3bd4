"""`autograder new`: the files of a new assignment with an example in them that verifies, to be replaced bit by bit."""
