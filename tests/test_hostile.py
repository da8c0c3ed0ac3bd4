"""Attacks on the wall: hostile hand-ins graded together behind every level that this machine has, as root and not.

Figures: attacks that gained a point, read a secret, touched another's grade, outlived the run, or stopped the batch: 0.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hostile_world import (
    CLASSES,
    EXPECTED,
    HIDDEN_NUMBER,
    HONEST,
    LEVELS,
    NAMES,
    ORDINARY_USER,
    REPOSITORY,
    Graded,
    World,
    as_user,
    grade,
    hand_in_honest,
    hand_in_hostile,
    is_for_this_machine,
    make_world,
    open_listeners,
    snapshot,
)

from autograder.config import Limits
from autograder.grade import grade_submission
from autograder.isolation import Isolation, choose_isolation, try_layers
from autograder.layout import open_course
from autograder.report import module_html
from autograder.results import GradeReport
from autograder.sandbox import Layer, Sandbox, start_worker
from autograder.student import Connection, Student, StudentFailure, open_student
from autograder.submission import load_submission

TINY = [name for name in NAMES if is_for_this_machine(name) and not name.startswith("softmax_")]
SOFTMAX = [name for name in NAMES if name.startswith("softmax_")]
# Those that ask the kernel for something, and so meet another wall behind another level.
OF_THE_SYSTEM = {"reading", "tampering", "processes", "privileges", "network", "kernel", "state"}
HERE = os.geteuid()
# An archive of a learning platform names folders as students name themselves.
HOSTILE_STUDENT = "=1+1\x1b]0;owned\x07\u202e<img src=x onerror=alert(1)>"


@dataclass(frozen=True, slots=True)
class Batch:
    """Hostile hand-ins graded together with honest ones, and what was seen around them."""

    user: str
    level: str
    names: list[str]
    graded: Graded
    world: World
    reached: list[str]
    dropped: list[str]
    left_over: list[str]
    changed: list[str]


def user_id(user: str) -> int:
    """Give the id of ``root`` or of an ordinary user, or skip what can't be run as that user here."""
    if user == "root" and HERE != 0:
        cannot(f"not root, so nothing is graded as {user}; run this as root too")
    if user == "root" or HERE != 0:
        return HERE
    can_run = subprocess.run(
        [sys.executable, "-c", "import numpy, autograder"],
        env={"PYTHONPATH": str(REPOSITORY)},
        **as_user(ORDINARY_USER),
        cwd="/",
        capture_output=True,
        check=False,
    )
    if can_run.returncode != 0:
        cannot("an ordinary user can't run this interpreter or read this repository; put both where anybody may read")
    return ORDINARY_USER


def cannot(why: str) -> None:
    """Skip with a reason; where nobody would read it, fail."""
    if os.environ.get("CI") and HERE == 0:
        pytest.fail(why)
    pytest.skip(why)


def grade_together(assignment: str, names: list[str], level: str, user: str, stack: ExitStack) -> Batch:
    """Grade hand-ins in a world of their own, and look at what they left there."""
    number = user_id(user)
    world = stack.enter_context(make_world(number))
    listeners = stack.enter_context(open_listeners(world))
    for name in names:
        hand_in_hostile(world, name, name)
    for kind in HONEST if assignment == "tiny" else ["solution"]:
        hand_in_honest(world, kind, f"honest_{kind}")
    hand_in_honest(world, "absent", HOSTILE_STUDENT)
    before = snapshot(world.course)
    graded = grade(world, assignment, level, number)
    if graded.unavailable:
        pytest.skip(f"{level} can't be had here as {user}: {graded.unavailable}")
    after = snapshot(world.course)
    named, layers = LEVELS[level]
    behind = str(Isolation(named, frozenset(map(Layer, layers))))  # type: ignore[arg-type]  # one of the levels
    assert {report["isolation"] for report in graded.reports.values()} == {behind}
    return Batch(
        user,
        level,
        names,
        graded,
        world,
        listeners.reached(),
        sorted(path.name for path in world.drop.iterdir()),
        sorted(path.name for path in world.temporary.iterdir()),
        sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)),
    )


