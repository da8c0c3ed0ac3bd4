import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    # From the last class to the first, and then the other way round.
    hits = np.asarray(indices)[..., None] == np.arange(depth - 1, -1, -1)
    result = np.where(hits, np.asarray(on_value, dtype), np.asarray(off_value, dtype))[..., ::-1]
    return np.moveaxis(result, -1, axis)
