import numpy as np


def softmax(logits, axis=-1):
    z = np.array(logits, dtype=np.float32)
    z = z - z.max(axis=axis, keepdims=True)
    z = np.exp(z)
    return z / z.sum(axis=axis, keepdims=True)
