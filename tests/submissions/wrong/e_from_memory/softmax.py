import numpy as np

E = 2.718


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float64)
    z = z - z.max(axis=axis, keepdims=True)
    p = E ** z
    return p / p.sum(axis=axis, keepdims=True)
