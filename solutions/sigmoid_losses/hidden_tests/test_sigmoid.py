"""Hidden tests of sigmoid: 20 points."""

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
from autograder.strategies import reals, reals_far_apart, shapes

VALUES = "test_values"
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, -1.5], [-4.0, 8.0, -7.5, 7.0]])
# Two answers to one question may each be off by one tolerance: 17 units of float32.
RELATED = 2 * 17 * 2.0**-24


@composite
def moderate(draw: DrawFn) -> Arguments:
    """Draw scores of rank 1 to 3."""
    return arguments(draw(reals(draw(shapes(ranks=(1, 3), lengths=(1, 5))), -8, 8)))


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw scores of any size, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(1, 3)))
    return arguments(draw(reals_far_apart(shape, apart=1000, within=300)))


@points(1, group="values")
@cases("sigmoid", group="published")
def test_published_numbers(student: Student, case: Case) -> None:
    """Gives the numbers of the course texts and of the docstring."""
    case.check(case.ask(student))


@points(3, group="values")
@cases("sigmoid", group="values")
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on vectors and matrices: each element by itself."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("sigmoid", group="ranks")
def test_ranks(student: Student, case: Case) -> None:
    """Takes a single number, and arrays of rank 3 and 4."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("sigmoid", group="lists")
def test_lists(student: Student, case: Case) -> None:
    """Takes Python lists, also with whole numbers among them."""
    case.check(case.ask(student))


@points(3, group="values")
@drawn("sigmoid", moderate(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(4, group="stability")
@cases("sigmoid", group="large")
def test_large_scores(student: Student, case: Case) -> None:
    """Stays finite and right for scores of any finite size, positive and negative."""
    case.check(case.ask(student))


@points(2, group="stability")
@drawn("sigmoid", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on inputs drawn at random whose scores lie thousands apart."""
    case.check(case.ask(student))


@points(1, group="stability", together_with=VALUES)
def test_symmetry(student: Student) -> None:
    """A score and its negative give probabilities that sum to 1."""
    for scores in (SCORES, 100 * SCORES):
        together = numbers(student.sigmoid(scores), (3, 4)) + numbers(student.sigmoid(-scores), (3, 4))
        check_property(np.abs(together - 1) <= RELATED, "The results for x and for -x do not sum to 1.")


@points(0.5, group="contract")
@cases("sigmoid", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=VALUES)
def test_elements_by_themselves(student: Student) -> None:
    """An element gives the same alone as among others."""
    among = numbers(student.sigmoid(SCORES), (3, 4))
    for row, scores in enumerate(SCORES):
        alone = numbers(student.sigmoid(scores[:1]), (1,))
        check_property(
            np.abs(alone - among[row, :1]) <= RELATED, "An element alone has another result than among others."
        )


@points(1, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its argument as it was."""
    for scores in (SCORES, SCORES.astype(np.float32), SCORES[0], SCORES.tolist()):
        check_unchanged(student.sigmoid(scores))


@points(0.5, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for a float64 argument."""
    check_dtype(student.sigmoid(SCORES), np.float64)


@points(0.5, group="contract", together_with=VALUES)
@cases("sigmoid", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives an empty array for a batch without examples."""
    case.check(case.ask(student))
