from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Scores:
    values: np.ndarray
    axis: int = -1

    @classmethod
    def of(cls, logits, axis=-1) -> Scores:
        values = np.asarray(logits)
        return cls(values if values.dtype.kind == "f" else values.astype(float), axis)

    @property
    def shifted(self):
        return self.values - self.values.max(axis=self.axis, keepdims=True)

    @property
    def log_partition(self):
        return np.log(np.exp(self.shifted).sum(axis=self.axis, keepdims=True))

    @property
    def log_probabilities(self):
        return self.shifted - self.log_partition

    @property
    def probabilities(self):
        return np.exp(self.log_probabilities)


@dataclass(frozen=True)
class _Softmax:
    name: str = "softmax"
    axes: list = field(default_factory=list)

    def __call__(self, logits, axis=-1):
        self.axes.append(axis)
        return Scores.of(logits, axis).probabilities


softmax = _Softmax()
