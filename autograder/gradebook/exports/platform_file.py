"""A gradebook file of a learning platform: read, one column filled in, and written back as it was otherwise.

Encoding, byte order mark, separator, quotes and line ends stay the file's own. So do all cells but those that get a
grade, also those that a spreadsheet would run: the platform knows its students and columns by them, wrote them itself,
and reads a changed one as another student or another column. What we write into the file are numbers.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from autograder.cells import number
from autograder.gradebook.exports.one_assignment import ExportRefused
from autograder.gradebook.final_grades import FinalGrade
from autograder.roster import Listed

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DELIMITERS = (",", "\t", ";")
_MAXIMUM_BYTES = 100 << 20


@dataclass(frozen=True, slots=True)
class PlatformFile:
    """The cells of the file, and how they were written."""

    path: Path
    header: list[str]
    rows: list[list[str]]
    mark: bytes
    encoding: str
    delimiter: str
    line_end: str
    is_all_quoted: bool

    def column(self, *names: str) -> int | None:
        """Find the first column that has one of ``names``, in any case."""
        wanted = {name.casefold() for name in names}
        return next((index for index, title in enumerate(self.header) if title.strip().casefold() in wanted), None)

    def to_bytes(self) -> bytes:
        """Give the file as the platform wrote it, with the cells as they are now."""
        text = io.StringIO(newline="")
        table = csv.writer(
            text,
            delimiter=self.delimiter,
            lineterminator=self.line_end,
            quoting=csv.QUOTE_ALL if self.is_all_quoted else csv.QUOTE_MINIMAL,
        )
        table.writerows([self.header, *self.rows])
        return self.mark + text.getvalue().encode(self.encoding)


@dataclass(frozen=True, slots=True)
class Filled:
    """What happened to the rows, for the log: nobody on either side is left out in silence."""

    written: list[str] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)
    left_alone: list[str] = field(default_factory=list)
    unknown_rows: list[str] = field(default_factory=list)
    ambiguous_rows: list[str] = field(default_factory=list)
    without_row: list[str] = field(default_factory=list)


def read_platform_file(path: Path) -> PlatformFile:
    """Read a file as a platform exports it: UTF-8 or UTF-16, with commas, semicolons or tabs.

    Raises
    ------
    ExportRefused
        When it is no such table.

    """
    try:
        if path.stat().st_size > _MAXIMUM_BYTES:
            raise ExportRefused(f"{path} is larger than a gradebook can be")
        content = path.read_bytes()
    except OSError as error:
        raise ExportRefused(f"{path} can't be read: {error.strerror}") from None
    mark, encoding = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), (b"", "utf-8"))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise ExportRefused(f"{path} is neither UTF-8 nor UTF-16; take the file as the platform exported it") from None
    delimiter, rows = max(((sign, _rows(text, sign)) for sign in _DELIMITERS), key=lambda found: _columns(found[1]))
    if not rows:
        raise ExportRefused(f"{path} is no table with commas, semicolons or tabs, or its quotes are not closed")
    if len(rows[0]) < 2:
        raise ExportRefused(f"{path} has no header of several columns")
    first = text.partition("\n")[0]
    return PlatformFile(
        path,
        rows[0],
        rows[1:],
        mark,
        encoding,
        delimiter,
        "\r\n" if first.endswith("\r") else "\n",
        first.rstrip("\r").startswith('"') and first.count('"') >= 2 * len(rows[0]),
    )


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """Read the text with this delimiter; nothing where quotes contradict it."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return []


def _columns(rows: Sequence[Sequence[str]]) -> tuple[bool, int]:
    """Rate a reading of the file: rows of one length are better, and more columns are."""
    return len({len(row) for row in rows if row}) == 1, len(rows[0]) if rows else 0


