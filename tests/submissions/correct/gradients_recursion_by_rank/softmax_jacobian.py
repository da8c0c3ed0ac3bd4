import numpy as np


def softmax_jacobian(logits):
    logits = np.asarray(logits)
    if logits.ndim > 1:
        if not len(logits):
            return np.empty((*logits.shape, logits.shape[-1]))
        return np.stack([softmax_jacobian(example) for example in logits])
    powers = np.exp(logits - max(logits))
    a = powers / sum(powers)
    return np.diag(a) - np.outer(a, a)
