"""The autograder itself, on a course of the same one module and the same checks."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from security.exercise import POSSIBLE, Attack, Effect, hand_in_honest, is_intact, new_canary, write_answers

WALL_OFF = "none_student_code_can_do_anything_i_can"

_REPOSITORY = Path(__file__).resolve().parent.parent
_CONFIG = """\
version: 1
course: {{id: attacked, title: The attacked course}}
isolation: {{least: {least}}}
limits: {{call_cpu_seconds: 4, module_cpu_seconds: 30, sleep_seconds: 10, memory_mb: 1024, output_mb: 16}}
late_policy: {{percent_per_day: 10, maximum_percent: 50, grace_minutes: 15}}
assignments:
  lab:
    title: The lab
    modules:
      softmax: {{points: 10, groups: {{values: 5, large: 3, distribution: 2}}}}
"""
_TESTS = '''
"""Hidden tests ({canary})."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from autograder.hidden import Student, check_property, check_values, numbers, points

ANSWERS = json.loads(Path(__file__).with_name("answers.json").read_text())


def cases(group: str) -> list[tuple[np.ndarray, np.ndarray]]:
    return [(np.array(case["x"]), np.array(case["expected"])) for case in ANSWERS[group]]


@points(5, group="values")
def test_values(student: Student) -> None:
    """Gives the recorded values."""
    for x, expected in cases("values"):
        check_values(student.softmax(x), expected, 1e-9 * expected)


@points(3, group="large")
def test_large(student: Student) -> None:
    """Gives them for large inputs too."""
    for x, expected in cases("large"):
        check_values(student.softmax(x), expected, 1e-9)


@points(2, group="distribution")
def test_distribution(student: Student) -> None:
    """Is a distribution."""
    for x, _ in cases("values"):
        y = numbers(student.softmax(x), x.shape)
        check_property((y >= 0).all() and abs(y.sum() - 1) < 1e-9, "softmax does not add up to 1.")
'''


@dataclass(frozen=True, slots=True)
class Graded:
    """What a whole class came to: each cheat's effect, the honest modules' points, and the isolation there was."""

    effects: dict[str, Effect]
    honest: dict[str, float]
    isolation: str


def grade(root: Path, cheats: list[str], *, least: str) -> Graded:
    """Grade every cheat, an honest student beside each, and two honest modules, all in one run."""
    canary = new_canary()
    _write_course(root, canary, least)
    attacks = [Attack(name, f"{name}_victim", root, canary) for name in cheats]
    submissions = root / "submitted"
    for attack in attacks:
        attack.hand_in(submissions / attack.name)
        hand_in_honest("right", submissions / attack.victim)
    for kind in ("right", "wrong"):
        hand_in_honest(kind, submissions / kind)
    said, reports = _run(root, submissions)
    effects = {}
    for attack in attacks:
        shown = json.dumps(reports[attack.name])
        intact = reports[attack.victim]["earned"] == POSSIBLE and is_intact(submissions / attack.victim)
        effects[attack.name] = Effect(
            float(reports[attack.name]["earned"] or 0.0), attack.has_secret(shown + said), not intact
        )
    return Graded(
        effects, {kind: reports[kind]["earned"] for kind in ("right", "wrong")}, reports["right"]["isolation"]
    )


def _write_course(root: Path, canary: str, least: str) -> None:
    hidden = root / "solutions" / "lab" / "hidden_tests"
    hidden.mkdir(parents=True)
    (root / "assignments" / "lab").mkdir(parents=True)
    (root / "grading_config.yaml").write_text(_CONFIG.format(least=least))
    (hidden / "test_softmax.py").write_text(_TESTS.format(canary=canary))
    write_answers(hidden / "answers.json", canary)


def _run(root: Path, submissions: Path) -> tuple[str, dict[str, dict[str, Any]]]:
    output = root / "reports.jsonl"
    command = [sys.executable, "-m", "autograder", "--course", str(root), "grade", "lab"]
    command += ["--submissions", str(submissions), "--output", str(output)]
    done = subprocess.run(command, cwd=_REPOSITORY, capture_output=True, text=True, timeout=600, check=False)
    if not output.exists():
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    lines = [json.loads(line) for line in output.read_text().splitlines()]
    return done.stdout + done.stderr, {report["student"]: report for report in lines}
