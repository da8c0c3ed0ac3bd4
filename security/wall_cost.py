"""Measure what the wall costs, against none in the same run: ``python -m security.wall_cost``.

The levels take turns, so that whatever else the machine does falls on all of them alike. Medians and ratios go into
docs/security.md. Needs a machine that has every level.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from autograder.config import IsolationLevel
from autograder.grade import grade_submission
from autograder.isolation import STRONG, Isolation
from autograder.layout import Assignment, Course, open_course
from autograder.sandbox import Layer, Sandbox, start_worker
from autograder.student import Connection
from autograder.submission import Submission
from security.page import replace_section, table

REPOSITORY = Path(__file__).resolve().parent.parent
ASSIGNMENT = "softmax_losses"
ROUNDS = 15
NONE: IsolationLevel = "none_student_code_can_do_anything_i_can"
LEVELS = (
    Isolation(NONE, frozenset()),
    Isolation("good", frozenset({Layer.LANDLOCK, Layer.SECCOMP})),
    Isolation("strong", STRONG),
)
MEASURED = ("a worker, started and ended", "its CPU time", "a submission", "the grader's CPU time for it")

Samples = dict[tuple[str, str], list[float]]


def main() -> None:
    """Measure, write and print the table."""
    course = open_course(REPOSITORY)
    assignment = course.assignment(ASSIGNMENT)
    samples: Samples = {(level.level, what): [] for level in LEVELS for what in MEASURED}
    with tempfile.TemporaryDirectory(prefix="wall-cost-") as folder:
        submission = Path(folder) / "submission"
        submission.mkdir()
        for module in assignment.settings.modules:
            shutil.copy(assignment.solution(module), submission)
        for _ in range(ROUNDS):
            for level in LEVELS:
                measured = zip(
                    MEASURED, (*_worker(course, level), *_graded(course, assignment, submission, level)), strict=True
                )
                for what, seconds in measured:
                    samples[level.level, what].append(seconds)
    text = _text(samples, len(assignment.settings.modules))
    replace_section("wall-cost", text)
    sys.stdout.write(text + "\n")


def _worker(course: Course, level: Isolation) -> tuple[float, float]:
    """Start a worker until it is ready, and end it; give the time of that, and the worker's own CPU time."""
    submission = Submission("nobody", {PurePosixPath("empty.py"): b""}, ())
    start = time.perf_counter()
    with start_worker(submission, Sandbox(course.config.limits, level.layers)) as worker:
        Connection(worker, course.config.limits).await_ready()
        cpu = worker.cpu_seconds()
    return time.perf_counter() - start, cpu


def _graded(course: Course, assignment: Assignment, submission: Path, level: Isolation) -> tuple[float, float]:
    start, cpu = time.perf_counter(), time.process_time()
    report = grade_submission(course, assignment, "measured", submission, level)
    if report.earned != assignment.settings.points:
        raise RuntimeError(f"the reference solution earned {report.earned} behind {level}: {report.error}")
    return time.perf_counter() - start, time.process_time() - cpu


def _text(samples: Samples, modules: int) -> str:
    said = (
        f"Medians of {ROUNDS} rounds in which the levels took turns, and ratios to none. A submission is the reference "
        f"solution of `{ASSIGNMENT}`: {modules} modules, {2 * modules} workers, all hidden tests twice. "
        f"{len(os.sched_getaffinity(0))} CPUs with a load of {os.getloadavg()[0]:.1f} at the end, Python "
        f"{platform.python_version()}, Linux {platform.release()} on {platform.machine()}."
    )
    return said + "\n\n" + table(["isolation", *MEASURED], list(_rows(samples)))


def _rows(samples: Samples) -> Iterator[list[str]]:
    for level in LEVELS:
        cells = []
        for what in MEASURED:
            median = statistics.median(samples[level.level, what])
            none = statistics.median(samples[NONE, what])
            cells.append(f"{1000 * median:.0f} ms" + ("" if level.level == NONE else f" (×{median / none:.2f})"))
        yield [f"`{level.level}`", *cells]


if __name__ == "__main__":
    main()
