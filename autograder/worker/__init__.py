"""The side of the wall that runs student code: standard library and NumPy only."""
