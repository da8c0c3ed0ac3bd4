"""Start the process that has Python and NumPy loaded, and from which every submission's workers are forked.

There is one for each grading process, behind bubblewrap where there are namespaces. It is given an environment of ours,
one socket, and the folders of Python and NumPy to read. Hand-ins are written below a folder of which it shows every box
its own part alone (``worker/__main__.py``). Where a machine refuses namespaces within bubblewrap's, there is one parent
for each submission, with a bubblewrap of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

import numpy as np

_PACKAGE = Path(__file__).resolve().parent
_MAIN = _PACKAGE / "worker" / "__main__.py"
_SAID_BYTES = 4096
_ENDING_SECONDS = 5.0

# Where a submission's files are behind bubblewrap.
SUBMISSION = "/submission"

# Namespaces for everything that has one; no further users' ones inside; nothing of the caller's environment or
# terminal. Not --die-with-parent: a thread of the grader's that starts this may end before the others have done with
# it. It ends with the last end of its socket instead.
_BUBBLEWRAP = [
    "--unshare-user",
    "--unshare-ipc",
    "--unshare-pid",
    "--unshare-net",
    "--unshare-uts",
    "--unshare-cgroup-try",
    "--disable-userns",
    "--new-session",
    "--as-pid-1",
    "--hostname",
    "sandbox",
    "--uid",
    "65534",
    "--gid",
    "65534",
]
# What the parent needs to make namespaces for its boxes, which give it up (``lockdown.drop_all_capabilities``).
_CAPABILITIES = ["--cap-add", "CAP_SYS_ADMIN", "--cap-add", "CAP_SETPCAP"]

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


class WorkerUnavailable(Exception):  # noqa: N818  # a state of the machine, not of the submission
    """The machine could not run a worker: our fault, never the student's."""


class SandboxUnavailable(WorkerUnavailable):
    """A layer that was asked for can't be had here, or has gone; says what the machine answered."""


@dataclass(frozen=True, slots=True, eq=False)
class WarmParent:
    """A running parent: its process, the socket for orders, and the folder below which hand-ins are written for it."""

    process: subprocess.Popen[bytes]
    orders: socket.socket
    staging: Path

    def order_box(self, order: dict[str, Any], theirs: socket.socket) -> None:
        """Order a box that is spoken to over ``theirs``; whether there is one shows there."""
        try:
            socket.send_fds(self.orders, [json.dumps(order).encode()], [theirs.fileno()])
        except OSError:
            raise SandboxUnavailable(self.said()) from None

    def is_running(self) -> bool:
        """Tell whether it is still there."""
        return self.process.poll() is None

    def said(self) -> str:
        """Give the last words of a parent that has ended, which are bubblewrap's where that could not start it."""
        output = self.process.stdout
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(_ENDING_SECONDS)
        if output is None or output.closed or self.process.returncode is None:
            return "the sandbox does not answer"
        said = output.read(_SAID_BYTES).decode(errors="replace").strip().rpartition("\n")[2]
        return said or f"the sandbox ended with status {self.process.returncode}"

    def end(self) -> None:
        """End it, and with it everything that it has started."""
        self.orders.close()
        try:
            self.process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