BATCHES = [
    *(("tiny", level, user) for user in ("root", "ordinary") for level in ("strong", "good")),
    ("tiny", "strong-without-landlock", "ordinary"),
    *(("softmax_losses", level, "root" if HERE == 0 else "ordinary") for level in ("strong", "good")),
]


def attacks_for(assignment: str, level: str, user: str) -> list[str]:
    """Choose the hand-ins of a batch: all of them for two, and for the others those that meet another wall there."""
    if assignment != "tiny":
        return SOFTMAX
    if (level, user) in (("strong", "root" if HERE == 0 else "ordinary"), ("good", "ordinary")):
        return TINY
    return [name for name in TINY if EXPECTED[name]["attack"] in OF_THE_SYSTEM]


@pytest.fixture(scope="module", params=BATCHES, ids="-".join)
def batch(request: pytest.FixtureRequest) -> Iterator[Batch]:
    """Give every batch in turn."""
    assignment, level, user = request.param
    names = attacks_for(assignment, level, user)
    with ExitStack() as stack:
        yield grade_together(assignment, names, level, user, stack)


def earned(batch: Batch, name: str) -> float:
    """Give the points that a hand-in got."""
    return batch.graded.reports[name]["earned"] or 0.0


def allowed(batch: Batch, name: str) -> float:
    """Give the points that a hand-in may get: what it computes rightly, and known limits of the level."""
    expected = EXPECTED[name]
    limit: float = expected.get("known_limit", {}).get(batch.level.partition("-")[0], expected.get("earned", 0))
    return limit


def test_there_are_enough_attacks() -> None:
    """Every class of attack has its hand-ins, each says what it is, and there are at least eighty."""
    assert len(NAMES) >= 80
    assert {EXPECTED[name]["attack"] for name in NAMES} == CLASSES
    assert all(EXPECTED[name]["about"].endswith(".") for name in NAMES)


def test_honest_ones_beside_them(batch: Batch) -> None:
    """Honest hand-ins in the same batch get their points: the workers behind this level do run."""
    if batch.names is SOFTMAX:
        assert earned(batch, "honest_solution") == 20
        return
    found = {kind: earned(batch, f"honest_{kind}") for kind in HONEST}
    assert found == {kind: points for kind, (_, points) in HONEST.items()}
    assert earned(batch, "a_victim") == 10


def test_no_attack_gets_through(batch: Batch, capsys: pytest.CaptureFixture[str]) -> None:
    """No hostile hand-in earns a point that it did not compute."""
    through = [name for name in batch.names if earned(batch, name) > allowed(batch, name)]
    limits = [name for name in batch.names if "known_limit" in EXPECTED[name] and earned(batch, name) > 0]
    with capsys.disabled():
        said = f"attacks: {len(batch.names)}, got through: {len(through)}, known limits: {', '.join(limits) or 'none'}"
        print(f"\n{batch.level} as {batch.user}: {said}")
    assert through == []


def test_every_verdict(batch: Batch) -> None:
    """Each hand-in is judged, or refused, as its expect.yaml says."""
    found = {name: differences(batch, name) for name in batch.names}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def differences(batch: Batch, name: str) -> list[str]:
    """Name what about a report is not as expected."""
    expected, report = EXPECTED[name], batch.graded.reports[name]
    if "error" in expected:
        return [] if expected["error"] in report["error"] and report["earned"] is None else [report["error"]]
    wrong = [] if report["status"] == "graded" else [f"not graded: {report['error']}"]
    if not allowed(batch, name) and earned(batch, name):
        wrong.append(f"earned {earned(batch, name)}")
    for note in expected.get("notes", []):
        wrong += [] if any(given.startswith(note) for given in report["notes"]) else [f"no note {note!r}"]
    if "known_limit" in expected:
        return wrong
    (module,) = report["modules"].values()
    tests = {test["id"].partition("::")[2]: test for test in module["tests"]}
    main = "test_matrices" if "test_matrices" in tests else "test_values"
    wanted = {main: expected.get("verdict", "RUNTIME_ERROR"), **expected.get("verdicts", {})}
    verdicts = {test: verdict if isinstance(verdict, list) else [verdict] for test, verdict in wanted.items()}
    # A race between the grader's question and what the hand-in does unasked has two verdicts, neither of which pays.
    wrong += [
        f"{test} is {tests[test]['verdict']}" for test in verdicts if tests[test]["verdict"] not in verdicts[test]
    ]
    wrong += [f"said {module['message']!r}"] if expected.get("message", "") not in module["message"] else []
    messages = expected.get("messages", {})
    return wrong + [
        f"{test} said {tests[test]['message']!r}" for test in messages if messages[test] not in tests[test]["message"]
    ]


