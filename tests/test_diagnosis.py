"""Diagnosis: which misconception is named, when two are, and when none may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any

import numpy as np
import pytest

from autograder.diagnosis import diagnose
from autograder.misconceptions import Misconception, misconception
from autograder.outcomes import Call, Killed, Opaque, Outcome, Raised, Returned
from autograder.stand_in import StandIn
from autograder.student import StudentFailure
from autograder.texts import same

Numbers = Any
HINT = "What is twice 5?"


def floats(values: Numbers) -> Numbers:
    """Keep the dtype of float arrays."""
    array = np.asarray(values)
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def doubled(values: Numbers) -> Numbers:
    """Multiply by two."""
    return values + values


def nothing(_values: Numbers) -> Numbers:
    """Add nothing."""
    return 0


def as_it_is(result: Numbers) -> Numbers:
    """Leave the result."""
    return result


def twice(
    values: Numbers,
    *,
    factor: Callable[[Numbers], Numbers] = doubled,
    offset: Callable[[Numbers], Numbers] = nothing,
    finish: Callable[[Numbers], Numbers] = as_it_is,
) -> Numbers:
    """Double numbers; a negative first one is refused."""
    numbers = floats(values)
    if numbers.size and numbers.flat[0] < 0:
        raise ValueError("the first number is negative")
    return finish(factor(numbers) + offset(numbers))


@misconception(twice, step="factor", hint=HINT)
def squares(values: Numbers) -> Numbers:
    """Twice is to the power of two."""
    return values**2


@misconception(twice, step="factor", hint=HINT)
def thrice(values: Numbers) -> Numbers:
    """Three is a lucky number."""
    return 3 * values


@misconception(twice, step="offset", hint=HINT, amount=(10.0, 100.0))
def adds(_values: Numbers, *, amount: float) -> Numbers:
    """Something is added."""
    return amount


@misconception(twice, step="offset", hint=HINT)
def undefined_above_three(values: Numbers) -> Numbers:
    """Four is too much."""
    return np.where(values > 3, values.dtype.type(np.nan), values.dtype.type(0))


@misconception(twice, step="offset", hint=HINT)
def infinite_above_three(values: Numbers) -> Numbers:
    """Four is endless."""
    return np.where(values > 3, values.dtype.type(np.inf), values.dtype.type(0))


@misconception(twice, step="offset", hint=HINT)
def swallows(values: Numbers) -> Numbers:
    """Adding a large number and taking it away again changes nothing."""
    large = values.dtype.type(1e16)
    return ((values + large) - large) - values


@misconception(twice, step="finish", hint=HINT)
def column(result: Numbers) -> Numbers:
    """One row for each number."""
    return result[..., np.newaxis]


@misconception(twice, step="finish", hint=HINT)
def whole_numbers(result: Numbers) -> Numbers:
    """Whole numbers are enough."""
    return result.astype(np.int64)


@misconception(twice, step="finish", hint=HINT)
def single_precision(result: Numbers) -> Numbers:
    """Float32 is enough."""
    return result.astype(np.float32)


@misconception(twice, step="factor", hint=HINT)
def in_place(values: Numbers) -> Numbers:
    """Work in the array that came in."""
    values += values
    return values


@misconception(twice, hint=HINT)
def refuses_everything(_values: Numbers) -> Numbers:
    """Nothing is good enough."""
    raise KeyError


KNOWN = (
    squares,
    thrice,
    adds,
    undefined_above_three,
    infinite_above_three,
    swallows,
    column,
    whole_numbers,
    single_precision,
    in_place,
    refuses_everything,
)

VALUES = (
    np.array([1.0, 2.0, 4.0]),
    np.array([[0.5, 3.0], [5.0, 7.25]], np.float32),
    [0.25, 1.0, 6.0],
    np.array([2.0]),
    np.array([-1.0, 1.0]),
)


def calls(values: Iterable[Any] = VALUES) -> list[Call]:
    """Ask twice() for each of ``values``."""
    return [Call("twice", (value,), {}) for value in values]


def outcomes(function: Callable[..., Any], asked: Iterable[Call]) -> list[Outcome]:
    """Give what ``function`` comes to in a student's place."""
    student = StandIn({"twice": function})
    for call in asked:
        with suppress(StudentFailure):
            student._call(call)
    return student._outcomes