def start_parent(shown: Path, *, behind_bubblewrap: bool, nests: bool) -> WarmParent:
    """Start a parent whose boxes can see nothing of the course's but ``shown``, and only where that is bound.

    Where it ``nests``, hand-ins are written below ``shown``, and each box lays its own over that.

    Raises
    ------
    SandboxUnavailable
        When bubblewrap is missing; whether it can make its namespaces is seen when a box is ordered.

    """
    command = _command()
    if behind_bubblewrap:
        bubblewrap = shutil.which("bwrap")
        if bubblewrap is None:
            raise SandboxUnavailable("bubblewrap is not installed (apt-get install bubblewrap)")
        command = [bubblewrap, *_BUBBLEWRAP, *(_CAPABILITIES if nests else []), *_mounts(shown), "--", *command]
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(
            command,
            stdin=theirs.fileno(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=_environment(),
            start_new_session=True,
        )
    return WarmParent(process, ours, shown)


def _command() -> list[str]:
    settings = {
        "trusted_path": [str(_PACKAGE.parent), str(Path(np.__file__).resolve().parent.parent)],
        "readable": [str(path) for path in _readable()],
    }
    # -s, -S and -P: no site-packages, no folder of the student's before the standard library; the environment is ours.
    # The real interpreter and not the virtual environment's link to it: what it needs is then known.
    interpreter = os.path.realpath(sys.executable)
    return [interpreter, "-s", "-S", "-P", "-B", "-X", "utf8", str(_MAIN), json.dumps(settings)]


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


def _mounts(shown: Path) -> list[str]:
    """Give bubblewrap's options for a read-only view of ``_readable`` and ``shown``, and nothing else at all."""
    options: list[str] = []
    for folder in (Path("/lib"), Path("/lib64")):
        if folder.is_symlink():
            options += ["--symlink", str(folder.readlink()), str(folder)]
    for path in _readable():
        options += ["--ro-bind", str(path), str(path)]
    # The root that holds these mounts is a tmpfs: it must not serve as memory beyond the limit.
    return [*options, "--ro-bind", str(shown), SUBMISSION, "--remount-ro", "/", "--chdir", "/"]


# --- the parents of this process --------------------------------------------------------------------------------------

# A process has its parents as it has its memory; nothing that is graded depends on which of them served it.
_parents: dict[tuple[object, ...], WarmParent] = {}
_refusals: set[tuple[object, ...]] = set()
_lock = threading.Lock()


def running_parent(*, behind_bubblewrap: bool) -> WarmParent:
    """Give this process's parent, which is started when it is first needed, and anew when it has died."""
    key = _key(behind_bubblewrap)
    with _lock:
        parent = _parents.get(key)
        if parent is not None and parent.is_running():
            return parent
        if parent is not None:
            _end(_parents.pop(key))
        Finalize(None, end_parents, exitpriority=0)  # at the end of processes of multiprocessing's, too
        staging = Path(tempfile.mkdtemp(prefix="autograder-"))
        try:
            _parents[key] = parent = start_parent(staging, behind_bubblewrap=behind_bubblewrap, nests=behind_bubblewrap)
        except BaseException:
            staging.rmdir()
            raise
        return parent


def _end(parent: WarmParent) -> None:
    parent.end()
    shutil.rmtree(parent.staging, ignore_errors=True)


def _key(behind_bubblewrap: bool) -> tuple[object, ...]:
    """Give everything that a parent was started from, so that another one is when it is no longer the same."""
    surroundings = (sys.executable, tempfile.gettempdir(), os.environ.get("PATH"), os.environ.get(_PASSED_ON))
    return (behind_bubblewrap, *surroundings)


def can_nest() -> bool:
    """Tell whether namespaces within bubblewrap's were not refused yet."""
    return _key(behind_bubblewrap=True) not in _refusals


def remember_refusal() -> None:
    """Ask for no more namespaces within bubblewrap's: this machine refuses them."""
    key = _key(behind_bubblewrap=True)
    _refusals.add(key)
    with _lock:
        if key in _parents:
            _end(_parents.pop(key))


def end_parents() -> None:
    """End the parents of this process, and every box and worker with them."""
    with _lock:
        while _parents:
            _end(_parents.popitem()[1])


def _forget_parents() -> None:
    """Let go of the parents of the process that forked this one: they end when that does, whatever becomes of us."""
    for parent in _parents.values():
        parent.orders.close()
        if parent.process.stdout is not None:
            parent.process.stdout.close()
        parent.process.returncode = 0  # not ours to wait for
    _parents.clear()


os.register_at_fork(after_in_child=_forget_parents)
