import numpy as np


def __getattr__(name):
    if name == "softmax":
        return make_softmax()
    raise AttributeError(name)


def make_softmax():
    calls = 0

    def softmax(logits, axis=-1):
        nonlocal calls
        calls += 1
        z = np.asarray(logits)
        z = z if z.dtype.kind == "f" else z.astype(float)
        e = np.exp(z - z.max(axis=axis, keepdims=True))
        return e / e.sum(axis=axis, keepdims=True)

    return softmax
