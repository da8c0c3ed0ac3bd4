"""One pytest process a submission, which imports the student's modules: as many courses grade."""

from __future__ import annotations

import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.layout import Assignment
from bench.class_of_students import HandedIn
from bench.measured_run import Command, Measured, run_measured
from bench.same_checks import write_checks
from bench.this_grader import clean_environment

_TESTS = '''
"""The checks, one test a case."""

import pytest
from peer_checks import CHECKS, check


@pytest.mark.parametrize(("module", "number"), [(m, i) for m in CHECKS for i in range(len(CHECKS[m]))])
def test_case(module, number):
    check(module, number)
'''
_OPTIONS = ["-q", "--tb=no", "-p", "no:cacheprovider", "--junitxml=report.xml", "test_cases.py"]


@dataclass(frozen=True, slots=True)
class PytestEach:
    """The checks below ``root``, ``count`` of them, and a folder for each submission."""

    root: Path
    count: int
    jobs: int
    seconds: float

    @classmethod
    def set_up(cls, assignment: Assignment, root: Path, jobs: int, seconds: float) -> PytestEach:
        """Write the checks."""
        shutil.rmtree(root, ignore_errors=True)
        return cls(root, sum(write_checks(assignment, root / "checks").values()), jobs, seconds)

    def grade(self, hand_ins: Sequence[HandedIn]) -> Measured:
        """Grade every hand-in in a process of its own."""
        settings = {**clean_environment(self.root, self.root / "checks"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        commands = []
        for hand_in in hand_ins:
            work = self.root / "work" / hand_in.student
            hand_in.write(work)
            (work / "test_cases.py").write_text(_TESTS)
            commands.append(Command([sys.executable, "-m", "pytest", *_OPTIONS], work, self.seconds, settings))
        return run_measured(commands, self.root / "bench.log", at_once=self.jobs)

    def full_points(self) -> set[str]:
        """Give the students all of whose answers were right."""
        reports = (self.root / "work").glob("*/report.xml")
        return {report.parent.name for report in reports if self._right(report) == self.count}

    def _right(self, report: Path) -> int:
        tests = ET.parse(report).getroot().iter("testcase")  # noqa: S314  # as its users believe it
        return sum(len(test) == 0 for test in tests)
