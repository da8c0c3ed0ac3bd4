"""The logarithm of softmax: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def log_softmax_tensorflow(tf, logits, axis=-1):
    return tf.nn.log_softmax(logits, axis=axis)


def log_softmax_exact(exact, logits, axis=-1):
    z = exact.array(logits)
    value = z - exact.log(exact.exp(z).sum(axis=axis, keepdims=True))
    scale = 0 * abs(z) + 1 + abs(z).max(axis=axis, keepdims=True)
    return Truth(value, scale, terms=z.shape[axis])


def whole_numbers_tensorflow(tf, logits, axis=-1):
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return tf.nn.log_softmax(tf.cast(logits, tf.float32), axis=axis)


log_softmax = Function("log_softmax", log_softmax_tensorflow, log_softmax_exact)
log_softmax_of_whole_numbers = Function("log_softmax", whole_numbers_tensorflow, log_softmax_exact)

PUBLISHED = [
    log_softmax.case(
        "published_three",
        "a batch of three equal examples",
        "published",
        [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0], [1.0, 2.0, 3.0]],
        public=True,
    ),
    log_softmax.case("published_story", "the logits 1.2, 0.9, 0.4", "published", [1.2, 0.9, 0.4], public=True),
    log_softmax.case(
        "published_lab", "the two rows of the lab", "published", [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]], public=True
    ),
    log_softmax.case(
        "published_batch",
        "a batch of two examples",
        "published",
        array([[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]], "float64"),
        public=True,
    ),
]

VALUES = [
    log_softmax.case("vector", "one example of five classes", "vectors", numbers(1, (5,), -3, 3)),
    log_softmax.case("decreasing", "logits in falling order", "vectors", array([4.0, 2.5, 1.0, -0.5, -2.0])),
    log_softmax.case("all_zero", "all logits zero", "vectors", array([0.0, 0.0, 0.0])),
    log_softmax.case("single_number", "one example of one class", "vectors", array([5.0])),
    log_softmax.case("two_classes", "three examples of two classes", "matrices", numbers(2, (3, 2), -2, 2)),
    log_softmax.case("batch", "a batch of four examples", "matrices", numbers(3, (4, 5), -3, 3)),
    log_softmax.case("batch_float64", "a float64 batch", "matrices", numbers(4, (4, 5), -3, 3, "float64")),
    log_softmax.case("batch_of_one", "a batch of one example", "matrices", numbers(5, (1, 4), -3, 3)),
    log_softmax.case("square", "as many examples as classes", "matrices", numbers(6, (3, 3), -3, 3)),
    log_softmax.case("all_negative", "negative logits only", "matrices", numbers(7, (3, 4), -12, -1)),
    log_softmax.case("single_class", "a single class", "matrices", array([[3.0], [-2.0], [0.0]])),
    log_softmax.case("many_examples", "64 examples of ten classes", "matrices", numbers(8, (64, 10), -5, 5)),
    log_softmax.case("many_classes", "a thousand classes", "matrices", numbers(9, (1, 1000), -4, 4, "float64")),
    log_softmax.case("rank3", "logits of rank 3", "rank3", numbers(11, (2, 3, 4), -3, 3)),
    log_softmax.case("rank3_cube", "rank 3, all three lengths equal", "rank3", numbers(12, (3, 3, 3), -3, 3)),
    log_softmax.case("rank3_float64", "float64 logits of rank 3", "rank3", numbers(13, (3, 2, 5), -3, 3, "float64")),
]

LISTS = [
    log_softmax.case("list", "a list of floats", "lists", [[0.5, -1.25, 2.0, 0.0]]),
    log_softmax.case("list_mixed", "a list of ints and floats", "lists", [[1, 2.5, -1, 0], [0.5, 3, 2, -2]]),
    log_softmax_of_whole_numbers.case("list_whole", "a list of whole numbers", "lists", [[2, -1, 0, 3], [0, 1, 5, 5]]),
    log_softmax.case("list_of_lists", "a list of lists", "lists", [[0.5, 2.0], [1.0, -1.0], [3.0, 3.5]]),
]

AXES = [
    log_softmax.case("axis_last_named", "axis=-1 said aloud", "axes", numbers(31, (3, 4), -3, 3), axis=-1),
    log_softmax.case("axis_0", "axis=0 of a matrix", "axes", numbers(32, (3, 4), -3, 3), axis=0),
    log_softmax.case("axis_0_square", "axis=0 of a square matrix", "axes", numbers(33, (4, 4), -3, 3), axis=0),
    log_softmax.case("axis_0_vector", "axis=0 of a vector", "axes", numbers(34, (4,), -3, 3), axis=0),
    log_softmax.case("axis_0_rank3", "axis=0 of rank 3", "axes", numbers(35, (2, 3, 4), -3, 3), axis=0),
    log_softmax.case("axis_1_rank3", "axis=1 of rank 3", "axes", numbers(36, (2, 3, 4), -3, 3), axis=1),
    log_softmax.case("axis_minus_2_rank3", "axis=-2 of rank 3", "axes", numbers(37, (2, 3, 4), -3, 3), axis=-2),
    log_softmax.case("axis_minus_3_rank3", "axis=-3 of rank 3", "axes", numbers(38, (2, 3, 4), -3, 3), axis=-3),
    log_softmax.case("list_axis_0", "a list of lists, axis=0", "axes", [[0.5, 2.0, 1.0], [1.0, -1.0, 0.25]], axis=0),
    log_softmax.case(
        "axis_0_columns_apart",
        "axis=0, columns 800 apart",
        "axes",
        array([[0.0, 400.0, -400.0], [1.0, 401.0, -402.0]], "float64"),
        axis=0,
    ),
]

# Where softmax itself gives 0 in float32 (beyond 104) and in float64 (beyond 745).
FAR_BEHIND = [
    log_softmax.case(
        "behind_by_{}".format(gap), "a class that is {} behind".format(gap), "behind", array([[0.0, float(gap)]], dtype)
    )
    for gap, dtype in [
        (20, "float32"),
        (30, "float32"),
        (50, "float64"),
        (70, "float32"),
        (110, "float32"),
        (400, "float64"),
        (800, "float64"),
        (1000, "float32"),
    ]
]

LARGE = [
    log_softmax.case("thousand", "logits around 1000", "large", array([[1000.0, 1001.0, 1002.0]])),
    log_softmax.case("minus_thousand", "logits around -1000", "large", array([[-1000.0, -1001.0, -1002.0]])),
    log_softmax.case("thousand_both_signs", "1000 beside -1000", "large", array([[1000.0, 0.0, -1000.0]])),
    log_softmax.case(
        "thousand_float64", "float64 logits around 1000", "large", array([[1000.0, 1001.0, 999.0]], "float64")
    ),
    log_softmax.case(
        "one_giant", "one logit far above its row's mean", "large", array([[3000.0, 0.0, 1.0], [0.5, 2.0, -2500.0]])
    ),
    log_softmax.case("sixty", "60 beside 61", "large", array([[60.0, 61.0]])),
    log_softmax.case("minus_sixty", "-60 beside -61", "large", array([[-60.0, -61.0]])),
    log_softmax.case(
        "seven_hundred", "710 beside 711, float64", "large", array([[710.0, 711.0], [720.0, 719.5]], "float64")
    ),
    log_softmax.case("eighty_nine", "89 beside 88", "large", array([[89.0, 88.0, 87.0], [89.5, 89.5, 89.5]])),
    log_softmax.case("list_large", "a list of large numbers", "large", [[1000.0, 1001.0, 998.0]]),
]

ROWS_APART = [
    log_softmax.case(
        "rows_apart",
        "rows around 1000, 0 and -1000 together",
        "rows_apart",
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    log_softmax.case(
        "rows_2000_apart", "two rows 2000 apart", "rows_apart", array([[2000.0, 2001.0, 1999.5], [0.5, 0.0, 1.0]])
    ),
    log_softmax.case(
        "rows_apart_float64",
        "float64 rows 3000 apart",
        "rows_apart",
        array([[-1500.0, -1501.0], [1500.0, 1501.0]], "float64"),
    ),
    log_softmax.case(
        "rows_apart_rank3",
        "rank 3, rows 2000 apart",
        "rows_apart",
        array([[[1000.0, 1001.0], [-1000.0, -1001.0]], [[0.5, 0.0], [300.0, 301.5]]]),
    ),
]

LAYOUTS = [
    log_softmax.case(
        "strided", "every second element of an array", "layouts", numbers(51, (3, 4), -3, 3, layout="strided")
    ),
    log_softmax.case(
        "reversed", "a view that runs backwards", "layouts", numbers(52, (3, 4), -3, 3, layout="reversed")
    ),
    log_softmax.case(
        "transposed", "a transposed array (Fortran order)", "layouts", numbers(53, (3, 4), -3, 3, layout="F")
    ),
    log_softmax.case("read_only", "a read-only array", "layouts", numbers(54, (3, 4), -3, 3, writeable=False)),
]

EMPTY = [
    log_softmax.case("empty_batch", "no example of three classes", "empty", array(np.zeros((0, 3)))),
    log_softmax.case("empty_batch_float64", "no float64 example", "empty", array(np.zeros((0, 5)), "float64")),
]

CASES = PUBLISHED + VALUES + LISTS + AXES + FAR_BEHIND + LARGE + ROWS_APART + LAYOUTS + EMPTY
