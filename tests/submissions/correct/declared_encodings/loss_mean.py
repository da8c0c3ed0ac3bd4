# coding: latin-1
# Möglichst einfach: à la NumPy, naïve, ½ Seite
import numpy as np

from cross_entropy import softmax_cross_entropy_with_logits


def reduce_mean(losses):
    """Größe des Mittels"""
    return np.mean(np.asarray(losses, dtype=np.float64))


def softmax_cross_entropy_loss(labels, logits):
    return reduce_mean(softmax_cross_entropy_with_logits(labels, logits))
