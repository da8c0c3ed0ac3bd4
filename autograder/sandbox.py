"""A worker behind the wall: the layers, the box that holds a submission, and the worker as the grader sees it.

Every layer is independent of the others. ``namespaces`` (bubblewrap) gives a submission users, processes, a network and
IPC of its own and an almost empty read-only file system; ``landlock`` lets a worker open nothing but the same few
folders; ``seccomp`` leaves it no system call for processes, threads, sockets, signals or writing files. The worker puts
the last two on itself, before it imports student code. Around them: a session of its own, a clean environment, one
channel, resource limits, an unprivileged user, and a watch over CPU time, sleep and output from outside (``student``).

A worker is forked from its submission's box, and that from a process that has NumPy loaded (``warm_parent``).
"""

from __future__ import annotations

import json
import math
import os
import socket
import struct
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from autograder.config import Limits
from autograder.submission import Submission
from autograder.warm_parent import (
    SUBMISSION,
    SandboxUnavailable,
    WarmParent,
    WorkerUnavailable,
    can_nest,
    remember_refusal,
    running_parent,
    start_parent,
)

__all__ = [
    "Layer",
    "Layers",
    "Sandbox",
    "SandboxUnavailable",
    "WorkerProcess",
    "WorkerUnavailable",
    "keep_boxes",
    "start_worker",
]

_MEBIBYTE = 1 << 20
_SAID_BYTES = 1 << 16
_ANSWER_SECONDS = 60.0
_NESTING_ATTEMPTS = 2
_CREDENTIALS = struct.Struct("3i")  # process, user, group


class Layer(StrEnum):
    """A wall that stands by itself."""

    NAMESPACES = "namespaces"
    LANDLOCK = "landlock"
    SECCOMP = "seccomp"


Layers = frozenset[Layer]


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What every worker of a run gets: its limits and its layers.

    Attributes
    ----------
    is_warm
        Whether submissions share a process that has NumPy loaded. Else each has its own, which takes longer.
    boxes
        Where ``keep_boxes`` keeps a submission's box from one worker to the next.

    """

    limits: Limits
    layers: Layers
    is_warm: bool = True
    boxes: _KeptBoxes | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class WorkerProcess:
    """A running worker: its channel for frames, the pipe of what it prints, and its process as the kernel counts it."""

    channel: socket.socket
    output: IO[bytes]
    pid: int
    box: _Box
    number: int

    def ended(self) -> int | None:
        """Give the exit status, below 0 for a signal, or None while it runs; it is not reaped, so its id stays.

        Raises
        ------
        SandboxUnavailable
            When its box has gone, with which it ended through no fault of its own.

        """
        answer, _ = self.box.ask({"do": "status", "worker": self.number})
        status: int | None = answer["status"]
        return status

    def cpu_seconds(self) -> float:
        """Give the CPU time that the worker has used, measured by the kernel; 0 once it is gone."""
        # Linux's clock id of another process (man 3 clock_getcpuclockid): the pid inverted, with the CPU clock's bits.
        try:
            return time.clock_gettime(((~self.pid) << 3) | 2)
        except OSError:
            return 0.0

    def cpu_seconds_in_all(self) -> float:
        """Give the CPU time of a worker that has ended, from the kernel's books."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")  # utime, stime

    def is_runnable(self) -> bool:
        """Tell whether the worker wants the CPU or a disk: waiting for it is the machine's fault, not the student's."""
        try:
            state = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return False
        return state in ("R", "D")


@contextmanager
def start_worker(submission: Submission, sandbox: Sandbox) -> Iterator[WorkerProcess]:
    """Run a worker on the submission's files; it is gone when the block ends.

    Raises
    ------
    SandboxUnavailable
        When bubblewrap is missing, can't make its namespaces, or has gone.

    """
    with ExitStack() as stack:
        if sandbox.boxes is None:
            box = stack.enter_context(_open_box(submission, sandbox))
        else:
            box = sandbox.boxes.give(submission, sandbox)
        folder = box.folder or str(stack.enter_context(_staged(submission, None)))
        ours, theirs = socket.socketpair()
        stack.enter_context(ours)
        reading, writing = os.pipe()
        output = stack.enter_context(os.fdopen(reading, "rb"))
        with theirs, os.fdopen(writing, "wb"):
            answer, pid = box.ask(
                {"do": "start", "folder": folder, "resources": _resources(sandbox.limits)}, theirs.fileno(), writing
            )
        try:
            yield WorkerProcess(ours, output, pid, box, answer["worker"])
        finally:
            with suppress(SandboxUnavailable):  # then the worker has ended with its box
                box.ask({"do": "end", "worker": answer["worker"]})


@contextmanager
def keep_boxes(sandbox: Sandbox) -> Iterator[Sandbox]:
    """Give the same sandbox, in which all workers of a submission come from one box until the block ends."""
    with ExitStack() as stack:
        yield replace(sandbox, boxes=_KeptBoxes(stack))


