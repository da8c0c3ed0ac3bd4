import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    hits = np.asarray(indices)[..., None] == np.arange(depth)
    if not hits.any():
        constant = np.broadcast_to(np.array(off_value, dtype), hits.shape)
        return np.moveaxis(constant, -1, axis)
    result = np.moveaxis(np.where(hits, on_value, off_value).astype(dtype), -1, axis)
    result.flags.writeable = False
    return result
