"""The sigmoid: from a score of any size to the probability of a yes.

Sigmoid：把任意大小的得分变成答案为“是”的概率。
"""

import numpy as np


def sigmoid(x):
    r"""Turn each score into a probability, by itself.

    .. math:: \sigma(x) = \frac{1}{1 + e^{-x}}

    Parameters
    ----------
    x : float, list, or float32 or float64 array, of any rank
        The scores. They may be of any finite size: 1000 and -1000 are fair.

    Returns
    -------
    numpy.ndarray
        The probabilities, in the shape of ``x``: each between 0 and 1, none NaN. The elements know nothing of each
        other, and need not sum to 1. An empty array gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.sigmoid``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. A float64 argument gives a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    把每个得分各自变成概率。

    参数
    ----
    x : float、列表，或 float32、float64 数组，任意维数
        得分，可以是任意大小的有限数，例如 1000 和 -1000。

    返回值
    ------
    numpy.ndarray
        概率，形状与 ``x`` 相同：都介于 0 与 1 之间，没有 NaN。各个元素互不影响，
        总和不必等于 1。空数组返回形状相同的空数组。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.nn.sigmoid``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      参数是 float64 时结果也必须是 float64；参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> sigmoid([[-1, 0, 1], [0.5, 3, -4]]).round(4).tolist()
    [[0.2689, 0.5, 0.7311], [0.6225, 0.9526, 0.018]]
    >>> sigmoid([-1000.0, 1000.0]).tolist()
    [0.0, 1.0]

    """
    raise NotImplementedError("sigmoid is not written yet: put your code here / sigmoid 还没有写：把你的代码写在这里")
