"""What students get, as it is committed: generated from its sources, and with nothing private in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from answer_key import found_lines, hidden_lines, hidden_numbers, solution_lines

from autograder.gradebook.commands import run_command
from autograder.layout import Assignment, find_course

COURSE = find_course(Path(__file__))
ASSIGNMENTS = [COURSE.assignment(name) for name in COURSE.config.assignments]

for_each_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda assignment: assignment.name)


def files_below(folder: Path) -> dict[str, bytes]:
    """Give every file's content by its path in ``folder``."""
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture(scope="module", params=ASSIGNMENTS, ids=lambda assignment: assignment.name)
def released_text(request: pytest.FixtureRequest) -> tuple[Assignment, str]:
    """Give an assignment and all that its students can read: files as they are, and cells as notebooks show them."""
    assignment: Assignment = request.param
    texts = [content.decode() for content in files_below(assignment.released).values()]
    for path in assignment.released.glob("*.ipynb"):
        texts += ["".join(cell["source"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
    assert texts, f"nothing is released: run `nbgrader generate_assignment {assignment.name}`"
    return assignment, "\n".join(texts)


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


def test_no_solution_line(released_text: tuple[Assignment, str]) -> None:
    """No line of a solution region is released."""
    assignment, text = released_text
    lines = solution_lines(assignment)
    assert len(lines) > len(assignment.settings.modules)
    assert found_lines(lines, text) == []


def test_no_hidden_line(released_text: tuple[Assignment, str]) -> None:
    """No line of a hidden test and none of the authored cases is released."""
    assignment, text = released_text
    lines = hidden_lines(assignment)
    assert len(lines) > 100
    assert found_lines(lines, text) == []


def test_no_reference_value(released_text: tuple[Assignment, str]) -> None:
    """No expected value of a hidden case is released, neither as a hexadecimal number nor as a decimal one."""
    assignment, text = released_text
    numbers = hidden_numbers(assignment)
    assert len(numbers) > 100
    assert [number for number in numbers if number in text] == []
