"""Softmax cross-entropy with sparse labels: a class number instead of a one-hot row.

稀疏标签的 softmax 交叉熵：用类别编号代替独热编码。
"""

import numpy as np


def sparse_softmax_cross_entropy_with_logits(labels, logits):
    r"""Compute the softmax cross-entropy of each example from the number of its class.

    .. math:: \ell = -\ln \frac{e^{z_c}}{\sum_{k=1}^{K} e^{z_k}} \qquad c = \text{label}

    Parameters
    ----------
    labels : int, list of integers, or integer array, of shape (...)
        The class number of each example, counted from 0; one fewer axis than ``logits``.
    logits : list, or float32 or float64 array, of shape (..., K)
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        One loss per example, of shape ``logits.shape[:-1]``: what the dense function gives for one-hot labels. A single
        example of shape (K,) with a plain integer label gives rank 0. A batch without examples, ``labels`` of
        shape (0,) and ``logits`` of shape (0, K), gives shape (0,).

    Raises
    ------
    ValueError
        If any label lies outside [0, K). A negative label never counts from the end.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.sparse_softmax_cross_entropy_with_logits``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or an array; logits may be float32 or float64. Lists of logits mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. Float64 logits give a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.
    * "Raises ValueError" means ValueError or a subclass of it, with any message.

    中文
    ----
    由类别编号计算每个样本的 softmax 交叉熵。

    参数
    ----
    labels : int、整数列表或整数数组，形状为 (...)
        每个样本的类别编号，从 0 开始；比 ``logits`` 少一个轴。
    logits : 列表，或 float32、float64 数组，形状为 (..., K)
        得分 z，**没有**经过 softmax，可以是任意大小的有限数。

    返回值
    ------
    numpy.ndarray
        每个样本一个损失，形状为 ``logits.shape[:-1]``，与稠密标签的函数对独热标签给出的结果相同。
        形状为 (K,) 的单个样本配一个普通整数标签，返回 0 维结果。
        没有样本的批次（``labels`` 形状为 (0,)、``logits`` 形状为 (0, K)）返回形状 (0,)。

    异常
    ----
    ValueError
        任何一个标签不在 [0, K) 内时抛出。负的标签绝不表示从末尾数起。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.nn.sparse_softmax_cross_entropy_with_logits``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是数组；logits 可以是 float32 或 float64，由数字组成的 logits 列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      logits 是 float64 时结果也必须是 float64；logits 是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。
    * “抛出 ValueError”指 ValueError 或它的子类，错误信息不限。

    Examples
    --------
    >>> print(np.round(sparse_softmax_cross_entropy_with_logits([2, 1], [[2, 0.5, 6], [0.1, 0, 3]]), 6))
    [0.022155 3.099674]
    >>> sparse_softmax_cross_entropy_with_logits([3], [[2, 0.5, 6]])  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: label 3 is outside [0, 3)

    """
    raise NotImplementedError("sparse_softmax_cross_entropy_with_logits is not written yet: put your code here / sparse_softmax_cross_entropy_with_logits 还没有写：把你的代码写在这里")
