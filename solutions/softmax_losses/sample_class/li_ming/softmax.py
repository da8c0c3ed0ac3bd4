import math

import numpy as np


def softmax_of_row(row):
    biggest = max(row)
    powers = [math.exp(value - biggest) for value in row]
    total = math.fsum(powers)
    return [power / total for power in powers]


def softmax(logits, axis=-1):
    moved = np.moveaxis(np.array(logits, dtype=float), axis, -1)
    answer = []
    for row in moved.reshape(-1, moved.shape[-1]).tolist():
        answer.append(softmax_of_row(row))
    return np.moveaxis(np.array(answer).reshape(moved.shape), -1, axis)
