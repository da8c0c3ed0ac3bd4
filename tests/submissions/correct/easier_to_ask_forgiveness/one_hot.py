import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    out = np.empty(indices.shape + (depth,), dtype)
    out[...] = off_value
    for where, index in np.ndenumerate(indices):
        try:
            if index < 0:
                raise IndexError("must not count from the end")
            out[where + (index,)] = on_value
        except IndexError:
            pass
    return np.moveaxis(out, -1, axis)
