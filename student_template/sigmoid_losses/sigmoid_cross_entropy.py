"""Sigmoid cross-entropy: what each yes-or-no answer of a network costs, straight from its logit.

Sigmoid 交叉熵：直接由 logit 计算网络的每个“是或否”答案的损失。
"""

import numpy as np


def sigmoid_cross_entropy_with_logits(labels, logits):
    r"""Compute the cross-entropy of each element by itself, straight from its logit.

    .. math:: \ell = -y \ln \sigma(x) - (1 - y) \ln (1 - \sigma(x)) \qquad \sigma(x) = \frac{1}{1 + e^{-x}}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank
        The label y of each element: 1 for yes, 0 for no, or soft, anywhere between them. Any number of the labels of an
        example may be 1.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores x, to which the sigmoid has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        One loss per element, in the shape of ``logits``: nothing is summed or averaged. Each is finite, also where the
        sigmoid of the logit is 0 or 1 to all of a float's digits. An empty array gives an empty one of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.sigmoid_cross_entropy_with_logits``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. Float64 arguments give a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    直接由 logit 计算每个元素各自的交叉熵。

    参数
    ----
    labels : 列表，或 float32、float64 数组，任意维数
        每个元素的标签 y：1 表示正类，0 表示负类，也可以是介于两者之间的软标签。一个样本的标签中，
        可以有任意多个是 1。
    logits : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        得分 x，**没有**经过 sigmoid，可以是任意大小的有限数。

    返回值
    ------
    numpy.ndarray
        每个元素一个损失，形状与 ``logits`` 相同：既不求和，也不求平均。每个损失都是有限数，
        即使 logit 的 sigmoid 在浮点数的精度内等于 0 或 1。空数组返回形状相同的空数组。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.nn.sigmoid_cross_entropy_with_logits``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      各参数都是 float64 时结果也必须是 float64；参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(np.round(sigmoid_cross_entropy_with_logits([[1, 0, 0], [1, 1, 0]], [[12, 3, 2], [4, 6.5, 1.2]]), 6))
    [[6.000000e-06 3.048587e+00 2.126928e+00]
     [1.815000e-02 1.502000e-03 1.463282e+00]]
    >>> sigmoid_cross_entropy_with_logits([1.0, 0.0], [-1000.0, -1000.0]).tolist()
    [1000.0, 0.0]

    """
    raise NotImplementedError("sigmoid_cross_entropy_with_logits is not written yet: put your code here / sigmoid_cross_entropy_with_logits 还没有写：把你的代码写在这里")
