"""Binary cross-entropy of probabilities: the recorded cases. Written for Python 3.6, where TensorFlow is."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def binary_tensorflow(tf, labels, probabilities):
    p = tf.convert_to_tensor(probabilities)
    y = tf.cast(labels, p.dtype)
    return -tf.reduce_mean(y * tf.log(p) + (1 - y) * tf.log(1 - p))


def at_the_ends_tensorflow(tf, labels, probabilities):
    # The plain expression gives 0 * -inf = nan at probability 0 or 1; here what no label asks for adds nothing.
    p = tf.convert_to_tensor(probabilities)
    y = tf.cast(labels, p.dtype)
    positive = tf.where(tf.equal(y, 0.0), tf.zeros_like(p), y * tf.log(p))
    negative = tf.where(tf.equal(y, 1.0), tf.zeros_like(p), (1 - y) * tf.log(1 - p))
    return -tf.reduce_mean(positive + negative)


def binary_exact(exact, labels, probabilities):
    given, y = np.asarray(labels), exact.array(labels)
    log_p = exact.log(exact.array(np.where(given == 0, 1.0, probabilities)))
    log_rest = exact.log(1 - exact.array(np.where(given == 1, 0.0, probabilities)))
    terms = -(log_p * y + log_rest * (1 - y))
    scale = 2 + abs(log_p) + abs(log_rest)
    return Truth(np.sum(terms) / given.size, np.sum(scale) / given.size, terms=given.size)


def yes_or_no(seed, shape, dtype="float32", **how):
    return array(np.random.RandomState(seed).randint(0, 2, shape), dtype, **how)


binary = Function("binary_cross_entropy", binary_tensorflow, binary_exact)
at_the_ends = Function("binary_cross_entropy", at_the_ends_tensorflow, binary_exact)

TINY_PLACES = [(4, "float64"), (6, "float32"), (7, "float32"), (8, "float64"), (10, "float32")]
TINY_PLACES += [(12, "float64"), (15, "float32"), (20, "float64"), (30, "float32")]

PUBLISHED = [
    binary.case(
        "published_example",
        "the docstring's example",
        "published",
        [1, 0, 0, 1],
        [0.5, 0.5, 0.25, 0.75],
        public=True,
    )
]

VALUES = [
    binary.case("vector", "a vector", "values", array([1.0, 0.0, 0.0, 1.0]), array([0.75, 0.5, 0.125, 0.25])),
    binary.case("three", "three elements", "values", array([1.0, 1.0, 0.0]), array([0.9, 0.4, 0.3])),
    binary.case("batch", "a batch of three examples", "values", yes_or_no(1, (3, 4)), numbers(2, (3, 4), 0.1, 0.9)),
    binary.case(
        "batch_float64",
        "a float64 batch",
        "values",
        yes_or_no(3, (2, 5), "float64"),
        numbers(4, (2, 5), 0.05, 0.95, "float64"),
    ),
    binary.case("batch_of_one", "a batch of one example", "values", array([[0.0, 1.0, 1.0]]), array([[0.2, 0.7, 0.6]])),
    binary.case(
        "one_column",
        "one probability for each example",
        "values",
        array([[1.0], [0.0], [1.0], [0.0]]),
        numbers(5, (4, 1), 0.1, 0.9),
    ),
    binary.case("square", "as many examples as labels", "values", yes_or_no(6, (3, 3)), numbers(7, (3, 3), 0.1, 0.9)),
    binary.case("all_yes", "every label is 1", "values", array(np.ones((2, 3))), numbers(8, (2, 3), 0.1, 0.9)),
    binary.case("all_no", "every label is 0", "values", array(np.zeros((2, 3))), numbers(9, (2, 3), 0.1, 0.9)),
    binary.case(
        "many", "64 examples with ten labels", "values", yes_or_no(10, (64, 10)), numbers(11, (64, 10), 0.02, 0.98)
    ),
]

SOFT = [
    binary.case("soft", "soft labels", "soft", numbers(13, (3, 4), 0, 1), numbers(14, (3, 4), 0.1, 0.9)),
    binary.case("soft_halves", "labels of one half", "soft", array([[0.5, 0.5, 0.5]]), array([[0.25, 0.5, 0.875]])),
    binary.case(
        "soft_beside_hard",
        "soft labels beside 0 and 1",
        "soft",
        array([0.0, 0.75, 1.0, 0.125], "float64"),
        array([0.25, 0.5, 0.625, 0.375], "float64"),
    ),
]

RANKS = [
    binary.case("scalar", "a single label and probability", "ranks", 1.0, 0.625),
    binary.case("one_element", "vectors of one element", "ranks", array([0.0]), array([0.3])),
    binary.case("rank3", "rank 3", "ranks", yes_or_no(21, (2, 3, 4)), numbers(22, (2, 3, 4), 0.1, 0.9)),
    binary.case(
        "rank3_cube",
        "rank 3, all lengths equal",
        "ranks",
        yes_or_no(23, (3, 3, 3), "float64"),
        numbers(24, (3, 3, 3), 0.1, 0.9, "float64"),
    ),
    binary.case("rank4", "rank 4", "ranks", yes_or_no(25, (2, 1, 3, 2)), numbers(26, (2, 1, 3, 2), 0.1, 0.9)),
]

LISTS = [
    binary.case("list", "lists of floats", "lists", [1.0, 0.0, 1.0], [0.5, 0.25, 0.8]),
    binary.case("list_int_labels", "labels as ints", "lists", [[0, 1], [1, 1]], [[0.5, 0.75], [0.2, 0.9]]),
    binary.case("list_mixed", "ints and floats mixed", "lists", [[0, 0.5, 1]], [[0.3, 0.6, 0.7]]),
]

ENDS = [
    at_the_ends.case(
        "ends_zero",
        "probability 0 where the label is 0",
        "ends",
        array([[0.0, 1.0], [1.0, 0.0]]),
        array([[0.0, 0.5], [0.75, 0.25]]),
    ),
    at_the_ends.case(
        "ends_one",
        "probability 1 where the label is 1",
        "ends",
        array([[1.0, 0.0], [0.0, 1.0]], "float64"),
        array([[1.0, 0.5], [0.25, 0.75]], "float64"),
    ),
    at_the_ends.case("ends_both", "probabilities 0 and 1, lists", "ends", [0, 1, 1, 0], [0.0, 1.0, 0.25, 0.5]),
    at_the_ends.case("ends_only", "probabilities 0 and 1 only", "ends", array([1.0, 0.0, 1.0]), array([1.0, 0.0, 1.0])),
    at_the_ends.case(
        "ends_soft",
        "probability 0 beside soft labels",
        "ends",
        array([[0.25, 0.0], [1.0, 0.5]]),
        array([[0.5, 0.0], [1.0, 0.625]]),
    ),
]

# A probability of a no that is close to 1 is written so that it is exact in float32: 1 - 1 / 2^k.
TINY = (
    [
        binary.case(
            "tiny_1e_{}".format(places),
            "a probability of 1e-{} for a yes".format(places),
            "tiny",
            array([1.0, 0.0, 1.0], dtype),
            array([float("1e-{}".format(places)), 0.25, 0.5], dtype),
        )
        for places, dtype in TINY_PLACES
    ]
    + [
        binary.case(
            "close_to_1_{}".format(power),
            "a probability close to 1 for a no",
            "tiny",
            array([0.0, 1.0]),
            array([1 - 0.5**power, 0.5]),
        )
        for power in (10, 14, 17, 20, 23)
    ]
    + [
        binary.case(
            "sure",
            "probabilities that are right and nearly 0 or 1",
            "tiny",
            array([1.0, 0.0]),
            array([1 - 0.5**20, 1e-6]),
        )
    ]
)

LAYOUTS = [
    binary.case(
        "strided",
        "every second element of an array",
        "layouts",
        yes_or_no(31, (3, 4), layout="strided"),
        numbers(32, (3, 4), 0.1, 0.9, layout="strided"),
    ),
    binary.case(
        "transposed",
        "transposed arrays (Fortran order)",
        "layouts",
        yes_or_no(35, (3, 4), layout="F"),
        numbers(36, (3, 4), 0.1, 0.9, layout="F"),
    ),
    binary.case(
        "read_only",
        "read-only arrays",
        "layouts",
        yes_or_no(37, (3, 4), writeable=False),
        numbers(38, (3, 4), 0.1, 0.9, writeable=False),
    ),
]

CASES = PUBLISHED + VALUES + SOFT + RANKS + LISTS + ENDS + TINY + LAYOUTS
