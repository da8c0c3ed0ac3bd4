"""Load a hand-in as plain bytes: what is copied, what is left out, and what is refused."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.texts import Text, say

MAXIMUM_FILES = 200
MAXIMUM_ENTRIES = 2_000
MAXIMUM_FILE_BYTES = 2 << 20
MAXIMUM_TOTAL_BYTES = 16 << 20
MAXIMUM_DEPTH = 6

# Letters of any script, digits and a few signs; no leading dot or dash, no control characters or slashes.
_PLAIN_NAME = re.compile(r"(?![-. ])[\w .()+,@=-]{1,100}(?<![. ])")
_LEFT_ALONE = {
    "__pycache__",
    ".ipynb_checkpoints",
    ".git",
    ".pytest_cache",
    "__MACOSX",
    ".DS_Store",
    ".vscode",
    ".idea",
}
# Files that would steer Python or pytest if they were in the right place, which is never a hand-in's folder.
_STEERING = {"conftest.py", "pytest.ini", "pyvenv.cfg", "setup.cfg", "sitecustomize.py", "tox.ini", "usercustomize.py"}
_KNOWN_MODULES = sys.stdlib_module_names | {"numpy"}
# Gone, or replaced by a link, a socket or a pipe, since it was listed.
_NOT_A_FILE_ANY_MORE = {errno.ENOENT, errno.ELOOP, errno.ENXIO, errno.EISDIR}
_WITHOUT_NOTE = {"timestamp.txt", "submission_secret.txt"}


class SubmissionRefused(Exception):  # noqa: N818  # a refusal is what it is; staff must look
    """The hand-in as a whole can't be read safely; ``str()`` says why, for staff and student."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A hand-in: its files by relative path, and notes on what was left out."""

    student: str
    files: dict[PurePosixPath, bytes]
    notes: tuple[Text, ...]

    def write_to(self, folder: Path) -> None:
        """Write the files below ``folder``, which must not exist, readable and nothing more."""
        folder.mkdir(parents=True)
        for path, content in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            target.chmod(0o444)

    def has_module(self, module: str) -> bool:
        """Tell whether the module's file was handed in."""
        return PurePosixPath(f"{module}.py") in self.files

    def source(self, module: str) -> str | None:
        """Give the module's text as handed in, undecodable bytes replaced; None when it is missing."""
        content = self.files.get(PurePosixPath(f"{module}.py"))
        return None if content is None else content.decode("utf-8-sig", "replace")

    def lines(self, name: str) -> int:
        """Give how many lines the longest file called ``name`` has, at most; 0 when there is none."""
        found = [content for path, content in self.files.items() if path.name == name]
        return max((content.count(b"\n") + content.count(b"\r") + 1 for content in found), default=0)


def load_submission(student: str, folder: Path) -> Submission:
    """Copy ``folder``'s plain files into memory, following no link and opening no device.

    Raises
    ------
    SubmissionRefused
        When the folder itself is a link or can't be listed, or holds more than the limits allow.

    """
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError as error:
        raise SubmissionRefused(f"the folder can't be opened: {error.strerror}") from None
    try:
        intake = _Intake()
        intake.take_folder(descriptor, PurePosixPath())
    finally:
        os.close(descriptor)
    intake.drop_case_twins()
    return Submission(student, dict(sorted(intake.files.items())), tuple(sorted(intake.notes, key=str)))


