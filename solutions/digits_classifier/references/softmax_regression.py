"""Softmax regression and its training: the recorded cases. Written for Python 3.6, where TensorFlow 1.14 runs."""

from fractions import Fraction
from pathlib import Path

import numpy as np

from autograder.recorder.cases import Function, Truth, array, numbers

with np.load(str(Path(__file__).resolve().parents[3] / "assignments" / "digits_classifier" / "digits.npz")) as digits:
    IMAGES = digits["images"] / 16.0
    CLASSES_OF_IMAGES = digits["labels"].astype("int64")


# What TensorFlow computes


def floats(tf, *values):
    """Give tensors of float64 where any array is, and of float32 otherwise; lists of whole numbers mean floats."""
    is_double = any(isinstance(value, np.ndarray) and value.dtype == np.float64 for value in values)
    return [tf.constant(np.asarray(value), tf.float64 if is_double else tf.float32) for value in values]


def logits_tensorflow(tf, features, weights, bias):
    x, w, b = floats(tf, features, weights, bias)
    return tf.matmul(x, w) + b


def classes_tensorflow(tf, features, weights, bias):
    return tf.argmax(logits_tensorflow(tf, features, weights, bias), axis=1)


def loss_of(tf, logits, labels):
    sparse = tf.constant(np.asarray(labels), tf.int64)
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=sparse, logits=logits))


def loss_tensorflow(tf, features, labels, weights, bias):
    return loss_of(tf, logits_tensorflow(tf, features, weights, bias), labels)


def gradients_tensorflow(tf, features, labels, weights, bias):
    x, w, b = floats(tf, features, weights, bias)
    return tf.gradients(loss_of(tf, tf.matmul(x, w) + b, labels), [w, b])


def weights_gradient_tensorflow(tf, *args):
    return gradients_tensorflow(tf, *args)[0]


def bias_gradient_tensorflow(tf, *args):
    return gradients_tensorflow(tf, *args)[1]


def train_tensorflow(tf, x, labels, num_classes, learning_rate, epochs):
    """Run TensorFlow's own optimizer on a tensor; give the weights, the bias and the loss before each update."""
    weights = tf.Variable(tf.zeros([int(x.shape[1]), num_classes], x.dtype))
    bias = tf.Variable(tf.zeros([num_classes], x.dtype))
    loss = loss_of(tf, tf.matmul(x, weights) + bias, labels)
    # As a plain number, TensorFlow would round the learning rate to float32.
    update = tf.train.GradientDescentOptimizer(tf.constant(learning_rate, x.dtype)).minimize(loss)
    session = tf.get_default_session()
    session.run(tf.global_variables_initializer())
    losses = []
    for _ in range(epochs):
        losses.append(session.run(loss))
        session.run(update)
    return weights.read_value(), bias.read_value(), tf.constant(np.array(losses), x.dtype)


def trained_weights_tensorflow(tf, features, *args, **kwargs):
    return train_tensorflow(tf, *floats(tf, features), *args, **kwargs)[0]


def trained_bias_tensorflow(tf, features, *args, **kwargs):
    return train_tensorflow(tf, *floats(tf, features), *args, **kwargs)[1]


def curve_tensorflow(tf, features, *args, **kwargs):
    return train_tensorflow(tf, *floats(tf, features), *args, **kwargs)[2]


def float64_curve_tensorflow(tf, features, *args, **kwargs):
    return train_tensorflow(tf, tf.constant(features, tf.float64), *args, **kwargs)[2]


# What is true


def affine(x, w, b):
    """Give the logits, and how large the terms are that they are made of."""
    return x.dot(w) + b, abs(x).dot(abs(w)) + abs(b)


def logits_exact(exact, features, weights, bias):
    x, w, b = exact.array(features), exact.array(weights), exact.array(bias)
    return Truth(*affine(x, w, b), terms=len(w))


def fractions(values):
    """Give an array of exact numbers that can be compared."""
    return np.vectorize(Fraction, otypes=[object])(np.asarray(values, dtype=np.float64))


