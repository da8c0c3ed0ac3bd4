"""Whose grade is recorded as it would be recorded now: they are left alone, and nbgrader, too, whose import takes 3 s.

Whatever recording reads and writes is looked at: the hand-in, the suite, the collector's files, the sheet, the course's
settings, the recorded report, the history, the autograded sheet, and every point, time and penalty in the gradebook.
Where any of it is otherwise than after the last recording, the student is recorded again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from autograder.digests import digest_of
from autograder.gradebook.class_grades import open_tables
from autograder.gradebook.grade_state import GradeState, Standing
from autograder.gradebook.handin import RECORD_NAMES
from autograder.gradebook.sheet import graded_name, sheet_name
from autograder.layout import Assignment, Course

_FORMAT: Final = 1
_SMALL_FILE_BYTES: Final = 100_000
_QUERY: Final = """
    SELECT submitted_assignment.student_id, submitted_assignment.timestamp, submitted_notebook.late_submission_penalty,
        base_cell.name, grade.auto_score, grade.manual_score, grade.extra_credit, grade.needs_manual_grade
    FROM grade JOIN base_cell ON grade.cell_id = base_cell.id
    JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
    JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
    JOIN assignment ON submitted_assignment.assignment_id = assignment.id
    WHERE assignment.name = ? ORDER BY base_cell.name
"""


@dataclass(frozen=True, slots=True)
class InGradebook:
    """What the gradebook says of one student: the points, and when it was handed in with which penalty."""

    standing: Standing
    lateness: tuple[Any, ...]


def read_gradebook(course: Course, assignment: Assignment) -> dict[str, InGradebook]:
    """Read what the gradebook says of everybody whose hand-in was graded."""
    standings: dict[str, dict[str, GradeState]] = {}
    lateness: dict[str, tuple[Any, ...]] = {}
    with open_tables(course) as ask:
        rows = [] if ask is None else ask(_QUERY, assignment.name)
        for student, timestamp, penalty, cell, auto, manual, extra_credit, needs_manual in rows:
            state = GradeState(auto, manual, extra_credit, bool(needs_manual))
            standings.setdefault(student, {})[graded_name(cell)] = state
            lateness[student] = (str(timestamp), penalty)
    return {
        student: InGradebook(standing, lateness[student])
        for student, standing in standings.items()
        if any(state.is_graded for state in standing.values())
    }


class Fingerprints:
    """What was there after each student's last recording, in short; a lost or damaged list costs recording again."""

    def __init__(self, course: Course, assignment: Assignment, suite: str) -> None:
        self._assignment, self._suite = assignment, suite
        self._path = course.root / "gradebook" / "recorded" / f"{assignment.name}.json"
        self._shared = _shared(course, assignment)
        self._known = self._read()

    def is_recorded(self, student: str, submission: str, now: InGradebook | None) -> bool:
        """Tell whether recording this student again would change nothing."""
        if now is None or student not in self._known:
            return False
        return self._known[student] == self._fingerprint(student, submission, now)

    def remember(self, submissions: Mapping[str, str], now: Mapping[str, InGradebook]) -> None:
        """Note what is there, now that these students are recorded; what can't be written is recorded again later."""
        for student, submission in submissions.items():
            self._known.pop(student, None)
            if student in now:
                self._known[student] = self._fingerprint(student, submission, now[student])
        self._write()

    def forget(self, students: Iterable[str]) -> None:
        """Note that these are about to be recorded: what a killed run leaves half done is not taken for done."""
        if self._known.keys() & set(students):
            for student in students:
                self._known.pop(student, None)
            self._write()

    def _fingerprint(self, student: str, submission: str, now: InGradebook) -> str:
        gradebook, name = self._assignment.root / "gradebook", self._assignment.name
        standing = {cell: asdict(state) for cell, state in now.standing.items()}
        seen: list[Any] = [submission, self._suite, self._shared, standing, now.lateness]
        seen += [_content(gradebook / "submitted" / student / name / record) for record in sorted(RECORD_NAMES)]
        seen += [_stamp(gradebook / "history" / name / f"{student}.jsonl")]
        seen += [_stamp(self._assignment.reports / f"{student}.json")]
        seen += [_stamp(gradebook / "autograded" / student / name / sheet_name(self._assignment))]
        return hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()[:32]

    def _read(self) -> dict[str, str]:
        with suppress(OSError, ValueError, TypeError, KeyError):
            fields = json.loads(self._path.read_text(encoding="utf-8"))
            if fields["format"] == _FORMAT:
                return {str(student): str(fingerprint) for student, fingerprint in fields["students"].items()}
        return {}

    def _write(self) -> None:
        draft = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps({"format": _FORMAT, "students": self._known}, indent=0), encoding="utf-8")
            draft.replace(self._path)
        except OSError:
            # What it says may be out of date now; without it everybody is recorded again, which harms nobody.
            with suppress(OSError):
                draft.unlink(missing_ok=True)
                self._path.unlink(missing_ok=True)


def _shared(course: Course, assignment: Assignment) -> str:
    """Digest what recording takes from the course: the released sheet, and the settings that no score depends on."""
    config = course.config
    parts = {
        "settings": assignment.settings.model_dump_json(),
        "late policy": config.late_policy.model_dump_json(),
        "course": config.course.model_dump_json(),
        "language": config.language,
    }
    files = [assignment.released / sheet_name(assignment), course.root / "nbgrader_config.py"]
    return digest_of(
        [*((name, text.encode()) for name, text in parts.items()), *((path.name, _bytes(path)) for path in files)]
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _content(path: Path) -> str | None:
    """Give a collector's small file; students can write some of them, so it may be anything, even a pipe."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            return hashlib.sha256(file.read(_SMALL_FILE_BYTES)).hexdigest()
    except OSError:
        return None


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
