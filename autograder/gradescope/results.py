"""A report as Gradescope shows it.

After Gradescope's documentation, "Autograder Specifications" (output format, output string formatting, controlling
test case visibility and standard output). All text is given as ``text``, which Gradescope escapes: what students wrote
is never markup. Standard output stays hidden from students, and there is no leaderboard.
"""

from __future__ import annotations

from typing import Any

from autograder.results import GradeReport, ModuleReport, TestResult, Verdict
from autograder.texts import Shown, Text

_TEXT_LIMIT = 4_000


def results_json(report: GradeReport, language: Shown, *, score: float | None = None) -> dict[str, Any]:
    """Give results.json of a graded report; ``score`` is the final grade where it is another than what was earned.

    Raises
    ------
    ValueError
        When the report has no grade: Gradescope's format has no way to say so, and would add up zeros.

    """
    if report.status != "graded" or report.earned is None:
        raise ValueError(f"{report.student} has no grade to show")
    tests = [
        _test(f"{place}.{index}", module, test, language)
        for place, (module, found) in enumerate(report.modules.items(), start=1)
        for index, test in enumerate(found.tests, start=1)
    ]
    return {
        "score": round(report.earned if score is None else score, 4),
        "output": _output(report, language),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": tests,
    }


def _test(number: str, module: str, test: TestResult, language: Shown) -> dict[str, Any]:
    has_passed = test.verdict is Verdict.ACCEPTED and test.earned == test.points
    return {
        "number": number,
        "name": f"{module}: {_said(test.title, language, ' / ')}",
        "name_format": "text",
        "score": round(test.earned, 4),
        "max_score": round(test.points, 4),
        "status": "passed" if has_passed else "failed",
        "output": _said(test.message, language),
        "output_format": "text",
        "visibility": "visible",
    }


def _output(report: GradeReport, language: Shown) -> str:
    """Give what concerns more than one test: what was left out, and each module's points, cause and hints."""
    parts = [_said(note, language) for note in report.notes]
    parts += [_module(name, module, language) for name, module in report.modules.items()]
    return "\n\n".join(parts)


def _module(name: str, module: ModuleReport, language: Shown) -> str:
    said = [module.message, *(diagnosis.hint for diagnosis in module.diagnoses)]
    lines = [f"{name}: {round(module.earned or 0.0, 4):.10g} / {round(module.possible, 4):.10g}"]
    return "\n".join([*lines, *(_said(text, language) for text in said if text)])


def _said(text: Text, language: Shown, separator: str = "\n") -> str:
    """Give the text in the course's language, or in both."""
    chosen = {"en": [text.en], "zh": [text.zh], "both": [text.en, text.zh]}[language]
    return separator.join(_visible(part) for part in dict.fromkeys(chosen))


def _visible(text: str) -> str:
    """Show control, bidirectional and other unprintable characters as escapes, and cut."""
    shown = "".join(char if char.isprintable() or char in "\n\t" else ascii(char)[1:-1] for char in text[:_TEXT_LIMIT])
    return shown if len(text) <= _TEXT_LIMIT else f"{shown}…"
