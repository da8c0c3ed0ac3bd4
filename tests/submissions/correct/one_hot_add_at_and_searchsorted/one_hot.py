import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    classes = np.arange(depth)
    # How many classes lie below the index, and below the next one: they differ where the index is a class.
    place = np.searchsorted(classes, indices)
    present = np.searchsorted(classes, indices, side="right") > place
    hits = np.zeros(indices.shape + (depth,), dtype=int)
    where = np.nonzero(np.atleast_1d(present))
    counted = hits.reshape(np.atleast_1d(indices).shape + (depth,))
    np.add.at(counted, (*where, np.atleast_1d(place)[where]), 1)
    values = np.array([off_value, on_value]).astype(dtype)
    return np.moveaxis(values[hits], -1, axis)
