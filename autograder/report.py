"""Render reports as HTML. Everything that comes from a student is hostile, so autoescape is always on."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.ext import extract_from_ast
from jinja2.runtime import Context
from markupsafe import Markup, escape

from autograder.feedback import experiment_pictures, failed_groups, passed_tests, trials, whole_causes
from autograder.results import ModuleReport, TestResult, Verdict
from autograder.texts import Shown, Text, say

TEMPLATES: Final = Path(__file__).parent / "templates"

_MESSAGE_LIMIT = 4_000
_ONE_AFTER_THE_OTHER: Final = Markup('{} / <span lang="zh">{}</span>')
_ONE_BELOW_THE_OTHER: Final = Markup(
    '<span class="language" lang="en">{}</span><span class="language" lang="zh">{}</span>'
)


def module_html(
    module: str, report: ModuleReport, notes: Sequence[Text] = (), *, language: Shown = "en", is_part: bool = False
) -> str:
    """Give one module's report as an HTML fragment that stands in any page, light or dark.

    ``is_part``: of a page that has the fragment's style, and the module's points.
    """
    groups = failed_groups(report)
    return (
        _environment()
        .get_template("module_report.html.j2")
        .render(
            module=module,
            report=report,
            notes=notes,
            language=language,
            is_part=is_part,
            groups=groups,
            causes=whole_causes(report),
            failed=sum(test.verdict is not Verdict.ACCEPTED for test in report.tests),
            waiting=sum(test.verdict is Verdict.ACCEPTED and test.earned < test.points for test in report.tests),
            passed=passed_tests(report),
            trials=trials(module, report, language),
            pictures=experiment_pictures(report, language),
        )
    )


def feedback_page_html(**values: object) -> str:
    """Give a student's page; ``feedback_page.py`` says from what."""
    return _environment().get_template("feedback_page.html.j2").render(**values)


def answer_html(written: str, notes: Sequence[Text], *, language: Shown = "en") -> str:
    """Give a written answer, ``written`` being harmless HTML already, with what there is to say about it."""
    template = _environment().get_template("answer.html.j2")
    return template.render(written=written, notes=notes, language=language)


def messages_of_template(path: Path) -> Iterator[str]:
    """List what the template at ``path`` says by ``say("...")``: the messages that its catalogs must have."""
    parsed = _environment().parse(path.read_text(encoding="utf-8"))
    for _line, _function, message in extract_from_ast(parsed, ("say",)):
        text = message[0] if isinstance(message, tuple) else message
        if text is not None:
            yield text


def class_report_html(**values: object) -> str:
    """Give the page of a class report; ``class_report/page.py`` says from what."""
    return _environment().get_template("class_report.html.j2").render(**values)


def points_text(points: float) -> str:
    """Write points as people do: 32.55, not 32.550000000000004; 20, not 20.0."""
    return f"{round(points, 4):.10g}"


def visible(text: str, limit: int = _MESSAGE_LIMIT) -> str:
    """Show control, bidirectional and other unprintable characters as escapes, keep lines and tabs, and cut."""
    shown = text[:limit]
    if not shown.replace("\n", "").replace("\t", "").isprintable():  # which is rare: one by one takes long
        shown = "".join(char if char.isprintable() or char in "\n\t" else ascii(char)[1:-1] for char in shown)
    return shown if len(text) <= limit else f"{shown}…"


def _verdict_words(test: TestResult) -> tuple[str, Text, str]:
    """Give a sign, words and a colour: colour alone tells nothing to many readers."""
    match test.verdict:
        case Verdict.ACCEPTED if test.earned < test.points:
            return "✓", say("right, but not counted yet"), "open"
        case Verdict.ACCEPTED:
            return "✓", say("passed"), "good"
        case Verdict.WRONG_ANSWER:
            return "✗", say("wrong answer"), "bad"
        case Verdict.RUNTIME_ERROR:
            return "✗", say("error"), "bad"
        case Verdict.LIMIT_EXCEEDED:
            return "✗", say("limit exceeded"), "bad"
        case Verdict.NOT_RUN:
            return "–", say("not run"), "open"
        case Verdict.INTERNAL_ERROR:
            return "?", say("not graded"), "open"


@pass_context
def _say(context: Context, template: str, **values: object) -> Markup:
    """Say a few words of a page in its language; in both, one after the other on the same line."""
    return _told_inline(context, say(template, **values))


@pass_context
def _told_inline(context: Context, text: Text) -> Markup:
    """Tell a few words in the page's language; in both, one after the other on the same line."""
    return _written(text, context["language"], _ONE_AFTER_THE_OTHER)


@pass_context
def _told(context: Context, text: Text) -> Markup:
    """Tell a whole text in the page's language; in both, one below the other (``.language`` is a block)."""
    return _written(text, context["language"], _ONE_BELOW_THE_OTHER)


@functools.lru_cache(maxsize=1024)
def _written(text: Text, language: Shown, in_both: Markup) -> Markup:
    """Write a text; once, where a class's pages tell the same titles a thousand times."""
    if language != "both" or text.en == text.zh:
        return escape(visible(text.en if language != "zh" else text.zh))
    return in_both.format(visible(text.en), visible(text.zh))


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("autograder"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        points=points_text, visible=visible, verdict_words=_verdict_words, told=_told, told_inline=_told_inline
    )
    environment.globals.update(say=_say)
    return environment
