import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    x = np.array(logits, dtype=np.float32)
    classes = np.array(labels, dtype=np.int64)
    if not np.all(np.isin(classes, np.arange(x.shape[-1]))):
        raise ValueError("label out of range")
    x -= np.amax(x, axis=-1, keepdims=True)
    x -= np.log(np.sum(np.exp(x), axis=-1, keepdims=True))
    return -np.take_along_axis(x, np.expand_dims(classes, -1), -1).squeeze(-1)
