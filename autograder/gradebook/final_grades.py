"""Who has which final grade: the one place that every export reads it from.

A submission without a final grade has no score, never a 0. Late penalties are worked out anew, because nbgrader's own
figure goes stale when a teacher changes points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.gradebook.late import RefreshLatePenalties

Standing = Literal["graded", "needs manual grade", "not graded", "nothing handed in"]


@dataclass(frozen=True, slots=True)
class Points:
    """A final grade: what was earned, what lateness takes away, and what is left."""

    raw: float
    penalty: float

    @property
    def score(self) -> float:
        """The points that count."""
        return max(0.0, self.raw - self.penalty)


@dataclass(frozen=True, slots=True)
class FinalGrade:
    """One student's standing in one assignment; ``points`` is there exactly when it is ``graded``.

    Names are as the gradebook has them, hostile ones too; a student whose work was never graded has none yet.
    """

    student: str
    last_name: str
    first_name: str
    email: str
    timestamp: str
    standing: Standing
    points: Points | None

    @property
    def name(self) -> str:
        """The name as class lists sort it."""
        return ", ".join(filter(None, [self.last_name, self.first_name]))


def final_grades(plugin: ExportPlugin, gradebook: Gradebook, assignment: str) -> list[FinalGrade]:
    """Read the students that ``plugin`` was asked for, and their standing in ``assignment``."""
    handed_in = _handed_in(plugin, assignment)
    # Where a missing name comes, and which letter first, differs between databases.
    rows = sorted(gradebook.students, key=lambda row: (row.last_name or "", row.first_name or "", row.id))
    known = {row.id: (row.last_name, row.first_name, row.email) for row in rows}
    students = [*known, *sorted(handed_in - known.keys())]
    return [
        _final_grade(plugin, gradebook, assignment, student, known.get(student, ()), student in handed_in)
        for student in students
        if not plugin.student or student in map(str, plugin.student)
    ]


def chosen_assignments(plugin: ExportPlugin, gradebook: Gradebook) -> list[Any]:
    """Give the gradebook's assignments that ``plugin`` was asked for; all of them when none was named."""
    named = [str(name) for name in plugin.assignment]
    return [assignment for assignment in gradebook.assignments if not named or assignment.name in named]


def _final_grade(
    plugin: ExportPlugin,
    gradebook: Gradebook,
    assignment: str,
    student: str,
    names: Sequence[str | None],
    was_handed_in: bool,
) -> FinalGrade:
    last_name, first_name, email = [name or "" for name in names] or ["", "", ""]
    timestamp, standing, points = _standing(plugin, gradebook, assignment, student, was_handed_in)
    return FinalGrade(student, last_name, first_name, email, timestamp, standing, points)


def _standing(
    plugin: ExportPlugin,
    gradebook: Gradebook,
    assignment: str,
    student: str,
    was_handed_in: bool,
) -> tuple[str, Standing, Points | None]:
    without: Standing = "not graded" if was_handed_in else "nothing handed in"
    try:
        submission = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return "", without, None
    if not was_handed_in and not _has_scores(submission):
        return "", without, None  # an extension alone makes a row, too
    timestamp = "" if submission.timestamp is None else str(submission.timestamp)
    if submission.needs_manual_grade:
        return timestamp, "needs manual grade", None
    penalty = RefreshLatePenalties(parent=plugin).refresh(submission)
    gradebook.db.commit()
    return timestamp, "graded", Points(float(submission.score), penalty)


def _has_scores(submission: Any) -> bool:
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    return any(grade.auto_score is not None or grade.manual_score is not None for grade in grades)


def _handed_in(plugin: ExportPlugin, assignment: str) -> set[str]:
    directory = plugin.parent.coursedir
    pattern = directory.format_path(directory.submitted_directory, "*", assignment)
    return {path.parent.name for path in Path("/").glob(pattern.lstrip("/"))}
