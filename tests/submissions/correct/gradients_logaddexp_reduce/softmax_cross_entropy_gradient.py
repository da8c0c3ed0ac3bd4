import numpy as np
import log_softmax as stable


def softmax_cross_entropy_gradient(labels, logits):
    labels = np.asarray(labels)
    sums = labels.sum(axis=-1)[..., None]
    return sums * np.exp(stable.log_softmax(logits)) - labels
