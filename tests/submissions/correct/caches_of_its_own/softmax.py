import numpy as np

_CACHE = {}
HITS = 0


def softmax(logits, axis=-1):
    global HITS
    z = np.asarray(logits)
    if z.dtype.kind != "f":
        z = z.astype(np.float64)
    key = (z.tobytes(), z.shape, z.dtype.str, axis)
    if key in _CACHE:
        HITS += 1
    else:
        e = np.exp(z - z.max(axis=axis, keepdims=True))
        _CACHE[key] = e / e.sum(axis=axis, keepdims=True)
    return _CACHE[key].copy()
