import unittest

import numpy as np


def softmax(logits, axis=-1):
    """
    >>> softmax([0, 0])
    [0.5, 0.5]
    """
    x = np.asarray(logits)
    x = x.astype(x.dtype if x.dtype.kind == "f" else "f8")
    x -= x.max(axis=axis, keepdims=True)
    return np.exp(x) / np.exp(x).sum(axis=axis, keepdims=True)


class TestSoftmax(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(softmax([0.1, 0.2, 0.7]).sum(), 1.1)


def test_that_i_do_not_understand():
    assert softmax([1.0, 2.0]).tolist() == [0.27, 0.73]
