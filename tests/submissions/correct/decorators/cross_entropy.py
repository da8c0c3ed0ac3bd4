import numpy as np

from conversions import quietly, takes_floats


@takes_floats
@quietly(divide="ignore", invalid="ignore")
def cross_entropy(labels, probabilities):
    terms = labels * np.log(probabilities)
    terms[labels == 0] = 0
    return -np.sum(terms, axis=-1)


@takes_floats
def softmax_cross_entropy_with_logits(labels, logits):
    z = logits - logits.max(axis=-1, keepdims=True)
    return (labels * (np.log(np.exp(z).sum(axis=-1, keepdims=True)) - z)).sum(axis=-1)
