"""Write each module's code, points and report into the answer sheet, in the place of nbgrader's Execute.

No kernel is started and no student code runs here: the numbers come from a GradeReport.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.gradebook.sheet import code_cell, points_cell
from autograder.report import module_html, visible
from autograder.results import GradeReport, ModuleReport

REPORT_TYPE = "application/vnd.autograder+json"

_SOURCE_CHARACTERS = 40_000


@dataclass(frozen=True, slots=True)
class GradeBefore:
    """What the gradebook said of one cell before this run."""

    auto_score: float | None
    needs_manual_grade: bool


@dataclass(frozen=True, slots=True)
class GradedSubmission:
    """What the converter hands its preprocessors: the report, the code by module, the grades that stood before."""

    title: str
    report: GradeReport
    sources: dict[str, str | None]
    before: dict[str, GradeBefore]


class ScoreModules(NbGraderPreprocessor):
    """Fill the sheet from ``resources["autograder"]``, a GradedSubmission."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Fill the two cells of every module, and leave out the handout: a grader looks at many sheets."""
        graded: GradedSubmission = resources["autograder"]
        cells = {cell.metadata["nbgrader"]["grade_id"]: cell for cell in nb.cells if "nbgrader" in cell.metadata}
        nb.metadata["autograder"] = {"title": graded.title}
        notes = graded.report.notes
        for module, report in graded.report.modules.items():
            cells[code_cell(module)].source = shown_source(module, graded.sources.get(module))
            points = cells[points_cell(module)]
            points.source = f"# The points and the report of {module}.py, written by the autograder."
            points.outputs = report_outputs(module, report, float(points.metadata["nbgrader"]["points"]), notes)
            notes = ()  # said once, with the first module
        nb.cells = graded_part(nb.cells)
        return nb, resources


def graded_part(cells: list[Any]) -> list[Any]:
    """Give the cells that nbgrader marks, and the heading directly before each."""
    marked = ["nbgrader" in cell.metadata for cell in cells]
    headed = [cell.cell_type == "markdown" and after for cell, after in zip(cells, [*marked[1:], False], strict=True)]
    return [cell for cell, *kept in zip(cells, marked, headed, strict=True) if any(kept)]


def report_outputs(module: str, report: ModuleReport, points: float, notes: tuple[str, ...]) -> list[Any]:
    """Give the outputs of a graded cell: the report to read, then the one number that nbgrader takes as its score."""
    shown = {"text/html": module_html(module, report, notes), REPORT_TYPE: asdict(report)}
    return [
        new_output("display_data", data=shown),
        new_output("execute_result", data={"text/plain": score_text(module, report, points)}),
    ]


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
