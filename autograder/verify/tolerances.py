"""Whether tolerances are as tight as sound computations allow: one that is far too wide lets wrong answers pass.

A right answer in float32 uses a part of its tolerance, at least in some case of every function whose answers are not
exact; of sound tolerances, between 3 and 36 %. Two right answers are at hand without running anybody's
code: the solution's, with its arguments in float32, and the one that TensorFlow gave.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.author_code import Function, load_functions
from autograder.layout import Assignment
from autograder.outcomes import Array, Call, Returned
from autograder.references import RecordedCase, load_cases
from autograder.stand_in import predict
from autograder.verify.findings import Check

_LEAST_USE = 0.01


def check_tolerances(assignment: Assignment) -> Check:
    """Compare the worst use of the tolerances of each function with what is normal."""
    used = {}
    for module in assignment.settings.modules:
        if assignment.reference(module).is_file():
            solution = load_functions(assignment.solution(module))
            for function, use in _worst_uses(load_cases(assignment.reference(module)), solution).items():
                used[module, function] = use
    # Answers that are exact in float32 use nothing, whatever the tolerance.
    inexact = {key: use for key, use in used.items() if use > 0}
    shortfalls = [
        f"{module}: {function}: right answers in float32 use at most {use:.2%} of the tolerance, so it is too wide; "
        f"mend its scale and terms in {assignment.reference_source(module).relative_to(assignment.root)}"
        for (module, function), use in inexact.items()
        if use < _LEAST_USE
    ]
    figure = f"{len(used) - len(shortfalls)} of {len(used)} functions"
    if inexact:
        figure += f", {min(inexact.values()):.0%} to {max(inexact.values()):.0%} used"
    return Check("tolerances are tight", figure, tuple(shortfalls))


def _worst_uses(recorded: tuple[RecordedCase, ...], solution: dict[str, Function]) -> dict[str, float]:
    worst: dict[str, float] = {}
    for case in recorded:
        uses = [_use(answer, case) for answer in _right_answers(case, solution.get(case.function))]
        worst[case.function] = max([worst.get(case.function, 0.0), *uses])
    return worst


def _right_answers(case: RecordedCase, solution: Function | None) -> Iterator[Array]:
    yield case.tensorflow
    if solution is None:
        return
    outcome = predict(solution, Call(case.function, case.args, case.kwargs), _in_float32)
    if isinstance(outcome, Returned) and np.shape(outcome.value) == case.expected.shape:
        yield np.asarray(outcome.value)


def _in_float32(argument: Any) -> Any:
    is_list = isinstance(argument, list)
    array = np.asarray(argument) if is_list else argument
    is_floating = isinstance(array, np.ndarray) and array.dtype.kind == "f"
    return array.astype(np.float32) if is_floating else argument


def _use(answer: Array, case: RecordedCase) -> float:
    used = (np.abs(answer.astype(np.float64) - case.expected) / case.tolerance).max(initial=0.0)
    # What is wrong in float32, for its numbers do not fit, tells nothing about the tolerance.
    return float(used) if used <= 1 else 0.0
