"""Functions of ours in a student's place: what they come to is what would have crossed the wall."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.outcomes import Call, Opaque, Raised, Returned
from autograder.recorder import cases
from autograder.stand_in import StandIn, Trial, predict
from autograder.student import StudentFailure

ARRAY = np.array([3.0, 1.0, 2.0])


def ask(function: Any, *args: Any, **kwargs: Any) -> Any:
    """Give what ``function`` comes to."""
    return predict(function, Call("function", args, kwargs))


def returned(function: Any, *args: Any, **kwargs: Any) -> Returned:
    """Give what ``function`` returns."""
    outcome = ask(function, *args, **kwargs)
    assert isinstance(outcome, Returned)
    return outcome


def test_called_with_its_arguments() -> None:
    """Arguments arrive by position and by name, as they are."""
    outcome = returned(lambda *args, **kwargs: np.array([len(args), len(kwargs["also"])]), ARRAY, [1, 2.5], also="four")
    assert outcome.value.tolist() == [2, 4]
    assert outcome.arguments_unchanged


@pytest.mark.parametrize(
    "argument",
    [5, 2.5, True, None, "text", [1, [2.5]], (1, 2), np.float32, np.dtype(np.int64), np.float32(2.5)],
    ids=repr,
)
def test_argument_keeps_its_type(argument: Any) -> None:
    """Every argument arrives with the type and the value it was given."""
    seen: list[Any] = []
    returned(seen.append, argument)
    assert type(seen[0]) is type(argument)
    assert seen[0] == argument


@pytest.mark.parametrize("array", [ARRAY[::-1], ARRAY[::2], np.asfortranarray(np.ones((2, 3)))])
def test_array_keeps_its_layout(array: Any) -> None:
    """An array arrives with its numbers, its order in memory and its dtype."""
    seen: list[Any] = []
    returned(seen.append, array)
    assert seen[0].tolist() == array.tolist()
    assert seen[0].flags.c_contiguous == array.flags.c_contiguous
    assert seen[0].dtype == array.dtype


def test_read_only_array_stays_so() -> None:
    """Writing to an array that was given read-only raises, as it would for a student."""
    array = ARRAY.copy()
    array.flags.writeable = False
    outcome = ask(lambda values: values.sort(), array)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == "ValueError"


def test_arguments_are_copies() -> None:
    """A function that works in its arguments is found out, and the call's own are as they were."""
    given, numbers = ARRAY.copy(), [3, 1, 2]
    outcome = returned(lambda values, others: (values.sort(), others.sort()), given, numbers)
    assert not outcome.arguments_unchanged
    assert given.tolist() == [3.0, 1.0, 2.0]
    assert numbers == [3, 1, 2]


def test_argument_by_name_that_changes() -> None:
    """A change of an argument given by name counts too."""
    assert not returned(lambda values: values.sort(), values=ARRAY).arguments_unchanged


def test_change_of_dtype_is_no_change() -> None:
    """A function that works in its own copy leaves its arguments alone."""
    assert returned(lambda values: np.sort(np.asarray(values, np.float32)), ARRAY).arguments_unchanged


def test_converted_arguments() -> None:
    """Each argument is converted before the call, and a change of the converted copy is none of the argument."""
    call = Call("function", (ARRAY,), {"more": ARRAY})
    outcome = predict(lambda values, more: values.dtype == more.dtype == np.float32, call, np.float32)
    assert isinstance(outcome, Returned)
    assert outcome.value is True
    sorted_copy = predict(lambda values, more: (values.sort(), more.sort()), call, np.float32)
    assert isinstance(sorted_copy, Returned)
    assert sorted_copy.arguments_unchanged


@pytest.mark.parametrize("value", [2, 2.5, True])
def test_python_numbers_arrive_as_they_are(value: Any) -> None:
    """A Python number keeps its type."""
    arrived = returned(lambda: value).value
    assert type(arrived) is type(value)
    assert arrived == value


