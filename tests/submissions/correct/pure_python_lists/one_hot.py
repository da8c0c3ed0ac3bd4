import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    shape = np.shape(indices)
    flat = [int(i) for i in np.asarray(indices).reshape(-1).tolist()]
    rows = []
    for index in flat:
        row = []
        for c in range(depth):
            if c == index:
                row.append(on_value)
            else:
                row.append(off_value)
        rows.append(row)
    table = np.array(rows, dtype=dtype).reshape(shape + (depth,))
    return np.moveaxis(table, -1, axis)
