"""Stock nbgrader: a notebook with one graded cell a module, whose value is its points, run in a kernel a submission."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from autograder.layout import Assignment
from bench.class_of_students import HandedIn
from bench.measured_run import Command, Measured, run_measured
from bench.same_checks import write_checks
from bench.this_grader import clean_environment

_LAB = "lab"
_SECONDS = 4 * 3600.0
_CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "bench"
c.Execute.timeout = {seconds}
"""
_PREPARE = """
import sys

sys.path.insert(0, {checks!r})
from peer_checks import count_right
"""
_CELL = """
### BEGIN HIDDEN TESTS
right = count_right({module!r})
### END HIDDEN TESTS
{points!r} * right / {count}
"""
_POINTS = """
    SELECT submitted_assignment.student_id, SUM(COALESCE(grade.auto_score, 0))
    FROM grade JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
    JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
    GROUP BY submitted_assignment.student_id
"""


@dataclass(frozen=True, slots=True)
class StockNbgrader:
    """A course of its own at ``root``; an assignment is worth ``possible``."""

    root: Path
    possible: float

    @classmethod
    def set_up(cls, assignment: Assignment, root: Path, seconds: int) -> StockNbgrader:
        """Write the course and release its assignment."""
        shutil.rmtree(root, ignore_errors=True)
        counts = write_checks(assignment, root / "private")
        (root / "nbgrader_config.py").write_text(_CONFIG.format(seconds=seconds))
        (root / "source" / _LAB).mkdir(parents=True)
        cells = [_cell("prepare", _PREPARE.format(checks=str(root / "private")), 0.0)]
        for module, settings in assignment.settings.modules.items():
            source = _CELL.format(module=module, points=settings.points, count=counts[module])
            cells.append(_cell(module, source, settings.points))
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        nbformat.write(new_notebook(cells=cells, metadata=kernel), root / "source" / _LAB / f"{_LAB}.ipynb")
        grader = cls(root, assignment.settings.points)
        grader._nbgrader("generate_assignment", _LAB, "--create")
        return grader

    def collect(self, hand_ins: Sequence[HandedIn]) -> None:
        """Put every hand-in where `nbgrader collect` does."""
        for hand_in in hand_ins:
            folder = self.root / "submitted" / hand_in.student / _LAB
            hand_in.write(folder)
            shutil.copy(self.root / "release" / _LAB / f"{_LAB}.ipynb", folder)

    def autograde(self) -> Measured:
        """Run and record everything that was collected."""
        return self._nbgrader("autograde", _LAB, "--create")

    def write_feedback(self) -> Measured:
        """Write everybody's feedback."""
        return self._nbgrader("generate_feedback", _LAB)

    def full_points(self) -> set[str]:
        """Give the students who got full points."""
        with closing(sqlite3.connect(self.root / "gradebook.db")) as gradebook:
            return {student for student, points in gradebook.execute(_POINTS) if abs(points - self.possible) < 1e-6}

    def _nbgrader(self, *arguments: str) -> Measured:
        command = [sys.executable, "-m", "nbgrader", *arguments]
        settings = clean_environment(self.root)
        return run_measured([Command(command, self.root, _SECONDS, settings)], self.root / "bench.log")


def _cell(name: str, source: str, points: float) -> nbformat.NotebookNode:
    marks = {"schema_version": 3, "task": False, "grade_id": name, "solution": False, "locked": True}
    marks |= {"grade": True, "points": points} if points else {"grade": False}
    return new_code_cell(source.strip(), id=name.replace("_", "-"), metadata={"nbgrader": marks})
