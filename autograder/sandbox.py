"""Start a worker process behind the wall: the layers, what may be seen through them, and the end of it all.

Every layer is independent of the others. ``namespaces`` (bubblewrap) gives the worker users, processes, a network and
IPC of its own and an almost empty read-only file system; ``landlock`` lets it open nothing but the same few folders;
``seccomp`` leaves it no system call for processes, threads, sockets, signals or writing files. The worker puts the last
two on itself, before it imports student code. Around them: a session of its own, a clean environment, one inherited
channel, resource limits, an unprivileged user, and a watch over CPU time, sleep and output from outside (``student``).
"""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO

import numpy as np

from autograder.config import Limits
from autograder.submission import Submission

_PACKAGE = Path(__file__).resolve().parent
_WORKER = _PACKAGE / "worker" / "__main__.py"
_MEBIBYTE = 1 << 20
_INFO_BYTES = 4096
_REAPING_SECONDS = 5.0

# Namespaces for everything that has one; no further ones inside; nothing of the caller's environment or terminal.
_BUBBLEWRAP = [
    "--unshare-user",
    "--unshare-ipc",
    "--unshare-pid",
    "--unshare-net",
    "--unshare-uts",
    "--unshare-cgroup-try",
    "--disable-userns",
    "--die-with-parent",
    "--new-session",
    "--as-pid-1",
    "--hostname",
    "sandbox",
    "--uid",
    "65534",
    "--gid",
    "65534",
]

# One BLAS thread: less memory, no thread before the lockdown, and the same sums in the same order on every machine.
_ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",  # sets of strings in the same order every time
}
# The one setting of the grader's own that goes on to the worker: which CPU features NumPy must not use. With it, both
# sides of the wall can be tried as if on another CPU (`make numpy-versions`). No student can set it, and it tells them
# nothing but names of CPU features.
_PASSED_ON = "NPY_DISABLE_CPU_FEATURES"


class Layer(StrEnum):
    """A wall that stands by itself."""

    NAMESPACES = "namespaces"
    LANDLOCK = "landlock"
    SECCOMP = "seccomp"


Layers = frozenset[Layer]


class SandboxUnavailable(Exception):  # noqa: N818  # a state of the machine
    """A layer that was asked for can't be had here; says what the machine answered."""


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What every worker of a run gets: its limits and its layers."""

    limits: Limits
    layers: Layers


@dataclass(frozen=True, slots=True, eq=False)
class WorkerProcess:
    """A running worker: its channel for frames, the pipe of what it prints, and its process as the kernel counts it."""

    process: subprocess.Popen[bytes]
    channel: socket.socket
    output: IO[bytes]
    pid: int

    def ended(self) -> int | None:
        """Give the exit status, below 0 for a signal, or None while it runs; it is not reaped, so its id stays."""
        flags = os.WEXITED | os.WNOWAIT | os.WNOHANG
        result = os.waitid(os.P_PID, self.process.pid, flags)
        if result is None:
            return None
        was_killed = result.si_code in (os.CLD_KILLED, os.CLD_DUMPED)
        status = -result.si_status if was_killed else result.si_status
        # Bubblewrap, like a shell, tells that its child was killed by a status above 128.
        return 128 - status if self.pid != self.process.pid and status > 128 else status

    def cpu_seconds(self) -> float:
        """Give the CPU time that the worker has used, measured by the kernel; 0 once it is gone."""
        # Linux's clock id of another process (man 3 clock_getcpuclockid): the pid inverted, with the CPU clock's bits.
        try:
            return time.clock_gettime(((~self.pid) << 3) | 2)
        except OSError:
            return 0.0

    def cpu_seconds_in_all(self) -> float:
        """Give the CPU time of a worker that has ended, and of what started it, from the kernel's books."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")  # utime, stime, and those of its children

    def is_runnable(self) -> bool:
        """Tell whether the worker wants the CPU or a disk: waiting for it is the machine's fault, not the student's."""
        try:
            state = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return False
        return state in ("R", "D")


@contextmanager
def start_worker(submission: Submission, sandbox: Sandbox) -> Iterator[WorkerProcess]:
    """Stage the submission's files and run a worker on them; everything is gone when the block ends.

    Raises
    ------
    SandboxUnavailable
        When bubblewrap is missing or can't make its namespaces.

    """
    with tempfile.TemporaryDirectory(prefix="autograder-") as folder, ExitStack() as stack:
        staged = Path(folder) / "submission"
        submission.write_to(staged)
        ours, theirs = socket.socketpair()
        stack.enter_context(ours)
        with theirs:
            worker = _spawn(staged, theirs, sandbox)
        try:
            yield _attach(worker, ours)
        finally:
            _kill(worker)


@dataclass(frozen=True, slots=True, eq=False)
class _Spawned:
    process: subprocess.Popen[bytes]
    pid: int | None


