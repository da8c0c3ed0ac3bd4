import numpy as np

from 数值工具 import 对数归一化


class 标签越界(ValueError):
    """标签不在类别范围之内。"""


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    对数概率 = 对数归一化(logits)
    标签 = np.asarray(labels).astype(np.int64)
    类别数 = 对数概率.shape[-1]
    if ((标签 < 0) | (标签 >= 类别数)).any():
        raise 标签越界(f"标签必须在 0 到 {类别数 - 1} 之间")
    return -np.take_along_axis(对数概率, 标签[..., np.newaxis], axis=-1)[..., 0]
