"""Blackboard: the file of "Work Offline" (Original courses) or "Download Gradebook" (Ultra courses).

After Blackboard Help, "Uploading or Downloading Grade Center Items for Working Offline" and "Download or print from
the Grade Center": a header, then a row for each student, who is known by ``Username``; a column is known by the number
at the end of ``Title [Total Pts: 100 Score] |12345``, and one without a number becomes a new *text* column with zero
points possible. Files are tab-delimited (named .xls, in UTF-16) or comma-delimited with every cell in quotes (.csv).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from autograder.cells import harmless, number
from autograder.gradebook.exports.one_assignment import Graded
from autograder.gradebook.exports.platform import PlatformExport, table
from autograder.gradebook.exports.platform_file import PlatformFile, StudentFinder, emails
from autograder.gradebook.final_grades import FinalGrade
from autograder.roster import Listed

_COLUMN = re.compile(
    r"(?P<title>.*?)(?:\s*\[Total Pts: (?:up to )?(?P<points>[\d.,]+)[^\]]*\])?(?:\s*\|\s*\d+)?", re.DOTALL
)
_COLUMNS = ("Last Name", "First Name", "Username")


class BlackboardExport(PlatformExport):
    """Fill in Blackboard's file, or write a small one, of which Blackboard makes a new text column."""

    default_name = "blackboard.csv"
    platform = "Blackboard"

    def small_file(self, graded: Graded, grades: Sequence[FinalGrade], listed: dict[str, Listed]) -> bytes:
        """Know students by the student id as user name."""
        self.log.warning(
            "Blackboard makes a new text column without points of this file. To fill in the column that is there, "
            "download the gradebook and give it with --BlackboardExport.gradebook=FILE"
        )
        rows = [[*_COLUMNS, graded.assignment.settings.title]]
        for grade in grades:
            row = listed.get(grade.student)
            last, first = (grade.last_name, grade.first_name) if grade.name else (row.name if row else "", "")
            score = "" if grade.points is None else number(grade.points.score)
            rows.append([harmless(last), harmless(first), grade.student, score])
        return table(rows, is_all_quoted=True)

    def is_column_of(self, header: str, title: str) -> bool:
        """Compare titles without points and number."""
        found = _COLUMN.fullmatch(header)
        return found is not None and found["title"] == title

    def finder(self, file: PlatformFile, grades: Sequence[FinalGrade], listed: Sequence[Listed]) -> StudentFinder:
        """Look at user name and student id."""
        finder = StudentFinder(file, grades, ("Username", "Student ID"))
        finder.add_key(file.column("Username"), emails(grades, listed))
        return finder

    def maximum(self, file: PlatformFile, column: int) -> str:
        """Read the points in the header."""
        found = _COLUMN.fullmatch(file.header[column])
        return (found["points"] or "") if found else ""
