"""What a student is told about a call that did not return: one sentence each, without hidden inputs or our paths."""

from __future__ import annotations

import builtins
import math
import re

from autograder.outcomes import Killed, Raised
from autograder.results import Verdict
from autograder.submission import printable

_FOLDERS = re.compile(r"(?<![\w.])/(?:[^\s/'\"()<>]+/)+")
_ADDRESS = re.compile(r"\b0x[0-9a-f]{8,}\b")
_LIMITS = ("cpu", "sleep", "output")

# What a student's code is called may repeat hidden inputs, so only names that are known beforehand are shown.
_EXCEPTIONS = frozenset(
    name for name, thing in vars(builtins).items() if isinstance(thing, type) and issubclass(thing, BaseException)
) | {"LinAlgError", "AxisError", "UFuncTypeError", "_ArrayMemoryError", "_UFuncNoLoopError", "_UFuncInputCastingError"}
_TYPES = frozenset(
    [
        "NoneType",
        "int",
        "bool",
        "float",
        "complex",
        "str",
        "bytes",
        "bytearray",
        "list",
        "tuple",
        "dict",
        "set",
        "frozenset",
        "range",
        "slice",
        "object",
        "type",
        "ellipsis",
        "NotImplementedType",
        "function",
        "builtin_function_or_method",
        "method",
        "module",
        "generator",
        "coroutine",
        "map",
        "filter",
        "zip",
        "enumerate",
        "reversed",
        "memoryview",
        "MaskedArray",
        "Fraction",
        "Decimal",
        "DataFrame",
        "Series",
        "Tensor",
    ]
)
_ARRAYS = re.compile(r"array of (rank \d{1,2}|dtype (object|float128|complex256|datetime64\[\w{1,2}\]))")
_SHOWN_SIZE = 10_000


def describe_failure(outcome: Raised | Killed) -> tuple[Verdict, str]:
    """Give the verdict and the sentence for a call that raised or ended the worker.

    An exception's own text is left out: raised inside a hidden test, it may repeat hidden inputs.
    """
    if isinstance(outcome, Killed):
        verdict = Verdict.LIMIT_EXCEEDED if outcome.reason in _LIMITS else Verdict.RUNTIME_ERROR
        return verdict, f"Your code was stopped: {outcome.detail}."
    function = outcome.call.function if outcome.call else "The module"
    if "NotImplementedError" in outcome.bases:
        return Verdict.RUNTIME_ERROR, f"{function} is not written yet (it raises NotImplementedError)."
    if "MemoryError" in outcome.bases:
        return Verdict.LIMIT_EXCEEDED, f"{function} needed more memory than it is given{_where(outcome)}."
    if "AttributeError" in outcome.bases and outcome.line is None:
        return Verdict.RUNTIME_ERROR, f"The module defines no function {function}."
    if "TypeError" in outcome.bases and outcome.line is None:
        said = f"{function} could not be called as its stub says; check the names and the order of its parameters."
        return Verdict.RUNTIME_ERROR, said
    return Verdict.RUNTIME_ERROR, f"{function} raised {known_exception(outcome)}{_where(outcome)}."


def known_exception(outcome: Raised) -> str:
    """Name what was raised, by a class that Python or NumPy define."""
    if outcome.type_name in _EXCEPTIONS:
        return outcome.type_name
    known = next((name for name in outcome.bases if name in _EXCEPTIONS), "Exception")
    return f"its own kind of {known}"


def known_type(type_name: str) -> str:
    """Name what was returned instead of an array, with its article."""
    if type_name in _TYPES or _ARRAYS.fullmatch(type_name):
        return f"{'an' if type_name[0].lower() in tuple('aeiou') else 'a'} {type_name}"
    return "an array that can't be judged" if type_name.startswith("array of ") else "an object of another class"


def known_shape(shape: tuple[int, ...], expected: tuple[int, ...]) -> str:
    """Give a shape that is not the expected one, unless it is so far from it that it might be a message."""
    size = math.prod(shape)
    plausible = 0 < size <= max(_SHOWN_SIZE, 4 * math.prod(expected)) or max(shape) <= max(expected, default=0)
    return f"shape {shape}" if plausible else "an array of quite another shape"


def describe_import(module: str, outcome: Raised | Killed) -> tuple[Verdict, str]:
    """Give the verdict and the sentence for a module whose import failed; no hidden input was known to it then."""
    file = f"{module}.py"
    if isinstance(outcome, Killed):
        verdict, said = describe_failure(outcome)
        return verdict, f"{file} could not be imported. {said}"
    said = f"{file} could not be imported: it raised {printable(outcome.type_name)}{_where(outcome)}"
    text = printable(" ".join(_without_places(outcome.message).split()))
    return Verdict.RUNTIME_ERROR, f"{said}: {text}" if text else f"{said}."


def _without_places(text: str) -> str:
    """Drop folders and addresses: they are ours, they differ from run to run, and they tell a student nothing."""
    return _ADDRESS.sub("0x…", _FOLDERS.sub("", text))


def _where(outcome: Raised) -> str:
    return f" in {printable(outcome.file)}, line {outcome.line}" if outcome.file and outcome.line else ""
