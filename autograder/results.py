"""What grading produces: the closed set of verdicts, and the report that is published (docs/results.md)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, Literal, Self

from autograder.texts import NOTHING, Text

SCHEMA_VERSION = 1

Status = Literal["graded", "internal_error"]

_CHINESE: Final = "_zh"  # "title" is the English title, "title_zh" the Chinese one


class Verdict(StrEnum):
    """The closed set of verdicts. INTERNAL_ERROR is our fault and gives no score at all, neither zero nor full."""

    ACCEPTED = "ACCEPTED"
    WRONG_ANSWER = "WRONG_ANSWER"
    RUNTIME_ERROR = "RUNTIME_ERROR"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    NOT_RUN = "NOT_RUN"
    INTERNAL_ERROR = "INTERNAL_ERROR"


@dataclass(frozen=True, slots=True)
class TestResult:
    """One hidden test of one submission. ``earned`` is 0 although ACCEPTED where ``message`` says why."""

    __test__ = False  # the name starts with Test, but pytest has nothing to collect here

    id: str
    title: Text
    group: str
    points: float
    earned: float
    verdict: Verdict
    message: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A misconception that explains every observed call, and the question to ask the student."""

    misconception: str
    hint: Text


Numbers = float | tuple["Numbers", ...]


@dataclass(frozen=True, slots=True)
class PublicAnswer:
    """What a function gave for a public input, to be read; and in ``numbers`` where it is a few of them."""

    text: Text
    numbers: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Demonstration:
    """A public call, as Python source, that the student's function answers otherwise than expected."""

    function: str
    call: str
    returned: PublicAnswer
    expected: PublicAnswer


@dataclass(frozen=True, slots=True)
class Sweep:
    """A public call in which one number grows: the answers part at ``parts_at``, and ``call`` is the call there.

    ``returned`` has None where there was no number: an exception, or a result of another shape.
    """

    function: str
    call: str
    horizontal: Text
    vertical: Text
    xs: tuple[float, ...]
    returned: tuple[float | None, ...]
    expected: tuple[float, ...]
    parts_at: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Numbers of an experiment in their order, beside the expected ones; None where a number was not finite."""

    horizontal: Text
    vertical: Text
    returned: tuple[float | None, ...]
    expected: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often each true class (rows) was named as which (columns), of ``total`` in all, and as expected."""

    about: Text
    total: int
    returned: tuple[tuple[int, ...], ...]
    expected: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class ModuleReport:
    """One module's score. ``earned`` is None exactly when ``status`` is ``internal_error``.

    ``message`` is the one root cause of many NOT_RUN or RUNTIME_ERROR tests (a syntax error, a missing file).
    ``right_siblings`` names the student's wrong modules that right answers stood in for, and ``message`` says so.
    ``demonstrations`` and ``sweeps`` are public calls that it gets wrong; there may be none. ``curves`` and
    ``confusions`` are the pictures of the experiment, where the assignment has one, right or wrong.
    """

    earned: float | None
    possible: float
    status: Status
    tests: tuple[TestResult, ...]
    diagnoses: tuple[Diagnosis, ...] = ()
    message: Text = NOTHING
    right_siblings: tuple[str, ...] = ()
    demonstrations: tuple[Demonstration, ...] = ()
    sweeps: tuple[Sweep, ...] = ()
    curves: tuple[Curve, ...] = ()
    confusions: tuple[Confusion, ...] = ()


@dataclass(frozen=True, slots=True)
class GradeReport:
    """One submission's grade, as a line of ``--output``.

    ``earned`` is None exactly when ``status`` is ``internal_error``.
    ``notes`` tell the student what was left out of the submission; ``error`` tells staff why it could not be graded;
    ``isolation`` names the walls that stood around the student's code.
    """

    assignment: str
    student: str
    earned: float | None
    possible: float
    status: Status
    modules: dict[str, ModuleReport]
    notes: tuple[Text, ...] = ()
    error: str = ""
    isolation: str = ""
    version: int = SCHEMA_VERSION

    def to_json(self) -> dict[str, Any]:
        """Give the published form (docs/results.md), its keys in the order of the schema."""
        found = published(self)
        order = (
            "version",
            "assignment",
            "student",
            "earned",
            "possible",
            "status",
            "notes",
            f"notes{_CHINESE}",
            "error",
            "isolation",
            "modules",
        )
        return {key: found[key] for key in order}

    @classmethod
    def from_json(cls, found: dict[str, Any]) -> Self:
        """Read the published form back; unknown keys are an error, because a report is never guessed at."""
        rest = dict(found)
        modules = {name: module_from_json(module) for name, module in rest.pop("modules").items()}
        notes = _texts(rest.pop("notes"), rest.pop(f"notes{_CHINESE}", None))
        return cls(**{**rest, "modules": modules, "notes": notes})


