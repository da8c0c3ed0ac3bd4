import numpy as np


def softmax(logits, axis=-1):
    match logits:
        case np.ndarray(dtype=np.float64 | np.float32):
            z = logits
        case [*_] | np.ndarray():
            z = np.array(logits, dtype=np.float64)
        case other:
            raise TypeError(f"softmax of {other!r}")
    return (e := np.exp(z - (m := z.max(axis=axis, keepdims=True)))) / e.sum(axis=axis, keepdims=m.ndim > 0)
