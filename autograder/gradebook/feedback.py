"""Feedback inside nbgrader: the gradebook's grades on the page that students read (``feedback_page``)."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import nbformat
import nbgrader.apps.api
import nbgrader.apps.generatefeedbackapp
from nbconvert.filters import markdown2html
from nbgrader.converters import GenerateFeedback
from nbgrader.preprocessors import GetGrades
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers.python import PythonLexer

from autograder.feedback_page import Page, Part, page_html, part_html
from autograder.gradebook.batch_gradebook import BatchGradebook
from autograder.gradebook.late import RefreshLatePenalties
from autograder.gradebook.score import REPORT_TYPE
from autograder.gradebook.sheet import answer_cell, code_cell, graded_name, points_cell
from autograder.results import ModuleReport, module_from_json
from autograder.texts import Shown, Text

STEPS = ("autograder.gradebook.late.RefreshLatePenalties", "autograder.gradebook.feedback.GetFinalGrades")


class FeedbackModules(GenerateFeedback):
    """nbgrader's own, with the gradebook opened once, and without nbconvert where the course adds no preprocessors.

    In a course that does not score modules (formgrader's server can open several) it is nbgrader's own converter.
    """

    students: frozenset[str] | None = None  # only these, when given
    are_penalties_fresh = False  # else they are worked out anew, and saved

    assignments: dict[str, list[str]]
    _gradebook: BatchGradebook | None = None

    def start(self) -> None:
        """Write all pages, and know afterwards whose: nbgrader names a failure in its log alone."""
        self.written: list[str] = []
        try:
            super().start()
        finally:
            if self._gradebook is not None:
                self._gradebook.close()

    def init_notebooks(self) -> None:
        """Leave out whom nobody asked for: nbgrader's pattern means one or all."""
        super().init_notebooks()
        if self.students is not None:
            found = self.assignments.items()
            self.assignments = {folder: sheets for folder, sheets in found if Path(folder).parent.name in self.students}

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """Write the page of one sheet."""
        if tuple(self.preprocessors) == STEPS:
            self._write_page(Path(notebook_filename))
        else:
            super().convert_single_notebook(notebook_filename)
        self.written.append(Path(notebook_filename).parent.parent.name)

    def _write_page(self, sheet: Path) -> None:
        resources = self.init_single_notebook_resources(str(sheet))
        marks = resources["nbgrader"]
        nb = nbformat.reads(sheet.read_text(encoding="utf-8"), as_version=4)
        if self._gradebook is None:
            self._gradebook = BatchGradebook(self.coursedir.db_url, self.coursedir.course_id)
        with self._gradebook.step():
            if not self.are_penalties_fresh:
                place = marks["assignment"], marks["student"]
                submission, sheets = self._gradebook.find_submission(*place), self._gradebook.find_sheets(*place)
                RefreshLatePenalties(parent=self).refresh(submission, sheets)
            GetFinalGrades(parent=self).read(nb, resources, self._gradebook)
        self.write_single_notebook(resources["autograder_page"], {**resources, "output_extension": ".html"})


def use_feedback_converter() -> None:
    """Put FeedbackModules where nbgrader's command and formgrader's button look for their converter."""
    nbgrader.apps.generatefeedbackapp.GenerateFeedback = FeedbackModules
    nbgrader.apps.api.GenerateFeedback = FeedbackModules


class GetFinalGrades(GetGrades):
    """Render the page into ``resources``: nbgrader's own would show what waits for a teacher as 0."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Read the grades, say of the whole sheet whether one of them is open, and write the page."""
        nb, resources = super().preprocess(nb, resources)
        _render(nb, resources)
        return nb, resources

    def read(self, nb: Any, resources: Any, gradebook: BatchGradebook) -> None:
        """Do the same inside a step of a gradebook that is open already."""
        marks, self.gradebook = resources["nbgrader"], gradebook
        place = self.notebook_id, self.assignment_id, self.student_id = [
            marks[name] for name in ("notebook", "assignment", "student")
        ]
        for index, cell in enumerate(nb.cells):
            self.preprocess_cell(cell, resources, index)
        sheet = gradebook.find_submission_notebook(*place)
        marks["late_penalty"] = sheet.late_submission_penalty or 0
        marks["score"] = sheet.score - marks["late_penalty"]
        marks["max_score"] = sheet.max_score
        _render(nb, resources)

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        cell.metadata.nbgrader["is_open"] = grade.needs_manual_grade
        cell.metadata.nbgrader["manual_score"] = grade.manual_score
        cell.metadata.nbgrader["extra_credit"] = grade.extra_credit


def _render(nb: Any, resources: Any) -> None:
    """Put the page into ``resources``."""
    open_cells = [cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("is_open")]
    resources["nbgrader"]["is_open"] = bool(open_cells)
    language: Shown = nb.metadata["autograder"].get("language", "en")
    resources["autograder_page"] = page_html(_page(nb, resources["nbgrader"], language), language)


def _page(nb: Any, grade: Any, language: Shown) -> Page:
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in nb.cells if cell.metadata.get("nbgrader")}
    modules = [graded_name(name) for name in cells if name.endswith(points_cell(""))]
    answers = [name.removesuffix(answer_cell("")) for name in cells if name.endswith(answer_cell(""))]
    reports = {module: report for module in modules if (report := _report(cells[points_cell(module)])) is not None}
    notes = tuple(Text(note["en"], note["zh"]) for note in nb.metadata["autograder"].get("notes", ()))
    parts = []
    for module in modules:
        parts.append(_module_part(module, cells, reports.get(module), notes, language))
        notes = ()  # said once, with the first module
    return Page(
        _title(nb.metadata["autograder"]),
        grade["student"],
        grade["score"],
        grade["max_score"],
        parts,
        [_answer_part(name, cells[answer_cell(name)]) for name in answers],
        reports,
        grade["late_penalty"],
        grade["is_open"],
    )


