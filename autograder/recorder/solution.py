"""Ask the solution where neither TensorFlow nor a formula answers for a case."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.author_code import AuthorCodeError, load_functions
from autograder.outcomes import Array
from autograder.recorder.cases import DTYPES, Case
from autograder.stand_in import without_warnings


class SolutionError(Exception):
    """The solution gives nothing that can be a reference; says what, and what to write."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the solution raised: the name of the exception, and its text."""

    raised: str
    message: str


def ask_solution(case: Case, solution: Path) -> Array | Refusal:
    """Call the function of ``case`` in the file ``solution``, and give the part that the case is about.

    Raises
    ------
    SolutionError
        When the file can't be loaded, has no such function or part, or it is no finite number or array.

    """
    name = case.function.name
    try:
        functions = load_functions(solution)
    except AuthorCodeError as error:
        raise SolutionError(str(error)) from error
    if name not in functions:
        raise SolutionError(f"{solution.name} defines no function {name!r}, only {', '.join(sorted(functions))}")
    try:
        with without_warnings():
            value = functions[name](*deepcopy(case.args), **deepcopy(case.kwargs))
    except Exception as error:  # noqa: BLE001  # whatever a solution raises, its author must hear of it
        return Refusal(type(error).__name__, str(error))
    return _as_answer(_part(value, name, case.function.part), name)


def _part(value: Any, name: str, part: int | None) -> Any:
    if not isinstance(value, tuple):
        if part is not None:
            raise SolutionError(f"{name} returns {type(value).__name__}, not a tuple; take part={part} out")
        return value
    if part is None:
        said = f"{name} returns a tuple of {len(value)}; write a Function for each part that you judge, with part=0"
        raise SolutionError(f"{said} to part={len(value) - 1}")
    if part >= len(value):
        raise SolutionError(f"{name} returns {len(value)} values, so there is no part={part}; parts count from 0")
    return value[part]


def _as_answer(value: Any, name: str) -> Array:
    if not isinstance(value, np.ndarray | np.generic | int | float):
        raise SolutionError(f"{name} returns {type(value).__name__}, not a NumPy array or a number")
    answer = np.asarray(value)
    if answer.dtype.name not in DTYPES:
        raise SolutionError(f"{name} returns {answer.dtype}, which can't be recorded; use one of {', '.join(DTYPES)}")
    if not np.isfinite(answer).all():
        raise SolutionError(f"{name} returns NaN or infinity; a reference must be finite")
    return answer
