"""The stored reports: each with the digests of what it was made from, so that a stale one is never used.

``gradebook/reports`` holds what is recorded, ``gradebook/pending`` what is graded and not recorded (yet), and
``gradebook/history/<assignment>/reports`` every report that was ever recorded, under a digest of itself.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import autograder
from autograder.layout import Assignment, Course
from autograder.results import GradeReport
from autograder.submission import SubmissionRefused, load_submission

_FORMAT = 1
# The packages whose version can change a grade: by what student code computes, and by which inputs are drawn.
_DECIDING = ("numpy", "hypothesis")


def submitted_students(course: Course, assignment: Assignment) -> list[tuple[str, Path]]:
    """List the students whose submission nbgrader collected, each with its folder, by name."""
    below = (course.root / "gradebook" / "submitted").glob(f"*/{assignment.name}")
    return sorted((folder.parent.name, folder) for folder in below if not folder.parent.name.startswith("."))


def submission_digest(student: str, folder: Path) -> str:
    """Digest what grading sees of a hand-in: its files' names and bytes, and what was left out or refused.

    The time of submission is not part of it: it changes the penalty, not the score.
    """
    try:
        submission = load_submission(student, folder)
    except SubmissionRefused as refusal:
        return _digest([("refused", str(refusal).encode())])
    files = [(str(path), content) for path, content in submission.files.items()]
    return _digest([*files, ("notes", json.dumps([note.en for note in submission.notes]).encode())])


def suite_digest(course: Course, assignment: Assignment) -> str:
    """Digest everything of ours that a score depends on: answer key, tests, settings, engine and its versions."""
    texts = {
        "settings": assignment.settings.model_dump_json(exclude={"due", "title", "answers"}),
        "limits": course.config.limits.model_dump_json(),
        "isolation": course.config.isolation.model_dump_json(),
        "a mistake costs once": str(course.config.a_mistake_costs_once),
        "versions": " ".join(
            [autograder.__version__, platform.python_version(), *map(importlib.metadata.version, _DECIDING)]
        ),
    }
    trees = [*_tree("private", assignment.private), *_tree("engine", Path(autograder.__file__).parent)]
    return _digest([*((name, text.encode()) for name, text in texts.items()), *trees])


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report, and the digests of the hand-in and of the suite that it was made from.

    ``shown`` is set in ``gradebook/pending`` alone: what the report would change, once that has been shown to somebody.
    """

    report: GradeReport
    submission: str
    suite: str
    shown: str = ""

    @property
    def digest(self) -> str:
        """Name the report by its content and by what it was made from."""
        return hashlib.sha256(_text(self).encode()).hexdigest()[:16]

    def is_made_from(self, submission: str, suite: str) -> bool:
        """Tell whether it was made from exactly this hand-in by exactly this suite."""
        return (self.submission, self.suite) == (submission, suite)


def store_report(assignment: Assignment, report: GradeReport, *, submission: str, suite: str) -> Path:
    """Write the recorded report of a student, whole or not at all; the digests say what it was made from."""
    return _write(assignment.reports / f"{report.student}.json", StoredReport(report, submission, suite))


def recorded_report(assignment: Assignment, student: str) -> StoredReport | None:
    """Give the recorded report; None where there is none, or one written by hand or by another version."""
    return _read(assignment.reports / f"{student}.json", assignment, student)


def hold_report(assignment: Assignment, stored: StoredReport) -> Path:
    """Keep a report that is not recorded, so that an interrupted run goes on from it and nothing is graded twice."""
    return _write(_pending(assignment, stored.report.student), stored)


def pending_report(assignment: Assignment, student: str) -> StoredReport | None:
    """Give the report that is graded and not recorded."""
    return _read(_pending(assignment, student), assignment, student)


def drop_pending(assignment: Assignment, student: str) -> None:
    """Forget the report that is not recorded: it now is, or another one is."""
    _pending(assignment, student).unlink(missing_ok=True)


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
    return json.dumps({**fields, **shown, "report": stored.report.to_json()}, indent=1)


def _write(target: Path, stored: StoredReport) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    draft.write_text(_text(stored), encoding="utf-8")
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


def _tree(label: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{label}/{path.relative_to(folder)}", path.read_bytes()


def _digest(items: Iterable[tuple[str, Any]]) -> str:
    """Hash names and contents with their lengths, so that no two different lists look alike."""
    whole = hashlib.sha256()
    for name, content in items:
        for part in (name.encode("utf-8", "surrogateescape"), content):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()
