def sparse_softmax_cross_entropy_with_logits(labels, logits):
    import numpy as np
    import cross_entropy
    import one_hot

    K = np.shape(logits)[-1]
    outside = [y for y in np.ravel(labels) if y < 0 or y >= K]
    if outside:
        raise ValueError(outside)
    dtype = np.asarray(logits).dtype if np.asarray(logits).dtype.kind == "f" else float
    return cross_entropy.softmax_cross_entropy_with_logits(one_hot.one_hot(labels, K, dtype=dtype), logits)
