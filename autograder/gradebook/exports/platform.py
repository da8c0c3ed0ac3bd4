"""What the exports for learning platforms share: the platform's own file filled in, or a small one of ours."""

from __future__ import annotations

import csv
import io
from abc import abstractmethod
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from traitlets import Unicode

from autograder.cells import is_formula
from autograder.gradebook.exports.one_assignment import ExportRefused, Graded, OneAssignmentExport, named, replace_file
from autograder.gradebook.exports.platform_file import (
    Filled,
    PlatformFile,
    StudentFinder,
    cell,
    fill_column,
    read_platform_file,
)
from autograder.gradebook.final_grades import FinalGrade
from autograder.gradebook.handin import student_id_problem
from autograder.roster import ROSTER_NAME, Listed, read_roster


class PlatformExport(OneAssignmentExport):
    """Fill in the platform's file, or write a small one.

    In a small one the column by which the platform knows its students must be the id itself: an apostrophe before it,
    which keeps a spreadsheet from running a formula, would make it another id. So a student whose id a spreadsheet
    would run is left out and named in the log; in the platform's own file that student has a row. All other text of a
    small file that looks like a formula gets the apostrophe.
    """

    gradebook = Unicode("", help="the gradebook file that the platform exports, to fill in").tag(config=True)
    column = Unicode("", help="that file's column to fill in, as its header has it").tag(config=True)

    platform = ""
    keeps: Collection[str] = ()

    def write(self, graded: Graded, destination: Path) -> None:
        """Write the file."""
        roster = read_roster(graded.course.root / ROSTER_NAME, student_id_problem)
        listed = {row.student: row for row in roster.students} if roster else {}
        if self.gradebook:
            content = self._filled(graded, list(listed.values())).to_bytes()
        else:
            content = self.small_file(graded, self._importable(graded.grades), listed)
        replace_file(destination, content)

    @abstractmethod
    def small_file(self, graded: Graded, grades: Sequence[FinalGrade], listed: dict[str, Listed]) -> bytes:
        """Give the smallest file that the platform's documentation allows."""

    @abstractmethod
    def is_column_of(self, header: str, title: str) -> bool:
        """Tell whether a header of the platform's file belongs to the assignment of that title."""

    @abstractmethod
    def finder(self, file: PlatformFile, grades: Sequence[FinalGrade], listed: Sequence[Listed]) -> StudentFinder:
        """Give what finds the student of a row."""

    @abstractmethod
    def maximum(self, file: PlatformFile, column: int) -> str:
        """Give the points possible that the file says; empty when it does not."""

    def label(self, row: Sequence[str]) -> str:
        """Name a row for the log."""
        return " ".join(repr(cell(row, index)) for index in range(min(3, len(row))))

    def is_student(self, row: Sequence[str]) -> bool:
        """Tell whether a row is about a student."""
        return any(text.strip() for text in row)

    def _filled(self, graded: Graded, listed: Sequence[Listed]) -> PlatformFile:
        file = read_platform_file(Path(self.gradebook))
        column = self._column(file, graded)
        finder = self.finder(file, graded.grades, listed)
        rows = [row for row in file.rows if self.is_student(row)]
        filled = fill_column(rows, column, graded.grades, finder, label=self.label, keeps=self.keeps)
        found = len(rows) - len(filled.unknown_rows) - len(filled.ambiguous_rows)
        if not found:
            raise ExportRefused(f"no row of {file.path} is about a student of the gradebook; is it this course's file?")
        self._check_maximum(self.maximum(file, column), graded)
        self._tell(filled, file)
        return file

    def _column(self, file: PlatformFile, graded: Graded) -> int:
        if self.column:
            found = [index for index, header in enumerate(file.header) if header.strip() == self.column.strip()]
        else:
            titles = (graded.assignment.settings.title, graded.assignment.name)
            found = [
                index
                for index, header in enumerate(file.header)
                if any(self.is_column_of(header.strip(), title) for title in titles)
            ]
        if len(found) == 1:
            return found[0]
        wanted = self.column or graded.assignment.settings.title
        said = "several columns" if found else "no column"
        headers = ", ".join(repr(header) for header in file.header)
        option = f"--{type(self).__name__}.column='...'"
        raise ExportRefused(f"{file.path} has {said} for {wanted!r}; say which with {option}, one of: {headers}")

    def _check_maximum(self, said: str, graded: Graded) -> None:
        try:
            differs = abs(float(said.replace(",", ".")) - graded.maximum) > 1e-6
        except ValueError:
            return
        if differs:
            platform, here = self.platform, graded.maximum
            self.log.warning("%s has %s points for it, and the gradebook %g: make them equal", platform, said, here)

    def _tell(self, filled: Filled, file: PlatformFile) -> None:
        self.log.info("%d grades written into %s's file", len(filled.written), self.platform)
        for said, who in (
            (f"Not in {file.path}, so their grades are not exported", filled.without_row),
            ("No student with a grade here, so their cells stay as they are", filled.unknown_rows),
            ("Fits several students of the gradebook, so the cell stays as it is", filled.ambiguous_rows),
            ("Without a final grade now, so the cell is emptied", filled.emptied),
            (f"Left as {self.platform} has it", filled.left_alone),
        ):
            if who:
                self.log.warning("%s: %s", said, "; ".join(who))

    def _importable(self, grades: Sequence[FinalGrade]) -> list[FinalGrade]:
        refused = [grade.student for grade in grades if is_formula(grade.student)]
        if refused:
            self.log.warning("Left out, because a spreadsheet would run the id as a formula: %s", named(refused))
        return [grade for grade in grades if not is_formula(grade.student)]


def table(rows: Iterable[Sequence[str]], *, is_all_quoted: bool = False) -> bytes:
    """Give rows as CSV in UTF-8."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL if is_all_quoted else csv.QUOTE_MINIMAL).writerows(
        rows
    )
    return text.getvalue().encode()
