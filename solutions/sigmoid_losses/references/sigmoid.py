"""The sigmoid: the recorded cases. Written for Python 3.6, where TensorFlow is."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def sigmoid_tensorflow(tf, x):
    scores = tf.convert_to_tensor(x)
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return tf.nn.sigmoid(tf.cast(scores, tf.float32) if scores.dtype.is_integer else scores)


def sigmoid_exact(exact, x):
    # TensorFlow's own float32 sigmoid is right to so many places after the point, and not to so many digits.
    value = 1 / (1 + exact.exp(-exact.array(x)))
    return Truth(value, scale=np.ones(np.shape(x)), terms=1)


sigmoid = Function("sigmoid", sigmoid_tensorflow, sigmoid_exact)

TEXT_LOGITS = [[12, 3, 2], [3, 10, 1], [1, 2, 5], [4, 6.5, 1.2], [3, 6, 1]]

# The texts print the value at 0, and apply the sigmoid to these logits; the last one stands in the docstring.
PUBLISHED = [
    sigmoid.case("published_zero", "a score of 0", "published", [0.0], public=True),
    sigmoid.case("published_logits", "five examples with three labels", "published", TEXT_LOGITS, public=True),
    sigmoid.case("published_example", "the docstring's example", "published", [[-1, 0, 1], [0.5, 3, -4]], public=True),
]

VALUES = [
    sigmoid.case("vector", "a vector", "values", array([-2.0, -0.5, 0.0, 0.25, 3.0])),
    sigmoid.case("batch", "a batch of three examples", "values", numbers(1, (3, 4), -2, 2)),
    sigmoid.case("batch_float64", "a float64 batch", "values", numbers(2, (2, 5), -4, 4, "float64")),
    sigmoid.case("batch_of_one", "a batch of one example", "values", numbers(3, (1, 3), -1, 1)),
    sigmoid.case("one_column", "one score for each example", "values", numbers(4, (4, 1), -3, 3)),
    sigmoid.case("square", "as many examples as labels", "values", numbers(5, (3, 3), -3, 3)),
    sigmoid.case("equal", "all scores equal", "values", array([[1.25] * 4, [-0.75] * 4])),
    sigmoid.case("positive", "positive scores only", "values", numbers(6, (2, 4), 1, 6)),
    sigmoid.case("negative", "negative scores only", "values", numbers(7, (2, 4), -6, -1, "float64")),
    sigmoid.case("ten", "scores up to 10 in size", "values", array([-10.0, -7.5, 7.5, 10.0], "float64")),
    sigmoid.case("many", "64 examples of ten scores", "values", numbers(8, (64, 10), -8, 8)),
]

RANKS = [
    sigmoid.case("scalar", "a single number", "ranks", 0.75),
    sigmoid.case("scalar_negative", "a single negative number", "ranks", -1.5),
    sigmoid.case("one_element", "a vector of one element", "ranks", array([-1.25])),
    sigmoid.case("rank3", "rank 3", "ranks", numbers(11, (2, 3, 4), -3, 3)),
    sigmoid.case("rank3_cube", "rank 3, all lengths equal", "ranks", numbers(12, (3, 3, 3), -3, 3, "float64")),
    sigmoid.case("rank4", "rank 4", "ranks", numbers(13, (2, 1, 3, 2), -3, 3)),
]

LISTS = [
    sigmoid.case("list", "a list of floats", "lists", [0.5, -1.5, 2.5]),
    sigmoid.case("list_whole", "a list of whole numbers", "lists", [3, -2, 0, 1]),
    sigmoid.case("list_rows", "lists of whole numbers, two deep", "lists", [[2, -1], [-4, 1]]),
    sigmoid.case("list_mixed", "ints and floats mixed", "lists", [[1, 0.5], [-2.25, 4]]),
]

LARGE = [
    sigmoid.case("large_20", "scores of 20", "large", array([20.0, -20.0, 0.5])),
    sigmoid.case("large_50", "scores of 50", "large", array([[50.0, -1.0], [2.0, -50.0]], "float64")),
    sigmoid.case("large_89", "scores of 89 and 104, in float32", "large", array([89.0, -89.0, 104.0, -104.0])),
    sigmoid.case("large_710", "scores of 710 and 750", "large", array([710.0, -710.0, 750.0, -750.0], "float64")),
    sigmoid.case("large_1000", "a score of 1000 among small ones", "large", array([[1000.0, 0.5, -1.0]], "float64")),
    sigmoid.case("large_minus_1000", "a score of -1000 among small ones", "large", array([[-1000.0, 0.5], [1.0, 2.0]])),
    sigmoid.case("large_both", "1000 and -1000 together", "large", array([[1000.0, -1000.0], [-1000.0, 1000.0]])),
    sigmoid.case("large_list", "1000 and -1000 in a list", "large", [1000, -1000, 0.25]),
    sigmoid.case("large_1e30", "scores of 1e30", "large", array([1e30, -1e30, 1.0])),
]

LAYOUTS = [
    sigmoid.case(
        "strided", "every second element of an array", "layouts", numbers(21, (3, 4), -2, 2, layout="strided")
    ),
    sigmoid.case("reversed", "a view that runs backwards", "layouts", numbers(22, (3, 4), -2, 2, layout="reversed")),
    sigmoid.case("transposed", "a transposed array (Fortran order)", "layouts", numbers(23, (3, 4), -2, 2, layout="F")),
    sigmoid.case("read_only", "a read-only array", "layouts", numbers(24, (3, 4), -2, 2, writeable=False)),
]

EMPTY = [sigmoid.case("empty_batch", "no example of three scores", "empty", array(np.zeros((0, 3))))]

CASES = PUBLISHED + VALUES + RANKS + LISTS + LARGE + LAYOUTS + EMPTY
