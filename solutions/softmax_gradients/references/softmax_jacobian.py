"""The Jacobian of softmax: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers


def jacobian_tensorflow(tf, logits):
    z = tf.convert_to_tensor(logits)
    a = tf.nn.softmax(z)
    # The gradient of a sum over the examples: each has logits of its own, so that no two examples mix.
    rows = [tf.gradients(a[..., i], z)[0] for i in range(int(z.shape[-1]))]
    return tf.stack(rows, axis=-2)


def jacobian_exact(exact, logits):
    z = exact.array(logits)
    powers = exact.exp(z)
    a = powers / powers.sum(axis=-1, keepdims=True)
    diagonal = a[..., :, np.newaxis] * np.eye(z.shape[-1])
    products = a[..., :, np.newaxis] * a[..., np.newaxis, :]
    largest = abs(z).max(axis=-1, keepdims=True)[..., np.newaxis]
    # Beyond a logit of 1e6 the scale would allow anything; no sound formula is off by more than 0.5 there.
    return Truth(diagonal - products, (1 + largest) * (diagonal + products), terms=z.shape[-1], ceiling=0.5)


def whole_numbers_tensorflow(tf, logits):
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return jacobian_tensorflow(tf, tf.cast(logits, tf.float32))


jacobian = Function("softmax_jacobian", jacobian_tensorflow, jacobian_exact)
jacobian_of_whole_numbers = Function("softmax_jacobian", whole_numbers_tensorflow, jacobian_exact)

PUBLISHED = [
    jacobian.case("published_story", "the logits 1.2, 0.9, 0.4", "published", [1.2, 0.9, 0.4], public=True),
    jacobian.case(
        "published_lab", "the two rows of the lab", "published", [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]], public=True
    ),
    jacobian.case(
        "published_batch",
        "a batch of two examples",
        "published",
        array([[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]], "float64"),
        public=True,
    ),
]

VECTORS = [
    jacobian.case("vector", "one example of five classes", "vectors", numbers(1, (5,), -3, 3)),
    jacobian.case("vector_float64", "one float64 example", "vectors", numbers(2, (4,), -3, 3, "float64")),
    jacobian.case("vector_two", "one example of two classes", "vectors", array([0.75, -0.5])),
    jacobian.case("decreasing", "logits in falling order", "vectors", array([4.0, 2.5, 1.0, -0.5, -2.0])),
    jacobian.case("all_zero", "all logits zero", "vectors", array([0.0, 0.0, 0.0])),
    jacobian.case("single_number", "one example of one class", "vectors", array([5.0])),
]

BATCHES = [
    jacobian.case("two_classes", "three examples of two classes", "batches", numbers(11, (3, 2), -2, 2)),
    jacobian.case("batch", "a batch of four examples", "batches", numbers(12, (4, 5), -3, 3)),
    jacobian.case("batch_float64", "a float64 batch", "batches", numbers(13, (4, 3), -3, 3, "float64")),
    jacobian.case("batch_of_one", "a batch of one example", "batches", numbers(14, (1, 4), -3, 3)),
    jacobian.case("square", "as many examples as classes", "batches", numbers(15, (3, 3), -3, 3)),
    jacobian.case("single_class", "a single class", "batches", array([[3.0], [-2.0], [0.0]])),
    jacobian.case("many_examples", "32 examples of four classes", "batches", numbers(16, (32, 4), -5, 5)),
    jacobian.case("many_classes", "forty classes", "batches", numbers(17, (1, 40), -4, 4, "float64")),
]

RANK3 = [
    jacobian.case("rank3", "logits of rank 3", "rank3", numbers(21, (2, 3, 4), -3, 3)),
    jacobian.case("rank3_cube", "rank 3, all three lengths equal", "rank3", numbers(22, (3, 3, 3), -3, 3)),
    jacobian.case("rank3_float64", "float64 logits of rank 3", "rank3", numbers(23, (3, 2, 2), -3, 3, "float64")),
    jacobian.case("list_rank3", "lists three deep", "rank3", [[[0.5, 2.0, 1.0], [1.0, -1.0, 0.25]]]),
]

LISTS = [
    jacobian.case("list", "a list of floats", "lists", [0.5, -1.25, 2.0, 0.0]),
    jacobian.case("list_mixed", "a list of ints and floats", "lists", [[1, 2.5, -1], [0.5, 3, 2]]),
    jacobian_of_whole_numbers.case("list_whole", "a list of whole numbers", "lists", [[2, -1, 0], [0, 1, 5]]),
    jacobian.case("list_of_lists", "a list of lists", "lists", [[0.5, 2.0], [1.0, -1.0], [3.0, 3.5]]),
]

LARGE = [
    jacobian.case("thousand", "logits around 1000", "large", array([[1000.0, 1001.0, 1002.0]])),
    jacobian.case("minus_thousand", "logits around -1000", "large", array([[-1000.0, -1001.0, -1002.0]])),
    jacobian.case("thousand_both_signs", "1000 beside -1000", "large", array([[1000.0, 0.0, -1000.0]])),
    jacobian.case(
        "thousand_float64", "float64 logits around 1000", "large", array([[1000.0, 1001.0, 999.0]], "float64")
    ),
    jacobian.case(
        "one_giant", "one logit far above its row's mean", "large", array([[3000.0, 0.0, 1.0], [0.5, 2.0, -2500.0]])
    ),
    jacobian.case("sixty", "60 beside 61", "large", array([60.0, 61.0])),
    jacobian.case("minus_sixty", "-60 beside -61", "large", array([-60.0, -61.0])),
    jacobian.case("seven_hundred", "710 beside 711, float64", "large", array([[710.0, 711.0]], "float64")),
    jacobian.case("certain", "a class that is nearly certain", "large", array([[0.0, 12.0, 1.5], [9.0, -6.0, 0.5]])),
    jacobian.case("huge_apart_float64", "1e30 beside -1e30, float64", "large", array([[1e30, -1e30, 0.0]], "float64")),
]

ROWS_APART = [
    jacobian.case(
        "rows_apart",
        "rows around 1000, 0 and -1000 together",
        "rows_apart",
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    jacobian.case(
        "rows_2000_apart", "two rows 2000 apart", "rows_apart", array([[2000.0, 2001.0, 1999.5], [0.5, 0.0, 1.0]])
    ),
    jacobian.case(
        "rows_apart_float64",
        "float64 rows 3000 apart",
        "rows_apart",
        array([[-1500.0, -1501.0], [1500.0, 1501.0]], "float64"),
    ),
]

LAYOUTS = [
    jacobian.case(
        "strided", "every second element of an array", "layouts", numbers(51, (3, 4), -3, 3, layout="strided")
    ),
    jacobian.case("reversed", "a view that runs backwards", "layouts", numbers(52, (3, 4), -3, 3, layout="reversed")),
    jacobian.case(
        "transposed", "a transposed array (Fortran order)", "layouts", numbers(53, (3, 4), -3, 3, layout="F")
    ),
    jacobian.case("read_only", "a read-only array", "layouts", numbers(54, (3, 4), -3, 3, writeable=False)),
]

EMPTY = [
    jacobian.case("empty_batch", "no example of three classes", "empty", array(np.zeros((0, 3)))),
    jacobian.case("empty_batch_float64", "no float64 example", "empty", array(np.zeros((0, 5)), "float64")),
]

CASES = PUBLISHED + VECTORS + BATCHES + RANK3 + LISTS + LARGE + ROWS_APART + LAYOUTS + EMPTY
