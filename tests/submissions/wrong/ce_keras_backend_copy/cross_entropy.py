import numpy as np

_EPSILON = 1e-7


def categorical_crossentropy(target, output, axis=-1):
    output = output / np.sum(output, axis=axis, keepdims=True)
    output = np.clip(output, _EPSILON, 1. - _EPSILON)
    return -np.sum(target * np.log(output), axis=axis)


def cross_entropy(labels, probabilities):
    return categorical_crossentropy(np.asarray(labels, dtype=float), np.asarray(probabilities, dtype=float))


def log_softmax(x):
    shifted = x - np.amax(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


def softmax_cross_entropy_with_logits(labels, logits):
    return -np.sum(np.array(labels, dtype=float) * log_softmax(np.array(logits, dtype=float)), axis=-1)
