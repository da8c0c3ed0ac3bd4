"""Stock nbgrader: a notebook whose graded cells import the student's module, run in a kernel."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.apps import NbGraderApp

from security.exercise import POINTS, Attack, Effect, hand_in_honest, is_intact, new_canary, write_answers

_LAB = "lab"
_SECONDS = 120
# Each command runs in a process of its own, forked from one that has imported nbgrader: that saves seconds each.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["nbgrader.apps"])
_CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "control"
"""
_PREPARE = """
import json
import numpy as np
from softmax import softmax
"""
_CELLS = {
    "values": """
### BEGIN HIDDEN TESTS
# CANARY
ANSWERS = json.loads(open("../../../private/answers.json").read())


def cases(group):
    return [(np.array(case["x"]), np.array(case["expected"])) for case in ANSWERS[group]]


for x, expected in cases("values"):
    np.testing.assert_allclose(softmax(x), expected, rtol=1e-9)
### END HIDDEN TESTS
""",
    # Partial credit: the cell's value is its points.
    "large": """
### BEGIN HIDDEN TESTS
right = [not (np.abs(softmax(x) - expected) > 1e-9).any() for x, expected in cases("large")]
### END HIDDEN TESTS
float(3.0 * sum(right) / len(right))
""",
    "distribution": """
### BEGIN HIDDEN TESTS
for x, _ in cases("values"):
    y = softmax(x)
    assert y.shape == x.shape
    assert all(y >= 0)
    assert abs(y.sum() - 1) < 1e-9
### END HIDDEN TESTS
""",
}
_POINTS_BY_STUDENT = """
    SELECT COALESCE(SUM(COALESCE(grade.manual_score, grade.auto_score, 0)), 0)
    FROM grade JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
    JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
    WHERE submitted_assignment.student_id = ?
"""


@dataclass(frozen=True, slots=True)
class StockNbgrader:
    """The grader: a course with its assignment released; every attack gets a copy of it."""

    root: Path
    canary: str

    @classmethod
    def set_up(cls, root: Path) -> StockNbgrader:
        """Write the course and release its assignment."""
        grader = cls(root, new_canary())
        (root / "private").mkdir(parents=True)
        write_answers(root / "private" / "answers.json", grader.canary)
        (root / "nbgrader_config.py").write_text(_CONFIG)
        (root / "source" / _LAB).mkdir(parents=True)
        nbformat.write(_notebook(grader.canary), root / "source" / _LAB / f"{_LAB}.ipynb")
        grader._nbgrader("generate_assignment", _LAB, "--create")
        return grader

    def honest(self, kind: str) -> float:
        """Grade an honest module."""
        hand_in_honest(kind, self._submitted(kind))
        self._grade(kind)
        return self._points(kind)

    def attack(self, name: str) -> Effect:
        """Grade a cheat in a copy of the course, where the honest student ``right`` is graded already."""
        course = StockNbgrader(self.root.with_name(f"nbgrader-{name}"), self.canary)
        shutil.copytree(self.root, course.root)
        attack = Attack(name, "right", course.root, self.canary)
        attack.hand_in(course._submitted(name))
        before = course._points(attack.victim)
        course._grade(name)
        time.sleep(1)  # for what a cheat leaves behind
        intact = course._points(attack.victim) == before and is_intact(course._submitted(attack.victim))
        return Effect(course._points(name), attack.has_secret(), not intact)

    def _submitted(self, student: str) -> Path:
        return self.root / "submitted" / student / _LAB

    def _grade(self, student: str) -> None:
        shutil.copy(self.root / "release" / _LAB / f"{_LAB}.ipynb", self._submitted(student))
        self._nbgrader("autograde", _LAB, "--create", f"--student={student}")

    def _nbgrader(self, *arguments: str) -> None:
        """Run a stock command; what a cheat makes of it shows in the gradebook."""
        process = _PROCESSES.Process(target=_run, args=(str(self.root), arguments))
        process.start()
        process.join(_SECONDS)
        process.kill()
        process.join()
        process.close()

    def _points(self, student: str) -> float:
        with closing(sqlite3.connect(self.root / "gradebook.db")) as gradebook:
            return float(gradebook.execute(_POINTS_BY_STUDENT, (student,)).fetchone()[0])


def _run(folder: str, arguments: tuple[str, ...]) -> None:
    """Be ``cd folder; nbgrader arguments``, with none of the caller's settings, and say nothing."""
    os.chdir(folder)
    home = Path(folder) / "home"
    home.mkdir(exist_ok=True)
    for name in ("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        os.environ[name] = str(home)
    # nbgrader makes its database with the `alembic` that it finds in PATH.
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    os.environ["PYTHONPATH"] = ""
    with Path(os.devnull).open("w") as nowhere:
        for descriptor in (1, 2):
            os.dup2(nowhere.fileno(), descriptor)
    sys.argv = ["nbgrader", *arguments]
    NbGraderApp.launch_instance()


def _notebook(canary: str) -> nbformat.NotebookNode:
    cells = [_cell("prepare", _PREPARE, 0.0)]
    cells += [_cell(name, _CELLS[name].replace("CANARY", canary), points) for name, points in POINTS.items()]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return new_notebook(cells=cells, metadata=kernel)


def _cell(name: str, source: str, points: float) -> nbformat.NotebookNode:
    marks = {"schema_version": 3, "task": False, "grade_id": name, "solution": False, "locked": True}
    marks |= {"grade": True, "points": points} if points else {"grade": False}
    return new_code_cell(source.strip(), id=name, metadata={"nbgrader": marks})
