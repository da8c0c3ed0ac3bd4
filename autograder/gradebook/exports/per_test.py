"""Every hidden test of every student as a table, from the recorded reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from autograder.cells import harmless, number
from autograder.gradebook.exports.one_assignment import Graded, OneAssignmentExport, named, replace_file
from autograder.gradebook.exports.platform import table
from autograder.gradebook.final_grades import FinalGrade
from autograder.gradebook.reports import recorded_report
from autograder.results import GradeReport

_COLUMNS = (
    "student_id",
    "last_name",
    "first_name",
    "module",
    "test",
    "title",
    "points",
    "earned",
    "verdict",
    "diagnoses",
)


class PerTestExport(OneAssignmentExport):
    """Write one row for each student and test: what the tests said, before a teacher's changes and late penalties."""

    default_name = "tests.csv"

    def write(self, graded: Graded, destination: Path) -> None:
        """Write the table; who has no recorded report is named in the log."""
        rows: list[tuple[str, ...]] = [_COLUMNS]
        without = []
        for grade in graded.grades:
            stored = recorded_report(graded.assignment, grade.student)
            if stored is None:
                without.append(grade.student)
            else:
                rows.extend(_rows(grade, stored.report))
        if without:
            self.log.warning("No report is recorded, so they have no rows: %s", named(without))
        replace_file(destination, table(rows))


def _rows(grade: FinalGrade, report: GradeReport) -> Iterator[tuple[str, ...]]:
    """Give a module that could not be graded no points, not 0."""
    for module, found in report.modules.items():
        diagnoses = "; ".join(diagnosis.misconception for diagnosis in found.diagnoses)
        for test in found.tests:
            yield (
                harmless(grade.student),
                harmless(grade.last_name),
                harmless(grade.first_name),
                module,
                test.id,
                harmless(str(test.title)),
                number(test.points),
                number(test.earned) if found.status == "graded" else "",
                test.verdict.value,
                diagnoses,
            )
