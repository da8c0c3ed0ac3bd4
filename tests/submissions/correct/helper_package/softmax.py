import numpy as np

import losslib


def softmax(logits, axis=-1):
    return np.exp(losslib.log_softmax(logits, axis))
