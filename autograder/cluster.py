"""Grade on a Dask cluster: its scheduler as a ``concurrent.futures`` executor, and what may become of it."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from distributed import Client
from distributed.scheduler import KilledWorker

CONNECT_SECONDS = 15.0
_SECONDS_WITHOUT_WORKERS = 60.0
_SECONDS_BETWEEN_LOOKS = 5.0

# What says that a worker process ended while it graded, once on each of several workers.
DEATHS = (KilledWorker,)


class ClusterUnavailable(Exception):  # noqa: N818  # a state of the world, as SandboxUnavailable is
    """The cluster can't be used now; ``str()`` says why."""


@dataclass(slots=True)
class Cluster:
    """A cluster that was reached."""

    client: Client
    executor: Executor
    _threads: int = 1
    _seen: float = field(default_factory=time.monotonic)  # when there was a worker, last
    _looked: float = -math.inf

    def capacity(self) -> int:
        """Give how many submissions its workers grade at once; a worker may come or go at any time."""
        self._look()
        return max(self._threads, 1)

    def loss(self) -> str:
        """Say why nothing more can be expected of it; empty while it works."""
        if self.client.status != "running":
            return "its scheduler is gone"
        self._look()
        idle = time.monotonic() - self._seen
        return f"it has had no worker for {idle:.0f} s" if idle > _SECONDS_WITHOUT_WORKERS else ""

    def abandon(self) -> None:
        """Call off what is handed over; a worker finishes the hand-in that it is at, and nobody takes its result."""
        with suppress(OSError, TimeoutError, RuntimeError):
            self.executor.shutdown(wait=False)

    def _look(self) -> None:
        now = time.monotonic()
        if now - self._looked < _SECONDS_BETWEEN_LOOKS:
            return
        self._looked = now
        with suppress(OSError, TimeoutError, RuntimeError):  # then it is soon seen to be gone
            # One at a time in each worker, however many threads it has: what grades keeps the process to itself.
            self._threads = len(self.client.nthreads())
        if self._threads:
            self._seen = now


@contextmanager
def open_cluster(scheduler: str) -> Iterator[Cluster]:
    """Connect to the scheduler at this address, and wait for a worker.

    Raises
    ------
    ClusterUnavailable
        When nobody answers there, or it has no worker.

    """
    # Its log tells of every lost connection; what became of it is said by whoever grades.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterUnavailable(f"no scheduler answers ({type(error).__name__})") from None
    try:
        try:
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except TimeoutError:
            raise ClusterUnavailable("it has no worker") from None
        # pure=False: the same files are graded again when somebody asks again.
        yield Cluster(client, client.get_executor(pure=False))
    finally:
        with suppress(OSError, TimeoutError):
            client.close(timeout=2)
