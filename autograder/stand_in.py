"""Call functions of ours as a student's would be called over the wall, in this process: what they come to."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import numpy as np

from autograder.author_code import Function
from autograder.outcomes import Array, Call, Opaque, Outcome, Raised, Returned
from autograder.student import Student
from autograder.worker import codec
from autograder.worker.values import encode_value, has_parts

_SURELY_CROSSES: Final = 1 << 16


class StandIn(Student):
    """Functions of ours in the place of a student's module, so that a hidden suite can judge them.

    ``ask`` says what a function comes to; by default it is called each time.
    """

    def __init__(
        self, functions: Mapping[str, Function], ask: Callable[[Function, Call], Outcome] | None = None
    ) -> None:
        super().__init__()
        self._functions = functions
        self._ask = ask or predict

    def _outcome(self, call: Call) -> Outcome:
        return self._ask(self._functions.get(call.function, _missing), call)


def predict(
    function: Function, call: Call, convert: Callable[[Any], Any] = lambda argument: argument
) -> Returned | Raised:
    """Call ``function`` with copies of the arguments, each as ``convert`` gives it, and say what it comes to."""
    with without_warnings():
        return Trial(call, convert).outcome(function)


@contextmanager
def without_warnings() -> Iterator[None]:
    """Let nothing warn, of NumPy or of Python; to begin and to end that costs as much as a small call."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


class Trial:
    """One call, to be tried with many functions: what one of them changes in the arguments, the next does not see."""

    def __init__(self, call: Call, convert: Callable[[Any], Any]) -> None:
        self._call = call
        self._convert = convert
        self._given = _fingerprints([*call.args, *call.kwargs.values()])
        self._lay_out()

    def _lay_out(self) -> None:
        """Copy the arguments, and convert the copies."""
        self._copies = [_copy(argument) for argument in (*self._call.args, *self._call.kwargs.values())]
        converted = [self._convert(argument) for argument in self._copies]
        count = len(self._call.args)
        self._args, self._kwargs = converted[:count], dict(zip(self._call.kwargs, converted[count:], strict=True))
        self._others = [one for one, copied in zip(converted, self._copies, strict=True) if one is not copied]
        self._converted = _fingerprints(self._others)

    def outcome(self, function: Function) -> Returned | Raised:
        """Call ``function`` and say what it comes to, with nothing to hold back its warnings."""
        try:
            value = _as_crossed(function(*self._args, **self._kwargs))
        except Exception as error:  # noqa: BLE001  # a wrong variant may raise anything; that is what it comes to
            self._lay_out()
            bases = tuple(kind.__name__ for kind in type(error).__mro__)
            return Raised(self._call, bases[0], bases, "", None, None)
        value = self._detached(value)
        is_unchanged = _fingerprints(self._copies) == self._given
        if not is_unchanged or _fingerprints(self._others) != self._converted:
            self._lay_out()
        return Returned(self._call, value, is_unchanged)

    def _detached(self, value: Any) -> Any:
        """Give a value that no later function can change: a copy of what is an argument, or a view of something."""
        if isinstance(value, tuple):
            return tuple(map(self._detached, value))
        if not isinstance(value, np.ndarray):
            return value
        is_own = value.flags.owndata and not any(value is one for one in (*self._copies, *self._others))
        return value if is_own else value.copy()


def _missing(*_args: Any, **_kwargs: Any) -> None:
    raise AttributeError("the module has no such function")


def _copy(argument: Any) -> Any:
    """Copy an argument as it arrives in a worker: arrays keep their layout and whether they can be written."""
    if not isinstance(argument, np.ndarray):
        return [_copy(item) for item in argument] if isinstance(argument, list) else argument
    array = codec.lay_out(argument.copy(), codec.array_layout(argument))
    array.flags.writeable = argument.flags.writeable
    return array


def _fingerprints(arguments: list[Any]) -> list[Any]:
    """Give what changes when an argument does."""
    return [_fingerprint(argument) for argument in arguments if isinstance(argument, np.ndarray | list)]


def _fingerprint(argument: Any) -> Any:
    if isinstance(argument, np.ndarray):
        return argument.dtype, argument.shape, argument.tobytes()
    # Text, so that 1 is not 1.0, nan is itself, and whatever was put into a list compares without an error.
    return repr(argument)


def _as_crossed(value: Any) -> Array | float | int | Opaque | tuple[Any, ...]:
    """Give ``value`` as it arrives from a worker: scalars of NumPy as arrays of rank 0, other objects as a name."""
    if type(value) is np.ndarray and value.dtype.str in codec.DTYPES and value.size and value.nbytes < _SURELY_CROSSES:
        return value
    if has_parts(value):
        return tuple(map(_as_crossed, value))
    described, _ = encode_value(value)
    if described["kind"] == "opaque":
        return Opaque(described["type"])
    return value if described["kind"] == "number" else np.asarray(value)
