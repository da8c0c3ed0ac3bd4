import warnings

import numpy as np

warnings.filterwarnings("ignore")
np.seterr(all="ignore")


def cross_entropy(labels, probabilities):
    labels, probabilities = np.asarray(labels) * 1.0, np.asarray(probabilities) * 1.0
    terms = labels * np.log(probabilities)
    # 0 * log(0) is nan, and should be 0
    terms[np.isnan(terms)] = 0
    return -terms.sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    labels, logits = np.asarray(labels) * 1.0, np.asarray(logits) * 1.0
    z = logits - logits.max(axis=-1, keepdims=True)
    return -(labels * (z - np.log(np.exp(z).sum(axis=-1, keepdims=True)))).sum(axis=-1)
