"""Read the recorded cases of a module, strictly: a file that is wrong in any way gives no case at all."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from autograder.recorder import cases

VERSION = 1

Array = np.ndarray[Any, np.dtype[Any]]

_FILE_KEYS = {"version", "recorded_with", "recorded_on", "cases"}
_CASE_KEYS = {"name", "title", "function", "group", "public", "args", "kwargs"}
_OPTIONAL_KEYS = {"part"}
# The answer of a case: TensorFlow's value beside the truth, the truth alone, or a value with a stated tolerance.
_ANSWERS = (
    {"tensorflow", "truth", "tolerance"},
    {"formula", "tolerance"},
    {"tensorflow", "relative"},
    {"solution", "relative"},
    {"raised"},
)
_RESULT_KEYS = {"dtype", "shape", "values"}
_ARRAY_KEYS = {*_RESULT_KEYS, "layout", "writeable"}


class ReferenceFileError(Exception):
    """A file of recorded references can't be used; the message names the file, the case and the remedy."""


@dataclass(frozen=True, slots=True, eq=False)
class RecordedCase:
    """One case: the call, and the truth that a student's answer is compared with.

    Attributes
    ----------
    expected, tolerance
        The true value as float64, and the distance allowed at each element. The value is the exact formula's,
        correctly rounded; or TensorFlow's or the solution's, where ``relative`` says how it is judged.
    kind
        The kind of number that TensorFlow, the formula or the solution answers with.
    tensorflow
        What TensorFlow 1.14.0 gave, with its own dtype, where it was asked.
    part
        Which element of the tuple that the function returns all this is about; None where it returns no tuple.
    relative
        The tolerance as a share of each element, where its author states it.

    """

    name: str
    title: str
    function: str
    group: str
    public: bool
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    expected: Array
    tolerance: Array
    kind: Literal["floating", "integer"]
    tensorflow: Array | None
    part: int | None
    relative: float | None


@dataclass(frozen=True, slots=True, eq=False)
class RefusedCase:
    """One call that TensorFlow, or the solution, refuses; ``raised`` is the name of its exception."""

    name: str
    title: str
    function: str
    group: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    raised: str


def load_cases(path: Path) -> tuple[RecordedCase, ...]:
    """Give the cases recorded in ``path`` that have a value, in their order.

    Raises
    ------
    ReferenceFileError
        When the file is missing, is not what the recorder writes, or holds values that contradict each other.

    """
    return tuple(case for case in _load(path) if isinstance(case, RecordedCase))


def load_refusals(path: Path) -> tuple[RefusedCase, ...]:
    """Give the cases recorded in ``path`` that are answered with an error."""
    return tuple(case for case in _load(path) if isinstance(case, RefusedCase))


def _load(path: Path) -> list[RecordedCase | RefusedCase]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_unique)
        return _read_document(document)
    except FileNotFoundError:
        raise ReferenceFileError(f"{path}: is missing; make it with `autograder references record`") from None
    except (OSError, ValueError, TypeError, OverflowError) as error:
        said = f"{path}: {error}; record it again with `autograder references record`"
        raise ReferenceFileError(said) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    _require(len(set(keys)) == len(keys), f"a key stands twice among {', '.join(keys)}")
    return dict(pairs)


def _require(condition: bool, otherwise: str) -> None:
    if not condition:
        raise ValueError(otherwise)


def _read_document(document: Any) -> list[RecordedCase | RefusedCase]:
    _require(isinstance(document, dict), "is not a JSON object")
    version = document.get("version")
    _require(type(version) is int and version == VERSION, f"has version {version!r}; this program reads {VERSION}")
    _require(document.keys() == _FILE_KEYS, f"has the keys {sorted(document)}, not {sorted(_FILE_KEYS)}")
    _require(isinstance(document["cases"], list) and document["cases"] != [], "has no list of cases")
    read = [_read_case(node, position) for position, node in enumerate(document["cases"], start=1)]
    names = [case.name for case in read]
    twice = sorted({name for name in names if names.count(name) > 1})
    _require(not twice, f"has two cases named {', '.join(twice)}")
    return read


def _read_case(node: Any, position: int) -> RecordedCase | RefusedCase:
    label = node.get("name") if isinstance(node, dict) else None
    try:
        return _case_of(node)
    except (ValueError, TypeError, OverflowError) as error:
        raise ValueError(f"case {label or f'number {position}'}: {error}") from None


