import numpy as np


def softmax(z):
    z = z - np.max(z, axis=-1, keepdims=True)
    return np.exp(z) / np.sum(np.exp(z), axis=-1, keepdims=True)


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    p = softmax(np.array(logits, dtype=float))
    k = p.shape[-1]
    y = np.array(labels, dtype=int)
    p2 = p.reshape(-1, k)
    loss = -np.log(p2[np.arange(len(p2)), y.reshape(-1)])
    return loss.reshape(y.shape)
