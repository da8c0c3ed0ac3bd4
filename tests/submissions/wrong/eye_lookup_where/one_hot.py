import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    hot = np.eye(depth, dtype=bool)[np.asarray(indices)]
    out = np.where(hot, on_value, off_value).astype(dtype)
    return np.moveaxis(out, -1, axis)
