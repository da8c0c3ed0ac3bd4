"""The same class under any number of jobs, in any order, on a busy machine and on a cluster: identical reports."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from conftest import (
    CONFIG,
    DOUBLE,
    DOUBLE_CASES,
    DOUBLE_SUITE,
    HALF,
    HALF_SUITE,
    REPOSITORY,
    CourseFolder,
    RunAutograder,
    ends_soon,
    strongest_isolation,
)
from test_cli import workers_of_pool

from autograder.batch import Graded, grade_all
from autograder.hand_ins import HandIn, find_hand_ins
from autograder.suite import SuiteError

# Right, wrong, broken, refused, and slow enough that a worker can be killed while it grades.
CLASS = {
    "ada": {"double": DOUBLE, "half": HALF},
    "bob": {"double": DOUBLE.replace("* 2", "* 3"), "half": HALF},
    "cyn": {"double": "def double(values): raise ValueError(object())\n", "half": "import nothing\n"},
    "dan": {"double": "while True: pass\n", "half": HALF},
    "fay": {"half": "import time\ntime.sleep(1)\n" + HALF},
    "gil": {"double": DOUBLE, "half": "import time\ntime.sleep(0.5)\n" + HALF},
    "hal": {"half": "def half(value):\n    return value\n"},
    "ivy": {"double": "def double(values):\n    return values\n"},
}


@pytest.fixture
def lab(tiny: CourseFolder) -> CourseFolder:
    """Give the tiny course with a class of several kinds, and one hand-in that is refused."""
    return with_class(tiny)


def with_class(course: CourseFolder) -> CourseFolder:
    """Hand the class in."""
    for student, modules in CLASS.items():
        course.hand_in(student, **modules)
    (course.submissions / "eve").symlink_to("ada")
    return course


def make_tiny(root: Path) -> CourseFolder:
    """Make the course that ``tiny`` is."""
    folder = CourseFolder(root)
    folder.root.mkdir()
    (folder.root / "grading_config.yaml").write_text(CONFIG)
    folder.write_suite("double", DOUBLE_SUITE)
    folder.write_suite("half", HALF_SUITE)
    folder.write_references(DOUBLE_CASES)
    return folder


def lines(graded: Iterator[Graded]) -> dict[str, str]:
    """Give the published line of each student."""
    return {done.student: done.result.line(done.student) for done in graded}


def grade_class(lab: CourseFolder, hand_ins: Sequence[HandIn], jobs: int | None = None) -> dict[str, str]:
    """Grade the class on this machine."""
    return lines(grade_all(lab.open(), "tiny", hand_ins, isolation=strongest_isolation(), jobs=jobs))


def class_of(lab: CourseFolder) -> tuple[HandIn, ...]:
    """List the class."""
    return find_hand_ins(lab.submissions).hand_ins


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Grade the class one by one, in a course of its own: no report depends on where it lies."""
    course = with_class(make_tiny(tmp_path_factory.mktemp("expected") / "course"))
    found = grade_class(course, class_of(course), 1)
    assert set(found) == {*CLASS, "eve"}
    return found


@contextmanager
def busy_machine() -> Iterator[None]:
    """Keep more processes busy than there are CPUs."""
    count = 2 * len(os.sched_getaffinity(0))
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def test_jobs_order_and_load_change_nothing(lab: CourseFolder, expected: dict[str, str]) -> None:
    """With two and eight at once, in another order, beside other work: the same bytes for each student."""
    hand_ins = class_of(lab)
    assert grade_class(lab, hand_ins[1::2] + hand_ins[::2], 2) == expected
    with busy_machine():
        assert grade_class(lab, hand_ins[::-1], 8) == expected


@dataclass
class DaskCluster:
    """A scheduler and three worker processes of this machine."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]
    said: list[str] = field(default_factory=list)

    def grade(self, lab: CourseFolder) -> Iterator[Graded]:
        """Grade the class on the cluster."""
        (lab.root / "grading_config.yaml").write_text(f"{CONFIG}cluster: {{scheduler: '{self.address}'}}\n")
        isolation = strongest_isolation()
        return grade_all(lab.open(), "tiny", class_of(lab), isolation=isolation, jobs=None, tell=self.said.append)


@contextmanager
def dask_cluster(folder: Path, environment: dict[str, str] | None = None) -> Iterator[DaskCluster]:
    """Start a cluster as its administrator does, with workers of one thread and no nanny that would start them anew."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    path = os.pathsep.join([str(REPOSITORY), *filter(None, [os.environ.get("PYTHONPATH")])])
    settings = {**os.environ, "PYTHONPATH": path, **(environment or {})}
    log = (folder / "dask.log").open("wb")

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
        return subprocess.Popen(command, env=settings, cwd=folder, stdout=log, stderr=log, start_new_session=True)

    port = address.rpartition(":")[2]
    scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard", "--no-show")
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
    workers = [start("dask_worker", address, *options, "--name", f"w{number}") for number in range(3)]
    try:
        yield DaskCluster(address, scheduler, workers)
    finally:
        for process in [*workers, scheduler]:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        log.close()


