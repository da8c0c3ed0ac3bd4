import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.array(logits, float)
    logits = logits - logits.max(-1, keepdims=True)
    log_prob = logits - np.log(np.exp(logits).sum(-1, keepdims=True))
    return np.matmul(np.array(labels, float)[..., None, :], log_prob[..., :, None])[..., 0, 0]
