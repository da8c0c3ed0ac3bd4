"""Weighted sigmoid cross-entropy: the recorded cases. Written for Python 3.6, where TensorFlow is."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def weighted_tensorflow(tf, labels, logits, pos_weight):
    x = tf.convert_to_tensor(logits)
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    x = tf.cast(x, tf.float32) if x.dtype.is_integer else x
    y = tf.cast(labels, x.dtype)
    return tf.nn.weighted_cross_entropy_with_logits(labels=y, logits=x, pos_weight=float(pos_weight))


def weighted_exact(exact, labels, logits, pos_weight):
    y, x, q = exact.array(labels), exact.array(logits), exact.array(pos_weight)
    value = exact.log(1 + exact.exp(-x)) * (y * q) + exact.log(1 + exact.exp(x)) * (1 - y)
    return Truth(value, scale=(1 + abs(x)) * (1 + abs(y)) * (1 + abs(q)), terms=1)


def yes_or_no(seed, shape, dtype="float32", **how):
    return array(np.random.RandomState(seed).randint(0, 2, shape), dtype, **how)


weighted = Function("weighted_cross_entropy_with_logits", weighted_tensorflow, weighted_exact)

TEXT_LABELS = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 0]]
TEXT_LOGITS = [[12, 3, 2], [3, 10, 1], [1, 2, 5], [4, 6.5, 1.2], [3, 6, 1]]
FAR = [(20, 3.0, "float32"), (40, 2.0, "float64"), (90, 0.5, "float32"), (104, 2.0, "float32")]
FAR += [(720, 3.0, "float64"), (1000, 2.0, "float32"), (1000, 5.0, "float64")]

PUBLISHED = [
    weighted.case(
        "published",
        "weight 1: five examples with three labels",
        "published",
        TEXT_LABELS,
        TEXT_LOGITS,
        1.0,
        public=True,
    ),
    weighted.case(
        "published_example",
        "the docstring's example",
        "published",
        [1, 0, 0.5],
        [2, -1, 0.5],
        pos_weight=3.0,
        public=True,
    ),
]

VALUES = [
    weighted.case(
        "vector",
        "one example, weight 3",
        "values",
        array([1.0, 0.0, 0.0, 1.0]),
        array([0.5, -1.0, 2.0, -3.0]),
        pos_weight=3.0,
    ),
    weighted.case("batch", "a batch, weight 2", "values", yes_or_no(1, (3, 4)), numbers(2, (3, 4), -2, 2), 2.0),
    weighted.case(
        "batch_float64",
        "a float64 batch, weight 10",
        "values",
        yes_or_no(3, (2, 5), "float64"),
        numbers(4, (2, 5), -4, 4, "float64"),
        pos_weight=10.0,
    ),
    weighted.case("half", "weight 0.5", "values", yes_or_no(5, (3, 3)), numbers(6, (3, 3), -3, 3), pos_weight=0.5),
    weighted.case("quarter", "weight 0.25", "values", yes_or_no(7, (2, 4)), numbers(8, (2, 4), -3, 3), 0.25),
    weighted.case("zero", "weight 0", "values", array([[1.0, 0.0, 1.0]]), array([[0.5, -1.0, -2.0]]), 0.0),
    weighted.case("all_yes", "every label is 1", "values", array(np.ones((2, 3))), numbers(9, (2, 3), -3, 3), 4.0),
    weighted.case("all_no", "every label is 0", "values", array(np.zeros((2, 3))), numbers(10, (2, 3), -3, 3), 4.0),
    weighted.case(
        "one_column",
        "one logit for each example",
        "values",
        array([[1.0], [0.0], [1.0], [0.0]]),
        numbers(11, (4, 1), -3, 3),
        2.5,
    ),
    weighted.case("whole_weight", "a weight that is an int", "values", array([1.0, 0.0]), array([-0.5, 1.5]), 3),
    weighted.case(
        "many", "64 examples with ten labels", "values", yes_or_no(12, (64, 10)), numbers(13, (64, 10), -8, 8), 1.5
    ),
]

SOFT = [
    weighted.case("soft", "soft labels, weight 2", "soft", numbers(14, (3, 4), 0, 1), numbers(15, (3, 4), -3, 3), 2.0),
    weighted.case(
        "soft_halves", "labels of one half, weight 4", "soft", array([[0.5, 0.5, 0.5]]), array([[-2.0, 0.0, 1.5]]), 4.0
    ),
    weighted.case(
        "soft_beside_hard",
        "soft labels beside 0 and 1, weight 0.5",
        "soft",
        array([0.0, 0.75, 1.0, 0.125], "float64"),
        array([1.0, -0.5, 2.0, 3.0], "float64"),
        0.5,
    ),
    weighted.case(
        "soft_list", "soft labels in lists", "soft", [[0.9, 0.2], [0.4, 0.6]], [[1.5, -0.25], [-2.0, 0.5]], 3.0
    ),
]

RANKS = [
    weighted.case("scalar", "a single label and logit", "ranks", 1.0, -0.75, 2.0),
    weighted.case("one_element", "vectors of one element", "ranks", array([1.0]), array([1.25]), 3.0),
    weighted.case("rank3", "rank 3", "ranks", yes_or_no(21, (2, 3, 4)), numbers(22, (2, 3, 4), -3, 3), 2.0),
    weighted.case(
        "rank3_cube",
        "rank 3, all lengths equal",
        "ranks",
        yes_or_no(23, (3, 3, 3), "float64"),
        numbers(24, (3, 3, 3), -3, 3, "float64"),
        pos_weight=0.5,
    ),
]

LISTS = [
    weighted.case("list", "lists of floats", "lists", [1.0, 0.0, 1.0], [0.5, -1.5, 2.5], 2.0),
    weighted.case("list_int_labels", "labels as ints", "lists", [[0, 1], [1, 1]], [[0.5, -0.75], [2.5, -1.0]], 3.0),
    weighted.case("list_whole", "logits as whole numbers", "lists", [[0, 1, 0], [1, 0, 1]], [[2, -1, 0], [1, 3, 5]], 2),
    weighted.case("list_mixed", "ints and floats mixed", "lists", [[0, 0.5, 1]], [[1, 2.5, -1]], pos_weight=1.5),
]

WRONG = [
    weighted.case(
        "wrong_{}_{}".format(far, dtype),
        "wrong by {}".format(far),
        "wrong",
        array([[1.0, 0.0], [0.0, 1.0]], dtype),
        array([[-float(far), float(far)], [0.5, -1.5]], dtype),
        weight,
    )
    for far, weight, dtype in FAR
]

RIGHT = [
    weighted.case(
        "right_{}_{}".format(far, dtype),
        "right by {}".format(far),
        "right",
        array([[1.0, 0.0], [0.0, 1.0]], dtype),
        array([[float(far), -float(far)], [0.5, -1.5]], dtype),
        weight,
    )
    for far, weight, dtype in FAR
]

FAR_SOFT = [
    weighted.case(
        "far_soft",
        "soft labels with logits of 1000",
        "far_soft",
        array([0.5, 0.25, 0.75]),
        array([1000.0, -1000.0, 1.0]),
        3.0,
    ),
    weighted.case(
        "far_zero_weight",
        "weight 0 with logits of 1000",
        "far_soft",
        array([1.0, 0.0, 1.0], "float64"),
        array([-1000.0, 1000.0, 1000.0], "float64"),
        0.0,
    ),
    weighted.case("far_list", "1000 and -1000 in lists", "far_soft", [[1, 0, 0.5]], [[-1000, -1000, 1000]], 2.0),
]

LAYOUTS = [
    weighted.case(
        "strided",
        "every second element of an array",
        "layouts",
        yes_or_no(31, (3, 4), layout="strided"),
        numbers(32, (3, 4), -2, 2, layout="strided"),
        2.0,
    ),
    weighted.case(
        "transposed",
        "transposed arrays (Fortran order)",
        "layouts",
        yes_or_no(35, (3, 4), layout="F"),
        numbers(36, (3, 4), -2, 2, layout="F"),
        2.0,
    ),
    weighted.case(
        "read_only",
        "read-only arrays",
        "layouts",
        yes_or_no(37, (3, 4), writeable=False),
        numbers(38, (3, 4), -2, 2, writeable=False),
        2.0,
    ),
]

EMPTY = [
    weighted.case(
        "empty_batch", "no example with three labels", "empty", array(np.zeros((0, 3))), array(np.zeros((0, 3))), 2.0
    )
]

CASES = PUBLISHED + VALUES + SOFT + RANKS + LISTS + WRONG + RIGHT + FAR_SOFT + LAYOUTS + EMPTY
