def cross_entropy(labels, probabilities):
    from numpy import asarray, log, where

    labels = asarray(labels)
    return -(labels * log(where(labels == 0, 1.0, asarray(probabilities)))).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    import numpy as np
    from softmax import softmax

    logits = np.asarray(logits)
    logits = logits if logits.dtype.kind == "f" else logits.astype(float)
    # log softmax(z) = z_i - z_max - log(sum), and softmax of the largest one is 1 / sum
    top = logits.max(axis=-1, keepdims=True)
    log_sum = -np.log(softmax(logits).max(axis=-1, keepdims=True))
    return (np.asarray(labels) * (log_sum - (logits - top))).sum(axis=-1)
