import numpy as np


class Softmax:
    """Softmax layer (forward only)."""

    def __init__(self, axis):
        self.axis = axis
        self.output = None

    def forward(self, inputs):
        numerator = np.power(np.e, inputs)
        denominator = np.add.reduce(numerator, axis=self.axis, keepdims=True)
        self.output = numerator / denominator
        return self.output


def softmax(logits, axis=-1):
    layer = Softmax(axis)
    inputs = np.asarray(logits)
    if inputs.dtype not in (np.float32, np.float64):
        inputs = inputs.astype(np.float64)
    return layer.forward(inputs)
