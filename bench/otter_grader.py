"""otter-grader in an environment of its own: `otter run`, which is its way without containers, once a submission."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from autograder.layout import Assignment
from bench.class_of_students import HandedIn
from bench.measured_run import Command, Measured, run_measured
from bench.same_checks import write_checks
from bench.this_grader import clean_environment

_TEST = '''
"""All cases of one module."""

import sys

from otter.test_files import test_case

OK_FORMAT = False
name = {module!r}
points = {points!r}


@test_case()
def test_{module}(env):
    sys.path.insert(0, {checks!r})
    from peer_checks import count_right

    assert count_right({module!r}) == {count}
'''


@dataclass(frozen=True, slots=True)
class OtterGrader:
    """The assignment below ``root``, and otter's own environment."""

    root: Path
    program: Path
    jobs: int
    seconds: float

    @classmethod
    def set_up(cls, assignment: Assignment, root: Path, environment: Path, jobs: int, seconds: float) -> OtterGrader:
        """Write the tests and have otter pack them."""
        shutil.rmtree(root, ignore_errors=True)
        counts = write_checks(assignment, root / "checks")
        (root / "tests").mkdir()
        for module, settings in assignment.settings.modules.items():
            test = _TEST.format(
                module=module, points=settings.points, count=counts[module], checks=str(root / "checks")
            )
            (root / "tests" / f"{module}.py").write_text(test)
        cells = [new_code_cell(f"import {module}", id=module.replace("_", "-")) for module in counts]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        nbformat.write(new_notebook(cells=cells, metadata=kernel), root / "lab.ipynb")
        grader = cls(root, environment / "bin" / "otter", jobs, seconds)
        grader._otter([["generate", "--tests-dir", "tests", "--output-path", "autograder.zip", "--no-environment"]])
        return grader

    def grade(self, hand_ins: Sequence[HandedIn]) -> Measured:
        """Run every hand-in."""
        (self.root / "submitted").mkdir()
        commands = []
        for hand_in in hand_ins:
            packed = self.root / "submitted" / f"{hand_in.student}.zip"
            with zipfile.ZipFile(packed, "w") as archive:
                archive.write(self.root / "lab.ipynb", "lab.ipynb")
                for name, content in hand_in.files.items():
                    archive.writestr(name, content)
            results = self.root / "results" / hand_in.student
            results.mkdir(parents=True)
            commands.append(["run", str(packed), "-a", "autograder.zip", "-o", str(results), "--no-logo"])
        return self._otter(commands)

    def full_points(self) -> set[str]:
        """Give the students all of whose answers were right."""
        return {path.parent.name for path in (self.root / "results").glob("*/results.json") if _is_full(path)}

    def _otter(self, arguments: Sequence[Sequence[str]]) -> Measured:
        settings = clean_environment(self.root)
        settings["PATH"] = f"{self.program.parent}:{settings['PATH']}"
        commands = [Command([str(self.program), *some], self.root, self.seconds, settings) for some in arguments]
        return run_measured(commands, self.root / "bench.log", at_once=self.jobs)


def _is_full(path: Path) -> bool:
    tests = json.loads(path.read_text(encoding="utf-8"))["tests"]
    scored = [test for test in tests if test.get("max_score")]
    return bool(scored) and all(test["score"] == test["max_score"] for test in scored)
