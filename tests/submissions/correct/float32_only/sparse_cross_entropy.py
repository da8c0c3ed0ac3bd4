import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits)
    wanted = np.float64 if z.dtype == np.float64 else np.float32
    z = np.subtract(z, z.max(axis=-1, keepdims=True)).astype(np.float32)
    labels = np.asarray(labels).astype(np.int32)
    if labels.size and (labels.min() < 0 or labels.max() > z.shape[-1] - 1):
        raise ValueError("bad label")
    picked = np.take_along_axis(z, labels[..., np.newaxis], -1).squeeze(-1)
    return (np.log(np.exp(z).sum(-1)) - picked).astype(wanted)