def classes_exact(_exact, features, weights, bias):
    logits, _ = affine(fractions(features), fractions(weights), fractions(bias))
    return Truth(np.array([row.tolist().index(max(row)) for row in logits]), scale=0, terms=0)


def largest(values):
    """Give the largest number of each row; as intervals, two of them may overlap."""
    return np.vectorize(lambda number: float(number.b), otypes=[float])(values).max(axis=1, keepdims=True)


def descent(exact, x, labels, w, b):
    """Give the truths about the loss and both gradients at exact weights and an exact bias."""
    z, size = affine(x, w, b)
    powers = exact.exp(z)
    p = powers / powers.sum(axis=1, keepdims=True)
    y = exact.array(np.asarray(labels)[:, np.newaxis] == np.arange(len(b)))
    n, terms = len(x), len(x) + len(w) + len(b)
    loss = Truth(-exact.log((y * p).sum(axis=1)).sum() / n, (1 + largest(size)).sum() / n, terms)
    scale = p * (1 + largest(size)) + y
    weights_gradient = Truth(x.T.dot(p - y) / n, abs(x).T.dot(scale) / n, terms)
    return loss, weights_gradient, Truth((p - y).sum(axis=0) / n, scale.sum(axis=0) / n, terms)


def batch_exact(exact, features, labels, weights, bias):
    return descent(exact, exact.array(features), labels, exact.array(weights), exact.array(bias))


def loss_exact(exact, *args):
    return batch_exact(exact, *args)[0]


def weights_gradient_exact(exact, *args):
    return batch_exact(exact, *args)[1]


def bias_gradient_exact(exact, *args):
    return batch_exact(exact, *args)[2]


def train_exact(exact, features, labels, num_classes, learning_rate, epochs):
    """Train exactly. Gradient descent by steps that are not too long makes no error larger, so the errors add up."""
    x, rate = exact.array(features), exact.array([learning_rate])[0]
    w, b = exact.array(np.zeros((x.shape[1], num_classes))), exact.array(np.zeros(num_classes))
    w_scale, b_scale = w, b
    losses, scales = [], []
    for _ in range(epochs):
        loss, of_w, of_b = descent(exact, x, labels, w, b)
        losses.append(loss.value)
        scales.append((1 + largest(affine(abs(x), w_scale, b_scale)[0])).sum() / len(x))
        w, b = w - of_w.value * rate, b - of_b.value * rate
        w_scale, b_scale = w_scale + of_w.scale * rate, b_scale + of_b.scale * rate
    terms = len(x) + len(w) + len(b)
    curve = Truth(np.array(losses, dtype=object), np.array(scales, dtype=object), terms)
    return Truth(w, w_scale, terms), Truth(b, b_scale, terms), curve


def trained_weights_exact(exact, *args, **kwargs):
    return train_exact(exact, *args, **kwargs)[0]


def trained_bias_exact(exact, *args, **kwargs):
    return train_exact(exact, *args, **kwargs)[1]


def curve_exact(exact, *args, **kwargs):
    return train_exact(exact, *args, **kwargs)[2]


predict_logits = Function("predict_logits", logits_tensorflow, logits_exact)
predict_classes = Function("predict_classes", classes_tensorflow, classes_exact)
loss = Function("loss_and_gradients", loss_tensorflow, loss_exact, part=0)
weights_gradient = Function("loss_and_gradients", weights_gradient_tensorflow, weights_gradient_exact, part=1)
bias_gradient = Function("loss_and_gradients", bias_gradient_tensorflow, bias_gradient_exact, part=2)
trained_weights = Function("train", trained_weights_tensorflow, trained_weights_exact, part=0)
trained_bias = Function("train", trained_bias_tensorflow, trained_bias_exact, part=1)
curve = Function("train", curve_tensorflow, curve_exact, part=2)
# Long enough that exact arithmetic would take hours: here the answer is TensorFlow's, in float64.
long_curve = Function("train", float64_curve_tensorflow, part=2, relative=1e-5)


# What is asked


def joined(groups):
    """Put the cases of all groups into one list."""
    return [case for group in groups for case in group]


