import math
import numpy as np


def ce_single(label_row, prob_row):
    total = 0.0
    for l, p in zip(label_row, prob_row):
        total = total + l * math.log(p)
    return -1 * total


def cross_entropy(labels, probabilities):
    L = np.array(labels, dtype=float)
    P = np.array(probabilities, dtype=float)
    answer = np.empty(L.shape[:-1])
    for where in np.ndindex(L.shape[:-1]):
        answer[where] = ce_single(L[where], P[where])
    return answer


def softmax_cross_entropy_with_logits(labels, logits):
    y = np.array(labels, dtype=float)
    z = np.array(logits, dtype=float)
    out = np.zeros(z.shape[:-1])
    for idx in np.ndindex(*z.shape[:-1]):
        row = z[idx].tolist()
        m = max(row)
        log_sum = math.log(sum(math.exp(v - m) for v in row))
        out[idx] = sum(t * (log_sum - (v - m)) for t, v in zip(y[idx].tolist(), row))
    return out
