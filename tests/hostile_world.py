"""A throw-away course full of canaries, the hostile hand-ins in it, and how they are graded as some user.

``tests/submissions/hostile/<name>/`` holds what is handed in, and ``expect.yaml``: ``about`` in a sentence; the class
of ``attack``; what git can't carry (links, pipes, names); and what must come of it: ``earned`` (0 where it is not
given), the ``verdict`` of the main test (or several, where there is a race that none wins), further ``verdicts``,
``message``, ``messages``, ``notes`` or ``error``. ``known_limit`` gives the points that a documented limit of a level
lets it earn. ``works_without_the_wall`` names the users as whom it earns points where there is no wall: the proof that
the attack is real. ``slow`` marks those that run into a limit of time.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import secrets
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from ruamel.yaml import YAML

from autograder.recorder.cases import array, encode, encode_result

REPOSITORY = Path(__file__).resolve().parent.parent
HOSTILE = REPOSITORY / "tests" / "submissions" / "hostile"
SOFTMAX = REPOSITORY / "solutions" / "softmax_losses"
DRIVER = Path(__file__).with_name("hostile_driver.py")
NAMES = sorted(folder.name for folder in HOSTILE.iterdir() if folder.is_dir())
ORDINARY_USER = 61234

CLASSES = {
    "reading", "tampering", "processes", "privileges", "network", "kernel", "forging", "results", "text", "leaking",
    "state", "shadowing", "resources", "intake",
}  # fmt: skip
KEYS = {
    "about", "attack", "verdict", "verdicts", "message", "messages", "notes", "error", "earned", "known_limit", "slow",
    "works_without_the_wall", "earned_without_the_wall", "survivors_without_the_wall", "machine",
}  # fmt: skip

# A number that only the hidden tests know; every way of writing it down that a message might carry.
HIDDEN_NUMBER = 7319046.25

CONFIG = """\
version: 1
course: {id: hostile, title: A course under attack}
limits: {call_cpu_seconds: 0.5, module_cpu_seconds: 2, sleep_seconds: 0.6, memory_mb: 512, output_mb: 1}
isolation: {least: good}
late_policy: {percent_per_day: 10, maximum_percent: 50, grace_minutes: 15}
assignments:
  tiny:
    title: Twice
    modules:
      double: {points: 10, groups: {values: 8, contract: 2}}
  softmax_losses:
    title: Softmax
    modules:
      softmax: {points: 20, groups: {values: 8, stability: 6, axes: 4, contract: 2}}
"""

SUITE = '''\
"""Hidden tests of double, with a CANARY."""

import numpy as np

from autograder.hidden import Case, Student, cases, check_unchanged, check_values, points, raises

SECRET = "CANARY"


@points(1, group="values")
@cases("double", group="published")
def test_shown(student: Student, case: Case) -> None:
    """Gives the printed numbers."""
    case.check(case.ask(student))


@points(4, group="values")
@cases("double", group="values")
def test_values(student: Student, case: Case) -> None:
    """Doubles every element.

    CANARY
    """
    case.check(case.ask(student))


@points(3, group="values")
@cases("double", group="again")
def test_again(student: Student, case: Case) -> None:
    """Doubles once more: the answer was an earlier question."""
    case.check(case.ask(student))


@points(1, group="contract", together_with="test_values")
def test_unchanged(student: Student) -> None:
    """Leaves its argument as it was."""
    returned = student.double(np.array([1.0, 2.0]))
    check_values(returned, np.array([2.0, 4.0]), 1e-6)
    check_unchanged(returned)


@points(1, group="contract", together_with="test_values")
def test_refuses(student: Student) -> None:
    """Refuses an empty array."""
    with raises(ValueError, "for an empty array"):
        student.double(np.array([]))
'''

SOLUTION = '''\
"""CANARY."""

import numpy as np


def double(values):
    if len(values) == 0:
        raise ValueError("nothing to double")
    return np.asarray(values, dtype=float) * 2
'''

# What honest students hand in, right and wrong, with the points it earns.
HONEST: dict[str, tuple[str | None, float]] = {
    "right": (SOLUTION.replace("CANARY", "Mine"), 10),
    "chatty": ("def double(values):\n    print(values)\n    return values * 2.0\n", 9),
    "in_place": ("def double(values):\n    values *= 2\n    return values\n", 8),
    "thrice": ("def double(values):\n    return values * 3.0\n", 0),
    "raising": ("def double(values):\n    return values.twice\n", 0),
    "unfinished": ("def double(values):\n    raise NotImplementedError\n", 0),
    "misspelt": ("def double(values)\n    return 2 * values\n", 0),
    "absent": (None, 0),
}


def expectation(name: str) -> dict[str, Any]:
    """Read the expect.yaml of a hostile hand-in."""
    expected: dict[str, Any] = YAML(typ="safe").load(HOSTILE / name / "expect.yaml")
    assert expected.keys() <= {*KEYS, *BUILDERS, "whole_link"}, name
    assert expected["attack"] in CLASSES, name
    return expected


EXPECTED: dict[str, dict[str, Any]] = {}


def is_for_this_machine(name: str) -> bool:
    """Tell whether the attack exists on this kind of machine."""
    return bool(EXPECTED[name].get("machine", platform.machine()) == platform.machine())


@dataclass(frozen=True, slots=True)
class World:
    """A folder that any user may enter: the course, a folder anybody may write to, and one for temporary files."""

    root: Path
    canaries: dict[str, str]
    targets: dict[str, Any] = field(default_factory=dict)

    @property
    def course(self) -> Path:
        """The course."""
        return self.root / "course"

    @property
    def submissions(self) -> Path:
        """The hand-ins."""
        return self.course / "submissions"

    @property
    def drop(self) -> Path:
        """Where anybody may write."""
        return self.root / "drop"

    @property
    def temporary(self) -> Path:
        """The folder for temporary files of the runs."""
        return self.root / "temporary"


@contextmanager
def make_world(user: int) -> Iterator[World]:
    """Make a world that belongs to ``user``; it is gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="hostile-world-") as folder:
        places = ("hidden_tests", "references", "solution", "hand_in", "gradebook", "environment")
        world = World(Path(folder), {place: f"canary-{place}-{secrets.token_hex(8)}" for place in places})
        write_course(world)
        for path in (world.root, *world.root.rglob("*")):
            os.chown(path, user, user)
            path.chmod(0o755 if path.is_dir() else 0o644)
        world.drop.chmod(0o777)
        yield world


