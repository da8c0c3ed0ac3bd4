"""Export grades as CSV: nbgrader's columns and a status; what has no final grade has no score, never a 0."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin

from autograder.cells import harmless, number
from autograder.gradebook.final_grades import FinalGrade, chosen_assignments, final_grades

_COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
    "status",
)


class CsvExport(ExportPlugin):
    """Write one row for each student and assignment."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the table to ``self.to``, or to grades.csv here."""
        destination = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", destination)
        with destination.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
            table.writeheader()
            for assignment in chosen_assignments(self, gradebook):
                for grade in final_grades(self, gradebook, assignment.name):
                    table.writerow(_row(assignment, grade))


def _row(assignment: Any, grade: FinalGrade) -> dict[str, str]:
    row = {
        "assignment": assignment.name,
        "duedate": "" if assignment.duedate is None else str(assignment.duedate),
        "timestamp": grade.timestamp,
        "student_id": harmless(grade.student),
        "last_name": harmless(grade.last_name),
        "first_name": harmless(grade.first_name),
        "email": harmless(grade.email),
        "max_score": number(assignment.max_score),
        "status": grade.standing,
    }
    if grade.points is not None:
        row["raw_score"] = number(grade.points.raw)
        row["late_submission_penalty"] = number(grade.points.penalty)
        row["score"] = number(grade.points.score)
    return row
