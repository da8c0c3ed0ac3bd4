"""Cross-entropy of class numbers and logits: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def sparse_tensorflow(tf, labels, logits):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)


def sparse_exact(exact, labels, logits):
    z = exact.array(logits)
    powers = exact.exp(z)
    p = powers / powers.sum(axis=-1, keepdims=True)
    chosen = np.take_along_axis(p, np.asarray(labels, dtype=np.int64)[..., np.newaxis], axis=-1)[..., 0]
    return Truth(-exact.log(chosen), scale=1 + abs(z).max(axis=-1), terms=z.shape[-1])


def whole_numbers_tensorflow(tf, labels, logits):
    # TensorFlow refuses integers; here lists of logits mean floats, as in the course texts.
    return sparse_tensorflow(tf, labels, tf.cast(logits, tf.float32))


sparse = Function("sparse_softmax_cross_entropy_with_logits", sparse_tensorflow, sparse_exact)
sparse_of_whole_numbers = Function("sparse_softmax_cross_entropy_with_logits", whole_numbers_tensorflow, sparse_exact)

LAB_LOGITS = [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]
BATCH_LOGITS = [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]]
WRONG_BY = [
    (20, "float32"),
    (30, "float32"),
    (50, "float64"),
    (70, "float64"),
    (104, "float32"),
    (400, "float32"),
    (1000, "float64"),
]
RIGHT_BY = [(20, "float32"), (30, "float64"), (50, "float32"), (104, "float32"), (400, "float64"), (1000, "float32")]

PUBLISHED = [
    sparse.case("published_lab", "the lab's logits", "published", [2, 1], LAB_LOGITS, public=True),
    sparse.case("published_rows", "three rows of 1, 2, 3", "published", [2, 2, 2], [[1.0, 2.0, 3.0]] * 3, public=True),
    sparse.case(
        "published_batch", "a batch of two examples", "published", [1, 2], array(BATCH_LOGITS, "float64"), public=True
    ),
    sparse.case(
        "published_story",
        "logits 1.2, 0.9, 0.4 with two labels",
        "published",
        [0, 1],
        [[1.2, 0.9, 0.4]] * 2,
        public=True,
    ),
]

VALUES = [
    sparse.case("batch", "a batch of four examples", "values", array([3, 0, 1, 4], "int64"), numbers(1, (4, 5), -1, 1)),
    sparse.case("batch_int32", "int32 labels", "values", array([2, 0, 0], "int32"), numbers(2, (3, 4), -1, 1)),
    sparse.case(
        "batch_float64", "float64 logits", "values", array([2, 2, 0], "int64"), numbers(3, (3, 4), -1, 1, "float64")
    ),
    sparse.case(
        "float64_int32",
        "float64 logits, int32 labels",
        "values",
        array([0, 1], "int32"),
        numbers(4, (2, 3), -1, 1, "float64"),
    ),
    sparse.case("batch_of_one", "a batch of one example", "values", array([1], "int64"), numbers(5, (1, 3), -1, 1)),
    sparse.case(
        "square", "as many examples as classes", "values", array([1, 2, 0], "int64"), numbers(6, (3, 3), -1, 1)
    ),
    sparse.case(
        "classes_missing",
        "a batch that does not hold every class",
        "values",
        array([0, 3, 3, 0], "int64"),
        numbers(7, (4, 6), -1, 1),
    ),
    sparse.case(
        "two_maxima",
        "two equal largest logits",
        "values",
        array([1, 2], "int64"),
        array([[4.0, 4.0, 1.0], [-2.0, 0.5, 0.5]]),
    ),
    sparse.case("all_equal", "all logits equal", "values", array([1, 0], "int64"), array([[2.5] * 4, [-6.0] * 4])),
    sparse.case("single_class", "a single class", "values", array([0, 0], "int64"), array([[3.0], [-2.0]])),
    sparse.case(
        "many_examples",
        "64 examples of ten classes",
        "values",
        array(np.arange(64) * 7 % 10, "int64"),
        numbers(8, (64, 10), 0, 1),
    ),
    sparse.case(
        "many_classes", "a thousand classes", "values", array([617], "int64"), numbers(9, (1, 1000), 20, 22, "float64")
    ),
]

WRONG = [
    sparse.case(
        "wrong_{}".format(gap),
        "wrong by {}".format(gap),
        "wrong",
        array([1, 2], "int64"),
        array([[float(gap), 0.0, 0.0], [1.0, float(gap), 0.0]], dtype),
    )
    for gap, dtype in WRONG_BY
]

RIGHT = [
    sparse.case(
        "right_{}".format(gap),
        "right by {}".format(gap),
        "right",
        array([0, 1], "int64"),
        array([[float(gap), 0.0, 0.0], [0.5, 1.5, -1.0]], dtype),
    )
    for gap, dtype in RIGHT_BY
]

LARGE = [
    sparse.case(
        "rows_apart",
        "rows around 1000, 0 and -1000 together",
        "large",
        [0, 1, 2],
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    sparse.case(
        "rows_2000_apart",
        "rows 2000 apart",
        "large",
        [2, 1],
        array([[2000.0, 2001.0, 1999.5], [0.5, 0.0, 1.0]], "float64"),
    ),
    sparse.case("one_giant", "one logit far above its row's mean", "large", [1], array([[3000.0, 0.0, 1.0]])),
    sparse.case("sixty", "60 beside 61, 1000 beside 999", "large", [0, 1], array([[60.0, 61.0], [1000.0, 999.0]])),
    sparse.case(
        "seven_hundred",
        "710 beside 711, float64",
        "large",
        [0, 1],
        array([[710.0, 711.0], [-710.0, -711.0]], "float64"),
    ),
    sparse.case("shift_up", "1, 2, 3 shifted by 10000", "large", [1], array([[10001.0, 10002.0, 10003.0]])),
    sparse.case("shift_down", "1, 2, 3 shifted by -10000", "large", [1], array([[-9999.0, -9998.0, -9997.0]])),
    sparse.case("huge", "wrong by 1e30", "large", [1], array([[1e30, 0.0, -1e30]])),
    sparse.case(
        "rank3_apart",
        "rank 3, rows 2000 apart",
        "large",
        array([[0, 1], [1, 0]], "int32"),
        array([[[1000.0, 1001.0], [-1000.0, -1001.0]], [[0.5, 0.0], [300.0, 301.5]]]),
    ),
]

RANKS = [
    sparse.case("vector", "one example, rank 1", "ranks", array(2, "int64"), numbers(21, (4,), -1, 1)),
    sparse.case("vector_number", "one example, its label a plain number", "ranks", 1, array([0.5, -1.0, 2.0])),
    sparse.case("rank3", "rank 3", "ranks", array([[3, 0, 1], [2, 2, 0]], "int64"), numbers(22, (2, 3, 4), -1, 1)),
    sparse.case(
        "rank3_cube",
        "rank 3, all lengths equal",
        "ranks",
        array([[2, 0, 1], [1, 1, 0], [0, 2, 2]], "int64"),
        numbers(23, (3, 3, 3), -1, 1),
    ),
    sparse.case("list_vector", "a number and a list", "ranks", 2, [0.5, -1.5, 2.0]),
    sparse.case("list_rank3", "lists three deep", "ranks", [[1, 0]], [[[0.25, 0.75], [2.5, -1.0]]]),
]

LAYOUTS = [
    sparse.case(
        "strided",
        "every second element of an array",
        "layouts",
        array([3, 0, 1], "int64", "strided"),
        numbers(31, (3, 4), -1, 1, layout="strided"),
    ),
    sparse.case(
        "reversed",
        "views that run backwards",
        "layouts",
        array([3, 0, 1], "int64", "reversed"),
        numbers(32, (3, 4), -1, 1, layout="reversed"),
    ),
    sparse.case(
        "transposed",
        "a transposed array (Fortran order)",
        "layouts",
        array([3, 0, 1], "int64"),
        numbers(33, (3, 4), -1, 1, layout="F"),
    ),
    sparse.case(
        "read_only",
        "read-only arrays",
        "layouts",
        array([3, 0, 1], "int64", writeable=False),
        numbers(34, (3, 4), -1, 1, writeable=False),
    ),
]

LISTS = [
    sparse.case("list", "lists", "lists", [0, 2], [[0.5, -1.5, 2.0], [0.25, 1.0, 3.0]]),
    sparse_of_whole_numbers.case("list_whole", "logits as whole numbers", "lists", [1, 0], [[2, -1, 0], [0, 1, 5]]),
    sparse.case("list_mixed", "ints and floats mixed", "lists", [1, 0], [[1, 2.5, -1], [0, 0.5, 3]]),
]

EMPTY = [
    sparse.case(
        "empty_batch", "no example of three classes", "empty", array(np.zeros((0,)), "int64"), array(np.zeros((0, 3)))
    )
]

REFUSED = [
    sparse.refused("label_minus_one", "a label of -1", "negative", [0, -1], LAB_LOGITS),
    sparse.refused("label_depth", "a label equal to the number of classes", "too_large", [3, 1], LAB_LOGITS),
    sparse.refused(
        "label_far_below", "a label far below zero", "negative", array([-1000000, 1], "int64"), array(LAB_LOGITS)
    ),
    sparse.refused(
        "label_far_above",
        "a label far above the classes",
        "too_large",
        array([0, 1000000], "int64"),
        array(LAB_LOGITS),
    ),
    sparse.refused("label_vector", "a label out of range, rank 1", "negative", -1, [0.5, 1.0]),
    sparse.refused(
        "label_rank3",
        "a label out of range, rank 3",
        "too_large",
        array([[0, 2]], "int32"),
        array([[[0.5, 1.0], [2.0, 3.0]]]),
    ),
]

CASES = PUBLISHED + VALUES + WRONG + RIGHT + LARGE + RANKS + LAYOUTS + LISTS + EMPTY + REFUSED
