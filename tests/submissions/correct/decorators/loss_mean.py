import numpy as np

from conversions import takes_floats
from cross_entropy import softmax_cross_entropy_with_logits


@takes_floats
def reduce_mean(losses):
    return losses.mean(dtype=np.float64)


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
