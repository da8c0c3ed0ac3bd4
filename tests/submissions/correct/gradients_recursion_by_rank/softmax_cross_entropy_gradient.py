import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    labels, logits = np.asarray(labels), np.asarray(logits)
    if logits.ndim > 1:
        gradient = np.empty(logits.shape)
        for place, example in enumerate(logits):
            gradient[place] = softmax_cross_entropy_gradient(labels[place], example)
        return gradient
    powers = np.exp(logits - logits.max())
    return np.sum(labels) * powers / np.sum(powers) - labels
