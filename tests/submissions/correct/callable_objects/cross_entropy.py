import numpy as np


class _Loss:
    def __call__(self, labels, predictions):
        labels = np.asarray(labels)
        predictions = np.asarray(predictions)
        if predictions.dtype.kind != "f":
            predictions = predictions.astype(float)
        return -(labels * np.where(labels == 0, 0, self.log_probabilities(predictions))).sum(axis=-1)

    def log_probabilities(self, predictions):
        raise NotImplementedError


class CrossEntropy(_Loss):
    def log_probabilities(self, predictions):
        with np.errstate(divide="ignore"):
            return np.log(predictions)


class SoftmaxCrossEntropyWithLogits(_Loss):
    def log_probabilities(self, predictions):
        shifted = predictions - predictions.max(axis=-1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


cross_entropy = CrossEntropy()
softmax_cross_entropy_with_logits = SoftmaxCrossEntropyWithLogits()
