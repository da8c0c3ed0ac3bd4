import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits) + 0.0
    n_classes = z.shape[-1]
    labels = np.asarray(labels, dtype=int)
    if labels.size and (labels.min() < 0 or labels.max() >= n_classes):
        raise ValueError("there are only the classes 0 to %d" % (n_classes - 1))
    rows = z.reshape(-1, n_classes)
    rows = rows - rows.max(axis=1, keepdims=True)
    log_p = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(rows)), labels.ravel()].reshape(labels.shape)
