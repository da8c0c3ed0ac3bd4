"""Read the grades out of gradebook.db, and give a student more time."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from autograder.layout import Assignment, Course


@dataclass(frozen=True, slots=True)
class RecordedGrade:
    """What the gradebook says of one submission; ``None`` is "needs manual grade", as no points are known then."""

    modules: Mapping[str, float | None]
    score: float | None
    penalty: float

    @property
    def final(self) -> float | None:
        """The points that count, late penalty taken off."""
        return None if self.score is None else max(0.0, self.score - self.penalty)


def recorded_grades(course: Course, assignment: Assignment) -> dict[str, RecordedGrade]:
    """Give the grade of every student whose submission is recorded."""
    with Gradebook(_database(course.root), course.config.course.id) as gradebook:
        found = gradebook.assignment_submissions(assignment.name)
        return {submission.student.id: _grade(submission) for submission in found}


def grant_extension(course: Course, assignment: Assignment, student: str, hours: float) -> None:
    """Give ``student`` more time; nbgrader keeps this with the student's submission, which is made if need be."""
    with Gradebook(_database(course.root), course.config.course.id) as gradebook, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, of how nbgrader makes a submission; nobody here can mend them
        gradebook.update_or_create_submission(assignment.name, student, extension=timedelta(hours=hours))


def _grade(submission: Any) -> RecordedGrade:
    notebooks = submission.notebooks
    grades = [grade for notebook in notebooks for grade in notebook.grades]
    modules = {grade.name.removesuffix("_points"): _points(grade) for grade in grades}
    is_open = any(points is None for points in modules.values())
    score = None if is_open else sum(notebook.score for notebook in notebooks)
    return RecordedGrade(modules, score, sum(notebook.late_submission_penalty or 0.0 for notebook in notebooks))


def _points(grade: Any) -> float | None:
    return None if grade.needs_manual_grade else float(grade.score)


def _database(root: Path) -> str:
    return f"sqlite:///{root}/gradebook/gradebook.db"
