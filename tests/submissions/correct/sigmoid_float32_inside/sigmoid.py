import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    back = np.float64 if x.dtype == np.float64 else np.float32
    with np.errstate(over="ignore"):
        return (1 / (1 + np.exp(-x.astype(np.float32)))).astype(back)
