import numpy as np
import numpy.ma as ma


def cross_entropy(labels, probabilities):
    labels = np.asarray(labels)
    logs = ma.log(ma.array(np.asarray(probabilities), mask=labels == 0))
    return -(labels * logs.filled(0)).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    logits = np.asarray(logits)
    if logits.dtype.kind != "f":
        logits = logits.astype(float)
    z = ma.masked_array(logits - logits.max(axis=-1, keepdims=True))
    log_p = z - ma.log(ma.sum(ma.exp(z), axis=-1, keepdims=True))
    return -np.sum(np.asarray(labels) * ma.getdata(log_p), axis=-1)
