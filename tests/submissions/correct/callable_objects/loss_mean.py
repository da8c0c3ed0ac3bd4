import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits


class Mean:
    def __call__(self, losses):
        self.value = np.mean(losses, dtype=float)
        return self.value


class MeanOf(Mean):
    def __init__(self, loss):
        self.loss = loss

    def __call__(self, labels, logits):
        return super().__call__(self.loss(labels, logits))


reduce_mean = Mean()
softmax_cross_entropy_loss = MeanOf(softmax_cross_entropy_with_logits)
