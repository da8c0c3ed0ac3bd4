from numbers_of_mine import *


def cross_entropy(labels, probabilities):
    y = real(labels)
    return -sum(y * log(where(y == 0, 1, probabilities)), -1)


def softmax_cross_entropy_with_logits(labels, logits):
    z = shift(logits)
    return sum(real(labels) * (log(sum(exp(z), -1, keepdims=True)) - z), -1)