def _module_part(
    module: str, cells: dict[str, Any], report: ModuleReport | None, notes: tuple[Text, ...], language: Shown
) -> Part:
    points, code = cells[points_cell(module)], cells[code_cell(module)]
    marks = points.metadata.nbgrader
    return Part(
        module,
        marks["score"],
        marks["points"],
        _output(points) if report is None else part_html(module, report, notes, language),
        comment=_comment(code),
        code=_highlighted(code.source),
        is_open=marks["is_open"],
        is_teachers=marks["manual_score"] is not None or bool(marks["extra_credit"]),
    )


def _highlighted(source: str) -> str:
    return str(highlight(source or " ", *_highlighting()))


@functools.cache
def _highlighting() -> tuple[PythonLexer, HtmlFormatter]:
    """Give what nbconvert makes anew for every cell, at a sixth of the cost of its highlighting."""
    return PythonLexer(), HtmlFormatter(cssclass=" highlight hl-python")


def _answer_part(name: str, cell: Any) -> Part:
    marks, title = cell.metadata.nbgrader, _title(cell.metadata.get("autograder", {"title": name}))
    return Part(
        name,
        marks["score"],
        marks["points"],
        _output(cell),
        title,
        comment=_comment(cell),
        is_open=marks["is_open"],
    )


def _report(cell: Any) -> ModuleReport | None:
    """Read the report that the score was made from; none where the sheet was scored by an older version."""
    for output in cell.outputs:
        if output.output_type == "display_data" and REPORT_TYPE in output.data:
            try:
                return module_from_json(output.data[REPORT_TYPE])
            except (KeyError, TypeError, ValueError):
                return None
    return None


def _output(cell: Any) -> str:
    """Give what formgrader shows of the cell: harmless HTML of ours."""
    shown = [output.data["text/html"] for output in cell.outputs if output.output_type == "display_data"]
    return "\n".join("".join(html) for html in shown)


def _title(marks: Any) -> Text:
    return Text(marks["title"], marks.get("title_zh", marks["title"]))


def _comment(cell: Any) -> str:
    comment = cell.metadata.nbgrader.get("comment")
    return str(markdown2html(comment)) if comment else ""
