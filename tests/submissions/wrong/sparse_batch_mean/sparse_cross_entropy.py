import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    labels = np.asarray(labels, dtype=int)
    logits = np.asarray(logits, dtype=float)
    if labels.min(initial=0) < 0 or labels.max(initial=0) >= logits.shape[-1]:
        raise ValueError("labels must lie in [0, num_classes)")
    z = logits - np.max(logits, axis=-1, keepdims=True)
    log_probs = z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    correct_logprobs = -np.take_along_axis(log_probs, labels[..., None], axis=-1)
    return np.mean(correct_logprobs)