@pytest.mark.parametrize("value", [np.float32(2.5), np.int64(2), np.bool_(True)], ids=repr)
def test_numpy_scalars_arrive_as_arrays(value: Any) -> None:
    """A NumPy scalar arrives as an array of rank 0 and of its dtype."""
    arrived = returned(lambda: value).value
    assert isinstance(arrived, np.ndarray)
    assert (arrived.shape, arrived.dtype, arrived.item()) == ((), value.dtype, value.item())


def test_subclass_of_array_arrives_as_array() -> None:
    """A subclass brings its numbers and nothing else."""

    class Loud(np.ndarray):
        pass

    arrived = returned(lambda: ARRAY.view(Loud)).value
    assert type(arrived) is np.ndarray
    assert arrived.tolist() == ARRAY.tolist()


@pytest.mark.parametrize(
    ("value", "type_name"),
    [
        (None, "NoneType"),
        ([1.0], "list"),
        ((1.0, (2.0,)), "tuple"),
        ("text", "str"),
        (2j, "complex"),
        (np.ma.masked_array([1.0]), "MaskedArray"),
    ],
    ids=repr,
)
def test_other_objects_arrive_as_a_name(value: Any, type_name: str) -> None:
    """Of any other object only the name of its type arrives."""
    arrived = returned(lambda: value).value
    assert isinstance(arrived, Opaque)
    assert arrived.type_name == type_name


def test_exception_arrives_with_its_bases() -> None:
    """An exception arrives with the names of its classes, the most derived first."""

    class LabelError(ValueError):
        pass

    def refuses() -> None:
        raise LabelError("3 is no label")

    outcome = ask(refuses)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == "LabelError"
    assert outcome.bases[:3] == ("LabelError", "ValueError", "Exception")


def test_wrong_arguments_are_an_exception() -> None:
    """A function that does not take what it is called with raises TypeError, as a student's would."""
    outcome = ask(lambda values: values)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == "TypeError"


def test_warnings_cost_nothing() -> None:
    """A warning of NumPy or Python on the way is no exception."""
    assert np.isinf(returned(lambda values: np.exp(values * 1000), ARRAY).value).all()
    assert np.isnan(returned(lambda: np.float64(np.mean([]))).value)


def test_stand_in_answers_calls() -> None:
    """A stand-in's functions are called by attribute, and every call and its outcome is kept in order."""
    student = StandIn({"double": lambda values: 2 * values})
    first = student.double(ARRAY)
    assert first.value.tolist() == [6.0, 2.0, 4.0]
    with pytest.raises(StudentFailure) as caught:
        student.halve(ARRAY)
    raised = caught.value.outcome
    assert isinstance(raised, Raised)
    assert raised.type_name == "AttributeError"
    assert student._outcomes == [first, raised]


@pytest.mark.parametrize("layout", ["C", "F", "strided", "reversed"])
def test_arguments_are_copies_in_any_layout(layout: str) -> None:
    """A function that works in its argument never reaches the caller's array, however that lies in memory."""
    given = cases.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], "float64", layout)
    kept = given.copy()

    def halved(values: Any) -> Any:
        values /= 2
        return values

    outcome = predict(halved, Call("halved", (given,), {}))
    assert isinstance(outcome, Returned)
    assert not outcome.arguments_unchanged
    assert np.array_equal(given, kept)


def test_later_functions_change_no_earlier_outcome() -> None:
    """What one function returned, its own argument or a view of it too, is not changed by what the next one does."""
    call = Call("f", (np.array([1.0, 2.0]),), {})
    trial = Trial(call, lambda argument: argument)
    returning: list[Any] = [lambda x: x, lambda x: x[:1], lambda x: (x, x[::-1])]
    first, view, both = (trial.outcome(function) for function in returning)

    def doubling(x: Any) -> Any:
        x *= 2
        return x

    changed, after = trial.outcome(doubling), trial.outcome(lambda x: x)
    assert isinstance(changed, Returned)
    assert not changed.arguments_unchanged
    found = [np.asarray(outcome.value).tolist() for outcome in (first, view, both, changed, after)]  # type: ignore[union-attr]
    assert found == [[1.0, 2.0], [1.0], [[1.0, 2.0], [2.0, 1.0]], [2.0, 4.0], [1.0, 2.0]]
