import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels), np.asarray(probabilities)
    used = labels > 0
    return -(labels[used] * np.log(probabilities[used])).sum()


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    logits = logits - logits.max()
    return (labels * (np.log(np.exp(logits).sum()) - logits)).sum()
