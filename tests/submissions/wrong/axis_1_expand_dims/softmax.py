import numpy as np

BATCH_AXIS, CLASS_AXIS = 0, 1


def _normalise(e):
    return e / np.expand_dims(np.sum(e, CLASS_AXIS), CLASS_AXIS)


def _shift(z):
    return z - np.expand_dims(np.amax(z, CLASS_AXIS), CLASS_AXIS)


def softmax(logits, axis=-1):
    z = np.array(logits, dtype=np.float64)
    return _normalise(np.exp(_shift(z)))
