"""Record the references: what TensorFlow 1.14.0, an exact formula or the solution answers.

This file, ``cases`` and ``record_tensorflow`` also run on Python 3.6; the other modules run on the trusted side only.
"""
