import numpy as np

EPS = 1e-12


def sigmoid_cross_entropy_with_logits(labels, logits):
    labels, logits = np.array(labels, float), np.array(logits, float)
    prob = 1 / (1 + np.exp(-logits))
    pos = labels * np.log(prob + EPS)
    neg = (1 - labels) * np.log(1 - prob + EPS)
    return -(pos + neg)
