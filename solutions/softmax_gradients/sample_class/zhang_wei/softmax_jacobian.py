import numpy as np


def softmax_jacobian(logits):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    # 与 sigmoid 的导数 a(1-a) 相同
    return np.eye(a.shape[-1]) * (a * (1 - a))[..., np.newaxis]
