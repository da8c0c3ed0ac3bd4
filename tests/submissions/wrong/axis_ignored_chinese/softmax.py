import numpy as np


def 按行处理(分数):
    """对每一行(每个样本)做 softmax"""
    行数 = 分数.shape[0]
    结果 = np.zeros_like(分数)
    for 第几行 in range(行数):
        一行 = 分数[第几行]
        一行 = 一行 - np.max(一行)      # 防止溢出
        结果[第几行] = np.exp(一行) / np.sum(np.exp(一行))
    return 结果


def softmax(logits, axis=-1):
    分数 = np.array(logits, dtype=np.float64)
    原来的形状 = 分数.shape
    二维 = 分数.reshape(-1, 原来的形状[-1])
    return 按行处理(二维).reshape(原来的形状)
