"""Work through many tasks in several processes at once, showing progress; results come in the order of the tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

# Shows a title with the number of tasks, and gives what is to be called as each is done.
ShowProgress = Callable[[str, int], AbstractContextManager[Callable[[object], None]]]


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes that verify together."""

    pool: Executor
    show: ShowProgress

    def run(self, title: str, function: Callable[[_Task], _Result], tasks: Sequence[_Task]) -> list[_Result]:
        """Give ``function`` of each of ``tasks``; whatever one of them raises is raised here."""
        if not tasks:
            return []
        with self.show(f"{title} ({len(tasks)})", len(tasks)) as advance:
            futures: list[Future[_Result]] = [self.pool.submit(function, task) for task in tasks]
            for future in futures:
                future.add_done_callback(advance)
            return [future.result() for future in futures]


@contextmanager
def start_workers(jobs: int, show: ShowProgress) -> Iterator[Workers]:
    """Start ``jobs`` processes, and end them as soon as the block is left."""
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        yield Workers(pool, show)
    finally:
        pool.shutdown(cancel_futures=True)
