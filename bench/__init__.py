"""How fast this grader is beside others that run the same checks on the same class: ``make bench``."""
