import numpy as np

from softmax import softmax

_seen = dict()


def remember(function):
    def wrapper(labels, values):
        labels, values = np.asarray(labels), np.asarray(values)
        key = function.__name__, labels.tobytes(), labels.dtype, values.tobytes(), values.dtype, values.shape
        try:
            return _seen[key]
        except KeyError:
            _seen[key] = result = function(labels, values)
            return result

    return wrapper


@remember
def cross_entropy(labels, probabilities):
    return -(labels * np.log(np.where(labels == 0, 1, probabilities))).sum(axis=-1)


@remember
def softmax_cross_entropy_with_logits(labels, logits):
    z = logits - logits.max(axis=-1, keepdims=True)
    z = z - np.log(1 / softmax(logits).max(axis=-1, keepdims=True))
    return -(labels * z).sum(axis=-1)
