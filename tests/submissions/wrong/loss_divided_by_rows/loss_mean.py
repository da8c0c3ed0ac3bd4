import numpy as np


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    logits = np.asarray(logits, dtype=float)
    num_train = logits.shape[0]
    shift = logits - np.max(logits, axis=-1, keepdims=True)
    scores = shift - np.log(np.sum(np.exp(shift), axis=-1, keepdims=True))
    loss = -np.sum(np.asarray(labels) * scores)
    loss /= num_train
    return loss
