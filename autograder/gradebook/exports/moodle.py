"""Moodle: a CSV file for "Grades > Import", or the assignment's own grading worksheet.

After MoodleDocs, "Grade import", "Grade export" and "Using Assignment: offline marking" and Moodle's own source
(moodle, grade/import/csv/classes/load_data.php; mod/assign/feedback/offline): the teacher maps a column to "ID
number", "Username" or "Email address", and the others to grade items. One row whose student is unknown stops the whole
import. An empty grade and ``-`` are no grade. Importing feedback overwrites the grades linked to it, so there is no
column of feedback here. The plain text export calls the column ``Assignment: Title (Real)``; the grading worksheet
begins with ``Identifier`` and has ``Grade``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from autograder.cells import harmless, number
from autograder.gradebook.exports.one_assignment import Graded
from autograder.gradebook.exports.platform import PlatformExport, table
from autograder.gradebook.exports.platform_file import PlatformFile, StudentFinder, cell, emails
from autograder.gradebook.final_grades import FinalGrade
from autograder.gradebook.lms_names import Sender
from autograder.roster import Listed

_PARTICIPANT = re.compile(r"\D*(\d+)")
_REAL = re.compile(r"\s*\((?:Real|实际)\)$")
_COLUMNS = ("Username", "Email address", "First name", "Last name")


class MoodleExport(PlatformExport):
    """Fill in a file of Moodle's "Plain text file" export or a grading worksheet, or write a small one."""

    default_name = "moodle.csv"
    platform = "Moodle"

    def small_file(self, graded: Graded, grades: Sequence[FinalGrade], listed: dict[str, Listed]) -> bytes:
        """Know students by the student id as user name, and by e-mail address."""
        rows = [[*_COLUMNS, graded.assignment.settings.title]]
        for grade in grades:
            row = listed.get(grade.student)
            email = grade.email or (row.email if row else "")
            first, last = (grade.first_name, grade.last_name) if grade.name else ("", row.name if row else "")
            score = "" if grade.points is None else number(grade.points.score)
            rows.append([grade.student, harmless(email), harmless(first), harmless(last), score])
        return table(rows)

    def is_column_of(self, header: str, title: str) -> bool:
        """Compare titles without the kind of activity before and the kind of grade after it."""
        if header == "Grade":
            return True
        bare = _REAL.sub("", header)
        return bare == title or bare.endswith((f": {title}", f"：{title}"))

    def finder(self, file: PlatformFile, grades: Sequence[FinalGrade], listed: Sequence[Listed]) -> StudentFinder:
        """Look at user name, ID number, address, and a worksheet's participant."""
        finder = StudentFinder(file, grades, ("Username", "ID number"))
        for name in ("Email address", "Username"):
            finder.add_key(file.column(name), emails(grades, listed))
        identifier, name_column = file.column("Identifier"), file.column("Full name")
        if identifier is not None and name_column is not None:
            finder.add_derived_id(lambda row: _collected_id(cell(row, identifier), cell(row, name_column)))
        return finder

    def maximum(self, file: PlatformFile, column: int) -> str:  # noqa: ARG002
        """Read the worksheet's maximum; the plain text export has none."""
        index = file.column("Maximum Grade")
        return next((cell(row, index).strip() for row in file.rows), "") if index is not None else ""


def _collected_id(identifier: str, name: str) -> str:
    """Give the id that a student without a roster got from the names in Moodle's archive."""
    number_found = _PARTICIPANT.fullmatch(identifier.strip())
    return Sender("Moodle", number_found[1], name).derived_id() if number_found else ""
