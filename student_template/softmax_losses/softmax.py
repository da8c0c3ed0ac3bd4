"""Softmax: from scores of any size to probabilities.

Softmax：把任意大小的得分变成概率。
"""

import numpy as np


def softmax(logits, axis=-1):
    r"""Turn logits into probabilities that sum to 1 along one axis.

    .. math:: p_i = \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}

    Parameters
    ----------
    logits : list, or float32 or float64 array, of rank 1 or more
        The scores z. They may be of any finite size: 1000, -1e4 and 1e30 are fair.
    axis : int, default -1
        The axis along which the classes lie. Negative axes count from the end.

    Returns
    -------
    numpy.ndarray
        The probabilities, in the shape of ``logits``: none below 0, each finite, summing to 1 along ``axis``.
        A batch without examples, such as shape (0, 3), gives an empty array of the same shape.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.nn.softmax``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats.
    * Never modify an argument.
    * Return an array (a NumPy scalar or Python float will do for rank 0) of a floating dtype and of exactly the shape
      stated. A float64 argument gives a float64 result; for lists and float32 arrays, either will do.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    把 logits 沿一个轴变成总和为 1 的概率。

    参数
    ----
    logits : 列表，或 float32、float64 数组，至少 1 维
        得分 z，可以是任意大小的有限数，例如 1000、-1e4、1e30。
    axis : int，默认 -1
        类别所在的轴；负数表示从末尾数起。

    返回值
    ------
    numpy.ndarray
        概率，形状与 ``logits`` 相同：都是有限数，没有负数，沿 ``axis`` 的总和为 1。
        没有样本的批次（例如形状 (0, 3)）返回形状相同的空数组。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.nn.softmax``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
    * 不得修改传入的参数。
    * 返回浮点类型的数组，形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      参数是 float64 时结果也必须是 float64；参数是列表或 float32 数组时，float32 和 float64 都可以。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> probabilities = softmax([9, 6, 3, 1])
    >>> probabilities.round(4).tolist()
    [0.95, 0.0473, 0.0024, 0.0003]
    >>> softmax([[0.0, 1000.0], [5.0, 5.0]]).round(4).tolist()
    [[0.0, 1.0], [0.5, 0.5]]

    """
    raise NotImplementedError("softmax is not written yet: put your code here / softmax 还没有写：把你的代码写在这里")
