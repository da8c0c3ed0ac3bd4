"""Record the references: what TensorFlow 1.14.0 answers, and what the exact formula gives.

This file, ``cases`` and ``record_tensorflow`` also run on Python 3.6; the other modules run on the trusted side only.
"""
