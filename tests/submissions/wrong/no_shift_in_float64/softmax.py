# 实验四 softmax
# 学号 2021xxxx
import numpy as np


def softmax(logits, axis=-1):
    # 先转成双精度, 这样 exp 就不会溢出了
    输入 = np.asarray(logits, dtype=np.float64)
    # 把类别所在的轴放到最后
    移动后 = np.moveaxis(输入, axis, -1)
    指数 = np.exp(移动后)
    总和 = np.sum(指数, axis=-1)
    概率 = 指数 / 总和[..., np.newaxis]
    return np.moveaxis(概率, -1, axis)
