"""The wall: what each layer forbids, which layers are chosen, what is said about them, and state between calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from conftest import CONFIG, DOUBLE, HALF, NO_WALL, CourseFolder, require, strongest_isolation

import autograder.isolation as isolation_module
from autograder.cli import main
from autograder.config import ConfigError
from autograder.isolation import FORBIDDEN, STRONG, Isolation, Trial, choose_isolation, try_layers
from autograder.results import GradeReport, Verdict
from autograder.sandbox import Layer, Layers, Sandbox
from autograder.student import open_student
from autograder.submission import Submission

PROBE = Path(isolation_module.__file__).parent / "worker" / "probe.py"
ATTEMPTS = {
    "read_file", "list_folder", "write_file", "connect_tcp", "connect_unix", "send_udp", "start_process", "run_program",
    "start_thread", "signal_process", "trace_process", "read_environment", "make_namespace", "be_root", "raise_limits",
}  # fmt: skip
# A worker of root's becomes an unprivileged user, which forbids the others also where there is no wall.
FOR_EVERYBODY = {
    "read_file", "list_folder", "connect_tcp", "connect_unix", "send_udp", "start_process", "run_program",
    "start_thread", "raise_limits",
}  # fmt: skip


@pytest.mark.parametrize("layer", Layer)
def test_each_layer_alone(layer: Layer) -> None:
    """Each layer forbids all by itself what it promises, while an honest module runs behind it."""
    require(layer)
    trial = try_layers(frozenset({layer}))
    assert trial.failure == ""
    assert set(trial.got_through) & set(FORBIDDEN[layer]) == set()
    assert trial.holds_against(FORBIDDEN[layer])


@pytest.mark.parametrize("layers", [STRONG, STRONG - {Layer.LANDLOCK}, STRONG - {Layer.NAMESPACES}])
def test_layers_together(layers: Layers) -> None:
    """Nothing at all gets through the layers of a level."""
    require(*layers)
    assert try_layers(layers) == Trial(layers, (), "")


def test_without_any_layer() -> None:
    """Without a layer the attempts get through, so that their failure behind one says something about it."""
    through = set(try_layers(frozenset()).got_through)
    assert through >= FOR_EVERYBODY
    assert through <= ATTEMPTS


def test_every_attempt_is_forbidden_by_a_level() -> None:
    """Every attempt is forbidden by some layer of every level, and every layer names only attempts that are made."""
    assert set().union(*FORBIDDEN.values()) == ATTEMPTS
    assert {*FORBIDDEN[Layer.LANDLOCK], *FORBIDDEN[Layer.SECCOMP]} == ATTEMPTS
    assert {*FORBIDDEN[Layer.NAMESPACES], *FORBIDDEN[Layer.SECCOMP]} == ATTEMPTS


CONTROL = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("probe", sys.argv[1])
probe = importlib.util.module_from_spec(spec)
spec.loader.exec_module(probe)
print(getattr(probe, sys.argv[2])({"int": int, "str": str, "NoneType": lambda _: None}[sys.argv[3]](sys.argv[4])))
"""


@contextmanager
def targets() -> Iterator[dict[str, Any]]:
    """Give the targets of the attempts, with a process of nobody's in place of this one."""
    with ExitStack() as stack:
        found, _ = stack.enter_context(isolation_module._targets())
        victim = stack.enter_context(subprocess.Popen(["/bin/sleep", "1000"]))
        stack.callback(victim.kill)
        yield {**found, **dict.fromkeys(("signal_process", "trace_process", "read_environment"), victim.pid)}


def refused_by_the_machine() -> set[str]:
    """Give the attempts that this machine refuses to every program of this account."""
    refused = set() if os.geteuid() == 0 else {"be_root"}
    if subprocess.run(["/usr/bin/unshare", "-U", "true"], check=False, capture_output=True).returncode != 0:
        refused.add("make_namespace")
    (mask,) = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if "CapEff" in line)
    yama = Path("/proc/sys/kernel/yama/ptrace_scope")
    if not int(mask, 16) >> 19 & 1 and yama.exists() and yama.read_text().strip() != "0":  # CAP_SYS_PTRACE
        refused.add("trace_process")
    return refused


