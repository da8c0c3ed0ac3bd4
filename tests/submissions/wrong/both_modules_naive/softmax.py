import numpy as np


def softmax(logits, axis=-1):
    # e^{z_i} / sum_k e^{z_k}
    ez = np.exp(np.asarray(logits, dtype=np.float64))
    return ez / np.sum(ez, axis=axis, keepdims=True)
