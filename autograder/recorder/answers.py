"""What is recorded as the answer to a case: TensorFlow's, beside the truth or alone, a formula's, or the solution's.

Each kind is a set of keys of the recorded case. ``tensorflow``, ``formula`` and ``solution`` hold what that one
answered; ``raised`` the exception of a refused case; ``tolerance`` what a formula allows, ``relative`` what its author.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from autograder.outcomes import Array
from autograder.recorder import cases
from autograder.recorder.solution import Refusal, SolutionError, ask_solution
from autograder.recorder.truth import FLOAT32_ROUNDING, FLOAT64_ROUNDING, Rounded, TruthError, compute_truth

# Exactly one of them is in a recorded case.
ANSWER_KEYS = ("tensorflow", "formula", "solution", "raised")

_NAMES = {"tensorflow": "TensorFlow", "solution": "the solution"}

# An answer as it is recorded, and the exception in its place.
Answer = dict[str, Any]


class RecordingError(Exception):
    """Some cases can't be recorded; the message names each and says what to do."""


def answer_node(case: cases.Case, heard: Answer | None, solution: Path) -> Answer:
    """Give what is recorded as the answer to ``case``; ``heard`` is what TensorFlow said, where it was asked.

    Raises
    ------
    RecordingError
        Naming the case, what is wrong with its answer, and what to write.

    """
    try:
        if case.answered_by == "formula":
            return _formula_node(_truth(case))
        if case.answered_by == "solution":
            heard = _of_solution(ask_solution(case, solution))
        return _judged_node(case, heard or {})
    except (TruthError, SolutionError) as error:
        raise RecordingError(f"case {case.name}: {error}") from None


def truth_node(truth: Rounded) -> Answer:
    """Give the truth and the tolerance of a case as they are recorded."""
    return {"truth": cases.encode(truth.value.ravel().tolist()), "tolerance": _tolerance(truth)}


def numbers(values: list[str | int]) -> list[float]:
    """Read recorded values."""
    return [float.fromhex(value) if isinstance(value, str) else float(value) for value in values]


def _truth(case: cases.Case) -> Rounded:
    try:
        return compute_truth(case)
    except TruthError:
        raise
    except Exception as error:  # whatever an author's formula raises, its author must hear of it
        said = f"the exact formula failed: {type(error).__name__}: {error}"
        raise RecordingError(f"case {case.name}: {said}") from error


def _formula_node(truth: Rounded) -> Answer:
    value = truth.value.astype(np.int64) if truth.is_integer else truth.value
    return {"formula": cases.encode_result(value), "tolerance": _tolerance(truth)}


def _tolerance(truth: Rounded) -> Any:
    return cases.encode(truth.tolerance(FLOAT32_ROUNDING).ravel().tolist())


def _of_solution(answer: Array | Refusal) -> Answer:
    if isinstance(answer, Refusal):
        return {"raised": answer.raised, "message": answer.message}
    return {"solution": cases.encode_result(answer)}


def _judged_node(case: cases.Case, heard: Answer) -> Answer:
    who = case.answered_by
    if "mistake" in heard:
        raise RecordingError(f"case {case.name}: {_NAMES[who]}: {heard['mistake']}")
    if case.refused != ("raised" in heard):
        raise RecordingError(f"case {case.name}: {_unexpected(_NAMES[who], heard)}")
    if case.refused:
        return {"raised": heard["raised"]}
    if case.function.exact is not None:
        truth = _truth(case)
        _compare_with_truth(case.name, heard[who], truth)
        return {who: heard[who], **truth_node(truth)}
    _check_finite(case.name, _NAMES[who], heard[who])
    return {who: heard[who], "relative": case.function.relative}


def _unexpected(name: str, heard: Answer) -> str:
    if "raised" in heard:
        return f"{name} raised {heard['raised']}: {heard['message']}"
    return f"{name} answers it; write it with .case, not .refused"


def _check_finite(case: str, name: str, recorded: Answer) -> None:
    given = np.array(numbers(recorded["values"])).reshape(recorded["shape"])
    apart = np.argwhere(~np.isfinite(given))
    if len(apart):
        element = tuple(apart[0].tolist())
        said = f"at element {element} {name} gives {given[element]}, and a reference must be finite"
        raise RecordingError(f"case {case}: {said}; mend what answers, or leave out inputs that it can't do")


def _compare_with_truth(case: str, recorded: Answer, truth: Rounded) -> None:
    if tuple(recorded["shape"]) != truth.value.shape:
        said = f"TensorFlow's shape is {tuple(recorded['shape'])} and the exact formula's {truth.value.shape}"
        raise RecordingError(f"case {case}: {said}; mend the one that is wrong")
    given = np.array(numbers(recorded["values"])).reshape(truth.value.shape)
    # A float64 answer is held to its own accuracy; students' answers are judged at float32's.
    rounding = FLOAT64_ROUNDING if recorded["dtype"] == "float64" else FLOAT32_ROUNDING
    allowed = truth.tolerance(rounding)
    # Written so that a NaN is apart, too.
    apart = np.argwhere(~(np.abs(given - truth.value) <= allowed))
    if len(apart):
        element = tuple(apart[0].tolist())
        raise RecordingError(
            f"case {case}: at element {element} TensorFlow gives {given[element]} and the exact formula "
            f"{truth.value[element]}; they may differ by {allowed[element]:.3g} ({len(apart)} of {given.size} elements "
            "are further apart); mend the formula that is wrong, or leave out inputs that TensorFlow can't do"
        )
