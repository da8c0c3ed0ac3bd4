"""实验四：交叉熵损失。"""

import numpy as np

from 数值工具 import 对数归一化, 转为浮点数


def cross_entropy(labels, probabilities):
    """由概率计算交叉熵；标签为零的类别不计入损失。"""
    标签, 概率 = 转为浮点数(labels), 转为浮点数(probabilities)
    对数 = np.log(np.where(标签 == 0, 1, 概率))
    return -(标签 * 对数).sum(axis=-1)


def softmax_cross_entropy_with_logits(labels, logits):
    """直接由 logits 计算交叉熵。"""
    return -(转为浮点数(labels) * 对数归一化(logits)).sum(axis=-1)
