import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    x = x if x.flags.writeable else x.copy()
    x *= -1
    return 1.0 / (1.0 + np.exp(x))
