"""What the exports of one assignment share: which one it is, where the file goes, and how a refusal is said."""

from __future__ import annotations

import os
from abc import abstractmethod
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin

from autograder.config import ConfigError
from autograder.gradebook.final_grades import FinalGrade, chosen_assignments, final_grades
from autograder.layout import Assignment, Course, open_course


class ExportRefused(Exception):  # noqa: N818  # says what was asked for and can't be done
    """Nothing is written; ``str()`` says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Graded:
    """The assignment to export, as the course and as the gradebook know it."""

    course: Course
    assignment: Assignment
    maximum: float
    grades: list[FinalGrade]


class OneAssignmentExport(ExportPlugin):
    """Export one assignment to ``self.to``; on a mistake write nothing, say why, and end with status 1."""

    default_name = "grades.csv"

    def export(self, gradebook: Gradebook) -> None:
        """Write the export."""
        destination = Path(self.to or self.default_name)
        try:
            graded = self._graded(gradebook)
            self.write(graded, destination)
        except (ExportRefused, ConfigError, OSError) as error:
            self.parent.fail("Nothing was exported: %s", error)
        self.log.info("Exported %s to %s", graded.assignment.name, destination)

    @abstractmethod
    def write(self, graded: Graded, destination: Path) -> None:
        """Write ``graded`` to ``destination``."""

    def _graded(self, gradebook: Gradebook) -> Graded:
        found = chosen_assignments(self, gradebook)
        if len(found) != 1:
            names = ", ".join(assignment.name for assignment in gradebook.assignments) or "none yet"
            raise ExportRefused(f"say which one assignment with --assignment=NAME; the gradebook has: {names}")
        course = open_course(Path(self.parent.coursedir.root))
        assignment = course.assignment(found[0].name)
        grades = final_grades(self, gradebook, assignment.name)
        for standing in ("needs manual grade", "not graded", "nothing handed in"):
            students = [grade.student for grade in grades if grade.standing == standing]
            if students:
                self.log.warning("No final grade (%s): %s", standing, named(students))
        return Graded(course, assignment, float(found[0].max_score), grades)


def named(students: list[str]) -> str:
    """List students for the log, where a name can't break lines or hide."""
    return ", ".join(repr(student) for student in students)


def replace_file(destination: Path, content: bytes) -> None:
    """Write ``destination`` whole or not at all: it may be the very file that was read."""
    draft = destination.with_name(f".{destination.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(destination)
    finally:
        draft.unlink(missing_ok=True)
