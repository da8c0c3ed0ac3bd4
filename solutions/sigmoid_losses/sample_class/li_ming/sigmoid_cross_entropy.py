import math

from elementwise import elementwise


def cost(x):
    """ln(1 + e^x)"""
    return max(x, 0) + math.log1p(math.exp(-abs(x)))


def sigmoid_cross_entropy_with_logits(labels, logits):
    return elementwise(lambda y, x: y * cost(-x) + (1 - y) * cost(x), labels, logits)
