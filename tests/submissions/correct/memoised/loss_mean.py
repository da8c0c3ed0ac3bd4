import functools
import math

import numpy as np


@functools.lru_cache(maxsize=None)
def _log_sum_exp(scores):
    largest = max(scores)
    return largest, math.log(math.fsum(math.exp(score - largest) for score in scores))


@functools.lru_cache(maxsize=1000)
def _loss(labels, scores):
    largest, log_sum = _log_sum_exp(scores)
    return math.fsum(y * (log_sum - (z - largest)) for y, z in zip(labels, scores))


@functools.lru_cache()
def _mean(values):
    return math.fsum(values) / len(values)


def reduce_mean(losses):
    return _mean(tuple(np.asarray(losses, float).ravel().tolist()))


def softmax_cross_entropy_loss(labels, logits):
    K = np.shape(logits)[-1]
    rows = zip(np.reshape(labels, (-1, K)).tolist(), np.reshape(np.asarray(logits, float), (-1, K)).tolist())
    return reduce_mean([_loss(tuple(y), tuple(z)) for y, z in rows])
