from math import *
from numbers_of_mine import *
from numpy import *
from numbers_of_mine import real


def softmax(logits, axis=-1):
    e = exp(shift(logits, axis))
    return e / sum(e, axis=axis, keepdims=True)
