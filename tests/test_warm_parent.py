"""The warm parent: nothing that a submission does reaches it, or what it forks next; and it leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import pytest
from conftest import (
    DOUBLE,
    HALF,
    LIMITS,
    NO_WALL,
    REPOSITORY,
    CourseFolder,
    descendants,
    ends_soon,
    is_alive,
    require,
    strongest_isolation,
)

from autograder import warm_parent
from autograder.isolation import STRONG, Isolation, choose_isolation, try_layers
from autograder.outcomes import Killed
from autograder.sandbox import Layer, Layers, Sandbox, SandboxUnavailable, WorkerUnavailable, keep_boxes
from autograder.student import NotRun, Student, StudentFailure, open_student
from autograder.submission import Submission

GOOD = frozenset({Layer.LANDLOCK, Layer.SECCOMP})
NAMESPACES = frozenset({Layer.NAMESPACES})
WALLS = pytest.mark.parametrize(
    "layers", [STRONG, STRONG - {Layer.LANDLOCK}, GOOD], ids=["strong", "without Landlock", "good"]
)
# Between two workers of one box, and between two of different submissions.
KEPT = pytest.mark.parametrize("is_same", [True, False], ids=["next module", "next submission"])


def submission(source: str, student: str = "ada", **others: str) -> Submission:
    """Give a hand-in of the module ``m``."""
    files = {PurePosixPath(f"{name}.py"): text.encode() for name, text in {"m": source, **others}.items()}
    return Submission(student, files, ())


@contextmanager
def opened(hand_in: Submission, sandbox: Sandbox) -> Iterator[Student]:
    """Import ``m`` in a new worker."""
    with open_student(hand_in, "m", sandbox) as (student, failure):
        assert failure is None, failure
        yield student


def tried(student: Any, function: str, *arguments: Any) -> Any:
    """Call what may be refused, or end the worker; give what it came to."""
    try:
        return getattr(student, function)(*arguments).value
    except (StudentFailure, NotRun):
        return None


@pytest.fixture
def fresh_parents() -> Iterator[None]:
    """Start and end with no parents in this process."""
    warm_parent.end_parents()
    yield
    warm_parent.end_parents()


# --- what is left of a submission -------------------------------------------------------------------------------------

# Everything of a process that a module could leave a mark on, as numbers.
STATE = """
import atexit, decimal, fcntl, gc, locale, os, signal, stat, sys, threading, warnings, weakref
import numpy as np

def look(x):
    array = np.arange(4.0)
    kind = lambda number: os.fstat(number).st_mode
    handlers = [signal.getsignal(number) for number in range(1, 32)]
    flags = [fcntl.fcntl(number, fcntl.F_GETFL) for number in range(4)] + [fcntl.fcntl(3, fcntl.F_GETFD)]
    found = [
        float(np.sum(array)), float(np.ones(2) @ np.ones(2)), len(dir(np)), float("poisoned" in vars(np)),
        abs(-3), len([1]),
        len(vars(__import__("builtins"))), len(sys.modules), len(sys.meta_path), len(sys.path_hooks), len(sys.path),
        len(gc.callbacks), float(gc.isenabled()), *gc.get_threshold(), len(os.environ), sys.getrecursionlimit(),
        atexit._ncallbacks(), sys.getswitchinterval(), decimal.getcontext().prec, len(warnings.filters),
        float(np.geterr()["divide"] == "warn"), np.get_printoptions()["precision"], threading.active_count(),
        float(os.getcwd() == sys.path[-1]), float(sys.gettrace() is None), float(sys.getprofile() is None),
        float(sys.excepthook is sys.__excepthook__), float(sys.stdout is sys.__stdout__),
        *[float(handler is signal.SIG_DFL) for handler in handlers],
        *[float(handler is signal.SIG_IGN) for handler in handlers],
        *flags, *map(kind, range(4)), *signal.getitimer(signal.ITIMER_REAL), len(os.listdir(".")),
        float(sum(map(ord, locale.setlocale(locale.LC_ALL)))),
    ]
    return np.array(found)
