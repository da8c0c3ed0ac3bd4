import numpy as np

from conversions import quietly, takes_floats


def softmax(logits, axis=-1):
    return _softmax(logits, axis=axis)


@takes_floats
@quietly(under="ignore")
def _softmax(logits, axis):
    e = np.exp(logits - logits.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
