import numpy as np


def softmax(logits, axis=-1):
    try:
        dtype = logits.dtype
    except AttributeError:
        logits = np.array(logits, dtype=float)
    else:
        if dtype not in ("float32", "float64"):
            logits = logits.astype(float)
    old = np.seterr(under="raise", over="raise")
    try:
        e = np.exp(logits - logits.max(axis=axis, keepdims=True))
        return e / e.sum(axis=axis, keepdims=True)
    except FloatingPointError:
        np.seterr(under="ignore", over="ignore")
        e = np.exp(logits - logits.max(axis=axis, keepdims=True))
        return e / e.sum(axis=axis, keepdims=True)
    finally:
        np.seterr(**old)
