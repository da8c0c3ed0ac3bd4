"""Cross-entropy of probabilities and of logits: the recorded cases. Written for Python 3.6, where TensorFlow is."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, distributions, numbers, one_hot_rows


def cross_entropy_tensorflow(tf, labels, probabilities):
    p = tf.convert_to_tensor(probabilities)
    return -tf.reduce_sum(tf.cast(labels, p.dtype) * tf.log(p), -1)


def zero_probability_tensorflow(tf, labels, probabilities):
    # The plain expression gives 0 * -inf = nan at probability 0; here a class whose label is 0 contributes nothing.
    p = tf.convert_to_tensor(probabilities)
    y = tf.cast(labels, p.dtype)
    return -tf.reduce_sum(tf.where(tf.equal(y, 0.0), tf.zeros_like(p), y * tf.log(p)), -1)


def cross_entropy_exact(exact, labels, probabilities):
    y = exact.array(labels)
    log_p = exact.log(exact.array(np.where(np.asarray(labels) == 0, 1.0, probabilities)))
    return Truth(-(y * log_p).sum(axis=-1), scale=(abs(y) * (1 + abs(log_p))).sum(axis=-1), terms=y.shape[-1])


def logits_tensorflow(tf, labels, logits):
    return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)


def logits_exact(exact, labels, logits):
    y, z = exact.array(labels), exact.array(logits)
    powers = exact.exp(z)
    log_p = exact.log(powers / powers.sum(axis=-1, keepdims=True))
    scale = abs(y).sum(axis=-1) * (1 + abs(z).max(axis=-1))
    return Truth(-(y * log_p).sum(axis=-1), scale, terms=z.shape[-1])


def whole_numbers_tensorflow(tf, labels, logits):
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return logits_tensorflow(tf, tf.cast(labels, tf.float32), tf.cast(logits, tf.float32))


cross_entropy = Function("cross_entropy", cross_entropy_tensorflow, cross_entropy_exact)
logits_of_whole_numbers = Function("softmax_cross_entropy_with_logits", whole_numbers_tensorflow, logits_exact)
cross_entropy_at_zero = Function("cross_entropy", zero_probability_tensorflow, cross_entropy_exact)
with_logits = Function("softmax_cross_entropy_with_logits", logits_tensorflow, logits_exact)

LAB_LABELS = one_hot_rows([2, 1], 3)
LAB_LOGITS = [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]
LAB_SOFTMAX = [[0.01791432, 0.00399722, 0.97808844], [0.04980332, 0.04506391, 0.90513283]]
LAB_SOFT_LABELS = [[0.4, 0.1, 0.5], [0.3, 0.6, 0.1]]
BATCH_LOGITS = [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]]
WRONG_BY = [(20, "float32"), (30, "float32"), (50, "float64"), (104, "float32"), (400, "float32"), (1000, "float64")]
TINY_PLACES = [(6, "float32"), (7, "float32"), (8, "float64"), (10, "float32")]
TINY_PLACES += [(12, "float64"), (15, "float32"), (20, "float64"), (30, "float32")]
RIGHT_BY = [(20, "float32"), (30, "float64"), (50, "float32"), (104, "float32"), (400, "float64"), (1000, "float32")]

PUBLISHED = [
    cross_entropy.case("published_lab", "the lab's softmax", "published", LAB_LABELS, LAB_SOFTMAX, public=True),
    cross_entropy.case(
        "published_twice",
        "the lab's softmax applied twice",
        "published",
        LAB_LABELS,
        [[0.21747023, 0.21446465, 0.56806517], [0.2300214, 0.22893383, 0.5410447]],
        public=True,
    ),
    cross_entropy.case(
        "published_three",
        "the softmax of 1, 2, 3",
        "published",
        [0.0, 0.0, 1.0],
        [0.09003057, 0.24472848, 0.66524094],
        public=True,
    ),
    cross_entropy.case(
        "published_batch",
        "a batch of two examples",
        "published",
        one_hot_rows([1, 2], 3),
        [[0.227863, 0.61939586, 0.15274114], [0.49674623, 0.20196195, 0.30129182]],
        public=True,
    ),
]

PROBABILITIES = [
    cross_entropy.case(
        "batch", "a batch of four examples", "values", array(one_hot_rows([3, 0, 1, 4], 5)), distributions(1, (4, 5))
    ),
    cross_entropy.case(
        "batch_float64",
        "a float64 batch",
        "values",
        array(one_hot_rows([2, 2, 0], 4), "float64"),
        distributions(2, (3, 4), "float64"),
    ),
    cross_entropy.case(
        "batch_of_one", "a batch of one example", "values", array([[0.0, 1.0, 0.0]]), distributions(3, (1, 3))
    ),
    cross_entropy.case(
        "square", "as many examples as classes", "values", array(one_hot_rows([1, 2, 0], 3)), distributions(4, (3, 3))
    ),
    cross_entropy.case(
        "two_classes", "two classes", "values", array(one_hot_rows([1, 0, 1], 2)), distributions(5, (3, 2))
    ),
    cross_entropy.case(
        "certain",
        "probability 1 for the right class",
        "values",
        array([[0.0, 1.0], [1.0, 0.0]]),
        array([[0.25, 1.0], [1.0, 0.5]]),
    ),
    cross_entropy.case(
        "same_class",
        "a class that no example has",
        "values",
        array(one_hot_rows([1, 1, 1], 3)),
        distributions(6, (3, 3)),
    ),
    cross_entropy.case(
        "many_examples", "64 examples of ten classes", "values", distributions(7, (64, 10)), distributions(8, (64, 10))
    ),
    cross_entropy.case(
        "many_classes",
        "a thousand classes",
        "values",
        array(one_hot_rows([575], 1000), "float64"),
        distributions(10, (1, 1000), "float64"),
    ),
]

SOFT = [
    cross_entropy.case("soft", "soft labels", "soft", distributions(11, (3, 4)), distributions(12, (3, 4))),
    cross_entropy.case(
        "soft_halves", "labels of one half", "soft", array([[0.5, 0.5], [0.5, 0.5]]), array([[0.5, 0.5], [0.9, 0.1]])
    ),
    cross_entropy.case(
        "soft_with_zero", "soft labels with a zero", "soft", array([[0.0, 0.8, 0.2]]), array([[0.3, 0.6, 0.1]])
    ),
    cross_entropy.case(
        "labels_sum_2",
        "labels that sum to 2",
        "soft",
        array([[1.0, 0.0, 1.0], [0.5, 0.5, 1.0]]),
        distributions(13, (2, 3)),
    ),
    cross_entropy.case("label_of_2", "a label of 2", "soft", array([[0.0, 2.0, 0.0]]), array([[0.25, 0.5, 0.25]])),
    cross_entropy.case(
        "labels_sum_half",
        "labels that sum to 0.5",
        "soft",
        array([[0.25, 0.25, 0.0], [0.0, 0.0, 0.5]]),
        distributions(14, (2, 3)),
    ),
    cross_entropy.case(
        "labels_zero",
        "one example without any label",
        "soft",
        array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        distributions(15, (2, 3)),
    ),
    cross_entropy.case(
        "not_normalised",
        "probabilities that do not sum to 1",
        "soft",
        array(one_hot_rows([0, 2], 3)),
        array([[0.2, 0.1, 0.1], [0.9, 0.8, 0.7]]),
    ),
]

TINY = [
    cross_entropy.case(
        "tiny_1e_{}".format(places),
        "a probability of 1e-{} for the right class".format(places),
        "tiny",
        array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], dtype),
        array([[0.75, float("1e-{}".format(places)), 0.25], [0.5, 0.25, 0.25]], dtype),
    )
    for places, dtype in TINY_PLACES
] + [
    cross_entropy.case(
        "tiny_soft",
        "soft labels on tiny probabilities",
        "tiny",
        array([[0.5, 0.25, 0.25]]),
        array([[1e-9, 1e-18, 1.0]]),
    ),
]

AT_ZERO = [
    cross_entropy_at_zero.case(
        "at_zero",
        "probability 0 where the label is 0",
        "at_zero",
        array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        array([[0.0, 0.5, 0.5], [0.75, 0.0, 0.25]]),
    ),
    cross_entropy_at_zero.case(
        "at_zero_list", "probability 0, lists", "at_zero", [[1.0, 0.0], [0.5, 0.5]], [[1.0, 0.0], [0.25, 0.75]]
    ),
    cross_entropy_at_zero.case(
        "at_zero_soft",
        "probability 0 beside soft labels",
        "at_zero",
        array([[0.25, 0.0, 0.75]], "float64"),
        array([[0.1, 0.0, 0.9]], "float64"),
    ),
]

RANKS = [
    cross_entropy.case("vector", "one example, rank 1", "ranks", array([0.0, 0.0, 1.0, 0.0]), distributions(21, (4,))),
    cross_entropy.case(
        "vector_soft",
        "one example with soft labels, rank 1",
        "ranks",
        distributions(22, (3,), "float64"),
        distributions(23, (3,), "float64"),
    ),
    cross_entropy.case("rank3", "rank 3", "ranks", distributions(24, (2, 3, 4)), distributions(25, (2, 3, 4))),
    cross_entropy.case(
        "rank3_cube", "rank 3, all lengths equal", "ranks", distributions(26, (3, 3, 3)), distributions(27, (3, 3, 3))
    ),
    cross_entropy.case("list_rank3", "lists three deep", "ranks", [[[0, 1], [1, 0]]], [[[0.25, 0.75], [0.125, 0.875]]]),
]

LAYOUTS = [
    cross_entropy.case(
        "strided",
        "every second element of an array",
        "layouts",
        distributions(31, (3, 4), layout="strided"),
        distributions(32, (3, 4), layout="strided"),
    ),
    cross_entropy.case(
        "reversed",
        "views that run backwards",
        "layouts",
        distributions(33, (3, 4), layout="reversed"),
        distributions(34, (3, 4)),
    ),
    cross_entropy.case(
        "transposed",
        "transposed arrays (Fortran order)",
        "layouts",
        distributions(35, (3, 4), layout="F"),
        distributions(36, (3, 4), layout="F"),
    ),
    cross_entropy.case(
        "read_only",
        "read-only arrays",
        "layouts",
        distributions(37, (3, 4), writeable=False),
        distributions(38, (3, 4), writeable=False),
    ),
]

LISTS = [
    cross_entropy.case("list", "lists of floats", "lists", [[0.0, 1.0, 0.0]], [[0.2, 0.5, 0.3]]),
    cross_entropy.case("list_int_labels", "labels as ints", "lists", [[0, 1], [1, 0]], [[0.25, 0.75], [0.125, 0.875]]),
    cross_entropy.case("list_mixed", "ints and floats mixed", "lists", [[0, 0.5, 0.5]], [[0.5, 0.25, 0.25]]),
]

EMPTY = [
    cross_entropy.case(
        "empty_batch", "no example of three classes", "empty", array(np.zeros((0, 3))), array(np.zeros((0, 3)))
    )
]

LOGITS_PUBLISHED = [
    with_logits.case(
        "logits_published_lab", "the lab's logits", "logits_published", LAB_LABELS, LAB_LOGITS, public=True
    ),
    with_logits.case(
        "logits_published_twice",
        "the lab's softmax taken for logits",
        "logits_published",
        LAB_LABELS,
        LAB_SOFTMAX,
        public=True,
    ),
    with_logits.case(
        "logits_published_soft", "the lab's soft labels", "logits_published", LAB_SOFT_LABELS, LAB_LOGITS, public=True
    ),
    with_logits.case(
        "logits_published_three", "logits 1, 2, 3", "logits_published", [0.0, 0.0, 1.0], [1.0, 2.0, 3.0], public=True
    ),
    with_logits.case(
        "logits_published_rows",
        "three rows of 1, 2, 3",
        "logits_published",
        one_hot_rows([2, 2, 2], 3),
        [[1.0, 2.0, 3.0]] * 3,
        public=True,
    ),
    with_logits.case(
        "logits_published_batch",
        "a batch of two examples",
        "logits_published",
        array(one_hot_rows([1, 2], 3), "float64"),
        array(BATCH_LOGITS, "float64"),
        public=True,
    ),
    with_logits.case(
        "logits_published_story",
        "logits 1.2, 0.9, 0.4 with two labels",
        "logits_published",
        one_hot_rows([0, 1], 3),
        [[1.2, 0.9, 0.4], [1.2, 0.9, 0.4]],
        public=True,
    ),
]

LOGITS_VALUES = [
    with_logits.case(
        "logits_batch",
        "a batch of four examples",
        "logits_values",
        array(one_hot_rows([3, 0, 1, 4], 5)),
        numbers(41, (4, 5), -1, 1),
    ),
    with_logits.case(
        "logits_batch_float64",
        "a float64 batch",
        "logits_values",
        array(one_hot_rows([2, 2, 0], 4), "float64"),
        numbers(42, (3, 4), -1, 1, "float64"),
    ),
    with_logits.case(
        "logits_batch_of_one",
        "a batch of one example",
        "logits_values",
        array([[0.0, 1.0, 0.0]]),
        numbers(43, (1, 3), -1, 1),
    ),
    with_logits.case(
        "logits_square",
        "as many examples as classes",
        "logits_values",
        array(one_hot_rows([1, 2, 0], 3)),
        numbers(44, (3, 3), -1, 1),
    ),
    with_logits.case(
        "logits_two_maxima",
        "two equal largest logits",
        "logits_values",
        array(one_hot_rows([1, 0], 3)),
        array([[4.0, 4.0, 1.0], [-2.0, 0.5, 0.5]]),
    ),
    with_logits.case(
        "logits_all_equal",
        "all logits equal",
        "logits_values",
        array(one_hot_rows([1, 0], 4)),
        array([[2.5] * 4, [-6.0] * 4]),
    ),
    with_logits.case(
        "logits_single_class", "a single class", "logits_values", array([[1.0], [1.0]]), array([[3.0], [-2.0]])
    ),
    with_logits.case(
        "logits_many_examples",
        "64 examples of ten classes",
        "logits_values",
        distributions(45, (64, 10)),
        numbers(46, (64, 10), -1, 1),
    ),
    with_logits.case(
        "logits_many_classes",
        "a thousand classes",
        "logits_values",
        distributions(47, (1, 1000), "float64"),
        numbers(48, (1, 1000), 20, 22, "float64"),
    ),
]

LOGITS_SOFT = [
    with_logits.case(
        "logits_soft", "soft labels", "logits_soft", distributions(51, (3, 4)), numbers(52, (3, 4), -1, 1)
    ),
    with_logits.case(
        "logits_soft_with_zero",
        "soft labels with a zero",
        "logits_soft",
        array([[0.0, 0.8, 0.2]]),
        array([[1.0, -0.5, 2.0]]),
    ),
    with_logits.case(
        "logits_sum_2",
        "labels that sum to 2",
        "logits_soft",
        array([[1.0, 0.0, 1.0], [0.5, 0.5, 1.0]]),
        numbers(53, (2, 3), -1, 1),
    ),
    with_logits.case(
        "logits_label_of_2", "a label of 2", "logits_soft", array([[0.0, 2.0, 0.0]]), array([[1.0, -0.5, 2.0]])
    ),
    with_logits.case(
        "logits_sum_half",
        "labels that sum to 0.5",
        "logits_soft",
        array([[0.25, 0.25, 0.0], [0.0, 0.0, 0.5]]),
        numbers(54, (2, 3), -1, 1),
    ),
    with_logits.case(
        "logits_sum_zero",
        "one example without any label",
        "logits_soft",
        array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        numbers(55, (2, 3), -1, 1),
    ),
]

LOGITS_WRONG = [
    with_logits.case(
        "logits_wrong_{}".format(gap),
        "wrong by {}".format(gap),
        "logits_wrong",
        array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], dtype),
        array([[float(gap), 0.0, 0.0], [1.0, float(gap), 0.0]], dtype),
    )
    for gap, dtype in WRONG_BY
]

LOGITS_RIGHT = [
    with_logits.case(
        "logits_right_{}".format(gap),
        "right by {}".format(gap),
        "logits_right",
        array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], dtype),
        array([[float(gap), 0.0, 0.0], [0.5, 1.5, -1.0]], dtype),
    )
    for gap, dtype in RIGHT_BY
]

LOGITS_LARGE = [
    with_logits.case(
        "logits_rows_apart",
        "rows around 1000, 0 and -1000 together",
        "logits_large",
        array(one_hot_rows([0, 1, 2], 3)),
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    with_logits.case(
        "logits_2000_apart",
        "rows 2000 apart",
        "logits_large",
        array(one_hot_rows([2, 1], 3), "float64"),
        array([[2000.0, 2001.0, 1999.5], [0.5, 0.0, 1.0]], "float64"),
    ),
    with_logits.case(
        "logits_one_giant",
        "one logit far above its row's mean",
        "logits_large",
        array(one_hot_rows([1], 3)),
        array([[3000.0, 0.0, 1.0]]),
    ),
    with_logits.case(
        "logits_sixty",
        "60 beside 61, 1000 beside 999",
        "logits_large",
        array(one_hot_rows([0, 1], 2)),
        array([[60.0, 61.0], [1000.0, 999.0]]),
    ),
    with_logits.case(
        "logits_seven_hundred",
        "710 beside 711, float64",
        "logits_large",
        array(one_hot_rows([0, 1], 2), "float64"),
        array([[710.0, 711.0], [-710.0, -711.0]], "float64"),
    ),
    with_logits.case(
        "logits_shift_up",
        "1, 2, 3 shifted by 10000",
        "logits_large",
        array([[0.0, 1.0, 0.0]]),
        array([[10001.0, 10002.0, 10003.0]]),
    ),
    with_logits.case(
        "logits_shift_down",
        "1, 2, 3 shifted by -10000",
        "logits_large",
        array([[0.0, 1.0, 0.0]]),
        array([[-9999.0, -9998.0, -9997.0]]),
    ),
    with_logits.case(
        "logits_huge", "wrong by 1e30", "logits_large", array([[0.0, 1.0, 0.0]]), array([[1e30, 0.0, -1e30]])
    ),
    with_logits.case(
        "logits_rank3_apart",
        "rank 3, rows 2000 apart",
        "logits_large",
        array([[[1.0, 0.0], [0.25, 0.75]], [[0.0, 1.0], [0.5, 0.5]]]),
        array([[[1000.0, 1001.0], [-1000.0, -1001.0]], [[0.5, 0.0], [300.0, 301.5]]]),
    ),
    with_logits.case(
        "logits_soft_far",
        "soft labels on logits far apart",
        "logits_large",
        array([[0.5, 0.25, 0.25]]),
        array([[0.0, 300.0, -200.0]]),
    ),
]

LOGITS_RANKS = [
    with_logits.case(
        "logits_vector", "one example, rank 1", "logits_ranks", array([0.0, 0.0, 1.0, 0.0]), numbers(61, (4,), -1, 1)
    ),
    with_logits.case(
        "logits_vector_soft",
        "one example with soft labels, rank 1",
        "logits_ranks",
        distributions(62, (3,), "float64"),
        numbers(63, (3,), -1, 1, "float64"),
    ),
    with_logits.case(
        "logits_rank3", "rank 3", "logits_ranks", distributions(64, (2, 3, 4)), numbers(65, (2, 3, 4), -1, 1)
    ),
    with_logits.case(
        "logits_rank3_cube",
        "rank 3, all lengths equal",
        "logits_ranks",
        distributions(66, (3, 3, 3)),
        numbers(67, (3, 3, 3), -1, 1),
    ),
    with_logits.case(
        "logits_list_rank3", "lists three deep", "logits_ranks", [[[0, 1], [1, 0]]], [[[0.25, 0.75], [2.5, -1.0]]]
    ),
]

LOGITS_LAYOUTS = [
    with_logits.case(
        "logits_strided",
        "every second element of an array",
        "logits_layouts",
        distributions(71, (3, 4), layout="strided"),
        numbers(72, (3, 4), -1, 1, layout="strided"),
    ),
    with_logits.case(
        "logits_reversed",
        "views that run backwards",
        "logits_layouts",
        distributions(73, (3, 4), layout="reversed"),
        numbers(74, (3, 4), -1, 1),
    ),
    with_logits.case(
        "logits_transposed",
        "transposed arrays (Fortran order)",
        "logits_layouts",
        distributions(75, (3, 4), layout="F"),
        numbers(76, (3, 4), -1, 1, layout="F"),
    ),
    with_logits.case(
        "logits_read_only",
        "read-only arrays",
        "logits_layouts",
        distributions(77, (3, 4), writeable=False),
        numbers(78, (3, 4), -1, 1, writeable=False),
    ),
]

LOGITS_LISTS = [
    logits_of_whole_numbers.case(
        "logits_list_whole",
        "logits as whole numbers",
        "logits_lists",
        [[0, 1, 0], [1, 0, 0]],
        [[2, -1, 0], [0, 1, 5]],
    ),
    with_logits.case("logits_list", "lists of floats", "logits_lists", [[0.0, 1.0, 0.0]], [[0.5, -0.5, 1.0]]),
    with_logits.case(
        "logits_list_int_labels", "labels as ints", "logits_lists", [[0, 1], [1, 0]], [[0.25, 0.75], [2.5, -1.0]]
    ),
    with_logits.case("logits_list_mixed", "ints and floats mixed", "logits_lists", [[0, 0.5, 0.5]], [[1, 2.5, -1]]),
    with_logits.case(
        "logits_int_array_labels",
        "an int array for labels",
        "logits_lists",
        array([[0, 0, 1], [1, 0, 0]], "int64"),
        numbers(79, (2, 3), -1, 1),
    ),
]

LOGITS_EMPTY = [
    with_logits.case(
        "logits_empty_batch",
        "no example of three classes",
        "logits_empty",
        array(np.zeros((0, 3))),
        array(np.zeros((0, 3))),
    )
]

CASES = (
    PUBLISHED
    + PROBABILITIES
    + SOFT
    + TINY
    + AT_ZERO
    + RANKS
    + LAYOUTS
    + LISTS
    + EMPTY
    + LOGITS_PUBLISHED
    + LOGITS_VALUES
    + LOGITS_SOFT
    + LOGITS_WRONG
    + LOGITS_RIGHT
    + LOGITS_LARGE
    + LOGITS_RANKS
    + LOGITS_LAYOUTS
    + LOGITS_LISTS
    + LOGITS_EMPTY
)
