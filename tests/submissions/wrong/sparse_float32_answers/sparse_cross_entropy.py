import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits).astype(np.float32)
    labels = np.asarray(labels).astype(np.int32)
    K = logits.shape[-1]
    if labels.size and not (labels.min() >= 0 and labels.max() < K):
        raise ValueError("labels must be in [0, %d)" % K)
    logits = logits - logits.max(axis=-1, keepdims=True)
    return np.log(np.exp(logits).sum(axis=-1)) - np.take_along_axis(logits, labels[..., None], axis=-1)[..., 0]
