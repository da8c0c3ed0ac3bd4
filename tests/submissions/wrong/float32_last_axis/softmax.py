import numpy as np


def softmax(logits, axis=-1):
    # 和 TensorFlow 一样使用 float32
    x = np.float32(logits)
    x = x - x.max(axis=-1, keepdims=True)
    y = np.exp(x, dtype=np.float32)
    return y / y.sum(axis=-1, keepdims=True, dtype=np.float32)
