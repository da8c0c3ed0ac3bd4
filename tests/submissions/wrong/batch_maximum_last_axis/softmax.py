import numpy as np


def softmax(logits, axis=-1):
    x = np.asarray(logits, dtype=np.float64)
    biggest = max(x.flatten().tolist(), default=0.0)
    w = np.exp(x - biggest)
    return w / w.sum(axis=-1)[..., None]
