"""The numeric contract: shape, then kind, then NaN and infinity, then values; and what a student is told."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from autograder.contract import Mismatch, check_dtype, check_property, check_unchanged, check_values, numbers
from autograder.hidden import raises
from autograder.outcomes import Call, Killed, Opaque, Raised, Returned
from autograder.student import StudentFailure
from autograder.texts import same

CALL = Call("softmax", ([98765.0],), {})
TRUTH = np.array([0.125, 0.375, 0.5])
TOLERANCE = np.full(3, 1e-6)


def returned(value: Any, *, unchanged: bool = True) -> Returned:
    """Give the claim that a call returned ``value``."""
    return Returned(CALL, value, unchanged)


def mismatch(value: Any, expected: Any = TRUTH, tolerance: Any = TOLERANCE, **how: Any) -> Mismatch:
    """Judge ``value`` and give what does not hold."""
    with pytest.raises(Mismatch) as caught:
        check_values(returned(value), np.asarray(expected, np.float64), tolerance, **how)
    return caught.value


def accepts(value: Any, expected: Any = TRUTH, tolerance: Any = 1e-6, **how: Any) -> None:
    """Judge ``value``, which is right."""
    check_values(returned(value), np.asarray(expected, np.float64), tolerance, **how)


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_right_in_any_floating_dtype(dtype: str) -> None:
    """The right values are accepted in every floating dtype; the dtype is a question of its own."""
    accepts(TRUTH.astype(dtype))


def test_tolerance_is_per_element() -> None:
    """Every element has its own distance, which may be used up but not passed."""
    tolerance = np.array([0.0, 0.25, 0.0])
    accepts([0.125, 0.625, 0.5], tolerance=tolerance)
    assert mismatch([0.125, np.nextafter(0.625, 1), 0.5], tolerance=tolerance).aspect == "values"
    assert mismatch([np.nextafter(0.125, 1), 0.375, 0.5], tolerance=tolerance).aspect == "values"


def test_rank_0() -> None:
    """A single number may be a Python float, a NumPy scalar or an array of rank 0, and nothing of rank 1."""
    for value in (1.5, np.asarray(1.5), np.asarray(np.float32(1.5))):
        accepts(value, 1.5)
    assert mismatch(np.array([1.5]), 1.5).aspect == "shape"
    assert mismatch(1.5, [1.5], np.ones(1)).aspect == "shape"


def test_rank_0_of_another_kind() -> None:
    """A Python integer or switch is no floating number, and one beyond 64 bits is no number at all."""
    for value in (1, True, 2**63, 2**4000, np.asarray(1)):
        assert mismatch(value, 1.0, 1.0).aspect == "kind"


SHAPES = [(3, 1), (1, 3), (2,), (4,), (0,), (), (3, 3)]


@pytest.mark.parametrize("shape", SHAPES)
def test_shape(shape: tuple[int, ...]) -> None:
    """A shape that NumPy would broadcast is wrong all the same; both shapes are named."""
    found = mismatch(np.full(shape, 0.125), np.full(3, 0.125))
    assert found.aspect == "shape"
    assert str(found) == f"softmax should return shape (3,), but it returned shape {shape}."


def test_column_of_a_large_batch() -> None:
    """A column in place of a vector is refused before anything is broadcast to a square."""
    rows = 50_000
    assert mismatch(np.zeros((rows, 1)), np.zeros(rows), np.ones(rows)).aspect == "shape"


def test_scalar_for_zeros() -> None:
    """A single 0.0 is no answer where zeros of a shape are asked for."""
    assert mismatch(0.0, np.zeros(3)).aspect == "shape"


def test_empty() -> None:
    """An empty answer is right where an empty one is asked for, and only in its shape and kind."""
    accepts(np.zeros((0, 3)), np.zeros((0, 3)), np.zeros((0, 3)))
    assert mismatch(np.zeros((3, 0)), np.zeros((0, 3)), np.zeros((0, 3))).aspect == "shape"
    assert mismatch(np.zeros((0, 3), int), np.zeros((0, 3)), np.zeros((0, 3))).aspect == "kind"


@pytest.mark.parametrize("dtype", ["bool", "int64", "int8", "uint8", "complex64", "complex128"])
def test_kind(dtype: str) -> None:
    """Numbers that are not floating are refused although their values are right."""
    found = mismatch(np.ones(3).astype(dtype), np.ones(3))
    assert found.aspect == "kind"
    assert str(found) == f"softmax should return floating numbers, but their dtype is {dtype}."


def test_integers_where_asked_for() -> None:
    """Where integers are asked for, every integer dtype is right, and floats and switches are not."""
    for dtype in ("int8", "uint64", "int32"):
        accepts(np.array([0, 1], dtype), [0, 1], kind="integer")
    assert mismatch(np.array([0.0, 1.0]), [0, 1], 1e-6, kind="integer").aspect == "kind"
    assert mismatch(np.array([False, True]), [0, 1], 1e-6, kind="integer").aspect == "kind"


OBJECTS = {
    "list": "a list",
    "NoneType": "None (is a return missing?)",
    "int": "an int",
    "array of dtype object": "an array of dtype obj",
}


@pytest.mark.parametrize(("type_name", "said"), OBJECTS.items())
def test_no_array(type_name: str, said: str) -> None:
    """Anything but an array or a number is named by its type."""
    found = mismatch(Opaque(type_name))
    assert found.aspect == "kind"
    assert str(found).startswith(f"softmax should return a NumPy array, but it returned {said}")


def test_hostile_type_name() -> None:
    """The name of a type is hostile text: it is shown escaped and cut."""
    assert str(mismatch(Opaque("\x1b[31m\n" + "x" * 100))).isprintable()
    assert str(mismatch(Opaque(""))).isprintable()
    assert len(str(mismatch(Opaque("x" * 10_000)))) < 300


def test_not_finite() -> None:
    """NaN and infinity are counted, and are wrong within any tolerance."""
    found = mismatch([np.nan, 0.375, np.nan], tolerance=np.inf)
    assert (found.aspect, str(found)) == ("finite", "softmax returned nan in 2 of 3 places.")
    found = mismatch([0.125, -np.inf, 0.5], tolerance=np.inf)
    assert (found.aspect, str(found)) == ("finite", "softmax returned -inf in 1 of 3 places.")
    assert mismatch(float("nan"), 0.0, np.inf).aspect == "finite"


def test_order_of_aspects() -> None:
    """Shape is judged before kind, kind before NaN, NaN before values: one mistake, one message."""
    assert mismatch(np.array([[np.nan]], complex)).aspect == "shape"
    assert mismatch(np.array([np.nan, 9, 9], complex)).aspect == "kind"
    assert mismatch(np.array([np.nan, 9, 9])).aspect == "finite"
    assert mismatch(np.array([9.0, 9, 9])).aspect == "values"


def test_nan_in_the_truth() -> None:
    """A NaN that slipped into the expected values makes every answer wrong and none right."""
    assert mismatch([0.125, 0.375, 0.5], [0.125, np.nan, 0.5]).aspect == "values"
    assert mismatch([0.125, 0.375, 0.5], TRUTH, np.array([1e-6, np.nan, 1e-6])).aspect == "values"


def test_immense_difference() -> None:
    """A difference that overflows is wrong, and no warning of ours."""
    assert mismatch([-1.7e308, 0.0, 0.0], [1.7e308, 0.0, 0.0]).aspect == "values"


def test_no_expected_value_is_told() -> None:
    """What was expected, and what the input was, is in no message about a hidden input."""
    secret = np.array([0.123456789, 0.876543211])
    wrong: list[Any] = [
        np.array([0.5, 0.5]),
        np.array([np.nan, 0.5]),
        np.array([1, 0]),
        np.zeros((2, 1)),
        Opaque("list"),
        0.5,
    ]
    for value in wrong:
        said = str(mismatch(value, secret, np.full(2, 1e-6)))
        assert not re.search(r"1234|8765|98765", said), said


def test_expected_value_of_a_public_input() -> None:
    """Where the answer is public, the first wrong place is shown with both values and with how many are wrong."""
    said = str(mismatch([[0.125, 0.3], [0.5, 0.1]], [[0.125, 0.375], [0.5, 0.0]], 1e-6, reveal=True))
    assert said == "softmax returned 2 wrong of 4 values. First at [0, 1] it returned 0.3, and 0.375 was expected."
    assert str(mismatch(2.0, 1.5, 1e-6, reveal=True)) == "softmax returned 2, and 1.5 was expected."


def test_numbers() -> None:
    """The values are given as float64 for a test's own arithmetic, once shape, kind and finiteness hold."""
    assert numbers(returned(np.array([0.5], "float32")), (1,)).dtype == np.float64
    with pytest.raises(Mismatch):
        numbers(returned(np.array([np.nan])), (1,))
    with pytest.raises(Mismatch):
        numbers(returned(np.array([1.0])), ())


