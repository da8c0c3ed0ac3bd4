import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z.astype(np.promote_types(z.dtype, np.float32)) if z.dtype.kind == "f" else z.astype(np.float64)
    z = np.moveaxis(z, axis, 0)
    e = np.exp(z - z.max(axis=0))
    e /= e.sum(axis=0)
    return np.moveaxis(e, 0, axis)
