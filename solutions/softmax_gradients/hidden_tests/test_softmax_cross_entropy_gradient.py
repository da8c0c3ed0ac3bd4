"""Hidden tests of softmax_cross_entropy_gradient: 35 points."""

import numpy as np
from hypothesis.strategies import DrawFn, composite

from autograder.hidden import (
    Arguments,
    Array,
    Case,
    Student,
    arguments,
    cases,
    check_dtype,
    check_property,
    check_unchanged,
    drawn,
    numbers,
    points,
)
from autograder.strategies import distributions, label_rows, reals, reals_far_apart, shapes

VALUES = "test_values"
LABELS = np.array([[0.0, 1.0, 0.0, 0.0], [0.25, 0.25, 0.5, 0.0], [0.0, 0.0, 0.0, 1.0]])
WEIGHTS = np.array([[1.0, 1.0, 0.0, 0.0], [0.25, 0.25, 0.0, 0.0], [0.0, 2.0, 0.5, 1.5]])
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, 1.5], [-4.0, 8.0, 7.5, 7.0]])
# Two answers to one question may each be off by one tolerance: 2 * 18 units of float32 times 1 + the largest logit.
RELATED = 2 * 18 * 2.0**-24 * (1 + 8)


@composite
def soft_labels(draw: DrawFn) -> Arguments:
    """Draw labels that sum to 1 with moderate logits, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(distributions(shape)), draw(reals(shape, -8, 8)))


@composite
def any_labels(draw: DrawFn) -> Arguments:
    """Draw labels of any kind and any sum with moderate logits, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 4)))
    return arguments(draw(label_rows(shape)), draw(reals(shape, -8, 8)))


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw labels that sum to 1 with logits whose rows, and whose classes, lie far apart."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 3)))
    return arguments(draw(distributions(shape)), draw(reals_far_apart(shape, apart=1000, within=300)))


@points(2, group="values")
@cases("softmax_cross_entropy_gradient", group="published")
def test_published(student: Student, case: Case) -> None:
    """Gives the gradients at the labels and logits of the course texts."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("softmax_cross_entropy_gradient", group="values")
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow's gradient for one-hot labels: one row for each example."""
    case.check(case.ask(student))


@points(2.5, group="values")
@cases("softmax_cross_entropy_gradient", group="soft")
def test_soft_labels(student: Student, case: Case) -> None:
    """Counts soft labels as they are."""
    case.check(case.ask(student))


@points(1, group="values")
@cases("softmax_cross_entropy_gradient", group="vectors")
def test_vectors(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on vectors: a single example."""
    case.check(case.ask(student))


@points(1, group="values")
@cases("softmax_cross_entropy_gradient", group="rank3")
def test_rank_3(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on arrays of rank 3, along the last axis."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("softmax_cross_entropy_gradient", group="lists")
def test_lists(student: Student, case: Case) -> None:
    """Takes Python lists, also with whole numbers among them."""
    case.check(case.ask(student))


@points(2, group="values")
@drawn("softmax_cross_entropy_gradient", soft_labels(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(4, group="any_sum")
@cases("softmax_cross_entropy_gradient", group="any_sum")
def test_labels_of_any_sum(student: Student, case: Case) -> None:
    """Gives the gradient of the formula also where the labels do not sum to 1."""
    case.check(case.ask(student))


@points(3, group="any_sum")
@drawn("softmax_cross_entropy_gradient", any_labels(), count=20)
def test_drawn_labels(student: Student, case: Case) -> None:
    """Gives the gradient of the formula for labels of any kind, drawn at random."""
    case.check(case.ask(student))


@points(2, group="any_sum", together_with=VALUES)
def test_sums_to_zero(student: Student) -> None:
    """A common shift of all logits does not change the loss, so that an example's derivatives sum to zero."""
    gradient = _gradient(student, WEIGHTS, SCORES)
    check_property(np.abs(gradient.sum(axis=-1)) <= 4 * RELATED, "The derivatives of an example do not sum to 0.")


@points(3, group="stability")
@cases("softmax_cross_entropy_gradient", group="large")
def test_large_logits(student: Student, case: Case) -> None:
    """Stays finite and right for logits of any size."""
    case.check(case.ask(student))


@points(2, group="stability")
@cases("softmax_cross_entropy_gradient", group="rows_apart")
def test_rows_far_apart(student: Student, case: Case) -> None:
    """Treats each row by itself, however far apart the rows lie."""
    case.check(case.ask(student))


@points(2, group="stability")
@drawn("softmax_cross_entropy_gradient", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on inputs drawn at random whose rows lie thousands apart."""
    case.check(case.ask(student))


@points(1, group="stability", together_with=VALUES)
def test_shift_invariance(student: Student) -> None:
    """Adding a constant to every logit of an example does not change its gradient."""
    once = _gradient(student, LABELS, SCORES)
    # Quarters and powers of two: the shifted logits are exact.
    for shift in (64.0, -512.0, 4096.0):
        apart = np.abs(_gradient(student, LABELS, SCORES + shift) - once)
        check_property(
            apart <= RELATED * (1 + abs(shift)), "Adding the same constant to every logit changed the gradient."
        )


@points(1, group="contract")
@cases("softmax_cross_entropy_gradient", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(1, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.softmax_cross_entropy_gradient(LABELS.astype(dtype), SCORES.astype(dtype)))


@points(1, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for float64 arguments."""
    check_dtype(student.softmax_cross_entropy_gradient(LABELS, SCORES), np.float64)


@points(1, group="contract", together_with=VALUES)
@cases("softmax_cross_entropy_gradient", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives an empty array for a batch without examples."""
    case.check(case.ask(student))


def _gradient(student: Student, labels: Array, scores: Array) -> Array:
    return numbers(student.softmax_cross_entropy_gradient(labels, scores), scores.shape)