def test_lost_worker_changes_nothing(lab: CourseFolder, expected: dict[str, str], tmp_path: Path) -> None:
    """On three workers, one of which is killed midway, every report is the same byte for byte."""
    with dask_cluster(tmp_path) as cluster:
        graded = cluster.grade(lab)
        first = next(graded)
        cluster.workers[0].kill()
        assert lines(iter([first, *graded])) == expected
        assert cluster.said[0].startswith(f"cluster: {cluster.address}")
        assert len(cluster.said) == 1


def test_lost_scheduler_loses_nothing(lab: CourseFolder, expected: dict[str, str], tmp_path: Path) -> None:
    """Where the scheduler goes midway, this machine grades the rest, and says so."""
    with dask_cluster(tmp_path) as cluster:
        graded = cluster.grade(lab)
        first = next(graded)
        cluster.scheduler.kill()
        assert lines(iter([first, *graded])) == expected
        assert "is lost: its scheduler is gone; this machine grades the remaining" in cluster.said[-1]


def test_nobody_answers(lab: CourseFolder, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no scheduler answers, this machine grades, and says so."""
    monkeypatch.setattr("autograder.cluster.CONNECT_SECONDS", 0.5)
    (lab.root / "grading_config.yaml").write_text(CONFIG + "cluster: {scheduler: 'tcp://127.0.0.1:1'}\n")
    said: list[str] = []
    graded = grade_all(lab.open(), "tiny", class_of(lab), isolation=strongest_isolation(), tell=said.append)
    assert lines(graded) == expected
    assert "the cluster at tcp://127.0.0.1:1 can't be used: no scheduler answers" in said[0]


def test_worker_of_another_engine_refuses(lab: CourseFolder, tmp_path: Path) -> None:
    """A worker whose engine is not that of the machine that asks grades nothing, and says what differs."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "sitecustomize.py").write_text(
        "import autograder.digests\nautograder.digests._engine_digest = lambda: 'another'\n"
    )
    path = os.pathsep.join([str(other), str(REPOSITORY), *filter(None, [os.environ.get("PYTHONPATH")])])
    with (
        dask_cluster(tmp_path, {"PYTHONPATH": path}) as cluster,
        pytest.raises(SuiteError, match="there is now another engine, not as this run began"),
    ):
        list(cluster.grade(lab))


def test_worker_that_has_other_files_refuses(lab: CourseFolder, tmp_path: Path) -> None:
    """A worker that doesn't read the files that the machine that asks read grades nothing, and says so."""
    elsewhere = [replace(hand_in, digest="0" * 64) for hand_in in class_of(lab)]
    with dask_cluster(tmp_path) as cluster:
        (lab.root / "grading_config.yaml").write_text(f"{CONFIG}cluster: {{scheduler: '{cluster.address}'}}\n")
        with pytest.raises(SuiteError, match=r"reads other files in .* at the same path"):
            list(grade_all(lab.open(), "tiny", elsewhere, isolation=strongest_isolation()))


def test_interrupt_on_a_cluster(lab: CourseFolder, tmp_path: Path) -> None:
    """Ctrl-C ends a run on a cluster with 130 and a word on what is kept, without a traceback."""
    lab.hand_in("zoe", double="import time\ndef double(values): time.sleep(5)\n")
    with dask_cluster(tmp_path) as cluster:
        config = CONFIG.replace("sleep_seconds: 2", "sleep_seconds: 600")
        (lab.root / "grading_config.yaml").write_text(f"{config}cluster: {{scheduler: '{cluster.address}'}}\n")
        files = ["--submissions", "submissions", "--output", "grades.jsonl"]
        process = subprocess.Popen(
            [sys.executable, "-m", "autograder", "grade", "tiny", "--student", "ada", "--student", "zoe", *files],
            cwd=lab.root,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        while not list(lab.root.glob("gradebook/results/tiny/*/[!.]*")):
            assert process.poll() is None
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Interrupted: the 1 graded now are kept, and grades.jsonl is as it was" in said
    assert b"Traceback" not in said


def test_killed_run_leaves_no_process(lab: CourseFolder, run_autograder: RunAutograder) -> None:
    """Where the run itself is killed, its processes end, too, and the next run goes on from what was graded."""
    lab.hand_in("zoe", double="import time\ndef double(values): time.sleep(999)\n")
    config = CONFIG.replace("sleep_seconds: 2", "sleep_seconds: 600")
    (lab.root / "grading_config.yaml").write_text(config)
    command = [sys.executable, "-m", "autograder", "grade", "tiny"]
    files = ["--submissions", "submissions", "--output", "grades.jsonl"]
    chosen = ["--student", "ada", "--student", "zoe"]
    process = subprocess.Popen(
        [*command, *chosen, *files],
        cwd=lab.root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not (list(lab.root.glob("gradebook/results/tiny/*/[!.]*")) and (pool := workers_of_pool(process.pid))):
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.wait()
    assert all(ends_soon(pid) for pid in pool)
    done = run_autograder("grade", "tiny", "--student", "ada", *files, cwd=lab.root)
    assert "graded now: 0, 1 before" in done.stderr
