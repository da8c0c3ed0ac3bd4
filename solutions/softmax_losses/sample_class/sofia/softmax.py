import numpy as np


def softmax(logits, axis=-1):
    array = np.asarray(logits)
    if array.dtype.kind in "iub":
        array = array.astype(float)
    top = np.amax(array, axis=axis, keepdims=True)
    weights = np.exp(np.subtract(array, top))
    return weights / np.add.reduce(weights, axis=axis, keepdims=True)
