import losses as _losses
import numpy as np


def reduce_mean(losses):
    return np.mean(_losses.Loss.floats(losses), dtype=np.float64)


class _Module:
    @staticmethod
    def loss(labels, logits):
        return _losses.REGISTRY["mean"](labels, logits)


softmax_cross_entropy_loss = _Module.loss
