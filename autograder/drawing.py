"""Draw the inputs of a hidden test with Hypothesis, the same for everyone, and compute what is true of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import hypothesis
import numpy as np
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, PrimitiveProvider
from hypothesis.strategies import SearchStrategy

from autograder.contract import Array, Kind
from autograder.hidden import Arguments, DrawnCase
from autograder.recorder import cases
from autograder.recorder.solution import Refusal, SolutionError, ask_solution
from autograder.recorder.truth import FLOAT32_ROUNDING, compute_truth
from autograder.texts import Text, say, together


class DrawingError(Exception):
    """Inputs can't be drawn, or have no truth: the author's mistake."""


class _ReproducibleChoices(PrimitiveProvider):
    """Makes each choice by Python's own generator alone, which is the same everywhere.

    Left to itself, Hypothesis also tries numbers that it finds in the modules imported so far, and shapes its integers
    with the C library's logarithm: the inputs would depend on the process and on the machine.
    """

    lifetime = "test_case"

    def __init__(self, one_input: Any) -> None:
        super().__init__(one_input)
        # The generator that ``hypothesis.seed`` has set.
        self._random: Random = one_input._random

    def draw_boolean(self, p: float = 0.5) -> bool:
        return self._random.random() < p

    def draw_integer(
        self, min_value: int | None = None, max_value: int | None = None, **_how_hypothesis_would: Any
    ) -> int:
        if min_value is None or max_value is None:
            raise DrawingError("give integers() both its ends")
        return self._random.randint(min_value, max_value)

    def draw_float(self, **_limits: Any) -> float:
        raise DrawingError("draw whole numbers and divide them, as autograder.strategies does")

    def draw_string(self, *_limits: Any, **_sizes: Any) -> str:
        raise DrawingError("a text can't be an argument")

    def draw_bytes(self, *_limits: Any, **_sizes: Any) -> bytes:
        raise DrawingError("bytes can't be an argument")


AVAILABLE_PROVIDERS["autograder"] = _ReproducibleChoices


@dataclass(frozen=True, slots=True)
class WrittenFunctions:
    """The functions that students write, by name and part, as their references have them; and the solution's file."""

    by_name: Mapping[tuple[str, int | None], cases.Function]
    solution: Path


def written_functions(source: Path) -> WrittenFunctions:
    """Give the functions that the cases of a references/<module>.py are about.

    Raises
    ------
    DrawingError
        When the file can't be run.

    """
    try:
        written = [case.function for case in cases.load_source(source)]
    except Exception as error:  # whatever an author's file raises, its author must hear of it
        raise DrawingError(f"{source}: {_said(error)}") from error
    # Where one function has several, the last is taken: a formula, or what the solution answers for.
    written.sort(key=lambda function: (function.exact is not None, function.tensorflow is None))
    by_name = {(function.name, function.part): function for function in written}
    return WrittenFunctions(by_name, source.parent.parent / source.name)


def draw_cases(
    functions: WrittenFunctions,
    name: str,
    inputs: SearchStrategy[Arguments],
    *,
    count: int,
    seed: str,
    part: int | None = None,
) -> tuple[DrawnCase, ...]:
    """Draw ``count`` different inputs and compute their truth by the exact formula of the function called ``name``.

    Where the references name neither a formula nor TensorFlow, the solution gives the truth.

    Raises
    ------
    DrawingError
        Saying what in the test, its strategy, the formula or the solution is wrong.

    """
    function = functions.by_name.get((name, part))
    if function is None:
        known = ", ".join(sorted(_named(*key) for key in functions.by_name))
        raise DrawingError(f"the references have no case of {_named(name, part)}, only of {known}")
    if function.exact is None and function.tensorflow is not None:
        said = "only TensorFlow answers for it, which is not asked about drawn inputs; write its exact formula"
        raise DrawingError(f"{_named(name, part)}: {said}, or give no tensorflow, so that the solution answers")
    drawn = enumerate(_draw(inputs, count, seed), start=1)
    return tuple(_judged(function, functions.solution, f"drawn_{number}", given) for number, given in drawn)


