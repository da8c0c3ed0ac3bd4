"""The gradient of the softmax cross-entropy by its logits: what training sends back through the network.

Softmax 交叉熵对 logits 的梯度：训练时传回网络的就是它。
"""

import numpy as np


def softmax_cross_entropy_gradient(labels, logits):
    r"""Give the derivatives of each example's loss by that example's logits.

    .. math:: \ell = -\sum_{j=1}^{K} y_j \ln a_j, \qquad
              \frac{\partial \ell}{\partial z_i} = a_i \sum_{j=1}^{K} y_j - y_i

    Parameters
    ----------
    labels : list, or float32 or float64 array, of shape (..., K)
        The labels y of each example: one-hot or soft. They need not sum to 1; they count as they are.
    logits : list, or float32 or float64 array, of the shape of ``labels``
        The scores z, to which softmax has *not* been applied. They may be of any finite size.

    Returns
    -------
    numpy.ndarray
        The gradient, in the shape of ``logits``: one number for every logit of every example. The losses of the
        examples are neither added up nor averaged. An example whose labels are all 0 has a gradient of zeros.
        A batch without examples, of shape (0, K), gives an empty array of the same shape.

    Notes
    -----
    In TensorFlow 1.14 this is ``tf.gradients(-tf.reduce_sum(labels * tf.nn.log_softmax(logits)), logits)[0]``. The
    gradient of ``tf.nn.softmax_cross_entropy_with_logits`` is the same only where the labels of each example sum to 1.
    The rules for every function of this assignment stand in the docstring of ``log_softmax`` and in the handout.

    中文
    ----
    给出每个样本的损失对该样本的 logits 的导数。

    参数
    ----
    labels : 列表，或 float32、float64 数组，形状为 (..., K)
        每个样本的标签 y：独热标签或软标签。它们之和不必是 1，按原样计入。
    logits : 列表，或 float32、float64 数组，形状与 ``labels`` 相同
        得分 z，**没有**做过 softmax。可以是任意大小的有限数。

    返回值
    ------
    numpy.ndarray
        梯度，形状与 ``logits`` 相同：每个样本的每个 logit 各有一个数。
        各样本的损失既不相加，也不取平均。标签全为 0 的样本，梯度全为 0。
        没有样本的批次（形状 (0, K)）返回形状相同的空数组。

    说明
    ----
    在 TensorFlow 1.14 中就是 ``tf.gradients(-tf.reduce_sum(labels * tf.nn.log_softmax(logits)), logits)[0]``。
    只有当每个样本的标签之和是 1 时，``tf.nn.softmax_cross_entropy_with_logits`` 的梯度才与它相同。
    各函数共同的规则写在 ``log_softmax`` 的 docstring 和实验指导书中。

    Examples
    --------
    >>> softmax_cross_entropy_gradient([1.0, 0.0], [0.0, 0.0]).tolist()
    [-0.5, 0.5]
    >>> softmax_cross_entropy_gradient([[0.0, 3.0], [0.0, 0.0]], [[0.0, 0.0], [7.0, 5.0]]).tolist()
    [[1.5, -1.5], [0.0, 0.0]]

    """
    raise NotImplementedError("softmax_cross_entropy_gradient is not written yet: put your code here / softmax_cross_entropy_gradient 还没有写：把你的代码写在这里")
