import numpy as np


class Softmax:
    """Layer object in the style of a small deep learning framework."""

    def __init__(self):
        self.output = None

    def forward(self, logits, axis):
        x = np.asarray(logits)
        if x.dtype not in (np.dtype("float32"), np.dtype("float64")):
            x = x.astype("float64")
        x = x - np.max(x, axis=axis, keepdims=True)
        x = np.exp(x)
        self.output = x / np.sum(x, axis=axis, keepdims=True)
        return self.output

    def __call__(self, logits, axis=-1):
        return self.forward(logits, axis)


softmax = Softmax()
