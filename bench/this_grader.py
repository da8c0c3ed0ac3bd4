"""The autograder itself, by its command line alone, in a copy of the course: nothing graded before helps it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.layout import Assignment, Course
from bench.class_of_students import HandedIn
from bench.measured_run import Command, Measured, run_measured

REPOSITORY = Path(__file__).resolve().parent.parent
# Hours for thousands; whatever hangs must end some day.
_SECONDS = 4 * 3600.0


@dataclass(frozen=True, slots=True)
class ThisGrader:
    """A course's copy at ``root``, one of its assignments, and how many submissions are graded at once."""

    root: Path
    assignment: str
    jobs: int

    @classmethod
    def set_up(cls, course: Course, assignment: Assignment, root: Path, jobs: int) -> ThisGrader:
        """Copy the course afresh."""
        shutil.rmtree(root, ignore_errors=True)
        not_copied = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "sample_class")
        for name in ("assignments", "solutions"):
            shutil.copytree(course.root / name, root / name, ignore=not_copied, copy_function=shutil.copyfile)
        for name in ("grading_config.yaml", "nbgrader_config.py"):
            shutil.copyfile(course.root / name, root / name)
        return cls(root, assignment.name, jobs)

    def score(self, submissions: Path, program: str = "autograder") -> Measured:
        """Score a folder of submissions, isolated, and write a JSON line for each."""
        return self._run("-m", program, "grade", self.assignment, f"--jobs={self.jobs}", *self._folders(submissions))

    def collect(self, hand_ins: Sequence[HandedIn]) -> None:
        """Release the assignment and put every hand-in where `nbgrader collect` does; that is not measured."""
        self._run("-m", "nbgrader", "generate_assignment", self.assignment, "--force")
        for hand_in in hand_ins:
            hand_in.write(self.root / "gradebook" / "submitted" / hand_in.student / self.assignment)

    def grade_collected(self) -> Measured:
        """Score and record what was collected."""
        return self._run("-m", "autograder", "grade", self.assignment, f"--jobs={self.jobs}")

    def write_feedback(self) -> Measured:
        """Write everybody's feedback."""
        return self._run("-m", "autograder", "feedback", self.assignment, f"--jobs={self.jobs}")

    def reports(self) -> list[dict[str, Any]]:
        """Read what ``score`` wrote."""
        return [json.loads(line) for line in self._output.read_text(encoding="utf-8").splitlines()]

    def full_points(self) -> set[str]:
        """Give the students whom ``score`` gave full points."""
        return {report["student"] for report in self.reports() if report["earned"] == report["possible"]}

    def statuses(self) -> Counter[str]:
        """Count how the grading of the submissions ended."""
        return Counter(report["status"] for report in self.reports())

    def feedback_pages(self) -> int:
        """Count the pages of feedback."""
        return len(list((self.root / "gradebook" / "feedback").glob(f"*/{self.assignment}/*.html")))

    def disk_bytes(self) -> dict[str, int]:
        """Give what each folder of the gradebook takes."""
        folders = [self.root / "gradebook"] if (self.root / "gradebook").is_dir() else []
        below = [path for folder in folders for path in sorted(folder.iterdir())]
        return {path.name: _size(path) for path in below}

    @property
    def log(self) -> Path:
        """Everything that the commands said."""
        return self.root / "bench.log"

    @property
    def _output(self) -> Path:
        return self.root / "grades.jsonl"

    def _folders(self, submissions: Path) -> list[str]:
        return [f"--submissions={submissions}", f"--output={self._output}"]

    def _run(self, *arguments: str) -> Measured:
        command = Command([sys.executable, *arguments], self.root, _SECONDS, clean_environment(self.root, REPOSITORY))
        return run_measured([command], self.log)


def clean_environment(root: Path, *python_path: Path) -> dict[str, str]:
    """Give the environment of a command: none of the caller's settings of Python and Jupyter, and one thread a process.

    NumPy's arrays are small here, and threads that wait for each other would only slow down whoever is measured.
    """
    home = root / "home"
    home.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JUPYTER", "PYTEST"))}
    jupyter = dict.fromkeys(("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"), str(home))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {
        **kept,
        **jupyter,
        "PATH": path,
        "PYTHONPATH": os.pathsep.join(map(str, python_path)),
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }


def _size(path: Path) -> int:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file() and not file.is_symlink()]
    return sum(file.stat().st_size for file in files)