def test_attempts_are_real() -> None:
    """Run as a plain program of the grading account, every attempt that the account may make does succeed."""
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # a program with threads can't leave its user namespace
    with targets() as aims:
        assert set(aims) == ATTEMPTS
        for name in sorted(ATTEMPTS - refused_by_the_machine()):
            command = [sys.executable, "-c", CONTROL, str(PROBE), name, type(aims[name]).__name__, str(aims[name])]
            done = subprocess.run(command, env=alone, capture_output=True, text=True, check=False)
            assert (name, done.stdout.strip(), done.stderr) == (name, "1.0", "")


def test_honest_control(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A wall behind which even an honest module fails is no wall: everything it refuses then proves nothing."""
    broken = tmp_path / "probe.py"
    broken.write_text(PROBE.read_text().replace("return float(np.linalg.inv(matrix).sum())", "return 0.0"))
    monkeypatch.setattr(isolation_module, "_PROBE", broken)
    trial = try_layers(NO_WALL.layers)
    assert trial.failure == "an honest module can't run behind it"
    assert not trial.holds_against(())


# --- which layers are chosen ------------------------------------------------------------------------------------------


def configure(tiny: CourseFolder, least: str) -> None:
    """State the least isolation of the tiny course."""
    assert "isolation: {least: good}" in CONFIG
    config = CONFIG.replace("isolation: {least: good}", f"isolation:\n  least: {least}")
    (tiny.root / "grading_config.yaml").write_text(config)


@pytest.fixture
def no_bubblewrap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have no program at hand."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


def pretend(monkeypatch: pytest.MonkeyPatch, *held: Layers, through: tuple[str, ...] = ("read_file",)) -> None:
    """Pretend that only the sets of layers ``held`` hold, and that others let something through."""
    monkeypatch.setattr(
        isolation_module, "try_layers", lambda layers: Trial(layers, () if layers in held else through, "")
    )


def test_strongest_is_chosen(tiny: CourseFolder) -> None:
    """Where every layer can be had, all of them are chosen, whatever less would be accepted."""
    require(*Layer)
    for least in ("good", "strong"):
        configure(tiny, least)
        assert choose_isolation(tiny.open()) == Isolation("strong", STRONG)


def test_namespaces_without_landlock(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Namespaces and seccomp are strong also on a kernel without Landlock, and the layers are named."""
    pretend(monkeypatch, frozenset({Layer.NAMESPACES, Layer.SECCOMP}))
    assert str(choose_isolation(tiny.open())) == "strong (namespaces + seccomp)"


@pytest.mark.usefixtures("no_bubblewrap")
def test_good_without_bubblewrap(tiny: CourseFolder) -> None:
    """Without bubblewrap, Landlock and seccomp stand, and are named as what they are."""
    require(Layer.LANDLOCK, Layer.SECCOMP)
    chosen = choose_isolation(tiny.open())
    assert chosen == Isolation("good", frozenset({Layer.LANDLOCK, Layer.SECCOMP}))
    assert str(chosen) == "good (landlock + seccomp)"


@pytest.mark.usefixtures("no_bubblewrap")
def test_strong_without_bubblewrap(tiny: CourseFolder) -> None:
    """When less can be had than is asked for, the message has file and line, what was tried, and what to install."""
    configure(tiny, "strong")
    with pytest.raises(ConfigError) as caught:
        choose_isolation(tiny.open())
    said = str(caught.value)
    line = (tiny.root / "grading_config.yaml").read_text().splitlines().index("  least: strong") + 1
    assert said.startswith(f"{tiny.root / 'grading_config.yaml'}:{line}: isolation.least: this machine can't isolate")
    assert "  landlock + namespaces + seccomp: bubblewrap is not installed (apt-get install bubblewrap)" in said
    assert "apt-get install bubblewrap" in said.splitlines()[-1]
    assert "`autograder doctor`" in said.splitlines()[-1]


def test_wall_with_a_hole(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose every wall lets something through grades nothing, and says what got through which."""
    pretend(monkeypatch, through=("connect_tcp", "read_file"))
    with pytest.raises(ConfigError, match=r"asked here \(good\), so none is run") as caught:
        choose_isolation(tiny.open())
    assert "  landlock + seccomp: let through connect_tcp, read_file" in str(caught.value)


def count_workers(monkeypatch: pytest.MonkeyPatch, where: str) -> list[str]:
    """Give a list that fills with the modules for which ``where`` starts a worker."""
    started: list[str] = []

    def counted(submission: Submission, module: str, sandbox: Sandbox) -> Any:
        started.append(module)
        return open_student(submission, module, sandbox)

    monkeypatch.setattr(f"{where}.open_student", counted)
    return started


def grade_by_command(tiny: CourseFolder) -> Result:
    """Grade the hand-ins of the tiny course by the command line, in this process."""
    files = ["--submissions", str(tiny.submissions), "--output", str(tiny.root / "grades.jsonl")]
    return CliRunner().invoke(main, ["--course", str(tiny.root), "grade", "tiny", *files])


@pytest.mark.usefixtures("no_bubblewrap")
def test_nothing_runs_behind_too_little(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """With less isolation than asked for no student code runs, nothing is written, and the exit status is 2."""
    configure(tiny, "strong")
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    monkeypatch.setattr("autograder.batch.grade_all", lambda *_, **__: pytest.fail("it grades"))
    started = count_workers(monkeypatch, "autograder.isolation")
    done = grade_by_command(tiny)
    assert done.exit_code == 2
    assert "isolation.least: this machine can't isolate student code as asked here (strong)" in done.stderr
    assert set(started) == {"probe"}
    assert not (tiny.root / "grades.jsonl").exists()


def read_reports(tiny: CourseFolder) -> list[GradeReport]:
    """Read what the command line wrote."""
    lines = (tiny.root / "grades.jsonl").read_text(encoding="utf-8").splitlines()
    return [GradeReport.from_json(json.loads(line)) for line in lines]


def test_isolation_is_in_every_report(tiny: CourseFolder) -> None:
    """The walls are printed, and every report names them: of a graded hand-in and of one that was refused."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    (tiny.submissions / "eve").symlink_to("ada")
    done = grade_by_command(tiny)
    named = str(strongest_isolation())
    assert f"isolation: {named}\n" in done.stderr
    reports = read_reports(tiny)
    assert [(report.student, report.status) for report in reports] == [("ada", "graded"), ("eve", "internal_error")]
    assert [report.isolation for report in reports] == [named, named]


def test_isolation_where_the_grader_failed(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report without a score, because the grader failed, names the walls too."""
    monkeypatch.setattr("autograder.grade.load_submission", lambda *_: 1 / 0)
    tiny.hand_in("ada", double=DOUBLE)
    report = tiny.grade("ada")
    assert (report.status, report.isolation) == ("internal_error", str(strongest_isolation()))


def test_no_wall_is_an_explicit_choice(tiny: CourseFolder) -> None:
    """Grading without a wall asks for a name that nobody mistakes, is printed as NONE, and stands in every report."""
    configure(tiny, NO_WALL.level)
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    tiny.hand_in("zoe", half=HALF)
    done = grade_by_command(tiny)
    assert done.exit_code == 0, done.stderr
    assert "isolation: NONE: student code can read and change whatever this account can\n" in done.stderr
    assert {report.isolation.partition(":")[0] for report in read_reports(tiny)} == {"NONE"}


@pytest.mark.parametrize("least", ["none", "weak", "Good", "no", "[]", "{}"])
def test_other_names_of_a_level(tiny: CourseFolder, least: str) -> None:
    """No other name turns the wall off: it is a mistake with its line, and the answer names the levels."""
    configure(tiny, least)
    with pytest.raises(ConfigError, match=r"grading_config\.yaml:\d+: isolation\.least: ") as caught:
        tiny.open()
    assert "'strong'" in str(caught.value)
    assert "'good'" in str(caught.value)


# --- autograder doctor ------------------------------------------------------------------------------------------------


def doctor(tiny: CourseFolder) -> tuple[int, dict[str, str]]:
    """Give the exit status of `autograder doctor`, and each subject's line."""
    done = CliRunner().invoke(main, ["--course", str(tiny.root), "doctor"])
    lines = [line for line in done.stdout.splitlines() if line[:7] in ("ok     ", "MISSING", "note   ")]
    return done.exit_code, {line[9:].partition(":")[0]: line for line in lines}


def test_doctor(tiny: CourseFolder) -> None:
    """The doctor tries every layer, says which isolation would be used, and ends with 0 when it is enough."""
    require(*Layer)
    status, lines = doctor(tiny)
    assert status == 0
    for layer in Layer:
        assert lines[layer] == f"ok       {layer}: refused all {len(FORBIDDEN[layer])} things that it must forbid"
    assert lines["isolation"] == "ok       isolation: strong (landlock + namespaces + seccomp)"
    assert list(lines)[:6] == [*Layer, "isolation", "account", "machine"]
    assert "root" in lines["account"] if os.geteuid() == 0 else lines["account"].startswith("ok")


@pytest.mark.usefixtures("no_bubblewrap")
def test_doctor_without_bubblewrap(tiny: CourseFolder) -> None:
    """A missing layer is named with what to install; it is no failure as long as the rest is enough."""
    require(Layer.LANDLOCK, Layer.SECCOMP)
    status, lines = doctor(tiny)
    assert status == 0
    said = "MISSING  namespaces: bubblewrap is not installed (apt-get install bubblewrap)"
    assert lines["namespaces"] == said
    assert lines["isolation"] == "ok       isolation: good (landlock + seccomp)"


@pytest.mark.usefixtures("no_bubblewrap")
def test_doctor_where_grading_would_refuse(tiny: CourseFolder) -> None:
    """Where grading would refuse, the doctor says so and ends with 1."""
    configure(tiny, "strong")
    status, lines = doctor(tiny)
    assert status == 1
    assert lines["isolation"].startswith("MISSING  isolation: ")
    assert "can't isolate student code as asked here (strong)" in lines["isolation"]


def test_doctor_on_a_wall_with_a_hole(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A layer that lets something through is named with all of that, although it could be put on."""
    monkeypatch.setattr("autograder.doctor.try_layers", lambda layers: Trial(layers, ("connect_tcp", "be_root"), ""))
    _, lines = doctor(tiny)
    assert lines["seccomp"] == "MISSING  seccomp: let through: connect_tcp, be_root"
    assert lines["landlock"].startswith("ok")  # forbidding either is not what it promises


def test_doctor_where_there_is_no_wall(tiny: CourseFolder) -> None:
    """The doctor repeats what was chosen where that is none, in capital letters."""
    configure(tiny, NO_WALL.level)
    status, lines = doctor(tiny)
    assert status == 0
    assert "isolation: NONE: student code can read and change" in lines["isolation"]


# --- state between calls ----------------------------------------------------------------------------------------------

CHANGED = "The answer was right at first, and not when the same calls were made in another order."

# The second test tells the first one's answer: a module that remembers it needs to compute nothing.
TELLING_SUITE = '''\
import numpy as np

from autograder.hidden import check_values, points


@points(3, group="values")
def test_told(student):
    """Doubles what it was told before."""
    student.remember(np.array([2.0, 4.0, 6.0]))


@points(4, group="values")
def test_values(student):
    """Doubles every element."""
    check_values(student.double(np.array([1.0, 2.0, 3.0])), np.array([2.0, 4.0, 6.0]), 1e-9)


@points(3, group="contract")
def test_constant(student):
    """Doubles nothing."""
    check_values(student.double(np.zeros(2)), np.zeros(2), 1e-9)
'''

REMEMBERS = """
import numpy as np
seen = []

def remember(values): seen.append(values)

def double(values):
    if not values.any(): return values
    for known in seen:
        if known.shape == values.shape: return known
    return np.ones(3)
"""


def test_memory_of_earlier_calls(tiny: CourseFolder) -> None:
    """An answer that a module only remembers from an earlier call is none, and every honest one beside it counts."""
    tiny.write_suite("double", TELLING_SUITE)
    tiny.hand_in("ada", double=REMEMBERS, half=HALF)
    report = tiny.grade("ada")
    told, values, constant = report.modules["double"].tests
    assert (told.earned, values.earned, constant.earned) == (3, 0, 3)
    assert values.verdict is Verdict.WRONG_ANSWER
    assert values.message.en == f"{CHANGED} It must depend on the arguments alone."
    assert report.earned == 6 + 5


COUNTS = """
import numpy as np
calls = 0

def double(values):
    global calls
    calls += 1
    if len(values) == 0: raise ValueError
    return np.asarray(values) * (2 if calls {condition} else 0)
"""


@pytest.mark.parametrize("condition", ["<= 3", "== 1"])
def test_answers_by_position(tiny: CourseFolder, condition: str) -> None:
    """A module that answers by how often it was called loses what does not stand in the same place backwards."""
    module = tiny.grade_double(COUNTS.replace("{condition}", condition))
    assert module.status == "graded"
    assert any(CHANGED in test.message for test in module.tests)
    published, values = module.tests[:2]
    # The recorded answers are calls 1 to 3 of five; backwards they are 5 to 3.
    assert published.earned + values.earned < 7


RANDOM = """
import os
import numpy as np

def double(values):
    if len(values) == 0: raise ValueError
    return np.asarray(values) * (2 if os.urandom(1)[0] < 128 else 0)
"""


def test_random_answers(tiny: CourseFolder) -> None:
    """An answer that is right by chance must be right by chance twice, and what was not is named."""
    tests = "".join(
        f'\n\n@points({7 / 240!r}, group="values")\ndef test_{number}(student):\n    """Doubles a number."""\n'
        f"    check_values(student.double(np.array([{number}.0])), np.array([{2.0 * number}]), 1e-9)\n"
        for number in range(1, 241)
    )
    empty = '\n\n@points(3, group="contract")\ndef test_refuses(student):\n    """Refuses."""\n' + (
        '    with raises(ValueError, "for none"):\n        student.double([])\n'
    )
    head = "import numpy as np\n\nfrom autograder.hidden import check_values, points, raises\n"
    tiny.write_suite("double", head + tests + empty)
    module = tiny.grade_double(RANDOM)
    *chance, refuses = module.tests
    assert refuses.earned == 3
    taken_back = [test for test in chance if test.message.en.startswith(CHANGED)]
    assert taken_back  # each with odds of 1 to 3, so that none at all has odds of 1 to 10**29
    assert all((test.earned, test.verdict) == (0, Verdict.WRONG_ANSWER) for test in taken_back)


CACHES = """
import functools
import numpy as np

@functools.lru_cache(maxsize=None)
def twice(values): return tuple(2 * value for value in values)

def double(values):
    if len(values) == 0: raise ValueError
    return np.array(twice(tuple(np.asarray(values, dtype=float).tolist())))
"""


def test_honest_caching(tiny: CourseFolder) -> None:
    """A module that caches a pure function keeps all its points."""
    module = tiny.grade_double(CACHES)
    assert (module.earned, module.message.en) == (10, "")


def test_memory_does_not_reach_the_next_hand_in(tiny: CourseFolder) -> None:
    """What a module was told is gone with its worker: the next hand-in starts from nothing, whatever it looks into."""
    tiny.write_suite("double", TELLING_SUITE)
    asks = "import sys\nseen = vars(sys).setdefault('kept', [])\n" + REMEMBERS.replace("seen = []", "")
    tiny.hand_in("ada", double=asks, half=HALF)
    tiny.hand_in("eve", double=asks.replace("seen.append(values)", "None"), half=HALF)
    ada, eve = tiny.grade("ada").modules["double"], tiny.grade("eve").modules["double"]
    assert CHANGED in ada.tests[1].message
    assert (eve.tests[1].earned, eve.tests[1].verdict) == (0, Verdict.WRONG_ANSWER)
    assert CHANGED not in eve.tests[1].message


def test_second_run_that_ends(tiny: CourseFolder) -> None:
    """What ended the worker once is not called again: it takes no answer back that was right before it."""
    calls = "if len(values) == 2: raise SystemExit\n    if values[0] > 9000: import os; os._exit(1)\n    "
    module = tiny.grade_double(DOUBLE.replace("return np", calls + "return np"))
    assert [test.verdict for test in module.tests] == [
        Verdict.ACCEPTED,
        Verdict.RUNTIME_ERROR,
        Verdict.NOT_RUN,
        Verdict.NOT_RUN,
    ]
    assert module.earned == 2


def test_nothing_right_is_not_asked_again(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module without a right answer gets no second worker."""
    started = count_workers(monkeypatch, "autograder.grade")
    tiny.hand_in("ada", double="def double(values): return np.zeros(2)\n", half=HALF)
    tiny.grade("ada")
    assert started == ["double", "half", "half"]