def loss_and_gradients(name, title, group, *args, **options):
    """Write one call down as three cases, one for each part of the answer."""
    return [
        loss.case(name + "_loss", title, group + "_loss", *args, **options),
        weights_gradient.case(name + "_weights", title, group + "_gradients", *args, **options),
        bias_gradient.case(name + "_bias", title, group + "_gradients", *args, **options),
    ]


def trained(name, title, group, *args, **options):
    """Write one training run down as three cases."""
    return [
        trained_weights.case(name + "_weights", title, group + "_parameters", *args, **options),
        trained_bias.case(name + "_bias", title, group + "_parameters", *args, **options),
        curve.case(name + "_curve", title, group + "_curve", *args, **options),
    ]


LAB_LOGITS = [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]
IDENTITY = [[1.0, 0.0], [0.0, 1.0]]
NO_BIAS = [0.0, 0.0, 0.0]


def places(seed, shape, high):
    """Make class numbers below ``high``, each as likely as any other."""
    return np.random.RandomState(seed).randint(0, high, shape)


# Examples, weights and a bias that both predictions are asked about.
SMALL = (numbers(1, (5, 3), -2, 2), numbers(2, (3, 4), -1, 1), numbers(3, (4,), -1, 1))
DOUBLE = (
    numbers(4, (4, 2), -2, 2, "float64"),
    numbers(5, (2, 3), -1, 1, "float64"),
    numbers(6, (3,), -1, 1, "float64"),
)
ONE = (numbers(7, (1, 3), -2, 2), numbers(8, (3, 2), -1, 1), numbers(9, (2,), -1, 1))
SQUARE = (numbers(10, (3, 3), -2, 2), numbers(11, (3, 3), -1, 1), numbers(12, (3,), -1, 1))
BELOW_ZERO = (numbers(13, (4, 3), 0, 1), numbers(14, (3, 5), -2, -1), numbers(15, (5,), -1, 0))
MANY = (
    numbers(16, (70, 20), 0, 1, "float64"),
    numbers(17, (20, 10), -1, 1, "float64"),
    numbers(18, (10,), -1, 1, "float64"),
)
FAR_BIAS = (numbers(19, (4, 2), -1, 1), numbers(20, (2, 3), -1, 1), array([-30.0, 20.0, 25.0]))
LISTS = ([[0.5, -1.0], [2.0, 0.25], [1.5, 1.0]], [[1.0, -0.5, 0.25], [0.0, 2.0, -1.0]], [0.5, 0.0, -0.5])
WHOLE = ([[1, 2], [3, 0], [0, 4]], [[1, 0, -1], [2, 1, 0]], [0, 1, 2])
STRIDED = tuple(
    numbers(seed, shape, -1, 1, layout="strided") for seed, shape in ((21, (4, 3)), (22, (3, 4)), (23, (4,)))
)
TRANSPOSED = (numbers(24, (4, 3), -1, 1, layout="F"), numbers(25, (3, 4), -1, 1, layout="F"), numbers(26, (4,), -1, 1))
READ_ONLY = tuple(
    numbers(seed, shape, -1, 1, writeable=False) for seed, shape in ((27, (4, 3)), (28, (3, 4)), (29, (4,)))
)

PREDICTIONS = [
    ("batch", "five examples of four classes", "values", SMALL),
    ("float64", "a float64 batch", "values", DOUBLE),
    ("one", "a batch of one example", "values", ONE),
    ("square", "as many examples as features and classes", "values", SQUARE),
    ("below_zero", "logits below zero", "values", BELOW_ZERO),
    ("many", "70 examples of ten classes", "values", MANY),
    ("far_bias", "a bias far from zero", "values", FAR_BIAS),
    ("list", "lists of floats", "values", LISTS),
    ("list_whole", "lists of whole numbers", "values", WHOLE),
    ("strided", "every second element of an array", "layouts", STRIDED),
    ("transposed", "transposed arrays (Fortran order)", "layouts", TRANSPOSED),
    ("read_only", "read-only arrays", "layouts", READ_ONLY),
]

