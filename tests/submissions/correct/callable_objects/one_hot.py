import numpy as np


class OneHotEncoder:
    default_dtype = np.float32

    def __call__(self, indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=None):
        dtype = self.default_dtype if dtype is None else dtype
        indices = np.asarray(indices)
        result = np.full(indices.shape + (depth,), off_value, dtype=dtype)
        for position in np.ndindex(indices.shape):
            c = indices[position]
            if 0 <= c < depth:
                result[position][c] = on_value
        return np.moveaxis(result, -1, axis)


one_hot = OneHotEncoder()
