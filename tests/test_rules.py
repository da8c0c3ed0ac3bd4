"""The rules that a handout has from grading_config.yaml: they say what the grader does, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tiny_course import make_course

from autograder.config import GradingConfig
from autograder.layout import Assignment, Course, open_course
from autograder.localise import released_notebook
from autograder.rules import PLACE, Rules, rules_of


def changed(root: Path, *changes: tuple[str, str]) -> tuple[Assignment, GradingConfig]:
    """Give the tiny course's assignment, with texts of its configuration replaced."""
    make_course(root)
    path = root / "grading_config.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    course = open_course(root)
    return course.assignment("lab"), course.config


def rules(root: Path, *changes: tuple[str, str]) -> Rules:
    """Give the rules of the tiny course's assignment, with texts of its configuration replaced."""
    return rules_of(*changed(root, *changes), lambda text: f"<{text}>")


def test_say_what_is_configured(tmp_path: Path) -> None:
    """Files, points, groups, time and late work are the configuration's."""
    written = rules(tmp_path).markdown
    assert "upload `alpha.py` and `beta.py` where" in written
    assert "| `alpha` | 10 | values 6, shape 4 |\n| `beta` | 5 | values 5 |\n| together | 15 |  |" in written
    assert "A call may take 2 s of CPU time." in written
    assert "**Late work** loses 10 % of the points earned for each day begun, and at most 50 %." in written
    assert "The first 15 minutes are free." in written
    assert "a mistake in one that stands above it in the table is not counted again" in written
    assert "Written answers" not in written


@pytest.mark.parametrize(
    ("old", "new", "said", "not_said"),
    [
        ("percent_per_day: 10", "percent_per_day: 0", "**Late work** loses no points.", "each day begun"),
        ("grace_minutes: 15", "grace_minutes: 0", "at most 50 %.", "minutes are free"),
        (
            "assignments:\n",
            "a_mistake_costs_once: false\nassignments:\n",
            "import your other modules.",
            "counted again",
        ),
        (
            "groups: {values: 5}",
            "groups: {values: 5}\n        limits: {call_cpu_seconds: 3}",
            "A call of `alpha` may take 2 s of CPU time. A call of `beta` may take 3 s of CPU time.",
            "A call may take",
        ),
        (
            "    modules:\n",
            "    answers: {why: {title: Why, points: 3}, how: {title: How, points: 2}}\n    modules:\n",
            "at most 3 points for `why` and 2 points for `how`, which makes 20 with the modules.",
            "English and Chinese",
        ),
    ],
)
def test_change_with_the_configuration(tmp_path: Path, old: str, new: str, said: str, not_said: str) -> None:
    """What is switched off is not promised, and what differs is said of each module."""
    written = rules(tmp_path, (old, new)).markdown
    assert said in written
    assert not_said not in written


def notebook(source: str) -> dict[str, Any]:
    """Give a notebook of one cell of text and one of code."""
    code = {"cell_type": "code", "id": "b", "metadata": {}, "source": f"# {PLACE}"}
    return {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": source}, code]}


def test_stand_where_the_handout_asks_for_them(tmp_path: Path) -> None:
    """The place in the text is filled, code is left alone, and the source is not changed."""
    source = notebook(f"## Rules\n\n{PLACE}\n\nMore.")
    filled = rules(tmp_path).written_into(source)
    assert filled["cells"][0]["source"].startswith("## Rules\n\n**Hand in** this folder")
    assert filled["cells"][0]["source"].endswith("15 minutes are free.\n\nMore.")
    assert filled["cells"][1] == source["cells"][1]
    assert PLACE in source["cells"][0]["source"]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", "| `alpha` | 10 | values 6, shape 4 |"),
        ("zh", "| `alpha` | 10 | 数值 6、shape 4 |"),
        ("both", "| `alpha` | 10 | values 6, shape 4 / 数值 6、shape 4 |"),
    ],
)
def test_are_in_the_language_of_the_course(tmp_path: Path, language: str, row: str) -> None:
    """Every paragraph and cell is in the course's language; groups have the names that the handout's catalog gives."""
    assignment, config = changed(tmp_path, ("assignments:\n", f"language: {language}\nassignments:\n"))
    catalog = assignment.private / "locales" / "zh" / "LC_MESSAGES" / "handout.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "values"\nmsgstr "数值"\n'
    )
    released = released_notebook(notebook(PLACE), Course(tmp_path, config), assignment)
    written = released["cells"][0]["source"]
    assert row in written
    assert ("**Hand in**" in written, "**提交：**" in written) == (language != "zh", language != "en")
