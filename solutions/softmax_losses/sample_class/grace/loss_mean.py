import numpy as np


def reduce_mean(losses):
    return np.mean(np.array(losses, dtype=np.float32))


def softmax_cross_entropy_loss(labels, logits):
    y = np.array(labels, dtype=np.float32)
    x = np.array(logits, dtype=np.float32)
    x -= np.amax(x, axis=-1, keepdims=True)
    x -= np.log(np.sum(np.exp(x), axis=-1, keepdims=True))
    return reduce_mean(-np.sum(y * x, axis=-1))
