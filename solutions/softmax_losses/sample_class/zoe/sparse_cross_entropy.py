import numpy as np

from stable import log_probabilities


class LabelError(ValueError):
    pass


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    logp = log_probabilities(logits)
    losses = np.empty(logp.shape[:-1], dtype=logp.dtype)
    for place in np.ndindex(*losses.shape):
        label = int(np.asarray(labels)[place])
        if label not in range(logp.shape[-1]):
            raise LabelError(label)
        losses[place] = -logp[place + (label,)]
    return losses
