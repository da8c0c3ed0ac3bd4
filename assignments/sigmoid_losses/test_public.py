"""The public tests: the numbers that the course texts print, and those of the docstrings. Type ``pytest`` to run them.

They show that a function does its everyday work. The hidden tests also try extreme logits, other shapes, soft labels,
probabilities of 0 and 1 and the rest of each docstring, so passing here is a beginning.
"""

from handout import check

LABELS = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 0]]
LOGITS = [[12, 3, 2], [3, 10, 1], [1, 2, 5], [4, 6.5, 1.2], [3, 6, 1]]
PROBABILITIES = [
    [0.9999938558253978, 0.9525741268224333, 0.8807970779778824],
    [0.9525741268224333, 0.9999546021312976, 0.7310585786300049],
    [0.7310585786300049, 0.8807970779778824, 0.9933071490757152],
    [0.9820137900379085, 0.998498817743263, 0.7685247834990176],
    [0.9525741268224333, 0.9975273768433652, 0.7310585786300049],
]
LOSSES = [
    [6.144193477732806e-06, 3.048587351573742, 2.1269280110429727],
    [3.048587351573742, 4.539889921686465e-05, 1.3132616875182228],
    [1.3132616875182228, 2.1269280110429727, 0.006715348489118068],
    [0.01814992791780974, 0.0015023101597542838, 1.4632824673380311],
    [3.048587351573742, 0.0024756851377304495, 1.3132616875182228],
]


def test_sigmoid_of_zero():
    """A score of 0 is undecided."""
    check("sigmoid", "sigmoid", ([0.0],), [0.5])


def test_sigmoid_of_the_logits():
    """Each logit becomes a probability by itself; the rows do not sum to 1."""
    check("sigmoid", "sigmoid", (LOGITS,), PROBABILITIES)


def test_sigmoid_of_the_docstring():
    """Scores of both signs."""
    expected = [
        [0.2689414213699951, 0.5, 0.7310585786300049],
        [0.6224593312018546, 0.9525741268224333, 0.01798620996209156],
    ]
    check("sigmoid", "sigmoid", ([[-1, 0, 1], [0.5, 3, -4]],), expected)


def test_sigmoid_cross_entropy():
    """Five examples with three labels have fifteen losses."""
    check("sigmoid_cross_entropy", "sigmoid_cross_entropy_with_logits", (LABELS, LOGITS), LOSSES)


def test_sigmoid_cross_entropy_of_one_example():
    """One example with three labels has three losses."""
    check("sigmoid_cross_entropy", "sigmoid_cross_entropy_with_logits", (LABELS[3], LOGITS[3]), LOSSES[3])


def test_weighted_by_one():
    """With weight 1 it is the plain sigmoid cross-entropy."""
    check("weighted_cross_entropy", "weighted_cross_entropy_with_logits", (LABELS, LOGITS, 1.0), LOSSES)


def test_weighted_by_three():
    """A yes, a no, and a label of one half."""
    expected = [0.3807840331289175, 0.3132616875182228, 1.1981539683602134]
    args = ([1, 0, 0.5], [2, -1, 0.5], 3.0)
    check("weighted_cross_entropy", "weighted_cross_entropy_with_logits", args, expected)


def test_binary_of_the_docstring():
    """Four elements have one loss."""
    args = ([1, 0, 0, 1], [0.5, 0.5, 0.25, 0.75])
    check("binary_cross_entropy", "binary_cross_entropy", args, 0.4904146265058631)


def test_binary_of_the_probabilities():
    """The mean of the fifteen losses."""
    check("binary_cross_entropy", "binary_cross_entropy", (LABELS, PROBABILITIES), 1.2554386947664653)
