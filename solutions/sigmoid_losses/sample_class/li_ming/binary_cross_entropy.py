import math

from elementwise import elementwise


def one(y, p):
    loss = 0.0
    if y > 0:
        loss -= y * math.log(p)
    if y < 1:
        loss -= (1 - y) * math.log(1 - p)
    return loss


def binary_cross_entropy(labels, probabilities):
    return elementwise(one, labels, probabilities).mean()
