"""Whether recorded references hold: they agree with their source, and with whoever answers but TensorFlow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.layout import Assignment
from autograder.recorder import cases
from autograder.recorder.answers import RecordingError
from autograder.recorder.comparison import compare_documents
from autograder.recorder.record import case_node, load_written, written_node
from autograder.recorder.solution import SolutionError, ask_solution
from autograder.references import ReferenceFileError, load_cases
from autograder.verify.findings import Check


@dataclass(frozen=True, slots=True)
class Recomputed:
    """How many cases of a module are recorded, and what is wrong with them: the case's name and what it is."""

    count: int
    problems: tuple[tuple[str, str], ...]


def check_references(assignment: Assignment) -> Check:
    """Recompute inputs, truth, tolerance and the solution's answers of every recorded case, without TensorFlow."""
    modules = [module for module in assignment.settings.modules if _is_recorded(assignment, module)]
    found = [_recompute(assignment, module) for module in modules]
    total = sum(recomputed.count for recomputed in found)
    wrong = sum(len({case for case, _ in recomputed.problems}) for recomputed in found)
    shortfalls = [
        f"{module}: {case}: {what}" if case else f"{module}: {what}"
        for module, recomputed in zip(modules, found, strict=True)
        for case, what in recomputed.problems
    ]
    return Check("references hold", f"{total - wrong} of {total} cases", tuple(shortfalls))


def _is_recorded(assignment: Assignment, module: str) -> bool:
    return assignment.reference(module).exists() or assignment.reference_source(module).exists()


def _recompute(assignment: Assignment, module: str) -> Recomputed:
    try:
        load_cases(assignment.reference(module))
        written = load_written(assignment.reference_source(module))
    except (ReferenceFileError, RecordingError) as error:
        return Recomputed(1, (("", str(error)),))
    kept = json.loads(assignment.reference(module).read_text(encoding="utf-8"))
    return Recomputed(len(written), tuple(_problems(kept, written, assignment.solution(module))))


def _problems(kept: dict[str, Any], written: list[cases.Case], solution: Path) -> Iterator[tuple[str, str]]:
    recorded = {node["name"]: node for node in kept["cases"]}
    fresh = []
    for case in written:
        node = recorded.get(case.name, {})
        try:
            fresh.append(_fresh_node(case, node, solution))
            _check_part(case, solution)
        except RecordingError as error:
            yield case.name, str(error).removeprefix(f"case {case.name}: ")
            if node:
                fresh.append(node)
    for case_name, what in compare_documents(kept, {**kept, "cases": fresh}):
        yield case_name, f"{what}; mend the source, or record again with `autograder references record`"


def _fresh_node(case: cases.Case, node: dict[str, Any], solution: Path) -> dict[str, Any]:
    """Make the case as it would be recorded today if TensorFlow answered as it did."""
    written = written_node(case)
    if case.answered_by != "tensorflow":
        return case_node(case, None, solution)
    if node and not node.keys() & {"tensorflow", "raised"}:
        raise RecordingError("has no answer of TensorFlow's; record it with `autograder references record`")
    if not node:
        return written
    answer = {key: written[key] for key in ("name", "args", "kwargs")}
    answer |= {"message": ""} | {key: node[key] for key in ("tensorflow", "raised") if key in node}
    return case_node(case, answer, solution)


def _check_part(case: cases.Case, solution: Path) -> None:
    """Find a part that the solution does not return, which no reference beside it can tell."""
    if case.function.part is not None and not case.refused and case.answered_by != "solution":
        try:
            ask_solution(case, solution)
        except SolutionError as error:
            raise RecordingError(str(error)) from None
