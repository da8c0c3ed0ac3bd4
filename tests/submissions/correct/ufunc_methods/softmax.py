import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    if not isinstance(z.dtype.type(0), np.floating):
        z = z.astype(np.float64)
    z = np.subtract(z, np.maximum.reduce(z, axis=axis, keepdims=True))
    e = np.exp(z)
    return np.true_divide(e, np.add.reduce(e, axis=axis, keepdims=True))
