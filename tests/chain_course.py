"""A course whose modules build on each other: ``twice``, ``four`` times and ``eight`` times, with their solutions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from conftest import strongest_isolation

from autograder.grade import grade_submission
from autograder.isolation import Isolation
from autograder.layout import Course, open_course
from autograder.results import GradeReport

CONFIG = """\
version: 1
course: {id: chain101, title: A chain}
limits: {call_cpu_seconds: 1, module_cpu_seconds: 5, sleep_seconds: 2, memory_mb: 512, output_mb: 1}
isolation: {least: good}
late_policy: {percent_per_day: 10, maximum_percent: 50, grace_minutes: 15}
assignments:
  chain:
    title: Times two
    modules:
      twice:
        points: 6
        groups: {values: 5, errors: 1}
      four:
        points: 6
        groups: {values: 5, errors: 1}
      eight:
        points: 6
        groups: {values: 5, errors: 1}
"""

SUITE = '''\
"""Hidden tests of {name}."""

import numpy as np

from autograder.hidden import Student, check_values, points, raises


@points(2, group="values")
def test_small(student: Student) -> None:
    """Multiplies small numbers."""
    check_values(student.{name}([1.5, -1.0]), {factor} * np.array([1.5, -1.0]), 1e-6)


@points(3, group="values")
def test_large(student: Student) -> None:
    """Multiplies large numbers."""
    check_values(student.{name}([1e6]), np.array([{factor}e6]), 1e-6)


@points(1, group="errors", together_with="test_small")
def test_refuses(student: Student) -> None:
    """Refuses an empty list."""
    with raises(ValueError, "for an empty list"):
        student.{name}([])
'''

# A word that stands nowhere else: who finds it has read the solution.
CANARY = "heron-of-the-answer-key"
HELPER = f"""\
import numpy as np

SECRET = "{CANARY}"


def as_numbers(values):
    if len(values) == 0:
        raise ValueError(f"nothing to multiply, says the {{SECRET}}")
    return np.asarray(values, dtype=float)
"""
SOLUTIONS = {
    "twice": f"from helper import as_numbers\n\nCANARY = '{CANARY}'\n\n\ndef twice(values):\n"
    "    return 2 * as_numbers(values)\n\n\ndef _private(values):\n    return values\n",
    "four": "from twice import twice\n\n\ndef four(values):\n    return twice(twice(values))\n",
    "eight": "from four import four\nfrom twice import twice\n\n\ndef eight(values):\n    return twice(four(values))\n",
}

TRIPLE = "import numpy as np\n\n\ndef twice(values):\n    return np.asarray(values) * 3.0\n"
FOUR = SOLUTIONS["four"]
EIGHT = SOLUTIONS["eight"]
# Right by itself, and not wrong in what it imports, because it imports nothing.
EIGHT_ALONE = """\
import numpy as np


def eight(values):
    if len(values) == 0:
        raise ValueError("nothing")
    return np.asarray(values) * 8.0
"""


@dataclass(frozen=True, slots=True)
class ChainCourse:
    """The course in a temporary folder, and the hand-ins for its only assignment."""

    root: Path

    @property
    def private(self) -> Path:
        """The answer key."""
        return self.root / "solutions" / "chain"

    def open(self) -> Course:
        """Read the course."""
        return open_course(self.root)

    def configure(self, line: str) -> None:
        """Add a line to grading_config.yaml."""
        (self.root / "grading_config.yaml").write_text(f"{CONFIG}{line}\n")

    def grade(self, isolation: Isolation | None = None, /, **modules: str) -> GradeReport:
        """Grade the sources of ``modules`` as one hand-in, behind the strongest walls when nothing else is asked for.

        What stands in ``modules`` under another name is a helper file.
        """
        folder = self.root / "submissions" / "ada"
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, source in modules.items():
            (folder / f"{name}.py").write_text(source)
        course, chosen = self.open(), isolation or strongest_isolation()
        return grade_submission(course, course.assignment("chain"), "ada", folder, chosen)


def make_chain(root: Path) -> ChainCourse:
    """Write the course below ``root``."""
    course = ChainCourse(root)
    (course.private / "hidden_tests").mkdir(parents=True)
    (course.private / "helper.py").write_text(HELPER)
    course.configure("")
    for name, factor in {"twice": 2, "four": 4, "eight": 8}.items():
        (course.private / f"{name}.py").write_text(SOLUTIONS[name])
        suite = course.private / "hidden_tests" / f"test_{name}.py"
        suite.write_text(SUITE.format(name=name, factor=factor))
    return course
