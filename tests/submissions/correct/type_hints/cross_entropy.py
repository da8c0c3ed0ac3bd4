from collections.abc import Callable
from typing import Annotated, Any, Literal, NewType, Protocol, TypeAlias, overload

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[np.floating[Any]]
Losses = NewType("Losses", np.ndarray)
Probability = Annotated[float, "between 0 and 1"]


class Loss(Protocol):
    def __call__(self, labels: npt.ArrayLike, predictions: npt.ArrayLike, /) -> Array: ...


@overload
def _array(x: Array) -> Array: ...
@overload
def _array(x: list[Any]) -> npt.NDArray[np.float64]: ...
def _array(x: Any) -> Any:
    x = np.asarray(x)
    return x if x.dtype.kind == "f" else x.astype(np.float64)


def _make(kind: Literal["p", "z"], log: Callable[[Array, Array], Array]) -> Loss:
    def loss(labels: npt.ArrayLike, predictions: npt.ArrayLike) -> Array:
        y: Array = _array(labels)
        return -np.sum(y * log(_array(predictions), y), axis=-1)

    loss.__name__ = {"p": "cross_entropy", "z": "softmax_cross_entropy_with_logits"}[kind]
    return loss


def _log(p: Array, y: Array) -> Array:
    return np.log(np.where(y == 0, 1, p))


def _log_softmax(z: Array, _: Array) -> Array:
    z = z - z.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


cross_entropy: Loss = _make("p", _log)
softmax_cross_entropy_with_logits: Loss = _make("z", _log_softmax)
