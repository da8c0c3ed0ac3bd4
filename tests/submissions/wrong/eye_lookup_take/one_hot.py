import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    # 先做一张表: 第 k 行就是类别 k 的编码
    表 = np.full((depth, depth), off_value, dtype=dtype)
    np.fill_diagonal(表, on_value)
    # 再查表
    结果 = np.take(表, np.array(indices), axis=0)
    if axis != -1:
        结果 = np.moveaxis(结果, -1, axis)
    return 结果
