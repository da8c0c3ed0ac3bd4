import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    idx = np.asarray(indices)
    good = (idx >= 0) & (idx < depth)
    if not np.all(good):
        idx = idx[good]        # 去掉不合法的类别
    out = np.where(idx[..., None] == np.arange(depth), on_value, off_value)
    return np.moveaxis(out.astype(dtype), -1, axis)
