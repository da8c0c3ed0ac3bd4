import numpy as np

_xlogy = np.frompyfunc(lambda y, p: y * float(np.log(p)) if y else 0.0, 2, 1)


def cross_entropy(labels, probabilities):
    terms = _xlogy(np.asarray(labels, dtype=float), np.asarray(probabilities, dtype=float))
    return -np.asarray(terms, dtype=object).sum(axis=-1, keepdims=True).astype(float)[..., 0]


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    y = np.asarray(labels, dtype=float)
    z = z - np.max(z, axis=-1, keepdims=True)
    log_sum = np.log(np.trapezoid(np.exp(z)[..., None].repeat(2, axis=-1), axis=-1).sum(axis=-1, keepdims=True))
    return np.inner(np.ones(z.shape[-1]), y * (log_sum - z)) if z.ndim else None
