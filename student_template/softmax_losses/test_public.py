"""The public tests: the numbers that the course texts print. Type ``pytest`` in this folder to run them.

They show that a function does its everyday work. The hidden tests also try extreme logits, other shapes and axes, soft
labels, wrong labels and the rest of each docstring, so passing here is a beginning.

公开测试：教材中给出的数值。在本文件夹中输入 ``pytest`` 即可运行。

它们说明函数能够完成日常的计算。隐藏测试还会检验极端的 logits、其他形状和轴、软标签、错误的标签，
以及 docstring 中的其余要求，所以通过公开测试只是第一步。
"""

import numpy as np
from handout import check

LOGITS = [[2, 0.5, 6], [0.1, 0, 3]]
LABELS = [[0, 0, 1], [0, 1, 0]]
SOFT_LABELS = [[0.4, 0.1, 0.5], [0.3, 0.6, 0.1]]
ONCE = [
    [0.017914315052204, 0.003997223986547706, 0.9780884609612482],
    [0.04980331974902565, 0.04506390725132768, 0.9051327729996467],
]
TWICE = [
    [0.21747022555813106, 0.21446463567047863, 0.5680651387713903],
    [0.23002143231755778, 0.2289338451643506, 0.5410447225180915],
]
LOSSES = [0.02215516215713199, 3.099673635546296]
SOFT_LOSSES = [2.172155162157132, 2.769673635546296]


def test_softmax_of_one_example():
    """Four logits become the four probabilities of the lab's first example.

    四个 logits 变成实验指导书第一个例子中的四个概率。
    """
    expected = [0.9500273427238299, 0.04729907626353143, 0.00235488234366925, 0.0003186986689693763]
    check("softmax", "softmax", ([9, 6, 3, 1],), expected)


def test_softmax_once():
    """The lab's two examples, each row normalised by itself.

    实验中的两个样本，每行各自归一化。
    """
    check("softmax", "softmax", (LOGITS,), ONCE)


def test_softmax_twice():
    """Softmax of softmax: a different, flatter distribution.

    对 softmax 的结果再做 softmax：得到另一个更平坦的分布。
    """
    check("softmax", "softmax", (ONCE,), TWICE)


def test_softmax_of_one_two_three():
    """Three equal rows give three equal distributions.

    三行相同的 logits 给出三个相同的分布。
    """
    row = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219]
    check("softmax", "softmax", ([[1.0, 2.0, 3.0]] * 3,), [row] * 3)


def test_softmax_of_the_scores():
    """Two examples whose classes are hard to tell apart.

    类别难以区分的两个样本。
    """
    expected = [
        [0.2278630025229032, 0.6193958591361254, 0.15274113834097147],
        [0.49674623283135966, 0.20196194685967034, 0.30129182030897],
    ]
    check("softmax", "softmax", ([[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]],), expected)


def test_softmax_is_not_rounded():
    """A course text prints these rounded to two digits, .46 .34 .20; these are the probabilities themselves.

    教材把它们舍入成两位小数 .46 .34 .20；这里用的是未经舍入的概率。
    """
    check("softmax", "softmax", ([1.2, 0.9, 0.4],), [0.45659031819443785, 0.33825042710530284, 0.20515925470025934])


def test_one_hot_of_three_classes():
    """The classes 0, 1, 2 give the rows of the identity matrix.

    类别 0、1、2 给出单位矩阵的各行。
    """
    check("one_hot", "one_hot", ([0, 1, 2], 3), np.eye(3))


def test_cross_entropy_by_hand():
    """The formula, applied to softmax's probabilities.

    把公式用于 softmax 得到的概率。
    """
    check("cross_entropy", "cross_entropy", (LABELS, ONCE), LOSSES)


def test_cross_entropy_of_probabilities_as_they_are():
    """-ln of the exact probabilities: the text's .7765 and 1.0788 come from the rounded ones.

    对精确的概率取 -ln：教材中的 .7765 和 1.0788 是由舍入后的概率算出的。
    """
    probabilities = [[0.45659031819443785, 0.33825042710530284, 0.20515925470025934]] * 2
    check(
        "cross_entropy",
        "cross_entropy",
        ([[1, 0, 0], [0, 1, 0]], probabilities),
        [0.7839687492408237, 1.0839687492408236],
    )


def test_with_logits():
    """The same losses straight from the logits: one number for each example.

    直接由 logits 得到相同的损失：每个样本一个数。
    """
    check("cross_entropy", "softmax_cross_entropy_with_logits", (LABELS, LOGITS), LOSSES)


def test_with_logits_after_softmax():
    """What comes of applying softmax first: the function applies it again.

    先做一次 softmax 的后果：函数内部又做了一次。
    """
    check(
        "cross_entropy", "softmax_cross_entropy_with_logits", (LABELS, ONCE), [0.5655191859007952, 1.4743222029086163]
    )


def test_with_logits_and_soft_labels():
    """Labels between 0 and 1 weigh every class.

    介于 0 与 1 之间的标签，给每个类别都分配了权重。
    """
    check("cross_entropy", "softmax_cross_entropy_with_logits", (SOFT_LABELS, LOGITS), SOFT_LOSSES)


def test_with_logits_of_one_two_three():
    """Three equal examples have three equal losses; their sum is 1.2228179.

    三个相同的样本，损失也相同，总和为 1.2228179。
    """
    args = ([[0.0, 0.0, 1.0]] * 3, [[1.0, 2.0, 3.0]] * 3)
    check("cross_entropy", "softmax_cross_entropy_with_logits", args, [0.4076059644443803] * 3)


def test_with_logits_of_the_scores():
    """The losses of two examples, of class 1 and class 2.

    两个样本（分别属于类别 1 和类别 2）的损失。
    """
    args = ([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]])
    check("cross_entropy", "softmax_cross_entropy_with_logits", args, [0.47901069674771035, 1.199675981209848])


def test_sparse_labels():
    """Class numbers give the losses of their one-hot rows.

    类别编号与对应的独热编码给出相同的损失。
    """
    check("sparse_cross_entropy", "sparse_softmax_cross_entropy_with_logits", ([2, 1], LOGITS), LOSSES)


def test_sparse_labels_of_the_scores():
    """The losses of two examples, of class 1 and class 2.

    两个样本（分别属于类别 1 和类别 2）的损失。
    """
    args = ([1, 2], [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]])
    expected = [0.47901069674771035, 1.199675981209848]
    check("sparse_cross_entropy", "sparse_softmax_cross_entropy_with_logits", args, expected)


def test_sparse_label_of_one_two_three():
    """Three equal examples have three equal losses.

    三个相同的样本，损失也相同。
    """
    args = ([2, 2, 2], [[1.0, 2.0, 3.0]] * 3)
    check("sparse_cross_entropy", "sparse_softmax_cross_entropy_with_logits", args, [0.4076059644443803] * 3)


def test_mean_of_losses():
    """The loss of the lab's batch is the mean of its two losses.

    实验中这一批次的损失，就是两个样本损失的平均值。
    """
    check("loss_mean", "reduce_mean", (LOSSES,), 1.560914398851714)


def test_loss_of_the_batch():
    """The same number straight from labels and logits.

    直接由标签和 logits 得到同一个数。
    """
    check("loss_mean", "softmax_cross_entropy_loss", (LABELS, LOGITS), 1.560914398851714)


def test_loss_of_the_scores():
    """The mean loss of two examples, of class 1 and class 2.

    两个样本（分别属于类别 1 和类别 2）的平均损失。
    """
    args = ([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]])
    check("loss_mean", "softmax_cross_entropy_loss", args, 0.8393433389787792)
