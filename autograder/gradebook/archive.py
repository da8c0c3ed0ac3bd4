"""Read zip archives that others made: member by member, bounded, and nothing is ever written by a name from inside.

An archive's names, sizes, flags and times are claims. ``ZipFile.extractall`` is not used anywhere.
"""

from __future__ import annotations

import datetime
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from autograder.submission import MAXIMUM_DEPTH, MAXIMUM_FILE_BYTES, printable
from autograder.texts import Text, say

MAXIMUM_MEMBERS = 50_000
MAXIMUM_RATIO = 200
_RATIO_COUNTS_FROM = 100_000
_NAME_CHARACTERS = 100

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_EXTENDED_TIMESTAMP = 0x5455
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# All that zipfile and zlib raise for damaged or made-up archives.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
    struct.error,
)


class _Refused(Exception):  # noqa: N818  # as SubmissionRefused
    def __init__(self, why: Text) -> None:
        super().__init__(str(why))
        self.why = why


class ArchiveRefused(_Refused):
    """The archive can't be read at all; ``why`` and ``str()`` tell the reason."""


class MemberRefused(_Refused):
    """A member can't be taken; ``why`` and ``str()`` tell the reason."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its name as text, and whether it may be read at all (``problem`` is None then)."""

    name: str
    info: zipfile.ZipInfo
    problem: Text | None


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive: its files in the archive's order; folders are not listed."""

    members: tuple[Member, ...]
    _zip: zipfile.ZipFile

    def read(self, member: Member) -> bytes:
        """Read a member, never more than the limit whatever size it claims.

        Raises
        ------
        MemberRefused
            When it is none of a hand-in's plain files, too large, or damaged.

        """
        if member.problem is not None:
            raise MemberRefused(member.problem)
        try:
            with self._zip.open(member.info) as file:
                content = file.read(MAXIMUM_FILE_BYTES + 1)
        except _BROKEN as error:
            raise MemberRefused(say("it is damaged ({reason})", reason=printable(str(error)))) from None
        if len(content) > MAXIMUM_FILE_BYTES:
            raise MemberRefused(_too_large())
        return content


def _too_large() -> Text:
    return say("it has more than {size} MiB", size=MAXIMUM_FILE_BYTES >> 20)


@contextmanager
def open_archive(source: Path | bytes, *, most_members: int = MAXIMUM_MEMBERS) -> Iterator[Archive]:
    """Open a zip file, or a zip's bytes.

    Raises
    ------
    ArchiveRefused
        When it is no zip archive, is damaged, or lists more members than the limit.

    """
    try:
        opened = zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source)
    except _BROKEN as error:
        said = say("it can't be read as a zip archive ({reason})", reason=printable(str(error)))
        raise ArchiveRefused(said) from None
    with opened:
        listed = opened.infolist()
        if len(listed) > most_members:
            said = say("it lists {count} files; at most {most} are read", count=len(listed), most=most_members)
            raise ArchiveRefused(said)
        yield Archive(tuple(_member(info) for info in listed if not info.is_dir()), opened)


def stamped(info: zipfile.ZipInfo, zone: datetime.tzinfo) -> datetime.datetime | None:
    """Give a member's time: UTC from the extended timestamp field, else its local time read in ``zone``, else None."""
    for kind, content in _extra_fields(info.extra):
        if kind == _EXTENDED_TIMESTAMP and len(content) >= 5 and content[0] & 1:  # flags, 4 bytes
            return datetime.datetime.fromtimestamp(struct.unpack("<i", content[1:5])[0], datetime.UTC)
    try:
        return datetime.datetime(*info.date_time, tzinfo=zone)
    except ValueError:  # month 0, second 62: writers that know no time leave such
        return None


def path_problem(path: str) -> Text | None:
    """Say why ``path`` can't be a file's path in a hand-in, or None when it can."""
    parts = path.split("/")
    if not all(part and part == part.strip() and len(part) <= _NAME_CHARACTERS and ":" not in part for part in parts):
        return say("its name has characters that are not allowed, or is too long")
    if len(parts) > MAXIMUM_DEPTH + 1:
        return say("folders are read {depth} deep", depth=MAXIMUM_DEPTH)
    return _escape_problem(path)


def _escape_problem(name: str) -> Text | None:
    if name.startswith("/") or "\\" in name or ".." in name.split("/"):
        return say("its path leads out of the hand-in")
    return None if name.isprintable() else say("its name has characters that are not allowed")


def _member(info: zipfile.ZipInfo) -> Member:
    # zipfile cuts a name at its first NUL, so that two readers may see two names: the whole one is what counts.
    name = _name(info)
    return Member(name, info, _member_problem(info, name))


def _name(info: zipfile.ZipInfo) -> str:
    """Decode the name: Canvas's archives hold UTF-8 without the flag that says so, which zipfile reads as cp437."""
    if info.flag_bits & _UTF8_NAME:
        return info.orig_filename
    try:
        return info.orig_filename.encode("cp437").decode()
    except UnicodeError:
        return info.orig_filename


def _member_problem(info: zipfile.ZipInfo, name: str) -> Text | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return say("it is a link or device, not a file")
    if info.flag_bits & _ENCRYPTED:
        return say("it is encrypted")
    if info.compress_type not in _METHODS:
        return say("its compression method is not read; use plain zip")
    if info.file_size > MAXIMUM_FILE_BYTES:
        return _too_large()
    if info.file_size > max(_RATIO_COUNTS_FROM, MAXIMUM_RATIO * info.compress_size):
        return say("it unpacks to more than {ratio} times its size", ratio=MAXIMUM_RATIO)
    return _escape_problem(name)


def _extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    while len(extra) >= 4:  # a kind and a length of two bytes each
        kind, length = struct.unpack("<HH", extra[:4])
        yield kind, extra[4 : 4 + length]
        extra = extra[4 + length :]
