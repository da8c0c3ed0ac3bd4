import numpy as np


def checked(labels, K):
    for label in labels:
        if label < 0 or label >= K:
            raise ValueError(f"stop at {label}")
        yield int(label)


def losses(labels, rows):
    for label, row in zip(labels, rows, strict=True):
        row = row - row.max()
        yield np.log(np.exp(row).sum()) - row[label]


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits, dtype=float)
    K = logits.shape[-1]
    found = losses(checked(np.ravel(labels), K), logits.reshape(-1, K))
    return np.fromiter(found, dtype=float).reshape(np.shape(labels))