"""

POISON = """
import atexit, builtins, ctypes, decimal, fcntl, gc, os, random, signal, sys, threading, types, warnings
import numpy as np

def poison(x):
    builtins.abs = builtins.len = builtins.isinstance = lambda *_: 7
    sys.setrecursionlimit(321)
    gc.callbacks.append(lambda *_: os.write(1, b"x"))
    gc.set_threshold(3, 3, 3)
    atexit.register(lambda: [None for _ in iter(int, 1)])
    sys.modules["numpy"] = sys.modules["json"] = types.ModuleType("json")
    sys.modules["poisoned"] = types.ModuleType("poisoned")
    sys.meta_path.insert(0, None); sys.path_hooks.clear(); sys.path.insert(0, "/nowhere")
    np.sum = np.asarray = np.zeros = lambda *_, **__: 42; np.poisoned = True
    np.seterr(all="ignore"); np.set_printoptions(precision=2)
    np.ones(8)[...] = 666
    os.environ["POISON"] = "1"
    decimal.getcontext().prec = 3
    warnings.simplefilter("ignore")
    sys.excepthook = sys.stdout = print
    sys.setswitchinterval(1)
    signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.setitimer(signal.ITIMER_REAL, 1000, 1000)
    os.chdir("/")
    np.random.seed(0); random.seed(0)
    for number in range(4):
        fcntl.fcntl(number, fcntl.F_SETFL, fcntl.fcntl(number, fcntl.F_GETFL) ^ os.O_NONBLOCK ^ os.O_APPEND)
    ctypes.c_long.from_address(id(5) + 24).value = 6  # the number five is six from now on
    return 1.0
"""


@pytest.mark.parametrize(
    "layers", [STRONG, GOOD, NAMESPACES, frozenset()], ids=["strong", "good", "namespaces", "none"]
)
@KEPT
def test_nothing_is_poisoned(layers: Layers, is_same: bool) -> None:
    """A module that changes everything it can in its process changes nothing in the next worker of anybody."""
    require(*layers)
    source = STATE + POISON
    first = submission(source)
    with keep_boxes(Sandbox(LIMITS, layers)) as sandbox:
        with opened(first, sandbox) as student:
            before = student.look(0).value
            assert before[:6].tolist() == [6, 2, before[2], 0, 3, 1]
            tried(student, "poison", 0)  # its own answer may well break
        with opened(first if is_same else submission(source), sandbox) as student:
            after = student.look(0).value
    assert after.tolist() == before.tolist()


def test_poison_is_poison() -> None:
    """The poison does work in its own process: what it changes is seen there, so that seeing nothing says something."""
    changing = STATE + POISON.replace("builtins.abs = builtins.len = builtins.isinstance", "builtins.abs").replace(
        "ctypes.c_long", "# ctypes.c_long"
    ).replace('sys.modules["numpy"] = sys.modules["json"]', 'sys.modules["json"]').replace(
        "np.asarray = np.zeros = ", ""
    )
    both = changing + "\ndef both(x):\n    before = look(0)\n    poison(0)\n    return before != look(0)\n"
    with opened(submission(both), Sandbox(LIMITS, frozenset())) as student:
        assert student.both(0).value.sum() >= 18


RANDOM = """
import random
import numpy as np
def numbers(x): return np.array([np.random.random(), random.random(), np.random.default_rng().random()])
"""


@KEPT
def test_random_numbers_are_each_workers_own(is_same: bool) -> None:
    """No worker draws the random numbers of another, from NumPy or from Python."""
    first = submission(RANDOM)
    with keep_boxes(Sandbox(LIMITS, strongest_isolation().layers)) as sandbox:
        drawn = []
        for hand_in in (first, first if is_same else submission(RANDOM)):
            with opened(hand_in, sandbox) as student:
                drawn.append(student.numbers(0).value)
    assert not np.any(drawn[0] == drawn[1])


# What one worker could leave behind for the next beside its memory: files, and when they were last read.
TRACES = """
import os
import numpy as np

def leave(x):
    with open("read.py") as file: file.read()
    os.listdir("folder")
    for name in ("/submission/new", "new", "/tmp/new", "folder/new", "../new"):
        try: os.close(os.open(name, os.O_WRONLY | os.O_CREAT))
        except OSError: pass
    return 1.0

