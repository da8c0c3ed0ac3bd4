from elementwise import elementwise
from sigmoid_cross_entropy import cost


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    return elementwise(lambda y, x: pos_weight * y * cost(-x) + (1 - y) * cost(x), labels, logits)
