import numpy as np
import cross_entropy


def _sum(numbers):
    if len(numbers) == 1:
        return numbers[0]
    middle = len(numbers) // 2
    return _sum(numbers[:middle]) + _sum(numbers[middle:])


def reduce_mean(losses):
    if np.ndim(losses) == 0:
        return np.float64(losses)
    flat = np.ravel(np.asarray(losses, dtype=np.float64))
    return _sum(flat) / flat.size


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(cross_entropy.softmax_cross_entropy_with_logits(labels, logits))
