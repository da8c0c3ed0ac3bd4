"""The class list: which student of the gradebook a name or number of a learning platform stands for.

``roster.csv`` at the course's root has a header and a row for each student: ``student`` (the id in the gradebook;
needed), ``name`` (as the platform shows it), ``email``, ``canvas_id`` (Canvas's user number). Other columns are passed
over. Moodle's numbers are not in it: Moodle gives every student another number for every assignment.
"""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.config import ConfigError, Problem

ROSTER_NAME = "roster.csv"


class NoSingleStudent(Exception):  # noqa: N818  # says what was not found, and that is no error of the program
    """Nobody, or more than one, on the roster fits; ``str()`` says so and what to write into the roster."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One student of the roster; what is unknown is empty."""

    student: str
    name: str
    email: str
    canvas_id: str


@dataclass(frozen=True, slots=True)
class Roster:
    """The class list."""

    students: tuple[Listed, ...]

    def by_canvas(self, canvas_id: str, name: str) -> str:
        """Find a student by Canvas's user number, or by name among those whose number is not listed.

        Raises
        ------
        NoSingleStudent
            When none or several fit.

        """
        return self._find("canvas_id", canvas_id, name)

    def by_email(self, email: str, name: str) -> str:
        """Find a student by e-mail address, or by name among those whose address is not listed or not known.

        Raises
        ------
        NoSingleStudent
            When none or several fit.

        """
        return self._find("email", email, name)

    def has_name(self, name: str) -> bool:
        """Tell whether anybody on the roster has this name."""
        return any(_letters(name) in _name_forms(listed.name) for listed in self.students)

    def _find(self, column: str, value: str, name: str) -> str:
        known = {_folded(getattr(listed, column)): listed.student for listed in self.students}
        if value and _folded(value) in known:
            return known[_folded(value)]
        open_rows = [listed for listed in self.students if not (value and getattr(listed, column))]
        found = [listed.student for listed in open_rows if _letters(name) in _name_forms(listed.name)]
        if len(found) == 1:
            return found[0]
        write = (
            f"write {column} {value!r} into the row of the right student"
            if value
            else "Moodle's grading worksheet, put beside the archive, has addresses"
        )
        said = f"fits {' and '.join(found)}" if found else "fits nobody"
        raise NoSingleStudent(f"{name!r} {said} in {ROSTER_NAME}; {write}")


def read_roster(path: Path, student_id_problem: Callable[[str], str | None]) -> Roster | None:
    """Read the roster, or give None when there is none.

    Raises
    ------
    ConfigError
        With every mistake in it.

    """
    if not path.exists():
        return None
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigError([Problem(path, None, "", f"can't be read as a CSV file in UTF-8: {error}")]) from None
    if not rows or "student" not in rows[0]:
        raise ConfigError([Problem(path, 1, "", "needs a header with a column 'student', and a row for each student")])
    columns = ("student", "name", "email", "canvas_id")
    students = tuple(Listed(*((row.get(column) or "").strip() for column in columns)) for row in rows)
    problems = list(_problems(path, students, student_id_problem))
    if problems:
        raise ConfigError(problems)
    return Roster(students)


def _problems(
    path: Path, students: tuple[Listed, ...], student_id_problem: Callable[[str], str | None]
) -> Iterator[Problem]:
    for line, listed in enumerate(students, start=2):
        problem = student_id_problem(listed.student)
        if problem is not None:
            yield Problem(path, line, "student", f"is {listed.student[:80]!r}: {problem}")
    for column in ("student", "email", "canvas_id"):
        values = [_folded(getattr(listed, column)) for listed in students]
        count = Counter(value for value in values if value)
        for line, value in enumerate(values, start=2):
            if count[value] > 1:
                yield Problem(path, line, column, f"{value[:80]!r} stands in more than one row")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def _letters(name: str) -> str:
    """Keep what every platform keeps of a name: Canvas and Moodle drop different signs from it."""
    return "".join(char for char in _folded(name) if char.isalnum())


def _name_forms(name: str) -> set[str]:
    """Give the name in both orders: Moodle writes 'Ada Lovelace' and Canvas 'lovelaceada'."""
    before, comma, after = name.partition(",")
    if not comma:
        *first, last = name.split() or [""]
        before, after = last, " ".join(first)
    return {_letters(before + after), _letters(after + before)} - {""}
