"""The globals that a hidden suite begins each run with: what an earlier run left in them is nobody's luck."""

from __future__ import annotations

from copy import deepcopy
from types import BuiltinFunctionType, FunctionType, ModuleType, NoneType
from typing import Any, Final

import numpy as np

_CONSTANT: Final = (
    *(BuiltinFunctionType, FunctionType, ModuleType, NoneType, type),
    *(bool, bytes, complex, float, int, str, np.dtype, np.generic),
)
# Strategies, type aliases and marks: nothing that a test would change.
_CONSTANT_FROM: Final = ("hypothesis.", "typing", "types", "_pytest.")


class StartingGlobals:
    """The globals of a suite's module, as they were when it was collected."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module
        found = vars(module)
        self._constant = {name: value for name, value in found.items() if name.startswith("__") or _is_constant(value)}
        changing = {name: value for name, value in found.items() if name not in self._constant}
        self._data = deepcopy(changing) if all(map(_is_data, changing.values())) else None

    def restore(self) -> None:
        """Put them back: plain data as a copy, or by running the file again, which takes 5 ms, where there is more."""
        if self._data is None:
            spec = self._module.__spec__
            assert spec is not None and spec.loader is not None  # noqa: PT018, S101  # it was imported from a file
            spec.loader.exec_module(self._module)
            return
        now = vars(self._module)
        now.clear()
        now.update(self._constant)
        now.update(deepcopy(self._data))


def _is_constant(value: Any) -> bool:
    if isinstance(value, tuple | frozenset):
        return all(map(_is_constant, value))
    return isinstance(value, _CONSTANT) or type(value).__module__.startswith(_CONSTANT_FROM)


def _is_data(value: Any) -> bool:
    if isinstance(value, dict):
        return all(_is_data(item) for pair in value.items() for item in pair)
    if isinstance(value, list | set | tuple):
        return all(map(_is_data, value))
    return isinstance(value, np.ndarray) or _is_constant(value)
