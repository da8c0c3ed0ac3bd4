"""Write each module's code, points and report into the answer sheet, in the place of nbgrader's Execute.

No kernel is started and no student code runs here: the numbers come from a GradeReport.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.answers import Answer, rendered
from autograder.gradebook.sheet import answer_cell, code_cell, points_cell
from autograder.report import module_html, visible
from autograder.results import GradeReport, ModuleReport, published
from autograder.texts import Shown, Text, say

REPORT_TYPE = "application/vnd.autograder+json"

_SOURCE_CHARACTERS = 40_000


@dataclass(frozen=True, slots=True)
class GradeBefore:
    """What the gradebook said of one cell before this run; ``answer`` is the digest of the answer it was said of."""

    auto_score: float | None
    needs_manual_grade: bool
    answer: str = ""


@dataclass(frozen=True, slots=True)
class GradedSubmission:
    """What the converter hands its preprocessors: the report, the code by module, the grades that stood before."""

    title: str
    report: GradeReport
    sources: dict[str, str | None]
    before: dict[str, GradeBefore]
    language: Shown = "en"
    answers: Mapping[str, Answer] = field(default_factory=dict)


class ScoreModules(NbGraderPreprocessor):
    """Fill the sheet from ``resources["autograder"]``, a GradedSubmission."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Fill the two cells of every module, and leave out the handout: a grader looks at many sheets."""
        graded: GradedSubmission = resources["autograder"]
        cells = {cell.metadata["nbgrader"]["grade_id"]: cell for cell in nb.cells if "nbgrader" in cell.metadata}
        notes = graded.report.notes
        said = [{"en": note.en, "zh": note.zh} for note in notes]
        nb.metadata["autograder"] = {**title_marks(graded.title), "language": graded.language, "notes": said}
        for module, report in graded.report.modules.items():
            cells[code_cell(module)].source = shown_source(module, graded.sources.get(module))
            points = cells[points_cell(module)]
            points.source = f"# The points and the report of {module}.py, written by the autograder."
            points.outputs = report_outputs(
                module, report, float(points.metadata["nbgrader"]["points"]), notes, graded.language
            )
            notes = ()  # said once, with the first module
        for name, answer in graded.answers.items():
            fill_answer(cells[answer_cell(name)], answer, graded.language)
        nb.cells = graded_part(nb.cells)
        return nb, resources


def title_marks(title: str) -> dict[str, str]:
    """Give a title of grading_config.yaml in every language, for the page that is made of the sheet later."""
    text = say(title)
    return {"title": text.en, "title_zh": text.zh}


def fill_answer(cell: Any, answer: Answer, language: Shown = "en") -> None:
    """Show a written answer; which one it is stays with the cell, for the next run."""
    said = "The answer stands below." if answer.status == "handed in" else f"{answer.note}"
    cell.source = f"# {answer.title}: {said}"
    cell.metadata["autograder"] = {**title_marks(answer.title), "answer": answer.digest}
    cell.outputs = [_display({"text/html": rendered(answer, language=language)})]


def sheet_text(nb: Any) -> str:
    """Write a sheet as nbformat does, but for the indentation, which takes five times as long as the rest."""
    nbformat.validate(nb)
    return json.dumps(nb, ensure_ascii=False, sort_keys=True, allow_nan=False) + "\n"


def shown_answers(sheet: Path) -> dict[str, str]:
    """Give the digests of the answers that a scored sheet shows, by grade_id; none where there is no sound sheet."""
    try:
        cells = json.loads(sheet.read_text(encoding="utf-8"))["cells"]
        marked = [cell["metadata"] for cell in cells if "autograder" in cell["metadata"]]
        return {str(marks["nbgrader"]["grade_id"]): str(marks["autograder"]["answer"]) for marks in marked}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # a teacher is asked again, about every answer


def graded_part(cells: list[Any]) -> list[Any]:
    """Give the cells that nbgrader marks, and the heading directly before each."""
    marked = ["nbgrader" in cell.metadata for cell in cells]
    headed = [cell.cell_type == "markdown" and after for cell, after in zip(cells, [*marked[1:], False], strict=True)]
    return [cell for cell, *kept in zip(cells, marked, headed, strict=True) if any(kept)]


def report_outputs(
    module: str, report: ModuleReport, points: float, notes: tuple[Text, ...], language: Shown = "en"
) -> list[Any]:
    """Give the outputs of a graded cell: the report to read, then the one number that nbgrader takes as its score."""
    shown = {"text/html": module_html(module, report, notes, language=language), REPORT_TYPE: published(report)}
    return [
        _display(shown),
        from_dict(
            {
                "output_type": "execute_result",
                "execution_count": None,
                "metadata": {},
                "data": {"text/plain": score_text(module, report, points)},
            }
        ),
    ]


def _display(data: dict[str, Any]) -> NotebookNode:
    """Give an output as ``new_output`` does, which also checks each by itself: the sheet is checked as a whole."""
    return from_dict({"output_type": "display_data", "metadata": {}, "data": data})


def score_text(module: str, report: ModuleReport, points: float) -> str:
    """Write the score so that nbgrader reads exactly that number; no text where there is no score.

    nbgrader gives full marks for text it can't read and for a missing result, but it stops at an empty one: should
    its own SaveAutoGrades ever meet an ungraded module, that is an error and not a grade.
    """
    if report.status == "internal_error":
        return ""
    if report.earned is None or not math.isfinite(report.earned) or report.possible != points:
        raise ValueError(f"{module} has {report.earned} of {report.possible} points on a cell of {points}: no score")
    return repr(min(max(float(report.earned), 0.0), points))


def shown_source(module: str, source: str | None) -> str:
    """Give the handed-in text for a grader to read, cut and with unprintable characters made visible."""
    if source is None:
        return f"# {module}.py was not handed in."
    lines = source.replace("\r\n", "\n")
    cut = f"\n# (cut here by the autograder: {len(lines)} characters in all)" if len(lines) > _SOURCE_CHARACTERS else ""
    return visible(lines, _SOURCE_CHARACTERS) + cut
