import numpy as np

def softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=np.float64)
    largest = logits.max(axis=axis)
    e = np.exp(logits - largest)
    total = e.sum(axis=axis)
    return e / total
