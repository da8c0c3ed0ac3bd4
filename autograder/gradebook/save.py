"""Save the sheet's scores into gradebook.db; a module without a score waits for a teacher."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import SaveAutoGrades
from nbgrader.utils import determine_grade

from autograder.gradebook.score import GradeBefore, GradedSubmission


class SaveGrades(SaveAutoGrades):
    """Keep what nbgrader keeps (manual scores, extra credit, comments) and never turn our error into a score."""

    def _add_score(self, cell: Any, resources: Any) -> None:
        graded: GradedSubmission = resources["autograder"]
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        report = graded.report.modules[name.removesuffix("_points")]
        grade.auto_score = None if report.status == "internal_error" else determine_grade(cell, self.log)[0]
        grade.needs_manual_grade = needs_manual_grade(grade.auto_score, grade.manual_score, graded.before[name])
        self.gradebook.db.commit()


def needs_manual_grade(auto_score: float | None, manual_score: float | None, before: GradeBefore) -> bool:
    """Tell whether a teacher must look.

    A teacher's score that stood unquestioned stands on, unless the automatic score beside it changed. (nbgrader asks
    again after every run, so a second run would take every corrected grade out of the export.)
    """
    if manual_score is None:
        return auto_score is None
    return before.needs_manual_grade or before.auto_score != auto_score
