"""Which folders are hand-ins, and whose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.submission import printable


@dataclass(frozen=True, slots=True)
class HandIn:
    """A submission to grade: the student's id and the folder; ``digest`` is of its files, where that is known."""

    student: str
    folder: Path
    digest: str = ""


@dataclass(frozen=True, slots=True)
class FoundHandIns:
    """The hand-ins of a folder, and the names of what lies beside them and is no hand-in."""

    hand_ins: tuple[HandIn, ...]
    strays: tuple[str, ...]


def find_hand_ins(submissions: Path) -> FoundHandIns:
    """List ``submissions``/<student>; hidden files are passed over, anything else that is no folder is a stray."""
    entries = sorted(entry for entry in submissions.absolute().iterdir() if not entry.name.startswith("."))
    # A link to a folder is listed, and refused with its reason when it is loaded.
    folders = {entry for entry in entries if entry.is_dir() or entry.is_symlink()}
    strays = tuple(printable(entry.name) for entry in entries if entry not in folders)
    return FoundHandIns(tuple(HandIn(_student_id(entry.name), entry) for entry in sorted(folders)), strays)


def _student_id(name: str) -> str:
    """Give the folder's name as it may be printed and encoded: undecodable bytes become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()