# --- boxes ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Box:
    """The process that holds one submission, as the grader speaks to it; ``folder`` is where a worker finds its files.

    It is None where there are no namespaces: there files are written anew for every worker, because the next one could
    see when they were last read.
    """

    orders: socket.socket
    folder: str | None

    def is_ready(self) -> bool:
        """Wait until the box is there; False when it has ended without a word."""
        said, _ = self._receive()
        return bool(said)

    def ask(self, order: dict[str, Any], *sent: int) -> tuple[dict[str, Any], int]:
        """Give the answer to an order, and the process id of who gave it; a box without an answer is closed."""
        try:
            socket.send_fds(self.orders, [json.dumps(order).encode()], sent)
            answer, pid = self._receive()
        except BaseException as error:  # Ctrl-C as well: a late answer must not be taken for the next one's
            self.orders.close()
            if isinstance(error, OSError):
                raise SandboxUnavailable(f"the submission's sandbox is gone: {error}") from None
            raise
        if not answer:
            self.orders.close()
            raise SandboxUnavailable("the submission's sandbox has ended")
        return answer, pid

    def _receive(self) -> tuple[dict[str, Any], int]:
        said, control, _, _ = self.orders.recvmsg(_SAID_BYTES, socket.CMSG_SPACE(_CREDENTIALS.size))
        answer: dict[str, Any] = json.loads(said or b"{}")
        if "failed" in answer:
            raise SandboxUnavailable(answer["failed"])
        # The kernel's word for who said it, in the numbers of our own namespace of processes.
        return answer, next((_CREDENTIALS.unpack(data)[0] for _, _, data in control), 0)


class _KeptBoxes:
    """The boxes that stay for the next worker of the same submission."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._boxes: list[tuple[Submission, _Box]] = []

    def give(self, submission: Submission, sandbox: Sandbox) -> _Box:
        """Give the submission's box; another one when that has ended."""
        for known, box in self._boxes:
            if known is submission and box.orders.fileno() >= 0:
                return box
        box = self._stack.enter_context(_open_box(submission, sandbox))
        self._boxes.append((submission, box))
        return box


@contextmanager
def _open_box(submission: Submission, sandbox: Sandbox) -> Iterator[_Box]:
    with ExitStack() as stack:
        yield _enter_box(stack, submission, sandbox)


def _enter_box(stack: ExitStack, submission: Submission, sandbox: Sandbox) -> _Box:
    """Open a box within the running parent's namespaces, or where that is refused within one of the box's own."""
    if Layer.NAMESPACES not in sandbox.layers:
        parent = running_parent(behind_bubblewrap=False)
        return stack.enter_context(_ordered(parent, submission, sandbox, None))
    for _ in range(_NESTING_ATTEMPTS):
        if not (sandbox.is_warm and can_nest()):
            return stack.enter_context(_lone_box(submission, sandbox))
        with suppress(SandboxUnavailable):
            return stack.enter_context(_nested_box(submission, sandbox))
    box = stack.enter_context(_lone_box(submission, sandbox))
    remember_refusal()
    return box


@contextmanager
def _nested_box(submission: Submission, sandbox: Sandbox) -> Iterator[_Box]:
    parent = running_parent(behind_bubblewrap=True)
    with _staged(submission, parent.staging) as staged:
        shown = f"{SUBMISSION}/{staged.relative_to(parent.staging)}"
        with _ordered(parent, submission, sandbox, SUBMISSION, shown=shown) as box:
            yield box


@contextmanager
def _lone_box(submission: Submission, sandbox: Sandbox) -> Iterator[_Box]:
    with _staged(submission, None) as staged, ExitStack() as stack:
        parent = start_parent(staged, behind_bubblewrap=True, nests=False)
        stack.callback(parent.end)
        yield stack.enter_context(_ordered(parent, submission, sandbox, SUBMISSION, is_alone=True))


@contextmanager
def _staged(submission: Submission, folder: Path | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="autograder-", dir=folder) as made:
        staged = Path(made) / "submission"
        submission.write_to(staged)
        yield staged


@contextmanager
def _ordered(
    parent: WarmParent,
    submission: Submission,
    sandbox: Sandbox,
    folder: str | None,
    *,
    shown: str = "",
    is_alone: bool = False,
) -> Iterator[_Box]:
    """Order a box from ``parent``, wait until it is there, and close it when the block ends."""
    order = {
        "alone": is_alone,
        "shown": shown,
        "folder": folder,
        "layers": sorted(sandbox.layers),
        "names_random": any(b"random" in content for content in submission.files.values()),
    }
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours:
        ours.settimeout(_ANSWER_SECONDS)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        with theirs:
            parent.order_box(order, theirs)
        box = _Box(ours, folder)
        if not box.is_ready():
            raise SandboxUnavailable(parent.said())
        yield box


def _resources(limits: Limits) -> dict[str, int]:
    # The trusted side watches the CPU time and says which call used it; the kernel's limit is the backstop.
    cpu_seconds = math.ceil(2 * limits.module_cpu_seconds) + 2
    return {"memory_bytes": limits.memory_mb * _MEBIBYTE, "file_bytes": 0, "cpu_seconds": cpu_seconds}
