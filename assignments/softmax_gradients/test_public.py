"""The public tests: logits of the course texts. Type ``pytest`` in this folder to run them.

They show that a function does its everyday work. The hidden tests also try extreme logits, other shapes and axes,
labels of any sum and the rest of each docstring, so passing here is a beginning.
"""

from handout import check

STORY = [1.2, 0.9, 0.4]
LOGITS = [[2, 0.5, 6], [0.1, 0, 3]]
SCORES = [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]]


def test_log_softmax_of_one_two_three():
    """Three equal examples have three equal rows of logarithms."""
    row = [-2.4076059644443806, -1.4076059644443804, -0.4076059644443804]
    check("log_softmax", "log_softmax", ([[1.0, 2.0, 3.0]] * 3,), [row] * 3)


def test_log_softmax_of_one_example():
    """The logarithms themselves: the text's .7765 and 1.0788 come from rounded probabilities."""
    expected = [-0.7839687492408237, -1.0839687492408236, -1.5839687492408236]
    check("log_softmax", "log_softmax", (STORY,), expected)


def test_log_softmax_of_the_lab():
    """Two examples, each normalised by itself."""
    expected = [
        [-4.022155162157132, -5.522155162157132, -0.022155162157131997],
        [-2.999673635546296, -3.099673635546296, -0.09967363554629627],
    ]
    check("log_softmax", "log_softmax", (LOGITS,), expected)


def test_log_softmax_of_the_scores():
    """Two examples whose classes are hard to tell apart."""
    expected = [
        [-1.4790106967477104, -0.4790106967477104, -1.8790106967477103],
        [-0.699675981209848, -1.599675981209848, -1.199675981209848],
    ]
    check("log_softmax", "log_softmax", (SCORES,), expected)


def test_jacobian_of_one_example():
    """One example of three classes has a matrix of three rows and three columns."""
    expected = [
        [0.24811559952553985, -0.15444187014141472, -0.09367372938412515],
        [-0.15444187014141472, 0.22383707566838304, -0.06939520552696835],
        [-0.09367372938412515, -0.06939520552696835, 0.16306893491109345],
    ]
    check("softmax_jacobian", "softmax_jacobian", (STORY,), expected)


def test_jacobians_of_the_lab():
    """Two examples have two matrices."""
    expected = [
        [
            [0.017593392368414378, -7.160752982924246e-05, -0.017521784838585134],
            [-7.160752982924246e-05, 0.003981246186949073, -0.003909638657119831],
            [-0.017521784838585134, -0.003909638657119831, 0.021431423495705017],
        ],
        [
            [0.047322949091001966, -0.002244332181978308, -0.04507861690902366],
            [-0.002244332181978308, 0.04303315151457142, -0.04078881933259311],
            [-0.04507861690902366, -0.04078881933259311, 0.08586743624161676],
        ],
    ]
    check("softmax_jacobian", "softmax_jacobian", (LOGITS,), expected)


def test_gradient_of_one_example():
    """The prediction less the truth, of an example of class 0."""
    expected = [-0.5434096818055622, 0.33825042710530284, 0.20515925470025936]
    check("softmax_cross_entropy_gradient", "softmax_cross_entropy_gradient", ([1, 0, 0], STORY), expected)


def test_gradient_of_the_lab():
    """One row for each example: nothing is added up, and nothing averaged."""
    expected = [
        [0.017914315052204, 0.003997223986547706, -0.02191153903875176],
        [0.04980331974902565, -0.9549360927486723, 0.9051327729996467],
    ]
    args = ([[0, 0, 1], [0, 1, 0]], LOGITS)
    check("softmax_cross_entropy_gradient", "softmax_cross_entropy_gradient", args, expected)


def test_gradient_with_soft_labels():
    """Labels between 0 and 1 weigh every class."""
    expected = [
        [-0.38208568494779604, -0.0960027760134523, 0.47808846096124824],
        [-0.25019668025097436, -0.5549360927486723, 0.8051327729996466],
    ]
    args = ([[0.4, 0.1, 0.5], [0.3, 0.6, 0.1]], LOGITS)
    check("softmax_cross_entropy_gradient", "softmax_cross_entropy_gradient", args, expected)


def test_gradient_of_the_scores():
    """The gradients of two examples, of class 1 and class 2."""
    expected = [
        [0.2278630025229032, -0.38060414086387473, 0.15274113834097147],
        [0.4967462328313597, 0.2019619468596703, -0.69870817969103],
    ]
    args = ([[0, 1, 0], [0, 0, 1]], SCORES)
    check("softmax_cross_entropy_gradient", "softmax_cross_entropy_gradient", args, expected)
