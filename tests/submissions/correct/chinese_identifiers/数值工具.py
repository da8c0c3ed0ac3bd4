"""数值稳定的小工具。"""

import numpy as np


def 转为浮点数(数据):
    数组 = np.asarray(数据)
    if 数组.dtype.kind == "f":
        return 数组
    return 数组.astype(np.float64)


def 对数归一化(分数, 轴=-1):
    """先减去最大值，再取对数，防止上溢。"""
    分数 = 转为浮点数(分数)
    分数 = 分数 - 分数.max(axis=轴, keepdims=True)
    return 分数 - np.log(np.exp(分数).sum(axis=轴, keepdims=True))
