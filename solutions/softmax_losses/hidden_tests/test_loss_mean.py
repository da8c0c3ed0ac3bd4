"""Hidden tests of reduce_mean and softmax_cross_entropy_loss: 15 points."""

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

MEAN = "test_mean"
LOSS = "test_loss"
LABELS = np.array([[0.0, 1.0, 0.0, 0.0], [0.25, 0.25, 0.5, 0.0], [0.0, 0.0, 0.0, 1.0]])
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, 1.5], [-4.0, 8.0, 7.5, 7.0]])
RELATED = 2 * 18 * 2.0**-24 * (1 + 8)


@composite
def losses(draw: DrawFn) -> Arguments:
    """Draw losses of rank 1 to 3."""
    return arguments(draw(reals(draw(shapes(ranks=(1, 3), lengths=(2, 5))), -4, 16)))


@composite
def with_moderate_logits(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(label_rows(shape)), draw(reals(shape, -8, 8)))


@points(1, group="mean")
@cases("loss_mean", group="mean_published")
def test_mean_published(student: Student, case: Case) -> None:
    """reduce_mean gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(2, group="mean")
@cases("loss_mean", group=("mean_values", "mean_lists"))
def test_mean(student: Student, case: Case) -> None:
    """reduce_mean agrees with TensorFlow on lists and vectors."""
    case.check(case.ask(student))


@points(2, group="mean")
@cases("loss_mean", group="mean_ranks")
def test_mean_ranks(student: Student, case: Case) -> None:
    """reduce_mean averages over all elements of arrays of any rank, and gives a single number."""
    case.check(case.ask(student))


@points(1, group="mean")
@drawn("reduce_mean", losses(), count=20)
def test_drawn_mean(student: Student, case: Case) -> None:
    """reduce_mean agrees with the formula on losses drawn at random."""
    case.check(case.ask(student))


@points(1, group="loss")
@cases("loss_mean", group="loss_published")
def test_loss_published(student: Student, case: Case) -> None:
    """softmax_cross_entropy_loss gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(2, group="loss")
@cases("loss_mean", group=("loss_values", "loss_lists", "loss_soft"))
def test_loss(student: Student, case: Case) -> None:
    """softmax_cross_entropy_loss agrees with TensorFlow: one number for the whole batch."""
    case.check(case.ask(student))


@points(1, group="loss")
@cases("loss_mean", group="loss_ranks")
def test_loss_ranks(student: Student, case: Case) -> None:
    """softmax_cross_entropy_loss takes a single example, and arrays of rank 3."""
    case.check(case.ask(student))


@points(1.5, group="loss")
@drawn("softmax_cross_entropy_loss", with_moderate_logits(), count=20)
def test_drawn_loss(student: Student, case: Case) -> None:
    """softmax_cross_entropy_loss agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(1.5, group="loss")
@cases("loss_mean", group="loss_large")
def test_loss_large_logits(student: Student, case: Case) -> None:
    """softmax_cross_entropy_loss is right when predictions are wrong by 20 to 1000, and rows lie far apart."""
    case.check(case.ask(student))


@points(0.5, group="contract")
@cases("loss_mean", group=("mean_layouts", "loss_layouts"))
def test_layouts(student: Student, case: Case) -> None:
    """Both functions take arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=LOSS)
def test_order_of_examples(student: Student) -> None:
    """The loss is the same in whichever order the examples come."""
    once = numbers(student.softmax_cross_entropy_loss(LABELS, SCORES), ())
    moved = numbers(student.softmax_cross_entropy_loss(LABELS[::-1], SCORES[::-1]), ())
    check_property(abs(moved - once) <= RELATED, "The loss changed with the order of the examples.")


@points(0.5, group="contract", together_with=MEAN)
def test_arguments_unchanged(student: Student) -> None:
    """Both functions leave their arguments as they were."""
    check_unchanged(student.reduce_mean(np.array([3.0, 1.0, 2.0])))
    check_unchanged(student.reduce_mean([3.0, 1.0, 2.0]))
    check_unchanged(student.softmax_cross_entropy_loss(LABELS, SCORES))


@points(0.5, group="contract", together_with=MEAN)
def test_float64_result(student: Student) -> None:
    """Both functions give float64 for float64 arguments."""
    check_dtype(student.reduce_mean(np.array([3.0, 1.0, 2.0])), np.float64)
    check_dtype(student.softmax_cross_entropy_loss(LABELS, SCORES), np.float64)
