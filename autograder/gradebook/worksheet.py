"""Moodle's grading worksheet: the only file of Moodle's that says when a submission came.

"Download grading worksheet" stands in the same menu as "Download all submissions". Its column 'Identifier' holds
'Participant 1234567', the number that is also in the archive's names, and 'Last modified (submission)' the time, to
the minute and as the site writes dates (moodle, mod/assign/gradingtable.php, ``col_timesubmitted``: ``userdate``).
"""

from __future__ import annotations

import csv
import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from autograder.config import ConfigError, Problem

_IDENTIFIER = "Identifier"
_SUBMITTED = "Last modified (submission)"
_TIME_FORMATS = (
    "%A, %d %B %Y, %I:%M %p",  # Friday, 4 December 2026, 11:58 PM
    "%A, %d %B %Y, %H:%M",
    "%A, %B %d, %Y, %I:%M %p",  # the same from a site in American English
    "%A, %B %d, %Y, %H:%M",
)


@dataclass(frozen=True, slots=True)
class WorksheetRow:
    """What the worksheet says of one participant; what it does not say is empty or None."""

    name: str
    email: str
    submitted: datetime.datetime | None


def read_worksheet(path: Path, zone: datetime.tzinfo) -> dict[str, WorksheetRow]:
    """Read a worksheet, its times in ``zone``; the keys are the participants' numbers.

    Raises
    ------
    ConfigError
        When it is no worksheet in English, or one of its times can't be read.

    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigError([Problem(path, None, "", f"can't be read as a CSV file in UTF-8: {error}")]) from None
    if not rows or not {_IDENTIFIER, _SUBMITTED} <= rows[0].keys():
        said = f"is no Moodle grading worksheet in English: it needs the columns {_IDENTIFIER!r} and {_SUBMITTED!r}"
        raise ConfigError([Problem(path, 1, "", said)])
    found: dict[str, WorksheetRow] = {}
    problems = []
    for line, row in enumerate(rows, start=2):
        number = re.search(r"\d+$", row[_IDENTIFIER] or "")
        try:
            submitted = _time((row[_SUBMITTED] or "").strip(), zone)
        except ValueError:
            said = f"is {row[_SUBMITTED][:80]!r}; a time reads like 'Friday, 4 December 2026, 11:58 PM'"
            problems.append(Problem(path, line, _SUBMITTED, said))
        else:
            if number is not None:
                name, email = row.get("Full name"), row.get("Email address")
                found[number.group()] = WorksheetRow(name or "", email or "", submitted)
    if problems:
        raise ConfigError(problems)
    return found


def _time(text: str, zone: datetime.tzinfo) -> datetime.datetime | None:
    if text in ("", "-"):
        return None
    for form in _TIME_FORMATS:
        try:
            return datetime.datetime.strptime(text, form).replace(tzinfo=zone)
        except ValueError:
            continue
    raise ValueError(text)
