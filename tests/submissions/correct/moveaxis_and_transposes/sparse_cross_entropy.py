import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels).astype(np.int64)
    z = np.asarray(logits)
    z = np.rollaxis(z if z.dtype.kind == "f" else z.astype(float), -1)
    inside = np.logical_and(labels >= 0, labels < z.shape[0])
    if np.count_nonzero(inside) < labels.size:
        raise ValueError("labels outside")
    z = z - z.max(axis=0)
    return np.log(np.exp(z).sum(axis=0)) - np.take_along_axis(z, labels[np.newaxis], axis=0)[0]