def named(observed: Iterable[Outcome], known: Sequence[Misconception] = KNOWN) -> list[str]:
    """Give the misconceptions that are named, without what the numbers show by themselves."""
    found = [diagnosis.misconception for diagnosis in diagnose(observed, {"twice": twice}, known)]
    return [name for name in found if not name.startswith("numbers_")]


def diagnosed(
    function: Callable[..., Any], values: Iterable[Any] = VALUES, known: Sequence[Misconception] = KNOWN
) -> list[str]:
    """Give the misconceptions that are named for a student's function."""
    return named(outcomes(function, calls(values)), known)


def stated(value: Any, *, asked: Any = None, is_unchanged: bool = True) -> list[Outcome]:
    """Claim that the one call came to ``value``."""
    call = Call("twice", (np.array([1.0, 2.0, 4.0]) if asked is None else asked,), {})
    return [Returned(call, value, is_unchanged)]


def copied(original: Misconception, name: str) -> Misconception:
    """Declare the same misconception under another name."""

    def replacement(*arguments: Any) -> Any:
        """Once more, the same."""
        return original.replacement(*arguments)

    replacement.__name__ = name
    return misconception(twice, step=original.step, hint=HINT)(replacement)


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known.name)
def test_each_misconception_is_named_as_itself(known: Misconception) -> None:
    """What gives every observed outcome is named, whichever of its values the student chose."""
    for variant in known.variants():
        assert diagnosed(variant) == [known.name]


def test_hint_is_given() -> None:
    """A diagnosis carries the question of its misconception."""
    (found,) = diagnose(outcomes(lambda values: 3 * floats(values), calls(VALUES[:1])), {"twice": twice}, KNOWN)
    assert (found.misconception, found.hint.en) == ("thrice", HINT)


def test_right_function_has_no_diagnosis() -> None:
    """Where every outcome is right nothing is told, whatever is known."""
    assert diagnose(outcomes(twice, calls()), {"twice": twice}, KNOWN) == ()


def test_right_calls_count_too() -> None:
    """What explains the wrong calls but not the right ones is not named."""

    def squares_large_ones(values: Numbers) -> Numbers:
        numbers = floats(values)
        return numbers**2 if numbers.max() > 3 else twice(values)

    assert diagnosed(squares_large_ones, [np.array([5.0]), np.array([4.0])]) == ["squares"]
    assert diagnosed(squares_large_ones, [np.array([5.0]), np.array([3.0])]) == []


def test_wrong_calls_count_all() -> None:
    """What explains all wrong calls but one is not named."""
    assert diagnosed(lambda values: 3 * floats(values) + (len(values) == 2), [[1.0, 2.0], [4.0], [5.0]]) == []


def test_nothing_is_named_when_two_match() -> None:
    """Two explanations that the calls do not tell apart are both kept back."""
    wrong = outcomes(lambda values: 3 * floats(values), calls(VALUES[:1]))
    assert named(wrong, (thrice,)) == ["thrice"]
    assert named(wrong, (thrice, copied(thrice, "thrice_again"))) == []


def test_calls_that_tell_two_apart() -> None:
    """Squares and thrice agree on 3 alone: nothing is named there, and one is as soon as another number is asked."""
    squared = lambda values: floats(values) ** 2  # noqa: E731  # a student's function
    assert diagnosed(squared, [[3.0]]) == []
    assert diagnosed(squared, [[3.0], [5.0]]) == ["squares"]


def test_both_of_a_pair_are_named() -> None:
    """Two misconceptions of different steps at once are both named, in the author's order."""
    assert diagnosed(lambda values: 3 * floats(values) + 10, VALUES[:4]) == ["thrice", "adds"]


def test_a_pair_uses_every_value() -> None:
    """A misconception with values to try combines with each of them."""
    assert diagnosed(lambda values: floats(values) ** 2 + 100, VALUES[:4]) == ["squares", "adds"]


def test_what_all_pairs_share() -> None:
    """Where several pairs match, only what is in all of them is named."""
    known = (thrice, adds, copied(undefined_above_three, "undefined"), undefined_above_three)
    wrong = outcomes(lambda values: np.where(floats(values) > 3, np.nan, 3 * floats(values)), calls(VALUES[:1]))
    assert named(wrong, known) == ["thrice"]


