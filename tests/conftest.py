"""What the tests share: a throw-away course with two tiny modules, and students' modules behind the wall."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.config import Limits
from autograder.grade import grade_submission
from autograder.isolation import Isolation, choose_isolation, try_layers
from autograder.layout import Course, open_course
from autograder.recorder.cases import encode, encode_result
from autograder.results import GradeReport, ModuleReport
from autograder.sandbox import Layer, Layers, Sandbox
from autograder.student import Student, open_student
from autograder.submission import load_submission

REPOSITORY = Path(__file__).resolve().parent.parent

CONFIG = """\
# A course to try things on.
version: 1
course:
  id: tiny101
  title: A tiny course
limits:
  call_cpu_seconds: 1
  module_cpu_seconds: 5
  sleep_seconds: 2
  memory_mb: 512
  output_mb: 1
isolation: {least: good}
late_policy:
  percent_per_day: 10
  maximum_percent: 50
  grace_minutes: 15
assignments:
  tiny:
    title: Twice and half
    due: 2026-12-04T23:59:00+08:00
    modules:
      double:
        points: 10
        groups: {values: 7, contract: 3}
      half:
        points: 5
        groups: {values: 5}
"""

DOUBLE_SUITE = '''\
"""Hidden tests of double."""

import numpy as np

from autograder.hidden import Case, Student, cases, check_unchanged, points, raises


@points(2, group="values")
@cases("double", group="published")
def test_published(student: Student, case: Case) -> None:
    """Gives the printed numbers."""
    case.check(case.ask(student))


@points(5, group="values")
@cases("double", group="values")
def test_values(student: Student, case: Case) -> None:
    """Doubles every element.

    This second line is for authors.
    """
    case.check(case.ask(student))


@points(2, group="contract", together_with="test_values")
def test_unchanged(student: Student) -> None:
    """Leaves its argument as it was."""
    check_unchanged(student.double(np.array([1.0, 2.0])))


@points(1, group="contract", together_with="test_values")
def test_refuses(student: Student) -> None:
    """Refuses an empty list."""
    with raises(ValueError, "for an empty list"):
        student.double([])
'''

HALF_SUITE = '''\
"""Hidden tests of half."""

import numpy as np

from autograder.hidden import Student, check_values, points


@points(5, group="values")
def test_values(student: Student) -> None:
    """Halves a number."""
    check_values(student.half(3.0), np.array(1.5), 1e-6)
'''

DOUBLE = """\
import numpy as np


def double(values):
    if len(values) == 0:
        raise ValueError("nothing to double")
    return np.asarray(values, dtype=float) * 2
"""

HALF = """\
def half(value):
    return value / 2
"""


def recorded_case(
    name: str, group: str, argument: list[float], answer: list[float], *, public: bool = False
) -> dict[str, Any]:
    """Write down a case of ``double`` as the recorder does."""
    return {
        "name": name,
        "title": f"the input {name}",
        "function": "double",
        "group": group,
        "public": public,
        "args": encode([argument]),
        "kwargs": {},
        "tensorflow": encode_result(np.array(answer)),
        "truth": encode(answer),
        "tolerance": [(1e-6).hex()] * len(answer),
    }


DOUBLE_CASES = [
    recorded_case("one", "published", [1.0], [2.0], public=True),
    recorded_case("pair", "values", [1.5, -2.0], [3.0, -4.0]),
    recorded_case("secret", "values", [12345.5], [24691.0]),
]


@dataclass(frozen=True, slots=True)
class CourseFolder:
    """A course repository in a temporary folder, and the hand-ins for its only assignment, ``tiny``."""

    root: Path

    def write_suite(self, module: str, source: str) -> Path:
        """Write the hidden tests of ``module`` and give the file."""
        path = self.root / "solutions" / "tiny" / "hidden_tests" / f"test_{module}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
        return path

    def write_references(self, cases: list[dict[str, Any]]) -> None:
        """Write the recorded cases of ``double``."""
        path = self.root / "solutions" / "tiny" / "references" / "double.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        document = {"version": 1, "recorded_with": {}, "recorded_on": {}, "cases": cases}
        path.write_text(json.dumps(document))

    @property
    def submissions(self) -> Path:
        """The folder of hand-ins."""
        return self.root / "submissions"

    def hand_in(self, student: str, **modules: str) -> Path:
        """Hand in ``modules``, sources by module name, and give the folder."""
        folder = self.submissions / student
        folder.mkdir(parents=True, exist_ok=True)
        for module, source in modules.items():
            (folder / f"{module}.py").write_text(source)
        return folder

    def open(self) -> Course:
        """Read the course."""
        return open_course(self.root)

    def grade(self, student: str, isolation: Isolation | None = None) -> GradeReport:
        """Grade a student's hand-in in this process, behind the strongest walls when nothing else is asked for."""
        course, chosen = self.open(), isolation or strongest_isolation()
        return grade_submission(course, course.assignment("tiny"), student, self.submissions / student, chosen)

    def grade_double(self, source: str) -> ModuleReport:
        """Grade ``source`` as the module ``double`` beside a missing ``half``, in this process."""
        self.hand_in("ada", double=source)
        return self.grade("ada").modules["double"]


