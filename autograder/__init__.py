"""An autograder for numerical Python: judges NumPy modules against recorded TensorFlow 1.14 values.

This file is also imported by Python 3.6 (``autograder.recorder``), so it stays free of imports and modern syntax.
"""

__version__ = "0.1.0"
