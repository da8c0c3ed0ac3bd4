import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    here, everywhere = np.broadcast_arrays(np.expand_dims(indices, -1), np.r_[0:depth])
    codes = np.select([here == everywhere], [np.array(on_value).astype(dtype)], np.array(off_value).astype(dtype))
    return np.moveaxis(codes, -1, axis)
