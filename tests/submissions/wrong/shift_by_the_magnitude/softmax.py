import numpy as np


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    # 减去绝对值最大的数, 保证指数不会太大
    big = np.abs(logits).max(axis=axis, keepdims=True)
    out = np.exp(logits - big)
    out = out / out.sum(axis=axis, keepdims=True)
    return out
