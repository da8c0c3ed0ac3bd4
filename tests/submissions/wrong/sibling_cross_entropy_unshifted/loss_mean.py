import numpy as np
import cross_entropy


def reduce_mean(losses):
    losses = np.asarray(losses, float)
    return losses.sum() / losses.size


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(cross_entropy.softmax_cross_entropy_with_logits(labels, logits))
