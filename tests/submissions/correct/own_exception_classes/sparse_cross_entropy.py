import numpy as np


class LabError(Exception):
    """Everything that goes wrong in this lab."""

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details


class LabelError(LabError, ValueError):
    pass


class NegativeLabelError(LabelError, IndexError):
    def __str__(self):
        return f"{self.details['labels']} must not be negative"


class LabelTooLargeError(LabelError):
    pass


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels)
    logits = np.asarray(logits)
    logits = logits.astype(np.float64) if logits.dtype.kind in "iu" else logits
    classes = logits.shape[-1]
    if labels.min(initial=0) < 0:
        raise NegativeLabelError("negative", labels=labels[labels < 0])
    if labels.max(initial=0) >= classes:
        try:
            raise KeyError(classes)
        except KeyError as cause:
            raise LabelTooLargeError("too large", classes=classes) from cause
    shifted = logits - logits.max(axis=-1, keepdims=True)
    rows = shifted.reshape(-1, classes)
    own = rows[range(len(rows)), labels.ravel().astype(int)].reshape(labels.shape)
    return np.log(np.exp(shifted).sum(axis=-1)) - own
