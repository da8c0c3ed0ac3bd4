"""The public tests: small numbers that one can follow by hand, and the first losses of the digits. Type ``pytest``.

They show that a function does its everyday work. The hidden tests also try extreme logits, other shapes and learning
rates, lists, longer training and the rest of each docstring, so passing here is a beginning.

公开测试：可以动手验算的小例子，以及手写数字的前几个损失。输入 ``pytest`` 运行。

它们表明函数能完成日常的工作。隐藏测试还会尝试极端的 logits、其他形状和学习率、列表、更长的训练
以及 docstring 中的其余要求，所以通过这些测试只是一个开始。
"""

from pathlib import Path

import numpy as np
from handout import check

HERE = Path(__file__).resolve().parent

FEATURES = [[1.0, 2.0], [-1.0, 0.5], [0.0, -2.0]]
WEIGHTS = [[0.5, -1.0], [2.0, 0.25]]
BIAS = [0.0, 1.0]

# The softmax lab's two examples: features that are the rows of the identity matrix have the weights for logits.
# Softmax 实验的两个样本：特征是单位矩阵的各行时，权重就是 logits。
EYE = [[1.0, 0.0], [0.0, 1.0]]
LAB = (EYE, [2, 1], [[2, 0.5, 6], [0.1, 0, 3]], [0.0, 0.0, 0.0])


def test_logits():
    """Features times weights, and the bias on top.

    特征乘以权重，再加上偏置。
    """
    check("softmax_regression", "predict_logits", (FEATURES, WEIGHTS, BIAS), [[4.5, 0.5], [0.5, 2.125], [-4.0, 0.5]])


def test_logits_of_the_lab():
    """The rows of the identity matrix choose rows of the weights.

    单位矩阵的各行取出权重的各行。
    """
    check("softmax_regression", "predict_logits", (EYE, *LAB[2:]), [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]])


def test_classes():
    """The class with the largest logit.

    logit 最大的类别。
    """
    check("softmax_regression", "predict_classes", (FEATURES, WEIGHTS, BIAS), [0, 1, 1], kind=np.integer)


def test_loss_of_zeros():
    """With weights and a bias of zeros and four classes, the loss is ln 4.

    权重和偏置都是 0、有四个类别时，损失是 ln 4。
    """
    args = (FEATURES, [0, 0, 0], np.zeros((2, 4)), np.zeros(4))
    check("softmax_regression", "loss_and_gradients", args, np.log(4), part=0, of=3)


def test_gradients_of_zeros():
    """With zeros, every error is 1/4, or 1/4 - 1 for the true class.

    全是 0 时，每个误差是 1/4，真实类别处是 1/4 - 1。
    """
    args = (FEATURES, [0, 0, 0], np.zeros((2, 4)), np.zeros(4))
    row = [-0.125, 0.125 / 3, 0.125 / 3, 0.125 / 3]
    check("softmax_regression", "loss_and_gradients", args, [[0.0, 0.0, 0.0, 0.0], row], part=1, of=3)
    check("softmax_regression", "loss_and_gradients", args, [-0.75, 0.25, 0.25, 0.25], part=2, of=3)


def test_loss_of_the_lab():
    """The loss that the softmax lab ends with.

    Softmax 实验最后得到的损失。
    """
    check("softmax_regression", "loss_and_gradients", LAB, 1.560914398851714, part=0, of=3)


def test_gradients_of_the_lab():
    """What that loss depends on.

    这个损失的梯度。
    """
    of_weights = [
        [0.008957157526102, 0.001998611993273853, -0.01095576951937588],
        [0.024901659874512826, -0.47746804637433615, 0.45256638649982334],
    ]
    check("softmax_regression", "loss_and_gradients", LAB, of_weights, part=1, of=3)
    check(
        "softmax_regression",
        "loss_and_gradients",
        LAB,
        [0.033858817400614825, -0.4754694343810623, 0.44161061698044746],
        part=2,
        of=3,
    )


def test_first_update():
    """One update with learning rate 1 goes from zeros to minus the gradients.

    学习率为 1 时更新一次，从 0 变成梯度的相反数。
    """
    check("softmax_regression", "train", ([[1.0], [-1.0]], [0, 1], 2, 1.0, 1), [[0.5, -0.5]], part=0, of=3)


def test_training():
    """Three updates: the weights, the bias, and the loss before each update.

    更新三次：权重、偏置，以及每次更新之前的损失。
    """
    args = (FEATURES, [0, 1, 1], 2, 0.5, 3)
    weights = [[0.3634731892945892, -0.3634731892945892], [0.4520920504809547, -0.4520920504809547]]
    check("softmax_regression", "train", args, weights, part=0, of=3)
    check("softmax_regression", "train", args, [-0.22036521421488803, 0.22036521421488803], part=1, of=3)
    check("softmax_regression", "train", args, [np.log(2), 0.35410704270096777, 0.25865817322863804], part=2, of=3)


def test_curve_of_digits():
    """The first losses of 1,500 handwritten digits, which begin at ln 10.

    1,500 个手写数字的前几个损失，从 ln 10 开始。
    """
    with np.load(HERE / "digits.npz") as digits:
        features, labels = digits["images"][:1500] / 16, digits["labels"][:1500].astype(np.int64)
    losses = [np.log(10), 2.2030286408721738, 2.108829216837139, 2.019623030210992, 1.9352337799565813]
    check("softmax_regression", "train", (features, labels, 10, 0.5, 5), losses, part=2, of=3)
