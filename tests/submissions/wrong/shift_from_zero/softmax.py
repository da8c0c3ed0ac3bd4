import numpy as np


def softmax(logits, axis=-1):
    z = np.moveaxis(np.asarray(logits, dtype=float), axis, -1)
    flat = z.reshape(-1, z.shape[-1])
    result = np.zeros(flat.shape)
    for r, row in enumerate(flat):
        maximum = 0
        for value in row:
            if value > maximum:
                maximum = value
        numerators = np.exp(row - maximum)
        result[r] = numerators / numerators.sum()
    return np.moveaxis(result.reshape(z.shape), -1, axis)
