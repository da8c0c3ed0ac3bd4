"""Grade many submissions at once, in processes of this machine or on a cluster; each result comes as it is done.

Every process looks for itself whether it grades by the suite that was asked for, before and after: with another engine,
another NumPy or other hidden tests it refuses, so that no result is taken for what it is not.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from multiprocessing import active_children, get_context
from multiprocessing.context import BaseContext
from pathlib import Path
from types import FrameType

from autograder.config import CONFIG_NAME
from autograder.digests import Suite, read_suite, submission_digest
from autograder.grade import grade_submission
from autograder.hand_ins import HandIn
from autograder.isolation import Isolation, choose_isolation
from autograder.kept import Result
from autograder.kept_tables import tables_kept_in
from autograder.layout import Course, open_course
from autograder.score import ungraded
from autograder.suite import SuiteError

_SECONDS_BETWEEN_LOOKS = 1.0
_PR_SET_PDEATHSIG = 1
# Dask's workers may have several threads; pytest and what it redirects belong to the whole process.
_one_at_a_time = threading.Lock()


class OtherSuiteError(SuiteError):
    """What grades here is not what was asked for; ``str()`` says in what it differs, and what to do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What every process of a run must agree on."""

    root: Path
    assignment: str
    suite: Suite
    isolation: Isolation
    tables: Path | None  # where tables of predictions are kept


@dataclass(frozen=True, slots=True)
class Graded:
    """A graded hand-in. ``submission`` is the digest of its files; empty where they changed while it was graded."""

    student: str
    submission: str
    result: Result
    seconds: float


Watch = Callable[[Sequence[tuple[str, float]]], None]


@dataclass(slots=True)
class _Work:
    """The hand-ins of a run: waiting, being graded, and those on which a process ended."""

    asked: Asked
    waiting: deque[HandIn]
    watch: Watch
    at_work: dict[Future[Graded], HandIn] = field(default_factory=dict)
    since: dict[Future[Graded], float] = field(default_factory=dict)
    suspects: list[HandIn] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where hand-ins are graded: an executor, and what is known of it."""

    executor: Executor
    grade: Callable[[Asked, HandIn], Graded]
    capacity: Callable[[], int]
    spare: int  # how many more are handed over, so that nobody waits for work
    loss: Callable[[], str]
    deaths: tuple[type[Exception], ...]
    strange: tuple[type[Exception], ...]  # what only a worker that can't grade at all would raise
    abandon: Callable[[], None]


def default_jobs() -> int:
    """Give the number of CPUs that this process may use."""
    return len(os.sched_getaffinity(0))


def grade_all(
    course: Course,
    assignment: str,
    hand_ins: Sequence[HandIn],
    *,
    isolation: Isolation,
    suite: Suite | None = None,
    tables: Path | None = None,
    jobs: int | None = None,
    watch: Watch = lambda _at_work: None,
    tell: Callable[[str], None] = lambda _said: None,
) -> Iterator[Graded]:
    """Grade ``hand_ins`` by ``suite``, today's, ``jobs`` at once, and give each result as soon as it is there.

    ``tables`` is where tables of predictions may be kept (``KeptResults.tables``); the rest of the disk is left alone.
    ``watch`` is called about every second with who is being graded, and for how many seconds; ``tell`` with what a
    person should know of the cluster.

    Raises
    ------
    SuiteError
        When a hidden suite is broken, or is not the one of the beginning any more, or not that of the cluster.

    """
    if not hand_ins:
        return
    asked = Asked(
        course.root, assignment, suite or read_suite(course, course.assignment(assignment)), isolation, tables
    )
    work = _Work(asked, deque(hand_ins), watch)
    if course.config.cluster is not None:
        yield from _on_cluster(course.config.cluster.scheduler, work, jobs, tell)
    while work.waiting or work.suspects:
        yield from _in_processes(work, jobs or default_jobs())
        while work.suspects:
            yield _alone(course, work.asked, work.suspects.pop())


def _in_processes(work: _Work, jobs: int) -> Iterator[Graded]:
    """Grade what is waiting in processes of this machine, until all is done or one of them ends."""
    if not work.waiting:
        return
    processes = min(jobs, len(work.waiting))
    with ProcessPoolExecutor(processes, mp_context=_process_context(), initializer=_begin_process) as pool:

        def abandon() -> None:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in active_children():  # who presses Ctrl-C waits for nobody's endless loop
                with suppress(ProcessLookupError):
                    os.kill(process.pid or os.getpid(), signal.SIGINT)

        place = _Place(pool, _grade_here, lambda: processes, 1, lambda: "", (BrokenProcessPool,), (), abandon)
        with suppress(BrokenProcessPool):  # what could not even be handed over waits for the next pool
            yield from _graded(place, work)


