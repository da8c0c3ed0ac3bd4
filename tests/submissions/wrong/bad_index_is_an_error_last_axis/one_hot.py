import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.array(indices)
    out = np.full(idx.shape + (depth,), off_value, dtype=dtype)
    for pos in np.ndindex(*idx.shape):
        k = int(idx[pos])
        if k < 0 or k >= depth:
            raise IndexError("class %d does not exist" % k)
        out[pos][k] = on_value
    return out
