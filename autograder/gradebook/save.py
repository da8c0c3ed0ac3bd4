"""Save the sheet's scores into gradebook.db; a module without a score waits for a teacher."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import SaveAutoGrades
from nbgrader.utils import determine_grade

from autograder.gradebook.batch_gradebook import BatchGradebook
from autograder.gradebook.score import GradeBefore, GradedSubmission
from autograder.gradebook.sheet import answer_cell, graded_name


class SaveGrades(SaveAutoGrades):
    """Keep what nbgrader keeps (manual scores, extra credit, comments) and never turn our error into a score."""

    def save(self, nb: Any, graded: GradedSubmission, gradebook: BatchGradebook, assignment: str, student: str) -> None:
        """Save the scores of a sheet inside a step of a gradebook that is open already."""
        self.gradebook = gradebook
        self.notebook_id = self.assignment_id = assignment
        self.student_id = student
        for index, cell in enumerate(nb.cells):
            self.preprocess_cell(cell, {"autograder": graded}, index)

    def _add_score(self, cell: Any, resources: Any) -> None:
        graded: GradedSubmission = resources["autograder"]
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        answer = next((found for key, found in graded.answers.items() if answer_cell(key) == name), None)
        if answer is not None:
            grade.auto_score = 0.0 if answer.status == "missing" else None
        else:
            report = graded.report.modules[graded_name(name)]
            grade.auto_score = None if report.status == "internal_error" else determine_grade(cell, self.log)[0]
        digest = answer.digest if answer is not None else ""
        before = graded.before[name]
        grade.needs_manual_grade = needs_manual_grade(grade.auto_score, grade.manual_score, before, digest)
        self.gradebook.db.commit()


def needs_manual_grade(
    auto_score: float | None, manual_score: float | None, before: GradeBefore, answer: str = ""
) -> bool:
    """Tell whether a teacher must look.

    A teacher's score that stood unquestioned stands on, unless the automatic score beside it or the written answer
    changed (``answer`` is its digest). (nbgrader asks again after every run, so a second run would take every corrected
    grade out of the export.)
    """
    if manual_score is None:
        return auto_score is None
    return before.needs_manual_grade or (before.auto_score, before.answer) != (auto_score, answer)
