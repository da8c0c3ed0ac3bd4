import math

import numpy


def reduce_mean(losses):
    flat = numpy.asarray(losses).ravel()
    total = 0.0
    lost = 0.0  # Kahan
    i = 0
    while i < flat.size:
        y = float(flat[i]) - lost
        t = total + y
        lost = (t - total) - y
        total = t
        i = i + 1
    return total / i


def softmax_cross_entropy_loss(labels, logits):
    z = numpy.asarray(logits).astype(float)
    y = numpy.asarray(labels).astype(float)
    K = z.shape[-1]
    z = z.ravel()
    y = y.ravel()
    losses = []
    start = 0
    while start < z.size:
        top = z[start]
        k = 0
        while k < K:
            top = z[start + k] if z[start + k] > top else top
            k += 1
        s = 0.0
        k = 0
        while k < K:
            s += math.exp(z[start + k] - top)
            k += 1
        loss = 0.0
        k = 0
        while k < K:
            loss += y[start + k] * (math.log(s) - (z[start + k] - top))
            k += 1
        losses.append(loss)
        start += K
    return reduce_mean(losses)
