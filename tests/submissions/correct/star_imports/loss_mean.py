from numpy import *
from cross_entropy import *


def reduce_mean(losses):
    return mean(array(losses, dtype=double))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
