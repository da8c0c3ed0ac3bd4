"""Search for a call that two functions answer differently: what to add where a suite can't tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from autograder.author_code import Function, load_author_module, load_functions
from autograder.diagnosis import matches
from autograder.layout import Assignment
from autograder.outcomes import Call, Opaque, Raised, Returned
from autograder.recorder import cases
from autograder.recorder.record import load_written
from autograder.recorder.truth import FLOAT32_ROUNDING, compute_truth
from autograder.references import load_cases
from autograder.stand_in import predict
from autograder.symptoms import Observation
from autograder.verify.perturbation import perturb, simplify, size, written

_MORE_DRAWN = 40
_PERTURBED = 3000
_SEED = 20


def find_telling_call(
    assignment: Assignment, module: str, function: str, ours: Function, theirs: Sequence[Function]
) -> str | None:
    """Give the smallest call found, as code for references/<module>.py, that ``ours`` answers as none of ``theirs``.

    Tried are the recorded calls of ``function``, more of what its tests draw, and both scaled, shifted, permuted, cut
    and stacked, always in the same way. Only calls that the solution answers with finite numbers count.
    """
    right = load_functions(assignment.solution(module))[function]
    formulas = _formulas(assignment.reference_source(module))

    def tells(call: Call) -> bool:
        if not _is_fair(call) or not _is_finite(predict(right, call)):
            return False
        # The case that is made of the call will have a tolerance of its own, which takes time to compute.
        return _differ(call, ours, theirs) and all(_differ(judged, ours, theirs) for judged in _judged(call, formulas))

    known = _known_calls(assignment, module, function)
    telling = [call for call in (*known, *_perturbed(known)) if tells(call)]
    if not telling:
        return None
    smallest = min(telling, key=size)
    while simpler := next((call for call in simplify(smallest) if tells(call)), None):
        smallest = simpler
    return written(smallest, _group(assignment, module, function))


def _differ(call: Call, ours: Function, theirs: Sequence[Function]) -> bool:
    outcome = predict(ours, call)
    return not matches([Observation(call, outcome, outcome, is_right=False)], theirs)


def _formulas(source: Path) -> dict[str, cases.Function]:
    written = load_written(source) if source.is_file() else ()
    whole = (case.function for case in written if case.function.part is None)
    return {function.name: function for function in whole if function.exact is not None}


def _judged(call: Call, formulas: dict[str, cases.Function]) -> Iterator[Call]:
    """Give the call with the tolerance that its exact formula allows, where it has one."""
    if call.function not in formulas:
        return
    try:
        truth = compute_truth(cases.Case("", "", "", formulas[call.function], False, False, call.args, call.kwargs))
    except Exception:  # noqa: BLE001  # an author's formula was not made for every call that chance makes
        return
    yield Call(call.function, call.args, call.kwargs, truth.tolerance(FLOAT32_ROUNDING))


def _is_fair(call: Call) -> bool:
    """Tell whether every array of the call holds something, and nothing but finite numbers."""
    arrays = [np.asarray(argument) for argument in call.args if isinstance(argument, list | np.ndarray)]
    return all(array.size and np.isfinite(array).all() for array in arrays)


def _is_finite(answer: Returned | Raised) -> bool:
    if not isinstance(answer, Returned) or isinstance(answer.value, Opaque):
        return False
    return all(np.isfinite(np.asarray(part, np.float64)).all() for part in answer.parts)


def _known_calls(assignment: Assignment, module: str, function: str) -> list[Call]:
    recorded = load_cases(assignment.reference(module)) if assignment.reference(module).is_file() else ()
    calls = [Call(case.function, case.args, case.kwargs) for case in recorded if case.function == function]
    return [*calls, *_drawn_calls(assignment.hidden_test(module), assignment.reference_source(module), function)]


def _drawn_calls(suite: Path, source: Path, function: str) -> Iterator[Call]:
    """Draw other inputs from the strategies of the suite's own tests."""
    for name, test in vars(load_author_module(suite)).items():
        for marker in getattr(test, "pytestmark", ()):
            if name.startswith("test_") and marker.name == "drawn" and marker.args[0] == function:
                yield from _drawn(source, marker.args, marker.kwargs, f"telling {name}")


def _drawn(source: Path, test: tuple[Any, ...], how: dict[str, Any], seed: str) -> list[Call]:
    """Draw more inputs than the test does, or as many where its strategy has no more to give."""
    from autograder.drawing import (
        DrawingError,
        draw_cases,
        written_functions,
    )  # Hypothesis takes half a second to import

    try:
        more = {**how, "count": how["count"] + _MORE_DRAWN}
        drawn = draw_cases(written_functions(source), *test, **more, seed=seed)
    except DrawingError:
        drawn = draw_cases(written_functions(source), *test, **how, seed=seed)
    return [Call(case.function, case.args, case.kwargs) for case in drawn]


def _perturbed(known: list[Call]) -> Iterator[Call]:
    """Change known calls once to three times over, as chance has it."""
    chance = Random(_SEED)  # noqa: S311  # no secret: the same calls in every run
    endless = (perturb(chance.choice(known), chance) for _ in iter(int, 1)) if known else iter(())
    return islice(endless, _PERTURBED)


def _group(assignment: Assignment, module: str, function: str) -> str:
    recorded = load_cases(assignment.reference(module)) if assignment.reference(module).is_file() else ()
    return next((case.group for case in recorded if case.function == function and not case.public), "values")