def times(x):
    found = [os.stat(name) for name in ("read.py", "unread.py", "folder", ".")]
    return np.array([each.st_atime_ns > each.st_mtime_ns for each in found])

def names(x): return float(len(os.listdir(".")))
"""


@WALLS
def test_no_traces_on_files(layers: Layers) -> None:
    """The next worker of the same submission can't see which files the last one read, nor find one that it made."""
    require(*layers)
    hand_in = submission(TRACES, read="x = 1\n", unread="x = 2\n")
    hand_in.files[PurePosixPath("folder/inside.py")] = b""
    with keep_boxes(Sandbox(LIMITS, layers)) as sandbox:
        with opened(hand_in, sandbox) as student:
            before, names = student.times(0).value, student.names(0).value
            assert student.leave(0).value == 1.0
        with opened(hand_in, sandbox) as student:
            assert student.times(0).value.tolist() == before.tolist()
            assert student.names(0).value == names == 4


# --- what can be reached ----------------------------------------------------------------------------------------------

CANARY = "a-canary-of-somebody-else"
SEARCH = """
import os

def search(x):
    '''Read everything there is below any folder, and look for what another one handed in.'''
    found = 0
    places = ["/submission", "/submission/..", "..", "../..", "/tmp", "/proc", "/proc/1/root", "/var/tmp", "/dev/shm"]
    for place in [*places, os.getcwd()]:
        for folder, folders, files in os.walk(place):
            folders[:] = [name for name in folders if not name.isdigit() and name not in ("sys", "usr", "lib")][:200]
            for name in files[:200]:
                try:
                    with open(os.path.join(folder, name), "rb") as file: found += CANARY.encode() in file.read(100_000)
                except OSError: pass
    return float(found)

def see(x): return float(len(os.listdir("/submission")) if os.path.isdir("/submission") else 0)
""".replace("CANARY.encode()", "bytes(reversed(b" + repr(CANARY[::-1]) + "))")


@pytest.mark.parametrize("layers", [NAMESPACES, STRONG, GOOD], ids=["namespaces", "strong", "good"])
def test_no_other_submission_is_seen(layers: Layers) -> None:
    """While two submissions are open at once, neither finds the other's files, staged by the same grader."""
    require(*layers)
    other = submission(f"secret = {CANARY!r}\ndef f(x): return 1.0\n", "eve")
    with keep_boxes(Sandbox(LIMITS, layers)) as sandbox, opened(other, sandbox) as student:
        with opened(submission(SEARCH), sandbox) as searcher:
            assert tried(searcher, "search", 0) == 0.0
            assert searcher.see(0).value == (1.0 if Layer.NAMESPACES in layers else 0.0)
        assert student.f(0).value == 1.0


MEMORY = """
import ctypes

def search(x):
    '''Search the whole memory of this process for two words: one of its own, and one that it can't know.'''
    own, other = 0, 0
    for line in open("/proc/self/maps"):
        bounds, rights, *_ = line.split()
        if not rights.startswith("rw") or "[v" in line: continue
        start, end = (int(text, 16) for text in bounds.split("-"))
        held = ctypes.string_at(start, end - start)
        own += held.count(OWN)
        other += held.count(OTHER[::-1])
        del held
    return float(other > 0) + 2 * float(own > 0)

OWN, OTHER = b"a word of " + b"its own", bytes(SPELT)
"""


@KEPT
def test_no_memory_of_others(is_same: bool) -> None:
    """A worker's memory holds nothing of a submission, or of a question, that came before: not even without a wall."""
    canary = CANARY.encode()
    first = submission(f"secret = {CANARY!r}\ndef f(x): return x\n", CANARY)
    source = MEMORY.replace("SPELT", repr(list(canary[::-1])))
    with keep_boxes(Sandbox(LIMITS, frozenset())) as sandbox:
        with opened(first, sandbox) as student:
            student.f(np.frombuffer(canary, np.uint8).copy())
        hand_in = submission(source)
        with opened(hand_in, sandbox) as student:
            if is_same:
                student.search(np.frombuffer(canary, np.uint8).copy())
        with opened(hand_in, sandbox) as student:
            assert student.search(0).value == 2.0


