"""The stored reports: each with the digests of what it was made from, so that a stale one is never used.

``gradebook/reports`` holds what is recorded, ``gradebook/pending`` what was graded and may not be recorded yet, and
``gradebook/history/<assignment>/reports`` every report that was ever recorded, under a digest of itself.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from autograder.kept import kept_results
from autograder.layout import Assignment, Course
from autograder.results import GradeReport

_FORMAT = 1


def submitted_students(course: Course, assignment: Assignment) -> list[tuple[str, Path]]:
    """List the students whose submission nbgrader collected, each with its folder, by name."""
    below = (course.root / "gradebook" / "submitted").glob(f"*/{assignment.name}")
    return sorted((folder.parent.name, folder) for folder in below if not folder.parent.name.startswith("."))


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report, and the digests of the hand-in and of the suite that it was made from.

    ``shown`` is set in ``gradebook/pending`` alone: what the report would change, once that has been shown to somebody.
    """

    report: GradeReport
    submission: str
    suite: str
    shown: str = ""
    _texts: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The report as its file has it; made once, as recording needs it three times."""
        if not self._texts:
            self._texts.append(_text(self))
        return self._texts[0]

    @property
    def digest(self) -> str:
        """Name the report by its content and by what it was made from."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    def is_made_from(self, submission: str, suite: str) -> bool:
        """Tell whether it was made from exactly this hand-in by exactly this suite."""
        return (self.submission, self.suite) == (submission, suite)


def store_report(assignment: Assignment, report: GradeReport, *, submission: str, suite: str) -> Path:
    """Write the recorded report of a student, whole or not at all; the digests say what it was made from."""
    return record_report(assignment, StoredReport(report, submission, suite))


def record_report(assignment: Assignment, stored: StoredReport) -> Path:
    """Write the recorded report of a student, whole or not at all."""
    return _write(assignment.reports / f"{stored.report.student}.json", stored)


def recorded_report(assignment: Assignment, student: str) -> StoredReport | None:
    """Give the recorded report; None where there is none, or one written by hand or by another version."""
    return _read(assignment.reports / f"{student}.json", assignment, student)


def hold_report(assignment: Assignment, stored: StoredReport) -> Path:
    """Keep a report that waits to be recorded: until somebody has seen what it changes, or since it holds no grade."""
    return _write(_pending(assignment, stored.report.student), stored)


def pending_report(assignment: Assignment, student: str) -> StoredReport | None:
    """Give the report that waits to be recorded."""
    return _read(_pending(assignment, student), assignment, student)


def drop_pending(assignment: Assignment, student: str) -> None:
    """Forget the report that is not recorded: it now is, or another one is."""
    _pending(assignment, student).unlink(missing_ok=True)


def made_report(assignment: Assignment, student: str, *, submission: str, suite: str) -> StoredReport | None:
    """Give the report of exactly this hand-in by exactly this suite, wherever it lies; it may hold no grade."""
    for stored in (pending_report(assignment, student), recorded_report(assignment, student)):
        if stored is not None and stored.is_made_from(submission, suite):
            return replace(stored, shown="")
    result = kept_results(assignment, suite).find(submission)
    return None if result is None else StoredReport(result.report(student), submission, suite)


def keep_report(assignment: Assignment, stored: StoredReport) -> str:
    """Keep a report for good, and give the name that the history knows it by."""
    path = kept_path(assignment, stored.report.student, stored.digest)
    if not path.exists():
        _write(path, stored)
    return stored.digest


def kept_report(assignment: Assignment, student: str, digest: str) -> StoredReport | None:
    """Give a report that was recorded once."""
    return _read(kept_path(assignment, student, digest), assignment, student) if digest else None


def kept_path(assignment: Assignment, student: str, digest: str) -> Path:
    """Give where a report that was recorded once lies."""
    return assignment.root / "gradebook" / "history" / assignment.name / "reports" / student / f"{digest}.json"


def _pending(assignment: Assignment, student: str) -> Path:
    return assignment.root / "gradebook" / "pending" / assignment.name / f"{student}.json"


def _text(stored: StoredReport) -> str:
    fields: dict[str, Any] = {"format": _FORMAT, "submission": stored.submission, "suite": stored.suite}
    shown = {"shown": stored.shown} if stored.shown else {}
    return json.dumps({**fields, **shown, "report": stored.report.to_json()})  # indenting takes ten times as long


def _write(target: Path, stored: StoredReport) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    draft.write_text(stored.text, encoding="utf-8")
    draft.replace(target)
    return target


def _read(path: Path, assignment: Assignment, student: str) -> StoredReport | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        report = GradeReport.from_json(stored["report"])
        read = StoredReport(report, str(stored["submission"]), str(stored["suite"]), str(stored.get("shown", "")))
        is_whole = stored["format"] == _FORMAT
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # missing, half-written by hand or of another version: it is simply not there
    is_whole = is_whole and (report.assignment, report.student) == (assignment.name, student)
    return read if is_whole else None
