"""Grade many submissions at once, each in whichever process is free; the order of results is the order asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from autograder.grade import grade_submission
from autograder.isolation import Isolation
from autograder.layout import Course, open_course
from autograder.results import GradeReport
from autograder.score import ungraded
from autograder.submission import printable


@dataclass(frozen=True, slots=True)
class HandIn:
    """A submission to grade: the student's id and the folder."""

    student: str
    folder: Path


@dataclass(frozen=True, slots=True)
class FoundHandIns:
    """The hand-ins of a folder, and the names of what lies beside them and is no hand-in."""

    hand_ins: tuple[HandIn, ...]
    strays: tuple[str, ...]


def find_hand_ins(submissions: Path) -> FoundHandIns:
    """List ``submissions``/<student>; hidden files are passed over, anything else that is no folder is a stray."""
    entries = sorted(entry for entry in submissions.iterdir() if not entry.name.startswith("."))
    # A link to a folder is listed, and refused with its reason when it is loaded.
    folders = [entry for entry in entries if entry.is_dir() or entry.is_symlink()]
    strays = tuple(printable(entry.name) for entry in entries if entry not in folders)
    return FoundHandIns(tuple(HandIn(_student_id(entry.name), entry) for entry in folders), strays)


def default_jobs() -> int:
    """Give the number of CPUs that this process may use."""
    return len(os.sched_getaffinity(0))


def grade_all(
    course: Course,
    assignment: str,
    hand_ins: Sequence[HandIn],
    *,
    isolation: Isolation,
    jobs: int,
    progress: Callable[[GradeReport], None],
) -> Iterator[GradeReport]:
    """Grade ``hand_ins`` in ``jobs`` processes; ``progress`` is called as each is done, results come in order."""
    if not hand_ins:
        return
    # 'spawn': a forked child would inherit locks and threads of whatever imported us (formgrader's server does).
    with ProcessPoolExecutor(min(jobs, len(hand_ins)), mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(_grade_one, course.root, assignment, hand_in, isolation) for hand_in in hand_ins]
        for future in futures:
            future.add_done_callback(lambda done: _report_progress(done, progress))
        try:
            for hand_in, future in zip(hand_ins, futures, strict=True):
                yield _result(course, assignment, hand_in, isolation, future)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _result(
    course: Course, assignment: str, hand_in: HandIn, isolation: Isolation, future: Future[GradeReport]
) -> GradeReport:
    """Give the report; where a process died, grade each submission that was left in a process of its own."""
    try:
        return future.result()
    except BrokenProcessPool:
        pass
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            return alone.submit(_grade_one, course.root, assignment, hand_in, isolation).result()
    except BrokenProcessPool:
        possible = course.assignment(assignment).settings.points
        report = ungraded(assignment, hand_in.student, possible, "the grader's process ended while it graded this")
        return replace(report, isolation=str(isolation))


def _grade_one(root: Path, assignment: str, hand_in: HandIn, isolation: Isolation) -> GradeReport:
    course = open_course(root)
    return grade_submission(course, course.assignment(assignment), hand_in.student, hand_in.folder, isolation)


def _report_progress(done: Future[GradeReport], progress: Callable[[GradeReport], None]) -> None:
    if not done.cancelled() and done.exception() is None:
        progress(done.result())


def _student_id(name: str) -> str:
    """Give the folder's name as it may be printed and encoded: undecodable bytes become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()
