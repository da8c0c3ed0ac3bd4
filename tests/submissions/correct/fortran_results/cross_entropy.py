import numpy as np


def cross_entropy(labels, probabilities):
    Y = np.array(labels, order="F") * 1.0
    P = np.array(probabilities, order="F") * 1.0
    P[Y == 0] = 1
    J = -np.sum(Y * np.log(P), axis=Y.ndim - 1)
    return J if J.ndim < 2 else np.asfortranarray(J)


def softmax_cross_entropy_with_logits(labels, logits):
    Y = np.array(labels, order="F") * 1.0
    Z = np.array(logits, order="F") * 1.0
    Z = Z - np.max(Z, axis=Z.ndim - 1, keepdims=True)
    L = np.log(np.sum(np.exp(Z), axis=Z.ndim - 1, keepdims=True))
    J = np.sum(Y * (L - Z), axis=Z.ndim - 1)
    return J if J.ndim < 2 else np.asfortranarray(J)
