"""The stored reports: each with the digests of what it was made from, so that a stale one is never used."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import autograder
from autograder.layout import Assignment, Course
from autograder.results import GradeReport
from autograder.submission import SubmissionRefused, load_submission

_FORMAT = 1
# The packages whose version can change a grade: by what student code computes, and by which inputs are drawn.
_DECIDING = ("numpy", "hypothesis")


def submitted_students(course: Course, assignment: Assignment) -> list[tuple[str, Path]]:
    """List the students whose submission nbgrader collected, each with its folder, by name."""
    below = (course.root / "gradebook" / "submitted").glob(f"*/{assignment.name}")
    return sorted((folder.parent.name, folder) for folder in below if not folder.parent.name.startswith("."))


def submission_digest(student: str, folder: Path) -> str:
    """Digest what grading sees of a hand-in: its files' names and bytes, and what was left out or refused.

    The time of submission is not part of it: it changes the penalty, not the score.
    """
    try:
        submission = load_submission(student, folder)
    except SubmissionRefused as refusal:
        return _digest([("refused", str(refusal).encode())])
    files = [(str(path), content) for path, content in submission.files.items()]
    return _digest([*files, ("notes", json.dumps(submission.notes).encode())])


def suite_digest(course: Course, assignment: Assignment) -> str:
    """Digest everything of ours that a score depends on: answer key, tests, settings, engine and its versions."""
    texts = {
        "settings": assignment.settings.model_dump_json(exclude={"due", "title"}),
        "limits": course.config.limits.model_dump_json(),
        "isolation": course.config.isolation.model_dump_json(),
        "a mistake costs once": str(course.config.a_mistake_costs_once),
        "versions": " ".join(
            [autograder.__version__, platform.python_version(), *map(importlib.metadata.version, _DECIDING)]
        ),
    }
    trees = [*_tree("private", assignment.private), *_tree("engine", Path(autograder.__file__).parent)]
    return _digest([*((name, text.encode()) for name, text in texts.items()), *trees])


def store_report(assignment: Assignment, report: GradeReport, *, submission: str, suite: str) -> Path:
    """Write the latest report of a student, whole or not at all; the digests say what it was made from."""
    target = assignment.reports / f"{report.student}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    stored = {"format": _FORMAT, "submission": submission, "suite": suite, "report": report.to_json()}
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    draft.write_text(json.dumps(stored, indent=1), encoding="utf-8")
    draft.replace(target)
    return target


def fresh_report(assignment: Assignment, student: str, *, submission: str, suite: str) -> GradeReport | None:
    """Give the stored report if it was made from exactly this submission by exactly this suite."""
    try:
        stored = json.loads((assignment.reports / f"{student}.json").read_text(encoding="utf-8"))
        made_from = (stored["format"], stored["submission"], stored["suite"])
        report = GradeReport.from_json(stored["report"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # missing, half-written by hand or of another version: it is simply not fresh
    is_same_work = (report.assignment, report.student) == (assignment.name, student)
    return report if is_same_work and made_from == (_FORMAT, submission, suite) else None


def _tree(label: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{label}/{path.relative_to(folder)}", path.read_bytes()


def _digest(items: Iterable[tuple[str, Any]]) -> str:
    """Hash names and contents with their lengths, so that no two different lists look alike."""
    whole = hashlib.sha256()
    for name, content in items:
        for part in (name.encode("utf-8", "surrogateescape"), content):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
    return whole.hexdigest()
