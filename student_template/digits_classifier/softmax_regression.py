"""Softmax regression, and the gradient descent that trains it: a classifier of handwritten digits.

Softmax 回归及其梯度下降训练：手写数字分类器。
"""

import numpy as np


def predict_logits(features, weights, bias):
    r"""Compute the logits of every example: one score for each class.

    .. math:: z_{jk} = \sum_{i=1}^{d} x_{ji} w_{ik} + b_k

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples x, one in each row. There is at least one.
    weights : list, or float32 or float64 array, of shape (d, K)
        The weights w: a column for each class.
    bias : list, or float32 or float64 array, of shape (K,)
        The bias b: a number for each class.

    Returns
    -------
    numpy.ndarray
        The logits z, of shape (n, K). Softmax is *not* applied to them.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.matmul(features, weights) + bias``.

    Rules for every function of this assignment:

    * Use Python's standard library and NumPy only.
    * An argument may be a Python list or a float32 or float64 array. Lists of numbers mean floats, but labels are
      integers: a list of them, or an array of an integer dtype.
    * Never modify an argument.
    * Return arrays of a floating dtype (class numbers: of an integer dtype) and of exactly the shape stated. For rank
      0, a NumPy scalar or a Python float will do. Where all float arguments are float64 arrays, so are the results;
      otherwise, float32 and float64 are equally good.
    * A function that returns several values returns them as a tuple, in the order stated.
    * A NaN or an inf in a result is wrong. A warning that NumPy prints on the way costs nothing.

    中文
    ----
    计算每个样本的 logits：每个类别一个得分。

    参数
    ----
    features : 列表，或 float32、float64 数组，形状为 (n, d)
        样本 x，每行一个，至少有一个。
    weights : 列表，或 float32、float64 数组，形状为 (d, K)
        权重 w：每个类别一列。
    bias : 列表，或 float32、float64 数组，形状为 (K,)
        偏置 b：每个类别一个数。

    返回值
    ------
    numpy.ndarray
        logits z，形状为 (n, K)，**没有**经过 softmax。

    说明
    ----
    在 TensorFlow 1.14 中是 ``tf.matmul(features, weights) + bias``。

    本次实验所有函数的规则：

    * 只能使用 Python 标准库和 NumPy。
    * 参数可以是 Python 列表，也可以是 float32 或 float64 数组；由数字组成的列表按浮点数处理。
      但标签是整数：整数列表，或整数类型的数组。
    * 不得修改传入的参数。
    * 返回浮点类型的数组（类别编号为整数类型），形状与上文所述完全一致（0 维结果也可以是 NumPy 标量或 Python float）。
      所有浮点参数都是 float64 数组时，结果也必须是 float64；否则 float32 和 float64 都可以。
    * 返回几个值的函数，以元组的形式按上文所述的顺序返回。
    * 结果中出现 NaN 或 inf 即为错误；计算过程中 NumPy 打印的警告不扣分。

    Examples
    --------
    >>> print(predict_logits([[1.0, 2.0], [0.5, 0.0]], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0.0, 0.0]))
    [[ 2.25  4.   -1.  ]
     [ 0.75  0.   -0.5 ]]

    """
    raise NotImplementedError("predict_logits is not written yet: put your code here / predict_logits 还没有写：把你的代码写在这里")


