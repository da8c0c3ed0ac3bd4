"""Hidden tests of log_softmax: 30 points."""

import numpy as np
from hypothesis.strategies import DrawFn, composite, integers

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

VALUES = "test_matrices"
MATRIX = [[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, 1.5], [-4.0, 8.0, 7.5, 7.0]]
# Two answers to one question may each be off by one tolerance: 2 * 18 units of float32 times 1 + the largest logit.
RELATED = 2 * 18 * 2.0**-24 * (1 + 8)


@composite
def moderate(draw: DrawFn) -> Arguments:
    """Draw logits of rank 1 to 3."""
    return arguments(draw(reals(draw(shapes(ranks=(1, 3), lengths=(2, 5))), -8, 8)))


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw rows of logits thousands apart, and classes hundreds."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 4)))
    return arguments(draw(reals_far_apart(shape, apart=4000, within=900)))


@composite
def any_axis(draw: DrawFn) -> Arguments:
    """Draw logits of rank 2 or 3 with an axis."""
    shape = draw(shapes(ranks=(2, 3), lengths=(2, 4)))
    return arguments(draw(reals(shape, -8, 8)), axis=draw(integers(-len(shape), len(shape) - 1)))


@points(1.5, group="values")
@cases("log_softmax", group="published")
def test_published(student: Student, case: Case) -> None:
    """Gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("log_softmax", group="vectors")
def test_vectors(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on vectors: a single example."""
    case.check(case.ask(student))


@points(3, group="values")
@cases("log_softmax", group="matrices")
def test_matrices(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on matrices: a batch of examples."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("log_softmax", group="rank3")
def test_rank_3(student: Student, case: Case) -> None:
    """Agrees with TensorFlow on arrays of rank 3, along the last axis."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("log_softmax", group="lists")
def test_lists(student: Student, case: Case) -> None:
    """Takes Python lists, also with whole numbers among them."""
    case.check(case.ask(student))


@points(2.5, group="values")
@drawn("log_softmax", moderate(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(3, group="stability")
@cases("log_softmax", group="behind")
def test_far_behind(student: Student, case: Case) -> None:
    """Stays finite and right for a class that is 20 to 1000 behind the largest."""
    case.check(case.ask(student))


@points(2, group="stability")
@cases("log_softmax", group="large")
def test_large_logits(student: Student, case: Case) -> None:
    """Stays finite and right for logits in the thousands."""
    case.check(case.ask(student))


@points(1.5, group="stability")
@cases("log_softmax", group="rows_apart")
def test_rows_far_apart(student: Student, case: Case) -> None:
    """Treats each row by itself, however far apart the rows lie."""
    case.check(case.ask(student))


@points(1.5, group="stability")
@drawn("log_softmax", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on inputs drawn at random whose rows lie thousands apart."""
    case.check(case.ask(student))


@points(1, group="stability", together_with=VALUES)
def test_shift_invariance(student: Student) -> None:
    """Does not change when a constant is added to every logit of a row."""
    logits = np.array(MATRIX)
    once = numbers(student.log_softmax(logits), logits.shape)
    # Quarters and powers of two: the shifted logits are exact.
    for shift in (64.0, -512.0, 4096.0):
        shifted = numbers(student.log_softmax(logits + shift), logits.shape)
        apart = np.abs(shifted - once)
        check_property(
            apart <= RELATED * (1 + abs(shift)), "Adding the same constant to every logit changed the logarithms."
        )


@points(3, group="axes")
@cases("log_softmax", group="axes")
def test_axis(student: Student, case: Case) -> None:
    """Normalises along the axis it is asked for."""
    case.check(case.ask(student))


@points(1.5, group="axes")
@drawn("log_softmax", any_axis(), count=20)
def test_drawn_axis(student: Student, case: Case) -> None:
    """Normalises along any axis of inputs drawn at random."""
    case.check(case.ask(student))


@points(1.5, group="axes", together_with="test_axis")
def test_exponentials_sum_to_one(student: Student) -> None:
    """The exponentials of the result sum to one along the axis, and no logarithm is above 0."""
    logits = np.array([MATRIX, MATRIX[::-1]])
    for axis in (0, 1, 2, -1):
        logarithms = numbers(student.log_softmax(logits, axis=axis), logits.shape)
        check_property(logarithms <= RELATED, "log_softmax returned the logarithm of a probability above 1.")
        off = np.abs(np.exp(np.minimum(logarithms, 1)).sum(axis=axis) - 1)
        check_property(off <= RELATED, "The exponentials of the result do not sum to 1 along axis {axis}.", axis=axis)


@points(0.75, group="contract")
@cases("log_softmax", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.75, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its argument as it was."""
    for logits in (np.array(MATRIX), np.array(MATRIX, np.float32), np.array(MATRIX[0]), MATRIX):
        check_unchanged(student.log_softmax(logits))


@points(0.75, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for a float64 argument."""
    check_dtype(student.log_softmax(np.array(MATRIX)), np.float64)


@points(0.75, group="contract", together_with=VALUES)
@cases("log_softmax", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives an empty array for a batch without examples."""
    case.check(case.ask(student))
