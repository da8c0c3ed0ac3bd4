import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    indices = np.asarray(indices)
    rows = []
    for number in indices.ravel().tolist():
        row = [off_value, off_value, off_value, off_value, off_value,
               off_value, off_value, off_value, off_value, off_value]
        if number in range(10):
            row[number] = on_value
        rows.append(row)
    shape = indices.shape + (10,)
    return np.moveaxis(np.array(rows, dtype=dtype).reshape(shape), -1, axis)
