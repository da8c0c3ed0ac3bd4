"""Start a worker process for one submission: the place of the wall.

Today's wall is a separate process in a session of its own, with a clean environment, one inherited channel, resource
limits that the worker sets on itself before it imports student code, and a watch over CPU time, sleep and output from
outside. It has no view of the trusted side's memory, but it does share the file system and the network.
"""

from __future__ import annotations

import json
import math
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np

from autograder.config import Limits
from autograder.submission import Submission

_PACKAGE = Path(__file__).resolve().parent
_WORKER = _PACKAGE / "worker" / "__main__.py"
_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class WorkerProcess:
    """A running worker: its channel for frames and the pipe of what it prints."""

    process: subprocess.Popen[bytes]
    channel: socket.socket
    output: IO[bytes]

    def cpu_seconds(self) -> float:
        """Give the CPU time that the worker has used, measured by the kernel; 0 once it is gone."""
        # Linux's clock id of another process (man 3 clock_getcpuclockid): the pid inverted, with the CPU clock's bits.
        try:
            return time.clock_gettime(((~self.process.pid) << 3) | 2)
        except OSError:
            return 0.0

    def is_runnable(self) -> bool:
        """Tell whether the worker wants the CPU or a disk: waiting for it is the machine's fault, not the student's."""
        try:
            state = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return False
        return state in ("R", "D")


@contextmanager
def start_worker(submission: Submission, limits: Limits) -> Iterator[WorkerProcess]:
    """Stage the submission's files and run a worker on them; everything is gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="autograder-") as folder:
        staged = Path(folder) / "submission"
        submission.write_to(staged)
        ours, theirs = socket.socketpair()
        with ours, theirs:
            process = _spawn(staged, theirs, limits)
            theirs.close()
            try:
                assert process.stdout is not None  # noqa: S101  # Popen was given a pipe; this tells mypy
                yield WorkerProcess(process, ours, process.stdout)
            finally:
                _kill(process)


def _spawn(staged: Path, channel: socket.socket, limits: Limits) -> subprocess.Popen[bytes]:
    settings = {
        "channel": channel.fileno(),
        "submission": str(staged),
        "trusted_path": [str(_PACKAGE.parent), str(Path(np.__file__).resolve().parent.parent)],
        "limits": {
            "memory_bytes": limits.memory_mb * _MEBIBYTE,
            "file_bytes": limits.file_mb * _MEBIBYTE,
            "cpu_seconds": math.ceil(limits.module_cpu_seconds) + 2,
        },
    }
    return subprocess.Popen(
        # -I and -S: no environment, no site-packages, no folder of the student's before the standard library.
        [sys.executable, "-I", "-S", "-B", "-X", "utf8", str(_WORKER), json.dumps(settings)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=[channel.fileno()],
        cwd=staged,
        # One BLAS thread: less memory, and the same sums in the same order on every machine.
        env={"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "LANG": "C.UTF-8"},
        start_new_session=True,
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill the worker's whole session; the process is not reaped before, so the group's id is still its own."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
