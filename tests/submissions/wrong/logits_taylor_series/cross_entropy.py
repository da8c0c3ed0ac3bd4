import numpy as np


def xlogy(x, y):
    """x*log(y), and 0 where x is 0."""
    return x * np.log(np.where(x == 0, np.ones_like(y), y))


def cross_entropy(labels, probabilities):
    return -xlogy(np.array(labels, dtype="float64"), np.array(probabilities, dtype="float64")).sum(axis=-1)


def my_exp(x, terms=24):
    result = np.ones_like(x)
    term = np.ones_like(x)
    for n in range(1, terms):
        term = term * x / n
        result = result + term
    return result


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits, dtype=float)
    e = my_exp(z)
    p = e / e.sum(axis=-1, keepdims=True)
    return -np.sum(np.asarray(labels, dtype=float) * np.log(p), axis=-1)