def test_dtype() -> None:
    """The dtype is judged exactly; a Python float counts as float64."""
    check_dtype(returned(np.zeros(2, np.float32)), np.float32)
    check_dtype(returned(1.5), np.float64)
    for value in (np.zeros(2), 1.5, 1, True, Opaque("list")):
        with pytest.raises(Mismatch):
            check_dtype(returned(value), np.float32)
    with pytest.raises(Mismatch, match="softmax should return dtype float32, but it returned float64"):
        check_dtype(returned(np.zeros(2)), np.float32)


def test_unchanged() -> None:
    """A changed argument is wrong, and the message says what to do instead."""
    check_unchanged(returned(1.0))
    with pytest.raises(Mismatch, match="changed the arguments it was given; work on a copy"):
        check_unchanged(returned(1.0, unchanged=False))


def test_property() -> None:
    """A property must hold everywhere; NaN in a comparison does not."""
    check_property(np.array([True, True]), "no")
    check_property(np.array([], bool), "no")
    for fails in (np.array([True, False]), False, np.array([np.nan]) <= 1):
        with pytest.raises(Mismatch, match="no"):
            check_property(fails, "no")


def raised(*bases: str) -> StudentFailure:
    """Give the failure of a call that raised."""
    return StudentFailure(Raised(CALL, bases[0], bases, "", "softmax.py", 3))


