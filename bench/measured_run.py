"""Run commands and measure them from outside: the clock, the CPU time of every process they start, and their memory."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_SAMPLE_SECONDS = 0.25
_BECOME_SUBREAPER = 36  # prctl(2)'s PR_SET_CHILD_SUBREAPER


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the folder it runs in, and after how many seconds it is killed."""

    arguments: Sequence[str]
    folder: Path
    seconds: float
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """What commands took together: seconds, CPU seconds of all their processes, and bytes of memory.

    ``peak_bytes`` is the most that they held at once, ``median_bytes`` what they held less than for half of the time.
    """

    seconds: float
    cpu_seconds: float
    peak_bytes: int
    median_bytes: float


def adopt_orphans() -> None:
    """Become the parent of processes whose own parent has ended: their CPU time must be counted too."""
    ctypes.CDLL(None).prctl(_BECOME_SUBREAPER, 1, 0, 0, 0)


def run_measured(commands: Sequence[Command], log: Path, *, at_once: int = 1) -> Measured:
    """Run ``commands``, ``at_once`` at a time; what they say goes to the end of ``log``.

    Raises
    ------
    subprocess.SubprocessError
        When a command cannot be started; how it ends is for the caller to see in what it has written.

    """
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with _sampled_memory() as memory, log.open("ab") as said, ThreadPoolExecutor(at_once) as pool:
        for _ in pool.map(lambda command: _run(command, said.fileno()), commands):
            pass
        seconds = time.perf_counter() - started
        _await_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Measured(seconds, cpu, max(memory, default=0), median(memory or [0]))


def _run(command: Command, log: int) -> None:
    process = subprocess.Popen(
        command.arguments,
        cwd=command.folder,
        env=command.environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    try:
        process.wait(command.seconds)
    except subprocess.TimeoutExpired:
        _kill(process)
    except BaseException:  # Ctrl-C: nothing is left behind
        _kill(process)
        raise


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _await_orphans(seconds: float = 2.0) -> None:
    """Wait for adopted processes to end, and kill what does not."""
    ends = time.monotonic() + seconds
    with suppress(ChildProcessError):
        while time.monotonic() < ends:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.02)
        for child in _children(os.getpid()):
            os.kill(child, signal.SIGKILL)


@contextmanager
def _sampled_memory() -> Iterator[list[int]]:
    """Add up the memory of all processes below this one, again and again."""
    sums: list[int] = []
    finished = threading.Event()

    def sample() -> None:
        while not finished.wait(_SAMPLE_SECONDS):
            sums.append(sum(map(_memory, _descendants(os.getpid()))))

    sampler = threading.Thread(target=sample)
    sampler.start()
    try:
        yield sums
    finally:
        finished.set()
        sampler.join()


def _memory(process: int) -> int:
    """Give a process's share of memory: pages that several have count for each in part (PSS)."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return 1024 * int(line.split()[1])
    return 0


def _descendants(process: int) -> Iterator[int]:
    for child in _children(process):
        yield child
        yield from _descendants(child)


def _children(process: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):  # it has ended
        for path in Path(f"/proc/{process}/task").glob("*/children"):
            found += map(int, path.read_text().split())
    return found