def _spawn(staged: Path, channel: socket.socket, sandbox: Sandbox) -> _Spawned:
    command = _worker_command(staged, channel, sandbox)
    if Layer.NAMESPACES not in sandbox.layers:
        process = _popen(command, staged, [channel.fileno()])
        return _Spawned(process, process.pid)
    bubblewrap = shutil.which("bwrap")
    if bubblewrap is None:
        raise SandboxUnavailable("bubblewrap is not installed (apt-get install bubblewrap)")
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as info:
        try:
            wrapped = [bubblewrap, *_BUBBLEWRAP, "--info-fd", str(writing), *_mounts(staged), "--", *command]
            process = _popen(wrapped, staged, [channel.fileno(), writing])
        finally:
            os.close(writing)
        try:
            return _Spawned(process, _child_pid(info.read(_INFO_BYTES)))
        except BaseException:  # Ctrl-C while waiting: nobody else knows yet that it runs
            _kill(_Spawned(process, None))
            raise


def _worker_command(staged: Path, channel: socket.socket, sandbox: Sandbox) -> list[str]:
    settings = {
        "channel": channel.fileno(),
        "submission": str(staged),
        "trusted_path": [str(_PACKAGE.parent), str(Path(np.__file__).resolve().parent.parent)],
        "readable": [str(path) for path in [*_readable(), staged]],
        "layers": sorted(sandbox.layers),
        "limits": {
            "memory_bytes": sandbox.limits.memory_mb * _MEBIBYTE,
            "file_bytes": 0,
            "cpu_seconds": math.ceil(sandbox.limits.module_cpu_seconds) + 2,
        },
    }
    # -s, -S and -P: no site-packages, no folder of the student's before the standard library; the environment is ours.
    # The real interpreter and not the virtual environment's link to it: what it needs is then known.
    interpreter = os.path.realpath(sys.executable)
    return [interpreter, "-s", "-S", "-P", "-B", "-X", "utf8", str(_WORKER), json.dumps(settings)]


def _popen(command: list[str], staged: Path, descriptors: list[int]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=descriptors,
        cwd=staged,
        env=_environment(),
        start_new_session=True,
    )


def _environment() -> dict[str, str]:
    passed_on = os.environ.get(_PASSED_ON)
    return _ENVIRONMENT if passed_on is None else {**_ENVIRONMENT, _PASSED_ON: passed_on}


def _readable() -> list[Path]:
    """List what a worker may read besides the submission: the interpreter, NumPy, their libraries, and our worker."""
    installed = {"base": sys.base_prefix, "platbase": sys.base_prefix}
    installed |= {"installed_base": sys.base_prefix, "installed_platbase": sys.base_exec_prefix}
    numpy = Path(np.__file__).resolve().parent
    library = Path(sysconfig.get_config_var("LIBDIR") or "/") / str(sysconfig.get_config_var("INSTSONAME"))
    wanted = [
        Path(sys.executable),
        library,  # libpython, where the interpreter is linked with it
        *(Path(sysconfig.get_path(name, vars=installed)) for name in ("stdlib", "platstdlib")),
        *(Path(folder) for folder in ("/usr/lib", "/usr/lib64", "/lib", "/lib64")),
        numpy,
        numpy.parent / "numpy.libs",
        _PACKAGE / "__init__.py",
        _PACKAGE / "worker",
    ]
    found = dict.fromkeys(path.resolve() for path in wanted if path.exists())
    return [path for path in found if not any(above in found for above in path.parents)]


def _mounts(staged: Path) -> list[str]:
    """Give bubblewrap's options for a read-only view of ``_readable`` and the submission, and nothing else at all."""
    options: list[str] = []
    for folder in (Path("/lib"), Path("/lib64")):
        if folder.is_symlink():
            options += ["--symlink", str(folder.readlink()), str(folder)]
    for path in [*_readable(), staged]:
        options += ["--ro-bind", str(path), str(path)]
    if staged.parent == Path("/"):
        raise SandboxUnavailable("the folder for temporary files is the root folder")
    # The root that holds these mounts is a tmpfs: it must not serve as memory beyond the limit.
    return [*options, "--remount-ro", "/", "--chdir", str(staged)]


def _child_pid(info: bytes) -> int | None:
    """Give the worker's process id as we see it, from what bubblewrap tells; None when it could not start one."""
    with suppress(ValueError, KeyError):
        return int(json.loads(info)["child-pid"])
    return None


def _attach(worker: _Spawned, channel: socket.socket) -> WorkerProcess:
    output = worker.process.stdout
    assert output is not None  # noqa: S101  # Popen was given a pipe; this tells mypy
    if worker.pid is None:
        raise SandboxUnavailable(output.read(_INFO_BYTES).decode(errors="replace").strip() or "bubblewrap failed")
    return WorkerProcess(worker.process, channel, output, worker.pid)


def _kill(worker: _Spawned) -> None:
    """Kill the worker, and with it its process-id namespace, and the session of whatever started it.

    Bubblewrap ends once it has reaped the worker. Until then, and until we reap what we started, the ids are theirs.
    """
    process = worker.process
    if worker.pid not in (None, process.pid) and not _has_ended(process):
        with suppress(ProcessLookupError):
            os.kill(worker.pid, signal.SIGKILL)
        deadline = time.monotonic() + _REAPING_SECONDS
        while not _has_ended(process) and time.monotonic() < deadline:
            time.sleep(0.001)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None
