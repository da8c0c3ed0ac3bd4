"""A course of one tiny assignment that verifies, for planting faults in it."""

from __future__ import annotations

import json
from concurrent.futures import Executor, Future
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from conftest import strongest_isolation
from tiny_course import sheet_cells, write_notebook

from autograder.layout import Assignment, open_course
from autograder.recorder.answers import truth_node
from autograder.recorder.cases import encode_result
from autograder.recorder.record import load_written, written_node
from autograder.recorder.truth import compute_truth
from autograder.stubs import cut_stub
from autograder.verify.assignment import verify_assignment
from autograder.verify.findings import Verification
from autograder.verify.workers import Workers

CONFIG = """\
version: 1
course: {id: tiny101, title: A tiny course}
limits: {call_cpu_seconds: 1, module_cpu_seconds: 5, sleep_seconds: 2, memory_mb: 512, output_mb: 1}
isolation: {least: good}
late_policy: {percent_per_day: 10, maximum_percent: 50, grace_minutes: 15}
assignments:
  lab:
    title: Growing
    modules:
      growth:
        points: 10
        groups: {values: 8, contract: 2}
"""

SOLUTION = '''\
"""Growth."""

import numpy as np


def growth(values):
    """Raise e to each of the values."""
    ### BEGIN SOLUTION
    return np.exp(np.asarray(values))
    ### END SOLUTION
'''

SUITE = '''\
"""Hidden tests of growth."""

import numpy as np

from autograder.hidden import Case, Student, cases, check_unchanged, points


@points(8, group="values")
@cases("growth", group="values")
def test_values(student: Student, case: Case) -> None:
    """Grows the values."""
    case.check(case.ask(student))


@points(2, group="contract", together_with="test_values")
def test_unchanged(student: Student) -> None:
    """Leaves its argument as it was, whatever happens."""
    check_unchanged(student.growth(np.array([0.5, 1.0])))
'''

REFERENCES = '''\
"""Growth: the recorded cases."""

from autograder.recorder.cases import Function, Truth, array


def growth_tensorflow(tf, values):
    return tf.exp(values)


def growth_exact(exact, values):
    z = exact.array(values)
    powers = exact.exp(z)
    return Truth(powers, powers * (1 + abs(z)), terms=1)


growth = Function("growth", growth_tensorflow, growth_exact)

CASES = [
    growth.case("pair", "two numbers", "values", array([0.5, -1.25])),
    growth.case("table", "a table", "values", array([[1.5, 2.0], [-0.75, 3.0]], "float64")),
]
'''

MISCONCEPTIONS = '''\
"""What people get wrong in growth."""

import numpy as np

from autograder.misconceptions import misconception


def growth(values, *, power=np.exp):
    """Raise e to each of the values."""
    return power(np.asarray(values))


@misconception(growth, step="power", hint="What does the formula do to 0?")
def growth_forgotten(values):
    """The values have grown already."""
    return values


@misconception(growth, step="power", hint="Which number is raised to the power?")
def growth_by_two(values):
    """Growing is doubling."""
    return np.power(2.0, values)


@misconception(growth, step="power", hint="What is your argument after the call?")
def growth_in_place(values):
    """Working in place saves memory."""
    return np.exp(values, out=values)
'''

RIGHT = "import math\n\nimport numpy as np\n\n\ndef growth(values):\n    return np.vectorize(math.exp)(values)\n"
WRONG = "import numpy as np\n\n\ndef growth(values):\n    return np.array(values)\n"

EXPECT_RIGHT = "assignment: lab\nabout: Asks the standard library, one by one.\n"
EXPECT_WRONG = """\
assignment: lab
about: Gives the values back.
module: growth
verdict: WRONG_ANSWER
diagnosis: [growth_forgotten]
"""


class _InThisProcess(Executor):
    """Does at once, in this process, what is asked for."""

    def submit(self, function: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(function(*args, **kwargs))
        return done


@dataclass(frozen=True, slots=True)
class VerifiedCourse:
    """The course's root; what lies below it can be changed before it is verified."""

    root: Path

    @property
    def private(self) -> Path:
        """The answer key."""
        return self.root / "solutions" / "lab"

    @property
    def recording(self) -> Path:
        """The recorded cases."""
        return self.private / "references" / "growth.json"

    def assignment(self) -> Assignment:
        """Open the assignment."""
        return open_course(self.root).assignment("lab")

    def write(self, name: str, text: str) -> Path:
        """Write a file below the root."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands in a file."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def record(self) -> None:
        """Record the cases, with float32's rounding of the truth in the place of TensorFlow's answer."""
        nodes = []
        for case in load_written(self.private / "references" / "growth.py"):
            truth = compute_truth(case)
            answer = encode_result(truth.value.astype(np.float32))
            nodes.append({**written_node(case), "tensorflow": answer, **truth_node(truth)})
        document = {"version": 1, "recorded_with": {}, "recorded_on": {}, "cases": nodes}
        self.recording.write_text(json.dumps(document), encoding="utf-8")

    def change_recording(self, case: int, key: str, values: list[str]) -> None:
        """Change the values of a recorded case."""
        document = json.loads(self.recording.read_text(encoding="utf-8"))
        node = document["cases"][case]
        if key == "tensorflow":
            node[key]["values"] = values
        else:
            node[key] = values
        self.recording.write_text(json.dumps(document), encoding="utf-8")

    def recorded(self, case: int, key: str) -> list[str]:
        """Give the values of a recorded case."""
        node = json.loads(self.recording.read_text(encoding="utf-8"))["cases"][case]
        values: list[str] = node[key]["values"] if key == "tensorflow" else node[key]
        return values

    def verify(self) -> Verification:
        """Verify the assignment in this process, with students' code behind the wall."""
        workers = Workers(_InThisProcess(), lambda _title, _total: nullcontext(lambda _done: None))
        return verify_assignment(open_course(self.root), self.assignment(), strongest_isolation(), workers)

    def shortfalls(self) -> dict[str, tuple[str, ...]]:
        """Verify, and give the shortfalls of each check that fails."""
        return {check.name: check.shortfalls for check in self.verify().checks if not check.holds}


def make_verified_course(root: Path) -> VerifiedCourse:
    """Write the course below ``root``; everything about it holds."""
    course = VerifiedCourse(root)
    for name, text in {
        "grading_config.yaml": CONFIG,
        "solutions/lab/growth.py": SOLUTION,
        "solutions/lab/hidden_tests/test_growth.py": SUITE,
        "solutions/lab/references/growth.py": REFERENCES,
        "solutions/lab/misconceptions/growth.py": MISCONCEPTIONS,
        "assignments/lab/read_me.txt": "Write growth.py.\n",
        "student_template/lab/growth.py": cut_stub(SOLUTION, "growth.py"),
        "tests/submissions/correct/one_by_one/growth.py": RIGHT,
        "tests/submissions/correct/one_by_one/expect.yaml": EXPECT_RIGHT,
        "tests/submissions/wrong/gives_back/growth.py": WRONG,
        "tests/submissions/wrong/gives_back/expect.yaml": EXPECT_WRONG,
    }.items():
        course.write(name, text)
    write_notebook(root / "assignments" / "lab" / "lab.ipynb", sheet_cells({"growth": 10}))
    course.record()
    return course
