"""Hidden tests of softmax regression and its training: 100 points."""

import numpy as np
from hypothesis.strategies import DrawFn, composite, sampled_from

from autograder.hidden import (
    Arguments,
    Case,
    Student,
    arguments,
    cases,
    check_cpu_time,
    check_dtype,
    check_property,
    check_unchanged,
    drawn,
    numbers,
    parts,
    points,
)
from autograder.strategies import integers, reals, shapes

LOGITS = "test_logits"
LOSS = "test_loss"
TRAINED = "test_trained_weights_and_bias"
FEATURES = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, 0.0], [-0.75, 1.0, 0.5], [0.0, 2.0, -1.0]])
LABELS = np.array([2, 0, 1, 1])
WEIGHTS = np.array([[0.5, -0.25, 1.0], [0.0, 0.75, -0.5], [1.25, 0.5, 0.0]])
BIAS = np.array([0.25, 0.0, -0.5])
# Of the size of a class's digits, and made of whole numbers: a shape in each of ten places, and some noise.
ROWS = np.arange(1500)[:, np.newaxis]
MANY_LABELS = ROWS[:, 0] * 7 % 10
MANY_FEATURES = (ROWS * 37 % 101 + np.arange(64) * 29 + ROWS * np.arange(64) % 13) % 17 / 16 * 0.5
MANY_FEATURES[np.arange(1500), MANY_LABELS * 6] = 1.0
UPDATES, SECONDS = 60, 1


@composite
def examples(draw: DrawFn) -> Arguments:
    """Draw examples with weights and a bias."""
    n, d, classes = draw(shapes(ranks=(3, 3), lengths=(2, 4)))
    return arguments(draw(reals((n, d), -4, 4)), draw(reals((d, classes), -2, 2)), draw(reals((classes,), -4, 4)))


@composite
def batches(draw: DrawFn) -> Arguments:
    """Draw examples and their labels with weights and a bias."""
    n, d, classes = draw(shapes(ranks=(3, 3), lengths=(2, 4)))
    labels = draw(integers((n,), 0, classes - 1))
    features, weights = draw(reals((n, d), -4, 4)), draw(reals((d, classes), -2, 2))
    return arguments(features, labels, weights, draw(reals((classes,), -4, 4)))


@composite
def runs(draw: DrawFn) -> Arguments:
    """Draw short training runs."""
    n, d, classes = draw(shapes(ranks=(3, 3), lengths=(2, 4)))
    features, labels = draw(reals((n, d), -1, 1)), draw(integers((n,), 0, classes - 1))
    return arguments(features, labels, classes, draw(sampled_from([0.125, 0.25, 0.5, 1.0])), draw(sampled_from([2, 3])))


@points(2, group="values")
@cases("softmax_regression", group="logits_public")
def test_published_logits(student: Student, case: Case) -> None:
    """predict_logits gives the course texts' logits where the features are the rows of the identity matrix."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("softmax_regression", group="logits_values")
def test_logits(student: Student, case: Case) -> None:
    """predict_logits agrees with TensorFlow, for arrays and lists."""
    case.check(case.ask(student))


@points(2, group="values")
@drawn("predict_logits", examples(), count=12)
def test_drawn_logits(student: Student, case: Case) -> None:
    """predict_logits agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(5, group="values")
@cases("softmax_regression", group="classes_values")
def test_classes(student: Student, case: Case) -> None:
    """predict_classes gives the number of the class with the largest logit."""
    case.check(case.ask(student))


@points(2, group="values")
@drawn("predict_classes", examples(), count=12)
def test_drawn_classes(student: Student, case: Case) -> None:
    """predict_classes is right on inputs drawn at random."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("softmax_regression", group="public_loss")
def test_published_loss(student: Student, case: Case) -> None:
    """loss_and_gradients gives the loss that the course texts print."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("softmax_regression", group="values_loss")
def test_loss(student: Student, case: Case) -> None:
    """The loss of loss_and_gradients agrees with TensorFlow: the mean over the examples."""
    case.check(case.ask(student))


@points(1, group="values")
@drawn("loss_and_gradients", batches(), count=8, part=0)
def test_drawn_loss(student: Student, case: Case) -> None:
    """The loss agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("softmax_regression", group="large_loss")
def test_loss_of_large_logits(student: Student, case: Case) -> None:
    """The loss is finite and right for logits of any size."""
    case.check(case.ask(student))


@points(2, group="gradients")
@cases("softmax_regression", group="public_gradients")
def test_published_gradients(student: Student, case: Case) -> None:
    """Both gradients are right for the course texts' logits."""
    case.check(case.ask(student))


@points(12, group="gradients")
@cases("softmax_regression", group="values_gradients")
def test_gradients(student: Student, case: Case) -> None:
    """Both gradients agree with tf.gradients."""
    case.check(case.ask(student))


