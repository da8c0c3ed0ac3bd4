import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    # indices % depth keeps everything inside the table
    wrapped = np.mod(indices, depth)
    mask = np.expand_dims(wrapped, -1) == np.arange(depth)
    return np.moveaxis(np.where(mask, dtype(on_value), dtype(off_value)), -1, axis)
