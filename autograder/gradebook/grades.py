"""Read the grades out of gradebook.db, and give a student more time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from autograder.gradebook.sheet import answer_cell, points_cell
from autograder.gradebook.standing import open_gradebook, state_of
from autograder.layout import Assignment, Course


@dataclass(frozen=True, slots=True)
class RecordedGrade:
    """What the gradebook says of one submission; ``None`` is "needs manual grade", as no points are known then.

    ``modules`` and ``answers`` (the written ones) are by name.
    """

    modules: Mapping[str, float | None]
    score: float | None
    penalty: float
    answers: Mapping[str, float | None] = field(default_factory=dict)

    @property
    def final(self) -> float | None:
        """The points that count, late penalty taken off."""
        return None if self.score is None else max(0.0, self.score - self.penalty)


def recorded_grades(course: Course, assignment: Assignment) -> dict[str, RecordedGrade]:
    """Give the grade of every student whose submission is recorded."""
    with open_gradebook(course) as gradebook:
        found = gradebook.assignment_submissions(assignment.name)
        return {submission.student.id: _grade(submission, assignment) for submission in found}


def grant_extension(course: Course, assignment: Assignment, student: str, hours: float) -> None:
    """Give ``student`` more time; nbgrader keeps this with the student's submission, which is made if need be."""
    with open_gradebook(course) as gradebook:
        gradebook.update_or_create_submission(assignment.name, student, extension=timedelta(hours=hours))


def grade_answer(course: Course, assignment: Assignment, student: str, name: str, points: float, comment: str) -> None:
    """Give a written answer its points and a comment, as a teacher does in formgrader."""
    cell, sheet = answer_cell(name), assignment.name
    with open_gradebook(course) as gradebook:
        grade = gradebook.find_grade(cell, sheet, sheet, student)
        grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.find_comment(cell, sheet, sheet, student).manual_comment = comment or None
        gradebook.db.commit()


def _grade(submission: Any, assignment: Assignment) -> RecordedGrade:
    notebooks = submission.notebooks
    grades = [grade for notebook in notebooks for grade in notebook.grades]
    points = {grade.name: state_of(grade).points for grade in grades}
    modules = {name: points[cell] for name in assignment.settings.modules if (cell := points_cell(name)) in points}
    answers = {name: points[cell] for name in assignment.settings.answers if (cell := answer_cell(name)) in points}
    is_open = None in points.values()
    score = None if is_open else sum(notebook.score for notebook in notebooks)
    return RecordedGrade(
        modules, score, sum(notebook.late_submission_penalty or 0.0 for notebook in notebooks), answers
    )
