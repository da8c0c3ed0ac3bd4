"""Which walls stand between student code and this machine: each is proved by trying what it must forbid.

A wall that is only configured may not be there: a container refuses namespaces, a kernel has no Landlock. So every run
starts a worker as grading does, lets a hostile module of our own try (``worker/probe.py``), and grades only behind what
held.
"""

from __future__ import annotations

import os
import select
import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from autograder.config import CONFIG_NAME, ConfigError, IsolationLevel, Limits, Problem, key_line
from autograder.layout import Course
from autograder.sandbox import Layer, Layers, Sandbox, SandboxUnavailable
from autograder.student import NotRun, StudentFailure, WorkerUnavailable, open_student
from autograder.submission import Submission
from autograder.warm_parent import can_nest

_PROBE = Path(__file__).resolve().parent / "worker" / "probe.py"
_LIMITS = Limits(call_cpu_seconds=5, module_cpu_seconds=20, sleep_seconds=5, memory_mb=1024, output_mb=1)

# What each layer forbids all by itself.
FORBIDDEN: dict[Layer, tuple[str, ...]] = {
    Layer.NAMESPACES: (
        "read_file", "list_folder", "write_file", "connect_tcp", "connect_unix", "send_udp", "run_program",
        "signal_process", "trace_process", "read_environment", "make_namespace", "be_root",
    ),
    Layer.LANDLOCK: ("read_file", "list_folder", "write_file", "run_program", "read_environment"),
    Layer.SECCOMP: (
        "write_file", "connect_tcp", "connect_unix", "send_udp", "start_process", "run_program", "start_thread",
        "signal_process", "trace_process", "raise_limits", "make_namespace", "be_root",
    ),
}  # fmt: skip

STRONG: Layers = frozenset(Layer)
# In the order in which they are tried: the first whose probe is refused everything is used.
_COMBINATIONS: dict[IsolationLevel, tuple[Layers, ...]] = {
    "strong": (STRONG, frozenset({Layer.NAMESPACES, Layer.SECCOMP})),
    "good": (frozenset({Layer.LANDLOCK, Layer.SECCOMP}),),
}

REMEDY = (
    "Install bubblewrap (apt-get install bubblewrap), or use a kernel with Landlock (5.13 or newer; in a container, "
    "Docker 23 or newer). On Ubuntu 24.04, bubblewrap needs an AppArmor profile that allows it user namespaces. "
    "`autograder doctor` shows what was tried."
)


@dataclass(frozen=True, slots=True)
class Isolation:
    """The layers that every worker of a run gets, and the level they amount to.

    Attributes
    ----------
    is_warm
        Whether submissions get their namespaces from one process that has NumPy loaded. Where the machine refuses
        that, every submission's sandbox is started from nothing.

    """

    level: IsolationLevel
    layers: Layers
    is_warm: bool = True

    def __str__(self) -> str:
        if not self.layers:
            return "NONE: student code can read and change whatever this account can"
        started = "" if self.is_warm else ", started anew for every submission"
        return f"{self.level} ({' + '.join(sorted(self.layers))}){started}"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a set of layers was seen to do: ``failure`` when no worker could be started behind it."""

    layers: Layers
    got_through: tuple[str, ...]
    failure: str

    def holds_against(self, attempts: tuple[str, ...]) -> bool:
        """Tell whether a worker ran and none of ``attempts`` got through."""
        return not self.failure and not set(attempts) & set(self.got_through)


def choose_isolation(course: Course) -> Isolation:
    """Give the strongest isolation that holds here.

    Raises
    ------
    ConfigError
        When it is less than grading_config.yaml asks for; says what was tried and what to install.

    """
    least = course.config.isolation.least
    if least == "none_student_code_can_do_anything_i_can":
        return Isolation(least, frozenset())
    seen = []
    for level, combinations in _COMBINATIONS.items():
        for layers in combinations:
            trial = try_layers(layers)
            if trial.holds_against(tuple({name for layer in layers for name in FORBIDDEN[layer]})):
                return Isolation(level, layers, is_warm=Layer.NAMESPACES not in layers or can_nest())
            seen.append(
                f"  {' + '.join(sorted(layers))}: {trial.failure or 'let through ' + ', '.join(trial.got_through)}"
            )
        if level == least:
            break
    said = f"this machine can't isolate student code as asked here ({least}), so none is run:"
    path = course.root / CONFIG_NAME
    line = key_line(path, "isolation", "least")
    raise ConfigError([Problem(path, line, "isolation.least", "\n".join([said, *seen, REMEDY]))])


def try_layers(layers: Layers) -> Trial:
    """Start a worker behind ``layers``, have it try everything, and tell what got through."""
    submission = Submission("probe", {PurePosixPath("probe.py"): _PROBE.read_bytes()}, ())
    sandbox = Sandbox(_LIMITS, layers)
    try:
        with _targets() as (targets, mailbox), open_student(submission, "probe", sandbox) as (student, failure):
            if failure is not None or student.control(4).value != 2.0:
                return Trial(layers, (), "an honest module can't run behind it")
            through = [name for name, argument in targets.items() if _got_through(student, name, argument)]
            # A datagram can be sent into a network of one's own; it got through only if it arrived.
            if "send_udp" in through and not select.select([mailbox], [], [], 0.1)[0]:
                through.remove("send_udp")
            return Trial(layers, tuple(through), "")
    except (SandboxUnavailable, WorkerUnavailable, StudentFailure) as error:
        return Trial(layers, (), str(error))


def _got_through(student: Any, name: str, argument: Any) -> bool:
    try:
        return bool(getattr(student, name)(argument).value != 0.0)
    except (StudentFailure, NotRun):
        return False


@contextmanager
def _targets() -> Iterator[tuple[dict[str, Any], socket.socket]]:
    """Set up things of ours that must stay out of reach: each attempt's target, and where a datagram would arrive."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-probe-")))
        folder.chmod(0o755)
        (folder / "secret").write_text("secret")
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", 0))
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(str(folder / "socket"))
        unix.listen()
        (folder / "socket").chmod(0o777)
        targets = {
            "read_file": str(folder / "secret"),
            "list_folder": str(folder),
            "write_file": str(folder / "written"),
            "connect_tcp": tcp.getsockname()[1],
            "connect_unix": str(folder / "socket"),
            "send_udp": udp.getsockname()[1],
            "start_process": None,
            "run_program": "/bin/true",
            "start_thread": None,
            "signal_process": os.getpid(),
            "trace_process": os.getpid(),
            "read_environment": os.getpid(),
            "make_namespace": None,
            "be_root": None,
            "raise_limits": None,
        }
        yield targets, udp