def write_course(world: World) -> None:
    """Write the course, with a canary in everything that is secret."""
    for folder in (world.submissions, world.drop, world.temporary):
        folder.mkdir(parents=True)
    (world.course / "grading_config.yaml").write_text(CONFIG)
    tiny, softmax = (world.course / "solutions" / name for name in ("tiny", "softmax_losses"))
    for folder in (tiny, softmax):
        (folder / "hidden_tests").mkdir(parents=True)
        (folder / "references").mkdir()
    secret = {
        "hidden_tests": tiny / "hidden_tests" / "test_double.py",
        "references": tiny / "references" / "double.json",
        "solution": tiny / "double.py",
        "hand_in": world.submissions / "a_victim" / "double.py",
        "gradebook": world.course / "gradebook.csv",
    }
    secret["hand_in"].parent.mkdir()
    texts = {
        "hidden_tests": SUITE,
        "references": references(),
        "solution": SOLUTION,
        "hand_in": SOLUTION,
        "gradebook": "CANARY",
    }
    for place, text in texts.items():
        secret[place].write_text(text.replace("CANARY", world.canaries[place]))
    for part in ("softmax.py", "hidden_tests/test_softmax.py", "references/softmax.py", "references/softmax.json"):
        shutil.copyfile(SOFTMAX / part, softmax / part)
    with (softmax / "softmax.py").open("a") as file:
        file.write(f"\n# {world.canaries['solution']}\n")
    secret |= {
        "softmax_solution": softmax / "softmax.py",
        "softmax_references": softmax / "references" / "softmax.json",
    }
    world.targets.update(
        secrets={place: str(path) for place, path in secret.items()},
        other=str(secret["hand_in"].parent),
        drop=str(world.drop),
        course=str(world.course),
        process=os.getpid(),
    )


def references() -> str:
    """Write the recorded answers; the last question's answer is an earlier question."""
    asked = {"one": ("published", [1.0]), "pair": ("values", [3.0, -4.0]), "CANARY": ("values", [HIDDEN_NUMBER])}
    asked["pair again"] = ("again", [1.5, -2.0])
    cases = [recorded_case(name, group, values) for name, (group, values) in asked.items()]
    return json.dumps({"version": 1, "recorded_with": {}, "recorded_on": {}, "cases": cases})


def recorded_case(name: str, group: str, values: list[float]) -> dict[str, Any]:
    """Write down a case of ``double`` as the recorder does."""
    answer = [2 * value for value in values]
    return {
        "name": name,
        "title": f"{len(values)} numbers",
        "function": "double",
        "group": group,
        "public": group == "published",
        "args": [encode(array(values, "float64"))],
        "kwargs": {},
        "tensorflow": encode_result(np.array(answer)),
        "truth": encode(answer),
        "tolerance": [(1e-6).hex()] * len(answer),
    }


