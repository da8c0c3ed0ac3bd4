"""The Jacobian of softmax: how each probability changes with each logit.

Softmax 的雅可比矩阵：每个概率怎样随每个 logit 变化。
"""

import numpy as np


def softmax_jacobian(logits):
    r"""Give all partial derivatives of the softmax probabilities by the logits, as one matrix for each example.

    .. math:: J_{ij} = \frac{\partial a_i}{\partial z_j}, \qquad J = \operatorname{diag}(a) - a a^\mathsf{T}

    Parameters
    ----------
    logits : list, or float32 or float64 array, of shape (..., K)
        The scores z: the classes lie along the last axis. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        The matrices, of shape (..., K, K): the element [..., i, j] is the derivative of probability i by logit j.
        A single example of shape (K,) gives shape (K, K), and a batch of shape (N, K) gives (N, K, K), because the
        probabilities of one example do not depend on the logits of another.
        A batch without examples, of shape (0, K), gives shape (0, K, K).

    Notes
    -----
    In TensorFlow 1.14 this takes ``tf.gradients(tf.nn.softmax(logits)[..., i], logits)`` for every i.
    The rules for every function of this assignment stand in the docstring of ``log_softmax`` and in the handout.

    中文
    ----
    给出 softmax 概率对 logits 的全部偏导数，每个样本一个矩阵。

    参数
    ----
    logits : 列表，或 float32、float64 数组，形状为 (..., K)
        得分 z：类别在最后一个轴上。可以是任意大小的有限数。

    返回值
    ------
    numpy.ndarray
        各个矩阵，形状为 (..., K, K)：元素 [..., i, j] 是概率 i 对 logit j 的导数。
        形状为 (K,) 的单个样本返回形状 (K, K)，形状为 (N, K) 的批次返回 (N, K, K)，
        因为一个样本的概率与另一个样本的 logits 无关。
        没有样本的批次（形状 (0, K)）返回形状 (0, K, K)。

    说明
    ----
    在 TensorFlow 1.14 中，要对每个 i 计算 ``tf.gradients(tf.nn.softmax(logits)[..., i], logits)``。
    各函数共同的规则写在 ``log_softmax`` 的 docstring 和实验指导书中。

    Examples
    --------
    >>> softmax_jacobian([0.0, 0.0]).tolist()
    [[0.25, -0.25], [-0.25, 0.25]]
    >>> softmax_jacobian([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]).shape
    (2, 3, 3)

    """
    raise NotImplementedError("softmax_jacobian is not written yet: put your code here / softmax_jacobian 还没有写：把你的代码写在这里")