@points(3, group="gradients")
@drawn("loss_and_gradients", batches(), count=8, part=1)
def test_drawn_gradients_of_weights(student: Student, case: Case) -> None:
    """The gradient of the weights agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(3, group="gradients")
@drawn("loss_and_gradients", batches(), count=8, part=2)
def test_drawn_gradients_of_the_bias(student: Student, case: Case) -> None:
    """The gradient of the bias agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(4, group="gradients")
@cases("softmax_regression", group="large_gradients")
def test_gradients_of_large_logits(student: Student, case: Case) -> None:
    """Both gradients are finite and right for logits of any size."""
    case.check(case.ask(student))


@points(8, group="training")
@cases("softmax_regression", group="train_parameters")
def test_trained_weights_and_bias(student: Student, case: Case) -> None:
    """Training gives the weights and the bias that TensorFlow's GradientDescentOptimizer comes to."""
    case.check(case.ask(student))


@points(5, group="training")
@cases("softmax_regression", group="train_curve")
def test_short_curves(student: Student, case: Case) -> None:
    """Training gives the loss before each update."""
    case.check(case.ask(student))


@points(3, group="training")
@drawn("train", runs(), count=5, part=0)
def test_drawn_weights(student: Student, case: Case) -> None:
    """The weights agree with the formulas after short runs drawn at random."""
    case.check(case.ask(student))


@points(2, group="training")
@drawn("train", runs(), count=5, part=2)
def test_drawn_curves(student: Student, case: Case) -> None:
    """The losses of short runs drawn at random agree with the formulas."""
    case.check(case.ask(student))


@points(6, group="training")
@cases("softmax_regression", group="digits")
def test_curves_of_some_digits(student: Student, case: Case) -> None:
    """The loss curves of some dozens of handwritten digits agree with TensorFlow's."""
    case.check(case.ask(student))


@points(6, group="training")
@cases("softmax_regression", group="all_digits")
def test_curve_of_all_digits(student: Student, case: Case) -> None:
    """The loss curve of all 1,797 handwritten digits agrees with TensorFlow's."""
    case.check(case.ask(student))


@points(2, group="contract")
@cases("softmax_regression", group=("logits_layouts", "classes_layouts", "layouts_loss", "layouts_gradients"))
def test_layouts(student: Student, case: Case) -> None:
    """All functions take arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(2, group="contract", together_with=LOGITS)
def test_arguments_unchanged(student: Student) -> None:
    """No function changes its arguments."""
    check_unchanged(student.predict_logits(FEATURES.copy(), WEIGHTS.copy(), BIAS.copy()))
    check_unchanged(student.predict_classes(FEATURES.copy(), WEIGHTS.copy(), BIAS.copy()))
    check_unchanged(student.loss_and_gradients(FEATURES.copy(), LABELS.copy(), WEIGHTS.copy(), BIAS.copy()))
    check_unchanged(student.train(FEATURES.copy(), LABELS.copy(), 3, 0.5, 2))
    check_unchanged(student.train(FEATURES.tolist(), LABELS.tolist(), 3, 0.5, 2))


@points(2, group="contract", together_with=LOGITS)
def test_float64_results(student: Student) -> None:
    """Float64 arguments give float64 results."""
    check_dtype(student.predict_logits(FEATURES, WEIGHTS, BIAS), np.float64)
    for part in parts(student.loss_and_gradients(FEATURES, LABELS, WEIGHTS, BIAS), 3):
        check_dtype(part, np.float64)
    for part in parts(student.train(FEATURES, LABELS, 3, 0.5, 2), 3):
        check_dtype(part, np.float64)


@points(2, group="contract", together_with=LOSS)
def test_gradients_sum_to_zero(student: Student) -> None:
    """Over the classes, each gradient sums to 0: a constant added to all logits changes no probability."""
    _, of_weights, of_bias = parts(student.loss_and_gradients(FEATURES, LABELS, WEIGHTS, BIAS), 3)
    for gradient, shape in ((of_weights, WEIGHTS.shape), (of_bias, BIAS.shape)):
        total = numbers(gradient, shape).sum(axis=-1)
        check_property(
            np.abs(total) <= 1e-5, "The gradients of one feature's weights, or of the bias, do not sum to 0."
        )


@points(2, group="contract", together_with=TRAINED)
@cases("softmax_regression", group=("idle_parameters", "idle_curve"))
def test_no_update(student: Student, case: Case) -> None:
    """Training for 0 epochs gives zeros and an empty curve."""
    case.check(case.ask(student))


@points(10, group="speed", together_with=TRAINED)
def test_speed(student: Student) -> None:
    """60 updates with 1,500 images of 64 pixels take less than a second of CPU time."""
    trained = student.train(MANY_FEATURES, MANY_LABELS, 10, 0.5, UPDATES)
    losses = numbers(parts(trained, 3)[2], (UPDATES,))
    check_property(losses[-1] < losses[0], "The loss does not become smaller in 60 updates.")
    check_cpu_time(trained, SECONDS)
