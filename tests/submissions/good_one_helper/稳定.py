"""数值稳定的公共部分。"""

import numpy as np


def 浮点数组(数据):
    数组 = np.array(数据)
    return 数组 if 数组.dtype.kind == "f" else 数组.astype(np.float64)


def 对数归一化(得分, 轴=-1):
    得分 = 浮点数组(得分)
    if 得分.size == 0:
        return 得分
    平移 = 得分 - 得分.max(axis=轴, keepdims=True)
    return 平移 - np.log(np.exp(平移).sum(axis=轴, keepdims=True))
