import numpy as np
from sigmoid_cross_entropy import sigmoid_cross_entropy_with_logits


def binary_cross_entropy(labels, probabilities):
    return np.mean(sigmoid_cross_entropy_with_logits(labels, probabilities))
