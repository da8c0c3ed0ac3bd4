"""Hidden tests of weighted_cross_entropy_with_logits: 25 points."""

import numpy as np
from hypothesis.strategies import DrawFn, composite, integers

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
from autograder.strategies import label_rows, reals, reals_far_apart, shapes

VALUES = "test_values"
LABELS = np.array([[1.0, 1.0, 0.0, 0.0], [0.25, 0.0, 0.5, 1.0], [0.0, 1.0, 1.0, 0.0]])
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, -1.5], [-4.0, 8.0, -7.5, 7.0]])
WEIGHT = 3.0
# Two answers to one question may each be off by one tolerance: 17 units of float32 times (1 + 8) (1 + 1) (1 + 3).
RELATED = 2 * 17 * 2.0**-24 * (1 + 8) * 2 * (1 + 3)


@composite
def moderate(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits, of rank 1 to 3, and a weight."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(label_rows(shape)), draw(reals(shape, -8, 8)), draw(integers(0, 40)) / 8)


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits of any size, and a weight."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 3)))
    logits = draw(reals_far_apart(shape, apart=700, within=300))
    return arguments(draw(label_rows(shape)), logits, draw(integers(0, 40)) / 8)


@points(2, group="values")
@cases("weighted_cross_entropy", group="published")
def test_published_numbers(student: Student, case: Case) -> None:
    """Gives the numbers of the course texts and of the docstring."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("weighted_cross_entropy", group=("values", "lists"))
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow for weights from 0 to 10: one loss per element, for arrays and lists."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("weighted_cross_entropy", group="soft")
def test_soft_labels(student: Student, case: Case) -> None:
    """Counts soft labels as they are."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("weighted_cross_entropy", group="ranks")
def test_ranks(student: Student, case: Case) -> None:
    """Takes a single number, and arrays of rank 3."""
    case.check(case.ask(student))


@points(3.5, group="values")
@drawn("weighted_cross_entropy_with_logits", moderate(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs and weights drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(4, group="stability")
@cases("weighted_cross_entropy", group="wrong")
def test_wrong_by_far(student: Student, case: Case) -> None:
    """Is finite and right when a prediction is wrong by 20 to 1000."""
    case.check(case.ask(student))


@points(3, group="stability")
@cases("weighted_cross_entropy", group=("right", "far_soft"))
def test_right_by_far(student: Student, case: Case) -> None:
    """Is finite and right when a prediction is right by 20 to 1000, and for soft labels at such logits."""
    case.check(case.ask(student))


@points(2, group="stability")
@drawn("weighted_cross_entropy_with_logits", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on logits drawn at random that lie far apart."""
    case.check(case.ask(student))


@points(0.5, group="contract")
@cases("weighted_cross_entropy", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=VALUES)
def test_weight_of_a_yes_and_of_a_no(student: Student) -> None:
    """A yes costs as many times as much as the weight says, and a no costs the same whatever the weight."""
    yes, no = np.ones((3, 4)), np.zeros((3, 4))
    apart = np.abs(_losses(student, yes, WEIGHT) - WEIGHT * _losses(student, yes, 1.0))
    check_property(apart <= RELATED, "Where every label is 1, the losses are not pos_weight times those of weight 1.")
    apart = np.abs(_losses(student, no, WEIGHT) - _losses(student, no, 1.0))
    check_property(apart <= RELATED, "Where every label is 0, pos_weight changed the losses.")


@points(1, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        labels, scores = LABELS.astype(dtype), SCORES.astype(dtype)
        check_unchanged(student.weighted_cross_entropy_with_logits(labels, scores, WEIGHT))
    check_unchanged(student.weighted_cross_entropy_with_logits(LABELS.tolist(), SCORES.tolist(), WEIGHT))


@points(0.5, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for float64 arguments."""
    check_dtype(student.weighted_cross_entropy_with_logits(LABELS, SCORES, WEIGHT), np.float64)


@points(0.5, group="contract", together_with=VALUES)
@cases("weighted_cross_entropy", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives an empty array for a batch without examples."""
    case.check(case.ask(student))


def _losses(student: Student, labels: Array, weight: float) -> Array:
    return numbers(student.weighted_cross_entropy_with_logits(labels, SCORES, weight), (3, 4))
