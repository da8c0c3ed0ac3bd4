import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    labels = np.array(indices, dtype=np.int64)
    assert ((labels >= 0) & (labels < depth)).all(), "bad label"
    out = np.full(labels.shape + (depth,), off_value, dtype=dtype)
    np.put_along_axis(out, labels[..., np.newaxis], on_value, axis=-1)
    return np.moveaxis(out, -1, axis)
