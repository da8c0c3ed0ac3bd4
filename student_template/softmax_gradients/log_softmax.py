"""The logarithm of softmax, for scores of any size.

Softmax 的对数，适用于任意大小的得分。
"""

import numpy as np


def log_softmax(logits, axis=-1):
    r"""Give the natural logarithms of the softmax probabilities, straight from the logits.

    .. math:: \ln a_i = \ln \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}

    Parameters
    ----------
    logits : list, or float32 or float64 array, of rank 1 or more
        The scores z. They may be 1000 or -10000, and as far apart.
    axis : int, default -1
        The axis along which the classes lie. Negative axes count from the end.

    Returns
    -------
    numpy.ndarray
        The logarithms, in the shape of ``logits``: none above 0, each finite, also where the probability itself
        is too small for a float.
        A batch without examples, such as shape (0, 3), gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.log_softmax``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array of a floating dtype and of exactly the shape stated. A float64 argument gives a float64 result;
      for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    直接由 logits 给出 softmax 概率的自然对数。

    参数
    ----
    logits : 列表，或 float32、float64 数组，至少 1 维
        得分 z，可以是 1000 或 -10000，相互之间也可以相差这么多。
    axis : int，默认 -1
        类别所在的轴；负数表示从末尾数起。

    返回值
    ------
    numpy.ndarray
        对数，形状与 ``logits`` 相同：都是有限数，没有大于 0 的，
        即使概率本身小到浮点数无法表示也是如此。
        没有样本的批次（例如形状 (0, 3)）返回形状相同的空数组。

    说明
    ----
    TensorFlow 1.14 中的同一函数是 ``tf.nn.log_softmax``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组。由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与要求完全一致。参数是 float64 时，结果必须也是 float64；
      参数是列表或 float32 数组时，两种都可以。
    * 结果中出现 NaN 或 inf 就是错误。NumPy 在计算途中打印警告不扣分。

    Examples
    --------
    >>> log_softmax([1.0, 2.0, 3.0]).round(6).tolist()
    [-2.407606, -1.407606, -0.407606]
    >>> log_softmax([[0.0, 1000.0], [5.0, 5.0]]).round(4).tolist()
    [[-1000.0, 0.0], [-0.6931, -0.6931]]

    """
    raise NotImplementedError("log_softmax is not written yet: put your code here / log_softmax 还没有写：把你的代码写在这里")
