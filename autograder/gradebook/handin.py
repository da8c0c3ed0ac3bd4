"""A collected hand-in on disk, whichever way it came: the student's files, and the collector's records beside them."""

from __future__ import annotations

import datetime
import re
import secrets
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.submission import SubmissionRefused, load_submission
from autograder.texts import Text

TIMESTAMP_NAME = "timestamp.txt"
SECRET_NAME = "submission_secret.txt"  # noqa: S105  # a file's name
NOTES_NAME = "collection_notes.txt"

# Only a collector writes these: a file of the same name that a student hands in is not taken.
RECORD_NAMES = frozenset({TIMESTAMP_NAME, SECRET_NAME, NOTES_NAME})

# No slash, no leading dot, nothing that a glob or a regular expression of nbgrader's would read as a pattern.
_STUDENT_ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,99}")
_SECRET = re.compile(r"[0-9a-f]{32,256}")

Files = Mapping[PurePosixPath, bytes]


@dataclass(frozen=True, slots=True)
class Records:
    """What the collector knows of a hand-in: when it came (None: unknown), its feedback's secret, what was left out."""

    submitted: datetime.datetime | None
    secret: str
    notes: Sequence[Text] = ()


def student_id_problem(student: str) -> str | None:
    """Say why ``student`` can't name a folder of the gradebook, or None when it can."""
    if _STUDENT_ID.fullmatch(student):
        return None
    return "a student's id is up to 100 of the letters A-Z a-z, digits and _ . @ + -, and starts with a letter or digit"


def usable_secret(found: bytes | None) -> str:
    """Give the secret that ``nbgrader submit`` wrote, or a new one where the student removed or changed it.

    ``nbgrader release_feedback`` stops for everybody at one hand-in without a readable secret.
    """
    text = (found or b"").decode("ascii", "replace").strip()
    return text if _SECRET.fullmatch(text) else secrets.token_hex(64)


def write_hand_in(folder: Path, files: Files, records: Records) -> None:
    """Write ``folder``, which must not exist: the files, and beside them the collector's records."""
    folder.mkdir(parents=True)
    for path, content in files.items():
        if str(path) not in RECORD_NAMES:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    (folder / SECRET_NAME).write_text(records.secret, encoding="ascii")
    # Empty is 'unknown' to nbgrader, which takes no late penalty then; release_feedback needs the file to exist.
    (folder / TIMESTAMP_NAME).write_text(_timestamp(records.submitted), encoding="ascii")
    if records.notes:
        lines = (f"{note.en}\t{note.zh}\n" for note in records.notes)
        (folder / NOTES_NAME).write_text("".join(lines), encoding="utf-8")


def replace_hand_in(folder: Path, files: Files, records: Records) -> None:
    """Write ``folder`` in place of what is there; what is there stays until the new hand-in is complete."""
    staging = folder.with_name(f".{folder.name}.incoming")
    shutil.rmtree(staging, ignore_errors=True)
    write_hand_in(staging, files, records)
    if folder.exists():
        shutil.rmtree(folder)
    staging.rename(folder)


def collected_time(folder: Path) -> datetime.datetime | None:
    """Read when the collected hand-in in ``folder`` was handed in, or None when that is unknown."""
    try:
        text = (folder / TIMESTAMP_NAME).read_text(encoding="ascii").strip()
        time = datetime.datetime.fromisoformat(text.removesuffix(" UTC"))
    except (OSError, ValueError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=datetime.UTC)


def collected_files(folder: Path) -> Files | None:
    """Read the student's files of a collected hand-in, or None when there is none or it can't be read."""
    try:
        found = load_submission("", folder).files
    except (SubmissionRefused, OSError):
        return None
    return {path: content for path, content in found.items() if str(path) not in RECORD_NAMES}


def _timestamp(submitted: datetime.datetime | None) -> str:
    return "" if submitted is None else f"{submitted.astimezone(datetime.UTC):%Y-%m-%d %H:%M:%S.%f} UTC"
