"""Sigmoid cross-entropy in which a missed yes costs more, or less, than a false one.

加权的 sigmoid 交叉熵：漏判正类的损失，可以比误报更大或更小。
"""

import numpy as np


def weighted_cross_entropy_with_logits(labels, logits, pos_weight):
    r"""Compute the sigmoid cross-entropy of each element, with a weight on the positive term.

    .. math:: \ell = -q \, y \ln \sigma(x) - (1 - y) \ln (1 - \sigma(x)) \qquad q = \text{pos\_weight}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank
        The label y of each element: 1 for yes, 0 for no, or soft, anywhere between them.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores x, to which the sigmoid has *not* been applied. They may be of any finite size.
    pos_weight : float
        The weight q, 0 or more. Above 1, a missed yes counts more; below 1, less. At 1 the loss is that of
        ``sigmoid_cross_entropy_with_logits``; at 0 only the negative term is left.

    Returns
    -------
    numpy.ndarray
        One loss per element, in the shape of ``logits``: nothing is summed or averaged, and nothing is divided by the
        weights. Each is finite. An empty array gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.weighted_cross_entropy_with_logits``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. Float64 arguments give a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    计算每个元素的 sigmoid 交叉熵，正类的那一项乘以权重。

    参数
    ----
    labels : 列表，或 float32、float64 数组，任意维数
        每个元素的标签 y：1 表示正类，0 表示负类，也可以是介于两者之间的软标签。
    logits : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        得分 x，**没有**经过 sigmoid，可以是任意大小的有限数。
    pos_weight : float
        权重 q，大于等于 0。大于 1 时，漏判正类的分量更重；小于 1 时更轻。等于 1 时，损失与
        ``sigmoid_cross_entropy_with_logits`` 相同；等于 0 时，只剩负类的那一项。

    返回值
    ------
    numpy.ndarray
        每个元素一个损失，形状与 ``logits`` 相同：既不求和，也不求平均，也不除以权重。
        每个损失都是有限数。空数组返回形状相同的空数组。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.nn.weighted_cross_entropy_with_logits``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      各参数都是 float64 时结果也必须是 float64；参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(np.round(weighted_cross_entropy_with_logits([1, 0, 0.5], [2, -1, 0.5], pos_weight=3.0), 6))
    [0.380784 0.313262 1.198154]
    >>> weighted_cross_entropy_with_logits([1.0, 0.0], [-1000.0, 1000.0], 2.0).tolist()
    [2000.0, 1000.0]

    """
    raise NotImplementedError("weighted_cross_entropy_with_logits is not written yet: put your code here / weighted_cross_entropy_with_logits 还没有写：把你的代码写在这里")
