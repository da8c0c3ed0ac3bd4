"""Hidden tests of mean_squared_error: 40 points."""

import numpy as np
from hypothesis.strategies import DrawFn, composite, sampled_from

from autograder.hidden import (
    Arguments,
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
from autograder.strategies import reals, shapes

VALUES = "test_values"
LABELS = np.array([2.0, 0.5, 6.0, 0.25, -3.0, 1.5])
PREDICTIONS = np.array([1.0, 2.5, 6.25, 4.0, -3.5, 1.5])
# Two answers to one question may each be off by some roundings of float32.
RELATED = 2 * 18 * 2.0**-24


@composite
def vectors(draw: DrawFn) -> Arguments:
    """Draw labels and predictions of rank 1."""
    shape = draw(shapes(ranks=(1, 1), lengths=(2, 8)))
    return arguments(draw(reals(shape, -8, 8)), draw(reals(shape, -8, 8)))


@composite
def of_higher_rank(draw: DrawFn) -> Arguments:
    """Draw labels and predictions of rank 2 or 3."""
    shape = draw(shapes(ranks=(2, 3), lengths=(2, 5)))
    return arguments(draw(reals(shape, -8, 8)), draw(reals(shape, -8, 8)))


@composite
def far_from_zero(draw: DrawFn) -> Arguments:
    """Draw labels and predictions that lie close together and far from 0."""
    shape = draw(shapes(ranks=(1, 1), lengths=(2, 6)))
    middle = draw(sampled_from((1000, -4000, 30000, -100000, 250000)))
    return arguments(draw(reals(shape, middle - 2, middle + 2)), draw(reals(shape, middle - 2, middle + 2)))


@points(3, group="values")
@cases("mean_squared_error", group="published")
def test_worked_by_hand(student: Student, case: Case) -> None:
    """Gives the numbers that the handout works out by hand."""
    case.check(case.ask(student))


@points(6, group="values")
@cases("mean_squared_error", group="values")
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on arrays of rank 1."""
    case.check(case.ask(student))


@points(3, group="values")
@cases("mean_squared_error", group="lists")
def test_lists(student: Student, case: Case) -> None:
    """Takes Python lists, also with whole numbers among them."""
    case.check(case.ask(student))


@points(4, group="values")
@drawn("mean_squared_error", vectors(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(2, group="values", together_with=VALUES)
def test_direction(student: Student) -> None:
    """Counts an error alike whether the prediction is too high or too low."""
    low, high = _loss(student, LABELS, PREDICTIONS), _loss(student, PREDICTIONS, LABELS)
    check_property(
        abs(low - high) <= RELATED * abs(low), "The loss changed when labels and predictions changed places."
    )


@points(2, group="values", together_with=VALUES)
def test_unit(student: Student) -> None:
    """Is measured in the square of the labels' unit."""
    once = _loss(student, LABELS, PREDICTIONS)
    for factor in (-2.0, 0.5, 16.0):
        scaled = _loss(student, factor * LABELS, factor * PREDICTIONS)
        expected = factor**2 * once
        check_property(abs(scaled - expected) <= RELATED * abs(expected), "In another unit, the loss did not follow.")


@points(3, group="ranks")
@cases("mean_squared_error", group=("ranks", "ranks_published"))
def test_ranks(student: Student, case: Case) -> None:
    """Averages over all elements of arrays and lists of any rank, and gives a single number."""
    case.check(case.ask(student))


@points(2, group="ranks")
@drawn("mean_squared_error", of_higher_rank(), count=15)
def test_drawn_ranks(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 2 and 3."""
    case.check(case.ask(student))


@points(1, group="ranks", together_with="test_ranks")
def test_shape_and_order(student: Student) -> None:
    """Gives the same in whichever order and shape the elements come."""
    once = _loss(student, LABELS, PREDICTIONS)
    for shape in ((6, 1), (1, 6), (2, 3), (3, 2), (1, 2, 3)):
        labels, predictions = LABELS.reshape(shape), PREDICTIONS.reshape(shape)
        for other in (_loss(student, labels, predictions), _loss(student, labels[::-1].T, predictions[::-1].T)):
            check_property(abs(other - once) <= RELATED * abs(once), "The loss changed with the shape or the order.")


@points(4, group="stability")
@cases("mean_squared_error", group="far")
def test_far_from_zero(student: Student, case: Case) -> None:
    """Keeps its digits where labels and predictions lie far from 0 and close together."""
    case.check(case.ask(student))


@points(3, group="stability")
@drawn("mean_squared_error", far_from_zero(), count=20)
def test_drawn_far_from_zero(student: Student, case: Case) -> None:
    """Keeps its digits on inputs drawn at random that lie far from 0."""
    case.check(case.ask(student))


@points(3, group="stability")
@cases("mean_squared_error", group="far_in_float64")
def test_computed_in_float64(student: Student, case: Case) -> None:
    """Computes float64 arguments in float64: sees errors of a thousandth near a million."""
    case.check(case.ask(student))


@points(1.5, group="contract")
@cases("mean_squared_error", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(1.5, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.mean_squared_error(LABELS.astype(dtype), PREDICTIONS.astype(dtype)))
    check_unchanged(student.mean_squared_error(LABELS.tolist(), PREDICTIONS.tolist()))


@points(1, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for float64 arguments."""
    check_dtype(student.mean_squared_error(LABELS, PREDICTIONS), np.float64)


def _loss(student: Student, labels: np.ndarray, predictions: np.ndarray) -> np.ndarray:
    return numbers(student.mean_squared_error(labels, predictions), ())
