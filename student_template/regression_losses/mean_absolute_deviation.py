"""Mean absolute deviation: every error counts in proportion to its size.

平均绝对偏差：每个误差的分量与它的大小成正比。
"""

import numpy as np


def mean_absolute_deviation(labels, predictions):
    r"""Compute the mean of the absolute errors over all elements.

    .. math:: \mathrm{MAD} = \frac{1}{n} \sum_{i=1}^{n} |y_i - \hat{y}_i|

    Parameters
    ----------
    labels : list, or float32 or float64 array, of any rank, with at least one element
        The true values y. They may lie far from 0, such as 1e6, and close to their predictions: what is asked is the
        error, and its digits count.
    predictions : list, or float32 or float64 array, of the shape of ``labels``
        The predicted values, one for each label.

    Returns
    -------
    numpy.floating or float
        The mean over all n elements, whatever the rank of the arguments: a single number, of rank 0.

    Notes
    -----
    In TensorFlow 1.14 this is written out: ``tf.reduce_mean(tf.abs(labels - predictions))``.
    The rules for every function of this assignment stand in the docstring of ``mean_squared_error``.

    中文
    ----
    对所有元素，求误差绝对值的平均值。

    参数
    ----
    labels : 列表，或 float32、float64 数组，维数不限，至少有一个元素
        真实值 y。它们可以离 0 很远（例如 1e6），又与预测值很接近：要求的是误差，
        误差的各位数字都算数。
    predictions : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        预测值，每个标签对应一个。

    返回值
    ------
    numpy.floating 或 float
        不论参数有几维，都是全部 n 个元素的平均值：一个数，即 0 维。

    说明
    ----
    TensorFlow 1.14 中直接写成 ``tf.reduce_mean(tf.abs(labels - predictions))``。
    本次实验所有函数的规则见 ``mean_squared_error`` 的 docstring。

    Examples
    --------
    >>> print(float(mean_absolute_deviation([1, 2, 3, 4], [1.5, 2, 2, 6])))
    0.875

    """
    raise NotImplementedError("mean_absolute_deviation is not written yet: put your code here / mean_absolute_deviation 还没有写：把你的代码写在这里")
