"""A course of one small assignment with two modules, for tests that go through the real nbgrader."""

from __future__ import annotations

import json
import multiprocessing
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from small_course import run_nbgrader

from autograder.digests import submission_digest, suite_digest
from autograder.gradebook.reports import store_report
from autograder.layout import Assignment, Course, open_course
from autograder.results import GradeReport, ModuleReport, TestResult, Verdict
from autograder.texts import same

REPOSITORY = Path(__file__).resolve().parent.parent

CONFIG = """\
version: 1
course: {id: tiny, title: A tiny course}
limits:
  {call_cpu_seconds: 2, module_cpu_seconds: 5, sleep_seconds: 2, memory_mb: 512, output_mb: 1}
late_policy: {percent_per_day: 10, maximum_percent: 50, grace_minutes: 15}
assignments:
  lab:
    title: The lab
    due: 2026-03-01T12:00:00+08:00
    modules:
      alpha:
        points: 10
        groups: {values: 6, shape: 4}
      beta:
        points: 5
        groups: {values: 5}
"""

SOLUTION = '''\
"""The module {name}."""


def {name}(x):
    """Give x back."""
    ### BEGIN SOLUTION
    return secret_of_{name}(x)
    ### END SOLUTION
'''

HIDDEN_TEST = '''\
"""Hidden tests of {name}."""

from autograder.hidden import points
{tests}
'''

ONE_TEST = '''

@points({points}, group="{group}")
def test_{group}(student):
    """Gets the {group} right."""
    student.{name}([1.0])
'''


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended: its exit status and everything it said."""

    status: int | None
    said: str


def make_course(root: Path) -> tuple[Course, Assignment]:
    """Write the course below ``root`` and open it."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "grading_config.yaml").write_text(CONFIG)
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    public, private = root / "assignments" / "lab", root / "solutions" / "lab"
    public.mkdir(parents=True)
    (private / "hidden_tests").mkdir(parents=True)
    write_notebook(public / "lab.ipynb", sheet_cells())
    (public / "notes.txt").write_text("read me\n")
    for name, groups in {"alpha": {"values": 6, "shape": 4}, "beta": {"values": 5}}.items():
        (private / f"{name}.py").write_text(SOLUTION.format(name=name))
        tests = "".join(ONE_TEST.format(name=name, group=group, points=points) for group, points in groups.items())
        (private / "hidden_tests" / f"test_{name}.py").write_text(HIDDEN_TEST.format(name=name, tests=tests))
    course = open_course(root)
    return course, course.assignment("lab")


def sheet_cells(
    modules_points: Mapping[str, float] = MappingProxyType({"alpha": 10, "beta": 5}),
) -> list[dict[str, Any]]:
    """Give the cells of a sound answer sheet for modules worth these points."""
    cells: list[dict[str, Any]] = [{"cell_type": "markdown", "id": "intro", "metadata": {}, "source": "# The lab"}]
    for name, points in modules_points.items():
        cells.append(_graded_cell(f"{name}_code", "# your code", grade=False, solution=True, locked=False))
        cells.append(
            _graded_cell(f"{name}_points", "# your points\n0.0", grade=True, solution=False, locked=True, points=points)
        )
    return cells


def write_notebook(path: Path, cells: Sequence[dict[str, Any]]) -> None:
    """Write ``cells`` as a notebook."""
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cells": list(cells), "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}))


def hand_in(course: Course, student: str, files: dict[str, str | bytes]) -> Path:
    """Put ``files`` where nbgrader collects submissions, as an instructor does who copies a folder there."""
    folder = course.root / "gradebook" / "submitted" / student / "lab"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def modules(mark: str = "") -> dict[str, str | bytes]:
    """Give two modules to hand in; ``mark`` makes them somebody's own."""
    return {f"{name}.py": f"def {name}(x):\n    return x  # {mark}\n" for name in ("alpha", "beta")}


def make_report(student: str, alpha: float | None, beta: float | None, **fields: Any) -> GradeReport:
    """Give a report with these points; None is a module that could not be graded."""
    reports = {"alpha": _module_report(alpha, 10.0), "beta": _module_report(beta, 5.0)}
    is_graded = alpha is not None and beta is not None
    earned = alpha + beta if alpha is not None and beta is not None else None
    return GradeReport("lab", student, earned, 15.0, "graded" if is_graded else "internal_error", reports, **fields)


def store(course: Course, assignment: Assignment, report: GradeReport) -> None:
    """Store ``report`` as made from what the student's folder holds now."""
    folder = course.root / "gradebook" / "submitted" / report.student / "lab"
    digests = {"submission": submission_digest(report.student, folder), "suite": suite_digest(course, assignment)}
    store_report(assignment, report, **digests)


def nbgrader(root: Path, *arguments: str) -> Done:
    """Run a stock nbgrader command at the root of the course, in a process of its own."""
    output = root.parent / "output.txt"
    process = multiprocessing.get_context("forkserver").Process(
        target=run_nbgrader, args=(str(root), list(arguments), str(output))
    )
    process.start()
    process.join()
    status = process.exitcode
    process.close()
    return Done(status, output.read_text(encoding="utf-8", errors="replace"))


def _graded_cell(name: str, source: str, **flags: Any) -> dict[str, Any]:
    marks = {"grade_id": name, "schema_version": 3, "task": False, **flags}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name.replace("_", "-"),
        "metadata": {"nbgrader": marks},
        "outputs": [],
        "source": source,
    }


def _module_report(earned: float | None, possible: float) -> ModuleReport:
    if earned is None:
        test = TestResult(
            "t::a", same("A test"), "values", possible, 0.0, Verdict.INTERNAL_ERROR, same("The grader failed.")
        )
        return ModuleReport(None, possible, "internal_error", (test,))
    verdict = Verdict.ACCEPTED if earned == possible else Verdict.WRONG_ANSWER
    return ModuleReport(
        earned, possible, "graded", (TestResult("t::a", same("A test"), "values", possible, earned, verdict),)
    )
