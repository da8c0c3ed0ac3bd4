"""What wrong numbers show by themselves: each symptom is told when it fits every wrong answer, and only then."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np
import pytest

from autograder.diagnosis import diagnose
from autograder.outcomes import Call
from autograder.stand_in import StandIn
from autograder.student import StudentFailure

Numbers = Any


def softmax(logits: Numbers, axis: int = -1) -> Numbers:
    """Give the right probabilities."""
    logits = np.asarray(logits, np.float64)
    powers = np.exp(logits - logits.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def losses(labels: Numbers, logits: Numbers) -> Numbers:
    """Give the right losses."""
    logits = np.asarray(logits, np.float64)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return (np.asarray(labels) * (np.log(np.exp(shifted).sum(axis=-1, keepdims=True)) - shifted)).sum(axis=-1)


SHAPES = [(2, 3), (3, 3), (4, 2), (1, 5), (6, 3), (3, 4)]
RANDOM = np.random.RandomState(7)
LOGITS = [RANDOM.randint(-3000, 3000, shape) / 1000 for shape in SHAPES]
LABELS = [RANDOM.randint(1, 9, shape) / 8 for shape in SHAPES]


def told(right: Callable[..., Any], wrong: Callable[..., Any], calls: list[Call]) -> list[tuple[str, str]]:
    """Give the symptoms of ``wrong``, where ``right`` was asked for, as names with what is said."""
    name = calls[0].function
    student = StandIn({name: wrong})
    for call in calls:
        with suppress(StudentFailure):
            student._call(call)
    return [(found.misconception, found.hint.en) for found in diagnose(student._outcomes, {name: right}, ())]


def of_softmax(wrong: Callable[..., Any], logits: list[Any] | None = None) -> list[tuple[str, str]]:
    """Give the symptoms of a wrong softmax."""
    return told(softmax, wrong, [Call("softmax", (values,), {}) for values in logits or LOGITS])


def of_losses(wrong: Callable[..., Any]) -> list[tuple[str, str]]:
    """Give the symptoms of wrong losses."""
    return told(losses, wrong, [Call("losses", pair, {}) for pair in zip(LABELS, LOGITS, strict=True)])


def test_right_has_no_symptom() -> None:
    """A function that is right on every call is told nothing."""
    assert of_softmax(softmax) == []
    assert of_losses(losses) == []


@pytest.mark.parametrize(
    ("factor", "name"),
    [(-1, "-1"), (2, "2"), (0.5, "1/2"), (np.log(2), "ln 2"), (1 / np.log(10), "1/ln 10"), (0.375, "0.375")],
)
def test_constant_factor(factor: float, name: str) -> None:
    """One factor on every answer is named, by its usual name where it has one."""
    ((symptom, said),) = of_losses(lambda labels, logits: factor * losses(labels, logits))
    assert symptom == "numbers_constant_factor"
    assert f"is {name} times" in said


def test_factor_of_a_length() -> None:
    """A factor that is the number of classes or examples of each call, or 1 over it, is named so."""
    ((_, said),) = of_losses(lambda labels, logits: losses(labels, logits) / logits.shape[-1])
    assert "1 / the number of classes times" in said
    ((_, said),) = of_losses(lambda labels, logits: losses(labels, logits) * len(logits))
    assert "is the number of examples times" in said


def test_constant_shift() -> None:
    """One amount added to every answer is named."""
    ((symptom, said),) = of_losses(lambda labels, logits: losses(labels, logits) + 0.75)
    assert symptom == "numbers_constant_shift"
    assert "0.75" in said


def test_transposed() -> None:
    """Right numbers with rows and columns exchanged are told from wrong ones."""
    assert of_softmax(lambda logits: softmax(logits).T)[0][0] == "numbers_transposed"


def test_broadcast() -> None:
    """An axis of length 1 too many, and a result of N by N whose diagonal is right, are told."""
    assert of_losses(lambda *pair: losses(*pair)[:, np.newaxis])[0][0] == "numbers_broadcast"
    assert of_losses(lambda *pair: losses(*pair) + np.arange(len(pair[0]))[:, None] * 0)[0][0] == "numbers_broadcast"


def test_wrong_axis() -> None:
    """The right function along another axis is told as that."""
    assert of_softmax(lambda logits: softmax(logits, axis=0))[0][0] == "numbers_wrong_axis"


def test_right_to_some_digits() -> None:
    """Rounded answers are told with the digits that hold."""
    ((symptom, said),) = of_softmax(lambda logits: np.round(softmax(logits), 3))
    assert symptom == "numbers_right_to_n_digits"
    assert "to about 2 digits" in said


def test_beyond_a_bound() -> None:
    """Answers that are wrong exactly where the arguments are large are told with the largest that went well."""
    large = [values * 1000 for values in LOGITS[:3]]

    def naive(logits: Numbers) -> Numbers:
        powers = np.exp(logits)
        return powers / powers.sum(axis=-1, keepdims=True)

    ((symptom, said),) = of_softmax(naive, [*LOGITS, *large])
    largest = max(float(np.abs(values).max()) for values in LOGITS)
    assert symptom == "numbers_beyond_bound"
    assert f"larger than {largest:.3g} in size" in said


def test_below_a_bound() -> None:
    """Answers that are wrong exactly where a number is tiny are told with the smallest that went well."""

    def cost(probabilities: Numbers) -> Numbers:
        return -np.log(probabilities)

    def floored(probabilities: Numbers) -> Numbers:
        return -np.log(np.maximum(probabilities, 1e-4))

    calls = [Call("cost", (np.array([value]),), {}) for value in (0.9, 0.5, 0.1, 0.02, 0.001, 1e-6, 1e-9)]
    ((symptom, said),) = told(cost, floored, calls)
    assert symptom == "numbers_below_bound"
    assert "smaller than 0.001" in said


def test_rows_that_do_not_sum_to_one() -> None:
    """Rows whose sum is not 1 where the right ones' is are told, when nothing more exact fits."""
    ((symptom, _),) = of_softmax(lambda logits: 1 / (1 + np.exp(-logits)))
    assert symptom == "numbers_rows_do_not_sum_to_one"


def test_published_numbers_only() -> None:
    """A table of the published numbers that knows nothing else is told as that."""
    published = Call("softmax", ([1.0, 2.0, 3.0],), {}, public=True)
    hidden = [Call("softmax", (values,), {}) for values in LOGITS]

    def table(logits: Numbers) -> Numbers:
        return softmax(logits) if logits == [1.0, 2.0, 3.0] else np.zeros(2)

    def careless(logits: Numbers) -> Numbers:
        return table(logits) if isinstance(logits, list) else np.zeros(2)

    ((symptom, _),) = told(softmax, careless, [published, *hidden])
    assert symptom == "numbers_published_only"


def test_no_guess() -> None:
    """Wrong answers that have nothing in common, exceptions, objects and nan are told nothing."""
    noise = np.random.RandomState(8)
    assert of_losses(lambda labels, _logits: noise.rand(len(labels)) * 5) == []
    assert of_losses(lambda *_pair: [1, 2]) == []
    assert of_losses(lambda labels, logits: losses(labels, logits) * np.nan) == []
    assert of_losses(lambda labels, _logits: labels.nothing) == []


def test_one_exception_spoils_a_factor() -> None:
    """A symptom that does not fit every wrong answer is not told."""

    def mixed(labels: Numbers, logits: Numbers) -> Numbers:
        return losses(labels, logits) * (2 if len(labels) > 2 else 3)

    assert of_losses(mixed) == []
