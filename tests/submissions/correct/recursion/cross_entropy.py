import numpy as np


def _total(terms):
    """Halve until one is left: rounding errors stay small."""
    n = terms.shape[-1]
    if n == 1:
        return terms[..., 0]
    half = n // 2
    return _total(terms[..., :half]) + _total(terms[..., half:])


def _float(x):
    x = np.asarray(x)
    return x if x.dtype in (np.float32, np.float64) else x.astype(np.float64)


def cross_entropy(labels, probabilities):
    y, p = _float(labels), _float(probabilities)
    return -_total(y * np.log(np.where(y != 0, p, 1)))


def softmax_cross_entropy_with_logits(labels, logits):
    y, z = _float(labels), _float(logits)
    z = z - z.max(axis=-1, keepdims=True)
    log_p = z - np.log(_total(np.exp(z)))[..., None]
    return -_total(y * log_p)
