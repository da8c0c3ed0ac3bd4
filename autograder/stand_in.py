"""Call functions of ours as a student's would be called over the wall, in this process: what they come to."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from autograder.author_code import Function
from autograder.outcomes import Array, Call, Opaque, Outcome, Raised, Returned
from autograder.student import Student
from autograder.worker import codec
from autograder.worker.values import encode_value


class StandIn(Student):
    """Functions of ours in the place of a student's module, so that a hidden suite can judge them."""

    def __init__(self, functions: Mapping[str, Function]) -> None:
        super().__init__()
        self._functions = functions

    def _outcome(self, call: Call) -> Outcome:
        return predict(self._functions.get(call.function, _missing), call)


def predict(
    function: Function, call: Call, convert: Callable[[Any], Any] = lambda argument: argument
) -> Returned | Raised:
    """Call ``function`` with copies of the arguments, each as ``convert`` gives it, and say what it comes to."""
    args = [_copy(argument) for argument in call.args]
    kwargs = {name: _copy(argument) for name, argument in call.kwargs.items()}
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = function(*map(convert, args), **{name: convert(argument) for name, argument in kwargs.items()})
    except Exception as error:  # noqa: BLE001  # a wrong variant may raise anything; that is what it comes to
        return Raised(call, type(error).__name__, tuple(kind.__name__ for kind in type(error).__mro__), "", None, None)
    pairs = zip([*call.args, *call.kwargs.values()], [*args, *kwargs.values()], strict=True)
    return Returned(call, _as_crossed(value), all(_is_unchanged(*pair) for pair in pairs))


def _missing(*_args: Any, **_kwargs: Any) -> None:
    raise AttributeError("the module has no such function")


def _copy(argument: Any) -> Any:
    """Copy an argument as it arrives in a worker: arrays keep their layout and whether they can be written."""
    if not isinstance(argument, np.ndarray):
        return copy.deepcopy(argument) if isinstance(argument, list) else argument
    array = codec.lay_out(argument.copy(), codec.array_layout(argument))
    array.flags.writeable = argument.flags.writeable
    return array


def _is_unchanged(given: Any, now: Any) -> bool:
    if isinstance(given, np.ndarray):
        return bool(given.dtype == now.dtype and given.shape == now.shape and given.tobytes() == now.tobytes())
    # Text, so that 1 is not 1.0, nan is itself, and whatever was put into a list compares without an error.
    return not isinstance(given, list) or repr(given) == repr(now)


def _as_crossed(value: Any) -> Array | float | int | Opaque:
    """Give ``value`` as it arrives from a worker: scalars of NumPy as arrays of rank 0, other objects as a name."""
    described, _ = encode_value(value)
    if described["kind"] == "opaque":
        return Opaque(described["type"])
    return value if described["kind"] == "number" else np.asarray(value)
