import numpy as np
from cross_entropy import softmax_cross_entropy_with_logits

exec(
    """
def reduce_mean(losses):
    return np.mean(losses, dtype=np.float64)
"""
)
globals()["softmax_cross_entropy_loss"] = lambda labels, logits: reduce_mean(
    softmax_cross_entropy_with_logits(labels, logits)
)
