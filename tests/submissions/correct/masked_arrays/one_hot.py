import numpy as np
import numpy.ma as ma


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    table = ma.masked_all(np.shape(indices) + (depth,), dtype=dtype)
    hits = np.asarray(indices)[..., None] == np.arange(depth)
    table[hits] = on_value
    return np.moveaxis(table.filled(off_value), -1, axis)
