"""What grading produces: the closed set of verdicts, and the report that is published (docs/results.md)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Literal, Self

SCHEMA_VERSION = 1

Status = Literal["graded", "internal_error"]


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
    title: str
    group: str
    points: float
    earned: float
    verdict: Verdict
    message: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A misconception that explains every observed call, and the question to ask the student."""

    misconception: str
    hint: str


@dataclass(frozen=True, slots=True)
class ModuleReport:
    """One module's score. ``earned`` is None exactly when ``status`` is ``internal_error``.

    ``message`` is the one root cause of many NOT_RUN or RUNTIME_ERROR tests (a syntax error, a missing file).
    ``right_siblings`` names the student's wrong modules that right answers stood in for, and ``message`` says so.
    """

    earned: float | None
    possible: float
    status: Status
    tests: tuple[TestResult, ...]
    diagnoses: tuple[Diagnosis, ...] = ()
    message: str = ""
    right_siblings: tuple[str, ...] = ()


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
    notes: tuple[str, ...] = ()
    error: str = ""
    isolation: str = ""
    version: int = SCHEMA_VERSION

    def to_json(self) -> dict[str, Any]:
        """Give the published form (docs/results.md), its keys in the order of the schema."""
        fields = asdict(self)
        order = (
            "version",
            "assignment",
            "student",
            "earned",
            "possible",
            "status",
            "notes",
            "error",
            "isolation",
            "modules",
        )
        return {key: fields[key] for key in order}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Self:
        """Read the published form back; unknown keys are an error, because a report is never guessed at."""
        modules = {name: _module_from_json(module) for name, module in fields["modules"].items()}
        return cls(**{**fields, "modules": modules, "notes": tuple(fields["notes"])})


def _module_from_json(fields: dict[str, Any]) -> ModuleReport:
    tests = tuple(TestResult(**{**test, "verdict": Verdict(test["verdict"])}) for test in fields["tests"])
    diagnoses = tuple(Diagnosis(**diagnosis) for diagnosis in fields["diagnoses"])
    right_siblings = tuple(fields.get("right_siblings", ()))  # a report that was stored before there were any has none
    known = {"tests": tests, "diagnoses": diagnoses, "right_siblings": right_siblings}
    return ModuleReport(**{**fields, **known})
