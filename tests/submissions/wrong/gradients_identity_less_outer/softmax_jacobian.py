import numpy as np


def softmax_jacobian(logits):
    x = np.asarray(logits)
    x = x - np.max(x, axis=-1)[..., None]
    a = np.exp(x)
    a = a / np.sum(a, axis=-1)[..., None]
    return np.eye(a.shape[-1]) - np.matmul(a[..., :, None], a[..., None, :])
