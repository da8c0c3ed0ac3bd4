import numpy as np

from stable import log_probabilities


class Softmax:
    """A function with a memory, in case I want to count the calls."""

    def __init__(self):
        self.calls = 0

    def __call__(self, logits, axis=-1):
        self.calls += 1
        return np.exp(log_probabilities(logits, axis))


softmax = Softmax()