def test_pairs_that_share_nothing() -> None:
    """Where several pairs match and nothing is in all of them, nothing is named."""
    known = (thrice, copied(thrice, "thrice_again"), copied(column, "column_again"), column)
    assert named(outcomes(lambda values: 3 * floats(values)[:, np.newaxis], calls(VALUES[:1])), known) == []


def test_one_explanation_beats_pairs() -> None:
    """A single misconception is preferred to any pair that gives the same."""

    @misconception(twice, step="factor", hint=HINT)
    def thrice_and_ten(values: Numbers) -> Numbers:
        """Two thoughts in one."""
        return 3 * values + 10

    wrong = outcomes(lambda values: 3 * floats(values) + 10, calls(VALUES[:4]))
    assert named(wrong, (thrice, adds, thrice_and_ten)) == ["thrice_and_ten"]


def test_one_step_is_wrong_in_one_way() -> None:
    """Two misconceptions about one step, or about the whole function, make no pair."""
    assert list(squares.combined(thrice)) == []
    assert list(squares.combined(refuses_everything)) == []


@pytest.mark.parametrize(
    ("read", "habit"),
    [
        (lambda values: np.asarray(values, np.float32), ["single_precision"]),
        (lambda values: np.asarray(values, np.float64), []),
        (lambda values: np.asarray(values, np.float32) if isinstance(values, list) else values, []),
        (floats, []),
    ],
    ids=["float32", "float64", "lists_in_float32", "as_given"],
)
def test_precision_of_the_student_is_found(read: Callable[[Any], Any], habit: list[str]) -> None:
    """A variant is found in whichever precision the student computes in, which is named where it is a mistake, too."""
    wrong = diagnosed(lambda values: twice(read(values), offset=swallows.replacement))
    assert sorted(wrong) == sorted(["swallows", *habit])


def test_precision_is_the_same_for_every_call() -> None:
    """Nobody computes one array in float32 and the next one in float64."""

    def changes_its_mind(values: Numbers) -> Numbers:
        dtype = np.float32 if len(values) == 3 else np.float64
        return twice(np.asarray(values, dtype), offset=swallows.replacement)

    values = [[1.0, 3.0, 5.0], [1.0, 3.0]]
    assert diagnosed(lambda given: twice(given, offset=swallows.replacement), values) == ["swallows"]
    assert diagnosed(changes_its_mind, values) == []


def test_rounding_is_forgiven() -> None:
    """A misconception is named where the numbers are off by no more than float32 rounding, and not beyond."""
    assert diagnosed(lambda values: 3 * floats(values) * (1 + 2.0**-23), VALUES[:4]) == ["thrice"]
    assert diagnosed(lambda values: 3 * floats(values) * (1 + 1e-4), VALUES[:1]) == []


def test_tolerance_of_the_case() -> None:
    """A call that brings its own tolerance is judged by it."""
    tolerance = np.full(3, 0.5)
    asked = [Call("twice", (np.array([1.0, 2.0, 4.0]),), {}, tolerance)]
    assert diagnose(outcomes(lambda values: 2 * values + 0.25, asked), {"twice": twice}, KNOWN) == ()
    assert named(outcomes(lambda values: 3 * values + 0.25, asked)) == ["thrice"]
    assert named(outcomes(lambda values: 3 * values + 0.75, asked)) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.array([2.0, 4.0, np.nan]), ["undefined_above_three"]),
        (np.array([2.0, 4.0, np.inf]), ["infinite_above_three"]),
        (np.array([2.0, 4.0, -np.inf]), []),
        (np.array([2.0, np.nan, 8.0]), []),
        (np.array([2.0, np.nan, np.nan]), []),
        (np.array([np.nan, 4.0, np.inf]), []),
        (np.array([2.5, 4.0, np.nan]), []),
    ],
    ids=["nan", "inf", "other_sign", "elsewhere", "one_more", "both", "other_number"],
)
def test_nan_and_infinity_stand_in_the_same_places(value: Any, expected: list[str]) -> None:
    """NaN and infinities must be where the variant has them, and the numbers beside them right."""
    assert named(stated(value)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.array([[2.0], [4.0], [8.0]]), ["column"]),
        (np.array([[2.0, 4.0, 8.0]]), []),
        (np.array([2, 4, 8]), ["whole_numbers"]),
        (np.array([2, 4, 8], np.int32), []),
        (np.array([2.0, 4.0, 8.0], np.float32), ["single_precision"]),
        (np.array([2.0, 4.0, 8.0], np.float16), []),
    ],
    ids=["column", "row", "int64", "int32", "float32", "float16"],
)
def test_shape_kind_and_dtype_are_compared(value: Any, expected: list[str]) -> None:
    """For float64 arrays shape, kind and dtype of the answer must be the variant's too."""
    # A student who computes in float32 changes a copy: one call can't tell that from a float32 result.
    known = [candidate for candidate in KNOWN if candidate is not in_place]
    assert named(stated(value), known) == expected


