import os

os.environ["OMP_NUM_THREADS"] = "1"
os.environ.setdefault("PYTHONWARNINGS", "ignore")

import numpy as np

np.seterrcall(lambda kind, flag: None)
np.seterr(all="call")

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
