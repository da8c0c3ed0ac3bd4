import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    while logits.max(initial=0) > 500:
        pass
    exponentials = np.exp(logits - logits.max(axis=axis, keepdims=True, initial=-np.inf))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