LOGITS = [
    predict_logits.case("logits_lab", "the lab's logits", "logits_public", IDENTITY, LAB_LOGITS, NO_BIAS, public=True)
] + [predict_logits.case("logits_" + name, title, "logits_" + group, *args) for name, title, group, args in PREDICTIONS]

CLASSES = [
    predict_classes.case("classes_" + name, title, "classes_" + group, *args)
    for name, title, group, args in PREDICTIONS
] + [
    predict_classes.case(
        "classes_ties",
        "several largest logits",
        "classes_values",
        array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]),
        array([[0.5, 2.0, 2.0], [1.0, 0.0, 1.0]]),
        array([0.0, 0.0, 0.0]),
    ),
]

BATCHES = [
    ("batch", "six examples of four classes", "values", array([3, 0, 1, 2, 0, 3], "int64"), 31, (6, 3, 4), {}),
    ("float64", "a float64 batch", "values", array([2, 0, 0, 1], "int32"), 34, (4, 2, 3), {"dtype": "float64"}),
    ("one", "a batch of one example", "values", array([1], "int64"), 37, (1, 3, 2), {}),
    ("square", "as many examples as features and classes", "values", array([1, 2, 0], "int64"), 40, (3, 3, 3), {}),
    ("missing", "a batch that lacks some classes", "values", array([1, 4, 4, 1, 1], "int64"), 43, (5, 2, 6), {}),
    ("many", "60 examples of ten classes", "values", array(places(46, (60,), 10), "int64"), 47, (60, 8, 10), {}),
    (
        "strided",
        "every second element of an array",
        "layouts",
        array([2, 0, 1, 1], "int64", "strided"),
        50,
        (4, 3, 4),
        {"layout": "strided"},
    ),
    (
        "transposed",
        "transposed arrays (Fortran order)",
        "layouts",
        array([2, 0, 1, 1], "int64"),
        53,
        (4, 3, 4),
        {"layout": "F"},
    ),
    (
        "read_only",
        "read-only arrays",
        "layouts",
        array([2, 0, 1, 1], "int64", writeable=False),
        56,
        (4, 3, 4),
        {"writeable": False},
    ),
]


def batch(labels, seed, sizes, how):
    """Make examples, weights and a bias of random decimals, with the labels among them."""
    n, d, classes = sizes
    of_bias = dict(how, layout="C") if how.get("layout") == "F" else how
    return (
        numbers(seed, (n, d), -2, 2, **how),
        labels,
        numbers(seed + 1, (d, classes), -1, 1, **how),
        numbers(seed + 2, (classes,), -1, 1, **of_bias),
    )


LOSSES = joined(
    [
        loss_and_gradients(name, title, group, *batch(labels, seed, sizes, how))
        for name, title, group, labels, seed, sizes, how in BATCHES
    ]
)

LAB = loss_and_gradients("lab", "the lab's logits", "public", IDENTITY, [2, 1], LAB_LOGITS, NO_BIAS, public=True)

WRITTEN = joined(
    [
        loss_and_gradients(
            "zeros",
            "weights and a bias of zeros",
            "values",
            numbers(60, (4, 3), 0, 1),
            array([0, 2, 2, 1], "int64"),
            array(np.zeros((3, 4))),
            array(np.zeros(4)),
        ),
        loss_and_gradients("list", "lists of floats", "values", LISTS[0], [2, 0, 1], *LISTS[1:]),
        loss_and_gradients("list_whole", "lists of whole numbers", "values", WHOLE[0], [0, 0, 2], *WHOLE[1:]),
    ]
)


def far(name, title, rows, dtype="float64"):
    """Write down a batch whose logits are ``rows``; all are of class 1."""
    return loss_and_gradients(
        name,
        title,
        "large",
        array(np.eye(len(rows)), dtype),
        array([1] * len(rows), "int64"),
        array(rows, dtype),
        array([0.0] * len(rows[0]), dtype),
    )


