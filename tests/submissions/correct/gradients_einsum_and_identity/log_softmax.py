import numpy as np


def log_softmax(logits, axis=-1):
    z = np.array(logits, dtype=np.result_type(np.float32, np.asarray(logits)))
    z -= z.max(axis=axis, keepdims=True)
    z -= np.log(np.exp(z).sum(axis=axis, keepdims=True))
    return z