REACH = """
import ctypes, os, signal, socket

libc = ctypes.CDLL(None, use_errno=True)

def got(status): return float(status == 0)
def kill_the_parent(x): os.kill(os.getppid(), signal.SIGKILL); return 1.0
def kill_the_first(x): os.kill(1, signal.SIGKILL); return 1.0
def kill_all(x): os.kill(-1, signal.SIGKILL); return 1.0
def stop_the_parent(x): os.kill(os.getppid(), signal.SIGSTOP); return 1.0
def trace_the_parent(x): return got(libc.ptrace(0x4206, os.getppid(), 0, 0))
def umount(x): return got(libc.umount2(b"/submission", 2))
def umount_all(x): return got(libc.umount2(b"/", 2))
def mount(x): return got(libc.mount(None, b"/submission", b"tmpfs", 0, None))
def remount(x): return got(libc.mount(None, b"/submission", None, 0x1020, None))
def leave(x): return got(libc.unshare(0x10000000) and libc.unshare(0x20000))
def change_root(x): return got(libc.chroot(b"/submission"))
def proc(x): return float(os.path.exists("/proc/self/status") or os.path.exists("/proc/1/maps"))
def sockets(x):
    found = 0
    for number in (0, 1, 2, *range(4, 1024)):
        try: found += bool(socket.socket(fileno=os.dup(number)).family)
        except OSError: pass
    return float(found)
def descriptors(x): return float(sum(map(is_open, range(4, 1024))))
def is_open(number):
    try: os.fstat(number)
    except OSError: return False
    return True
def capabilities(x):
    held = (ctypes.c_uint32 * 6)()
    libc.capget((ctypes.c_uint32 * 2)(0x20080522, 0), held)
    return float(any(held))
"""
ATTEMPTS = [line.split("(")[0].removeprefix("def ") for line in REACH.splitlines() if line.startswith("def ")]


@pytest.mark.parametrize("layers", [NAMESPACES, STRONG], ids=["namespaces", "strong"])
def test_the_box_is_out_of_reach(layers: Layers) -> None:
    """In its box a worker has no /proc, no power and no socket of others; killing its parent kills nobody."""
    require(*layers)
    warm_parent.end_parents()  # boxes of earlier tests may still be ending
    hand_in = submission(REACH)
    with keep_boxes(Sandbox(LIMITS, layers)) as sandbox:
        with opened(hand_in, sandbox):
            before = descendants(os.getpid())
        for attempt in [name for name in ATTEMPTS if name not in ("got", "is_open")]:
            with opened(hand_in, sandbox) as student:
                came = tried(student, attempt, 0)
            if attempt.startswith(("kill", "stop")):  # a namespace's first process hears none of these
                continue
            assert not came, attempt
        with opened(hand_in, sandbox):
            after = descendants(os.getpid())
    assert len(set(before) - set(after)) == 1  # the worker


@WALLS
def test_parent_after_a_hundred_hostile_ones(layers: Layers, fresh_parents: None) -> None:
    """After a hundred hostile submissions it is the same parent, with no child, no file and no descriptor more."""
    require(*layers)
    warm_parent.end_parents()  # those that were tried by that
    sandbox = Sandbox(LIMITS, layers)
    names = [name for name in ATTEMPTS if name not in ("got", "is_open")]
    with opened(submission(REACH), sandbox):
        pass
    (before,) = warm_parent._parents.values()
    for number in range(100):
        with opened(submission(REACH + POISON), sandbox) as student:
            tried(student, [*names, "poison"][number % (len(names) + 1)], 0)
    (parent,) = warm_parent._parents.values()
    assert parent is before
    assert parent.is_running()
    assert list(parent.staging.iterdir()) == []
    first = descendants(parent.process.pid)
    assert all(ends_soon(pid) for pid in first[1 if Layer.NAMESPACES in layers else 0 :])
    with opened(submission(STATE), sandbox) as student:
        assert student.look(0).value[0] == 6
    assert fresh_parents is None


