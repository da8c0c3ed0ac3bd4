"""Insert an assignment's entry into grading_config.yaml as text: every other line stays as it was, comments too."""

from __future__ import annotations

import re
import textwrap

_KEY = "assignments:"
_STEP = "  "


class NoPlaceForEntry(Exception):  # noqa: N818  # the file is right, only not written as this module can extend it
    """The file's assignments are not written as a block, one to an indented key."""


def insert_entry(text: str, entry: str) -> str:
    """Give ``text`` with ``entry`` as the last of its assignments, indented as they are.

    Raises
    ------
    NoPlaceForEntry
        When there is no such block; the entry must then be written by hand.

    """
    lines = text.splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if _is_key(line)), None)
    if start is None:
        raise NoPlaceForEntry
    last = start
    for number in range(start + 1, len(lines)):
        if lines[number].startswith(" ") and lines[number].strip():
            last = number
        elif not _says_nothing(lines[number]):
            break
    first = next((line for line in lines[start + 1 : last + 1] if not _says_nothing(line)), "")
    indentation = first[: len(first) - len(first.lstrip())] or _STEP
    newline = "\r\n" if lines[start].endswith("\r\n") else "\n"
    block = textwrap.indent(entry, indentation).replace("\n", newline)
    before = "".join(lines[: last + 1])
    if not before.endswith("\n"):
        before += newline
    between = newline if last > start else ""
    return before + between + block + "".join(lines[last + 1 :])


def _is_key(line: str) -> bool:
    return re.fullmatch(rf"{_KEY}\s*(#.*)?", line.rstrip()) is not None


def _says_nothing(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
