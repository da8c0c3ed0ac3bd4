"""What students get, as it is committed: generated from its sources, and with nothing private in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from autograder.gradebook.commands import run_command
from autograder.layout import Assignment, find_course
from autograder.verify.leaks import check_leaks, secrets

COURSE = find_course(Path(__file__))
ASSIGNMENTS = [COURSE.assignment(name) for name in COURSE.config.assignments]

for_each_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda assignment: assignment.name)


def files_below(folder: Path) -> dict[str, bytes]:
    """Give every file's content by its path in ``folder``."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@for_each_assignment
def test_generated_from_its_sources(assignment: Assignment, tmp_path: Path) -> None:
    """The committed files are byte for byte what `nbgrader generate_assignment` makes of their sources."""
    for name in ("assignments", "solutions"):
        shutil.copytree(COURSE.root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("grading_config.yaml", "nbgrader_config.py"):
        shutil.copyfile(COURSE.root / name, tmp_path / name)
    status = run_command(tmp_path, ["generate_assignment", assignment.name], tmp_path / "log.txt")
    assert status == 0, (tmp_path / "log.txt").read_text(encoding="utf-8")
    generated = files_below(tmp_path / "student_template" / assignment.name)
    committed = files_below(assignment.released)
    assert committed.keys() == generated.keys()
    stale = [name for name in generated if committed[name] != generated[name]]
    assert not stale, f"run `nbgrader generate_assignment {assignment.name} --force` and commit what it writes"


@for_each_assignment
def test_nothing_private(assignment: Assignment) -> None:
    """No line of a solution region, a hidden test, a reference or a misconception is public, and no hidden value."""
    known = secrets(assignment)
    private = {path for module in assignment.settings.modules for path in private_files(assignment, module)}
    assert {secret.source for secret in known} == private
    assert list(assignment.released.glob("*.ipynb")), "nothing is released: run `nbgrader generate_assignment`"
    assert check_leaks(assignment).shortfalls == ()


def private_files(assignment: Assignment, module: str) -> list[Path]:
    """List the files of one module that nobody may see."""
    return [
        assignment.solution(module),
        assignment.hidden_test(module),
        assignment.reference_source(module),
        assignment.reference(module),
        assignment.misconceptions(module),
    ]