# --- hand-ins ---------------------------------------------------------------------------------------------------------


def hand_in_hostile(world: World, name: str, student: str) -> None:
    """Hand in the hostile ``name`` as ``student``, with everything that it needs for its attack."""
    expected, folder = EXPECTED[name], world.submissions / student
    if "whole_link" in expected:
        folder.symlink_to(world.targets["other"])
        return
    folder.mkdir()
    make_unique(folder, student)
    for source in [*(HOSTILE / name).glob("*.py"), *HOSTILE.glob("*.py")]:
        shutil.copyfile(source, folder / source.name)
    (folder / "targets.json").write_text(json.dumps(world.targets))
    for key, build in BUILDERS.items():
        if key in expected:
            build(world, folder, expected[key])


def hand_in_honest(world: World, kind: str, student: str) -> None:
    """Hand in the honest ``kind``, or the real ``solution`` of softmax, as ``student``."""
    folder = world.submissions / student
    folder.mkdir()
    make_unique(folder, student)
    if kind == "solution":
        shutil.copyfile(SOFTMAX / "softmax.py", folder / "softmax.py")
        return
    source, _ = HONEST[kind]
    if source is not None:
        (folder / "double.py").write_text(source)


def make_unique(folder: Path, student: str) -> None:
    """Make a hand-in like no other, so that it is graded itself: of equal ones, one is."""
    (folder / "unique.py").write_text(f"# {student!a}\n")


