import numpy as np


class Scores(np.ndarray):
    """An array that knows its softmax."""

    def __new__(cls, values, unit="nats"):
        values = np.array(values)
        self = (values if values.dtype.kind == "f" else values.astype(float)).view(cls)
        self.unit = unit
        return self

    def __array_finalize__(self, other):
        self.unit = getattr(other, "unit", None)

    def shifted(self, axis):
        return self - self.max(axis=axis, keepdims=True)

    def softmax(self, axis):
        e = np.exp(self.shifted(axis))
        return e / e.sum(axis=axis, keepdims=True)


def softmax(logits, axis=-1):
    return Scores(logits).softmax(axis).view(np.ndarray)