@pytest.fixture
def tiny(tmp_path: Path) -> CourseFolder:
    """Give a course whose assignment ``tiny`` is complete."""
    folder = CourseFolder(tmp_path / "course")
    folder.root.mkdir()
    (folder.root / "grading_config.yaml").write_text(CONFIG)
    folder.write_suite("double", DOUBLE_SUITE)
    folder.write_suite("half", HALF_SUITE)
    folder.write_references(DOUBLE_CASES)
    return folder


LIMITS = Limits(call_cpu_seconds=1.0, module_cpu_seconds=5.0, sleep_seconds=1.0, memory_mb=512, output_mb=1)


@cache
def strongest_isolation() -> Isolation:
    """Give the strongest isolation that holds on this machine."""
    return choose_isolation(open_course(REPOSITORY))


NO_WALL = Isolation("none_student_code_can_do_anything_i_can", frozenset())


def walled(limits: Limits) -> Sandbox:
    """Give these limits behind the strongest walls of this machine."""
    return Sandbox(limits, strongest_isolation().layers)


def require(*layers: Layer) -> None:
    """Skip a test of layers that can't be had on this machine, and say why; where nobody reads that, fail."""
    for layer in layers:
        why = _why_not(layer)
        if why and os.environ.get("CI"):
            pytest.fail(f"{layer} can't be had here: {why}")
        if why:
            pytest.skip(f"{layer} can't be had here: {why}")


@cache
def _why_not(layer: Layer) -> str:
    return try_layers(frozenset({layer})).failure


OpenModule = Callable[..., AbstractContextManager[Student]]


@pytest.fixture
def open_module(tmp_path: Path) -> OpenModule:
    """Give a function that imports a source as a student's module ``m`` in a worker, and gives the way to call it."""

    @contextmanager
    def opened(
        source: str, limits: Limits = LIMITS, layers: Layers | None = None, **other_files: str
    ) -> Iterator[Student]:
        folder = tmp_path / "hand_in"
        folder.mkdir(exist_ok=True)
        for name, content in {"m": source, **other_files}.items():
            (folder / f"{name}.py").write_text(content)
        sandbox = walled(limits) if layers is None else Sandbox(limits, layers)
        with open_student(load_submission("ada", folder), "m", sandbox) as (student, failure):
            assert failure is None, failure
            yield student

    return opened


@contextmanager
def another_thread() -> Iterator[None]:
    """Have this process run a thread: it must not be forked then."""
    is_over = threading.Event()
    thread = threading.Thread(target=is_over.wait)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def descendants(pid: int) -> list[int]:
    """Find the processes that a process started, and those that they started."""
    found = []
    with suppress(FileNotFoundError, ProcessLookupError):  # of one that has just ended
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, children.read_text().split()):
                found += [child, *descendants(child)]
    return found


def is_alive(pid: int) -> bool:
    """Tell whether a process runs (one that has ended and waits for its parent does not)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def ends_soon(pid: int) -> bool:
    """Tell whether a process that was killed ends; one that was not would sleep for a quarter of an hour."""
    for _ in range(1_000):
        if not is_alive(pid):
            return True
        time.sleep(0.01)
    return False


RunAutograder = Callable[..., subprocess.CompletedProcess[str]]
# Three minutes for all assignments on a quiet machine of two processors; beside other tests it takes longer.
DEMO_SECONDS = 1800


@pytest.fixture(scope="session")
def run_autograder() -> RunAutograder:
    """Give a function that runs the command line as its own process, as an instructor does."""

    def run(
        *arguments: str | Path, cwd: Path, timeout: int = 300, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "autograder", *map(str, arguments)]
        path = os.pathsep.join([str(REPOSITORY), *filter(None, [os.environ.get("PYTHONPATH")])])
        settings = {**os.environ, "PYTHONPATH": path, "COLUMNS": "200", **environment}
        return subprocess.run(
            command, cwd=cwd, env=settings, capture_output=True, text=True, timeout=timeout, check=False
        )

    return run


@dataclass(frozen=True, slots=True)
class DemoRun:
    """A finished run of `autograder demo`: its folder, what it said, and the course's own state before and after."""

    folder: Path
    status: int
    said: str
    course_before: dict[str, float]
    course_after: dict[str, float]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, run_autograder: RunAutograder) -> DemoRun:
    """Give the demo of this repository's course, run once, also where pytest-xdist's processes share the tests."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = shared / "demo.json"
        if not kept.exists():
            folder, before = shared / "demo", _course_state()
            done = run_autograder("demo", "--folder", folder, cwd=REPOSITORY, timeout=DEMO_SECONDS)
            run = [str(folder), done.returncode, done.stdout + done.stderr, before, _course_state()]
            kept.write_text(json.dumps(run))
    root, *others = json.loads(kept.read_text())
    return DemoRun(Path(root), *others)


def _course_state() -> dict[str, float]:
    """Give when each file of the repository's own gradebook and release was changed."""
    below = (path for name in ("gradebook", "student_template") for path in (REPOSITORY / name).rglob("*"))
    return {str(path): path.stat().st_mtime for path in below}
