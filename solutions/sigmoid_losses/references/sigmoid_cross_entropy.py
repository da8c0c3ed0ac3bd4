"""Sigmoid cross-entropy of logits: the recorded cases. Written for Python 3.6, where TensorFlow is."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def with_logits_tensorflow(tf, labels, logits):
    x = tf.convert_to_tensor(logits)
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    x = tf.cast(x, tf.float32) if x.dtype.is_integer else x
    return tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.cast(labels, x.dtype), logits=x)


def with_logits_exact(exact, labels, logits):
    y, x = exact.array(labels), exact.array(logits)
    value = exact.log(1 + exact.exp(-x)) * y + exact.log(1 + exact.exp(x)) * (1 - y)
    return Truth(value, scale=(1 + abs(x)) * (1 + abs(y)), terms=1)


def yes_or_no(seed, shape, dtype="float32", **how):
    return array(np.random.RandomState(seed).randint(0, 2, shape), dtype, **how)


with_logits = Function("sigmoid_cross_entropy_with_logits", with_logits_tensorflow, with_logits_exact)

TEXT_LABELS = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 0]]
TEXT_LOGITS = [[12, 3, 2], [3, 10, 1], [1, 2, 5], [4, 6.5, 1.2], [3, 6, 1]]
FAR = [(20, "float32"), (30, "float32"), (40, "float64"), (50, "float64"), (90, "float32"), (104, "float32")]
FAR += [(400, "float32"), (720, "float64"), (1000, "float32"), (1000, "float64")]

PUBLISHED = [
    with_logits.case(
        "published", "five examples with three labels", "published", TEXT_LABELS, TEXT_LOGITS, public=True
    ),
    with_logits.case(
        "published_float64",
        "five examples with three labels, in float64",
        "published",
        array(TEXT_LABELS, "float64"),
        array(TEXT_LOGITS, "float64"),
        public=True,
    ),
]

VALUES = [
    with_logits.case(
        "vector", "one example with four labels", "values", array([1.0, 0.0, 0.0, 1.0]), array([0.5, -1.0, 2.0, -3.0])
    ),
    with_logits.case("batch", "a batch of three examples", "values", yes_or_no(1, (3, 4)), numbers(2, (3, 4), -2, 2)),
    with_logits.case(
        "batch_float64",
        "a float64 batch",
        "values",
        yes_or_no(3, (2, 5), "float64"),
        numbers(4, (2, 5), -4, 4, "float64"),
    ),
    with_logits.case(
        "batch_of_one", "a batch of one example", "values", array([[0.0, 1.0, 1.0]]), numbers(5, (1, 3), -1, 1)
    ),
    with_logits.case(
        "one_column",
        "one logit for each example",
        "values",
        array([[1.0], [0.0], [1.0], [0.0]]),
        numbers(6, (4, 1), -3, 3),
    ),
    with_logits.case("square", "as many examples as labels", "values", yes_or_no(7, (3, 3)), numbers(8, (3, 3), -3, 3)),
    with_logits.case("all_yes", "every label is 1", "values", array(np.ones((2, 3))), numbers(9, (2, 3), -3, 3)),
    with_logits.case("all_no", "every label is 0", "values", array(np.zeros((2, 3))), numbers(10, (2, 3), -3, 3)),
    with_logits.case(
        "zeros", "all logits 0", "values", array([[1.0, 0.0, 1.0]], "float64"), array([[0.0, 0.0, 0.0]], "float64")
    ),
    with_logits.case(
        "ten",
        "logits up to 12 in size",
        "values",
        array([[1.0, 0.0, 0.0, 1.0]], "float64"),
        array([[-12.0, 9.0, -9.0, 12.0]], "float64"),
    ),
    with_logits.case(
        "many", "64 examples with ten labels", "values", yes_or_no(11, (64, 10)), numbers(12, (64, 10), -8, 8)
    ),
]

SOFT = [
    with_logits.case("soft", "soft labels", "soft", numbers(13, (3, 4), 0, 1), numbers(14, (3, 4), -3, 3)),
    with_logits.case("soft_halves", "labels of one half", "soft", array([[0.5, 0.5, 0.5]]), array([[-2.0, 0.0, 1.5]])),
    with_logits.case(
        "soft_beside_hard",
        "soft labels beside 0 and 1",
        "soft",
        array([0.0, 0.75, 1.0, 0.125], "float64"),
        array([1.0, -0.5, 2.0, 3.0], "float64"),
    ),
    with_logits.case(
        "soft_list", "soft labels in lists", "soft", [[0.9, 0.2], [0.4, 0.6]], [[1.5, -0.25], [-2.0, 0.5]]
    ),
]

RANKS = [
    with_logits.case("scalar", "a single label and logit", "ranks", 1.0, -0.75),
    with_logits.case("one_element", "vectors of one element", "ranks", array([0.0]), array([1.25])),
    with_logits.case("rank3", "rank 3", "ranks", yes_or_no(21, (2, 3, 4)), numbers(22, (2, 3, 4), -3, 3)),
    with_logits.case(
        "rank3_cube",
        "rank 3, all lengths equal",
        "ranks",
        yes_or_no(23, (3, 3, 3), "float64"),
        numbers(24, (3, 3, 3), -3, 3, "float64"),
    ),
    with_logits.case("rank4", "rank 4", "ranks", yes_or_no(25, (2, 1, 3, 2)), numbers(26, (2, 1, 3, 2), -3, 3)),
]

LISTS = [
    with_logits.case("list", "lists of floats", "lists", [1.0, 0.0, 1.0], [0.5, -1.5, 2.5]),
    with_logits.case("list_int_labels", "labels as ints", "lists", [[0, 1], [1, 1]], [[0.5, -0.75], [2.5, -1.0]]),
    with_logits.case("list_whole", "logits as whole numbers", "lists", [[0, 1, 0], [1, 0, 1]], [[2, -1, 0], [1, 3, 5]]),
    with_logits.case("list_mixed", "ints and floats mixed", "lists", [[0, 0.5, 1]], [[1, 2.5, -1]]),
]

WRONG = [
    with_logits.case(
        "wrong_{}_{}".format(far, dtype),
        "wrong by {}".format(far),
        "wrong",
        array([[1.0, 0.0], [0.0, 1.0]], dtype),
        array([[-float(far), float(far)], [0.5, -1.5]], dtype),
    )
    for far, dtype in FAR
]

RIGHT = [
    with_logits.case(
        "right_{}_{}".format(far, dtype),
        "right by {}".format(far),
        "right",
        array([[1.0, 0.0], [0.0, 1.0]], dtype),
        array([[float(far), -float(far)], [0.5, -1.5]], dtype),
    )
    for far, dtype in FAR
]

FAR_SOFT = [
    with_logits.case(
        "far_soft",
        "soft labels with logits of 1000",
        "far_soft",
        array([0.5, 0.25, 0.75]),
        array([1000.0, -1000.0, 1.0]),
    ),
    with_logits.case(
        "far_soft_float64",
        "soft labels with logits of 800, in float64",
        "far_soft",
        array([[0.125, 0.5], [0.875, 0.5]], "float64"),
        array([[800.0, 0.5], [-800.0, -1.0]], "float64"),
    ),
    with_logits.case(
        "far_apart_rows",
        "rows around 1000, 0 and -1000 together",
        "far_soft",
        array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]]),
        array([[1000.0, 1001.0], [0.5, -1.0], [-1000.0, -1001.0]]),
    ),
    with_logits.case("far_list", "1000 and -1000 in lists", "far_soft", [[1, 0, 0.5]], [[-1000, -1000, 1000]]),
]

LAYOUTS = [
    with_logits.case(
        "strided",
        "every second element of an array",
        "layouts",
        yes_or_no(31, (3, 4), layout="strided"),
        numbers(32, (3, 4), -2, 2, layout="strided"),
    ),
    with_logits.case(
        "reversed",
        "views that run backwards",
        "layouts",
        yes_or_no(33, (3, 4), layout="reversed"),
        numbers(34, (3, 4), -2, 2, layout="reversed"),
    ),
    with_logits.case(
        "transposed",
        "transposed arrays (Fortran order)",
        "layouts",
        yes_or_no(35, (3, 4), layout="F"),
        numbers(36, (3, 4), -2, 2, layout="F"),
    ),
    with_logits.case(
        "read_only",
        "read-only arrays",
        "layouts",
        yes_or_no(37, (3, 4), writeable=False),
        numbers(38, (3, 4), -2, 2, writeable=False),
    ),
]

EMPTY = [
    with_logits.case(
        "empty_batch", "no example with three labels", "empty", array(np.zeros((0, 3))), array(np.zeros((0, 3)))
    )
]

CASES = PUBLISHED + VALUES + SOFT + RANKS + LISTS + WRONG + RIGHT + FAR_SOFT + LAYOUTS + EMPTY
