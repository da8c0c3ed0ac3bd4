"""The least that any grader with a process for each module could do: forks, imports and calls, and nothing else.

No wall, no judge out of the student's reach, no record. Each module of a hand-in is imported and asked everything in a
fork of a process that has NumPy loaded, and what is right once more in a second fork, as the autograder confirms it.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.config import Limits
from autograder.layout import Assignment
from bench.class_of_students import HandedIn
from bench.measured_run import Command, Measured, run_measured
from bench.same_checks import write_checks
from bench.this_grader import REPOSITORY, clean_environment

_FOREVER = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class BareForks:
    """The checks below ``root``, and the course's limits, which end what never ends."""

    root: Path
    jobs: int
    limits: Limits

    @classmethod
    def set_up(cls, assignment: Assignment, root: Path, jobs: int, limits: Limits) -> BareForks:
        """Write the checks."""
        shutil.rmtree(root, ignore_errors=True)
        write_checks(assignment, root / "checks")
        return cls(root, jobs, limits)

    def grade(self, hand_ins: Sequence[HandedIn]) -> Measured:
        """Ask every hand-in everything, ``jobs`` processes taking turns."""
        for hand_in in hand_ins:
            hand_in.write(self.root / "work" / hand_in.student)
        settings = clean_environment(self.root, REPOSITORY, self.root / "checks")
        limits = [str(round(self.limits.call_cpu_seconds)), str(round(self.limits.sleep_seconds))]
        shares = [[hand_in.student for hand_in in hand_ins[job :: self.jobs]] for job in range(self.jobs)]
        commands = [
            Command([sys.executable, "-m", "bench.bare_forks", *limits, *share], self.root, _FOREVER, settings)
            for share in shares
        ]
        return run_measured(commands, self.root / "bench.log", at_once=self.jobs)

    def full_points(self) -> set[str]:
        """Give the students all of whose answers were right."""
        return {path.parent.name for path in self.root.glob("work/*/right.json") if json.loads(path.read_text())}


def main(arguments: Sequence[str]) -> None:
    """Ask the hand-ins that are named, within a limit of CPU seconds and one of seconds for each fork."""
    cpu_seconds, seconds, *students = arguments
    checks = importlib.import_module("peer_checks")
    for student in students:
        work = Path("work", student)
        right = [
            all(_fork(checks, module, work, int(cpu_seconds), int(seconds)) for _confirmed in range(2))
            for module in checks.CHECKS
        ]
        (work / "right.json").write_text(json.dumps(all(right)))


def _fork(checks: Any, module: str, work: Path, cpu_seconds: int, seconds: int) -> bool:
    """Ask one module everything in a fork; tell whether all was right."""
    child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
            signal.alarm(seconds)
            os.chdir(work)
            sys.path.insert(0, str(Path.cwd()))
            if checks.count_right(module) == len(checks.CHECKS[module]):
                os._exit(0)
        finally:  # whatever a student's code raises, this process does not go on as its parent would
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


if __name__ == "__main__":
    main(sys.argv[1:])
