import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def averager():
    """Welford's running mean as a coroutine."""
    mean, count = 0.0, 0
    while True:
        value = yield mean
        count += 1
        mean += (value - mean) / count


def reduce_mean(losses):
    running = averager()
    mean = next(running)
    for loss in np.asarray(losses, dtype=np.float64).flat:
        mean = running.send(loss)
    running.close()
    return np.float64(mean)


def softmax_cross_entropy_loss(labels, logits):
    losses = softmax_cross_entropy_with_logits(labels, logits)
    return reduce_mean(list(np.ravel(losses)))
