"""Measure what the wall costs, against none in the same run: ``python -m security.wall_cost``.

The levels take turns, so that whatever else the machine does falls on all of them alike. CPU time is everybody's: the
grader's, the warm parent's, the boxes' and the workers'. Medians and ratios go into docs/security.md. Needs a machine
that has every level.
"""

from __future__ import annotations

import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from autograder.config import IsolationLevel
from autograder.grade import grade_submission
from autograder.isolation import STRONG, Isolation
from autograder.layout import Assignment, Course, open_course
from autograder.sandbox import Layer, Sandbox, keep_boxes, start_worker
from autograder.student import Connection
from autograder.submission import Submission
from security.page import replace_section, table

REPOSITORY = Path(__file__).resolve().parent.parent
ASSIGNMENT = "softmax_losses"
ROUNDS = 15
WORKERS = 20  # in a row, because the kernel counts another process's time in hundredths of a second
NONE: IsolationLevel = "none_student_code_can_do_anything_i_can"
LEVELS = {
    "`none_student_code_can_do_anything_i_can`": Isolation(NONE, frozenset()),
    "`good`": Isolation("good", frozenset({Layer.LANDLOCK, Layer.SECCOMP})),
    "`strong`": Isolation("strong", STRONG),
    "`strong`, started anew for every submission": Isolation("strong", STRONG, is_warm=False),
}
MEASURED = ("a worker", "a submission's box, with one worker", "a submission", "a submission, by the clock")
IMPORT = "a process that imports NumPy"

Samples = dict[tuple[str, str], list[float]]


def main() -> None:
    """Measure, write and print the table."""
    course = open_course(REPOSITORY)
    assignment = course.assignment(ASSIGNMENT)
    samples: Samples = {(name, what): [] for name in (IMPORT, *LEVELS) for what in MEASURED}
    with tempfile.TemporaryDirectory(prefix="wall-cost-") as folder:
        submission = Path(folder) / "submission"
        submission.mkdir()
        for module in assignment.settings.modules:
            shutil.copy(assignment.solution(module), submission)
        for _ in range(ROUNDS):
            samples[IMPORT, MEASURED[0]].append(_import_numpy())
            for name, level in LEVELS.items():
                measured = (*_workers(course, level), *_graded(course, assignment, submission, level))
                for what, seconds in zip(MEASURED, measured, strict=True):
                    samples[name, what].append(seconds)
    text = _text(samples, len(assignment.settings.modules))
    replace_section("wall-cost", text)
    sys.stdout.write(text + "\n")


def _import_numpy() -> float:
    """Give the CPU time of a process that does nothing else: what a worker cost that was started from nothing."""
    before = _finished_cpu_seconds()
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-c", "import numpy"], env=alone, check=True)
    return _finished_cpu_seconds() - before


def _workers(course: Course, level: Isolation) -> tuple[float, float]:
    """Give the CPU time of starting and ending a worker: in a box that is there, and with a box of its own."""
    submission = Submission("nobody", {PurePosixPath("empty.py"): b""}, ())
    sandbox = Sandbox(course.config.limits, level.layers, level.is_warm)

    def start(where: Sandbox) -> None:
        with start_worker(submission, where) as worker:
            Connection(worker, course.config.limits).await_ready()

    def start_many(where: Sandbox) -> None:
        for _ in range(WORKERS):
            start(where)

    start(sandbox)  # and the warm parent, which is there for all that follow
    with keep_boxes(sandbox) as kept:
        start(kept)
        in_a_box = _cpu_seconds_of(lambda: start_many(kept))
    return in_a_box / WORKERS, _cpu_seconds_of(lambda: start_many(sandbox)) / WORKERS


def _graded(course: Course, assignment: Assignment, submission: Path, level: Isolation) -> tuple[float, float]:
    times = []

    def grade() -> None:
        start = time.perf_counter()
        report = grade_submission(course, assignment, "measured", submission, level)
        times.append(time.perf_counter() - start)
        if report.earned != assignment.settings.points:
            raise RuntimeError(f"the reference solution earned {report.earned} behind {level}: {report.error}")

    return _cpu_seconds_of(grade), times[0]


def _cpu_seconds_of(what: Callable[[], None]) -> float:
    """Give the CPU time of everybody while ``what`` is done, which leaves no process that was not there before."""
    running = _those_that_stay()
    before = _cpu_seconds(running)
    what()
    while set(_descendants(os.getpid())) - set(running):  # a box takes a moment to end
        time.sleep(0.001)
    return _cpu_seconds(running) - before


def _those_that_stay() -> list[int]:
    """Wait until no process is ending, and give those that run."""
    before, running = None, _descendants(os.getpid())
    while running != before:
        time.sleep(0.05)
        before, running = running, _descendants(os.getpid())
    return running


def _cpu_seconds(running: list[int]) -> float:
    """Give the CPU time of this process, of those that have ended, and of others with what they have waited for."""
    ticks = 0
    for pid in running:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))  # utime, stime, and those of its children
    return time.process_time() + _finished_cpu_seconds() + ticks / os.sysconf("SC_CLK_TCK")


def _finished_cpu_seconds() -> float:
    finished = resource.getrusage(resource.RUSAGE_CHILDREN)
    return finished.ru_utime + finished.ru_stime


def _descendants(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    found = []
    with suppress(FileNotFoundError, ProcessLookupError):  # of one that has just ended
        for child in map(int, children.read_text().split()):
            found += [child, *_descendants(child)]
    return found


def _text(samples: Samples, modules: int) -> str:
    said = (
        f"CPU time of all processes together, but for the last column; medians of {ROUNDS} rounds in which the levels "
        f"took turns, and ratios to one import of NumPy in the same rounds. A submission is the reference solution of "
        f"`{ASSIGNMENT}`, {modules} modules. {len(os.sched_getaffinity(0))} CPUs with a load of "
        f"{os.getloadavg()[0]:.1f} at the end, Python {platform.python_version()}, Linux {platform.release()} on "
        f"{platform.machine()}."
    )
    return said + "\n\n" + table(["isolation", *MEASURED], list(_rows(samples)))


def _rows(samples: Samples) -> Iterator[list[str]]:
    one_import = statistics.median(samples[IMPORT, MEASURED[0]])
    yield [f"*{IMPORT}*", f"{1000 * one_import:.0f} ms", *[""] * (len(MEASURED) - 1)]
    for name in LEVELS:
        cells = []
        for what in MEASURED:
            median = statistics.median(samples[name, what])
            cells.append(f"{1000 * median:.1f} ms (×{median / one_import:.2f})")
        yield [name, *cells]


if __name__ == "__main__":
    main()