class _Intake:
    """The copy in progress, under its limits."""

    def __init__(self) -> None:
        self.files: dict[PurePosixPath, bytes] = {}
        self.notes: list[Text] = []
        self._entries = 0
        self._bytes = 0

    def take_folder(self, descriptor: int, below: PurePosixPath) -> None:
        for name in self._names(descriptor):
            path = below / name
            if name in _LEFT_ALONE or (below == PurePosixPath() and name in _WITHOUT_NOTE):
                continue
            try:
                kind = os.stat(name, dir_fd=descriptor, follow_symlinks=False).st_mode
            except OSError as error:
                self._leave_out(path, say("it can't be read ({reason})", reason=error.strerror))
                continue
            if not _PLAIN_NAME.fullmatch(name):
                self._leave_out(path, say("its name has characters that are not allowed"))
            elif below == PurePosixPath() and (why := _why_unused(name)):
                self._leave_out(path, why)
            elif stat.S_ISDIR(kind):
                self._take_subfolder(descriptor, path)
            elif stat.S_ISREG(kind):
                self._take_file(descriptor, path)
            else:
                self._leave_out(path, say("it is a link, device, pipe or socket; hand in the file itself"))

    def drop_case_twins(self) -> None:
        """Leave out files whose names differ only in case: which one counts would depend on the machine."""
        seen: dict[str, list[PurePosixPath]] = {}
        for path in self.files:
            seen.setdefault(str(path).casefold(), []).append(path)
        for twins in seen.values():
            for path in twins if len(twins) > 1 else ():
                del self.files[path]
                self._leave_out(path, say("another file's name differs only in case"))

    def _names(self, descriptor: int) -> Iterator[str]:
        names = sorted(os.listdir(descriptor))
        self._entries += len(names)
        if self._entries > MAXIMUM_ENTRIES:
            raise SubmissionRefused(f"more than {MAXIMUM_ENTRIES} files and folders")
        yield from names

    def _take_subfolder(self, descriptor: int, path: PurePosixPath) -> None:
        if len(path.parts) > MAXIMUM_DEPTH:
            self._leave_out(path, say("folders are read {depth} deep", depth=MAXIMUM_DEPTH))
            return
        try:
            inner = os.open(path.name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=descriptor)
        except OSError as error:
            self._leave_out(path, say("it can't be opened ({reason})", reason=error.strerror))
            return
        try:
            self.take_folder(inner, path)
        finally:
            os.close(inner)

    def _take_file(self, descriptor: int, path: PurePosixPath) -> None:
        try:
            content = _read_plain_file(descriptor, path.name)
        except OSError as error:
            if error.errno not in _NOT_A_FILE_ANY_MORE:
                # The student handed it in, and it is our machine that can't read it: that must not cost points.
                raise SubmissionRefused(f"{printable(str(path))} can't be read ({error.strerror})") from None
            self._leave_out(path, say("it can't be read ({reason})", reason=error.strerror))
            return
        if content is None:
            said = say("it has more than {size} MiB, or is no plain file", size=MAXIMUM_FILE_BYTES >> 20)
            self._leave_out(path, said)
            return
        self._bytes += len(content)
        if len(self.files) >= MAXIMUM_FILES or self._bytes > MAXIMUM_TOTAL_BYTES:
            limits = f"{MAXIMUM_FILES} files or {MAXIMUM_TOTAL_BYTES >> 20} MiB"
            raise SubmissionRefused(f"more than {limits} in all; hand in only the modules and their helper files")
        self.files[path] = content

    def _leave_out(self, path: PurePosixPath, why: Text) -> None:
        if len(self.notes) < MAXIMUM_FILES:
            self.notes.append(say("{path} was left out: {why}", path=printable(str(path)), why=why))


def _why_unused(name: str) -> Text | None:
    """Say why a file or folder at the top of a hand-in could never be used, so that nobody wonders why it is not."""
    if name in _STEERING or name.endswith(".pth"):
        return say("grading does not use it")
    stem, dot, ending = name.partition(".")
    if stem in _KNOWN_MODULES and (not dot or ending in ("py", "pyc", "pyi", "so")):
        return say(
            "Python or NumPy has a module {name} of its own, which comes first; give yours another name", name=stem
        )
    return None


def _read_plain_file(descriptor: int, name: str) -> bytes | None:
    """Read a file that is plain also once it is open, so that a swap between look and open gains nothing."""
    opened = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=descriptor)
    with os.fdopen(opened, "rb") as file:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            return None
        content = file.read(MAXIMUM_FILE_BYTES + 1)
    return content if len(content) <= MAXIMUM_FILE_BYTES else None


def printable(text: str, limit: int = 120) -> str:
    """Make hostile text safe for a terminal or a log: control and unpaired characters shown as escapes, and cut."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[: limit + 1])
    return shown if len(shown) <= limit else shown[:limit] + "…"
