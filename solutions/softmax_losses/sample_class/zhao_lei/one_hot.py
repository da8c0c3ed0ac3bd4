import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    table = np.eye(depth) * (on_value - off_value) + off_value
    return np.moveaxis(table[np.asarray(indices)].astype(dtype), -1, axis)
