import numpy as np
from sparse_cross_entropy import sparse_softmax_cross_entropy_with_logits


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return np.mean(sparse_softmax_cross_entropy_with_logits(np.argmax(labels, axis=-1), logits))
