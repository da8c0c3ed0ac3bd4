"""The feedback pages of a class in several processes: what `nbgrader generate_feedback --force` writes, file by file.

The late penalties are worked out and saved first, by this process: the others only read the gradebook.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.context import BaseContext
from pathlib import Path

from nbgrader.converters import NbGraderException

from autograder.batch import interrupts_held_back, may_fork
from autograder.gradebook.batch_gradebook import BatchGradebook
from autograder.gradebook.feedback import FeedbackModules
from autograder.gradebook.late import RefreshLatePenalties
from autograder.gradebook.record import quiet_nbgrader
from autograder.gradebook.sheet import sheet_name
from autograder.gradebook.standing import reached
from autograder.layout import Assignment, Course, open_course

_MOST_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class WrittenFeedback:
    """Whose page was written, and for every other student why not."""

    students: tuple[str, ...]
    failures: dict[str, str]


def recorded_students(course: Course, assignment: Assignment) -> list[str]:
    """List whose hand-in is recorded, and who can have a page therefore."""
    sheets = (course.root / "gradebook" / "autograded").glob(f"*/{assignment.name}/{sheet_name(assignment)}")
    return sorted(sheet.parent.parent.name for sheet in sheets)


def write_feedback(
    course: Course,
    assignment: Assignment,
    students: Sequence[str] = (),
    *,
    jobs: int,
    progress: Callable[[object], None] = lambda _: None,
) -> WrittenFeedback:
    """Write the pages of ``students``, or of everybody, in ``jobs`` processes; ``progress`` is called with each."""
    known = recorded_students(course, assignment)
    said = f"no grade is recorded; run `autograder grade {assignment.name}` first"
    failures = {name: said for name in students if name not in known}
    chosen = [name for name in known if not students or name in students]
    if not chosen:
        return WrittenFeedback((), failures)
    _refresh_penalties(course, assignment)
    said = f"its page could not be written; `nbgrader generate_feedback {assignment.name} --student ID` says why"
    written = _write_all(course, assignment, chosen, jobs, progress)
    failures |= {name: said for name in chosen if name not in written}
    return WrittenFeedback(tuple(name for name in chosen if name in written), failures)


def _refresh_penalties(course: Course, assignment: Assignment) -> None:
    with quiet_nbgrader(course, assignment) as app, reached(course):
        gradebook = BatchGradebook(app.coursedir.db_url, app.coursedir.course_id)
        try:
            with gradebook.step():
                RefreshLatePenalties(parent=app).refresh_class(gradebook, assignment.name)
        finally:
            gradebook.close()


def _write_all(
    course: Course, assignment: Assignment, students: Sequence[str], jobs: int, progress: Callable[[object], None]
) -> set[str]:
    size = max(1, min(_MOST_AT_ONCE, -(-len(students) // jobs)))
    parts = [students[start : start + size] for start in range(0, len(students), size)]
    if len(parts) == 1:
        alone = _write_some(course.root, assignment.name, parts[0])
        for student in alone:
            progress(student)
        return set(alone)
    written: set[str] = set()
    with ProcessPoolExecutor(min(jobs, len(parts)), mp_context=_process_context(), initializer=_begin_process) as pool:
        try:
            with interrupts_held_back():  # also from every process that starts here: Ctrl-C reaches all of a terminal
                asked = [pool.submit(_write_some, course.root, assignment.name, part) for part in parts]
            for done in as_completed(asked):
                with suppress(BrokenProcessPool):  # whose page it did not write is known by that
                    for student in done.result():
                        written.add(student)
                        progress(student)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return written


def _process_context() -> BaseContext:
    """Choose how processes start: forked from this one, which has everything loaded and has closed the gradebook.

    Where that is not safe, they are forked from a new process that has loaded the same.
    """
    if may_fork():
        return get_context("fork")
    processes = get_context("forkserver")
    processes.set_forkserver_preload([__name__, "autograder.gradebook.configuration"])
    return processes


def _begin_process() -> None:
    """Leave Ctrl-C to the process that asks, and end when that is killed: nobody would ever give this one work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _write_some(root: Path, assignment: str, students: Sequence[str]) -> list[str]:
    course = open_course(root)
    with quiet_nbgrader(course, course.assignment(assignment)) as app:
        converter = FeedbackModules(coursedir=app.coursedir, parent=app)
        converter.force = converter.are_penalties_fresh = True
        converter.students = frozenset(students)
        with suppress(NbGraderException):  # it names nobody; who has no page is known
            converter.start()
    return converter.written
