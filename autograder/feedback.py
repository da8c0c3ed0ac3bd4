"""What feedback says of a report, and in which order: one mistake is one message, however many tests it fails."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from autograder.demonstration_pictures import confusion_picture, curve_picture, example_picture, sweep_picture
from autograder.results import Confusion, Curve, Demonstration, ModuleReport, Sweep, TestResult, Verdict
from autograder.submission import printable
from autograder.texts import NOTHING, Shown, Text, same, say, together

# What differs between tests that say the same: numbers, shapes, and what the input is called.
_DETAIL = re.compile(r"\([^()]*\)|\d[\d.,e+-]*")
_SENTENCE_END = re.compile(r"(?<=\.) ")
_CHINESE_SENTENCE_END = re.compile(r"(?<=。)(?=.)")
_MOST_STEPS = 3
_TITLE_CHARACTERS = 1_000


@dataclass(frozen=True, slots=True)
class TestGroup:
    """Tests that failed in the same way, and the message of the first of them; empty where it is said elsewhere.

    ``is_one_sentence``: it is said of all of them, word for word.
    """

    __test__ = False  # the name starts with Test, but pytest has nothing to collect here

    tests: tuple[TestResult, ...]
    said: Text
    is_one_sentence: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """A public call to try: the line for a terminal, what it gives and should give, what parts, and one picture."""

    line: str
    returned: Text
    expected: Text
    about: Text
    picture: str


@dataclass(frozen=True, slots=True)
class Step:
    """Modules that lost everything for one reason, or are to be looked at in one way; ``said`` may be empty."""

    modules: tuple[str, ...]
    said: Text
    is_cause: bool


def failed_groups(report: ModuleReport) -> tuple[TestGroup, ...]:
    """Group the tests that did not get their points by what is said of them, what costs most first."""
    groups: dict[tuple[Verdict, str], list[TestResult]] = {}
    for test in report.tests:
        if test.earned < test.points:
            groups.setdefault((test.verdict, _essence(test.message)), []).append(test)
    dearest_first = sorted(groups.values(), key=lambda tests: -math.fsum(test.points for test in tests))
    held_back_last = sorted(dearest_first, key=lambda tests: tests[0].verdict is Verdict.ACCEPTED)
    return tuple(_group(tests, report.message) for tests in held_back_last)


def passed_tests(report: ModuleReport) -> tuple[TestResult, ...]:
    """Give the tests that got their points."""
    return tuple(test for test in report.tests if test.earned >= test.points)


def trials(module: str, report: ModuleReport, language: Shown) -> tuple[Trial, ...]:
    """Give for each function the call to try, with one picture: the curves where there are some, and else the bars."""
    curves = {shown.function: shown for shown in report.sweeps}
    examples = {shown.function: shown for shown in report.demonstrations}
    return tuple(
        _trial(module, examples.get(function), curves.get(function), language)
        for function in dict.fromkeys([*examples, *curves])
    )


def experiment_pictures(report: ModuleReport, language: Shown) -> tuple[tuple[Text, str], ...]:
    """Give the pictures of the experiment, each after what it shows in words."""
    curves = [
        (about := _about_curve(shown), curve_picture(shown, in_words(about, language))) for shown in report.curves
    ]
    tables = [
        (about := _about_confusion(shown), confusion_picture(shown, in_words(about, language)))
        for shown in report.confusions
    ]
    return (*curves, *tables)


def _about_curve(shown: Curve) -> Text:
    return say(
        "To the right: {horizontal}. Upwards: {vertical}. The thin line is yours; the broad one is what was expected.",
        horizontal=shown.horizontal,
        vertical=shown.vertical,
    )


def _about_confusion(shown: Confusion) -> Text:
    def share(counts: tuple[tuple[int, ...], ...]) -> str:
        return f"{sum(row[place] for place, row in enumerate(counts)) / shown.total:.1%}"

    return say(
        "{about}: yours gets {returned} of {total} right; {expected} were expected. Each row is a true class, each "
        "column the class that yours gives.",
        about=shown.about,
        returned=share(shown.returned),
        expected=share(shown.expected),
        total=shown.total,
    )


def whole_causes(report: ModuleReport) -> tuple[Text, ...]:
    """Give what says everything of a module that earned nothing: it was not handed in, or each function is a stub."""
    if report.message:
        return () if report.right_siblings else (report.message,)
    groups = failed_groups(report)
    ended = all(group.tests[0].verdict is Verdict.RUNTIME_ERROR and group.is_one_sentence for group in groups)
    return tuple(group.said for group in groups) if ended and not passed_tests(report) else ()


def first_steps(reports: Mapping[str, ModuleReport]) -> tuple[Step, ...]:
    """Say where to start: what was graded with right answers for a sibling comes after that sibling."""
    lost = {name: report for name, report in reports.items() if report.earned is not None and _lost(report)}
    steps: dict[str, Step] = {}
    for name, report in lost.items():
        causes = whole_causes(report)
        kinds = {_DETAIL.sub("", _without_first_word(cause.en)) for cause in causes}
        said = together(causes) or _advice(report)
        kind = kinds.pop() if len(kinds) == 1 else said.en
        before = steps.get(kind, Step((), said, is_cause=bool(causes)))
        steps[kind] = replace(before, modules=(*before.modules, name))
    return tuple(steps.values())[:_MOST_STEPS]


def in_words(text: Text, language: Shown) -> str:
    """Give a text for where no markup can be, such as a picture's title."""
    if language == "both" and text.en != text.zh:
        return printable(f"{text.en} / {text.zh}", _TITLE_CHARACTERS)
    return printable(text.in_language("zh" if language == "zh" else "en"), _TITLE_CHARACTERS)


