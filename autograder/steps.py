"""Steps of right functions that the misconceptions of many modules replace, or leave as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

# Above the one, the exponential of a float64 is infinite, and `math.exp` raises; below the other, it is 0.
LARGEST_EXPONENT: Final = 709.78
SMALLEST_EXPONENT: Final = -745.13


def as_floats(values: Any) -> np.ndarray:
    """Give an array of floats: float arrays keep their dtype, lists and integers become float64."""
    array = np.asarray(values)
    return array if np.issubdtype(array.dtype, np.floating) else array.astype(np.float64)


def as_is(value: Any, *_others: Any) -> Any:
    """Leave ``value`` as it is: the step that most wrong variants add something to."""
    return value


def keeping_axis(function: Callable[..., Any], array: np.ndarray, axis: int | tuple[int, ...] | None) -> Any:
    """Reduce along one axis, which stays with length 1."""
    return function(array, axis=axis, keepdims=True)
