"""The loss of a batch: the mean of its examples' losses.

一个批次的损失：各样本损失的平均值。
"""

import numpy as np


def reduce_mean(losses):
    r"""Average all elements into one number.

    .. math:: J = \frac{1}{n} \sum_{i=1}^{n} \ell_i

    Parameters
    ----------
    losses : list, or float32 or float64 array, of any rank, with at least one element
        The losses of the examples.

    Returns
    -------
    numpy.floating or float
        The mean over all elements, of rank 0. Always a mean of floats: the mean of ``[1, 2]`` is 1.5.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.reduce_mean``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return a NumPy scalar, an array of rank 0 or a Python float. A float64 argument gives a float64 result; for lists
      and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    对所有元素求平均值，得到一个数。

    参数
    ----
    losses : 列表，或 float32、float64 数组，任意维数，至少有一个元素
        各样本的损失。

    返回值
    ------
    numpy.floating 或 float
        所有元素的平均值，0 维。总是按浮点数求平均：``[1, 2]`` 的平均值是 1.5。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.reduce_mean``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回 NumPy 标量、0 维数组或 Python float。参数是 float64 时结果也必须是 float64；
      参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(float(reduce_mean([[1, 2], [3, 8]])))
    3.5

    """
    raise NotImplementedError("reduce_mean is not written yet: put your code here / reduce_mean 还没有写：把你的代码写在这里")


def softmax_cross_entropy_loss(labels, logits):
    r"""Compute the loss of a batch: the mean of its examples' softmax cross-entropies.

    .. math:: J = -\frac{1}{n} \sum_{j=1}^{n} \sum_{i=1}^{K} y_{ji} \ln \frac{e^{z_{ji}}}{\sum_{k=1}^{K} e^{z_{jk}}}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The label distribution y of each example: one-hot or soft. The labels of an example need not sum to 1.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.floating or float
        The mean over all examples, of rank 0. A single example of shape (K,) gives its own loss.

    Notes
    -----
    In TensorFlow 1.14 this is
    ``tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))``.
    The rules for every function of this assignment stand in the docstring of ``reduce_mean``, above. You may import
    your other modules; a mistake in one of them is not counted here a second time.

    中文
    ----
    计算一个批次的损失：各样本 softmax 交叉熵的平均值。

    参数
    ----
    labels : 列表，或 float32、float64 数组，形状为 (..., K)
        每个样本的标签分布 y：独热标签或软标签。一个样本的标签之和不一定是 1。
    logits : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        得分 z，**没有**经过 softmax，可以是任意大小的有限数。

    返回值
    ------
    numpy.floating 或 float
        所有样本损失的平均值，0 维。形状为 (K,) 的单个样本返回它自己的损失。

    说明
    ----
    在 TensorFlow 1.14 中是
    ``tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))``。
    本次实验所有函数的规则见上面 ``reduce_mean`` 的 docstring。可以导入你的其他模块；其中的错误不会在这里重复扣分。

    Examples
    --------
    >>> print(round(float(softmax_cross_entropy_loss([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]])), 6))
    1.560914

    """
    raise NotImplementedError("softmax_cross_entropy_loss is not written yet: put your code here / softmax_cross_entropy_loss 还没有写：把你的代码写在这里")
