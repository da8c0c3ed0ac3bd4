"""Record stored reports with nbgrader, in process: what `nbgrader autograde` and `generate_feedback` do, by name."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader

from autograder.gradebook.autograde import AutogradeModules
from autograder.gradebook.feedback import FeedbackModules
from autograder.layout import Assignment, Course


@dataclass(frozen=True, slots=True)
class Recorded:
    """Whose grades gradebook.db now holds, and for every other student why not."""

    students: tuple[str, ...]
    failures: dict[str, str]


def record_assignment(
    course: Course,
    assignment: Assignment,
    students: Sequence[str],
    *,
    feedback: bool = False,
    made_by: str = "autograder grade",
    made_from: Mapping[str, tuple[str, str]] | None = None,
    progress: Callable[[object], None] | None = None,
) -> Recorded:
    """Record the stored reports of ``students``, and write their feedback if asked.

    With ``made_from``, the digests of each student's hand-in and of the suite, no report of anything else is recorded.
    Otherwise a report that is missing or stale is made anew on the spot. Students whose module could not be graded are
    recorded as such ("needs manual grade"). What concerns all of them, a sheet that was never released, fails each.
    """
    if not students:
        return Recorded((), {})
    with quiet_nbgrader(course, assignment) as app:
        converter = AutogradeModules(coursedir=app.coursedir, parent=app)
        converter.force = True
        converter.students = frozenset(students)
        converter.keep_internal_errors = True
        converter.made_by, converter.made_from, converter.progress = made_by, made_from, progress
        said = "its folder in gradebook/submitted is gone"
        try:
            converter.start()
        except NbGraderException as error:
            if converter.ended_by or not converter.failures:
                said = converter.ended_by or str(error)
        failures = {name: converter.failures.get(name, said) for name in students if name not in converter.recorded}
        if feedback:
            failures |= _write_feedback(app, assignment, [name for name in students if name not in failures])
    return Recorded(tuple(converter.recorded), failures)


@contextmanager
def quiet_nbgrader(course: Course, assignment: Assignment) -> Iterator[NbGrader]:
    """Open nbgrader with the course's own nbgrader_config.py; what fails is in the result, not on the screen.

    Only that file: ``NbGrader.initialize`` would let one in the current folder, or in ~/.jupyter, name another course.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, of SQLAlchemy and nbformat; nobody here can mend them
        config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
        app = NbGrader(config=config, log_level=logging.CRITICAL)
        app.coursedir = CourseDirectory(parent=app)
        app.coursedir.assignment_id = assignment.name
        yield app


def _write_feedback(app: NbGrader, assignment: Assignment, students: Sequence[str]) -> dict[str, str]:
    converter = FeedbackModules(coursedir=app.coursedir, parent=app)
    converter.force = True
    converter.students = frozenset(students)
    with suppress(NbGraderException):  # it names nobody; who has no page is known
        converter.start()
    said = f"its grade is recorded, but its feedback failed; `nbgrader generate_feedback {assignment.name}` says why"
    return {name: said for name in students if name not in converter.written}
