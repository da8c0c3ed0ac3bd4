import numpy as np

def logsumexp(z, axis):
    return np.log(np.exp(z).sum(axis=axis, keepdims=True))

def softmax(logits, axis=-1):
    # p = e^z / sum(e^z) = e^(z - log sum e^z)   numerically stable version
    z = np.asarray(logits)
    return np.exp(z - logsumexp(z, axis))
