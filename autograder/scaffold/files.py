"""Render the files of a new assignment from templates/new/, which an author may read as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from string import Template
from typing import Any

from autograder.scaffold.asked import Asked, AskedCourse, AskedModule, Reference
from autograder.texts import ENGINE

_TEMPLATES = ENGINE / "templates" / "new"
_BORDER = re.compile(r"^<!-- ([a-z0-9_-]+) -->\n", re.MULTILINE)
_CODE = re.compile(r"```python\n(.*)\n```", re.DOTALL)
# Words that YAML would not take for a text.
_PLAIN_TEXT = re.compile(r"[A-Z][A-Za-z]+( [A-Za-z0-9]+)*")
_NO_TEXTS = frozenset({"true", "false", "null"})
_SHOWN_LATER = "# What you handed in is shown here after grading; there is nothing to write in this cell."
# How the points of a module are shared among the groups and tests of the example, in hundredths.
_GROUPS = {"values": 50, "stability": 30, "contract": 20}
_TESTS = {"published": 10, "values": 15, "ranks": 5, "drawn": 20, "long": 30, "unchanged": 10, "float64": 10}
_POINTS_LATER = "# Your points are shown here after grading.\n0.0"

Cell = dict[str, Any]


class _Percent(Template):
    """A template whose places are %{name}: handouts have formulas between dollar signs."""

    delimiter = "%"


def assignment_files(asked: Asked) -> dict[str, str]:
    """Give every file of the assignment by its path below the course's root; the catalogs are not among them."""
    public, private = f"assignments/{asked.name}", f"solutions/{asked.name}"
    files = {f"{public}/{asked.name}.ipynb": _notebook(asked), f"{public}/test_public.py": _public_tests(asked)}
    for module in asked.modules:
        given = _given(asked, module)
        files[f"{private}/{module.name}.py"] = _render("solution.py", given)
        files[f"{private}/references/{module.name}.py"] = _references(asked.reference, given)
        files[f"{private}/hidden_tests/test_{module.name}.py"] = _render("hidden_test.py", given)
        for kind in ("misconceptions", "demonstrations"):
            files[f"{private}/{kind}/{module.name}.py"] = _render(f"{kind}.py", given)
        for folder in variant_folders(asked, module):
            kind = "right_variant" if "/correct/" in folder else "wrong_variant"
            files[f"{folder}/{module.name}.py"] = _render(f"{kind}.py", given)
            files[f"{folder}/expect.yaml"] = _render(f"{kind}_expect.yaml", given)
    return files


def variant_folders(asked: Asked, module: AskedModule) -> tuple[str, str]:
    """Give the folders of a module's right and wrong variant."""
    prefix = f"{asked.name}_" if module.name == asked.name else f"{asked.name}_{module.name}_"
    return f"tests/submissions/correct/{prefix}one_by_one", f"tests/submissions/wrong/{prefix}arithmetic"


def course_files(course: AskedCourse) -> dict[str, str]:
    """Give the files of a course that has no assignment yet."""
    given = {"course": json.dumps(course.id), "language": course.language}
    return {
        "grading_config.yaml": _render("course.yaml", given),
        "nbgrader_config.py": _render("nbgrader_config.py", {}),
    }


def configuration_entry(asked: Asked) -> str:
    """Give the assignment's entry for grading_config.yaml, not indented."""
    given = {
        "assignment": asked.name,
        "title": _yaml_text(asked.title),
        "due": f"  due: {asked.due}\n" if asked.due else "",
        "seed": str(asked.seed),
        "modules": _for_each_module("modules.yaml", asked),
    }
    return _render("assignment.yaml", given)


def chinese_catalog(asked: Asked) -> str:
    """Give the translation of everything that students read in a scaffolded assignment, in gettext's form."""
    title, chinese = (json.dumps(text, ensure_ascii=False) for text in (asked.title, asked.chinese_title))
    return _render("zh.po", {**_points(asked.points), "title": title, "chinese_title": chinese})


def _notebook(asked: Asked) -> str:
    given = {
        "title": asked.title,
        "task_rows": _for_each_module("task_row.md", asked).rstrip("\n"),
        "experiments": _for_each_module("experiment.md", asked),
    }
    cells = [*_cells(_render("handout.md", given)), *_sheet_cells(asked)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def _cells(handout: str) -> Iterator[Cell]:
    """Cut a handout at its borders, comments that name the cells, and give each part as a cell."""
    _nothing, *parts = _BORDER.split(handout)
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        code = _CODE.fullmatch(text.strip())
        yield _code_cell(name, code[1]) if code else _markdown_cell(name, text.strip())


def _sheet_cells(asked: Asked) -> Iterator[Cell]:
    for module in asked.modules:
        yield _markdown_cell(f"{module.name}-heading", f"### {module.name}.py")
        yield _code_cell(f"{module.name}-code", _SHOWN_LATER, _marks(f"{module.name}_code", solution=True))
        marks = _marks(f"{module.name}_points", grade=True, locked=True)
        yield _code_cell(f"{module.name}-points", _POINTS_LATER, {**marks, "points": asked.points})


def _marks(grade_id: str, *, grade: bool = False, solution: bool = False, locked: bool = False) -> dict[str, Any]:
    flags = {"grade": grade, "locked": locked, "solution": solution, "task": False}
    return {"grade_id": grade_id, "schema_version": 3, **flags}


def _markdown_cell(name: str, text: str) -> Cell:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text.splitlines(keepends=True)}


def _code_cell(name: str, text: str, marks: dict[str, Any] | None = None) -> Cell:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {"nbgrader": marks} if marks else {},
        "outputs": [],
        "source": text.splitlines(keepends=True),
    }


def _public_tests(asked: Asked) -> str:
    return _render("test_public.py", {"public_tests": _for_each_module("public_test.py", asked)})


def _references(reference: Reference, given: dict[str, str]) -> str:
    return _render(f"references_{reference}.py", given) + _render("references_cases.py", given)


def _for_each_module(template: str, asked: Asked) -> str:
    return "".join(_render(template, _given(asked, module)) for module in asked.modules)


def _given(asked: Asked, module: AskedModule) -> dict[str, str]:
    names = {"assignment": asked.name, "module": module.name, "function": module.function}
    return {**names, **_points(asked.points)}


def _points(points: int) -> dict[str, str]:
    groups = {f"points_of_{group}": points * share / 100 for group, share in _GROUPS.items()}
    tests = {f"points_{test}": points * share / 100 for test, share in _TESTS.items()}
    return {name: f"{share:.10g}" for name, share in {"points": points, **groups, **tests}.items()}


def _render(template: str, given: dict[str, str]) -> str:
    return _Percent((_TEMPLATES / f"{template}.template").read_text(encoding="utf-8")).substitute(given)


def _yaml_text(text: str) -> str:
    is_plain = _PLAIN_TEXT.fullmatch(text) and text.lower() not in _NO_TEXTS
    return text if is_plain else json.dumps(text, ensure_ascii=False)
