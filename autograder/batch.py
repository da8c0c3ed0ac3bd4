"""Grade many submissions at once, each in whichever process is free; the order of results is the order asked for."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing import active_children, get_context
from pathlib import Path
from types import FrameType

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
    processes = min(jobs, len(hand_ins))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_ignore_interrupts) as pool:
        with _interrupts_ignored():  # by the processes that start here, before they can say so themselves
            futures = [pool.submit(_grade_one, course.root, assignment, hand_in, isolation) for hand_in in hand_ins]
        for future in futures:
            future.add_done_callback(lambda done: _report_progress(done, progress))
        try:
            for hand_in, future in zip(hand_ins, futures, strict=True):
                yield _result(course, assignment, hand_in, isolation, future)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in active_children():  # who presses Ctrl-C waits for nobody's endless loop
                with suppress(ProcessLookupError):
                    os.kill(process.pid or os.getpid(), signal.SIGINT)
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
    with _interruptible():
        course = open_course(root)
        return grade_submission(course, course.assignment(assignment), hand_in.student, hand_in.folder, isolation)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():  # which alone may ask for signals
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _ignore_interrupts() -> None:
    """Leave Ctrl-C, which reaches every process of a terminal, to the one that was started; it tells the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let an interrupt end the work in hand, once, and any work that is waiting behind it."""
    if signal.getsignal(signal.SIGINT) is _interrupted_before:
        raise KeyboardInterrupt
    signal.signal(signal.SIGINT, _interrupt)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is _interrupt:
            signal.signal(signal.SIGINT, signal.SIG_IGN)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, _interrupted_before)
    raise KeyboardInterrupt


def _interrupted_before(_number: int, _frame: FrameType | None) -> None:
    """Do nothing more: the first interrupt is still tidying up."""


def _report_progress(done: Future[GradeReport], progress: Callable[[GradeReport], None]) -> None:
    if not done.cancelled() and done.exception() is None:
        progress(done.result())


def _student_id(name: str) -> str:
    """Give the folder's name as it may be printed and encoded: undecodable bytes become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()
