import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    flat = np.asarray(losses, dtype=np.float64).ravel()
    return np.convolve(flat, np.full(flat.size, 1 / flat.size), mode="valid")[0]


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
