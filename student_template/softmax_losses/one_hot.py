"""One-hot encoding: from the number of a class to a row with a single one.

独热编码：把类别编号变成只有一个 1 的一行。
"""

import numpy as np


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    r"""Encode class numbers as one-hot rows.

    .. math:: y_c = \text{on\_value if } c = \text{index, else off\_value} \qquad c = 0, 1, \dots, \text{depth} - 1

    Parameters
    ----------
    indices : int, list of integers, or integer array, of any rank
        The class numbers, counted from 0.
    depth : int
        How many classes there are. A batch need not hold every one of them.
    on_value : float, default 1.0
        What stands at the class.
    off_value : float, default 0.0
        What stands everywhere else.
    axis : int, default -1
        Where the new axis of length ``depth`` goes in the result's shape: -1 puts it last, 0 first, 1 second, and so on
        up to the rank of ``indices``.
    dtype : numpy dtype, default numpy.float32
        The dtype of the result. Unlike elsewhere in this assignment it may be an integer one.

    Returns
    -------
    numpy.ndarray
        An array of ``dtype`` and of the shape of ``indices`` with ``depth`` inserted at ``axis``. An index outside
        [0, depth) is not an error: its row holds ``off_value`` only. So does the row of a negative index, which never
        counts from the end.

    Notes
    -----
    The same function in TensorFlow 1.14 is ``tf.one_hot``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or an array.
    * Never modify an argument.
    * Return an array of exactly the shape stated; here also of exactly the dtype asked for.

    中文
    ----
    把类别编号转换为独热编码，每个编号一行。

    参数
    ----
    indices : int、整数列表或整数数组，任意维数
        类别编号，从 0 开始。
    depth : int
        类别总数。一个批次中不必出现所有类别。
    on_value : float，默认 1.0
        类别所在位置的值。
    off_value : float，默认 0.0
        其余位置的值。
    axis : int，默认 -1
        长度为 ``depth`` 的新轴放在结果形状的哪个位置：-1 放在最后，0 放在最前，1 放在第二个，依此类推，
        最大为 ``indices`` 的维数。
    dtype : numpy dtype，默认 numpy.float32
        结果的 dtype。与本实验其他函数不同，这里也可以是整数类型。

    返回值
    ------
    numpy.ndarray
        类型为 ``dtype`` 的数组，形状由 ``indices`` 的形状在 ``axis`` 处插入 ``depth`` 得到。不在 [0, depth) 内的索引
        不算错误：它那一行全是 ``off_value``。负的索引也是如此，绝不表示从末尾数起。

    说明
    ----
    TensorFlow 1.14 中的对应函数是 ``tf.one_hot``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是数组。
    * 不得修改传入的参数。
    * 返回的数组形状必须与上文所述完全一致；本函数还要求 dtype 与指定的完全一致。

    Examples
    --------
    >>> print(one_hot([0, 2, 1], depth=3))
    [[1. 0. 0.]
     [0. 0. 1.]
     [0. 1. 0.]]
    >>> print(one_hot([1, -1, 3], depth=3, dtype=np.int64))
    [[0 1 0]
     [0 0 0]
     [0 0 0]]
    >>> one_hot([[0, 1, 2, 0], [1, 1, 2, 2]], depth=3, axis=1).shape
    (2, 3, 4)

    """
    raise NotImplementedError("one_hot is not written yet: put your code here / one_hot 还没有写：把你的代码写在这里")
