"""The release as one zip file, for schools whose learning platform is the only exchange."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.config import ConfigError, Problem
from autograder.gradebook.sheet import sheet_name
from autograder.layout import NEVER_RELEASED, Assignment

# The same files give the same bytes on any machine and day: no real times, and stored, as zlib's versions differ.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16


def write_release_zip(assignment: Assignment, output: Path) -> Path:
    """Pack what students get of ``assignment``, in one folder of its name, and give ``output``.

    Raises
    ------
    ConfigError
        When nothing is released yet, or something in it is no plain file.

    """
    released = assignment.released
    if not (released / sheet_name(assignment)).is_file():
        said = f"has no {sheet_name(assignment)}; run `nbgrader generate_assignment {assignment.name}` first"
        raise ConfigError([Problem(released, None, "", said)])
    files = list(_released_files(released))
    links = [path for path in files if path.is_symlink() or not path.is_file()]
    if links:
        raise ConfigError(
            [Problem(path, None, "", "is a link or no plain file; it can't be released") for path in links]
        )
    draft = output.with_name(f".{output.name}.incomplete")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
        for path in files:
            member = zipfile.ZipInfo(f"{assignment.name}/{path.relative_to(released).as_posix()}", _NO_TIME)
            member.create_system, member.external_attr = 3, _PLAIN_FILE
            archive.writestr(member, path.read_bytes())
    return draft.replace(output)


def _released_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        is_folder = path.is_dir() and not path.is_symlink()
        if not is_folder and NEVER_RELEASED.isdisjoint(path.relative_to(folder).parts):
            yield path
