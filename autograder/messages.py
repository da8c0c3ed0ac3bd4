"""What a student is told about a call that did not return: one sentence each, without hidden inputs or our paths."""

from __future__ import annotations

import builtins
import math
import re

from autograder.outcomes import Killed, Raised
from autograder.results import Verdict
from autograder.submission import printable
from autograder.texts import NOTHING, Text, same, say

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


def describe_failure(outcome: Raised | Killed) -> tuple[Verdict, Text]:
    """Give the verdict and the sentence for a call that raised or ended the worker.

    An exception's own text is left out: raised inside a hidden test, it may repeat hidden inputs.
    """
    if isinstance(outcome, Killed):
        verdict = Verdict.LIMIT_EXCEEDED if outcome.reason in _LIMITS else Verdict.RUNTIME_ERROR
        return verdict, say("Your code was stopped: {detail}.", detail=outcome.detail)
    function = same(outcome.call.function) if outcome.call else say("The module")
    where = _where(outcome)
    if "NotImplementedError" in outcome.bases:
        said = say("{function} is not written yet (it raises NotImplementedError).", function=function)
        return Verdict.RUNTIME_ERROR, said
    if "MemoryError" in outcome.bases:
        said = say("{function} needed more memory than it is given{where}.", function=function, where=where)
        return Verdict.LIMIT_EXCEEDED, said
    if "AttributeError" in outcome.bases and outcome.line is None:
        return Verdict.RUNTIME_ERROR, say("The module defines no function {function}.", function=function)
    if "TypeError" in outcome.bases and outcome.line is None:
        said = say(
            "{function} could not be called as its stub says; check the names and the order of its parameters.",
            function=function,
        )
        return Verdict.RUNTIME_ERROR, said
    raised = known_exception(outcome)
    return Verdict.RUNTIME_ERROR, say(
        "{function} raised {exception}{where}.", function=function, exception=raised, where=where
    )


def known_exception(outcome: Raised) -> Text:
    """Name what was raised, by a class that Python or NumPy define."""
    if outcome.type_name in _EXCEPTIONS:
        return same(outcome.type_name)
    known = next((name for name in outcome.bases if name in _EXCEPTIONS), "Exception")
    return say("its own kind of {exception}", exception=known)


def known_type(type_name: str) -> Text:
    """Name what was returned instead of an array, with its article."""
    if type_name == "NoneType":
        return say("None (is a return missing?)")
    if type_name == "ndarray":
        return say("a single array")
    if type_name in _TYPES or _ARRAYS.fullmatch(type_name):
        article = "an" if type_name[0].lower() in tuple("aeiou") else "a"
        return Text(f"{article} {type_name}", type_name)
    if type_name.startswith("array of "):
        return say("an array that can't be judged")
    return say("an object of another class")


def known_shape(shape: tuple[int, ...], expected: tuple[int, ...]) -> Text:
    """Give a shape that is not the expected one, unless it is so far from it that it might be a message."""
    size = math.prod(shape)
    plausible = 0 < size <= max(_SHOWN_SIZE, 4 * math.prod(expected)) or max(shape) <= max(expected, default=0)
    return say("shape {shape}", shape=shape) if plausible else say("an array of quite another shape")


def describe_import(module: str, outcome: Raised | Killed) -> tuple[Verdict, Text]:
    """Give the verdict and the sentence for a module whose import failed; no hidden input was known to it then."""
    file = f"{module}.py"
    if isinstance(outcome, Killed):
        verdict, said = describe_failure(outcome)
        return verdict, say("{file} could not be imported. {why}", file=file, why=said)
    # Python's own text of a SyntaxError ends in the place, which is said once.
    text = _without_places(outcome.message).removesuffix(f"({outcome.file}, line {outcome.line})")
    text = printable(" ".join(text.split()))
    raised, where = printable(outcome.type_name), _where(outcome)
    said = say("{file} could not be imported: it raised {exception}{where}", file=file, exception=raised, where=where)
    return Verdict.RUNTIME_ERROR, said + (Text(f": {text}", f"：{text}") if text else say("."))


def describe_public_failure(outcome: Raised | Killed) -> Text:
    """Give the sentence for a call whose input is public: what the exception itself says may be shown then."""
    _, said = describe_failure(outcome)
    text = printable(" ".join(_without_places(outcome.message).split())) if isinstance(outcome, Raised) else ""
    return Text(f"{said.en.removesuffix('.')}: {text}", f"{said.zh.removesuffix('。')}：{text}") if text else said


def is_unwritten(outcome: Raised) -> bool:
    """Tell whether the function is a stub, missing, or can't be called as it is asked to be: one sentence says all."""
    is_not_its_own = outcome.line is None and {"AttributeError", "TypeError"} & set(outcome.bases)
    return bool("NotImplementedError" in outcome.bases or is_not_its_own)


def _without_places(text: str) -> str:
    """Drop folders and addresses: they are ours, they differ from run to run, and they tell a student nothing."""
    return _ADDRESS.sub("0x…", _FOLDERS.sub("", text))


def _where(outcome: Raised) -> Text:
    if not outcome.file or not outcome.line:
        return NOTHING
    return say(" in {file}, line {line}", file=printable(outcome.file), line=outcome.line)
