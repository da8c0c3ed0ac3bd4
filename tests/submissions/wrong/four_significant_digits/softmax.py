import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float64)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    p = e / e.sum(axis=axis, keepdims=True)
    nice = [float("%.4g" % v) for v in p.ravel()]
    return np.array(nice, dtype=np.float64).reshape(p.shape)
