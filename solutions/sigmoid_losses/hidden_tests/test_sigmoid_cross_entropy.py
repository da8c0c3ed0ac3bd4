"""Hidden tests of sigmoid_cross_entropy_with_logits: 30 points."""

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
from autograder.strategies import label_rows, reals, reals_far_apart, shapes

VALUES = "test_values"
LABELS = np.array([[1.0, 1.0, 0.0, 0.0], [0.25, 0.0, 0.5, 1.0], [0.0, 1.0, 1.0, 0.0]])
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, -1.5], [-4.0, 8.0, -7.5, 7.0]])
# Two answers to one question may each be off by one tolerance: 17 units of float32 times (1 + 8) (1 + 1).
RELATED = 2 * 17 * 2.0**-24 * (1 + 8) * 2


@composite
def moderate(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(label_rows(shape)), draw(reals(shape, -8, 8)))


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits of any size."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 3)))
    return arguments(draw(label_rows(shape)), draw(reals_far_apart(shape, apart=700, within=300)))


@points(3, group="values")
@cases("sigmoid_cross_entropy", group="published")
def test_published_numbers(student: Student, case: Case) -> None:
    """Gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("sigmoid_cross_entropy", group=("values", "lists"))
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow: one loss per element, for arrays and lists."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("sigmoid_cross_entropy", group="soft")
def test_soft_labels(student: Student, case: Case) -> None:
    """Counts soft labels as they are."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("sigmoid_cross_entropy", group="ranks")
def test_ranks(student: Student, case: Case) -> None:
    """Takes a single number, and arrays of rank 3 and 4."""
    case.check(case.ask(student))


@points(4, group="values")
@drawn("sigmoid_cross_entropy_with_logits", moderate(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(4, group="stability")
@cases("sigmoid_cross_entropy", group="wrong")
def test_wrong_by_far(student: Student, case: Case) -> None:
    """Is finite and right when a prediction is wrong by 20 to 1000."""
    case.check(case.ask(student))


@points(3, group="stability")
@cases("sigmoid_cross_entropy", group=("right", "far_soft"))
def test_right_by_far(student: Student, case: Case) -> None:
    """Is finite and right when a prediction is right by 20 to 1000, and for soft labels at such logits."""
    case.check(case.ask(student))


@points(2, group="stability")
@drawn("sigmoid_cross_entropy_with_logits", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on logits drawn at random that lie far apart."""
    case.check(case.ask(student))


@points(2, group="stability", together_with=VALUES)
def test_symmetry(student: Student) -> None:
    """What a yes costs at a logit, a no costs at its negative."""
    for scale in (1, 100):
        losses = _losses(student, LABELS, scale * SCORES)
        turned = _losses(student, 1 - LABELS, -scale * SCORES)
        apart = np.abs(losses - turned)
        check_property(
            apart <= scale * RELATED, "Labels and logits turned round, y to 1 - y and x to -x, changed the loss."
        )


@points(1, group="contract")
@cases("sigmoid_cross_entropy", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=VALUES)
def test_elements_by_themselves(student: Student) -> None:
    """An element gives the same alone as among others."""
    among = _losses(student, LABELS, SCORES)
    for row in range(len(SCORES)):
        alone = numbers(student.sigmoid_cross_entropy_with_logits(LABELS[row, :1], SCORES[row, :1]), (1,))
        check_property(
            np.abs(alone - among[row, :1]) <= RELATED, "An element alone has another result than among others."
        )


@points(1.5, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.sigmoid_cross_entropy_with_logits(LABELS.astype(dtype), SCORES.astype(dtype)))
    check_unchanged(student.sigmoid_cross_entropy_with_logits(LABELS.tolist(), SCORES.tolist()))


@points(0.5, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for float64 arguments."""
    check_dtype(student.sigmoid_cross_entropy_with_logits(LABELS, SCORES), np.float64)


@points(0.5, group="contract", together_with=VALUES)
@cases("sigmoid_cross_entropy", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives an empty array for a batch without examples."""
    case.check(case.ask(student))


def _losses(student: Student, labels: Array, scores: Array) -> Array:
    return numbers(student.sigmoid_cross_entropy_with_logits(labels, scores), (3, 4))
