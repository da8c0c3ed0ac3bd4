import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    if logits.dtype.kind != "f":
        logits = logits.astype(float)
    logits -= logits.max(axis=axis, keepdims=True, initial=-1e308)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=axis, keepdims=True)
    return logits.copy()
