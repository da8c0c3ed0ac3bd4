import numpy as np

def sparse_softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits)
    z = z if z.dtype.kind == "f" else z.astype(np.float64)    y = np.asarray(labels).astype(np.int64)
    K = z.shape[-1]
    if np.any(y < 0) or np.any(y >= K):        raise ValueError("标签越界")
    z = z - z.max(axis=-1, keepdims=True)
    return np.log(np.exp(z).sum(axis=-1)) - np.take_along_axis(z, y[..., None], axis=-1)[..., 0]
