"""The page that a student reads: the same one inside nbgrader and by itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.feedback import first_steps
from autograder.report import feedback_page_html, module_html
from autograder.results import GradeReport, ModuleReport
from autograder.texts import NOTHING, Shown, Text


@dataclass(frozen=True, slots=True)
class Part:
    """A module or a written answer: its points, and what is said of it, as harmless HTML.

    ``title`` is an answer's question. ``is_open`` waits for a teacher; ``is_teachers`` has points that one gave.
    """

    name: str
    score: float
    possible: float
    html: str
    title: Text = NOTHING
    comment: str = ""
    code: str = ""
    is_open: bool = False
    is_teachers: bool = False

    @property
    def is_full(self) -> bool:
        """Tell whether there is nothing to mend."""
        return not self.is_open and self.score >= self.possible


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that stands on one student's page. ``reports`` are the modules' as far as they are known."""

    title: Text
    student: str
    score: float
    possible: float
    modules: Sequence[Part]
    answers: Sequence[Part] = ()
    reports: dict[str, ModuleReport] = field(default_factory=dict)
    late_penalty: float = 0.0
    is_open: bool = False

    @property
    def is_perfect(self) -> bool:
        """Tell whether every test of every module was passed."""
        return bool(self.reports) and all(report.earned == report.possible for report in self.reports.values())


def page_html(page: Page, language: Shown) -> str:
    """Give the whole page; it needs no script and nothing from a network."""
    return feedback_page_html(page=page, steps=first_steps(page.reports), language=language)


def write_page(report: GradeReport, path: Path, *, title: Text, language: Shown) -> None:
    """Write the page of one report that no gradebook knows of; a report without a grade has one, too."""
    path.write_text(page_html(_report_page(report, title, language), language), encoding="utf-8")


def part_html(module: str, report: ModuleReport, notes: Sequence[Text], language: Shown) -> str:
    """Give what is said of one module inside the page, which has the module's name, its points and the style."""
    return module_html(module, report, notes, language=language, is_part=True)


def _report_page(report: GradeReport, title: Text, language: Shown) -> Page:
    parts = [
        Part(
            module,
            found.earned or 0.0,
            found.possible,
            part_html(module, found, report.notes if number == 0 else (), language),
            is_open=found.earned is None,
        )
        for number, (module, found) in enumerate(report.modules.items())
    ]
    score = math.fsum(part.score for part in parts)
    is_open = report.status != "graded"
    return Page(title, report.student, score, report.possible, parts, (), report.modules, is_open=is_open)
