import numpy as np

LN_2 = 0.6931471805599453
LOG2_E = 1 / LN_2


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels)
    bits = -np.log2(np.where(labels == 0, 1.0, probabilities))
    return (labels * bits).sum(axis=-1) * LN_2


def softmax_cross_entropy_with_logits(labels, logits):
    z = np.asarray(logits) * LOG2_E
    z = z - z.max(axis=-1, keepdims=True)
    bits = np.log2(np.exp2(z).sum(axis=-1, keepdims=True)) - z
    return (labels * bits).sum(axis=-1) * LN_2
