"""Softmax，把分数变成概率。"""

import numpy as np


def softmax(logits, axis=-1):
    r"""沿着 axis 归一化（数值稳定）。

    参数
    ----
    logits：列表或数组，任意有限大小的分数。
    axis：类别所在的轴，默认是最后一个轴。

    返回
    ----
    与 logits 形状相同的概率，沿 axis 求和为 1。

    公式：:math:`p_i = e^{z_i} / \\sum_k e^{z_k}`，其中 Σ 表示求和，“减去最大值”不改变结果。

    例子
    ----
    >>> softmax([9, 6, 3, 1]).round(2)
    约等于 [0.95, 0.05, 0, 0]
    """
    z = np.asarray(logits)
    if z.dtype.kind != "f":
        z = z.astype(np.float64)  # 列表变成浮点数
    # 减去最大值，防止 exp 溢出
    z = z - z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)
