"""Hidden tests of cross_entropy and softmax_cross_entropy_with_logits: 30 points."""

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

PROBABILITIES = "test_probabilities"
LOGITS = "test_logits"
LABELS = np.array([[0.0, 1.0, 0.0, 0.0], [0.25, 0.25, 0.5, 0.0], [0.0, 0.0, 0.0, 1.0]])
SCORES = np.array([[2.0, 0.5, 6.0, -1.0], [0.25, 0.0, 3.0, 1.5], [-4.0, 8.0, 7.5, 7.0]])
SHARES = np.array([[0.125, 0.5, 0.25, 0.125], [0.25, 0.0625, 0.1875, 0.5], [0.5, 0.25, 0.125, 0.125]])
# Two answers to one question may each be off by one tolerance: 2 * 18 units of float32 times 1 + the largest logit.
RELATED = 2 * 18 * 2.0**-24 * (1 + 8)


@composite
def with_probabilities(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with probabilities, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(label_rows(shape)), draw(distributions(shape)))


@composite
def with_moderate_logits(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits, of rank 1 to 3."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 5)))
    return arguments(draw(label_rows(shape)), draw(reals(shape, -8, 8)))


@composite
def with_logits_far_apart(draw: DrawFn) -> Arguments:
    """Draw labels of any kind with logits whose rows, and whose classes, lie far apart."""
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 3)))
    return arguments(draw(label_rows(shape)), draw(reals_far_apart(shape, apart=1000, within=300)))


@points(1.5, group="probabilities")
@cases("cross_entropy", group="published")
def test_probabilities_published(student: Student, case: Case) -> None:
    """cross_entropy gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(2, group="probabilities")
@cases("cross_entropy", group=("values", "lists"))
def test_probabilities(student: Student, case: Case) -> None:
    """cross_entropy agrees with TensorFlow: one loss per example, for arrays and lists."""
    case.check(case.ask(student))


@points(1.5, group="probabilities")
@cases("cross_entropy", group="soft")
def test_probabilities_soft_labels(student: Student, case: Case) -> None:
    """cross_entropy counts soft labels as they are, and probabilities as they are."""
    case.check(case.ask(student))


@points(1, group="probabilities")
@cases("cross_entropy", group="ranks")
def test_probabilities_ranks(student: Student, case: Case) -> None:
    """cross_entropy takes a single example, and arrays of rank 3."""
    case.check(case.ask(student))


@points(2, group="probabilities")
@drawn("cross_entropy", with_probabilities(), count=20)
def test_drawn_probabilities(student: Student, case: Case) -> None:
    """cross_entropy agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(2, group="probabilities", together_with=PROBABILITIES)
@cases("cross_entropy", group="at_zero")
def test_label_zero_at_probability_zero(student: Student, case: Case) -> None:
    """cross_entropy adds nothing for a class whose label is 0, even at probability 0."""
    case.check(case.ask(student))


@points(1.5, group="logits")
@cases("cross_entropy", group="logits_published")
def test_logits_published(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits gives the numbers that the course texts print."""
    case.check(case.ask(student))


@points(2, group="logits")
@cases("cross_entropy", group=("logits_values", "logits_lists"))
def test_logits(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits agrees with TensorFlow: one loss per example, for arrays and lists."""
    case.check(case.ask(student))


@points(1.5, group="logits")
@cases("cross_entropy", group="logits_soft")
def test_logits_soft_labels(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits counts labels as they are, also where they do not sum to 1."""
    case.check(case.ask(student))


@points(2, group="logits")
@cases("cross_entropy", group="logits_ranks")
def test_logits_ranks(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits takes a single example, and arrays of rank 3."""
    case.check(case.ask(student))


@points(2, group="logits")
@drawn("softmax_cross_entropy_with_logits", with_moderate_logits(), count=20)
def test_drawn_logits(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits agrees with the formula on inputs drawn at random."""
    case.check(case.ask(student))


@points(1, group="logits", together_with=LOGITS)
def test_logits_shift_invariance(student: Student) -> None:
    """Adding a constant to every logit of an example does not change its loss."""
    once = _losses(student, SCORES)
    for shift in (64.0, -512.0, 4096.0):
        shifted = _losses(student, SCORES + shift)
        apart = np.abs(shifted - once)
        check_property(apart <= RELATED * (1 + abs(shift)), "Adding the same constant to every logit changed the loss.")


@points(2.5, group="stability")
@cases("cross_entropy", group="tiny")
def test_tiny_probabilities(student: Student, case: Case) -> None:
    """cross_entropy counts tiny probabilities as they are, without a floor."""
    case.check(case.ask(student))


@points(2.5, group="stability")
@cases("cross_entropy", group=("logits_wrong", "logits_right"))
def test_wrong_and_right_by_far(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits is finite and right when a prediction is wrong or right by 20 to 1000."""
    case.check(case.ask(student))


@points(1, group="stability")
@cases("cross_entropy", group="logits_large")
def test_extreme_rows(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits takes logits of any size, and rows that lie far apart."""
    case.check(case.ask(student))


@points(1, group="stability")
@drawn("softmax_cross_entropy_with_logits", with_logits_far_apart(), count=20)
def test_drawn_far_apart(student: Student, case: Case) -> None:
    """softmax_cross_entropy_with_logits stays right on logits drawn at random that lie far apart."""
    case.check(case.ask(student))


@points(0.5, group="contract")
@cases("cross_entropy", group=("layouts", "logits_layouts"))
def test_layouts(student: Student, case: Case) -> None:
    """Both functions take arrays that are read-only or not contiguous in memory."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=LOGITS)
def test_row_by_row(student: Student) -> None:
    """A batch gives what its examples give one by one."""
    batch = _losses(student, SCORES)
    for row, (labels, scores) in enumerate(zip(LABELS, SCORES, strict=True)):
        alone = numbers(student.softmax_cross_entropy_with_logits(labels, scores), ())
        check_property(np.abs(alone - batch[row]) <= RELATED, "An example alone has another loss than in a batch.")


@points(0.5, group="contract", together_with=PROBABILITIES)
def test_probabilities_arguments_unchanged(student: Student) -> None:
    """cross_entropy leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.cross_entropy(LABELS.astype(dtype), SHARES.astype(dtype)))


@points(0.5, group="contract", together_with=LOGITS)
def test_logits_arguments_unchanged(student: Student) -> None:
    """softmax_cross_entropy_with_logits leaves its arguments as they were."""
    for dtype in (np.float64, np.float32):
        check_unchanged(student.softmax_cross_entropy_with_logits(LABELS.astype(dtype), SCORES.astype(dtype)))


@points(0.5, group="contract", together_with=LOGITS)
def test_float64_result(student: Student) -> None:
    """Both functions give float64 for float64 arguments."""
    check_dtype(student.softmax_cross_entropy_with_logits(LABELS, SCORES), np.float64)
    check_dtype(student.cross_entropy(LABELS, SHARES), np.float64)


@points(0.5, group="contract", together_with=LOGITS)
@cases("cross_entropy", group=("empty", "logits_empty"))
def test_empty_batch(student: Student, case: Case) -> None:
    """Both functions give shape (0,) for a batch without examples."""
    case.check(case.ask(student))


def _losses(student: Student, scores: Array) -> Array:
    return numbers(student.softmax_cross_entropy_with_logits(LABELS, scores), (3,))
