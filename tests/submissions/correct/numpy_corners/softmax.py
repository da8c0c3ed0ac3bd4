import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(float)
    (axis,) = np.lib.array_utils.normalize_axis_tuple(axis, z.ndim)
    # Sorted, so that the sum goes from small to large.
    e = np.exp(z - np.take(np.sort(z, axis=axis), [-1], axis=axis))
    total = np.cumsum(np.sort(e, axis=axis), axis=axis).take([-1], axis=axis)
    return np.divide(e, total)
