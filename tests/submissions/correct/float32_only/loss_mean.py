import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    given = np.asarray(losses)
    mean = np.mean(given.astype(np.float32), dtype=np.float32)
    return np.float64(mean) if given.dtype == np.float64 else mean


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
