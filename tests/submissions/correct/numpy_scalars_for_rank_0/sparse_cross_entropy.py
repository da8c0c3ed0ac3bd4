import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    if np.ndim(labels) > 0:
        losses = [sparse_softmax_cross_entropy_with_logits(y, z) for y, z in zip(labels, logits)]
        dtype = np.asarray(logits).dtype if np.asarray(logits).dtype.kind == "f" else np.float64
        return np.array(losses, dtype=dtype).reshape(np.shape(labels))
    if labels not in range(len(logits)):
        raise ValueError("no such class")
    z = np.asarray(logits) - np.max(logits)
    return np.log(np.sum(np.exp(z))) - z[labels]
