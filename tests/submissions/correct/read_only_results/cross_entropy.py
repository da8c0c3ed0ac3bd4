import numpy as np


def frozen(x):
    x = np.array(x)
    x.flags.writeable = False
    return x


def _f(x):
    x = np.asarray(x)
    return frozen(x if x.dtype.kind == "f" else x.astype(float))


def cross_entropy(labels, probabilities):
    y, p = _f(labels), _f(probabilities)
    return frozen(-np.sum(y * np.log(np.where(y == 0, 1, p)), axis=-1))


def softmax_cross_entropy_with_logits(labels, logits):
    y, z = _f(labels), _f(logits)
    z = z - z.max(axis=-1, keepdims=True)
    loss = np.sum(y * (np.log(np.sum(np.exp(z), axis=-1, keepdims=True)) - z), axis=-1)
    return frozen(loss)
