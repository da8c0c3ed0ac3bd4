import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits)
    z_max = np.max(z, axis=axis, keepdims=True)
    exp_z = np.exp(z - z_max)
    return exp_z / np.sum(exp_z, axis=axis)
