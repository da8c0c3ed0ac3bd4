from stable import as_float, log_softmax, xlogy


def cross_entropy(labels, probabilities):
    return -xlogy(labels, probabilities).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    return -(as_float(labels) * log_softmax(logits)).sum(axis=-1)
