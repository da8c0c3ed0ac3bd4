import numpy as np
from 稳定 import 浮点数组


def softmax(logits, axis=-1):
    得分 = np.moveaxis(浮点数组(logits), axis, -1)
    结果 = np.empty_like(得分)
    for 位置 in np.ndindex(得分.shape[:-1]):
        指数 = np.exp(得分[位置] - max(得分[位置]))
        结果[位置] = 指数 / sum(指数)
    return np.moveaxis(结果, -1, axis)