def _lost(report: ModuleReport) -> bool:
    return report.earned is not None and report.earned < report.possible


def _advice(report: ModuleReport) -> Text:
    if report.diagnoses:
        return say("think about the question there.")
    if report.demonstrations or report.sweeps:
        return say("try the input there.")
    return NOTHING


def _group(tests: Iterable[TestResult], cause: Text) -> TestGroup:
    found = tuple(tests)
    lasts = {_last_sentence(test.message) for test in found}
    is_one_sentence = len(lasts) == 1
    said = lasts.pop() if is_one_sentence and len(found) > 1 else found[0].message
    return TestGroup(found, NOTHING if found[0].message == cause else said, is_one_sentence)


def _essence(message: Text) -> str:
    """Give what a message has in common with others of its kind: its last sentence without numbers."""
    return _DETAIL.sub("#", _last_sentence(message).en)


def _last_sentence(message: Text) -> Text:
    """Leave out which input was the first to fail; where in it the first wrong value is belongs to what is said."""
    english = _SENTENCE_END.split(message.en)
    count = 2 if english[-1].startswith("First ") else 1
    chinese = _CHINESE_SENTENCE_END.split(message.zh)
    return Text(" ".join(english[-count:]), "".join(chinese[-count:]))


def _without_first_word(sentence: str) -> str:
    return sentence.partition(" ")[2]


def _trial(module: str, example: Demonstration | None, sweep: Sweep | None, language: Shown) -> Trial:
    about = _about(sweep) if sweep else NOTHING
    curves = sweep_picture(sweep, in_words(about, language)) if sweep else ""
    if example is None and sweep is not None:
        place = sweep.xs.index(sweep.parts_at)
        returned, expected = _number(sweep.returned[place]), _number(sweep.expected[place])
        return Trial(_line(module, sweep.function, sweep.call), returned, expected, about, curves)
    assert example is not None, "a function has one of the two"  # noqa: S101
    title = say("What your {function} returns, as bars beside those of what was expected.", function=example.function)
    picture = curves or example_picture(example, in_words(title, language))
    line = _line(module, example.function, example.call)
    return Trial(line, example.returned.text, example.expected.text, about, picture)


def _about(sweep: Sweep) -> Text:
    place = sweep.xs.index(sweep.parts_at)
    returned, expected = sweep.returned[place], sweep.expected[place]
    curves = say(
        "To the right: {horizontal}. Upwards: {vertical}. The dashed line is at {place}, where the two part:",
        vertical=sweep.vertical,
        horizontal=sweep.horizontal,
        place=f"{sweep.parts_at:g}",
    )
    if returned is None:
        return together(
            [curves, say("yours gives no number there, and {expected} was expected.", expected=_number(expected))]
        )
    numbers = {"returned": _number(returned), "expected": _number(expected)}
    return together([curves, say("yours is {returned} there, and {expected} was expected.", **numbers)])


def _number(value: float | None) -> Text:
    return say("no number") if value is None else same(f"{value:.6g}")


def _line(module: str, function: str, call: str) -> str:
    """Give one line to paste into a terminal; double quotes work in all of them."""
    numpy = "import numpy as np; " if "np." in call else ""
    return f'python -c "{numpy}from {module} import {function}; print({call})"'
