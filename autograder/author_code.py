"""Load the course author's own Python files, which are trusted: solutions and misconceptions, siblings and all."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

Function = Callable[..., Any]


class AuthorCodeError(Exception):
    """A file of the author's can't be loaded; says which, where and why."""


def load_functions(path: Path) -> dict[str, Function]:
    """Give the public functions that the module at ``path`` defines, by name.

    Raises
    ------
    AuthorCodeError
        When the file is missing or fails while it is imported.

    """
    defined = vars(load_author_module(path))
    return {
        name: value
        for name, value in defined.items()
        if not name.startswith("_") and callable(value) and getattr(value, "__module__", None) == path.stem
    }


def load_author_module(path: Path) -> ModuleType:
    """Import the file at ``path``, once in this process and again when it or a file beside it has changed."""
    if not path.is_file():
        raise AuthorCodeError(f"{path}: is missing")
    beside = sorted(path.parent.glob("*.py"))
    return _load_once(path, tuple((file, file.stat().st_mtime_ns, file.stat().st_size) for file in beside))


@lru_cache(maxsize=64)
def _load_once(path: Path, _stamps: tuple[tuple[Path, int, int], ...]) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise AuthorCodeError(f"{path}: is no Python file")
    module = importlib.util.module_from_spec(spec)
    with _siblings_importable(path.parent):
        sys.modules[path.stem] = module
        try:
            spec.loader.exec_module(module)
        except Exception as error:  # whatever an author's file raises, its author must hear of it
            raise AuthorCodeError(f"{path}: {type(error).__name__}: {error}") from error
    return module


@contextmanager
def _siblings_importable(folder: Path) -> Iterator[None]:
    """Let files of ``folder`` import each other by name, and leave no trace of that in this process."""
    names = {file.stem for file in folder.glob("*.py")}
    known = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        sys.dont_write_bytecode = writes
        for name in names:
            sys.modules.pop(name, None)
        sys.modules.update(known)