def may_fork() -> bool:
    """Tell whether this process may be forked: not beside other threads, whose locks a fork inherits (formgrader's)."""
    return threading.active_count() == 1


def _process_context() -> BaseContext:
    """Choose how processes start: forked, with everything loaded and the suites collected, where that is safe."""
    return get_context("fork" if may_fork() else "spawn")


def _on_cluster(scheduler: str, work: _Work, jobs: int | None, tell: Callable[[str], None]) -> Iterator[Graded]:
    """Grade what is waiting on the cluster; where that is lost, the rest is left."""
    try:
        # Only here: it takes a second to import, and is an extra.
        from autograder.cluster import DEATHS, ClusterUnavailable, open_cluster
    except ImportError:
        said = "names a cluster, but distributed is not installed: pip install 'autograder[cluster]'"
        raise SuiteError(f"{CONFIG_NAME}: {said}") from None
    try:
        with open_cluster(scheduler) as cluster:

            def capacity() -> int:
                return min(jobs or cluster.capacity(), cluster.capacity())

            tell(f"cluster: {scheduler}, {cluster.capacity()} workers")
            place = _Place(
                cluster.executor,
                _grade_there,
                capacity,
                capacity(),
                cluster.loss,
                DEATHS,
                (Exception,),
                cluster.abandon,
            )
            yield from _graded(place, work)
            if why := cluster.loss() if work.waiting else "":
                tell(
                    f"the cluster at {scheduler} is lost: {why}; this machine grades the remaining {len(work.waiting)}"
                )
    except ClusterUnavailable as unavailable:
        tell(f"the cluster at {scheduler} can't be used: {unavailable}; this machine grades")


def _graded(place: _Place, work: _Work) -> Iterator[Graded]:
    """Hand over what is waiting, a few more than can be graded at once, and give what comes back."""
    try:
        while (work.waiting or work.at_work) and not place.loss():
            _hand_over(place, work)
            done, _ = wait(work.at_work, timeout=_SECONDS_BETWEEN_LOOKS, return_when=FIRST_COMPLETED)
            for future in done:
                yield from _outcome(place, work, future)
            _look(place, work)
    except BaseException:
        place.abandon()
        raise
    finally:
        work.waiting.extendleft(reversed(work.at_work.values()))
        work.at_work.clear()
        work.since.clear()


def _hand_over(place: _Place, work: _Work) -> None:
    room = place.capacity() + place.spare - len(work.at_work)
    with interrupts_held_back():  # also from the processes that start here, before they can ignore it themselves
        for _ in range(min(room, len(work.waiting))):
            future = place.executor.submit(place.grade, work.asked, work.waiting[0])
            work.at_work[future] = work.waiting.popleft()


def _outcome(place: _Place, work: _Work, future: Future[Graded]) -> Iterator[Graded]:
    """Give what came of it; a hand-in on which a process ended is suspect, one that was called off waits again."""
    hand_in = work.at_work.pop(future)
    work.since.pop(future, None)
    try:
        yield future.result()
    except place.deaths:
        work.suspects.append(hand_in)
    except CancelledError:
        work.waiting.appendleft(hand_in)
    except SuiteError:
        raise
    except place.strange as error:
        raise SuiteError(f"a worker of the cluster can't grade: {type(error).__name__}: {error}") from None


def _look(place: _Place, work: _Work) -> None:
    """Tell who is being graded: those that were handed over first, as many as there are workers."""
    now = time.monotonic()
    for _, future in zip(range(place.capacity()), work.at_work, strict=False):
        work.since.setdefault(future, now)
    work.watch([(work.at_work[future].student, now - since) for future, since in work.since.items()])


def _alone(course: Course, asked: Asked, hand_in: HandIn) -> Graded:
    """Grade in a process of its own a hand-in that was being graded when a process ended."""
    try:
        with ProcessPoolExecutor(1, mp_context=_process_context(), initializer=_end_with_parent) as alone:
            return alone.submit(_grade_here, asked, hand_in).result()
    except BrokenProcessPool:
        possible = course.assignment(asked.assignment).settings.points
        report = ungraded(
            asked.assignment, hand_in.student, possible, "the grader's process ended while it graded this"
        )
        return Graded(hand_in.student, "", Result.of(replace(report, isolation=str(asked.isolation))), 0.0)


