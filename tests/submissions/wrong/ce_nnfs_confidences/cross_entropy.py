import numpy as np


def cross_entropy(labels, probabilities):
    y_true = np.array(labels, dtype=float)
    y_pred_clipped = np.clip(np.array(probabilities, dtype=float), 1e-7, 1 - 1e-7)
    correct_confidences = np.sum(y_pred_clipped * y_true, axis=-1)
    negative_log_likelihoods = -np.log(correct_confidences)
    return negative_log_likelihoods


def softmax_cross_entropy_with_logits(labels, logits):
    a = np.asarray(logits, float)
    t = np.asarray(labels, float)
    b = np.max(a, axis=-1, keepdims=True)
    S = np.sum(np.exp(a - b), axis=-1)
    return t.sum(axis=-1) * np.log(S) - (t * (a - b)).sum(axis=-1)
