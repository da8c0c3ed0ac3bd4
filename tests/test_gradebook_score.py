"""What is written into the answer sheet, as nbgrader reads it."""

from __future__ import annotations

import math
from typing import Any

import pytest
from nbformat.notebooknode import from_dict
from nbgrader.utils import determine_grade

from autograder.gradebook.late import PercentPerDay
from autograder.gradebook.save import needs_manual_grade
from autograder.gradebook.score import GradeBefore, report_outputs, score_text, shown_source
from autograder.results import ModuleReport

DAY = 86_400.0


def _report(earned: float | None, possible: float = 10.0) -> ModuleReport:
    return ModuleReport(earned, possible, "internal_error" if earned is None else "graded", ())


def _points_cell(report: ModuleReport) -> Any:
    marks = {"grade": True, "solution": False, "locked": True, "points": 10, "grade_id": "alpha_points"}
    outputs = report_outputs("alpha", report, 10.0, ())
    return from_dict({"cell_type": "code", "metadata": {"nbgrader": marks}, "source": "0.0", "outputs": outputs})


@pytest.mark.parametrize("earned", [0.0, 1 / 3, 7.5, 10.0])
def test_nbgrader_reads_the_very_number(earned: float) -> None:
    """The cell gives the score, as nbgrader reads it, to its last bit."""
    assert determine_grade(_points_cell(_report(earned))) == (earned, 10.0)


def test_nbgrader_never_takes_an_ungraded_module_for_a_grade() -> None:
    """Should nbgrader's own SaveAutoGrades meet our error, it stops; it gives neither 0 nor full marks."""
    with pytest.raises(KeyError):
        determine_grade(_points_cell(_report(None)))


def test_score_is_clamped() -> None:
    """A sum that is a hair outside [0, maximum] counts as the bound."""
    assert score_text("alpha", _report(10.0000001), 10.0) == "10.0"
    assert score_text("alpha", _report(-1e-9), 10.0) == "0.0"


@pytest.mark.parametrize("report", [_report(math.nan), _report(math.inf), _report(5.0, possible=12.0)])
def test_nonsense_is_no_score(report: ModuleReport) -> None:
    """A number that is none, or that is out of other points than the cell's, is refused."""
    with pytest.raises(ValueError, match="no score"):
        score_text("alpha", report, 10.0)


def test_source_is_shown_with_its_tricks_visible() -> None:
    """Control and bidirectional characters can't hide anything from a grader, and a flood is cut."""
    assert shown_source("alpha", "a = 1\r\n\tb = '\x00\u202e'\n") == "a = 1\n\tb = '\\x00\\u202e'\n"
    shown = shown_source("alpha", "x" * 1_000_000)
    assert len(shown) < 50_000
    assert shown.endswith("# (cut here by the autograder: 1000000 characters in all)")


def test_missing_module_says_so() -> None:
    """A grader sees that nothing was handed in."""
    assert shown_source("alpha", None) == "# alpha.py was not handed in."


@pytest.mark.parametrize(
    ("auto_score", "manual_score", "before", "expected"),
    [
        (5.0, None, GradeBefore(None, needs_manual_grade=True), False),
        (None, None, GradeBefore(5.0, needs_manual_grade=False), True),
        (5.0, 6.0, GradeBefore(5.0, needs_manual_grade=False), False),
        (5.0, 6.0, GradeBefore(4.0, needs_manual_grade=False), True),
        (5.0, 6.0, GradeBefore(5.0, needs_manual_grade=True), True),
        (None, 6.0, GradeBefore(None, needs_manual_grade=False), False),
        (None, 6.0, GradeBefore(5.0, needs_manual_grade=False), True),
    ],
)
def test_when_a_teacher_must_look(
    auto_score: float | None, manual_score: float | None, before: GradeBefore, *, expected: bool
) -> None:
    """Without a score always; with a teacher's score only if the automatic one beside it changed."""
    assert needs_manual_grade(auto_score, manual_score, before) is expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.0, 0.0),
        (15 * 60, 0.0),
        (15 * 60 + 1, 4.0),
        (15 * 60 + DAY, 4.0),
        (15 * 60 + DAY + 1, 8.0),
        (400 * DAY, 20.0),
    ],
)
def test_late_penalty(seconds: float, expected: float) -> None:
    """Each day begun after the grace costs its percentage of the points earned, up to the maximum."""
    policy = PercentPerDay(percent_per_day=10.0, maximum_percent=50.0, grace_minutes=15.0)
    assert policy.late_submission_penalty("ada", 40.0, seconds) == expected
