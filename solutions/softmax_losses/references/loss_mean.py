"""The mean of losses: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

from autograder.recorder.cases import Function, Truth, array, distributions, numbers, one_hot_rows


def mean_tensorflow(tf, losses):
    return tf.reduce_mean(losses)


def mean_exact(exact, losses):
    x = exact.array(losses)
    return Truth(x.sum() / x.size, scale=abs(x).sum() / x.size, terms=x.size)


def loss_tensorflow(tf, labels, logits):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))


def loss_exact(exact, labels, logits):
    y, z = exact.array(labels), exact.array(logits)
    powers = exact.exp(z)
    log_p = exact.log(powers / powers.sum(axis=-1, keepdims=True))
    examples = z.size // z.shape[-1]
    scale = (abs(y).sum(axis=-1, keepdims=True) * (1 + abs(z).max(axis=-1, keepdims=True))).sum() / examples
    return Truth(-(y * log_p).sum() / examples, scale, terms=z.shape[-1] + examples)


def whole_numbers_tensorflow(tf, labels, logits):
    # TensorFlow refuses integers; here lists of numbers mean floats, as in the course texts.
    return loss_tensorflow(tf, tf.cast(labels, tf.float32), tf.cast(logits, tf.float32))


def whole_mean_tensorflow(tf, losses):
    # TensorFlow's mean of integers is an integer; here lists of numbers mean floats.
    return mean_tensorflow(tf, tf.cast(losses, tf.float32))


reduce_mean = Function("reduce_mean", mean_tensorflow, mean_exact)
mean_of_whole_numbers = Function("reduce_mean", whole_mean_tensorflow, mean_exact)
loss_of_whole_numbers = Function("softmax_cross_entropy_loss", whole_numbers_tensorflow, loss_exact)
loss = Function("softmax_cross_entropy_loss", loss_tensorflow, loss_exact)

LAB_LOGITS = [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]
BATCH_LOGITS = [[0.5, 1.5, 0.1], [2.2, 1.3, 1.7]]

MEAN_PUBLISHED = [
    reduce_mean.case(
        "mean_published_lab", "the lab's two losses", "mean_published", [0.02215516, 3.0996735], public=True
    ),
    reduce_mean.case(
        "mean_published_batch",
        "the losses of a batch of two",
        "mean_published",
        array([0.4790107, 1.19967598], "float64"),
        public=True,
    ),
]

MEAN_VALUES = [
    reduce_mean.case("mean_vector", "five numbers", "mean_values", numbers(1, (5,), 0, 4)),
    reduce_mean.case("mean_float64", "float64 numbers", "mean_values", numbers(2, (7,), 0, 9, "float64")),
    reduce_mean.case("mean_one", "a single number", "mean_values", array([2.75])),
    reduce_mean.case(
        "mean_unsorted", "numbers in no order, some equal", "mean_values", array([3.5, 0.25, 3.5, 9.0, 0.25, 1.0])
    ),
    reduce_mean.case("mean_negative", "negative numbers", "mean_values", array([-1.5, -2.25, -0.5])),
    reduce_mean.case("mean_both_signs", "numbers of both signs", "mean_values", numbers(3, (9,), -5, 5)),
    reduce_mean.case(
        "mean_big_and_small", "big and small numbers together", "mean_values", array([1e6, 0.001, 3.0, 2e5])
    ),
    reduce_mean.case("mean_small", "very small numbers", "mean_values", array([1e-12, 3e-12, 5e-12, 1e-11])),
    reduce_mean.case("mean_zeros", "some zeros", "mean_values", array([0.0, 0.0, 6.0, 0.0])),
    reduce_mean.case("mean_many", "a thousand numbers", "mean_values", numbers(4, (1000,), 0, 9, "float64")),
]

MEAN_RANKS = [
    reduce_mean.case("mean_matrix", "a matrix", "mean_ranks", numbers(11, (3, 4), 0, 5)),
    reduce_mean.case("mean_square", "a square matrix", "mean_ranks", numbers(12, (4, 4), 0, 5)),
    reduce_mean.case("mean_row", "a matrix of one row", "mean_ranks", numbers(13, (1, 5), 0, 5)),
    reduce_mean.case("mean_column", "a matrix of one column", "mean_ranks", numbers(14, (5, 1), 0, 5)),
    reduce_mean.case("mean_rank3", "rank 3", "mean_ranks", numbers(15, (2, 3, 4), 0, 5, "float64")),
]

MEAN_LISTS = [
    reduce_mean.case("mean_list", "a list of floats", "mean_lists", [0.5, 1.5, 4.0]),
    mean_of_whole_numbers.case("mean_list_whole", "a list of whole numbers", "mean_lists", [1, 2, 4]),
    reduce_mean.case("mean_list_mixed", "a list of ints and floats", "mean_lists", [1, 2.5, 3]),
    reduce_mean.case("mean_list_of_lists", "a list of lists", "mean_lists", [[0.5, 1.5], [4.0, 0.25], [1.0, 8.0]]),
]

MEAN_LAYOUTS = [
    reduce_mean.case(
        "mean_strided", "every second element of an array", "mean_layouts", numbers(21, (3, 4), 0, 5, layout="strided")
    ),
    reduce_mean.case(
        "mean_reversed", "a view that runs backwards", "mean_layouts", numbers(22, (6,), 0, 5, layout="reversed")
    ),
    reduce_mean.case(
        "mean_transposed", "a transposed array (Fortran order)", "mean_layouts", numbers(23, (3, 4), 0, 5, layout="F")
    ),
    reduce_mean.case("mean_read_only", "a read-only array", "mean_layouts", numbers(24, (3, 4), 0, 5, writeable=False)),
]

LOSS_PUBLISHED = [
    loss.case(
        "loss_published_lab", "the lab's logits", "loss_published", one_hot_rows([2, 1], 3), LAB_LOGITS, public=True
    ),
    loss.case(
        "loss_published_rows",
        "three rows of 1, 2, 3",
        "loss_published",
        one_hot_rows([2, 2, 2], 3),
        [[1.0, 2.0, 3.0]] * 3,
        public=True,
    ),
    loss.case(
        "loss_published_batch",
        "a batch of two examples",
        "loss_published",
        array(one_hot_rows([1, 2], 3), "float64"),
        array(BATCH_LOGITS, "float64"),
        public=True,
    ),
]

LOSS_VALUES = [
    loss.case(
        "loss_batch",
        "a batch of four examples",
        "loss_values",
        array(one_hot_rows([3, 0, 1, 4], 5)),
        numbers(31, (4, 5), -1, 1),
    ),
    loss.case(
        "loss_float64",
        "a float64 batch",
        "loss_values",
        array(one_hot_rows([2, 2, 0], 4), "float64"),
        numbers(32, (3, 4), -1, 1, "float64"),
    ),
    loss.case(
        "loss_batch_of_one",
        "a batch of one example",
        "loss_values",
        array([[0.0, 1.0, 0.0]]),
        numbers(33, (1, 3), -1, 1),
    ),
    loss.case(
        "loss_square",
        "as many examples as classes",
        "loss_values",
        array(one_hot_rows([1, 2, 0], 3)),
        numbers(34, (3, 3), -1, 1),
    ),
    loss.case(
        "loss_all_equal",
        "all logits equal",
        "loss_values",
        array([[1.0, 0.0], [0.0, 1.0]]),
        array([[0.0, 0.0], [2.0, 2.0]]),
    ),
    loss.case(
        "loss_many",
        "64 examples of ten classes",
        "loss_values",
        array(one_hot_rows([i * 7 % 10 for i in range(64)], 10)),
        numbers(35, (64, 10), -1, 1),
    ),
]

LOSS_SOFT = [
    loss.case("loss_soft", "soft labels", "loss_soft", distributions(41, (3, 4)), numbers(42, (3, 4), -1, 1)),
    loss.case(
        "loss_sum_2",
        "labels that sum to 2",
        "loss_soft",
        array([[1.0, 0.0, 1.0], [0.5, 0.5, 1.0]]),
        numbers(43, (2, 3), -1, 1),
    ),
    loss.case(
        "loss_sum_half",
        "labels that sum to 0.5",
        "loss_soft",
        array([[0.25, 0.25, 0.0], [0.0, 0.0, 0.5]]),
        numbers(44, (2, 3), -1, 1),
    ),
    loss.case(
        "loss_sum_zero",
        "one example without any label",
        "loss_soft",
        array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        numbers(45, (2, 3), -1, 1),
    ),
]

LOSS_LARGE = [
    loss.case(
        "loss_far_below_zero",
        "the right class at -800, the largest logit 0",
        "loss_large",
        array([[0.0, 1.0, 0.0]], "float64"),
        array([[0.0, -800.0, -1.0]], "float64"),
    ),
    loss.case(
        "loss_wrong_20",
        "wrong by 20",
        "loss_large",
        array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]),
        array([[20.0, 0.0, 0.0], [0.5, 0.0, 1.0]]),
    ),
    loss.case(
        "loss_wrong_30",
        "wrong by 30",
        "loss_large",
        array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], "float64"),
        array([[30.0, 0.0, 0.0], [0.5, 0.0, 1.0]], "float64"),
    ),
    loss.case(
        "loss_wrong_50",
        "wrong by 50",
        "loss_large",
        array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]),
        array([[50.0, 0.0, 0.0], [0.5, 0.0, 1.0]]),
    ),
    loss.case(
        "loss_wrong_400",
        "wrong by 400",
        "loss_large",
        array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]], "float64"),
        array([[400.0, 0.0, 0.0], [0.5, 0.0, 1.0]], "float64"),
    ),
    loss.case(
        "loss_wrong_1000",
        "wrong by 1000",
        "loss_large",
        array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]),
        array([[1000.0, 0.0, 0.0], [0.5, 0.0, 1.0]]),
    ),
    loss.case(
        "loss_rows_apart",
        "rows around 1000, 0 and -1000 together",
        "loss_large",
        array(one_hot_rows([0, 1, 2], 3)),
        array([[1000.0, 1001.0, 1002.0], [0.0, 1.0, 2.0], [-1000.0, -1001.0, -1002.0]]),
    ),
    loss.case(
        "loss_shift",
        "1, 2, 3 shifted by 10000",
        "loss_large",
        array([[0.0, 1.0, 0.0]]),
        array([[10001.0, 10002.0, 10003.0]]),
    ),
]

LOSS_RANKS = [
    loss.case(
        "loss_vector", "one example, rank 1", "loss_ranks", array([0.0, 0.0, 1.0, 0.0]), numbers(51, (4,), -1, 1)
    ),
    loss.case("loss_rank3", "rank 3", "loss_ranks", distributions(52, (2, 3, 4)), numbers(53, (2, 3, 4), -1, 1)),
    loss.case(
        "loss_rank3_cube",
        "rank 3, all lengths equal",
        "loss_ranks",
        distributions(54, (3, 3, 3)),
        numbers(55, (3, 3, 3), -1, 1),
    ),
]

LOSS_LISTS = [
    loss.case("loss_list", "lists of floats", "loss_lists", [[0.0, 1.0, 0.0]], [[0.5, -0.5, 1.0]]),
    loss.case("loss_list_int_labels", "labels as ints", "loss_lists", [[0, 1], [1, 0]], [[0.25, 0.75], [2.5, -1.0]]),
    loss_of_whole_numbers.case(
        "loss_list_whole", "logits as whole numbers", "loss_lists", [[0, 1, 0], [1, 0, 0]], [[2, -1, 0], [0, 1, 5]]
    ),
    loss.case("loss_list_mixed", "ints and floats mixed", "loss_lists", [[0, 0.5, 0.5]], [[1, 2.5, -1]]),
]

LOSS_LAYOUTS = [
    loss.case(
        "loss_strided",
        "every second element of an array",
        "loss_layouts",
        distributions(61, (3, 4), layout="strided"),
        numbers(62, (3, 4), -1, 1, layout="strided"),
    ),
    loss.case(
        "loss_transposed",
        "transposed arrays (Fortran order)",
        "loss_layouts",
        distributions(63, (3, 4), layout="F"),
        numbers(64, (3, 4), -1, 1, layout="F"),
    ),
    loss.case(
        "loss_read_only",
        "read-only arrays",
        "loss_layouts",
        distributions(65, (3, 4), writeable=False),
        numbers(66, (3, 4), -1, 1, writeable=False),
    ),
]

CASES = (
    MEAN_PUBLISHED
    + MEAN_VALUES
    + MEAN_RANKS
    + MEAN_LISTS
    + MEAN_LAYOUTS
    + LOSS_PUBLISHED
    + LOSS_VALUES
    + LOSS_SOFT
    + LOSS_LARGE
    + LOSS_RANKS
    + LOSS_LISTS
    + LOSS_LAYOUTS
)
