"""What a grade is made from, in short: digests of a hand-in and of everything of ours that its score depends on."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import autograder
from autograder.layout import Assignment, Course
from autograder.submission import SubmissionRefused, load_submission

_ENGINE = Path(autograder.__file__).parent
_KEY = "answer key (solutions, hidden tests, references)"
_ENGINE_PART = "engine"


@dataclass(frozen=True, slots=True)
class Suite:
    """Everything of ours that a score depends on, part by part: by its value, or by a digest where it is long."""

    parts: Mapping[str, str]

    @property
    def digest(self) -> str:
        """Name all of it."""
        return digest_of((name, text.encode()) for name, text in self.parts.items())

    def differences(self, other: Suite) -> list[str]:
        """Name the parts in which ``other`` is another suite; versions with both values."""
        differing = [name for name in self.parts if self.parts[name] != other.parts.get(name)]
        return [_difference(name, self.parts[name], other.parts.get(name, "")) for name in differing]


def submission_digest(student: str, folder: Path) -> str:
    """Digest what grading sees of a hand-in: its files' names and bytes, and what was left out or refused.

    The time of submission is not part of it: it changes the penalty, not the score. Nor is the student's id.
    """
    try:
        submission = load_submission(student, folder)
    except SubmissionRefused as refusal:
        return digest_of([("refused", str(refusal).encode())])
    files = [(str(path), content) for path, content in submission.files.items()]
    return digest_of([*files, ("notes", json.dumps([note.en for note in submission.notes]).encode())])


def read_suite(course: Course, assignment: Assignment) -> Suite:
    """Look at everything of ours that a score depends on: answer key, tests, settings, engine and its versions.

    The engine is that of this process's first look: a long-lived process goes on with the code it has loaded.
    """
    return Suite(
        {
            "settings": assignment.settings.model_dump_json(exclude={"due", "title", "answers"}),
            "limits": course.config.limits.model_dump_json(),
            "isolation": course.config.isolation.model_dump_json(),
            "a mistake costs once": str(course.config.a_mistake_costs_once),
            **_versions(),
            "public data": _data_digest(tuple((path, path.stat().st_mtime_ns) for path in assignment.data_files)),
            _KEY: _key_digest(assignment.private, tuple(_stamps(str(assignment.private)))),
            _ENGINE_PART: _engine_digest(),
        }
    )


def suite_digest(course: Course, assignment: Assignment) -> str:
    """Name the suite that a grade is made by."""
    return read_suite(course, assignment).digest


def digest_of(items: Iterable[tuple[str, bytes]]) -> str:
    """Hash names and contents with their lengths, so that no two different lists look alike."""
    whole = hashlib.sha256()
    for name, content in items:
        for part in (name.encode("utf-8", "surrogateescape"), content):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()


@cache
def _versions() -> dict[str, str]:
    """Give the versions that can change a grade: by what student code computes, and by which inputs are drawn."""
    packages = {name: importlib.metadata.version(name.lower()) for name in ("NumPy", "Hypothesis")}
    return {"autograder": autograder.__version__, "Python": platform.python_version(), **packages}


@cache
def _engine_digest() -> str:
    return digest_of(_tree(_ENGINE))


@lru_cache(maxsize=16)
def _key_digest(folder: Path, _stamps: tuple[Any, ...]) -> str:
    """Digest the files once for each state of theirs: every submission asks whether they are still the same."""
    return digest_of(_tree(folder))


@lru_cache(maxsize=16)
def _data_digest(files: tuple[tuple[Path, int], ...]) -> str:
    return digest_of((path.name, path.read_bytes()) for path, _ in files)


def _tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield str(path.relative_to(folder)), path.read_bytes()


def _stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            known = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return  # a folder that is gone has no files
    for entry in known:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _stamps(entry.path)
        else:
            status = entry.stat(follow_symlinks=False)
            yield entry.path, status.st_mtime_ns, status.st_size


def _difference(name: str, here: str, there: str) -> str:
    if len(here) > 30 or len(there) > 30:
        return f"another {name}" if name in (_KEY, _ENGINE_PART) else f"other {name}"
    return f"{name} {there or 'unknown'} in place of {here}"
