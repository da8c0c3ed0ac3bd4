"""Softmax: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def softmax_tensorflow(tf, logits, axis=-1):
    return tf.nn.softmax(logits, axis=axis)


def softmax_exact(exact, logits, axis=-1):
    z = exact.array(logits)
    powers = exact.exp(z)
    p = powers / powers.sum(axis=axis, keepdims=True)
    scale = p * (1 + abs(z).max(axis=axis, keepdims=True))
    # Beyond a logit of 1e6 the scale would allow anything; no sound formula is off by more than 0.5 there.
    return Truth(p, scale, terms=z.shape[axis], ceiling=0.5)


def whole_numbers_tensorflow(tf, logits, axis=-1):
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return tf.nn.softmax(tf.cast(logits, tf.float32), axis=axis)


softmax = Function("softmax", softmax_tensorflow, softmax_exact)
softmax_of_whole_numbers = Function("softmax", whole_numbers_tensorflow, softmax_exact)

LAB_LOGITS = [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]
BATCH_LOGITS = [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]]

PUBLISHED = [
    softmax.case(
        "published_four",
        "softmax of 9, 6, 3, 1",
        "published_vectors",
        array([9.0, 6.0, 3.0, 1.0], "float64"),
        public=True,
    ),
    softmax.case("published_three", "softmax of 1, 2, 3", "published_vectors", [1.0, 2.0, 3.0], public=True),
    softmax.case("published_lab", "the two rows of the lab", "published_matrices", LAB_LOGITS, public=True),
    softmax.case(
        "published_batch", "a batch of two examples", "published_matrices", array(BATCH_LOGITS, "float64"), public=True
    ),
    softmax.case("published_story", "softmax of 1.2, 0.9, 0.4", "published_vectors", [1.2, 0.9, 0.4], public=True),
    softmax.case(
        "published_twice",
        "softmax of a softmax",
        "published_matrices",
        [[0.01791432, 0.00399722, 0.97808844], [0.04980332, 0.04506391, 0.90513283]],
        public=True,
    ),
]

VALUES = [
    softmax.case("vector", "one example of five classes", "vectors", numbers(1, (5,), -3, 3)),
    softmax.case("two_classes", "three examples of two classes", "matrices", numbers(2, (3, 2), -2, 2)),
    softmax.case("batch", "a batch of four examples", "matrices", numbers(3, (4, 5), -3, 3)),
    softmax.case("batch_float64", "a float64 batch", "matrices", numbers(4, (4, 5), -3, 3, "float64")),
    softmax.case("batch_of_one", "a batch of one example", "matrices", numbers(5, (1, 4), -3, 3)),
    softmax.case("square", "as many examples as classes", "matrices", numbers(6, (3, 3), -3, 3)),
    softmax.case(
        "square_float64", "as many examples as classes, float64", "matrices", numbers(7, (5, 5), -8, 8, "float64")
    ),
    softmax.case("all_negative", "negative logits only", "matrices", numbers(8, (3, 4), -12, -1)),
    softmax.case("wide_spread", "logits spread from -10 to 10", "matrices", numbers(9, (4, 6), -10, 10)),
    softmax.case(
        "two_maxima", "two equal largest logits", "matrices", array([[2.0, 5.0, 5.0, 1.0], [3.5, 3.5, -1.0, 0.0]])
    ),
    softmax.case("decreasing", "logits in falling order", "vectors", array([4.0, 2.5, 1.0, -0.5, -2.0])),
    softmax.case("many_examples", "64 examples of ten classes", "matrices", numbers(10, (64, 10), -5, 5)),
    softmax.case("many_classes", "a thousand classes", "matrices", numbers(11, (1, 1000), -4, 4, "float64")),
]

EQUAL = [
    softmax.case("single_class", "a single class", "matrices", array([[3.0], [-2.0], [0.0]])),
    softmax.case("single_number", "one example of one class", "vectors", array([5.0])),
    softmax.case("all_equal", "all logits equal", "matrices", array([[1.5, 1.5, 1.5, 1.5], [-7.0, -7.0, -7.0, -7.0]])),
    softmax.case("all_zero", "all logits zero", "vectors", array([0.0, 0.0, 0.0])),
]

RANK3 = [
    softmax.case("rank3", "logits of rank 3", "rank3", numbers(21, (2, 3, 4), -3, 3)),
    softmax.case("rank3_float64", "float64 logits of rank 3", "rank3", numbers(22, (3, 2, 5), -3, 3, "float64")),
    softmax.case("rank3_cube", "rank 3, all three lengths equal", "rank3", numbers(23, (3, 3, 3), -3, 3)),
    softmax.case("list_rank3", "lists three deep", "rank3", [[[0.5, 2.0, 1.0], [1.0, -1.0, 0.25]]]),
]

AXES = [
    softmax.case("axis_last_named", "axis=-1 said aloud", "axes", numbers(31, (3, 4), -3, 3), axis=-1),
    softmax.case("axis_0", "axis=0 of a matrix", "axes", numbers(32, (3, 4), -3, 3), axis=0),
    softmax.case("axis_1", "axis=1 of a matrix", "axes", numbers(33, (3, 4), -3, 3), axis=1),
    softmax.case("axis_minus_2", "axis=-2 of a matrix", "axes", numbers(34, (3, 4), -3, 3), axis=-2),
    softmax.case("axis_0_square", "axis=0 of a square matrix", "axes", numbers(35, (4, 4), -3, 3), axis=0),
    softmax.case("axis_0_vector", "axis=0 of a vector", "axes", numbers(36, (4,), -3, 3), axis=0),
    softmax.case("axis_0_rank3", "axis=0 of rank 3", "axes", numbers(37, (2, 3, 4), -3, 3), axis=0),
    softmax.case("axis_1_rank3", "axis=1 of rank 3", "axes", numbers(38, (2, 3, 4), -3, 3), axis=1),
    softmax.case("axis_2_rank3", "axis=2 of rank 3", "axes", numbers(39, (2, 3, 4), -3, 3), axis=2),
    softmax.case("axis_minus_2_rank3", "axis=-2 of rank 3", "axes", numbers(40, (2, 3, 4), -3, 3), axis=-2),
    softmax.case("axis_minus_3_rank3", "axis=-3 of rank 3", "axes", numbers(41, (2, 3, 4), -3, 3), axis=-3),
    softmax.case("axis_0_cube", "axis=0 of a cube", "axes", numbers(42, (3, 3, 3), -3, 3), axis=0),
    softmax.case("list_axis_0", "a list of lists, axis=0", "axes", [[0.5, 2.0, 1.0], [1.0, -1.0, 0.25]], axis=0),
    softmax.case(
        "transposed_axis_0", "a transposed array, axis=0", "axes", numbers(55, (3, 4), -3, 3, layout="F"), axis=0
    ),
    softmax.case(
        "axis_0_columns_apart",
        "axis=0, columns 800 apart",
        "axes",
        array([[0.0, 400.0, -400.0], [1.0, 401.0, -402.0]], "float64"),
        axis=0,
    ),
]

LARGE = [
    softmax.case("thousand", "logits around 1000", "large", array([[1000.0, 1001.0, 1002.0]])),
    softmax.case("minus_thousand", "logits around -1000", "large", array([[-1000.0, -1001.0, -1002.0]])),
    softmax.case("thousand_both_signs", "1000 beside -1000", "large", array([[1000.0, 0.0, -1000.0]])),
    softmax.case(
        "thousand_float64", "float64 logits around 1000", "large", array([[1000.0, 1001.0, 999.0]], "float64")
    ),
    softmax.case(
        "one_giant", "one logit far above its row's mean", "large", array([[3000.0, 0.0, 1.0], [0.5, 2.0, -2500.0]])
    ),
    softmax.case("sixty", "60 beside 61", "large", array([[60.0, 61.0]])),
    softmax.case("minus_sixty", "-60 beside -61", "large", array([[-60.0, -61.0]])),
    softmax.case("nine_nine_nine", "1000 beside 999", "large", array([[1000.0, 999.0]])),
    softmax.case(
        "seven_hundred", "710 beside 711, float64", "large", array([[710.0, 711.0], [720.0, 719.5]], "float64")
    ),
    softmax.case("eighty_nine", "89 beside 88", "large", array([[89.0, 88.0, 87.0], [89.5, 89.5, 89.5]])),
    softmax.case("shift_up", "1, 2, 3 shifted by 10000", "large", array([[10001.0, 10002.0, 10003.0]])),
    softmax.case("shift_down", "1, 2, 3 shifted by -10000", "large", array([[-9999.0, -9998.0, -9997.0]])),
    softmax.case(
        "shift_up_float64",
        "1, 2, 3 shifted by 10000, float64",
        "large",
        array([[10001.0, 10002.0, 10003.0]], "float64"),
    ),
    softmax.case("list_large", "a list of large numbers", "large", [[1000.0, 1001.0, 998.0], [1000.0, 990.0, 1000.5]]),
]

ROWS_APART = [
    softmax.case(
        "rows_apart",
        "rows around 1000, 0 and -1000 together",
        "rows_apart",
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    softmax.case(
        "rows_2000_apart", "two rows 2000 apart", "rows_apart", array([[2000.0, 2001.0, 1999.5], [0.5, 0.0, 1.0]])
    ),
    softmax.case(
        "rows_apart_float64",
        "float64 rows 3000 apart",
        "rows_apart",
        array([[-1500.0, -1501.0], [1500.0, 1501.0]], "float64"),
    ),
    softmax.case(
        "rows_apart_rank3",
        "rank 3, rows 2000 apart",
        "rows_apart",
        array([[[1000.0, 1001.0], [-1000.0, -1001.0]], [[0.5, 0.0], [300.0, 301.5]]]),
    ),
]

HUGE = [
    softmax.case("huge_apart", "1e30 beside 2e30", "huge", array([[1e30, 2e30, 0.0], [0.0, -1e30, -3e30]])),
    softmax.case("huge_apart_float64", "1e30 beside -1e30, float64", "huge", array([[1e30, -1e30, 0.0]], "float64")),
    softmax.case("huge_equal", "two equal logits of 1e30", "huge", array([[1e30, 1e30]])),
    softmax.case("huge_limit", "equal logits near the end of float32", "huge", array([[3e38, 3e38]])),
]

LAYOUTS = [
    softmax.case(
        "strided", "every second element of an array", "layouts", numbers(51, (3, 4), -3, 3, layout="strided")
    ),
    softmax.case("reversed", "a view that runs backwards", "layouts", numbers(52, (3, 4), -3, 3, layout="reversed")),
    softmax.case("transposed", "a transposed array (Fortran order)", "layouts", numbers(53, (3, 4), -3, 3, layout="F")),
    softmax.case("read_only", "a read-only array", "layouts", numbers(54, (3, 4), -3, 3, writeable=False)),
    softmax.case(
        "read_only_float64",
        "a read-only float64 array",
        "layouts",
        numbers(56, (2, 3), -3, 3, "float64", writeable=False),
    ),
]

LISTS = [
    softmax.case("list", "a list of floats", "lists", [[0.5, -1.25, 2.0, 0.0]]),
    softmax.case("list_mixed", "a list of ints and floats", "lists", [[1, 2.5, -1, 0], [0.5, 3, 2, -2]]),
    softmax_of_whole_numbers.case("list_whole", "a list of whole numbers", "lists", [[2, -1, 0, 3], [0, 1, 5, 5]]),
    softmax.case("list_of_lists", "a list of lists", "lists", [[0.5, 2.0], [1.0, -1.0], [3.0, 3.5]]),
]

EMPTY = [
    softmax.case("empty_batch", "no example of three classes", "empty", array(np.zeros((0, 3)))),
    softmax.case("empty_batch_float64", "no float64 example", "empty", array(np.zeros((0, 5)), "float64")),
]

CASES = PUBLISHED + VALUES + EQUAL + RANK3 + AXES + LARGE + ROWS_APART + HUGE + LAYOUTS + LISTS + EMPTY
