import numpy as np

LIMIT = 500


def softmax(logits, axis=-1):
    z = np.array(logits, dtype=np.float64)
    z = np.where(z > LIMIT, LIMIT, z)
    z = np.where(z < -LIMIT, -LIMIT, z)
    z = z - z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)
