import numpy as np


class SigmoidCrossEntropy:
    """-y log s - (1 - y) log (1 - s), from the logits."""

    def __call__(self, labels, logits):
        y = np.asarray(labels, dtype=np.float64)
        x = np.asarray(logits, dtype=np.float64)
        # flip the sign for a yes: a loss is a softplus of how wrong the logit is
        return y * self.softplus(-x) + (1 - y) * self.softplus(x)

    @staticmethod
    def softplus(x):
        return np.where(x > 0, x + np.log1p(np.exp(-np.abs(x))), np.log1p(np.exp(-np.abs(x))))


sigmoid_cross_entropy_with_logits = SigmoidCrossEntropy()
