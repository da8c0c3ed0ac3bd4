import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float32)
    z_exp = np.exp(z)
    z_sum = np.sum(z_exp, axis=axis, keepdims=True)
    return z_exp / z_sum
