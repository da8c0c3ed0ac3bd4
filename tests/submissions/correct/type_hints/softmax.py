from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, SupportsIndex, TypeVar, cast

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

Real = TypeVar("Real", np.float32, np.float64)
LAST: Final[int] = -1


def _floating(values: ArrayLike) -> NDArray[np.floating[Any]]:
    array = np.asarray(values)
    return cast("NDArray[np.floating[Any]]", array if array.dtype.kind == "f" else array.astype(np.float64))


def _softmax(logits: NDArray[Real], axis: SupportsIndex) -> NDArray[Real]:
    exponentials: NDArray[Real] = np.exp(logits - logits.max(axis=axis, keepdims=True))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)


def softmax(logits: ArrayLike, axis: SupportsIndex = LAST) -> NDArray[np.floating[Any]]:
    return _softmax(_floating(logits), axis)
