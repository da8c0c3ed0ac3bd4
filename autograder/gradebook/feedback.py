"""Feedback: say of each module whether its points are final, besides what nbgrader says."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import GetGrades


class GetFinalGrades(GetGrades):
    """Tell the page which grades still wait for a teacher: nbgrader would show them as 0."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Read the grades, then say of the whole sheet whether one of them is open."""
        nb, resources = super().preprocess(nb, resources)
        open_cells = [cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("is_open")]
        resources["nbgrader"]["is_open"] = bool(open_cells)
        return nb, resources

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        cell.metadata.nbgrader["is_open"] = grade.needs_manual_grade
        cell.metadata.nbgrader["manual_score"] = grade.manual_score
        cell.metadata.nbgrader["extra_credit"] = grade.extra_credit
