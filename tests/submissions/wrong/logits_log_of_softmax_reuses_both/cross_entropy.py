import numpy as np

from softmax import softmax


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    # 先softmax，再交叉熵
    return cross_entropy(labels, softmax(logits))
