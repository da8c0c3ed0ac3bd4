import numpy as np


def softmax(logits, axis=-1):
    scores = np.asarray(logits)
    scores = scores.astype(np.result_type(scores.dtype, np.float32))
    powers = np.exp(scores - np.amax(scores, axis=axis, keepdims=True))
    return powers / np.add.reduce(powers, axis=axis, keepdims=True)
