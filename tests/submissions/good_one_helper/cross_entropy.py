import numpy as np
from 稳定 import 对数归一化, 浮点数组


def cross_entropy(labels, probabilities):
    labels, probabilities = 浮点数组(labels), 浮点数组(probabilities)
    有关 = labels != 0
    return -(labels * np.log(np.where(有关, probabilities, 1.0))).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return -(浮点数组(labels) * 对数归一化(logits)).sum(-1)
