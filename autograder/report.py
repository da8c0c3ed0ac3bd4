"""Render reports as HTML. Everything that comes from a student is hostile, so autoescape is always on."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.results import ModuleReport, TestResult, Verdict

_MESSAGE_LIMIT = 4_000

# A sign and words: colour alone tells nothing to many readers.
_WORDS = {
    Verdict.ACCEPTED: ("✓", "passed", "good"),
    Verdict.WRONG_ANSWER: ("✗", "wrong answer", "bad"),
    Verdict.RUNTIME_ERROR: ("✗", "error", "bad"),
    Verdict.LIMIT_EXCEEDED: ("✗", "limit exceeded", "bad"),
    Verdict.NOT_RUN: ("–", "not run", "open"),
    Verdict.INTERNAL_ERROR: ("?", "not graded", "open"),
}
_PARTLY = ("✓", "passed, points held back", "open")


def module_html(module: str, report: ModuleReport, notes: Sequence[str] = ()) -> str:
    """Give one module's report as an HTML fragment that stands in any page, light or dark."""
    template = _environment().get_template("module_report.html.j2")
    return template.render(module=module, report=report, notes=notes)


def points_text(points: float) -> str:
    """Write points as people do: 32.55, not 32.550000000000004; 20, not 20.0."""
    return f"{round(points, 4):.10g}"


def visible(text: str, limit: int = _MESSAGE_LIMIT) -> str:
    """Show control, bidirectional and other unprintable characters as escapes, keep lines and tabs, and cut."""
    shown = "".join(char if char.isprintable() or char in "\n\t" else ascii(char)[1:-1] for char in text[:limit])
    return shown if len(text) <= limit else f"{shown}…"


def _verdict_words(test: TestResult) -> tuple[str, str, str]:
    held_back = test.verdict is Verdict.ACCEPTED and test.earned < test.points
    return _PARTLY if held_back else _WORDS[test.verdict]


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(points=points_text, visible=visible, verdict_words=_verdict_words)
    return environment
