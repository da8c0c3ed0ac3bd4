from dataclasses import dataclass

import numpy as np

from softmax import Scores


@dataclass
class SparseLabels:
    numbers: np.ndarray
    classes: int

    def __post_init__(self):
        self.numbers = np.asarray(self.numbers).astype(int)
        for number in self.numbers.flat:
            if number not in range(self.classes):
                raise ValueError(f"{number} is not in range({self.classes})")


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    scores = Scores.of(logits)
    labels = SparseLabels(labels, scores.values.shape[-1])
    costs = -scores.log_probabilities
    rows = costs.reshape(-1, labels.classes)
    picked = rows[np.arange(len(rows)), labels.numbers.reshape(-1)]
    return picked.reshape(labels.numbers.shape)
