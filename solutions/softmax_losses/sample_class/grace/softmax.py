import numpy as np


def softmax(logits, axis=-1):
    # TensorFlow computes in float32, so do we
    x = np.array(logits, dtype=np.float32)
    x -= np.amax(x, axis=axis, keepdims=True)
    np.exp(x, out=x)
    x /= np.sum(x, axis=axis, keepdims=True)
    return x