def _grade_there(asked: Asked, hand_in: HandIn) -> Graded:
    """Grade in a thread of a cluster's worker."""
    with _one_at_a_time:
        here = _isolation_here(asked.root, asked.suite.parts["isolation"])
        if here != asked.isolation:
            said = f"isolates student code otherwise ({here}) than the machine that asks ({asked.isolation})"
            raise OtherSuiteError(f"the cluster's worker on {socket.gethostname()} {said}; make them equal")
        if hand_in.digest and submission_digest(hand_in.student, hand_in.folder) != hand_in.digest:
            said = f"reads other files in {hand_in.folder} than the machine that asks"
            advice = "let both have the same files at the same path, and run it again"
            raise OtherSuiteError(f"the cluster's worker on {socket.gethostname()} {said}; {advice}")
        return _grade_as_asked(asked, hand_in)


def _grade_here(asked: Asked, hand_in: HandIn) -> Graded:
    """Grade in a process of our own."""
    with _interruptible():
        return _grade_as_asked(asked, hand_in)


def _grade_as_asked(asked: Asked, hand_in: HandIn) -> Graded:
    course = open_course(asked.root)
    assignment = course.assignment(asked.assignment)
    _refuse_another_suite(asked, course)
    before = submission_digest(hand_in.student, hand_in.folder)
    started = time.perf_counter()
    with tables_kept_in(asked.tables):
        report = grade_submission(course, assignment, hand_in.student, hand_in.folder, asked.isolation)
    seconds = time.perf_counter() - started
    _refuse_another_suite(asked, course)
    after = submission_digest(hand_in.student, hand_in.folder)
    _give_memory_back()
    return Graded(hand_in.student, after if after == before else "", Result.of(report), seconds)


def _give_memory_back() -> None:
    """Give the system what was freed, which GNU's C library keeps: a process then stays as small as after its tenth."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
    if trim is not None:
        trim(0)


def _refuse_another_suite(asked: Asked, course: Course) -> None:
    differences = asked.suite.differences(read_suite(course, course.assignment(asked.assignment)))
    if differences:
        found = ", ".join(differences)
        said = f"{asked.assignment}: on {socket.gethostname()} there is now {found}, not as this run began"
        advice = "run it again; after an update of the engine, start a cluster's workers anew"
        raise OtherSuiteError(f"{said}: {advice}")


@lru_cache(maxsize=4)
def _isolation_here(root: Path, _settings: str) -> Isolation:
    return choose_isolation(open_course(root))


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let an interrupt wait for the end of the block; a process that starts in it waits until it is ready for one."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin_process() -> None:
    """Leave Ctrl-C, which reaches every process of a terminal, to the one that was started; it tells the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _end_with_parent()
    gc.freeze()  # what came along is never garbage here: no collection copies the pages that all processes share


def _end_with_parent() -> None:
    """End, tidily, when the process that was started is killed: nobody would ever give this one work again."""
    signal.signal(signal.SIGTERM, _terminated)
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() == 1:  # it was killed before this process could ask
        raise SystemExit(1)


def _terminated(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once: what is tidied up now must not be interrupted
    is_grading = signal.getsignal(signal.SIGINT) is _interrupt
    raise KeyboardInterrupt if is_grading else SystemExit(1)  # pytest takes a SystemExit for a test that failed


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let an interrupt end the work in hand, once, and any work that is waiting behind it."""
    if signal.getsignal(signal.SIGINT) is _interrupted_before:
        raise KeyboardInterrupt
    signal.signal(signal.SIGINT, _interrupt)
    try:
        yield
    except KeyboardInterrupt:
        if signal.getsignal(signal.SIGTERM) is signal.SIG_IGN:
            os._exit(1)  # all is tidied up, and nobody waits for the result
        raise
    finally:
        if signal.getsignal(signal.SIGINT) is _interrupt:
            signal.signal(signal.SIGINT, signal.SIG_IGN)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, _interrupted_before)
    raise KeyboardInterrupt


def _interrupted_before(_number: int, _frame: FrameType | None) -> None:
    """Do nothing more: the first interrupt is still tidying up."""
