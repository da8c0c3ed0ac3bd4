"""Hidden tests of softmax_jacobian: 35 points."""

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

VECTORS = "test_vectors"
BATCHES = "test_batches"
MATRIX = [[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, 1.5], [-4.0, 8.0, 7.5, 7.0]]
# Two answers to one question may each be off by one tolerance: 2 * 18 units of float32 times 1 + the largest logit.
RELATED = 2 * 18 * 2.0**-24 * (1 + 8)


@composite
def one_example(draw: DrawFn) -> Arguments:
    """Draw the logits of a single example."""
    return arguments(draw(reals(draw(shapes(ranks=(1, 1), lengths=(2, 6))), -8, 8)))


@composite
def many_examples(draw: DrawFn) -> Arguments:
    """Draw logits of rank 2 or 3."""
    return arguments(draw(reals(draw(shapes(ranks=(2, 3), lengths=(2, 4))), -8, 8)))


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw rows of logits thousands apart."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 4)))
    return arguments(draw(reals_far_apart(shape, apart=4000, within=80)))


@points(2, group="values")
@cases("softmax_jacobian", group="published")
def test_published(student: Student, case: Case) -> None:
    """Gives the derivatives at the logits of the course texts."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("softmax_jacobian", group="vectors")
def test_vectors(student: Student, case: Case) -> None:
    """Agrees with TensorFlow's gradients for a single example: one matrix."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("softmax_jacobian", group="lists")
def test_lists(student: Student, case: Case) -> None:
    """Takes Python lists, also with whole numbers among them."""
    case.check(case.ask(student))


@points(3, group="values")
@drawn("softmax_jacobian", one_example(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on single examples drawn at random."""
    case.check(case.ask(student))


@points(1.5, group="values", together_with=VECTORS)
def test_rows_sum_to_zero(student: Student) -> None:
    """Each row and each column of the derivatives sums to zero, because the probabilities always sum to one."""
    for logits in MATRIX:
        jacobian = numbers(student.softmax_jacobian(np.array(logits)), (4, 4))
        for axis in (0, 1):
            off = np.abs(jacobian.sum(axis=axis))
            check_property(off <= RELATED, "The derivatives do not sum to 0 along axis {axis}.", axis=axis)


@points(1.5, group="values", together_with=VECTORS)
def test_signs(student: Student) -> None:
    """A larger logit raises its own probability and lowers every other one."""
    for logits in MATRIX:
        jacobian = numbers(student.softmax_jacobian(np.array(logits)), (4, 4))
        signs = np.where(np.eye(4) == 1, 1.0, -1.0)
        check_property(jacobian * signs > 0, "A derivative has the wrong sign, or is 0.")


@points(4, group="batches")
@cases("softmax_jacobian", group="batches")
def test_batches(student: Student, case: Case) -> None:
    """Agrees with TensorFlow's gradients for a batch: one matrix for each example."""
    case.check(case.ask(student))


@points(2, group="batches")
@cases("softmax_jacobian", group="rank3")
def test_rank_3(student: Student, case: Case) -> None:
    """Agrees with TensorFlow's gradients on arrays of rank 3."""
    case.check(case.ask(student))


@points(2, group="batches")
@drawn("softmax_jacobian", many_examples(), count=20)
def test_drawn_batches(student: Student, case: Case) -> None:
    """Agrees with the formula on batches drawn at random."""
    case.check(case.ask(student))


@points(1, group="batches", together_with=BATCHES)
def test_row_by_row(student: Student) -> None:
    """A batch gives what its examples give one by one."""
    logits = np.array(MATRIX)
    batch = numbers(student.softmax_jacobian(logits), (3, 4, 4))
    for row, example in enumerate(logits):
        alone = numbers(student.softmax_jacobian(example), (4, 4))
        check_property(np.abs(alone - batch[row]) <= RELATED, "An example alone has another matrix than in a batch.")


@points(3, group="stability")
@cases("softmax_jacobian", group="large")
def test_large_logits(student: Student, case: Case) -> None:
    """Stays finite and right for logits of any size."""
    case.check(case.ask(student))


@points(2, group="stability")
@cases("softmax_jacobian", group="rows_apart")
def test_rows_far_apart(student: Student, case: Case) -> None:
    """Treats each row by itself, however far apart the rows lie."""
    case.check(case.ask(student))


@points(2, group="stability")
@drawn("softmax_jacobian", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on inputs drawn at random whose rows lie thousands apart."""
    case.check(case.ask(student))


@points(1, group="stability", together_with=VECTORS)
def test_shift_invariance(student: Student) -> None:
    """Does not change when a constant is added to every logit of an example."""
    logits = np.array(MATRIX[1])
    once = numbers(student.softmax_jacobian(logits), (4, 4))
    # Quarters and powers of two: the shifted logits are exact.
    for shift in (64.0, -512.0, 4096.0):
        shifted = numbers(student.softmax_jacobian(logits + shift), (4, 4))
        apart = np.abs(shifted - once)
        check_property(
            apart <= RELATED * (1 + abs(shift)), "Adding the same constant to every logit changed the derivatives."
        )


@points(1, group="contract")
@cases("softmax_jacobian", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(1, group="contract", together_with=VECTORS)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its argument as it was."""
    for logits in (np.array(MATRIX[0]), np.array(MATRIX[0], np.float32), MATRIX[0], np.array(MATRIX)):
        check_unchanged(student.softmax_jacobian(logits))


@points(1, group="contract", together_with=VECTORS)
def test_float64_result(student: Student) -> None:
    """Gives float64 for a float64 argument."""
    check_dtype(student.softmax_jacobian(np.array(MATRIX[0])), np.float64)


@points(1, group="contract", together_with=BATCHES)
@cases("softmax_jacobian", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives an empty array of rank 3 for a batch without examples."""
    case.check(case.ask(student))