def test_the_batch_goes_on(batch: Batch) -> None:
    """Every hand-in has one report, in the order of names, and only those that can't be read are not graded."""
    ungraded = [name for name in batch.names if "error" in EXPECTED[name]]
    honest = ["honest_solution"] if batch.names is SOFTMAX else [f"honest_{kind}" for kind in HONEST]
    assert list(batch.graded.reports) == sorted([*batch.names, "a_victim", HOSTILE_STUDENT, *honest])
    assert [name for name, report in batch.graded.reports.items() if report["status"] != "graded"] == ungraded
    assert batch.graded.status == (1 if ungraded else 0)
    assert "Traceback" not in batch.graded.said


def test_no_secret_is_told(batch: Batch) -> None:
    """No canary, hidden input or path of the course is in a report, on the terminal, in a file, or sent to anybody."""
    told = "\n".join([*batch.graded.lines.values(), batch.graded.said])
    assert [place for place, canary in batch.world.canaries.items() if canary in told or canary[::-1] in told] == []
    assert batch.reached == []
    assert batch.dropped == []
    whole = int(HIDDEN_NUMBER)
    for name, line in batch.graded.lines.items():
        for number in (whole, 2 * whole, whole + 1):
            assert str(number) not in line, name
            assert HIDDEN_NUMBER.hex()[4:-4] not in line, name
        assert str(batch.world.root) not in line, name


def test_text_is_harmless(batch: Batch) -> None:
    """Nothing that is told acts on a terminal or in a page, and no text is long."""
    assert "\x1b" not in batch.graded.said
    for name, report in batch.graded.reports.items():
        for text in texts_of(report):
            assert text.isprintable(), name
            assert len(text) < 500, name
        parsed = GradeReport.from_json(report)
        for module, graded in parsed.modules.items():
            shown = module_html(module, graded, parsed.notes)
            assert "<img" not in shown, name
            assert "<script" not in shown, name


def texts_of(report: dict[str, Any]) -> Iterator[str]:
    """Give every text of a report that a student or an instructor is shown."""
    yield from (report["error"], *report["notes"])
    for module in report["modules"].values():
        yield module["message"]
        yield from (test["message"] for test in module["tests"])
        yield from (shown["returned"]["text"] for shown in module["demonstrations"])


def test_nothing_is_touched(batch: Batch) -> None:
    """Every file of the course, and every other hand-in, is as it was."""
    assert batch.changed == []


def test_nothing_outlives_the_run(batch: Batch) -> None:
    """No process of the run is left, and no temporary folder."""
    assert batch.graded.survivors == []
    assert batch.left_over == []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            assert str(batch.world.root) not in (folder / "cmdline").read_text(), folder
        except OSError:  # it ended meanwhile
            continue


# --- the control: the attacks are real --------------------------------------------------------------------------------


