"""Root mean squared error: the mean squared error, brought back to the unit of the labels.

均方根误差：把均方误差换回标签的单位。
"""

import numpy as np


def root_mean_squared_error(labels, predictions):
    r"""Compute the square root of the mean of the squared errors over all elements.

    .. math:: \mathrm{RMSE} = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2}

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
        One root of one mean over all n elements, whatever the rank of the arguments: a single number, of rank 0.

    Notes
    -----
    In TensorFlow 1.14 this is written out: ``tf.sqrt(tf.reduce_mean(tf.square(labels - predictions)))``.
    The rules for every function of this assignment stand in the docstring of ``mean_squared_error``. You may import
    that function; a mistake in it is not counted here a second time.

    中文
    ----
    对所有元素，求误差平方的平均值，再开平方。

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
        不论参数有几维，都是对全部 n 个元素求一次平均，再开一次方：一个数，即 0 维。

    说明
    ----
    TensorFlow 1.14 中直接写成 ``tf.sqrt(tf.reduce_mean(tf.square(labels - predictions)))``。
    本次实验所有函数的规则见 ``mean_squared_error`` 的 docstring。可以导入那个函数；
    它的错误在这里不会重复扣分。

    Examples
    --------
    >>> print(float(root_mean_squared_error([1, 2, 3, 4], [4, 2, 3, 8])))
    2.5

    """
    raise NotImplementedError("root_mean_squared_error is not written yet: put your code here / root_mean_squared_error 还没有写：把你的代码写在这里")
