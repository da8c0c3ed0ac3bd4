"""The answer sheet: the released notebook's graded cells, and their agreement with grading_config.yaml."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.config import CONFIG_NAME, Problem, key_line
from autograder.layout import Assignment

_POINTS_TOLERANCE = 1e-9

_CODE_FLAGS = {"grade": False, "solution": True, "locked": False, "task": False}
_POINTS_FLAGS = {"grade": True, "solution": False, "locked": True, "task": False}
_ANSWER_FLAGS = {"grade": True, "solution": True, "locked": False, "task": False}
_FLAGS = {"code": _CODE_FLAGS, "points": _POINTS_FLAGS, "answer": _ANSWER_FLAGS}


def code_cell(module: str) -> str:
    """Give the grade_id of the cell that shows a module's code and takes a grader's comment."""
    return f"{module}_code"


def points_cell(module: str) -> str:
    """Give the grade_id of the cell that holds a module's points and report."""
    return f"{module}_points"


def answer_cell(name: str) -> str:
    """Give the grade_id of the cell that shows a written answer, and takes its points and a grader's comment."""
    return f"{name}_answer"


def graded_cells(assignment: Assignment) -> dict[str, float]:
    """Give the points of each cell that has some, by its grade_id, in the sheet's order."""
    modules = {points_cell(module): settings.points for module, settings in assignment.settings.modules.items()}
    answers = {answer_cell(name): settings.points for name, settings in assignment.settings.answers.items()}
    return modules | answers


def graded_name(cell: str) -> str:
    """Give the name under which a graded cell is told: its module's, where it holds the points of one."""
    return cell.removesuffix(points_cell(""))


def sheet_name(assignment: Assignment) -> str:
    """Give the notebook's file name, the same in every folder."""
    return f"{assignment.name}.ipynb"


def sheet_problems(path: Path, assignment: Assignment) -> list[Problem]:
    """List everything in which the notebook at ``path`` differs from what grading_config.yaml asks for."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        cells = [(number, dict(cell)) for number, cell in enumerate(notebook["cells"], start=1)]
    except FileNotFoundError:
        return [Problem(path, None, "", "is missing; every assignment has a notebook of its own name")]
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [Problem(path, None, "", f"is not a notebook: {error}")]
    return [*_id_problems(path, notebook, cells), *_cell_problems(path, cells, assignment)]


def _id_problems(path: Path, notebook: dict[str, Any], cells: list[tuple[int, dict[str, Any]]]) -> Iterator[Problem]:
    if (notebook.get("nbformat"), notebook.get("nbformat_minor", 0)) < (4, 5):
        return
    for number, cell in cells:
        if not cell.get("id"):
            said = "has no id; give it one, or a new one is invented at every release"
            yield Problem(path, None, f"cell {number}", said)


def _cell_problems(path: Path, cells: list[tuple[int, dict[str, Any]]], assignment: Assignment) -> Iterator[Problem]:
    marked = [(number, cell) for number, cell in cells if _is_marked(cell)]
    found = [_marks(cell).get("grade_id") for _, cell in marked]
    expected = [name for module in assignment.settings.modules for name in (code_cell(module), points_cell(module))]
    expected += map(answer_cell, assignment.settings.answers)
    for name in expected:
        if found.count(name) != 1:
            line = key_line(assignment.root / CONFIG_NAME, *_keys(assignment, name))
            said = f"has {found.count(name)} cells with grade_id {name!r}; {CONFIG_NAME}:{line} needs exactly one"
            yield Problem(path, None, "", said)
    if sorted(map(str, found)) == sorted(expected) and found != expected:
        said = f"has its graded cells out of order; {CONFIG_NAME} asks for {', '.join(expected)}"
        yield Problem(path, None, "", said)
    for number, cell in marked:
        yield from _one_cell_problems(path, number, cell, assignment)


def _one_cell_problems(path: Path, number: int, cell: dict[str, Any], assignment: Assignment) -> Iterator[Problem]:
    marks, place = _marks(cell), f"cell {number} ({_marks(cell).get('grade_id')})"
    name, _, kind = str(marks.get("grade_id")).rpartition("_")
    known = assignment.settings.answers if kind == "answer" else assignment.settings.modules
    if name not in known or kind not in _FLAGS:
        said = f"has nbgrader marks, but belongs to no module or answer of {CONFIG_NAME}; clear its marks or add that"
        yield Problem(path, None, place, said)
        return
    flags = _FLAGS[kind]
    if cell.get("cell_type") != "code" or any(marks.get(flag, False) != value for flag, value in flags.items()):
        yield Problem(path, None, place, f"must be a code cell with the nbgrader marks {json.dumps(flags)}")
    if flags["grade"]:
        yield from _points_problems(path, place, marks, assignment)


def _points_problems(path: Path, place: str, marks: dict[str, Any], assignment: Assignment) -> Iterator[Problem]:
    cell = str(marks["grade_id"])
    given, asked = marks.get("points"), graded_cells(assignment)[cell]
    if isinstance(given, (int, float)) and abs(given - asked) <= _POINTS_TOLERANCE:
        return
    keys = _keys(assignment, cell)
    line = key_line(assignment.root / CONFIG_NAME, *keys, "points")
    said = f"has {given} points, but {CONFIG_NAME}:{line} gives {keys[-1]} {asked:g}; make them equal"
    yield Problem(path, None, place, said)


def _keys(assignment: Assignment, cell: str) -> tuple[str, ...]:
    """Give where grading_config.yaml has what a cell belongs to."""
    name, _, kind = cell.rpartition("_")
    return ("assignments", assignment.name, "answers" if kind == "answer" else "modules", name)


def _marks(cell: dict[str, Any]) -> dict[str, Any]:
    marks = cell.get("metadata", {}).get("nbgrader", {})
    return marks if isinstance(marks, dict) else {}


def _is_marked(cell: dict[str, Any]) -> bool:
    return any(_marks(cell).get(flag) for flag in ("grade", "solution", "task"))