def published(value: Any) -> Any:
    """Give a result as JSON has it: a Text under its own key in English, and under ``<key>_zh`` in Chinese."""
    match value:
        case str() | int() | None:
            return value
        case float():
            return value if math.isfinite(value) else str(value)  # JSON has no nan and no inf
        case tuple() | list():
            return [published(item) for item in value]
        case dict():
            return {key: published(item) for key, item in value.items()}
    return {key: item for name in value.__dataclass_fields__ for key, item in _keys(name, getattr(value, name))}


def _keys(name: str, value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Text):
        return [(name, value.en), (f"{name}{_CHINESE}", value.zh)]
    if name == "notes":
        return [(name, [text.en for text in value]), (f"{name}{_CHINESE}", [text.zh for text in value])]
    return [(name, published(value))]


def module_from_json(found: dict[str, Any]) -> ModuleReport:
    """Read the published form of one module's report back."""
    rest = dict(found)
    tests = tuple(map(_test_from_json, rest.pop("tests")))
    diagnoses = tuple(Diagnosis(**_with_texts(diagnosis, "hint")) for diagnosis in rest.pop("diagnoses"))
    right_siblings = tuple(rest.pop("right_siblings", ()))  # a report that was stored before there were any has none
    known = {"tests": tests, "diagnoses": diagnoses, "right_siblings": right_siblings}
    shown = {
        "demonstrations": tuple(map(_demonstration_from_json, rest.pop("demonstrations", ()))),
        "sweeps": tuple(map(_sweep_from_json, rest.pop("sweeps", ()))),
        "curves": tuple(map(_curve_from_json, rest.pop("curves", ()))),
        "confusions": tuple(map(_confusion_from_json, rest.pop("confusions", ()))),
    }
    return ModuleReport(**{**_with_texts(rest, "message"), **known, **shown})


def _test_from_json(found: dict[str, Any]) -> TestResult:
    known = _with_texts(found, "title", "message")
    known["verdict"] = Verdict(known["verdict"])
    return TestResult(**known)


def _demonstration_from_json(found: dict[str, Any]) -> Demonstration:
    answers = {name: _answer_from_json(found[name]) for name in ("returned", "expected")}
    return Demonstration(**{**found, **answers})


def _answer_from_json(found: dict[str, Any]) -> PublicAnswer:
    return PublicAnswer(**{**_with_texts(found, "text"), "numbers": _numbers(found["numbers"])})


def _sweep_from_json(found: dict[str, Any]) -> Sweep:
    numbers = {name: _numbers(found[name]) for name in ("xs", "returned", "expected", "parts_at")}
    return Sweep(**{**_with_texts(found, "horizontal", "vertical"), **numbers})


def _curve_from_json(found: dict[str, Any]) -> Curve:
    numbers = {name: _numbers(found[name]) for name in ("returned", "expected")}
    return Curve(**{**_with_texts(found, "horizontal", "vertical"), **numbers})


def _confusion_from_json(found: dict[str, Any]) -> Confusion:
    counts = {name: tuple(map(tuple, found[name])) for name in ("returned", "expected")}
    return Confusion(**{**_with_texts(found, "about"), **counts})


def _numbers(found: Any) -> Any:
    """Read numbers back: lists as tuples, and "nan" and "inf" as what they say."""
    match found:
        case list():
            return tuple(map(_numbers, found))
        case None:
            return None
    return float(found)


def _with_texts(found: dict[str, Any], *names: str) -> dict[str, Any]:
    """Put the languages of each text together; a report that was stored in English alone has no other."""
    rest = dict(found)
    for name in names:
        english = rest.pop(name)
        rest[name] = _text(english, rest.pop(name + _CHINESE, english))
    return rest


@lru_cache(maxsize=4096)
def _text(english: str, chinese: str) -> Text:
    """Make a text once: a class report reads the same titles a thousand times."""
    return Text(english, chinese)


def _texts(english: list[str], chinese: list[str] | None) -> tuple[Text, ...]:
    return tuple(Text(*pair) for pair in zip(english, chinese or english, strict=True))
