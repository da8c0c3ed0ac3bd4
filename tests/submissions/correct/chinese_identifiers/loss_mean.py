import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits as 逐样本损失


def reduce_mean(losses):
    所有损失 = np.ravel(losses).astype(np.float64)
    return 所有损失.sum() / 所有损失.size


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(逐样本损失(labels, logits))
