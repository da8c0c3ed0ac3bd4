"""The history of every grade: one JSON line a recording, in a file a student that only ever grows.

``gradebook/history/<assignment>/<student>.jsonl``. The line is written, and safe on the disk, before gradebook.db
is touched: what can't be written down is not recorded. A line that was torn by a crash stays; the next one begins anew.
"""

from __future__ import annotations

import fcntl
import functools
import importlib.metadata
import json
import os
import pwd
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import autograder
from autograder.gradebook.grade_state import Standing
from autograder.gradebook.standing import standing_from_json, standing_to_json
from autograder.layout import Assignment

_FORMAT = 1

FIRST_GRADE = "first grade"
NEW_HAND_IN = "new hand-in"
RE_GRADE = "re-grade"
AS_BEFORE = "recorded again"
NOT_RECORDED = "not recorded"


class HistoryError(Exception):
    """The history can't be written, so nothing may be recorded; ``str()`` says what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One recording: ``after`` is what gradebook.db says since, ``failure`` why that is no new grade."""

    when: str
    who: str
    made_by: str
    reason: str
    submission: str
    suite: str
    report: str
    autograder: str
    numpy: str
    before: Standing
    after: Standing
    failure: str = ""

    def to_json(self) -> dict[str, Any]:
        """Give the line, its keys in the order of docs/regrading.md."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        before = standing_to_json(self.before) if self.before else None
        return {"format": _FORMAT, **fields, "before": before, "after": standing_to_json(self.after)}


@dataclass(frozen=True, slots=True)
class History:
    """What one student's file says; ``damaged`` are the numbers of the lines that can't be read."""

    entries: tuple[Entry, ...] = ()
    damaged: tuple[int, ...] = ()

    @property
    def last(self) -> Entry | None:
        """The last entry, if there is any."""
        return self.entries[-1] if self.entries else None

    @property
    def last_recorded(self) -> Entry | None:
        """The last entry that is of a recorded report."""
        return next((entry for entry in reversed(self.entries) if entry.report and not entry.failure), None)


def new_entry(
    made_by: str,
    reason: str,
    *,
    before: Standing,
    after: Standing,
    submission: str = "",
    suite: str = "",
    report: str = "",
    failure: str = "",
) -> Entry:
    """Make an entry of now, by the user whose process this is."""
    return Entry(
        when=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        who=_user(),
        made_by=made_by,
        reason=reason,
        submission=submission,
        suite=suite,
        report=report,
        autograder=autograder.__version__,
        numpy=_numpy_version(),
        before=before,
        after=after,
        failure=failure,
    )


def history_path(assignment: Assignment, student: str) -> Path:
    """Give where a student's history lies."""
    return assignment.root / "gradebook" / "history" / assignment.name / f"{student}.jsonl"


def check_writable(assignment: Assignment, student: str) -> None:
    """Make sure that the history can be written, before any grade is touched.

    Raises
    ------
    HistoryError
        When it can't.

    """
    with _opened(history_path(assignment, student)):
        pass


def append_entry(assignment: Assignment, student: str, entry: Entry) -> None:
    """Add one line and wait until the disk has it; two writers at once add one line each.

    Raises
    ------
    HistoryError
        When the line is not whole on the disk.

    """
    path = history_path(assignment, student)
    line = json.dumps(entry.to_json(), ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogateescape") + b"\n"
    with _opened(path) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            end = os.fstat(file).st_size
            if end and os.pread(file, 1, end - 1) != b"\n":
                line = b"\n" + line  # the last writer was stopped in its line
            written = os.write(file, line)
            os.fsync(file)
            if end == 0:
                _sync_folder(path.parent)
        except OSError as error:
            raise _unwritable(path, str(error)) from None
    if written != len(line):
        raise _unwritable(path, "the disk is full")


def read_history(assignment: Assignment, student: str) -> History:
    """Read a student's history; an unreadable line is counted, never guessed at.

    Raises
    ------
    HistoryError
        When the file is there and can't be read.

    """
    path = history_path(assignment, student)
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            lines = file.read().split(b"\n")
    except FileNotFoundError:
        return History()
    except OSError as error:
        raise HistoryError(f"{path} can't be read: {error.strerror}") from None
    entries = {number: _entry(line) for number, line in enumerate(lines, start=1) if line.strip()}
    damaged = tuple(number for number, entry in entries.items() if entry is None)
    return History(tuple(entry for entry in entries.values() if entry is not None), damaged)


def students_with_history(assignment: Assignment) -> list[str]:
    """List whose history there is, by name."""
    folder = history_path(assignment, "any").parent
    return sorted(path.name.removesuffix(".jsonl") for path in folder.glob("*.jsonl") if path.is_file())


def _entry(line: bytes) -> Entry | None:
    try:
        fields = json.loads(line)
        if fields.pop("format") != _FORMAT:
            return None
        before = fields["before"] and standing_from_json(fields["before"])
        known = {"before": before or {}, "after": standing_from_json(fields["after"])}
        return Entry(**{**fields, **known})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from None
    try:
        yield file
    finally:
        os.close(file)


def _unwritable(path: Path, why: str) -> HistoryError:
    said = f"the history of grades can't be written ({path}: {why}), so nothing is recorded; mend that and grade again"
    return HistoryError(said)


def _sync_folder(folder: Path) -> None:
    """Have the disk know the new file's name; some file systems refuse, and need no asking."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@functools.cache
def _numpy_version() -> str:
    return importlib.metadata.version("numpy")


def _user() -> str:
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())
