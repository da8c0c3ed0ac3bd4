import numpy as np

F = np.float32


def _back(result, *given):
    double = any(getattr(g, "dtype", None) == np.float64 for g in given)
    return np.asarray(result, dtype=np.float64) if double else result


def cross_entropy(labels, probabilities):
    y, p = np.asarray(labels, F), np.asarray(probabilities, F)
    p = np.where(y == F(0), F(1), p)
    return _back(-np.sum(y * np.log(p), axis=-1, dtype=F), labels, probabilities)


def softmax_cross_entropy_with_logits(labels, logits):
    y, z = np.asarray(labels, F), np.asarray(logits)
    z = (z - z.max(-1, keepdims=True)).astype(F)
    log_sum = np.log(np.exp(z).sum(-1, keepdims=True, dtype=F))
    return _back((y * (log_sum - z)).sum(-1, dtype=F), labels, logits)
