import numpy as np

FLOAT = np.float32


def _f(x):
    return np.asarray(x, dtype=FLOAT)


def cross_entropy(labels, probabilities):
    labels, probabilities = _f(labels), _f(probabilities)
    with np.errstate(all='ignore'):
        logs = np.log(probabilities)
    logs = np.where(labels == 0, FLOAT(0), logs)
    return -(labels * logs).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels, logits = _f(labels), _f(logits)
    logits = logits - logits.max(axis=-1, keepdims=True)
    return (labels * (np.log(np.exp(logits).sum(axis=-1, keepdims=True)) - logits)).sum(axis=-1)
