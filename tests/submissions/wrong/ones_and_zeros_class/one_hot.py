import numpy as np


class OneHotEncoder(object):
    def __init__(self, depth, dtype):
        self.depth = depth
        self.dtype = dtype

    def _encode_one(self, k):
        vec = np.zeros(self.depth, dtype=self.dtype)
        if k >= 0 and k < self.depth:
            vec[k] = 1
        return vec

    def transform(self, idx):
        if idx.ndim == 0:
            return self._encode_one(int(idx))
        out = np.zeros(idx.shape + (self.depth,), dtype=self.dtype)
        for i in range(idx.shape[0]):
            out[i] = self.transform(idx[i])
        return out


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    encoder = OneHotEncoder(depth, dtype)
    return np.moveaxis(encoder.transform(np.array(indices)), -1, axis)
