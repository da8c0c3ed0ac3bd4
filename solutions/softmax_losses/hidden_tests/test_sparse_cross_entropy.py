"""Hidden tests of sparse_softmax_cross_entropy_with_logits: 20 points."""

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
    raises,
)
from autograder.strategies import integers, reals, reals_far_apart, shapes

VALUES = "test_values"
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, 1.5], [-4.0, 8.0, 7.5, 7.0]])
LABELS = np.array([1, 3, 0])
# Two answers to one question may each be off by one tolerance: 2 * 18 units of float32 times 1 + the largest logit.
RELATED = 2 * 18 * 2.0**-24 * (1 + 8)


@composite
def moderate(draw: DrawFn) -> Arguments:
    """Draw class numbers with logits, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(integers(shape[:-1], 0, shape[-1] - 1)), draw(reals(shape, -8, 8)))


@composite
def far_apart(draw: DrawFn) -> Arguments:
    """Draw class numbers with logits whose rows, and whose classes, lie far apart."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 3)))
    logits = draw(reals_far_apart(shape, apart=1000, within=300))
    return arguments(draw(integers(shape[:-1], 0, shape[-1] - 1)), logits)


@points(1.5, group="values")
@cases("sparse_cross_entropy", group="published")
def test_published_numbers(student: Student, case: Case) -> None:
    """Gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(2.5, group="values")
@cases("sparse_cross_entropy", group=("values", "lists"))
def test_values(student: Student, case: Case) -> None:
    """Agrees with TensorFlow: one loss per example, for arrays and lists."""
    case.check(case.ask(student))


@points(2, group="values")
@cases("sparse_cross_entropy", group="ranks")
def test_ranks(student: Student, case: Case) -> None:
    """Takes a single example with one label, and logits of rank 3."""
    case.check(case.ask(student))


@points(2, group="values")
@drawn("sparse_softmax_cross_entropy_with_logits", moderate(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Agrees with the formula on inputs drawn at random, of rank 1 to 3."""
    case.check(case.ask(student))


@points(2.5, group="stability")
@cases("sparse_cross_entropy", group=("wrong", "right"))
def test_wrong_and_right_by_far(student: Student, case: Case) -> None:
    """Is finite and right when a prediction is wrong or right by 20 to 1000."""
    case.check(case.ask(student))


@points(1.5, group="stability")
@cases("sparse_cross_entropy", group="large")
def test_extreme_rows(student: Student, case: Case) -> None:
    """Takes logits of any size, and rows that lie far apart."""
    case.check(case.ask(student))


@points(1, group="stability")
@drawn("sparse_softmax_cross_entropy_with_logits", far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """Stays right on logits drawn at random that lie far apart."""
    case.check(case.ask(student))


@points(2, group="errors", together_with=VALUES)
@cases("sparse_cross_entropy", group="too_large")
def test_label_too_large(student: Student, case: Case) -> None:
    """Raises ValueError for a label of K or above."""
    with raises(ValueError, "for a label outside [0, K)"):
        case.ask(student)


@points(2, group="errors", together_with=VALUES)
@cases("sparse_cross_entropy", group="negative")
def test_negative_label(student: Student, case: Case) -> None:
    """Raises ValueError for a negative label, which never counts from the end."""
    with raises(ValueError, "for a label outside [0, K)"):
        case.ask(student)


@points(0.5, group="contract")
@cases("sparse_cross_entropy", group="layouts")
def test_layouts(student: Student, case: Case) -> None:
    """Takes arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(1, group="contract", together_with=VALUES)
def test_probabilities_of_classes(student: Student) -> None:
    """The losses of all classes of one example are those of probabilities that sum to 1."""
    for scores in SCORES:
        losses = numbers(student.sparse_softmax_cross_entropy_with_logits(np.arange(4), np.tile(scores, (4, 1))), (4,))
        # A loss far below 0 would overflow here, and is wrong anyway.
        total = np.exp(-np.maximum(losses, -10.0)).sum()
        check_property(abs(total - 1) <= RELATED, "exp(-loss) over all the classes does not sum to 1.")


@points(0.5, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.sparse_softmax_cross_entropy_with_logits(LABELS.copy(), SCORES.astype(dtype)))
    check_unchanged(student.sparse_softmax_cross_entropy_with_logits(LABELS.tolist(), SCORES.tolist()))


@points(0.5, group="contract", together_with=VALUES)
def test_float64_result(student: Student) -> None:
    """Gives float64 for float64 logits."""
    check_dtype(student.sparse_softmax_cross_entropy_with_logits(LABELS, SCORES), np.float64)


@points(0.5, group="contract", together_with=VALUES)
@cases("sparse_cross_entropy", group="empty")
def test_empty_batch(student: Student, case: Case) -> None:
    """Gives shape (0,) for a batch without examples."""
    case.check(case.ask(student))
