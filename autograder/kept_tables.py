"""Tables of predictions on disk: what takes one process seconds to work out, the next one reads in milliseconds.

They lie beside the results of a suite (``autograder.kept``), under the digest of what they are about and with a
checksum. They name misconceptions and decide no points. Deleting them costs working them out again.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final

import numpy as np

from autograder.outcomes import Array

_CHECKSUM_BYTES: Final = hashlib.sha256().digest_size
_folder: ContextVar[Path | None] = ContextVar("folder of kept tables", default=None)


@contextmanager
def tables_kept_in(folder: Path | None) -> Iterator[None]:
    """Let tables be kept in ``folder``, if any, whose name must change with everything that a prediction depends on."""
    token = _folder.set(folder)
    try:
        yield
    finally:
        _folder.reset(token)


def are_tables_kept() -> bool:
    """Tell whether there is a folder to keep them in."""
    return _folder.get() is not None


def find_table(name: str) -> Mapping[str, Array] | None:
    """Give the arrays of a table; None where there is none, or a damaged one."""
    folder = _folder.get()
    if folder is None:
        return None
    with suppress(OSError, ValueError, zipfile.BadZipFile):
        content = (folder / name).read_bytes()
        checksum, body = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
        if hashlib.sha256(body).digest() == checksum:
            with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
                return dict(arrays)
    return None


@contextmanager
def working_out(name: str) -> Iterator[None]:
    """Let one process at a time work a table out: who waited for another finds it made. A killed process lets go."""
    folder = _folder.get()
    with ExitStack() as held:
        with suppress(OSError):  # where no lock can be had, each works it out for itself
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
                lock = held.enter_context((folder / f"{name}.lock").open("wb"))
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def keep_table(name: str, arrays: Mapping[str, Array]) -> None:
    """Keep the arrays of a table, whole or not at all; a disk that doesn't take it costs time alone."""
    folder = _folder.get()
    if folder is None:
        return
    body = io.BytesIO()
    named: dict[str, Any] = dict(arrays)  # and no allow_pickle, which NumPy 2.0 would take for one of the arrays
    np.savez(body, **named)
    draft = folder / f".{name}.{os.getpid()}"
    with suppress(OSError):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(hashlib.sha256(body.getvalue()).digest() + body.getvalue())
            draft.replace(folder / name)
        finally:
            draft.unlink(missing_ok=True)