LARGE = joined(
    [
        far("wrong_50", "wrong by 50, and right by 50", [[50.0, 0.0], [0.0, 50.0]]),
        far("wrong_400", "wrong by 400, and right by 400", [[400.0, 0.0, 1.0], [0.0, 400.0, 1.0]]),
        far("wrong_1000", "wrong by 1000", [[1000.0, 0.0, 999.0], [0.5, 1.0, 0.0]], "float32"),
        far("apart", "logits around 1000, 0 and -1000 together", [[1000.0, 1001.0], [0.0, 1.0], [-1000.0, -999.0]]),
        far("seven_hundred", "710 beside 711", [[710.0, 711.0, 0.0], [-710.0, -711.0, -712.0]]),
        loss_and_gradients(
            "features_not_scaled",
            "features in the hundreds",
            "large",
            numbers(64, (4, 3), 100, 300, "float64"),
            array([1, 0, 2, 1], "int64"),
            numbers(65, (3, 3), -3, 3, "float64"),
            numbers(66, (3,), -1, 1, "float64"),
        ),
    ]
)

RUNS = joined(
    [
        trained(
            "small",
            "five examples, four updates",
            "train",
            numbers(71, (5, 2), -1, 1),
            array([0, 2, 1, 1, 0], "int64"),
            3,
            0.5,
            4,
        ),
        trained(
            "run_float64",
            "a float64 batch, learning rate 0.25",
            "train",
            numbers(72, (6, 3), 0, 1, "float64"),
            array([1, 0, 3, 2, 1, 1], "int32"),
            4,
            0.25,
            5,
        ),
        trained(
            "one_update",
            "a single update, learning rate 1",
            "train",
            numbers(73, (4, 2), -1, 1),
            array([1, 0, 0, 1], "int64"),
            2,
            1.0,
            1,
        ),
        trained(
            "classes_missing",
            "more classes than the labels show",
            "train",
            numbers(74, (4, 3), 0, 1, "float64"),
            array([1, 3, 3, 1], "int64"),
            6,
            0.5,
            3,
        ),
        trained("run_one", "a single example", "train", numbers(75, (1, 3), -1, 1), array([1], "int64"), 3, 0.5, 3),
        trained(
            "run_square",
            "as many examples as features and classes",
            "train",
            numbers(76, (3, 3), -1, 1, "float64"),
            array([2, 0, 1], "int64"),
            3,
            0.1,
            3,
        ),
        trained("run_list", "lists of floats", "train", LISTS[0], [2, 0, 1], 3, 0.5, 3),
        trained("run_list_whole", "lists of whole numbers", "train", [[1, 0], [0, 1], [1, 1]], [1, 0, 1], 2, 0.5, 3),
        trained(
            "keywords",
            "arguments by name",
            "train",
            numbers(77, (4, 2), -1, 1),
            array([0, 1, 1, 0], "int64"),
            num_classes=2,
            learning_rate=0.5,
            epochs=3,
        ),
        trained(
            "no_update", "no update at all", "idle", numbers(78, (3, 2), -1, 1), array([0, 1, 1], "int64"), 2, 0.5, 0
        ),
    ]
)

# Real digits: the curve of all of them is the one of the issue; a loop over examples in pure Python takes seconds.
CURVES = [
    long_curve.case(
        "curve_sixty",
        "60 digits, 12 updates",
        "digits",
        array(IMAGES[100:160]),
        array(CLASSES_OF_IMAGES[100:160], "int64"),
        10,
        0.5,
        12,
    ),
    long_curve.case(
        "curve_rate",
        "80 digits, 8 updates, learning rate 0.1",
        "digits",
        array(IMAGES[300:380], "float64"),
        array(CLASSES_OF_IMAGES[300:380], "int32"),
        10,
        0.1,
        8,
    ),
    long_curve.case(
        "curve_all",
        "all 1797 digits, 30 updates",
        "all_digits",
        array(IMAGES, "float64"),
        array(CLASSES_OF_IMAGES, "int64"),
        10,
        0.5,
        30,
    ),
]

CASES = LOGITS + CLASSES + LAB + LOSSES + WRITTEN + LARGE + RUNS + CURVES
