"""Canvas: the gradebook's CSV file.

After the Canvas Instructor Guide, "How do I import grades in the Gradebook?" and "How do I export grades in the
Gradebook?", and what reads and writes the file in Canvas' own source (canvas-lms, lib/gradebook_importer.rb and
lib/gradebook_exporter.rb): the columns Student (or LastName and FirstName), ID, SIS User ID, SIS Login ID and Section,
in this order, then the assignments, each as ``Title (number)``; a row whose first cell holds "Points Possible"; perhaps
one with "Manual Posting". Without a number a column is found by its title, or becomes a new assignment. A student is
found by ID, else by SIS User ID, else by SIS Login ID, else by name. ``EX`` is an excused student and ``N/A`` one
without the assignment.
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

_NUMBERED = re.compile(r"(?P<title>.*?)\s*\(\d+\)", re.DOTALL)
_MUTED = re.compile(r"\s*(?:Muted|Manual Posting.*)?\s*", re.IGNORECASE)
_COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_POINTS_POSSIBLE = "Points Possible"


class CanvasExport(PlatformExport):
    """Fill in the file of Canvas' "Export Entire Gradebook", or write a small one with login ids."""

    default_name = "canvas.csv"
    platform = "Canvas"
    keeps = ("ex", "n/a")

    def small_file(self, graded: Graded, grades: Sequence[FinalGrade], listed: dict[str, Listed]) -> bytes:
        """Know students by Canvas' number where roster.csv has it, and by the student id as login id."""
        title = graded.assignment.settings.title
        rows = [[*_COLUMNS, title], [f"    {_POINTS_POSSIBLE}", "", "", "", "", number(graded.maximum)]]
        for grade in grades:
            row = listed.get(grade.student)
            name = grade.name or (row.name if row else "") or grade.student
            score = "" if grade.points is None else number(grade.points.score)
            rows.append([harmless(name), row.canvas_id if row else "", "", grade.student, "", score])
        return table(rows)

    def is_column_of(self, header: str, title: str) -> bool:
        """Compare titles without Canvas' number."""
        numbered = _NUMBERED.fullmatch(header)
        return title == (numbered["title"] if numbered else header)

    def finder(self, file: PlatformFile, grades: Sequence[FinalGrade], listed: Sequence[Listed]) -> StudentFinder:
        """Look at login id, SIS id and number."""
        finder = StudentFinder(file, grades, ("SIS Login ID", "SIS User ID", "ID"))
        identifier = file.column("ID")
        finder.add_key(identifier, ((row.canvas_id, row.student) for row in listed))
        finder.add_key(file.column("SIS Login ID"), emails(grades, listed))
        if identifier is not None:
            finder.add_derived_id(lambda row: _collected_id(row, identifier))
        return finder

    def maximum(self, file: PlatformFile, column: int) -> str:
        """Read the row of points possible."""
        return next((cell(row, column).strip() for row in file.rows if _POINTS_POSSIBLE in cell(row, 0)), "")

    def is_student(self, row: Sequence[str]) -> bool:
        """Pass over the rows that are about the assignments, by the importer's own rule."""
        return _POINTS_POSSIBLE not in cell(row, 0) and not all(_MUTED.fullmatch(text) for text in row)


def _collected_id(row: Sequence[str], identifier: int) -> str:
    """Give the id that a student without a roster got from the names in Canvas' archive."""
    letters = "".join(char for text in row[:identifier] for char in text if char.isalnum())
    return Sender("Canvas", cell(row, identifier).strip(), letters).derived_id()