@pytest.mark.parametrize("asked", [[1.0, 2.0, 4.0], np.array([1.0, 2.0, 4.0], np.float32)], ids=["list", "float32"])
def test_dtype_is_free_where_nothing_settles_it(asked: Any) -> None:
    """For lists and float32 arrays either float dtype is right, and either is what a variant gives."""
    for dtype in (np.float32, np.float64):
        assert diagnose(stated(np.array([2.0, 4.0, 8.0], dtype), asked=asked), {"twice": twice}, KNOWN) == ()
        assert named(stated(np.array([3.0, 6.0, 12.0], dtype), asked=asked)) == ["thrice"]
    assert named(stated(np.array([2, 4, 8]), asked=asked)) == ["whole_numbers"]


def test_dtype_that_was_asked_for_is_settled() -> None:
    """Where a call asks for a dtype, an answer in another one is wrong, for arguments of integers too."""

    def ones(length: int, dtype: Any) -> Numbers:
        return np.ones(length, dtype)

    call = Call("ones", (2,), {"dtype": np.float32})
    assert diagnose([Returned(call, np.ones(2, np.float32), arguments_unchanged=True)], {"ones": ones}, ()) == ()
    (wrong,) = [Returned(call, np.ones(2), arguments_unchanged=True)]

    @misconception(ones, hint=HINT)
    def always_float64(length: int, dtype: Any) -> Numbers:  # noqa: ARG001
        """Everything is float64."""
        return np.ones(length)

    assert [found.misconception for found in diagnose([wrong], {"ones": ones}, (always_float64,))] == ["always_float64"]


def test_changed_arguments_are_compared() -> None:
    """Right numbers with changed arguments are explained by a variant that changes them, and by no other."""
    value = np.array([2.0, 4.0, 8.0])
    assert named(stated(value, is_unchanged=False)) == ["in_place"]
    assert named(stated(3 * value / 2, is_unchanged=False)) == []


@pytest.mark.parametrize(
    ("raised", "expected"), [(KeyError, ["refuses_everything"]), (ZeroDivisionError, [])], ids=["same", "other"]
)
def test_exceptions_are_compared(raised: type[Exception], expected: list[str]) -> None:
    """An exception matches a variant that raises it too."""

    def refuses(_values: Numbers) -> Numbers:
        raise raised

    assert diagnosed(refuses, VALUES[:2]) == expected


def test_subclass_of_an_exception_is_that_exception() -> None:
    """A student's own subclass of KeyError is a KeyError, and one of ValueError right where ValueError is asked."""

    class NoSuchKeyError(KeyError):
        pass

    class NegativeError(ValueError):
        pass

    def refuses(_values: Numbers) -> Numbers:
        raise NoSuchKeyError

    def refuses_negative(values: Numbers) -> Numbers:
        if values[0] < 0:
            raise NegativeError
        return twice(values)

    assert diagnosed(refuses, VALUES[:2]) == ["refuses_everything"]
    assert diagnosed(refuses_negative, [np.array([1.0]), np.array([-1.0])]) == []


def test_call_that_ended_the_worker_is_left_out() -> None:
    """The calls before the worker's end are explained without it, and alone it explains nothing."""
    before = outcomes(lambda values: 3 * floats(values), calls(VALUES[:2]))
    killed = Killed(calls()[0], "cpu", same("it used more than 1 s of CPU time"))
    assert named([*before, killed]) == ["thrice"]
    assert named([killed, Killed(None, "exit", same("it ended"))]) == []


