"""实验四：独热编码。"""

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    编号 = np.asarray(indices)
    # 每个编号与每个类别比较；越界的编号不等于任何类别
    是否相等 = 编号[..., np.newaxis] == np.arange(depth)
    结果 = np.where(是否相等, on_value, off_value).astype(dtype)
    return np.moveaxis(结果, -1, axis)
