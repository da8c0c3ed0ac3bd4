"""What one call of a student's function came to: the claims of the worker, as frozen values.

An outcome is a claim about a value, never a verdict: ``contract`` and ``suite`` turn it into one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from autograder.texts import Text

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Call:
    """One call as it was asked of the worker.

    ``tolerance`` is how far each element of a right answer may be from the truth, where a case has it, and ``part``
    which part of a tuple that is about. ``public`` tells that its numbers are given to students beforehand, and
    ``made_by_test`` that a test made it up: another call that asks the same may stand for it. ``heard`` has answers of
    earlier students, by what crossed the wall: whoever says the same gives the same.
    """

    function: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    tolerance: Array | None = None
    public: bool = False
    part: int | None = None
    made_by_test: bool = False
    heard: dict[tuple[bytes, bytes], Returned] = field(default_factory=dict, repr=False)

    def arrays(self) -> list[Array]:
        """Give the arguments that are arrays, and the lists that NumPy can make one of, in their order."""
        arguments = (*self.args, *self.kwargs.values())
        found = (_as_array(argument) for argument in arguments if isinstance(argument, list | np.ndarray))
        return [array for array in found if array is not None and array.dtype.kind in "fiub"]


@dataclass(frozen=True, slots=True, eq=False)
class Opaque:
    """A returned object that is neither an array nor a number; only the name of its type crossed the wall."""

    type_name: str


@dataclass(frozen=True, slots=True, eq=False)
class Returned:
    """The call returned ``value``: an array (NumPy scalars arrive as rank 0), a Python number, Opaque, or a tuple.

    The parts of a tuple are any of the others. ``said`` is what crossed the wall to say so.
    ``cpu_seconds`` is what a call that travelled alone took; what travels together takes next to nothing.
    """

    call: Call
    value: Any
    arguments_unchanged: bool
    said: tuple[bytes, bytes] | None = None
    cpu_seconds: float = 0.0

    @property
    def parts(self) -> tuple[Any, ...]:
        """The parts of a tuple, or else the one value."""
        return self.value if isinstance(self.value, tuple) else (self.value,)


@dataclass(frozen=True, slots=True, eq=False)
class Raised:
    """The call raised; ``bases`` are the names of the exception's classes, most derived first.

    ``line`` is the last line inside the student's own file ``file``, where there is one. ``message`` is hostile
    text and may carry hidden inputs: it is for instructors' eyes and for ``call=None`` (the import), which sees none.
    """

    call: Call | None
    type_name: str
    bases: tuple[str, ...]
    message: str
    file: str | None
    line: int | None
    said: tuple[bytes, bytes] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Killed:
    """The worker is gone: it broke a limit, wrote to the grader's channel, or ended by itself.

    ``reason`` is ``cpu``, ``sleep``, ``output`` (limits), ``protocol`` or ``exit``; ``detail`` says it in words.
    """

    call: Call | None
    reason: Literal["cpu", "sleep", "output", "protocol", "exit"]
    detail: Text


Outcome = Returned | Raised | Killed


def are_same(one: Outcome, other: Outcome) -> bool:
    """Tell whether two outcomes are the same to the last bit, so that whoever judges them judges them alike."""
    match one, other:
        case Returned(), Returned():
            return one.arguments_unchanged == other.arguments_unchanged and _is_same_value(one.value, other.value)
        case Raised(), Raised():
            return (one.type_name, one.bases, one.file, one.line) == (
                other.type_name,
                other.bases,
                other.file,
                other.line,
            )
    return False


def _is_same_value(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if isinstance(one, Opaque) and isinstance(other, Opaque):
        return one.type_name == other.type_name
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_same_value, one, other))
    return type(one) is type(other) and repr(one) == repr(other)  # so that nan is itself, and 0.0 is not -0.0


def _as_array(argument: Any) -> Array | None:
    try:
        return np.asarray(argument)
    except (ValueError, OverflowError):  # a ragged list
        return None
