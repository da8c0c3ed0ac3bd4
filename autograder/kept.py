"""Results kept by content: what was graded once, from the same files by the same suite, is not graded again.

They lie in ``gradebook/results/<assignment>/<suite>/<submission>``, each under the digests of what it was made from and
with a checksum. The student's id is no part of them: no score or message depends on it. The folder may be deleted at
any time; it costs grading again, and no grade.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from autograder.layout import Assignment
from autograder.results import GradeReport
from autograder.sealed_file import read_sealed, write_sealed

_FORMAT: Final = 1
_SUITES_KEPT: Final = 4
_NOBODY: Final = '"student": ""'


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade in short: the points in all and by module. ``earned`` is None where there is no grade; ``error``: why."""

    earned: float | None
    modules: dict[str, float | None]
    error: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A graded hand-in without its student's name: the grade in short, and the whole report, packed."""

    grade: Grade
    packed: bytes

    @classmethod
    def of(cls, report: GradeReport) -> Result:
        """Pack a report; the process that graded does this, so that little has to travel."""
        line = json.dumps(replace(report, student="").to_json(), ensure_ascii=False, allow_nan=False)
        modules = {name: module.earned for name, module in report.modules.items()}
        return cls(Grade(report.earned, modules, report.error), zlib.compress(line.encode(), 1))

    def line(self, student: str) -> str:
        """Give the published line (docs/results.md) of this student."""
        # The first such key is the report's own: what stands before it are a number and an assignment's name.
        named = f'"student": {json.dumps(student, ensure_ascii=False)}'
        return zlib.decompress(self.packed).decode().replace(_NOBODY, named, 1)

    def report(self, student: str) -> GradeReport:
        """Give the whole report of this student."""
        return GradeReport.from_json(json.loads(self.line(student)))


@dataclass(slots=True)
class KeptResults:
    """The results of one assignment by one suite."""

    folder: Path
    suite: str
    damaged: int = 0
    failure: str = ""  # why a result could not be kept
    _is_ready: bool = field(default=False, init=False)

    @property
    def tables(self) -> Path:
        """Where tables of predictions lie (``autograder.kept_tables``), which are of this suite, too."""
        return self.folder / "tables"

    def find(self, submission: str) -> Result | None:
        """Give the result of these files; None where there is none, or a damaged one, which is counted."""
        try:
            body = read_sealed(self._path(submission))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            body = None
        result = None if body is None else _unpacked(body, submission, self.suite)
        self.damaged += result is None
        return result

    def keep(self, submission: str, result: Result) -> bool:
        """Keep a grade, whole or not at all; False, and ``failure`` says why, where the disk doesn't take it."""
        try:
            self._make_ready()
            write_sealed(self._path(submission), _content(submission, self.suite, result))
        except OSError as error:
            self.failure = self.failure or str(error.strerror or error)
            return False
        return True

    def _path(self, submission: str) -> Path:
        return self.folder / submission[:32]

    def _make_ready(self) -> None:
        """Make the folder, and forget the suites that were used longest ago: nobody asks for theirs any more."""
        if self._is_ready:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        os.utime(self.folder)
        others = sorted(self.folder.parent.iterdir(), key=lambda folder: folder.stat().st_mtime_ns, reverse=True)
        for old in others[_SUITES_KEPT:]:
            shutil.rmtree(old, ignore_errors=True)
        self._is_ready = True


def kept_results(assignment: Assignment, suite: str) -> KeptResults:
    """Give what is kept of an assignment by one suite, which may be nothing yet."""
    return KeptResults(assignment.root / "gradebook" / "results" / assignment.name / suite[:16], suite)


def _content(submission: str, suite: str, result: Result) -> bytes:
    head = [_FORMAT, submission, suite, result.grade.earned, result.grade.modules]
    return json.dumps(head).encode() + b"\n" + result.packed


def _unpacked(body: bytes, submission: str, suite: str) -> Result | None:
    head, _, packed = body.partition(b"\n")
    fields: list[Any] = json.loads(head)
    if fields[:3] != [_FORMAT, submission, suite]:
        return None
    return Result(Grade(fields[3], fields[4]), packed)
