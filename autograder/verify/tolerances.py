"""Whether tolerances are as tight as sound computations allow: one that is far too wide lets wrong answers pass.

A right answer in float32 uses a part of its tolerance, at least in some case of every function whose answers are not
exact; of sound tolerances, between 3 and 36 %. Two right answers are at hand without running anybody's
code: the solution's, with its arguments in float32, and the one that TensorFlow gave, if it was asked.

A tolerance that an author states is too tight where numbers cancel: a right answer then moves further when its inputs
change in their last bits. Whether it is too wide, nothing tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.author_code import Function, load_functions
from autograder.layout import Assignment
from autograder.outcomes import Array, Call, Returned
from autograder.references import RecordedCase, load_cases
from autograder.stand_in import predict
from autograder.verify.findings import Check

_LEAST_USE = 0.01
# As much as a few roundings on the way do to a float64.
_NUDGE = 2.0**-50


def check_tolerances(assignment: Assignment) -> Check:
    """Compare the worst use of the tolerances of each function with what is normal, and nudge what has stated ones."""
    used: dict[tuple[str, str], float] = {}
    stated: set[tuple[str, str]] = set()
    cancelling: list[str] = []
    for module in assignment.settings.modules:
        if assignment.reference(module).is_file():
            recorded, solution = load_cases(assignment.reference(module)), load_functions(assignment.solution(module))
            stated |= {(module, _named(case)) for case in recorded if case.relative is not None}
            cancelling += _cancelling(assignment, module, recorded, solution)
            formulas = [case for case in recorded if case.relative is None]
            used |= {(module, function): use for function, use in _worst_uses(formulas, solution).items()}
    # Answers that are exact in float32 use nothing, whatever the tolerance.
    inexact = {key: use for key, use in used.items() if use > 0}
    shortfalls = [
        f"{module}: {function}: right answers in float32 use at most {use:.2%} of the tolerance, so it is too wide; "
        f"mend its scale and terms in {assignment.reference_source(module).relative_to(assignment.root)}"
        for (module, function), use in inexact.items()
        if use < _LEAST_USE
    ]
    figure = f"{len(used) - len(shortfalls)} of {len(used)} functions"
    if stated:
        figure += f", {len(stated)} stated"
    if inexact:
        figure += f", {min(inexact.values()):.0%} to {max(inexact.values()):.0%} used"
    return Check("tolerances are tight", figure, (*shortfalls, *cancelling))


def _cancelling(
    assignment: Assignment, module: str, recorded: Sequence[RecordedCase], solution: dict[str, Function]
) -> Iterator[str]:
    """Name the cases in which a right answer moves beyond a stated tolerance when its inputs hardly change."""
    source = assignment.reference_source(module).relative_to(assignment.root)
    for case in recorded:
        if case.relative is None or case.kind == "integer" or case.function not in solution:
            continue
        plain, nudged = (_answer(case, solution[case.function], convert) for convert in (_in_float64, _nudged))
        if plain is None or nudged is None:
            continue
        # A sum that is 0 to the last bit is so in any order more often than not.
        apart = np.argwhere((np.abs(plain - nudged) > case.tolerance) & (case.expected != 0))
        if len(apart):
            where = tuple(apart[0].tolist())
            moved = abs(plain[where] - nudged[where]) / max(abs(plain[where]), abs(nudged[where]))
            yield (
                f"{module}: {case.name}: element {where} of a right answer moves by {moved:.1e} of itself when the "
                f"inputs change in their last bits, and relative={case.relative:g} allows less, for numbers cancel "
                f"there; choose other inputs, or write an exact formula, in {source}"
            )


def _worst_uses(recorded: Sequence[RecordedCase], solution: dict[str, Function]) -> dict[str, float]:
    worst: dict[str, float] = {}
    for case in recorded:
        uses = [_use(answer, case) for answer in _right_answers(case, solution.get(case.function))]
        worst[_named(case)] = max([worst.get(_named(case), 0.0), *uses])
    return worst


def _named(case: RecordedCase) -> str:
    return case.function if case.part is None else f"{case.function}(...)[{case.part}]"


def _right_answers(case: RecordedCase, solution: Function | None) -> Iterator[Array]:
    if case.tensorflow is not None:
        yield case.tensorflow
    if solution is None:
        return
    answer = _answer(case, solution, _in_float32)
    if answer is not None:
        yield answer


def _answer(case: RecordedCase, solution: Function, convert: Callable[[Any], Any]) -> Array | None:
    """Give the solution's answer, or the part of it that the case is about, where it has the right shape."""
    outcome = predict(solution, Call(case.function, case.args, case.kwargs), convert)
    value = outcome.value if isinstance(outcome, Returned) else None
    if case.part is not None:
        value = value[case.part] if isinstance(value, tuple) and case.part < len(value) else None
    is_numeric = isinstance(value, np.ndarray | int | float) and np.shape(value) == case.expected.shape
    return np.asarray(value) if is_numeric else None


def _in_float32(argument: Any) -> Any:
    return _converted(argument, np.float32)


def _in_float64(argument: Any) -> Any:
    return _converted(argument, np.float64)


def _nudged(argument: Any) -> Any:
    """Change every second number by its last bits, and the others the other way."""
    array = _in_float64(argument)
    if not isinstance(array, np.ndarray) or array.dtype.kind != "f":
        return argument
    signs = 1 - 2 * (np.arange(array.size).reshape(array.shape) % 2)
    return array * (1 + _NUDGE * signs)


def _converted(argument: Any, dtype: type[np.floating[Any]]) -> Any:
    array = np.asarray(argument) if isinstance(argument, list) else argument
    return array.astype(dtype) if isinstance(array, np.ndarray) and array.dtype.kind == "f" else argument


def _use(answer: Array, case: RecordedCase) -> float:
    used = (np.abs(answer.astype(np.float64) - case.expected) / case.tolerance).max(initial=0.0)
    # What is wrong in float32, for its numbers do not fit, tells nothing about the tolerance.
    return float(used) if used <= 1 else 0.0
