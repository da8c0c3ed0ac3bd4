import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    logits = logits if logits.dtype.kind == "f" else logits.astype("d")
    labels = np.asarray(labels)
    classes = np.arange(logits.shape[-1])
    chosen = labels[..., None] == classes
    if not chosen.any(axis=-1).all():
        raise ValueError("there is a label without a class")
    z = logits - logits.max(axis=-1, keepdims=True)
    return np.log(np.einsum("...k->...", np.exp(z))) - np.einsum("...k,...k->...", chosen.astype(z.dtype), z)
