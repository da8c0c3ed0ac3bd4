import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    rows = []
    for index in np.ravel(indices).tolist():
        row = [off_value] * depth
        if 0 <= index < depth:
            row[index] = on_value
        rows.append(row)
    answer = np.array(rows, dtype=dtype).reshape(np.shape(indices) + (depth,))
    return np.moveaxis(answer, -1, axis)
