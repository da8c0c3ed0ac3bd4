import numpy as np


def softmax(logits, axis=-1):
    a = np.array(logits)
    c = a.max(axis=axis)
    exp_a = np.exp(a - c[:, np.newaxis])
    sum_exp_a = exp_a.sum(axis=axis)
    y = exp_a / sum_exp_a[:, np.newaxis]
    return y