# --- when something dies ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("isolation", [strongest_isolation(), Isolation("good", GOOD)], ids=["strongest", "good"])
def test_killed_parent(tiny: CourseFolder, isolation: Isolation, fresh_parents: None) -> None:
    """After the warm parent is killed, the next submission gets another one and its points."""
    require(*isolation.layers)
    warm_parent.end_parents()  # those that were tried by that
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    assert tiny.grade("ada", isolation).earned == 15
    (before,) = warm_parent._parents.values()
    for pid in (*reversed(descendants(before.process.pid)), before.process.pid):
        with suppress(ProcessLookupError):  # it went with its parent
            os.kill(pid, signal.SIGKILL)
    assert ends_soon(before.process.pid)
    assert tiny.grade("ada", isolation).earned == 15
    (after,) = warm_parent._parents.values()
    assert after.process.pid != before.process.pid
    assert warm_parent.can_nest()
    assert fresh_parents is None


@pytest.mark.parametrize("layers", [STRONG, GOOD], ids=["strong", "good"])
@pytest.mark.parametrize("victim", ["parent", "box"])
def test_death_in_a_call_is_not_the_students(layers: Layers, victim: str, fresh_parents: None) -> None:
    """A worker that ends because its box or its parent was killed is our failure, and the next one is served."""
    require(*layers)
    warm_parent.end_parents()  # those that were tried by that
    sandbox = Sandbox(LIMITS, layers)
    hand_in = submission("def f(x): return 1.0\n")
    with opened(hand_in, sandbox) as student:
        (parent,) = warm_parent._parents.values()
        chain = [parent.process.pid, *descendants(parent.process.pid)]
        parents, boxes = (chain[:2], chain[2:3]) if Layer.NAMESPACES in layers else (chain[:1], chain[1:2])
        for pid in parents if victim == "parent" else boxes:
            os.kill(pid, signal.SIGKILL)
        assert all(ends_soon(pid) for pid in chain[len(parents) :])
        with pytest.raises(WorkerUnavailable):
            student.f(0)
    with opened(hand_in, sandbox) as student:
        assert student.f(0).value == 1.0
    assert fresh_parents is None


