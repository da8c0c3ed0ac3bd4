"""Export grades as CSV: nbgrader's columns and a status; what has no final grade has no score, never a 0."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.gradebook.late import RefreshLatePenalties

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
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class _Person:
    """A student as the table names one; a student whose work was never graded has no name yet."""

    id: str
    last_name: str | None = None
    first_name: str | None = None
    email: str | None = None


class CsvExport(ExportPlugin):
    """Write one row for each student and assignment."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the table to ``self.to``, or to grades.csv here."""
        destination = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", destination)
        with destination.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
            table.writeheader()
            for assignment in gradebook.assignments:
                if not self.assignment or assignment.name in map(str, self.assignment):
                    table.writerows(self._rows(gradebook, assignment))

    def _rows(self, gradebook: Gradebook, assignment: Any) -> Iterator[dict[str, str]]:
        handed_in = self._handed_in(assignment.name)
        known = {row.id: _Person(row.id, row.last_name, row.first_name, row.email) for row in gradebook.students}
        people = [*known.values(), *(_Person(student) for student in sorted(handed_in - known.keys()))]
        for person in people:
            if self.student and person.id not in map(str, self.student):
                continue
            row = {
                "assignment": assignment.name,
                "duedate": _text(assignment.duedate),
                "student_id": _harmless(person.id),
                "last_name": _harmless(person.last_name),
                "first_name": _harmless(person.first_name),
                "email": _harmless(person.email),
                "max_score": _number(assignment.max_score),
            }
            yield row | self._scores(gradebook, assignment.name, person.id, was_handed_in=person.id in handed_in)

    def _scores(self, gradebook: Gradebook, assignment: str, student: str, *, was_handed_in: bool) -> dict[str, str]:
        try:
            submission = gradebook.find_submission(assignment, student)
        except MissingEntry:
            return {"status": "not graded" if was_handed_in else "nothing handed in"}
        timestamp = _text(submission.timestamp)
        if submission.needs_manual_grade:
            return {"timestamp": timestamp, "status": "needs manual grade"}
        penalty = RefreshLatePenalties(parent=self).refresh(submission)
        gradebook.db.commit()
        return {
            "timestamp": timestamp,
            "raw_score": _number(submission.score),
            "late_submission_penalty": _number(penalty),
            "score": _number(max(0.0, submission.score - penalty)),
            "status": "graded",
        }

    def _handed_in(self, assignment: str) -> set[str]:
        directory = self.parent.coursedir
        pattern = directory.format_path(directory.submitted_directory, "*", assignment)
        return {path.parent.name for path in Path("/").glob(pattern.lstrip("/"))}


def _number(points: float) -> str:
    return repr(round(float(points), 4))


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _harmless(text: str | None) -> str:
    """Keep a spreadsheet from running text that others wrote as a formula."""
    shown = text or ""
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown
