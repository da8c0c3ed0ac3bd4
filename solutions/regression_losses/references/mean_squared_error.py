"""The mean squared error: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def errors_tensorflow(tf, labels, predictions):
    # TensorFlow refuses arguments of two dtypes, and its mean of integers is one; here lists of numbers mean floats.
    y, p = tf.convert_to_tensor(labels), tf.convert_to_tensor(predictions)
    dtype = tf.float64 if tf.float64 in (y.dtype, p.dtype) else tf.float32
    return tf.cast(y, dtype) - tf.cast(p, dtype)


def mse_tensorflow(tf, labels, predictions):
    return tf.reduce_mean(tf.square(errors_tensorflow(tf, labels, predictions)))


def reach(*arguments):
    """How large the numbers are that float32 has to round; 0 where it holds them all, and subtracts them exactly."""
    values = [np.asarray(argument, dtype=np.float64) for argument in arguments]
    if all(np.array_equal(array, array.astype(np.float32)) for array in values):
        return 0
    return sum(float(np.abs(array).max()) for array in values)


def mse_exact(exact, labels, predictions):
    errors = exact.array(labels) - exact.array(predictions)
    value = (errors * errors).sum() / errors.size
    return Truth(value, scale=value + abs(errors).sum() / errors.size * reach(labels, predictions), terms=errors.size)


def mse_exact_in_float64(exact, labels, predictions):
    # No rounding of the arguments is forgiven: float64 holds the difference exactly.
    value = mse_exact(exact, labels, predictions).value
    return Truth(value, scale=value, terms=np.size(labels))


mse_in_float64 = Function("mean_squared_error", mse_tensorflow, mse_exact_in_float64)
mse = Function("mean_squared_error", mse_tensorflow, mse_exact)

PUBLISHED = [
    mse.case("worked_four", "four numbers, worked out by hand", "published", [1, 2, 3, 4], [1.5, 2, 2, 6], public=True),
    mse.case(
        "worked_days",
        "the five days of the handout",
        "published",
        [18, 21, 24, 19, 22],
        [19, 21.5, 23, 19, 20],
        public=True,
    ),
]

VALUES = [
    mse.case("vector", "five numbers", "values", numbers(101, (5,), -4, 4), numbers(102, (5,), -4, 4)),
    mse.case(
        "float64", "float64 numbers", "values", numbers(103, (7,), 0, 9, "float64"), numbers(104, (7,), 0, 9, "float64")
    ),
    mse.case("one", "a single number", "values", array([2.75]), array([4.0])),
    mse.case("two", "two numbers", "values", array([1.0, 5.5]), array([3.0, 4.75])),
    mse.case("cancelling", "errors that add up to 0", "values", array([1.0, -2.0, 4.0]), array([3.0, -0.5, 0.5])),
    mse.case("too_low", "predictions that are all too low", "values", array([5.0, 3.5, 9.0]), array([4.0, 3.0, 2.0])),
    mse.case(
        "too_high", "predictions that are all too high", "values", array([0.5, 2.0, 3.0]), array([2.5, 2.25, 7.0])
    ),
    mse.case(
        "outlier",
        "one error far larger than the others",
        "values",
        array([1.0, 2.0, 3.0, 4.0, 5.0]),
        array([1.25, 2.5, 2.0, 4.0, 105.0]),
    ),
    mse.case("negative", "negative numbers", "values", array([-1.5, -7.0, -0.5]), array([-2.5, -3.0, -0.25])),
    mse.case(
        "signs", "labels and predictions of opposite signs", "values", array([2.0, -1.0, 3.0]), array([-1.0, 1.5, -3.0])
    ),
    mse.case("zeros", "labels of 0", "values", array([0.0, 0.0, 0.0, 0.0]), array([1.0, -3.0, 0.5, 2.0])),
    mse.case("right", "predictions that are exactly right", "values", array([0.1, 7.5, -3.0]), array([0.1, 7.5, -3.0])),
    mse.case(
        "mostly_right",
        "one wrong prediction of four",
        "values",
        array([3.0, 1.0, 4.0, 1.0]),
        array([3.0, 1.0, 7.0, 1.0]),
    ),
    mse.case(
        "small_errors", "very small errors", "values", array([1.3e-9, 3e-9, -2.6e-9]), array([1.7e-9, 2.2e-9, 1.1e-9])
    ),
    mse.case("small_numbers", "numbers below 1", "values", numbers(105, (6,), 0, 1), numbers(106, (6,), 0, 1)),
    mse.case("large_errors", "errors in the thousands", "values", array([1e4, -2e4, 500.0]), array([-3e4, 1e3, 250.0])),
    mse.case(
        "two_dtypes",
        "float32 labels, float64 predictions",
        "values",
        numbers(107, (4,), 0, 3),
        numbers(108, (4,), 0, 3, "float64"),
    ),
    mse.case(
        "many",
        "a thousand numbers",
        "values",
        numbers(109, (1000,), 0, 9, "float64"),
        numbers(110, (1000,), 0, 9, "float64"),
    ),
]

LISTS = [
    mse.case("list", "lists of floats", "lists", [0.5, 1.5, 4.0], [1.0, 3.5, 2.25]),
    mse.case("list_whole", "lists of whole numbers", "lists", [1, 2, 4], [3, 2, 9]),
    mse.case("list_mixed", "lists of ints and floats", "lists", [1, 2.5, 3], [0.5, 4, 3.25]),
    mse.case("list_and_array", "a list and an array", "lists", [2.0, 0.5, 1.0], array([1.0, 2.0, 4.5])),
]

RANKS = [
    mse.case(
        "worked_matrix",
        "a matrix, worked out by hand",
        "ranks_published",
        array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]),
        array([[1.0, 1.0, 4.0], [3.0, 4.0, 2.0]]),
        public=True,
    ),
    mse.case("matrix", "matrices", "ranks", numbers(111, (3, 4), 0, 5), numbers(112, (3, 4), 0, 5)),
    mse.case(
        "tall", "matrices of more rows than columns", "ranks", numbers(113, (5, 2), 0, 5), numbers(114, (5, 2), 0, 5)
    ),
    mse.case("square", "square matrices", "ranks", numbers(115, (3, 3), 0, 5), numbers(116, (3, 3), 0, 5)),
    mse.case("row", "matrices of one row", "ranks", numbers(117, (1, 5), 0, 5), numbers(118, (1, 5), 0, 5)),
    mse.case("column", "matrices of one column", "ranks", numbers(119, (5, 1), 0, 5), numbers(120, (5, 1), 0, 5)),
    mse.case(
        "rank3", "rank 3", "ranks", numbers(121, (2, 3, 4), 0, 5, "float64"), numbers(122, (2, 3, 4), 0, 5, "float64")
    ),
    mse.case(
        "cube", "rank 3, all lengths equal", "ranks", numbers(123, (3, 3, 3), 0, 5), numbers(124, (3, 3, 3), 0, 5)
    ),
    mse.case(
        "list_of_lists",
        "lists of lists",
        "ranks",
        [[0.5, 1.5], [4.0, 0.25], [1.0, 8.0]],
        [[1.0, 2.5], [0.5, 0.5], [3.0, 8.5]],
    ),
    mse.case(
        "list_of_lists_whole",
        "lists of lists of whole numbers",
        "ranks",
        [[1, 2], [4, 0], [3, 3]],
        [[3, 2], [5, 6], [0, 2]],
    ),
]

FAR = [
    mse.case("thousand", "numbers around 1000", "far", array([1000.25, 1001.5, 998.0]), array([1000.5, 1000.0, 999.0])),
    mse.case(
        "ten_thousand", "numbers around 10000", "far", numbers(125, (4,), 9996, 10004), numbers(126, (4,), 9996, 10004)
    ),
    mse.case(
        "minus_hundred_thousand",
        "numbers around -100000",
        "far",
        numbers(127, (5,), -100004, -99996),
        numbers(128, (5,), -100004, -99996),
    ),
    mse.case(
        "million",
        "numbers around a million",
        "far",
        numbers(129, (3,), 999998, 1000002),
        numbers(130, (3,), 999998, 1000002),
    ),
    mse.case(
        "hundred_thousand",
        "numbers around 100000",
        "far",
        numbers(131, (6,), 99998, 100002),
        numbers(132, (6,), 99998, 100002),
    ),
    mse.case(
        "list_million",
        "lists of numbers around a million",
        "far",
        [1000000.5, 999999.0, 1000003.0],
        [1000000.0, 1000000.25, 1000003.5],
    ),
]

FAR_IN_FLOAT64 = [
    mse_in_float64.case(
        "million_thousandths",
        "float64 numbers around a million, a thousandth apart",
        "far_in_float64",
        array([1000000.001, 1000000.004, 999999.998], "float64"),
        array([1000000.002, 1000000.001, 1000000.0], "float64"),
    ),
    mse_in_float64.case(
        "minus_million_thousandths",
        "float64 numbers around minus a million, a thousandth apart",
        "far_in_float64",
        array([-1000000.003, -999999.995, -1000000.001, -1000000.0], "float64"),
        array([-1000000.0, -999999.996, -1000000.003, -1000000.002], "float64"),
    ),
]

LAYOUTS = [
    mse.case(
        "strided",
        "every second element of an array",
        "layouts",
        numbers(133, (3, 4), 0, 5, layout="strided"),
        numbers(134, (3, 4), 0, 5, layout="strided"),
    ),
    mse.case(
        "reversed",
        "views that run backwards",
        "layouts",
        numbers(135, (6,), 0, 5, layout="reversed"),
        numbers(136, (6,), 0, 5, layout="reversed"),
    ),
    mse.case(
        "transposed",
        "one of two arrays transposed (Fortran order)",
        "layouts",
        numbers(137, (3, 4), 0, 5, layout="F"),
        numbers(138, (3, 4), 0, 5),
    ),
    mse.case(
        "read_only",
        "read-only arrays",
        "layouts",
        numbers(139, (3, 4), 0, 5, writeable=False),
        numbers(140, (3, 4), 0, 5, writeable=False),
    ),
]

CASES = PUBLISHED + VALUES + LISTS + RANKS + FAR_IN_FLOAT64 + FAR + LAYOUTS
