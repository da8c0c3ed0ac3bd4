import numpy as np

from one_hot import one_hot


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    logits = logits if logits.dtype.kind == "f" else logits.astype(np.float64)
    Y = one_hot(labels, logits.shape[-1], on_value=True, off_value=False, dtype=bool)
    if not np.array_equal(Y.sum(axis=-1), np.ones(Y.shape[:-1])):
        raise ValueError("some label has no column")
    Z = logits - logits.max(axis=-1, keepdims=True)
    return np.log(np.exp(Z).sum(axis=-1)) - Z[Y].reshape(np.shape(labels))
