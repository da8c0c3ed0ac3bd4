"""A course of one assignment with one module, and real nbgrader commands run in it."""

from __future__ import annotations

import multiprocessing
import os
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.apps import NbGraderApp

ENGINE = Path(__file__).resolve().parent.parent
ASSIGNMENT = "warmup"
RIGHT = "import numpy as np\n\n\ndef double(x):\n    return 2.0 * np.asarray(x)\n"
WRONG = "import numpy as np\n\n\ndef double(x):\n    return 3.0 * np.asarray(x)\n"

# Each command runs in a process of its own, forked from one that has nbgrader loaded already: that saves 1.5 s each.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["small_course", "autograder.gradebook.configuration"])

_CONFIG = """\
version: 1
course: {id: ml101, title: A small course}
limits: {call_cpu_seconds: 4, module_cpu_seconds: 30, sleep_seconds: 10, memory_mb: 1024, output_mb: 16}
late_policy: {percent_per_day: 10, maximum_percent: 50, grace_minutes: 15}
assignments:
  warmup:
    title: Warming up
    due: 2035-12-04T23:59:00+08:00
    modules:
      double: {points: 10, groups: {values: 10}}
"""
_SOLUTION = '''\
"""Doubling."""

import numpy as np


def double(x):
    """Double every value."""
    ### BEGIN SOLUTION
    return 2.0 * np.asarray(x)
    ### END SOLUTION
'''
_HIDDEN_TEST = '''\
"""Hidden test of double: 10 points."""

from autograder.hidden import Student, check_property, numbers, points


@points(10, group="values")
def test_doubles(student: Student) -> None:
    """Doubles what it gets."""
    check_property(numbers(student.double([1.0, 2.5]), (2,)) == [2.0, 5.0], "double([1, 2.5]) is not [2, 5].")
'''


@dataclass(frozen=True)
class SmallCourse:
    """The course's root, and beside it the exchange and the home folders of its students."""

    root: Path

    @property
    def exchange(self) -> Path:
        """The exchange's folder."""
        return self.root.parent / "exchange"

    def home(self, student: str) -> Path:
        """Give a student's home folder."""
        home = self.root.parent / "homes" / student
        home.mkdir(parents=True, exist_ok=True)
        return home

    def submitted(self, student: str) -> Path:
        """Give the folder of what nbgrader collected of a student."""
        return self.root / "gradebook" / "submitted" / student / ASSIGNMENT

    def archive(self) -> Path:
        """Where an instructor puts a learning platform's archives."""
        folder = self.root / "gradebook" / "downloaded" / ASSIGNMENT / "archive"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def nbgrader(self, *arguments: str, status: int = 0) -> str:
        """Run an nbgrader command as the instructor, and give what it said."""
        return self._run(self.root, [*arguments, f"--Exchange.root={self.exchange}"], status)

    def nbgrader_as(self, student: str, *arguments: str, status: int = 0) -> str:
        """Run an nbgrader command as a student of this course's configuration, in the student's home folder."""
        options = [f"--Exchange.root={self.exchange}", f"--course-dir={self.root}", f"--student={student}"]
        return self._run(self.home(student), [*arguments, *options], status)

    def _run(self, folder: Path, arguments: list[str], status: int) -> str:
        output = self.root.parent / "output.txt"
        process = _PROCESSES.Process(target=run_nbgrader, args=(str(folder), arguments, str(output)))
        process.start()
        process.join()
        said = output.read_text(encoding="utf-8", errors="replace")
        assert process.exitcode == status, said
        process.close()
        return said


def run_nbgrader(folder: str, arguments: list[str], output: str) -> None:
    """Be ``cd folder; nbgrader arguments`` with everything it says in the file ``output``."""
    with Path(output).open("wb") as file:
        for descriptor in (1, 2):
            os.dup2(file.fileno(), descriptor)
    os.chdir(folder)
    # nbgrader makes its database with the `alembic` that it finds in PATH.
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for name in ("HOME", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR"):
        os.environ[name] = folder if name == "HOME" else f"{folder}/.jupyter"
    warnings.simplefilter("ignore")  # nbgrader's and SQLAlchemy's own are no matter of these tests
    sys.argv = ["nbgrader", *arguments]
    NbGraderApp.launch_instance()


def make_course(folder: Path) -> SmallCourse:
    """Write a course into ``folder``/course; nothing is released yet."""
    root = folder / "course"
    for name, text in {
        "grading_config.yaml": _CONFIG,
        "nbgrader_config.py": (ENGINE / "nbgrader_config.py").read_text(encoding="utf-8"),
        f"solutions/{ASSIGNMENT}/double.py": _SOLUTION,
        f"solutions/{ASSIGNMENT}/hidden_tests/test_double.py": _HIDDEN_TEST,
        f"assignments/{ASSIGNMENT}/{ASSIGNMENT}.ipynb": _notebook(),
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "exchange").mkdir()
    (folder / "exchange").chmod(0o777)
    return SmallCourse(root)


def _notebook() -> str:
    marks = {"schema_version": 3, "task": False}
    code = {**marks, "grade_id": "double_code", "grade": False, "solution": True, "locked": False}
    graded = {**marks, "grade_id": "double_points", "grade": True, "solution": False, "locked": True, "points": 10}
    cells = [
        new_code_cell("# double.py", id="code", metadata={"nbgrader": code}),
        new_code_cell("# points\n0.0", id="points", metadata={"nbgrader": graded}),
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return str(nbformat.writes(new_notebook(cells=cells, metadata=kernel)))