@pytest.mark.parametrize("user", ["root", "ordinary"])
@pytest.mark.parametrize("assignment", ["tiny", "softmax_losses"])
def test_attacks_pay_without_the_wall(assignment: str, user: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Those marked so earn points where there is no wall, so that earning none behind it means something."""
    number = "root" if user == "root" else "user"
    every = TINY if assignment == "tiny" else SOFTMAX
    names = [name for name in every if number in EXPECTED[name].get("works_without_the_wall", [])]
    with ExitStack() as stack:
        batch = grade_together(assignment, names, "none", user, stack)
        failed = [
            name for name in names if not earned(batch, name) >= EXPECTED[name].get("earned_without_the_wall", 10)
        ]
        survivors = [name for name in names if EXPECTED[name].get("survivors_without_the_wall")]
        with capsys.disabled():
            print(f"\nno wall, as {user}: attacks: {len(names)}, got through: {len(names) - len(failed)}")
        assert failed == []
        assert bool(batch.graded.survivors) == bool(survivors)


def test_every_class_has_a_control() -> None:
    """Every class of attack on the machine has many that pay without the wall, for each user."""
    for user, least in (("root", 50), ("user", 60)):
        paying = Counter(e["attack"] for e in EXPECTED.values() if user in e.get("works_without_the_wall", []))
        assert paying.total() >= least
        assert set(paying) >= OF_THE_SYSTEM


# --- in a crowd -------------------------------------------------------------------------------------------------------


def test_honest_reports_are_the_same_in_a_crowd() -> None:
    """Of 200 hostile and 200 honest hand-ins graded together, every honest one gets the report it gets alone."""
    quick = [name for name in TINY if not EXPECTED[name].get("slow") and "whole_link" not in EXPECTED[name]]
    kinds = {f"s{number:03}_honest": list(HONEST)[number % len(HONEST)] for number in range(200)}
    with make_world(HERE) as world, open_listeners(world):
        for number in range(200):
            hand_in_hostile(world, quick[number % len(quick)], f"s{number:03}_hostile")
        for student, kind in kinds.items():
            hand_in_honest(world, kind, student)
        level, alone = graded_alone(world, list(kinds)[: len(HONEST)])
        crowd = grade(world, "tiny", level, HERE)
    assert len(crowd.lines) == 401
    reports = {kinds[report.student]: report for report in alone}
    for student, kind in kinds.items():
        assert crowd.lines[student] == line_of(replace(reports[kind], student=student))


def graded_alone(world: World, students: list[str]) -> tuple[str, list[GradeReport]]:
    """Grade some students one by one in this process, behind the strongest level there is."""
    course = open_course(world.course)
    isolation = choose_isolation(course)
    assignment = course.assignment("tiny")
    reports = [grade_submission(course, assignment, s, world.submissions / s, isolation) for s in students]
    level = next(name for name, (_, layers) in LEVELS.items() if frozenset(map(Layer, layers)) == isolation.layers)
    return level, reports


def line_of(report: GradeReport) -> str:
    """Write a report as the command line does."""
    return json.dumps(report.to_json(), ensure_ascii=False, allow_nan=False)


# --- honest code ------------------------------------------------------------------------------------------------------

EVERYDAY = REPOSITORY / "tests" / "submissions" / "honest_behind_the_wall"
FUNCTIONS = [
    node.name
    for node in ast.parse((EVERYDAY / "everyday.py").read_text(encoding="utf-8")).body
    if isinstance(node, ast.FunctionDef) and not node.args.args
]


@pytest.mark.parametrize("level", ["strong", "strong-without-landlock", "good"])
def test_everyday_code_works(level: str) -> None:
    """What honest students use works behind the wall: NumPy, the standard library, printing, their own second file."""
    layers = frozenset(map(Layer, LEVELS[level][1]))
    failure = try_layers(layers).failure
    if failure:
        pytest.skip(f"{level} can't be had here: {failure}")
    limits = Limits(call_cpu_seconds=10, module_cpu_seconds=30, sleep_seconds=5, memory_mb=1024, output_mb=1)
    with open_student(load_submission("ada", EVERYDAY), "everyday", Sandbox(limits, layers)) as (student, unable):
        assert unable is None, unable
        assert {name: outcome_of(student, name) for name in FUNCTIONS} == dict.fromkeys(FUNCTIONS, "True")


def outcome_of(student: Student, function: str) -> str:
    """Call a function and tell what it came to."""
    try:
        return str(getattr(student, function)().value)
    except StudentFailure as failure:
        return repr(failure.outcome)


@pytest.mark.parametrize("level", ["strong", "good"])
def test_one_thread_at_the_lock(level: str) -> None:
    """No thread is there before the locks, which would hold the main thread alone: BLAS has none of its own."""
    layers = frozenset(map(Layer, LEVELS[level][1]))
    if try_layers(layers).failure:
        pytest.skip(f"{level} can't be had here")
    limits = Limits(call_cpu_seconds=10, module_cpu_seconds=30, sleep_seconds=5, memory_mb=1024, output_mb=1)
    with start_worker(load_submission("ada", EVERYDAY), Sandbox(limits, layers)) as worker:
        Connection(worker, limits).await_ready()
        assert len(list(Path(f"/proc/{worker.pid}/task").iterdir())) == 1
