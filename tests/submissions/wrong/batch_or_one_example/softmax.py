import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits)
    if x.ndim == 2:
        along = axis % 2
        x = x - np.max(x, axis=along).reshape([1 if i == along else n for i, n in enumerate(x.shape)])
        y = np.exp(x)
        return y / y.sum(axis=along, keepdims=True)

    x = x - np.max(x)  # 溢出对策
    return np.exp(x) / np.sum(np.exp(x))