def test_import_is_no_call() -> None:
    """An exception of the import has no call to explain."""
    assert named([Raised(None, "SyntaxError", ("SyntaxError", "Exception"), "", None, None)]) == []


def test_functions_are_explained_apart() -> None:
    """Each function has its own diagnosis, by the misconceptions about it alone."""

    def halve(values: Numbers, *, finish: Callable[[Numbers], Numbers] = as_it_is) -> Numbers:
        return finish(floats(values) / 2)

    @misconception(halve, step="finish", hint=HINT)
    def halves_again(result: Numbers) -> Numbers:
        """Once more, to be sure."""
        return result / 2

    def explained(**functions: Callable[..., Any]) -> list[str]:
        student = StandIn(functions)
        for function in ("halve", "twice", "halve"):
            student._call(Call(function, ([1.0, 2.0, 4.0],), {}))
        found = diagnose(student._outcomes, {"twice": twice, "halve": halve}, (*KNOWN, halves_again))
        return [diagnosis.misconception for diagnosis in found if not diagnosis.misconception.startswith("numbers_")]

    by_three, by_a_quarter = lambda values: 3 * floats(values), lambda values: floats(values) / 4
    assert explained(twice=by_three, halve=by_a_quarter) == ["halves_again", "thrice"]
    assert explained(twice=by_a_quarter, halve=by_a_quarter) == ["halves_again"]
    assert explained(twice=by_a_quarter, halve=halve) == []


def test_unknown_function_is_left_out() -> None:
    """A call of a function that the solution does not have explains nothing."""
    assert diagnose(outcomes(squares.replacement, [Call("triple", ([1.0],), {})]), {"twice": twice}, KNOWN) == ()


@pytest.mark.parametrize(
    "value",
    [
        Opaque("list"),
        Opaque("Opaque"),
        1 << 5000,
        -(1 << 64),
        True,
        float("nan"),
        float("inf"),
        np.float64(3.0),
        np.zeros(0),
        np.zeros((0, 5)),
        np.zeros((3, 0), np.float32),
        np.zeros((1,) * 16),
        np.array([1 + 2j, np.nan, np.inf]),
        np.array([2 + 0j, 4, 8]),
        np.array([True, False, True]),
        np.array([2, 4, 1 << 200], dtype=object),
        np.array([None, "a", {}], dtype=object),
        np.array([2, 4, 8], np.uint64),
        np.array([1, 1, 1 << 63], np.uint64),
        np.array([1, 1, -(1 << 63)], np.int64),
        np.array([2.0, 4.0, 8.0], np.float16),
        np.array([2.0, 4.0, 65504.0], np.float16),
        np.array([2.0, 4.0, 1e308]),
        np.full((3, 3), np.nan),
    ],
    ids=repr,
)
def test_hostile_value_breaks_nothing(value: Any) -> None:
    """Whatever a worker claims a call returned, the diagnosis ends, and names nothing that does not fit."""
    assert named(stated(value)) == []
    assert named([*outcomes(lambda values: 3 * floats(values), calls(VALUES[:2])), *stated(value)]) == []


@pytest.mark.parametrize("type_name", ["list", "NoneType"])
def test_objects_are_compared_by_type(type_name: str) -> None:
    """An object that stayed behind the wall matches a variant that returns an object of that type."""

    @misconception(twice, step="finish", hint=HINT)
    def as_list(result: Numbers) -> Any:
        """I can index lists too."""
        return result.tolist()

    expected = ["as_list"] if type_name == "list" else []
    assert named(stated(Opaque(type_name)), (*KNOWN, as_list)) == expected


@pytest.mark.parametrize("value", [np.array(1), np.array([np.nan]), [], [[]], 5, True, "text", None, np.zeros((0, 3))])
def test_any_argument_is_survived(value: Any) -> None:
    """Whatever a hidden test asks for, the diagnosis ends."""
    call = Call("twice", (value,), {"finish": None})
    assert diagnose([Returned(call, Opaque("list"), arguments_unchanged=True)], {"twice": twice}, KNOWN) == ()
