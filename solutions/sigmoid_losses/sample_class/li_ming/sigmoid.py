import math

from elementwise import elementwise


def one(x):
    if x < 0:  # 避免溢出
        return math.exp(x) / (1 + math.exp(x))
    return 1 / (1 + math.exp(-x))


def sigmoid(x):
    return elementwise(one, x)
