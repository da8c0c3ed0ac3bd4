def sigmoid_cross_entropy_with_logits(labels, logits):
    from weighted_cross_entropy import weighted_cross_entropy_with_logits

    return weighted_cross_entropy_with_logits(labels, logits, 1)
