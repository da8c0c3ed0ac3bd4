"""What nbgrader keeps beside a submission: when it was made, and the secret under which its feedback is released."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path

from nbgrader.utils import parse_utc

from autograder.gradebook.handin import NOTES_NAME, SECRET_NAME, TIMESTAMP_NAME, usable_secret
from autograder.submission import SubmissionRefused
from autograder.texts import Text

_SMALL_FILE_BYTES = 100_000


def read_timestamp(folder: Path) -> datetime | None:
    """Read when the submission was made, in UTC; None where nothing says so.

    Raises
    ------
    SubmissionRefused
        When timestamp.txt holds something, but no time. Students can write it, so it may be anything, even a pipe.

    """
    path = folder / TIMESTAMP_NAME
    if not os.path.lexists(path):
        return None
    try:
        text = _read_small_file(path).decode().strip()
        return _utc(text) if text else None
    except (ValueError, OverflowError):
        said = "timestamp.txt holds no time; write one such as '2026-12-04 15:59:00 UTC' into it, or delete it"
        raise SubmissionRefused(said) from None


def write_stamps(folder: Path, submitted: Path, timestamp: datetime | None) -> None:
    """Write both files into ``folder``: `nbgrader release_feedback` ends for everybody where one student lacks them."""
    stamp = "" if timestamp is None else f"{timestamp:%Y-%m-%d %H:%M:%S.%f} UTC"
    (folder / TIMESTAMP_NAME).write_text(stamp, encoding="utf-8")
    try:
        secret = _read_small_file(submitted / SECRET_NAME)
    except ValueError:
        secret = b""
    (folder / SECRET_NAME).write_text(usable_secret(secret), encoding="utf-8")


def collection_notes(folder: Path) -> tuple[Text, ...]:
    """Give what the collector wrote about files that it left out."""
    try:
        lines = _read_small_file(folder / NOTES_NAME).decode().splitlines()
    except ValueError:
        return ()
    parts = (line.partition("\t") for line in lines)
    return tuple(Text(english, chinese or english) for english, _, chinese in parts)


def _utc(text: str) -> datetime:
    moment: datetime = parse_utc(text)
    return moment


def _read_small_file(path: Path) -> bytes:
    """Read a small plain file, following no link; ValueError when it is missing or anything else."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise ValueError(f"{path.name} can't be opened") from error
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError(f"{path.name} is no plain file")
        content = file.read(_SMALL_FILE_BYTES + 1)
    if len(content) > _SMALL_FILE_BYTES:
        raise ValueError(f"{path.name} is too large")
    return content
