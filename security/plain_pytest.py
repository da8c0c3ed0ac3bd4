"""A grader as many are written: pytest imports the student's module and runs the tests in the same process."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from security.exercise import POINTS, POSSIBLE, Attack, Effect, hand_in_honest, is_intact, new_canary, write_answers

Scoring = Literal["exit status", "report"]

TESTS = '''
"""Hidden tests ({canary})."""

import json
from pathlib import Path

import numpy as np
from softmax import softmax

ANSWERS = json.loads(Path(__file__).with_name("answers.json").read_text())


def cases(group):
    return [(np.array(case["x"]), np.array(case["expected"])) for case in ANSWERS[group]]


def test_values():
    for x, expected in cases("values"):
        np.testing.assert_allclose(softmax(x), expected, rtol=1e-9)


def test_large():
    for x, expected in cases("large"):
        assert not (np.abs(softmax(x) - expected) > 1e-9).any()


def test_distribution():
    for x, _ in cases("values"):
        y = softmax(x)
        assert y.shape == x.shape
        assert all(y >= 0)
        assert abs(y.sum() - 1) < 1e-9
'''


@dataclass(frozen=True, slots=True)
class PlainPytest:
    """The grader: its submissions, its tests and its record of grades below ``root``."""

    root: Path
    canary: str

    @classmethod
    def set_up(cls, root: Path) -> PlainPytest:
        """Write the hidden tests."""
        grader = cls(root, new_canary())
        (root / "tests").mkdir(parents=True)
        (root / "tests" / "test_softmax.py").write_text(TESTS.format(canary=grader.canary))
        write_answers(root / "tests" / "answers.json", grader.canary)
        (root / "grades.json").write_text("{}")
        return grader

    def honest(self, kind: str) -> dict[Scoring, float]:
        """Grade an honest module."""
        hand_in_honest(kind, self.root / "submitted" / kind)
        self._grade(kind)
        return self._grades()[kind]

    def attack(self, name: str) -> dict[Scoring, Effect]:
        """Grade a cheat, scored in two ways, where the honest student ``right`` is graded already."""
        attack = Attack(name, "right", self.root, self.canary)
        self._restore(attack.victim)
        before = self._grades()[attack.victim]
        attack.hand_in(self.root / "submitted" / name)
        self._grade(name)
        time.sleep(1)  # for what a cheat leaves behind
        grades = self._grades()
        changed = grades[attack.victim] != before or not is_intact(self.root / "submitted" / attack.victim)
        read = attack.has_secret()
        return {scoring: Effect(points, read, changed) for scoring, points in grades[name].items()}

    def _restore(self, student: str) -> None:
        """Undo what an earlier cheat did to the honest student."""
        shutil.rmtree(self.root / "submitted" / student)
        hand_in_honest(student, self.root / "submitted" / student)
        self._record(student, {"exit status": POSSIBLE, "report": POSSIBLE})

    def _grade(self, student: str) -> None:
        work = self.root / "work" / student
        shutil.copytree(self.root / "submitted" / student, work)
        shutil.copytree(self.root / "tests", work, dirs_exist_ok=True)  # last, so that a student brings no tests
        report = work / "report.xml"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            f"--junitxml={report}",
            "test_softmax.py",
        ]
        environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": ""}
        done = subprocess.run(command, cwd=work, env=environment, capture_output=True, timeout=60, check=False)
        by_status = POSSIBLE if done.returncode == 0 else 0.0
        self._record(student, {"exit status": by_status, "report": _points_reported(report)})

    def _record(self, student: str, points: dict[Scoring, float]) -> None:
        (self.root / "grades.json").write_text(json.dumps({**self._grades(), student: points}))

    def _grades(self) -> dict[str, dict[Scoring, float]]:
        grades: dict[str, dict[Scoring, float]] = json.loads((self.root / "grades.json").read_text())
        return grades


def _points_reported(report: Path) -> float:
    if not report.exists():
        return 0.0
    tests = ET.parse(report).getroot().iter("testcase")  # noqa: S314  # the control believes what it is given
    return math.fsum(POINTS[str(test.get("name")).removeprefix("test_")] for test in tests if len(test) == 0)
