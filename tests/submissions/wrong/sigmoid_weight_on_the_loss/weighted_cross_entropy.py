from sigmoid_cross_entropy import sigmoid_cross_entropy_with_logits


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    return pos_weight * sigmoid_cross_entropy_with_logits(labels, logits)
