from abc import ABC, abstractmethod
from enum import Enum

import numpy as np

REGISTRY = {}


class Reduction(Enum):
    NONE = "none"
    MEAN = "mean"


class Loss(ABC):
    reduction = Reduction.NONE

    def __init_subclass__(cls, *, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            REGISTRY[name] = cls()

    @staticmethod
    def floats(x):
        x = np.asarray(x)
        return x if x.dtype.kind == "f" else x.astype(np.float64)

    @abstractmethod
    def per_class(self, labels, values): ...

    def __call__(self, labels, values):
        labels, values = self.floats(labels), self.floats(values)
        losses = np.sum(labels * np.where(labels == 0, 0, self.per_class(labels, values)), axis=-1)
        return losses if self.reduction is Reduction.NONE else losses.mean(dtype=np.float64)


class FromProbabilities(Loss, name="probabilities"):
    def per_class(self, labels, values):
        with np.errstate(divide="ignore"):
            return -np.log(values)


class FromLogits(Loss, name="logits"):
    def per_class(self, labels, values):
        z = values - values.max(axis=-1, keepdims=True)
        return np.log(np.exp(z).sum(axis=-1, keepdims=True)) - z


class MeanFromLogits(FromLogits, name="mean"):
    reduction = Reduction.MEAN
