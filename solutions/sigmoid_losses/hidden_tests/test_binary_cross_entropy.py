"""Hidden tests of binary_cross_entropy: 25 points."""

from typing import Any

import numpy as np
from hypothesis.strategies import DrawFn, composite

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
from autograder.strategies import label_rows, reals, shapes

VALUES = "test_values"
LABELS = np.array([[1.0, 1.0, 0.0, 0.0], [0.25, 0.0, 0.5, 1.0], [0.0, 1.0, 1.0, 0.0]])
CHANCES = np.array([[0.5, 0.875, 0.25, 0.125], [0.25, 0.0625, 0.75, 0.5], [0.5, 0.375, 0.625, 0.9375]])
# Two answers to one question may each be off by one tolerance: 19 units of float32 times 2 + |ln p| + |ln (1 - p)|.
RELATED = 2 * 19 * 2.0**-24 * 5


@composite
def with_probabilities(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with probabilities, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(label_rows(shape)), _inside(draw(reals(shape, 0, 1))))


def _inside(chances: Any) -> Any:
    """Keep drawn probabilities, which are whole 64ths, from being exactly 0 or 1."""
    kept = np.clip(chances, 1 / 64, 63 / 64)
    return kept.tolist() if isinstance(chances, list) else kept


@points(1, group="values")
@cases("binary_cross_entropy", group="published")
def test_published_numbers(student: Student, case: Case) -> None:
    """Gives the number of the docstring."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("binary_cross_entropy", group=("values", "lists"))
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow: one number for the whole batch, for arrays and lists."""
    case.check(case.ask(student))


@points(2.5, group="values")
@cases("binary_cross_entropy", group="soft")
def test_soft_labels(student: Student, case: Case) -> None:
    """Counts soft labels as they are."""
    case.check(case.ask(student))


@points(2.5, group="values")
@cases("binary_cross_entropy", group="ranks")
def test_ranks(student: Student, case: Case) -> None:
    """Averages over all elements of arrays of any rank, and gives a single number."""
    case.check(case.ask(student))


@points(4, group="values")
@drawn("binary_cross_entropy", with_probabilities(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(5, group="ends", together_with=VALUES)
@cases("binary_cross_entropy", group="ends")
def test_probabilities_0_and_1(student: Student, case: Case) -> None:
    """Adds nothing for a probability of exactly 0 or 1 where the label agrees."""
    case.check(case.ask(student))


@points(4, group="tiny")
@cases("binary_cross_entropy", group="tiny")
def test_tiny_probabilities(student: Student, case: Case) -> None:
    """Counts probabilities close to 0 and to 1 as they are, without a floor."""
    case.check(case.ask(student))


@points(0.5, group="contract")
@cases("binary_cross_entropy", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=VALUES)
def test_yes_and_no_exchanged(student: Student) -> None:
    """The loss is the same when yes and no change places."""
    once = numbers(student.binary_cross_entropy(LABELS, CHANCES), ())
    turned = numbers(student.binary_cross_entropy(1 - LABELS, 1 - CHANCES), ())
    check_property(
        abs(turned - once) <= RELATED, "The loss changed when yes and no changed places: y to 1 - y, p to 1 - p."
    )


@points(0.5, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.binary_cross_entropy(LABELS.astype(dtype), CHANCES.astype(dtype)))
    check_unchanged(student.binary_cross_entropy(LABELS.tolist(), CHANCES.tolist()))


@points(0.5, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for float64 arguments."""
    check_dtype(student.binary_cross_entropy(LABELS, CHANCES), np.float64)
