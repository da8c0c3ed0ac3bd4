"""The zip that an instructor uploads to Gradescope: everything its containers need to grade one assignment.

After Gradescope's documentation, "Autograder Specifications": setup.sh and run_autograder at the root; the whole is
unpacked into /autograder/source, setup.sh runs once as root while the image is built, with a network, and
/autograder/run_autograder for every submission.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import autograder
from autograder.config import CONFIG_NAME, ConfigError, Problem
from autograder.layout import Assignment, Course

_ENGINE = Path(autograder.__file__).resolve().parent
_SCRIPTS = _ENGINE / "templates" / "gradescope"
# Not needed to grade: the sample class looks like students, and the rest is left behind by tools.
_LEFT_OUT = frozenset({"sample_class", "__pycache__", ".pytest_cache", ".ipynb_checkpoints", ".git", ".DS_Store"})
# The same files give the same bytes on any machine and day: no real times, and stored, as zlib's versions differ.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PLAIN, _PROGRAM = 0o100644, 0o100755


def write_gradescope_zip(course: Course, assignment: Assignment, output: Path) -> Path:
    """Pack the engine, the answer key of ``assignment`` and its settings into ``output``, and give its path.

    Raises
    ------
    ConfigError
        When a file of the answer key is a link or no plain file.

    """
    draft = output.with_name(f".{output.name}.{os.getpid()}")
    output.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
            for name, content, mode in _members(course, assignment):
                member = zipfile.ZipInfo(name, _NO_TIME)
                member.create_system, member.external_attr = 3, mode << 16
                archive.writestr(member, content)
        return draft.replace(output)
    finally:
        draft.unlink(missing_ok=True)


def _members(course: Course, assignment: Assignment) -> Iterator[tuple[str, bytes, int]]:
    for path in sorted(_SCRIPTS.iterdir()):
        if path.is_file() and path.suffix != ".in":
            yield path.name, path.read_bytes(), _PLAIN if path.suffix == ".txt" else _PROGRAM
    yield CONFIG_NAME, _configuration(course, assignment), _PLAIN
    yield from _tree("autograder", _ENGINE)
    yield from _tree(f"solutions/{assignment.name}", assignment.private)
    for path in assignment.data_files:
        yield f"assignments/{assignment.name}/{path.name}", path.read_bytes(), _PLAIN


def _configuration(course: Course, assignment: Assignment) -> bytes:
    """Give grading_config.yaml with this assignment alone; JSON is YAML, and needs no second writer of YAML."""
    settings = course.config.model_dump(mode="json", exclude_none=True)
    settings["assignments"] = {assignment.name: settings["assignments"][assignment.name]}
    head = f"# Made from {CONFIG_NAME} of the course by `autograder gradescope {assignment.name}`.\n"
    return (head + json.dumps(settings, ensure_ascii=False, indent=2) + "\n").encode()


def _tree(prefix: str, folder: Path) -> Iterator[tuple[str, bytes, int]]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if not _LEFT_OUT.isdisjoint(inside.parts) or (path.is_dir() and not path.is_symlink()):
            continue
        if path.is_symlink() or not path.is_file():
            raise ConfigError([Problem(path, None, "", "is a link or no plain file; it can't be packed")])
        yield f"{prefix}/{inside.as_posix()}", path.read_bytes(), _PLAIN
