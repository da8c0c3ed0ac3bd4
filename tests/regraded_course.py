"""A released course with four hand-ins, whose hidden test of ``alpha`` has a tolerance that a test may mend."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from tiny_course import hand_in, make_course, nbgrader

from autograder.cli import main
from autograder.layout import Course, open_course

ALPHA_SUITE = '''\
"""Hidden tests of alpha."""

import numpy as np

from autograder.hidden import check_values, points


@points(6, group="values")
def test_values(student):
    """Gets the values right."""
    check_values(student.alpha([1.0]), np.array([1.0]), 1e-9)


@points(4, group="shape")
def test_shape(student):
    """Gets the shape right."""
    student.alpha([1.0])
'''

# How far each student's alpha is off.
CLASS = {"ada": "0.0", "bob": "1e-4", "cyn": "1.0"}

Grades = dict[str, tuple[float | None, float | None, float | None, bool]]


@dataclass(frozen=True, slots=True)
class RegradedCourse:
    """The course's root, and what an instructor does there."""

    root: Path

    @property
    def course(self) -> Course:
        """Read the course."""
        return open_course(self.root)

    def hand_in(self, student: str, off: str) -> None:
        """Collect a hand-in whose alpha is wrong by ``off``."""
        alpha = f"import numpy as np\n\n\ndef alpha(x):\n    return np.asarray(x) + {off}\n"
        hand_in(self.course, student, {"alpha.py": alpha, "beta.py": "def beta(x):\n    return x\n"})

    def mend(self, old: str = "1e-9", new: str = "1e-3") -> None:
        """Change the hidden test of alpha."""
        suite = self.root / "solutions" / "lab" / "hidden_tests" / "test_alpha.py"
        text = suite.read_text()
        assert old in text
        suite.write_text(text.replace(old, new))

    def run(self, *arguments: str) -> Result:
        """Run the command line in this process."""
        return CliRunner().invoke(main, ["--course", str(self.root), *arguments])

    def grade(self, *options: str, status: int = 0) -> Result:
        """Do `autograder grade lab`."""
        done = self.run("grade", "lab", "--jobs", "2", *options)
        assert done.exit_code == status, done.output
        return done

    def grades(self, student: str) -> Grades:
        """Read what gradebook.db itself says: automatic, teacher's, extra credit, and whether a teacher must look."""
        query = """
            SELECT base_cell.name, grade.auto_score, grade.manual_score, grade.extra_credit, grade.needs_manual_grade
            FROM grade JOIN base_cell ON grade.cell_id = base_cell.id
            JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
            JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
            WHERE submitted_assignment.student_id = ?
        """
        with sqlite3.connect(self.root / "gradebook" / "gradebook.db") as database:
            rows = database.execute(query, (student,)).fetchall()
        database.close()
        return {name.removesuffix("_points"): (*points, bool(needs)) for name, *points, needs in rows}

    def automatic(self, student: str) -> dict[str, float | None]:
        """Read the automatic points alone."""
        return {name: auto for name, (auto, *_) in self.grades(student).items()}

    def give(self, student: str, module: str, points: float, extra_credit: float | None = None) -> None:
        """Give a teacher's points, as formgrader saves them."""
        change = "manual_score = ?, extra_credit = ?, needs_manual_grade = 0 WHERE cell_id IN"
        cells = "(SELECT id FROM base_cell WHERE name = ?)"
        assert self._change(student, f"{change} {cells} AND", points, extra_credit, f"{module}_points") == 1

    def lose_automatic_points(self, student: str) -> None:
        """Leave gradebook.db as a run that is killed in the middle of recording leaves it."""
        assert self._change(student, "auto_score = NULL, needs_manual_grade = 1 WHERE") == 2

    def _change(self, student: str, change: str, *values: object) -> int:
        sheets = """
            (SELECT submitted_notebook.id FROM submitted_notebook
            JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
            WHERE submitted_assignment.student_id = ?)
        """
        with sqlite3.connect(self.root / "gradebook" / "gradebook.db") as database:
            statement = f"UPDATE grade SET {change} notebook_id IN {sheets}"  # noqa: S608  # of our own words alone
            done = database.execute(statement, (*values, student))
        database.close()
        return done.rowcount

    def history_file(self, student: str) -> Path:
        """Give where a student's history lies."""
        return self.root / "gradebook" / "history" / "lab" / f"{student}.jsonl"

    def history(self, student: str) -> list[dict[str, Any]]:
        """Read the lines of a student's history as any JSON reader does."""
        return [json.loads(line) for line in self.history_file(student).read_text(encoding="utf-8").splitlines()]

    def recorded_report(self, student: str) -> dict[str, Any]:
        """Read the recorded report's file."""
        return dict(json.loads((self.root / "gradebook" / "reports" / "lab" / f"{student}.json").read_text()))

    def kept_report(self, student: str, name: str) -> dict[str, Any]:
        """Read a report that was recorded once."""
        folder = self.root / "gradebook" / "history" / "lab" / "reports" / student
        return dict(json.loads((folder / f"{name}.json").read_text()))

    def is_pending(self, student: str) -> bool:
        """Tell whether a report is held back."""
        return (self.root / "gradebook" / "pending" / "lab" / f"{student}.json").exists()


def make_graded(root: Path) -> RegradedCourse:
    """Release the course and grade its class once."""
    make_course(root)
    (root / "solutions" / "lab" / "hidden_tests" / "test_alpha.py").write_text(ALPHA_SUITE)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    course = RegradedCourse(root)
    for student, off in CLASS.items():
        course.hand_in(student, off)
    course.grade()
    return course


def copy_graded(graded: Path, root: Path) -> RegradedCourse:
    """Copy a graded course, with the times of its files."""
    return RegradedCourse(Path(shutil.copytree(graded, root)))
