"""Binary cross-entropy: one number for a whole batch of probabilities.

二元交叉熵：整个批次的概率只得到一个数。
"""

import numpy as np


def binary_cross_entropy(labels, probabilities):
    r"""Average the cross-entropy of all elements into one number.

    .. math:: J = -\frac{1}{n} \sum_{i=1}^{n} \big( y_i \ln p_i + (1 - y_i) \ln (1 - p_i) \big)

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank, with at least one element
        The label y of each element: 1 for yes, 0 for no, or soft, anywhere between them.
    probabilities : list, or float32 or float64 array, of the shape of ``labels``
        The predicted probabilities p of a yes, as the sigmoid gives them. They may be tiny (1e-30) or close to 1, and
        they count as they are: no floor, no epsilon. A probability is exactly 0 only where the label is 0, and exactly
        1 only where the label is 1.

    Returns
    -------
    numpy.floating or float
        The mean over *all* n elements, whatever the rank: one number of rank 0. An element adds nothing where its
        probability is exactly 0 or 1, because the label agrees there.

    Notes
    -----
    In TensorFlow 1.14 this is written out:
    ``-tf.reduce_mean(labels * tf.log(probabilities) + (1 - labels) * tf.log(1 - probabilities))``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return a NumPy scalar, an array of rank 0 or a Python float. Float64 arguments give a float64 result; for lists
      and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    对所有元素的交叉熵求平均，得到一个数。

    参数
    ----
    labels : 列表，或 float32、float64 数组，任意维数，至少有一个元素
        每个元素的标签 y：1 表示正类，0 表示负类，也可以是介于两者之间的软标签。
    probabilities : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        预测为正类的概率 p，即 sigmoid 给出的结果。它们可能非常小（1e-30），也可能接近 1，一律按原值计算：
        不设下限，也不加 epsilon。只有标签为 0 时，概率才会恰好是 0；只有标签为 1 时，概率才会恰好是 1。

    返回值
    ------
    numpy.floating 或 float
        **所有** n 个元素的平均值，不论数组是几维：一个 0 维的数。概率恰好是 0 或 1 的元素不产生损失，
        因为那里的标签与它一致。

    说明
    ----
    在 TensorFlow 1.14 中要自己写出来：
    ``-tf.reduce_mean(labels * tf.log(probabilities) + (1 - labels) * tf.log(1 - probabilities))``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回 NumPy 标量、0 维数组或 Python float。各参数都是 float64 时结果也必须是 float64；
      参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(round(float(binary_cross_entropy([1, 0, 0, 1], [0.5, 0.5, 0.25, 0.75])), 6))
    0.490415
    >>> print(round(float(binary_cross_entropy([[1.0, 0.0], [1.0, 0.0]], [[1.0, 0.0], [0.5, 0.5]])), 6))
    0.346574

    """
    raise NotImplementedError("binary_cross_entropy is not written yet: put your code here / binary_cross_entropy 还没有写：把你的代码写在这里")
