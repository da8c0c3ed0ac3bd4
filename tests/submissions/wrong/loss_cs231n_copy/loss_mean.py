import numpy as np


def reduce_mean(losses):
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    scores = np.array(logits, dtype=float)
    num_train = scores.shape[0]
    scores -= np.max(scores, axis=1, keepdims=True)
    log_sum = np.log(np.sum(np.exp(scores), axis=1, keepdims=True))
    loss = np.sum(np.array(labels) * (log_sum - scores))
    loss /= num_train
    return loss