def test_raises() -> None:
    """The exception that was asked for, or a subclass of it, is right."""
    for bases in (("ValueError", "Exception"), ("AxisError", "ValueError", "IndexError", "Exception")):
        with raises(ValueError, "for a bad axis"):
            raise raised(*bases)


def test_raises_something_else() -> None:
    """Another exception, or none, is a wrong answer that says what was asked."""
    said = "softmax should raise ValueError for a bad axis, but it raised IndexError."
    with pytest.raises(Mismatch, match=re.escape(said)), raises(ValueError, "for a bad axis"):
        raise raised("IndexError", "LookupError", "Exception")
    said = "should raise ValueError for a bad axis, but it returned"
    with pytest.raises(Mismatch, match=said), raises(ValueError, "for a bad axis"):
        pass


def test_raises_is_not_unfinished_or_stopped() -> None:
    """An unwritten function, one that was stopped, and our own errors are no wrong answers; they pass through."""
    for failure in (raised("NotImplementedError", "RuntimeError"), StudentFailure(Killed(CALL, "cpu", same("long")))):
        with pytest.raises(StudentFailure), raises(RuntimeError, "always"):
            raise failure
    with pytest.raises(ZeroDivisionError), raises(ZeroDivisionError, "never"):
        raise ZeroDivisionError
