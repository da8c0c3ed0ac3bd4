import numpy as np
from log_softmax import log_softmax


def softmax_jacobian(logits):
    p = np.exp(log_softmax(logits))
    diagonal = p[..., np.newaxis] * np.eye(p.shape[-1])
    return diagonal - p[..., np.newaxis] * p[..., np.newaxis, :]
