"""实验四：softmax 函数。

把任意大小的分数转换成概率：每一行的和等于 1。
"""

import numpy as np

from 数值工具 import 对数归一化


def softmax(logits, axis=-1):
    """计算 softmax（先取对数概率，再取指数）。"""
    return np.exp(对数归一化(logits, axis))  # 指数不会上溢，因为最大值是 0
