import numpy as np


def number_of_classes(values):
    largest = -1
    for v in values:
        if v > largest:
            largest = v
    return largest + 1


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    arr = np.array(indices)
    values = [int(v) for v in arr.flatten()]
    depth = number_of_classes(values)
    rows = []
    for v in values:
        row = []
        for c in range(depth):
            row.append(on_value if c == v else off_value)
        rows.append(row)
    result = np.array(rows, dtype=dtype).reshape(arr.shape + (depth,))
    return np.moveaxis(result, -1, axis)
