"""Due dates: grading_config.yaml decides, gradebook.db follows."""

from __future__ import annotations

from datetime import UTC

from nbgrader.api import Gradebook

from autograder.layout import Assignment


def set_due_date(gradebook: Gradebook, assignment: Assignment) -> None:
    """Copy the assignment's due date into the gradebook, which keeps UTC without saying so.

    Without a due date in grading_config.yaml the gradebook's own stays, as `nbgrader db assignment add` set it.
    """
    if assignment.settings.due is None:
        return
    row = gradebook.find_assignment(assignment.name)
    row.duedate = assignment.settings.due.astimezone(UTC).replace(tzinfo=None)
    gradebook.db.commit()