def predict_classes(features, weights, bias):
    """Predict the class of every example: the one whose logit is the largest.

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples, one in each row.
    weights : list, or float32 or float64 array, of shape (d, K)
        The weights.
    bias : list, or float32 or float64 array, of shape (K,)
        The bias.

    Returns
    -------
    numpy.ndarray
        The class numbers, counted from 0, of shape (n,) and of an integer dtype. Where several logits are the largest,
        the lowest class number.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.argmax(tf.matmul(features, weights) + bias, axis=1)``. The rules for every function
    of this assignment stand in the docstring of ``predict_logits``, above.

    中文
    ----
    预测每个样本的类别：logit 最大的那个。

    参数
    ----
    features : 列表，或 float32、float64 数组，形状为 (n, d)
        样本，每行一个。
    weights : 列表，或 float32、float64 数组，形状为 (d, K)
        权重。
    bias : 列表，或 float32、float64 数组，形状为 (K,)
        偏置。

    返回值
    ------
    numpy.ndarray
        类别编号，从 0 开始，形状为 (n,)，整数类型。有几个 logits 同为最大时，取最小的类别编号。

    说明
    ----
    在 TensorFlow 1.14 中是 ``tf.argmax(tf.matmul(features, weights) + bias, axis=1)``。
    本次实验所有函数的规则见上面 ``predict_logits`` 的 docstring。

    Examples
    --------
    >>> print(predict_classes([[1.0, 2.0], [0.5, 0.0]], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0.0, 0.0]))
    [1 0]

    """
    raise NotImplementedError("predict_classes is not written yet: put your code here / predict_classes 还没有写：把你的代码写在这里")


def loss_and_gradients(features, labels, weights, bias):
    r"""Compute the loss of a batch, and its gradients with respect to the weights and to the bias.

    .. math:: J = \frac{1}{n} \sum_{j=1}^{n} -\ln p_{j,y_j} \qquad p_{jk} = \frac{e^{z_{jk}}}{\sum_{l=1}^{K} e^{z_{jl}}}

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples, one in each row.
    labels : list of integers, or integer array, of shape (n,)
        The class number y of each example, counted from 0: sparse labels, each smaller than K.
    weights : list, or float32 or float64 array, of shape (d, K)
        The weights.
    bias : list, or float32 or float64 array, of shape (K,)
        The bias.

    Returns
    -------
    loss : numpy.floating or float
        The mean over the examples of their sparse softmax cross-entropies, of rank 0. Logits may be of any finite size.
    weights_gradient : numpy.ndarray
        The derivative of ``loss`` with respect to each weight, of the shape of ``weights``.
    bias_gradient : numpy.ndarray
        The derivative of ``loss`` with respect to each number of the bias, of the shape of ``bias``.

    Notes
    -----
    In TensorFlow 1.14, ``loss`` is the ``tf.reduce_mean`` of
    ``tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)``, and the other two are
    ``tf.gradients(loss, [weights, bias])``. Here the gradients are formulas, which you derive on paper. The rules for
    every function of this assignment stand in the docstring of ``predict_logits``, above.

    中文
    ----
    计算一个批次的损失，以及它对权重和偏置的梯度。

    参数
    ----
    features : 列表，或 float32、float64 数组，形状为 (n, d)
        样本，每行一个。
    labels : 整数列表或整数数组，形状为 (n,)
        每个样本的类别编号 y，从 0 开始：稀疏标签，都小于 K。
    weights : 列表，或 float32、float64 数组，形状为 (d, K)
        权重。
    bias : 列表，或 float32、float64 数组，形状为 (K,)
        偏置。

    返回值
    ------
    loss : numpy.floating 或 float
        各样本的 Sparse softmax 交叉熵的平均值，0 维。logits 可以是任意大小的有限数。
    weights_gradient : numpy.ndarray
        ``loss`` 对每个权重的导数，形状与 ``weights`` 相同。
    bias_gradient : numpy.ndarray
        ``loss`` 对偏置中每个数的导数，形状与 ``bias`` 相同。

    说明
    ----
    在 TensorFlow 1.14 中，``loss`` 是对
    ``tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)`` 求 ``tf.reduce_mean``，
    另外两个是 ``tf.gradients(loss, [weights, bias])``。这里的梯度是公式，请在纸上推导。
    本次实验所有函数的规则见上面 ``predict_logits`` 的 docstring。

    Examples
    --------
    >>> loss, weights_gradient, bias_gradient = loss_and_gradients([[1.0, 2.0]], [1], [[0.0, 0.0], [0.0, 0.0]], [0, 0])
    >>> print(round(float(loss), 6))
    0.693147
    >>> print(weights_gradient)
    [[ 0.5 -0.5]
     [ 1.  -1. ]]
    >>> print(bias_gradient)
    [ 0.5 -0.5]

    """
    raise NotImplementedError("loss_and_gradients is not written yet: put your code here / loss_and_gradients 还没有写：把你的代码写在这里")


