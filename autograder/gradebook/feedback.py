"""Feedback inside nbgrader: the gradebook's grades on the page that students read (``feedback_page``)."""

from __future__ import annotations

from typing import Any

from nbconvert.filters import Highlight2HTML, markdown2html
from nbgrader.preprocessors import GetGrades

from autograder.feedback_page import Page, Part, page_html, part_html
from autograder.gradebook.score import REPORT_TYPE
from autograder.gradebook.sheet import answer_cell, code_cell, graded_name, points_cell
from autograder.results import ModuleReport, module_from_json
from autograder.texts import Shown, Text


class GetFinalGrades(GetGrades):
    """Render the page into ``resources``: nbgrader's own would show what waits for a teacher as 0."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Read the grades, say of the whole sheet whether one of them is open, and write the page."""
        nb, resources = super().preprocess(nb, resources)
        open_cells = [cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("is_open")]
        resources["nbgrader"]["is_open"] = bool(open_cells)
        language: Shown = nb.metadata["autograder"].get("language", "en")
        resources["autograder_page"] = page_html(_page(nb, resources["nbgrader"], language), language)
        return nb, resources

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        cell.metadata.nbgrader["is_open"] = grade.needs_manual_grade
        cell.metadata.nbgrader["manual_score"] = grade.manual_score
        cell.metadata.nbgrader["extra_credit"] = grade.extra_credit


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
        code=Highlight2HTML(pygments_lexer="python")(code.source),
        is_open=marks["is_open"],
        is_teachers=marks["manual_score"] is not None or bool(marks["extra_credit"]),
    )


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