def _named(name: str, part: int | None) -> str:
    return repr(name) if part is None else f"{name!r} with part={part}"


def _draw(inputs: SearchStrategy[Arguments], count: int, seed: str) -> list[Arguments]:
    found: dict[str, Arguments] = {}

    @hypothesis.seed(seed)
    @hypothesis.settings(
        # Its first input is the simplest there is, whatever the seed.
        max_examples=1 + count,
        backend="autograder",
        database=None,
        deadline=None,
        derandomize=False,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
        verbosity=hypothesis.Verbosity.quiet,
    )
    @hypothesis.given(inputs)
    def keep(drawn: Arguments) -> None:
        written = _written_out(drawn)
        hypothesis.assume(written not in found)
        found[written] = drawn

    try:
        keep()
    except Exception as error:  # whatever an author's strategy raises, its author must hear of it
        raise DrawingError(_said(error)) from error
    _simplest, *drawn = found.values()
    if len(drawn) < count:
        raise DrawingError(f"the strategy gave {len(drawn)} different inputs, not {count}; let it vary more")
    return drawn


def _written_out(drawn: Any) -> str:
    """Write a drawn input out, to tell whether it is a new one."""
    if not isinstance(drawn, Arguments):
        raise DrawingError(f"the strategy gave {type(drawn).__name__}; write arguments(...) as its last step")
    return json.dumps([cases.encode(list(drawn.args)), {name: cases.encode(it) for name, it in drawn.kwargs.items()}])


def _judged(function: cases.Function, solution: Path, name: str, drawn: Arguments) -> DrawnCase:
    title = _title(drawn)
    written = cases.Case(name, str(title), "drawn", function, False, False, drawn.args, drawn.kwargs)
    what = "the solution" if function.exact is None else "the exact formula"
    try:
        truth = _truth_of_solution(written, solution) if function.exact is None else _truth_of_formula(written)
    except Exception as error:  # whatever an author's code raises, its author must hear of it
        raise DrawingError(f"{what} of {function.name} failed on {title}: {_said(error)}") from error
    return DrawnCase(name, title, function.name, drawn.args, drawn.kwargs, *truth, function.part)


def _truth_of_formula(case: cases.Case) -> tuple[Array, Array, Kind]:
    truth = compute_truth(case)
    return truth.value, truth.tolerance(FLOAT32_ROUNDING), "integer" if truth.is_integer else "floating"


def _truth_of_solution(case: cases.Case, solution: Path) -> tuple[Array, Array, Kind]:
    answer = ask_solution(case, solution)
    if isinstance(answer, Refusal):
        raise DrawingError(f"{answer.raised}: {answer.message}")
    value = answer.astype(np.float64)
    tolerance = cases.stated_tolerance(value, case.function.relative or 0.0)
    return value, np.asarray(tolerance), "floating" if answer.dtype.kind == "f" else "integer"


def _title(drawn: Arguments) -> Text:
    """Say what the input was, as far as it helps and gives no value away."""
    by_position = together(map(_described, drawn.args), Text(", ", "、"))
    if not drawn.kwargs:
        return say("drawn at random: {arguments}", arguments=by_position)
    return say("drawn at random: {arguments}, with {names}", arguments=by_position, names=", ".join(drawn.kwargs))


def _described(given: Any) -> Text:
    if isinstance(given, list):
        return say("a list of shape {shape}", shape=np.shape(given))
    if isinstance(given, np.ndarray):
        return say("{dtype} of shape {shape}", dtype=given.dtype, shape=given.shape)
    return say("a dtype") if isinstance(given, type) else say("a number")


def _said(error: BaseException) -> str:
    """Say what went wrong; Hypothesis wraps what a strategy raised in a group."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return str(error) if isinstance(error, DrawingError | SolutionError) else f"{type(error).__name__}: {error}"
