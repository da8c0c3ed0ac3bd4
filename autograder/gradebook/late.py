"""Late penalties by the policy of grading_config.yaml; nbgrader's own sum of lateness already respects extensions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from nbgrader.plugins import BasePlugin
from nbgrader.preprocessors import AssignLatePenalties
from traitlets import Float, List, Unicode

from autograder.gradebook.batch_gradebook import BatchGradebook
from autograder.gradebook.late_policy import late_penalty


class PercentPerDay(BasePlugin):
    """Take a percentage of the points earned for every started day after the grace."""

    percent_per_day = Float(0.0, help="percent of the points earned, for each started day").tag(config=True)
    maximum_percent = Float(0.0, help="at most so many percent").tag(config=True)
    grace_minutes = Float(0.0, help="minutes after the due date that cost nothing").tag(config=True)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float:  # noqa: ARG002
        """Give the points to take away."""
        return late_penalty(
            score,
            total_seconds_late,
            percent_per_day=self.percent_per_day,
            maximum_percent=self.maximum_percent,
            grace_minutes=self.grace_minutes,
        )


class RefreshLatePenalties(AssignLatePenalties):
    """Work out the penalties anew where grades leave the gradebook: a teacher may have changed points by then."""

    # Without it traitlets warns of HTMLExporter's setting for all of nbconvert, at every page of feedback.
    display_data_priority = List(Unicode(), []).tag(config=True)

    def refresh_class(self, gradebook: BatchGradebook, assignment: str) -> None:
        """Refresh everybody whose penalty there is or may be, inside a step of ``gradebook``."""
        for submission in gradebook.perhaps_late(assignment):
            self.refresh(submission, gradebook.find_sheets(assignment, submission.student_id))

    def refresh(self, submission: Any, sheets: Sequence[Any] | None = None) -> float:
        """Set the penalty of each notebook of ``submission`` and give their sum; the caller commits.

        nbgrader reads its notebooks where they are not given, and the whole class's grades to sum up their points.
        """
        self.init_plugin()
        student, late = submission.student.id, submission.total_seconds_late
        notebooks = submission.notebooks if sheets is None else sheets
        for notebook in notebooks:
            due = self.plugin_inst.late_submission_penalty(student, notebook.score, late) if late else None
            notebook.late_submission_penalty = None if due is None else self._check_late_penalty(notebook, due)
        return math.fsum(notebook.late_submission_penalty or 0.0 for notebook in notebooks)
