def reduce_mean(losses):
    from statistics import fmean

    import numpy as np

    return np.float64(fmean(np.ravel(losses).tolist()))


def softmax_cross_entropy_loss(labels, logits):
    import cross_entropy

    return reduce_mean(cross_entropy.softmax_cross_entropy_with_logits(labels, logits))
