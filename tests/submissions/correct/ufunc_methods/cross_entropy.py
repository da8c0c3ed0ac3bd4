import numpy as np


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels)
    probabilities = np.asarray(probabilities)
    logs = np.zeros(probabilities.shape, dtype=np.result_type(probabilities, np.float32))
    np.log(probabilities, out=logs, where=np.not_equal(labels, 0))
    return np.negative(np.add.reduce(np.multiply(labels, logs), axis=-1))


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    logits = np.multiply(logits, 1.0, dtype=np.result_type(logits, np.float32))
    z = logits - np.maximum.reduce(logits, axis=-1, keepdims=True)
    total = np.add.accumulate(np.exp(z), axis=-1)[..., -1:]
    return np.add.reduce(labels * (np.log(total) - z), axis=-1)
