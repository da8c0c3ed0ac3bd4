import numpy as np


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = labels * np.log(probabilities)
    terms = np.where(labels == 0, 0.0, terms)
    return -terms.sum(-1)


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    shifted_logits = logits - np.max(logits, axis=-1, keepdims=True)
    Z = np.sum(np.exp(shifted_logits), axis=-1, keepdims=True)
    log_probs = shifted_logits - np.log(Z)
    loss = -np.sum(np.asarray(labels, dtype=float) * log_probs, axis=-1)
    return np.mean(loss)