class StudentFinder:
    """Find the student of the gradebook that a row is about, by ids and never by name.

    Student ids are of one kind in a course, so they are looked for in one column: of ``id_columns``, the one in which
    most rows have the id of a student. Otherwise a platform's own number could be taken for another student's id.
    ``add_key`` adds what else tells one: an address, or the number that roster.csv has.
    """

    def __init__(self, file: PlatformFile, grades: Sequence[FinalGrade], id_columns: Sequence[str]) -> None:
        self._students: Mapping[str, set[str]] = _index((grade.student, grade.student) for grade in grades)
        columns = [index for name in id_columns if (index := file.column(name)) is not None]
        found = {index: sum(_folded(cell(row, index)) in self._students for row in file.rows) for index in columns}
        self._keys: list[tuple[Callable[[Sequence[str]], str], Mapping[str, set[str]]]] = []
        if found and max(found.values()):
            most = max(found, key=lambda index: found[index])
            self._keys.append((partial(cell, column=most), self._students))

    def add_key(self, column: int | None, pairs: Iterable[tuple[str, str]]) -> None:
        """Let a column also tell who it is: ``pairs`` of what stands in it, and the student."""
        if column is not None:
            self._keys.append((partial(cell, column=column), _index(pairs)))

    def add_derived_id(self, derive: Callable[[Sequence[str]], str]) -> None:
        """Also find the ids that collecting a platform's archive made from the name and number in a row."""
        self._keys.append((derive, self._students))

    def students(self, row: Sequence[str]) -> set[str]:
        """Give everybody whom some cell of the row stands for: one, when all is well."""
        found: set[str] = set()
        for key, index in self._keys:
            found |= index.get(_folded(key(row)), set())
        return found


def emails(grades: Sequence[FinalGrade], listed: Sequence[Listed]) -> Iterator[tuple[str, str]]:
    """Pair e-mail addresses with students, from the gradebook and from roster.csv."""
    yield from ((grade.email, grade.student) for grade in grades)
    yield from ((row.email, row.student) for row in listed)


def fill_column(
    rows: Sequence[list[str]],
    column: int,
    grades: Sequence[FinalGrade],
    finder: StudentFinder,
    *,
    label: Callable[[Sequence[str]], str],
    keeps: Collection[str] = (),
) -> Filled:
    """Write final grades into ``column``, and tell what could not be written.

    A submission without a final grade gets an empty cell where a number stood. A student who handed in nothing keeps
    the cell as it is, and so does one whose cell has a word of ``keeps``: the platform or a teacher decided there.
    """
    by_student = {grade.student: grade for grade in grades}
    filled = Filled()
    seen = set()
    for row in rows:
        found = finder.students(row)
        if len(found) != 1:
            (filled.ambiguous_rows if found else filled.unknown_rows).append(label(row))
            continue
        (student,) = found
        seen.add(student)
        row += [""] * (column + 1 - len(row))
        row[column] = _new_cell(row[column], by_student[student], filled, keeps)
    missing = (grade for grade in grades if grade.student not in seen and grade.points is not None)
    filled.without_row.extend(repr(grade.student) for grade in missing)
    return filled


def _new_cell(before: str, grade: FinalGrade, filled: Filled, keeps: Collection[str]) -> str:
    who, stood = repr(grade.student), before.strip()
    has_number = _is_number(stood)
    if stood.casefold() in keeps or (grade.standing == "nothing handed in" and has_number):
        filled.left_alone.append(f"{who} ({stood}; here: {grade.standing})")
        return before
    if grade.points is not None:
        filled.written.append(who)
        return number(grade.points.score)
    if grade.standing == "nothing handed in" or not has_number:
        return before
    filled.emptied.append(f"{who} (was {stood}; here: {grade.standing})")
    return ""


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", ".").rstrip("%"))
    except ValueError:
        return False
    return True


def cell(row: Sequence[str], column: int) -> str:
    """Give a cell of a row that may be cut short."""
    return row[column] if column < len(row) else ""


def _index(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for key, student in pairs:
        if _folded(key):
            index[_folded(key)].add(student)
    return dict(index)


def _folded(text: str) -> str:
    return text.strip().casefold()
