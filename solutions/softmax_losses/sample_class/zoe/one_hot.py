import numpy as np


class OneHot:
    def __call__(self, indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
        indices = np.asarray(indices)
        shape = list(indices.shape)
        shape.insert(len(shape) if axis == -1 else axis, depth)
        table = np.full(shape, off_value, dtype=dtype)
        for place, index in np.ndenumerate(indices):
            if 0 <= index < depth:
                target = list(place)
                target.insert(len(target) if axis == -1 else axis, index)
                table[tuple(target)] = on_value
        return table


one_hot = OneHot()
