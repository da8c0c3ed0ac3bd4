import numpy as np


def softmax(logits, axis=-1):
    a = np.asarray(logits, dtype=np.float64)
    winner = np.argmax(a, axis=axis)
    out = np.zeros_like(a)
    np.put_along_axis(out, np.expand_dims(winner, axis), 1.0, axis=axis)
    return out
