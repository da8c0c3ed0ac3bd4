"""Cross-entropy with dense labels: from probabilities, and straight from logits.

稠密标签的交叉熵：由概率计算，以及直接由 logits 计算。
"""

import numpy as np


def cross_entropy(labels, probabilities):
    r"""Compute the cross-entropy of each example from its predicted probabilities.

    .. math:: \ell = -\sum_{i=1}^{K} y_i \ln p_i

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The label distribution y of each example: one-hot or soft.
    probabilities : list, or float32 or float64 array, of the shape of ``labels``
        The predicted probabilities p, as softmax gives them. They may be tiny (1e-30), and they count as they are:
        no floor, no epsilon. Where a label is not 0, its probability is not 0.

    Returns
    -------
    numpy.ndarray
        One loss per example, of shape (...): the last axis is summed away. A single example of shape (K,) gives rank 0.
        A class whose label is 0 contributes nothing, even where its probability is 0.
        A batch without examples, of shape (0, K), gives shape (0,).

    Notes
    -----
    In TensorFlow 1.14 this is written out: ``-tf.reduce_sum(labels * tf.log(probabilities), -1)``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. A float64 argument gives a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    由预测概率计算每个样本的交叉熵。

    参数
    ----
    labels : 列表，或 float32、float64 数组，形状为 (..., K)
        每个样本的标签分布 y：独热标签或软标签。
    probabilities : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        预测概率 p，即 softmax 给出的结果。它们可能非常小（1e-30），一律按原值计算：不设下限，也不加 epsilon。
        标签不为 0 的地方，概率也不为 0。

    返回值
    ------
    numpy.ndarray
        每个样本一个损失，形状为 (...)：沿最后一个轴求和。形状为 (K,) 的单个样本返回 0 维结果。
        标签为 0 的类别不产生损失，即使它的概率是 0。
        没有样本的批次（形状为 (0, K)）返回形状 (0,)。

    说明
    ----
    在 TensorFlow 1.14 中要自己写出来：``-tf.reduce_sum(labels * tf.log(probabilities), -1)``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      参数是 float64 时结果也必须是 float64；参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(np.round(cross_entropy([[0, 1, 0], [0.5, 0, 0.5]], [[0.25, 0.5, 0.25], [0.5, 0, 0.5]]), 6))
    [0.693147 0.693147]
    >>> print(round(float(cross_entropy([1.0, 0.0], [1e-12, 1.0])), 6))
    27.631021

    """
    raise NotImplementedError("cross_entropy is not written yet: put your code here / cross_entropy 还没有写：把你的代码写在这里")


def softmax_cross_entropy_with_logits(labels, logits):
    r"""Compute the softmax cross-entropy of each example straight from its logits.

    .. math:: \ell = -\sum_{i=1}^{K} y_i \ln \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The label distribution y of each example: one-hot or soft. The labels of an example need not sum to 1;
        they count as they are.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        One loss per example, of shape ``logits.shape[:-1]``; finite also where softmax would give the labelled class a
        probability too small for a float. An example whose labels are all 0 has loss 0.
        A batch without examples, of shape (0, K), gives shape (0,).

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.softmax_cross_entropy_with_logits``.
    The rules for every function of this assignment stand in the docstring of ``cross_entropy``, above.

    中文
    ----
    直接由 logits 计算每个样本的 softmax 交叉熵。

    参数
    ----
    labels : 列表，或 float32、float64 数组，形状为 (..., K)
        每个样本的标签分布 y：独热标签或软标签。一个样本的标签之和不一定是 1，一律按原值计算。
    logits : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        得分 z，**没有**经过 softmax，可以是任意大小的有限数。

    返回值
    ------
    numpy.ndarray
        每个样本一个损失，形状为 ``logits.shape[:-1]``；即使 softmax 给标签所指类别的概率小到浮点数无法表示，损失也是有限数。
        标签全为 0 的样本损失为 0。
        没有样本的批次（形状为 (0, K)）返回形状 (0,)。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.nn.softmax_cross_entropy_with_logits``。
    本次实验所有函数的规则见上面 ``cross_entropy`` 的 docstring。

    Examples
    --------
    >>> print(np.round(softmax_cross_entropy_with_logits([[0, 0, 1], [0, 1, 0]], [[2, 0.5, 6], [0.1, 0, 3]]), 6))
    [0.022155 3.099674]
    >>> print(round(float(softmax_cross_entropy_with_logits([0.0, 1.0], [1000.0, 0.0])), 6))
    1000.0

    """
    raise NotImplementedError("softmax_cross_entropy_with_logits is not written yet: put your code here / softmax_cross_entropy_with_logits 还没有写：把你的代码写在这里")
