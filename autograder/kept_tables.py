"""Tables of predictions on disk: what takes one process seconds to work out, the next one reads in milliseconds.

They lie beside the results of a suite (``autograder.kept``), under the digest of what they are about and with a
checksum. They name misconceptions and decide no points. Deleting them costs working them out again.
"""

from __future__ import annotations

import fcntl
import io
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.outcomes import Array
from autograder.sealed_file import read_sealed, write_sealed


@dataclass(frozen=True, slots=True)
class KeptTables:
    """The tables in a folder, whose name changes with everything that a prediction depends on."""

    folder: Path

    def find(self, name: str) -> Mapping[str, Array] | None:
        """Give the arrays of a table; None where there is none, or a damaged one."""
        try:
            body = read_sealed(self.folder / name)
        except OSError:
            return None
        if body is None:
            return None
        with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
            return dict(arrays)

    def keep(self, name: str, arrays: Mapping[str, Array]) -> None:
        """Keep the arrays of a table, whole or not at all; a disk that doesn't take it costs time alone."""
        body = io.BytesIO()
        named: dict[str, Any] = dict(arrays)  # and no allow_pickle, which NumPy 2.0 would take for one of the arrays
        np.savez(body, **named)
        with suppress(OSError):
            write_sealed(self.folder / name, body.getvalue())

    @contextmanager
    def working_out(self, name: str) -> Iterator[None]:
        """Let one process at a time work a table out: who waited finds it made. A killed process lets go."""
        with ExitStack() as held:
            with suppress(OSError):  # where no lock can be had, each works it out for itself
                self.folder.mkdir(parents=True, exist_ok=True)
                lock = held.enter_context((self.folder / f"{name}.lock").open("wb"))
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


_kept: ContextVar[KeptTables | None] = ContextVar("kept tables", default=None)


@contextmanager
def tables_kept_in(folder: Path | None) -> Iterator[None]:
    """Let tables be kept in ``folder``, if any."""
    token = _kept.set(None if folder is None else KeptTables(folder))
    try:
        yield
    finally:
        _kept.reset(token)


def kept_tables() -> KeptTables | None:
    """Give the tables that are kept; None where there is no place for any."""
    return _kept.get()
