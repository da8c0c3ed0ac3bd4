"""The public tests: the numbers that the course texts print. Type ``pytest`` in this folder to run them.

They show that a function does its everyday work. The hidden tests also try extreme logits, other shapes and axes, soft
labels, wrong labels and the rest of each docstring, so passing here is a beginning.
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
    """Four logits become the four probabilities of the lab's first example."""
    expected = [0.9500273427238299, 0.04729907626353143, 0.00235488234366925, 0.0003186986689693763]
    check("softmax", "softmax", ([9, 6, 3, 1],), expected)


def test_softmax_once():
    """The lab's two examples, each row normalised by itself."""
    check("softmax", "softmax", (LOGITS,), ONCE)


def test_softmax_twice():
    """Softmax of softmax: a different, flatter distribution."""
    check("softmax", "softmax", (ONCE,), TWICE)


def test_softmax_of_one_two_three():
    """Three equal rows give three equal distributions."""
    row = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219]
    check("softmax", "softmax", ([[1.0, 2.0, 3.0]] * 3,), [row] * 3)


def test_softmax_of_the_scores():
    """Two examples whose classes are hard to tell apart."""
    expected = [
        [0.2278630025229032, 0.6193958591361254, 0.15274113834097147],
        [0.49674623283135966, 0.20196194685967034, 0.30129182030897],
    ]
    check("softmax", "softmax", ([[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]],), expected)


def test_softmax_is_not_rounded():
    """A course text prints these rounded to two digits, .46 .34 .20; these are the probabilities themselves."""
    check("softmax", "softmax", ([1.2, 0.9, 0.4],), [0.45659031819443785, 0.33825042710530284, 0.20515925470025934])


def test_one_hot_of_three_classes():
    """The classes 0, 1, 2 give the rows of the identity matrix."""
    check("one_hot", "one_hot", ([0, 1, 2], 3), np.eye(3))


def test_cross_entropy_by_hand():
    """The formula, applied to softmax's probabilities."""
    check("cross_entropy", "cross_entropy", (LABELS, ONCE), LOSSES)


def test_cross_entropy_of_probabilities_as_they_are():
    """-ln of the exact probabilities: the text's .7765 and 1.0788 come from the rounded ones."""
    probabilities = [[0.45659031819443785, 0.33825042710530284, 0.20515925470025934]] * 2
    check(
        "cross_entropy",
        "cross_entropy",
        ([[1, 0, 0], [0, 1, 0]], probabilities),
        [0.7839687492408237, 1.0839687492408236],
    )


def test_with_logits():
    """The same losses straight from the logits: one number for each example."""
    check("cross_entropy", "softmax_cross_entropy_with_logits", (LABELS, LOGITS), LOSSES)


def test_with_logits_after_softmax():
    """What comes of applying softmax first: the function applies it again."""
    check(
        "cross_entropy", "softmax_cross_entropy_with_logits", (LABELS, ONCE), [0.5655191859007952, 1.4743222029086163]
    )


def test_with_logits_and_soft_labels():
    """Labels between 0 and 1 weigh every class."""
    check("cross_entropy", "softmax_cross_entropy_with_logits", (SOFT_LABELS, LOGITS), SOFT_LOSSES)


def test_with_logits_of_one_two_three():
    """Three equal examples have three equal losses; their sum is 1.2228179."""
    args = ([[0.0, 0.0, 1.0]] * 3, [[1.0, 2.0, 3.0]] * 3)
    check("cross_entropy", "softmax_cross_entropy_with_logits", args, [0.4076059644443803] * 3)


def test_with_logits_of_the_scores():
    """The losses of two examples, of class 1 and class 2."""
    args = ([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]])
    check("cross_entropy", "softmax_cross_entropy_with_logits", args, [0.47901069674771035, 1.199675981209848])


def test_sparse_labels():
    """Class numbers give the losses of their one-hot rows."""
    check("sparse_cross_entropy", "sparse_softmax_cross_entropy_with_logits", ([2, 1], LOGITS), LOSSES)


def test_sparse_labels_of_the_scores():
    """The losses of two examples, of class 1 and class 2."""
    args = ([1, 2], [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]])
    expected = [0.47901069674771035, 1.199675981209848]
    check("sparse_cross_entropy", "sparse_softmax_cross_entropy_with_logits", args, expected)


def test_sparse_label_of_one_two_three():
    """Three equal examples have three equal losses."""
    args = ([2, 2, 2], [[1.0, 2.0, 3.0]] * 3)
    check("sparse_cross_entropy", "sparse_softmax_cross_entropy_with_logits", args, [0.4076059644443803] * 3)


def test_mean_of_losses():
    """The loss of the lab's batch is the mean of its two losses."""
    check("loss_mean", "reduce_mean", (LOSSES,), 1.560914398851714)


def test_loss_of_the_batch():
    """The same number straight from labels and logits."""
    check("loss_mean", "softmax_cross_entropy_loss", (LABELS, LOGITS), 1.560914398851714)


def test_loss_of_the_scores():
    """The mean loss of two examples, of class 1 and class 2."""
    args = ([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]])
    check("loss_mean", "softmax_cross_entropy_loss", args, 0.8393433389787792)
