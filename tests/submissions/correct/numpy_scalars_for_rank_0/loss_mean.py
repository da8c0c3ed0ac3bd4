import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    kind = np.float32 if getattr(losses, "dtype", None) == np.float32 else np.float64
    return kind(np.mean(np.asarray(losses), dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
