from cross_entropy import softmax_cross_entropy_with_logits
from 稳定 import 浮点数组


def reduce_mean(losses):
    return 浮点数组(losses).mean()


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