def train(features, labels, num_classes, learning_rate, epochs):
    r"""Train by gradient descent on the whole batch, beginning with weights and a bias of zeros.

    .. math:: w \leftarrow w - \eta \frac{\partial J}{\partial w}
              \qquad b \leftarrow b - \eta \frac{\partial J}{\partial b}

    Parameters
    ----------
    features : list, or float32 or float64 array, of shape (n, d)
        The examples, one in each row.
    labels : list of integers, or integer array, of shape (n,)
        The class number of each example, counted from 0. Not every class need occur.
    num_classes : int
        The number of classes, K.
    learning_rate : float
        The learning rate, eta.
    epochs : int
        The number of updates. Each uses all the examples once, and the gradients of both at the same place; with 0,
        nothing is updated.

    Returns
    -------
    weights : numpy.ndarray
        The weights after the last update, of shape (d, K).
    bias : numpy.ndarray
        The bias after the last update, of shape (K,).
    losses : numpy.ndarray
        The loss curve, of shape (epochs,): ``losses[i]`` is the loss *before* update i, counted from 0. So
        ``losses[0]`` is the loss of zeros, ln K, and the loss after the last update is not among them.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.train.GradientDescentOptimizer(learning_rate)``, asked for ``epochs`` updates. Sixty
    updates with 1,500 images of 64 pixels may take a second of CPU time; in NumPy they take a small part of that. The
    rules for every function of this assignment stand in the docstring of ``predict_logits``, above.

    中文
    ----
    从全 0 的权重和偏置开始，用全批量梯度下降训练。

    参数
    ----
    features : 列表，或 float32、float64 数组，形状为 (n, d)
        样本，每行一个。
    labels : 整数列表或整数数组，形状为 (n,)
        每个样本的类别编号，从 0 开始。不必出现所有类别。
    num_classes : int
        类别数 K。
    learning_rate : float
        学习率 eta。
    epochs : int
        更新次数。每次更新把全部样本用一遍，两个梯度在同一处计算；为 0 时不作更新。

    返回值
    ------
    weights : numpy.ndarray
        最后一次更新之后的权重，形状为 (d, K)。
    bias : numpy.ndarray
        最后一次更新之后的偏置，形状为 (K,)。
    losses : numpy.ndarray
        损失曲线，形状为 (epochs,)：``losses[i]`` 是第 i 次更新**之前**的损失，从 0 数起。因此 ``losses[0]``
        是全 0 时的损失 ln K，而最后一次更新之后的损失不在其中。

    说明
    ----
    在 TensorFlow 1.14 中是 ``tf.train.GradientDescentOptimizer(learning_rate)``，更新 ``epochs`` 次。
    用 1,500 幅 64 像素的图像更新 60 次，最多可用 1 秒 CPU 时间；用 NumPy 只需其中很小一部分。
    本次实验所有函数的规则见上面 ``predict_logits`` 的 docstring。

    Examples
    --------
    >>> weights, bias, losses = train([[1.0], [-1.0]], [0, 1], num_classes=2, learning_rate=1.0, epochs=2)
    >>> print(np.round(losses, 6))
    [0.693147 0.313262]
    >>> print(np.round(weights, 6))
    [[ 0.768941 -0.768941]]
    >>> print(np.round(bias, 6) + 0)
    [0. 0.]

    """
    raise NotImplementedError("train is not written yet: put your code here / train 还没有写：把你的代码写在这里")
