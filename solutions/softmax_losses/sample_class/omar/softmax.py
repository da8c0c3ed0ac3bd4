import numpy as np


def softmax(logits, axis=-1):
    moved = np.moveaxis(np.array(logits, dtype=float), axis, -1)
    rows = moved.reshape(-1, moved.shape[-1])
    i = 0
    while i < len(rows):
        row = np.exp(rows[i] - rows[i].max())
        rows[i] = row / row.sum()
    return np.moveaxis(rows.reshape(moved.shape), -1, axis)
