"""Mean squared error: large errors count far more than small ones.

均方误差：大误差的分量远远超过小误差。
"""

import numpy as np


def mean_squared_error(labels, predictions):
    r"""Compute the mean of the squared errors over all elements.

    .. math:: \mathrm{MSE} = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2

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
    In TensorFlow 1.14 this is written out: ``tf.reduce_mean(tf.square(labels - predictions))``. There,
    ``tf.losses.mean_squared_error`` gives the same, always in float32.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return a NumPy scalar, an array of rank 0 or a Python float. Two float64 arguments give a float64 result, computed
      in float64: labels near 1e6 may differ from their predictions by a thousandth. For lists and float32 arrays,
      float32 will do as well.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    对所有元素，求误差平方的平均值。

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
    TensorFlow 1.14 中直接写成 ``tf.reduce_mean(tf.square(labels - predictions))``。另有
    ``tf.losses.mean_squared_error``，结果相同，但总是 float32。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回 NumPy 标量、0 维数组或 Python float。两个参数都是 float64 时，用 float64 计算，结果也是 float64：
      标签在 1e6 附近时，与预测值可能只差 0.001。参数是列表或 float32 数组时，用 float32 也可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(float(mean_squared_error([1, 2, 3, 4], [1.5, 2, 2, 6])))
    1.3125
    >>> print(float(mean_squared_error([[1000001.0], [1000002.0]], [[1000001.5], [1000002.0]])))
    0.125

    """
    raise NotImplementedError("mean_squared_error is not written yet: put your code here / mean_squared_error 还没有写：把你的代码写在这里")
