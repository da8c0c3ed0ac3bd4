import numpy as np


def softmax_jacobian(logits):
    z = np.asarray(logits)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    s = e / e.sum(axis=-1, keepdims=True)
    jac = s[..., None] * np.eye(s.shape[-1]) - s[..., None] * s[..., None, :]
    if jac.ndim > 2:
        jac = jac.mean(axis=0)
    return jac