GRADER = """
import signal, sys
from pathlib import PurePosixPath
from autograder.config import Limits
from autograder.sandbox import Layer, Sandbox, keep_boxes
from autograder.student import open_student
from autograder.submission import Submission

source = b"import time\\ndef f(x): return 1.0\\ndef sleep(x): time.sleep(1000)\\ndef spin(x):\\n    while True: pass\\n"
limits = Limits(call_cpu_seconds=900, module_cpu_seconds=900, sleep_seconds=900, memory_mb=512, output_mb=1)
with keep_boxes(Sandbox(limits, frozenset(map(Layer, sys.argv[2:])))) as sandbox:
    with open_student(Submission("ada", {PurePosixPath("m.py"): source}, ()), "m", sandbox) as (student, failure):
        assert student.f(0).value == 1.0
        print("calling", flush=True)
        getattr(student, sys.argv[1])(0)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("function", ["spin", "sleep"])
@pytest.mark.parametrize("layers", [STRONG, GOOD, frozenset()], ids=["strong", "good", "none"])
def test_nobody_outlives_the_grader(layers: Layers, function: str, number: signal.Signals, tmp_path: Path) -> None:
    """However the grader ends in the middle of a call, parent, box and worker end too, spinning or asleep."""
    require(*layers)
    settings = {**os.environ, "PYTHONPATH": str(REPOSITORY), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", GRADER, function, *layers]
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as grader:
        try:
            assert grader.stdout is not None
            assert grader.stdout.readline() == b"calling\n"
            # What only helps a box to begin may be listed, and have ended by now.
            started = [pid for pid in descendants(grader.pid) if is_alive(pid)]
            assert len(started) >= 3
            grader.send_signal(number)
            grader.wait()
        finally:
            grader.kill()  # or a failure here would take the 900 s of the call's limit
    assert all(ends_soon(pid) for pid in started)


# --- where namespaces can't be nested ---------------------------------------------------------------------------------


def test_a_sandbox_for_every_submission(
    monkeypatch: pytest.MonkeyPatch, tiny: CourseFolder, fresh_parents: None
) -> None:
    """Where bubblewrap makes namespaces but nothing within it can, each submission gets a bubblewrap; that is told."""
    require(*Layer)
    monkeypatch.setattr(warm_parent, "_CAPABILITIES", [])
    monkeypatch.setattr(warm_parent, "_refusals", set())
    chosen = choose_isolation(tiny.open())
    assert chosen == Isolation("strong", STRONG, is_warm=False)
    assert str(chosen) == "strong (landlock + namespaces + seccomp), started anew for every submission"
    assert not warm_parent.can_nest()
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    before = descendants(os.getpid())
    assert tiny.grade("ada", chosen).earned == 15
    assert not set(descendants(os.getpid())) - set(before)
    assert fresh_parents is None


def test_cold_walls_are_the_same(monkeypatch: pytest.MonkeyPatch, fresh_parents: None) -> None:
    """A bubblewrap for every submission forbids what the shared one does."""
    require(*Layer)
    monkeypatch.setattr(warm_parent, "_CAPABILITIES", [])
    monkeypatch.setattr(warm_parent, "_refusals", set())
    for layers in (STRONG, STRONG - {Layer.LANDLOCK}):
        trial = try_layers(layers)
        assert (trial.got_through, trial.failure) == ((), "")
    assert not warm_parent.can_nest()
    assert fresh_parents is None


def test_cold_submissions_share_nothing() -> None:
    """Asked for coldness, two submissions have two bubblewraps, which end with them."""
    require(*Layer)
    sandbox = Sandbox(LIMITS, STRONG, is_warm=False)
    before = set(descendants(os.getpid()))
    with opened(submission(SEARCH), sandbox) as student, opened(submission(SEARCH), sandbox):
        started = set(descendants(os.getpid())) - before
        assert len(started) == 6  # bubblewrap, the box and the worker, of each
        assert tried(student, "search", 0) == 0.0
    assert all(ends_soon(pid) for pid in started)


def test_lock_that_fails(monkeypatch: pytest.MonkeyPatch, fresh_parents: None) -> None:
    """A worker that can't put on a lock serves nobody, and says which it was."""
    require(Layer.LANDLOCK)
    monkeypatch.setattr(warm_parent, "_readable", lambda: [Path("/nowhere/at/all"), *real])
    with (
        pytest.raises(WorkerUnavailable, match=r"the worker did not start: .*No such file.*/nowhere/at/all"),
        open_student(submission(""), "m", Sandbox(LIMITS, GOOD)),
    ):
        pass
    assert fresh_parents is None


real = warm_parent._readable()


def test_no_bubblewrap(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without bubblewrap no worker is started behind namespaces, and no folder is left of the attempt."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with (
        pytest.raises(SandboxUnavailable, match="bubblewrap is not installed"),
        open_student(submission(""), "m", Sandbox(LIMITS, STRONG)),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_limit_of_the_kernel() -> None:
    """The kernel ends a worker that the grader's watch does not, at twice the limit and two seconds."""
    source = "import resource\ndef f(x): return float(resource.getrlimit(resource.RLIMIT_CPU)[0])\n"
    for isolation in (strongest_isolation(), NO_WALL):
        with opened(submission(source), Sandbox(LIMITS, isolation.layers)) as student:
            assert student.f(0).value == 2 * LIMITS.module_cpu_seconds + 2


def test_killed_is_still_killed() -> None:
    """A module that ends itself is the one that ended, and its box serves the next."""
    hand_in = submission("import os\ndef f(x): os._exit(3)\ndef g(x): return 1.0\n")
    with keep_boxes(Sandbox(LIMITS, strongest_isolation().layers)) as sandbox:
        for _ in range(3):
            with opened(hand_in, sandbox) as student, pytest.raises(StudentFailure) as caught:
                student.f(0)
            assert isinstance(caught.value.outcome, Killed)
            assert caught.value.outcome.reason == "exit"
        with opened(hand_in, sandbox) as student:
            assert student.g(0).value == 1.0
