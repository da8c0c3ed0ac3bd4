import numpy as np


def softmax(logits, axis=-1):
    z = np.array(logits, dtype=np.float64)
    z = z - np.amax(z, axis=axis, keepdims=True)
    exp_z = np.exp(z)
    return exp_z / np.sum(exp_z, axis=axis, keepdims=True)
