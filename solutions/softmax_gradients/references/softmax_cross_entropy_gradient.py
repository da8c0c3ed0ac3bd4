"""The gradient of the softmax cross-entropy: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, distributions, numbers, one_hot_rows


def gradient_tensorflow(tf, labels, logits):
    # The loss written out: the operation that does it all at once gives a - y whatever the labels sum to.
    z = tf.convert_to_tensor(logits)
    y = tf.cast(labels, z.dtype)
    return tf.gradients(-tf.reduce_sum(y * tf.nn.log_softmax(z)), z)[0]


def gradient_exact(exact, labels, logits):
    y, z = exact.array(labels), exact.array(logits)
    powers = exact.exp(z)
    a = powers / powers.sum(axis=-1, keepdims=True)
    weight = abs(y).sum(axis=-1, keepdims=True)
    scale = a * (1 + abs(z).max(axis=-1, keepdims=True)) * weight + abs(y)
    # Beyond a logit of 1e6 the scale would allow anything; no sound formula is off by more than 0.5 there.
    return Truth(a * y.sum(axis=-1, keepdims=True) - y, scale, terms=z.shape[-1], ceiling=0.5)


def whole_numbers_tensorflow(tf, labels, logits):
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return gradient_tensorflow(tf, labels, tf.cast(logits, tf.float32))


gradient = Function("softmax_cross_entropy_gradient", gradient_tensorflow, gradient_exact)
gradient_of_whole_numbers = Function("softmax_cross_entropy_gradient", whole_numbers_tensorflow, gradient_exact)

LAB = [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]
LAB_SOFT_LABELS = [[0.4, 0.1, 0.5], [0.3, 0.6, 0.1]]

PUBLISHED = [
    gradient.case(
        "published_story", "the logits 1.2, 0.9, 0.4", "published", [1.0, 0.0, 0.0], [1.2, 0.9, 0.4], public=True
    ),
    gradient.case("published_lab", "the two rows of the lab", "published", one_hot_rows([2, 1], 3), LAB, public=True),
    gradient.case(
        "published_soft",
        "the lab's soft labels",
        "published",
        LAB_SOFT_LABELS,
        LAB,
        public=True,
    ),
    gradient.case(
        "published_batch",
        "a batch of two examples",
        "published",
        array(one_hot_rows([1, 2], 3), "float64"),
        array([[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]], "float64"),
        public=True,
    ),
]

VALUES = [
    gradient.case("two_classes", "two classes", "values", array(one_hot_rows([1, 0, 1], 2)), numbers(2, (3, 2), -2, 2)),
    gradient.case(
        "batch", "a batch of four examples", "values", array(one_hot_rows([3, 0, 1, 4], 5)), numbers(3, (4, 5), -3, 3)
    ),
    gradient.case(
        "batch_float64",
        "a float64 batch",
        "values",
        array(one_hot_rows([2, 2, 0], 4), "float64"),
        numbers(4, (3, 4), -3, 3, "float64"),
    ),
    gradient.case(
        "batch_of_one", "a batch of one example", "values", array([[0.0, 1.0, 0.0]]), numbers(5, (1, 3), -3, 3)
    ),
    gradient.case(
        "square", "as many examples as classes", "values", array(one_hot_rows([1, 2, 0], 3)), numbers(6, (3, 3), -3, 3)
    ),
    gradient.case(
        "same_class",
        "a class that no example has",
        "values",
        array(one_hot_rows([1, 1, 1], 3)),
        numbers(7, (3, 3), -3, 3),
    ),
    gradient.case(
        "many_examples",
        "64 examples of ten classes",
        "values",
        array(one_hot_rows([(7 * row) % 10 for row in range(64)], 10)),
        numbers(8, (64, 10), -5, 5),
    ),
    gradient.case(
        "many_classes",
        "a thousand classes",
        "values",
        array(one_hot_rows([575], 1000), "float64"),
        numbers(9, (1, 1000), -4, 4, "float64"),
    ),
]

SOFT = [
    gradient.case("soft", "soft labels", "soft", distributions(11, (3, 4)), numbers(12, (3, 4), -3, 3)),
    gradient.case("soft_halves", "labels of one half", "soft", array([[0.5, 0.5]]), array([[1.0, -1.25]])),
    gradient.case(
        "soft_with_zero", "soft labels with a zero", "soft", array([[0.0, 0.75, 0.25]]), array([[0.5, 2.0, -0.75]])
    ),
    gradient.case(
        "soft_float64",
        "soft labels, float64",
        "soft",
        distributions(13, (4, 3), "float64"),
        numbers(14, (4, 3), -6, 6, "float64"),
    ),
]

RANKS = [
    gradient.case("vector", "a single example", "vectors", array([0.0, 0.0, 1.0, 0.0]), numbers(21, (4,), -3, 3)),
    gradient.case(
        "vector_soft", "a single example with soft labels", "vectors", distributions(22, (5,)), numbers(23, (5,), -3, 3)
    ),
    gradient.case("rank3", "arrays of rank 3", "rank3", distributions(24, (2, 3, 4)), numbers(25, (2, 3, 4), -3, 3)),
    gradient.case(
        "rank3_cube",
        "rank 3, all three lengths equal",
        "rank3",
        distributions(26, (3, 3, 3), "float64"),
        numbers(27, (3, 3, 3), -3, 3, "float64"),
    ),
]

ANY_SUM = [
    gradient.case(
        "sum_two", "labels that sum to 2", "any_sum", array([[1.0, 0.0, 1.0, 0.0]]), numbers(31, (1, 4), -3, 3)
    ),
    gradient.case(
        "sum_half", "labels that sum to one half", "any_sum", array([[0.25, 0.25, 0.0]]), numbers(32, (1, 3), -3, 3)
    ),
    gradient.case(
        "sum_zero",
        "an example whose labels are all 0",
        "any_sum",
        array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        numbers(33, (2, 3), -3, 3),
    ),
    gradient.case(
        "sums_mixed",
        "labels of a different sum in each row",
        "any_sum",
        array([[0.5, 1.5, 0.0], [0.25, 0.25, 0.25], [3.0, 0.0, 1.0]]),
        numbers(34, (3, 3), -3, 3),
    ),
    gradient.case(
        "sums_mixed_float64",
        "labels of a different sum in each row, float64",
        "any_sum",
        array([[2.0, 0.5], [0.0, 0.125]], "float64"),
        numbers(35, (2, 2), -3, 3, "float64"),
    ),
    gradient.case(
        "sum_vector", "a single example whose labels sum to 3", "any_sum", array([1.0, 2.0]), array([0.75, -0.5])
    ),
    gradient.case(
        "sum_rank3",
        "rank 3, labels of any sum",
        "any_sum",
        numbers(36, (2, 3, 2), 0, 2),
        numbers(37, (2, 3, 2), -3, 3),
    ),
]

LISTS = [
    gradient.case("list", "a list of floats", "lists", [0.0, 1.0, 0.0], [0.5, -1.25, 2.0]),
    gradient.case("list_mixed", "a list of ints and floats", "lists", [[0, 1], [1, 0]], [[1, 2.5], [0.5, 3]]),
    gradient_of_whole_numbers.case("list_whole", "a list of whole numbers", "lists", [[0, 1, 0]], [[2, -1, 0]]),
    gradient.case("list_labels", "labels in a list, logits in an array", "lists", [[0.25, 0.75]], array([[1.5, -0.5]])),
]

LARGE = [
    gradient.case(
        "thousand", "logits around 1000", "large", array([[0.0, 1.0, 0.0]]), array([[1000.0, 1001.0, 1002.0]])
    ),
    gradient.case(
        "minus_thousand", "logits around -1000", "large", array([[0.0, 0.0, 1.0]]), array([[-1000.0, -1001.0, -1002.0]])
    ),
    gradient.case(
        "wrong_by_thousand", "the right class 1000 behind", "large", array([[0.0, 1.0]]), array([[1000.0, 0.0]])
    ),
    gradient.case(
        "right_by_thousand", "the right class 1000 ahead", "large", array([[1.0, 0.0]]), array([[1000.0, 0.0]])
    ),
    gradient.case("wrong_by_thirty", "the right class 30 behind", "large", array([[0.0, 1.0]]), array([[30.0, 0.0]])),
    gradient.case("sixty", "60 beside 61", "large", array([[1.0, 0.0]]), array([[60.0, 61.0]])),
    gradient.case("minus_sixty", "-60 beside -61", "large", array([[1.0, 0.0]]), array([[-60.0, -61.0]])),
    gradient.case(
        "seven_hundred",
        "710 beside 711, float64",
        "large",
        array([[0.0, 1.0], [1.0, 0.0]], "float64"),
        array([[710.0, 711.0], [720.0, 719.5]], "float64"),
    ),
    gradient.case(
        "one_giant",
        "one logit far above its row's mean",
        "large",
        array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0]]),
        array([[3000.0, 0.0, 1.0], [0.5, 2.0, -2500.0]]),
    ),
    gradient.case(
        "huge_apart_float64",
        "1e30 beside -1e30, float64",
        "large",
        array([[0.0, 1.0, 0.0]], "float64"),
        array([[1e30, -1e30, 0.0]], "float64"),
    ),
]

ROWS_APART = [
    gradient.case(
        "rows_apart",
        "rows around 1000, 0 and -1000 together",
        "rows_apart",
        array(one_hot_rows([0, 1, 2], 3)),
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    gradient.case(
        "rows_2000_apart",
        "two rows 2000 apart",
        "rows_apart",
        array(one_hot_rows([1, 0], 3)),
        array([[2000.0, 2001.0, 1999.5], [0.5, 0.0, 1.0]]),
    ),
    gradient.case(
        "rows_apart_float64",
        "float64 rows 3000 apart",
        "rows_apart",
        array(one_hot_rows([1, 1], 2), "float64"),
        array([[-1500.0, -1501.0], [1500.0, 1501.0]], "float64"),
    ),
]

LAYOUTS = [
    gradient.case(
        "strided",
        "every second element of an array",
        "layouts",
        distributions(51, (3, 4), layout="strided"),
        numbers(52, (3, 4), -3, 3, layout="strided"),
    ),
    gradient.case(
        "reversed",
        "a view that runs backwards",
        "layouts",
        distributions(53, (3, 4)),
        numbers(54, (3, 4), -3, 3, layout="reversed"),
    ),
    gradient.case(
        "transposed",
        "a transposed array (Fortran order)",
        "layouts",
        distributions(55, (3, 4)),
        numbers(56, (3, 4), -3, 3, layout="F"),
    ),
    gradient.case(
        "read_only",
        "a read-only array",
        "layouts",
        distributions(57, (3, 4), writeable=False),
        numbers(58, (3, 4), -3, 3, writeable=False),
    ),
]

EMPTY = [
    gradient.case(
        "empty_batch", "no example of three classes", "empty", array(np.zeros((0, 3))), array(np.zeros((0, 3)))
    ),
    gradient.case(
        "empty_batch_float64",
        "no float64 example",
        "empty",
        array(np.zeros((0, 5)), "float64"),
        array(np.zeros((0, 5)), "float64"),
    ),
]

CASES = PUBLISHED + VALUES + SOFT + RANKS + ANY_SUM + LISTS + LARGE + ROWS_APART + LAYOUTS + EMPTY
