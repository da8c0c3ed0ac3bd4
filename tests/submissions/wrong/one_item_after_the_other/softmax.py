import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=np.float64)
    result = np.zeros(z.shape)
    for i in range(len(z)):
        e = np.exp(z[i] - np.max(z[i]))
        result[i] = e / np.sum(e)
    return result
