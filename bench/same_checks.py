"""Give graders that run tests in the student's own process the very cases of the hidden suites.

A hidden test without cases (shapes that move along, arguments left unchanged) is stood in for by one case more, so that
every grader has as many items.
"""

from __future__ import annotations

import importlib.util
import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from autograder.drawing import draw_cases, written_functions
from autograder.layout import Assignment
from autograder.references import RefusedCase, load_cases, load_refusals

HELPER = Path(__file__).with_name("peer_checks.py")

Check = dict[str, Any]


def write_checks(assignment: Assignment, folder: Path) -> dict[str, int]:
    """Write the cases, and the helper that runs them, into ``folder``; give how many each module has."""
    checks = {module: list(_checks(assignment, module)) for module in assignment.settings.modules}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "checks.pickle").write_bytes(pickle.dumps(checks))
    shutil.copy(HELPER, folder)
    return {module: len(found) for module, found in checks.items()}


def _checks(assignment: Assignment, module: str) -> Iterator[Check]:
    suite = _imported(assignment.hidden_test(module))
    stand_in = _recorded(assignment, module)[0]
    for name, test in vars(suite).items():
        if not name.startswith("test_"):
            continue
        cases = [case for mark in test.pytestmark for case in _cases(assignment, module, name, mark)]
        for case in cases or [stand_in]:
            yield _check(case)


def _cases(assignment: Assignment, module: str, test: str, mark: Any) -> list[Any]:
    if mark.name == "cases":
        return [case for case in _recorded(assignment, mark.args[0]) if case.group in mark.kwargs["group"]]
    if mark.name == "drawn":
        functions = written_functions(assignment.reference(module).with_suffix(".py"))
        return list(draw_cases(functions, *mark.args, **mark.kwargs, seed=f"bench {module} {test}"))
    return []


def _recorded(assignment: Assignment, module: str) -> list[Any]:
    path = assignment.reference(module)
    return [*load_cases(path), *load_refusals(path)]


def _check(case: Any) -> Check:
    call = {"function": case.function, "args": case.args, "kwargs": case.kwargs}
    if isinstance(case, RefusedCase):
        return call
    return {**call, "expected": case.expected, "tolerance": case.tolerance}


def _imported(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
