import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    def code(k):
        return [float(on_value) if i == k else float(off_value) for i in range(depth)]
    ids = np.array(indices)
    codes = [code(k) for k in ids.ravel()]
    return np.array(codes, dtype=np.float64).reshape(list(ids.shape) + [depth])