def write_texts(_world: World, folder: Path, texts: dict[str, str]) -> None:
    """Write further files."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)


def make_links(world: World, folder: Path, targets: dict[str, str]) -> None:
    """Make links to secrets, to the course, or to a path as it is."""
    for name, target in targets.items():
        known = {**world.targets["secrets"], "COURSE": world.targets["course"]}
        (folder / name).symlink_to(known.get(target, target))


def make_pipes(_world: World, folder: Path, names: list[str]) -> None:
    """Make named pipes."""
    for name in names:
        os.mkfifo(folder / name)


def make_sockets(_world: World, folder: Path, names: list[str]) -> None:
    """Make local sockets."""
    for name in names:
        os.mknod(folder / name, stat.S_IFSOCK | 0o666)


def make_sparse(_world: World, folder: Path, sizes: dict[str, int]) -> None:
    """Make files of a size that takes no room."""
    for name, size in sizes.items():
        (folder / name).touch()
        os.truncate(folder / name, size)


def make_hostile_names(_world: World, folder: Path, _yes: bool) -> None:
    """Make files whose names are attacks, among them the one of the module with something around it."""
    names = [b"-rf.py", b"=1+1.py", b"\x1b[31mdouble.py", b"new\nline.py", b"\xff\xfe.py", b"double.py ", b" double.py"]
    names += [
        name.encode() for name in ("\u202edouble.py", "\u200bdouble.py", "<script>.py", "$(id).py", "\uff44ouble.py")
    ]
    names += [b"a" * 250 + b".py", b"..double.py", b"double.py.", b"nul.py\t", b"'; drop table.py"]
    for name in names:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).touch()  # noqa: PTH118  # bytes, which a Path is not


def make_deep(_world: World, folder: Path, depth: int) -> None:
    """Make folders in folders, with a module at their end."""
    deepest = folder.joinpath(*["d"] * depth)
    deepest.mkdir(parents=True)
    (deepest / "double.py").touch()


def make_many(_world: World, folder: Path, count: int) -> None:
    """Make many files."""
    for number in range(count):
        (folder / f"helper{number}.py").touch()


def make_bytes(_world: World, folder: Path, contents: dict[str, str]) -> None:
    """Write files by their bytes in hexadecimal."""
    for name, content in contents.items():
        (folder / name).write_bytes(bytes.fromhex(content))


def make_nested(_world: World, folder: Path, depths: dict[str, int]) -> None:
    """Write files of nested brackets."""
    for name, depth in depths.items():
        (folder / name).write_text("(" * depth + ")" * depth)


BUILDERS: dict[str, Callable[[World, Path, Any], None]] = {
    "texts": write_texts,
    "links": make_links,
    "fifos": make_pipes,
    "sockets": make_sockets,
    "sparse": make_sparse,
    "hostile_names": make_hostile_names,
    "deep": make_deep,
    "many": make_many,
    "hex": make_bytes,
    "nested": make_nested,
}
EXPECTED.update({name: expectation(name) for name in NAMES})


# --- listeners --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listeners:
    """Sockets that a hand-in would tell its secrets to."""

    sockets: dict[str, socket.socket]

    def reached(self) -> list[str]:
        """Name those that somebody reached since this was asked last."""
        return [name for name, listener in self.sockets.items() if has_caller(listener)]


def has_caller(listener: socket.socket) -> bool:
    """Take every call or datagram that waits, and tell whether there was one."""
    called = False
    try:
        while True:
            if listener.type == socket.SOCK_DGRAM:
                listener.recv(65536)
            else:
                listener.accept()[0].close()
            called = True
    except BlockingIOError:
        return called


@contextmanager
def open_listeners(world: World) -> Iterator[Listeners]:
    """Listen on every kind of socket, and tell the hostile hand-ins where."""
    with ExitStack() as stack:
        kinds = {"tcp": (socket.AF_INET, socket.SOCK_STREAM), "udp": (socket.AF_INET, socket.SOCK_DGRAM)}
        kinds |= {"unix": (socket.AF_UNIX, socket.SOCK_STREAM), "abstract": (socket.AF_UNIX, socket.SOCK_STREAM)}
        sockets = {name: stack.enter_context(socket.socket(*kind)) for name, kind in kinds.items()}
        world.targets.update(unix=str(world.root / "socket"), abstract=world.root.name)
        for name in ("tcp", "udp"):
            sockets[name].bind(("127.0.0.1", 0))
            world.targets[name] = sockets[name].getsockname()[1]
        sockets["unix"].bind(world.targets["unix"])
        sockets["abstract"].bind("\0" + world.targets["abstract"])
        Path(world.targets["unix"]).chmod(0o777)
        for listener in sockets.values():
            listener.setblocking(False)
            if listener.type == socket.SOCK_STREAM:
                listener.listen(512)
        yield Listeners(sockets)


# --- runs -------------------------------------------------------------------------------------------------------------

LEVELS = {
    "strong": ("strong", ["namespaces", "landlock", "seccomp"]),
    "strong-without-landlock": ("strong", ["namespaces", "seccomp"]),
    "good": ("good", ["landlock", "seccomp"]),
    "none": ("none_student_code_can_do_anything_i_can", []),
}


@dataclass(frozen=True, slots=True)
class Graded:
    """What a run of the command line came to: the lines of reports by student, and everything around them."""

    lines: dict[str, str]
    reports: dict[str, dict[str, Any]]
    status: int
    said: str
    survivors: list[str]
    unavailable: str


def grade(world: World, assignment: str, level: str, user: int) -> Graded:
    """Grade every hand-in of ``world`` in one run of the command line, as ``user``, behind a level's layers."""
    told, output = world.temporary / "told.json", world.temporary / "output.jsonl"
    arguments = [assignment, "--submissions", str(world.submissions), "--output", str(output), "--jobs", "2"]
    name, layers = LEVELS[level]
    settings = {"level": name, "layers": layers, "arguments": arguments, "told": str(told)}
    done = subprocess.run(
        [sys.executable, str(DRIVER), json.dumps(settings)],
        cwd=world.course,
        env=environment(world),
        **as_user(user),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=500,
        check=False,
    )
    said = (done.stdout + done.stderr).decode(errors="replace")
    assert told.exists(), said
    outcome = json.loads(told.read_text())
    told.unlink()
    lines = output.read_text(encoding="utf-8").splitlines() if output.exists() else []
    output.unlink(missing_ok=True)
    reports = {report["student"]: report for report in map(json.loads, lines)}
    by_student = dict(zip(reports, lines, strict=True))
    survivors = outcome.get("survivors", [])
    return Graded(by_student, reports, outcome.get("status", -1), said, survivors, outcome.get("unavailable", ""))


def as_user(user: int) -> dict[str, Any]:
    """Give what starts a process as ``user``: nothing for who runs the tests."""
    return {} if user == os.geteuid() else {"user": user, "group": user, "extra_groups": []}


def environment(world: World) -> dict[str, str]:
    """Give the environment of a run: with a canary, its own folder for temporary files, and no bytecode left behind."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": str(world.temporary),
        "COLUMNS": "200",
        "SECRET_OF_THE_GRADER": world.canaries["environment"],
    }


def snapshot(course: Path) -> dict[str, tuple[int, int, int, str]]:
    """Give the mode, owner, time of change and contents of everything in ``course`` but the grader's own results."""
    found = {}
    for path in sorted(course.rglob("*")):
        if path.relative_to(course).parts[0] == "gradebook":
            continue
        state = path.lstat()
        content = b""
        if stat.S_ISLNK(state.st_mode):
            content = os.fsencode(path.readlink())
        elif stat.S_ISREG(state.st_mode) and state.st_size < 1 << 24:
            content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        found[str(path)] = (state.st_mode, state.st_uid, 0 if path.is_dir() else state.st_mtime_ns, digest)
    return found