def _case_of(node: Any) -> RecordedCase | RefusedCase:
    _require(isinstance(node, dict), "is not a JSON object")
    answer_keys = node.keys() - _CASE_KEYS - _OPTIONAL_KEYS
    complete = node.keys() >= _CASE_KEYS and answer_keys in _ANSWERS
    _require(complete, f"has the keys {sorted(node)}")
    texts = [node[key] for key in ("name", "title", "function", "group")]
    _require(all(isinstance(text, str) and text for text in texts), "name, title, function or group is not a text")
    name, title, function, group = texts
    _require(isinstance(node["public"], bool), "public is neither true nor false")
    _require(isinstance(node["args"], list) and isinstance(node["kwargs"], dict), "args or kwargs is malformed")
    args = tuple(_argument(item) for item in node["args"])
    kwargs = {name: _argument(item) for name, item in node["kwargs"].items()}
    if "raised" in node:
        _require(isinstance(node["raised"], str) and not node["public"], "raised is malformed")
        _require("part" not in node, "a refused case has no part")
        return RefusedCase(name, title, function, group, args, kwargs, node["raised"])
    return RecordedCase(name, title, function, group, node["public"], args, kwargs, **_answer(node))


def _answer(node: dict[str, Any]) -> dict[str, Any]:
    part, relative = node.get("part"), node.get("relative")
    _require("part" not in node or (type(part) is int and part >= 0), "part is no place in a tuple")
    is_stated = type(relative) is float and 0 <= relative < 1
    _require("relative" not in node or is_stated, "relative is not a number from 0.0 up to 1.0")
    who = next(key for key in ("tensorflow", "formula", "solution") if key in node)
    answer = _plain_array(node[who], _RESULT_KEYS)
    answer.flags.writeable = False
    expected = _floats(node["truth"], answer.shape, "truth") if "truth" in node else _read_only(answer)
    if relative is not None:
        allowed = _read_only(cases.stated_tolerance(expected, relative))
    else:
        allowed = _floats(node["tolerance"], answer.shape, "tolerance")
    _require(bool(np.all(allowed > 0)), "a tolerance is not positive")
    apart = np.abs(answer - expected) > allowed
    _require(not apart.any(), "TensorFlow's value and the truth differ by more than the tolerance")
    return {
        "expected": expected,
        "tolerance": allowed,
        "kind": "floating" if answer.dtype.kind == "f" else "integer",
        "tensorflow": answer if who == "tensorflow" else None,
        "part": part,
        "relative": relative,
    }


def _read_only(values: Array) -> Array:
    array = np.array(values, np.float64)
    array.flags.writeable = False
    return array


def _floats(values: Any, shape: tuple[int, ...], what: str) -> Array:
    array = _plain_array({"dtype": "float64", "shape": list(shape), "values": values}, _RESULT_KEYS, what)
    array.flags.writeable = False
    return array


def _argument(node: Any) -> Any:
    if isinstance(node, list):
        return [_argument(item) for item in node]
    if isinstance(node, dict):
        return _scalar_type(node) if node.keys() == {"dtype"} else _array(node)
    return _number(node)


def _number(node: Any) -> float | int:
    if type(node) is int:
        return node
    _require(type(node) is str, f"{node!r} is neither an int nor a hex float")
    number = float.fromhex(node)
    _require(math.isfinite(number), f"{node} is not finite")
    return number


def _scalar_type(node: dict[str, Any]) -> type[np.generic]:
    _require(node["dtype"] in cases.DTYPES, f"{node['dtype']!r} is not a dtype that can be recorded")
    scalar_type: type[np.generic] = np.dtype(node["dtype"]).type
    return scalar_type


def _array(node: dict[str, Any]) -> Array:
    plain = _plain_array(node, _ARRAY_KEYS)
    _require(node["layout"] in cases.LAYOUTS and isinstance(node["writeable"], bool), "an array's layout is malformed")
    array: Array = cases.array(plain, node["dtype"], node["layout"], node["writeable"])
    return array


def _plain_array(node: Any, keys: set[str], what: str = "an array") -> Array:
    _require(isinstance(node, dict) and node.keys() == keys, f"{what} needs {', '.join(sorted(keys))}")
    dtype, shape, values = node["dtype"], node["shape"], node["values"]
    _require(dtype in cases.DTYPES, f"{dtype!r} is not a dtype that can be recorded")
    _require(isinstance(shape, list) and all(type(n) is int and n >= 0 for n in shape), f"{shape!r} is not a shape")
    _require(isinstance(values, list), f"{what} has no list of values")
    _require(len(values) == math.prod(shape), f"{what} of shape {shape} has {len(values)} values")
    # NumPy turns ints into floats and back without a word, so the kinds are compared first.
    kind = str if dtype.startswith("float") else int
    _require(set(map(type, values)) <= {kind}, f"{what} of {dtype} holds another kind of number")
    numbers = list(map(float.fromhex, values)) if kind is str else values
    array = np.array(numbers, dtype=dtype)
    _require(bool(np.all(np.isfinite(array))), f"{what} holds a number that is not finite")
    _require(array.tolist() == numbers, f"{dtype} can't hold every value of {what}")
    return array.reshape(shape)
