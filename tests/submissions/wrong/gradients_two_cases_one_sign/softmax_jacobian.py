import numpy as np


def _one(z):
    e = np.exp(z - z.max())
    a = e / e.sum()
    J = np.empty((len(a), len(a)))
    for i in range(len(a)):
        for j in range(len(a)):
            if i == j:
                J[i, j] = a[i] * (1 - a[i])
            else:
                J[i, j] = a[i] * a[j]
    return J


def softmax_jacobian(logits):
    z = np.asarray(logits, dtype=float)
    K = z.shape[-1]
    flat = z.reshape(-1, K) if z.size else np.zeros((0, K))
    return np.array([_one(row) for row in flat]).reshape(z.shape + (K,))
