import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(np.float64)
    wide = np.empty(z.shape[:-1] + (2 * z.shape[-1],), z.dtype)
    p = wide[..., ::2]
    np.exp(z - z.max(axis=axis, keepdims=True), out=p)
    np.divide(p, p.sum(axis=axis, keepdims=True), out=p)
    return p
