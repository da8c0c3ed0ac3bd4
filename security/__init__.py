"""Attacks on this autograder and, as a control, on others; and what the wall against them costs."""
