"""Hidden tests of one_hot: 15 points."""

import numpy as np
from hypothesis.strategies import DrawFn, composite, sampled_from
from hypothesis.strategies import integers as integer

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
from autograder.strategies import integers, shapes

VALUES = "test_vectors"


@composite
def in_range(draw: DrawFn) -> Arguments:
    """Draw class numbers of rank 0 to 3."""
    depth = draw(integer(2, 9))
    return arguments(draw(integers(draw(shapes(ranks=(0, 3), lengths=(1, 4))), 0, depth - 1)), depth)


@composite
def partly_outside(draw: DrawFn) -> Arguments:
    """Draw class numbers some of which are none."""
    depth = draw(integer(2, 6))
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 4)))
    return arguments(draw(integers(shape, -depth - 2, 2 * depth)), depth)


@composite
def with_everything(draw: DrawFn) -> Arguments:
    """Draw every argument that there is."""
    depth = draw(integer(2, 6))
    shape = draw(shapes(ranks=(1, 3), lengths=(2, 4)))
    dtype = draw(sampled_from([np.float32, np.float64, np.int32, np.int64]))
    unit = 0.5 if np.issubdtype(dtype, np.floating) else 1
    return arguments(
        draw(integers(shape, 0, depth - 1)),
        depth,
        on_value=unit * draw(integer(1, 9)),
        off_value=unit * draw(integer(-9, 0)),
        axis=draw(integer(-1, len(shape))),
        dtype=dtype,
    )


@points(1, group="values")
@cases("one_hot", group="published")
def test_published_numbers(student: Student, case: Case) -> None:
    """Gives the rows that the course texts print."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("one_hot", group=("values", "layouts", "empty"))
def test_vectors(student: Student, case: Case) -> None:
    """Encodes lists and arrays of class numbers, also where a class does not occur."""
    case.check(case.ask(student))


@points(1.5, group="values")
@cases("one_hot", group="ranks")
def test_other_ranks(student: Student, case: Case) -> None:
    """Encodes a single class number, and indices of rank 2 and 3."""
    case.check(case.ask(student))


@points(1, group="values")
@cases("one_hot", group="on_off")
def test_on_and_off_value(student: Student, case: Case) -> None:
    """Uses the on_value and off_value it is given."""
    case.check(case.ask(student))


@points(1, group="values")
@drawn("one_hot", in_range(), count=20)
def test_drawn(student: Student, case: Case) -> None:
    """Encodes class numbers drawn at random, of rank 0 to 3."""
    case.check(case.ask(student))


@points(1.5, group="out_of_range", together_with=VALUES)
@cases("one_hot", group="negative")
def test_negative_index(student: Student, case: Case) -> None:
    """Gives a row of off_value for a negative index, which never counts from the end."""
    case.check(case.ask(student))


@points(1.5, group="out_of_range", together_with=VALUES)
@cases("one_hot", group="too_large")
def test_index_too_large(student: Student, case: Case) -> None:
    """Gives a row of off_value for an index of depth or above."""
    case.check(case.ask(student))


@points(0.5, group="out_of_range", together_with=VALUES)
@cases("one_hot", group="out_of_range")
def test_mixed_indices(student: Student, case: Case) -> None:
    """Treats each index by itself where some are in range and some are not."""
    case.check(case.ask(student))


@points(0.5, group="out_of_range", together_with=VALUES)
@drawn("one_hot", partly_outside(), count=20)
def test_drawn_outside(student: Student, case: Case) -> None:
    """Treats indices drawn at random rightly, in range or not."""
    case.check(case.ask(student))


@points(2, group="axes")
@cases("one_hot", group="axes")
def test_axis(student: Student, case: Case) -> None:
    """Puts the new axis where it is asked to."""
    case.check(case.ask(student))


@points(1, group="axes")
@drawn("one_hot", with_everything(), count=20)
def test_drawn_arguments(student: Student, case: Case) -> None:
    """Follows axis, on_value, off_value and dtype at once, on inputs drawn at random."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=VALUES)
def test_dtype(student: Student) -> None:
    """Returns the dtype it is asked for, float32 unless told otherwise."""
    check_dtype(student.one_hot([2, 0], 3), np.float32)
    for dtype in (np.float64, np.float32, np.int32, np.int64):
        check_dtype(student.one_hot(np.array([2, 0]), 3, dtype=dtype), dtype)


@points(0.5, group="contract", together_with=VALUES)
@cases("one_hot", group="dtypes")
def test_values_of_dtypes(student: Student, case: Case) -> None:
    """Holds the right values in whichever dtype is asked for."""
    case.check(case.ask(student))


@points(0.5, group="contract", together_with=VALUES)
def test_inverse(student: Student) -> None:
    """Has its one where the index says, and only there."""
    indices = np.array([[4, 0, 2], [1, 1, 3]])
    rows = numbers(student.one_hot(indices, 5), (2, 3, 5))
    check_property(rows.argmax(axis=-1) == indices, "The largest value does not stand at the index.")
    check_property(rows.sum(axis=-1) == 1, "A row does not hold exactly one 1.")


@points(0.5, group="contract", together_with=VALUES)
def test_arguments_unchanged(student: Student) -> None:
    """Leaves its argument as it was."""
    for indices in (np.array([2, -1, 0, 7]), np.array([[1, 0], [2, 2]]), [2, -1, 0, 7]):
        check_unchanged(student.one_hot(indices, 3))
