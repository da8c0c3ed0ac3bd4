import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    planes = np.stack([np.where(indices == c, on_value, off_value) for c in range(depth)])
    order = list(range(1, planes.ndim))
    order.insert(axis if axis != -1 else len(order), 0)
    return planes.transpose(order).astype(dtype)
