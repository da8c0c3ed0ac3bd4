"""Read grading_config.yaml strictly: every mistake is reported at once, with its line and what to write instead."""

from __future__ import annotations

import difflib
import keyword
import math
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeGuard, TypeVar, get_args
from urllib.parse import parse_qsl, urlsplit

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from autograder.texts import Shown

CONFIG_NAME = "grading_config.yaml"

_MAXIMUM_BYTES = 1_000_000
_POINTS_TOLERANCE = 1e-9
_POSTGRESQL = "postgresql+psycopg://"
_MODULE_NAME = r"^[a-z][a-z0-9_]*$"
_TAKEN = frozenset(keyword.kwlist) | sys.stdlib_module_names | {"numpy", "autograder", "handout"}


def _not_taken(name: str) -> str:
    if name in _TAKEN:
        raise PydanticCustomError("taken", "Python, NumPy or the handout has this name already; choose another")
    return name


def _written_as_date(value: Any) -> Any:
    """Refuse a bare number, which pydantic would take for seconds since 1970."""
    if not isinstance(value, str) or not re.match(r"\d{4}-\d\d-\d\d", value):
        raise PydanticCustomError("no_date", "write a date and time, as in 2026-12-04T23:59:00+08:00")
    return value


def _postgresql(address: str) -> str:
    if not address.startswith(_POSTGRESQL):
        said = "write the address of a PostgreSQL database, as in postgresql+psycopg://host/ml101"
        raise PydanticCustomError("no_postgresql", said)
    try:
        parts = urlsplit(address)
        has_password = parts.password is not None or "password" in dict(parse_qsl(parts.query))
        is_named = bool(parts.path.strip("/")) and parts.port != 0
    except ValueError as error:
        raise PydanticCustomError("no_address", "this is no address: {reason}", {"reason": str(error)}) from None
    if has_password:
        said = "holds a password, which this file must not; leave that to ~/.pgpass, PGPASSFILE or PGPASSWORD"
        raise PydanticCustomError("password", said)
    if not is_named:
        raise PydanticCustomError("no_database", "names no database; write one, as in postgresql+psycopg://host/ml101")
    return address


def _written_as_address(value: Any) -> Any:
    if not isinstance(value, str) or not re.fullmatch(r"(?:tcp|tls)://(?:[\w.-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}", value):
        raise PydanticCustomError("no_address", "write the scheduler's address, as in tcp://10.0.0.5:8786")
    return value


Points = Annotated[float, Field(gt=0, allow_inf_nan=False)]
PositiveSeconds = Annotated[float, Field(gt=0, le=86_400, allow_inf_nan=False)]
PointsGiven = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Hours = Annotated[float, Field(ge=-10_000, le=10_000, allow_inf_nan=False)]
Name = Annotated[str, Field(pattern=_MODULE_NAME)]
ModuleName = Annotated[Name, AfterValidator(_not_taken)]
DueDate = Annotated[AwareDatetime, Field(strict=False), BeforeValidator(_written_as_date)]
CourseId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
SchedulerAddress = Annotated[str, BeforeValidator(_written_as_address)]
Text = Annotated[str, Field(min_length=1, max_length=200)]
DatabaseAddress = Annotated[str, AfterValidator(_postgresql)]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, for the person who can mend it. ``line`` counts from 1; ``path`` is like ``limits.memory_mb``."""

    file: Path
    line: int | None
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


class ConfigError(Exception):
    """The course's configuration can't be used. ``problems`` holds every mistake found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[ConfigError], tuple[list[Problem]]]:
        """Let the error cross from a grading process: by default it would be made again from its text."""
        return ConfigError, (self.problems,)


class Strict(BaseModel):
    """A mapping of a YAML file of ours: an unknown key, or a value of another type, is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class CourseSettings(Strict):
    """The course as nbgrader and the reports name it."""

    id: CourseId
    title: Text


class Limits(Strict):
    """What a student's module may use. Seconds are of CPU time; ``sleep_seconds`` of doing nothing, by the clock."""

    call_cpu_seconds: PositiveSeconds
    module_cpu_seconds: PositiveSeconds
    sleep_seconds: PositiveSeconds
    memory_mb: Annotated[int, Field(ge=256, le=1_048_576)]
    output_mb: Annotated[int, Field(ge=1, le=1024)]


IsolationLevel = Literal["strong", "good", "none_student_code_can_do_anything_i_can"]


class IsolationSettings(Strict):
    """The least isolation that is accepted: namespaces and seccomp (strong), or Landlock and seccomp (good)."""

    least: IsolationLevel


class ClusterSettings(Strict):
    """The Dask cluster that grades, by the address of its scheduler."""

    scheduler: SchedulerAddress


class LatePolicy(Strict):
    """What lateness costs, in percent of the points earned; a started day after the grace counts as a day."""

    percent_per_day: Percent
    maximum_percent: Percent
    grace_minutes: Annotated[float, Field(ge=0, le=10_080, allow_inf_nan=False)]


class GradebookSettings(Strict):
    """Where nbgrader keeps the grades: gradebook/gradebook.db, or a database of a PostgreSQL server."""

    database: DatabaseAddress | None = None


class ModuleLimits(Strict):
    """The CPU time that a module has in place of the course's, for work that takes longer."""

    call_cpu_seconds: PositiveSeconds | None = None
    module_cpu_seconds: PositiveSeconds | None = None


class ModuleSettings(Strict):
    """One module: its points, how the groups of its hidden tests share them, and limits of its own."""

    points: Points
    groups: Annotated[dict[Name, Points], Field(min_length=1)]
    limits: ModuleLimits = ModuleLimits()

    def limits_within(self, course: Limits) -> Limits:
        """Give the limits that hold for this module."""
        return course.model_copy(update=self.limits.model_dump(exclude_none=True))


class AnswerSettings(Strict):
    """One question that students answer in writing, and a teacher grades."""

    title: Text
    points: Points


class AssignmentSettings(Strict):
    """One assignment; ``modules`` stand in grading order. ``due`` carries its offset from UTC.

    The hidden tests' drawn inputs depend on ``seed`` alone. ``answers`` stand in the order of the answer sheet.
    """

    title: Text
    due: DueDate | None = None
    seed: Annotated[int, Field(ge=0)] = 0
    modules: Annotated[dict[ModuleName, ModuleSettings], Field(min_length=1)]
    answers: dict[Name, AnswerSettings] = Field(default_factory=dict)

    @property
    def points(self) -> float:
        """The points of all modules together, which hidden tests give."""
        return math.fsum(module.points for module in self.modules.values())

    @property
    def all_points(self) -> float:
        """The points of modules and written answers together."""
        return math.fsum([self.points, *(answer.points for answer in self.answers.values())])


class GradingConfig(Strict):
    """The whole of grading_config.yaml, validated."""

    version: Literal[1]
    course: CourseSettings
    isolation: IsolationSettings = IsolationSettings(least="good")
    limits: Limits
    late_policy: LatePolicy
    a_mistake_costs_once: bool = True
    cluster: ClusterSettings | None = None
    language: Shown = "en"
    gradebook: GradebookSettings = GradebookSettings()
    assignments: Annotated[dict[Name, AssignmentSettings], Field(min_length=1)]


_Model = TypeVar("_Model", bound=Strict)


def load_config(path: Path) -> GradingConfig:
    """Read and validate ``path``.

    Raises
    ------
    ConfigError
        With every mistake in the file. A syntax error is reported alone, because nothing after it can be read.

    """
    return _validated(path, _read_text(path))


@lru_cache(maxsize=8)  # a command opens the course many times, and reading YAML takes most of that
def _validated(path: Path, text: str) -> GradingConfig:
    document = _parse_yaml(path, text)
    plain = _plain(document)
    try:
        config = GradingConfig.model_validate(plain)
    except ValidationError as error:
        found = _problems(path, document, GradingConfig, error)
        raise ConfigError(found + _raw_problems(path, document, plain)) from None
    problems = _raw_problems(path, document, plain)
    if problems:
        raise ConfigError(problems)
    return config


def load_strict(path: Path, model: type[_Model]) -> _Model:
    """Read another YAML file of the course and validate it as ``model``, as strictly as grading_config.yaml.

    Raises
    ------
    ConfigError
        With every mistake in the file.

    """
    document = _read_yaml(path)
    try:
        return model.model_validate(_plain(document))
    except ValidationError as error:
        raise ConfigError(_problems(path, document, model, error)) from None


def key_line(path: Path, *keys: str | int) -> int | None:
    """Give the line, counted from 1, on which ``keys`` (a path of mapping keys and list indices) stands in the file."""
    return _line(_read_yaml(path), list(keys))


class _Constructor(RoundTripConstructor):
    """Leaves timestamps as text: YAML's own reading of them loses the offset from UTC."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", RoundTripConstructor.construct_yaml_str)


def _read_yaml(path: Path) -> Any:
    return _parse_yaml(path, _read_text(path))


def _read_text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > _MAXIMUM_BYTES:
            raise ConfigError([Problem(path, None, "", f"has {size} bytes; at most {_MAXIMUM_BYTES} are read")])
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([Problem(path, None, "", f"can't be read: {error}")]) from None


def _parse_yaml(path: Path, text: str) -> Any:
    try:
        # The round-trip loader keeps lines, refuses duplicate keys, and reads 1e-5 as a number (YAML 1.2).
        yaml = YAML(typ="rt")
        yaml.Constructor = _Constructor
        document = yaml.load(text)
    except YAMLError as error:
        raise ConfigError([_syntax_problem(path, error)]) from None
    if not isinstance(document, Mapping):
        raise ConfigError([Problem(path, 1, "", "is not a mapping; start it with 'version: 1'")])
    return document


def _syntax_problem(path: Path, error: YAMLError) -> Problem:
    if not isinstance(error, MarkedYAMLError):
        return Problem(path, None, "", f"is not valid YAML: {' '.join(str(error).split())}")
    mark = error.problem_mark or error.context_mark
    said = " ".join(str(error.problem or error.context).split())
    return Problem(path, mark.line + 1 if mark else None, "", f"is not valid YAML: {said}")


def _plain(node: Any) -> Any:
    """Turn ruamel's round-trip containers and scalars into the plain Python values that strict validation wants."""
    if isinstance(node, Mapping):
        return {_plain(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    for kind in (bool, int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return node


def _problems(path: Path, document: Any, model: type[Strict], error: ValidationError) -> list[Problem]:
    return [_problem(path, document, model, detail) for detail in error.errors(include_url=False)]


def _problem(path: Path, document: Any, model: type[Strict], detail: Any) -> Problem:
    keys = [key for key in detail["loc"] if key != "[key]"]
    line = _line(document, keys)
    return Problem(path, line, ".".join(map(str, keys)), _remedy(detail, model, keys))


def _remedy(detail: Any, model: type[Strict], keys: list[str | int]) -> str:
    match detail["type"]:
        case "missing":
            return "is missing; add it"
        case "extra_forbidden":
            return _unknown_key(model, keys)
        case "timezone_aware":
            return "has no offset from UTC; write one, as in 2026-12-04T23:59:00+08:00"
        case "password":
            return str(detail["msg"])  # which does not repeat it
        case "string_pattern_mismatch":
            return f"is {detail['input']!r}; write a name that matches {detail['ctx']['pattern']}"
    came = repr(detail["input"])
    return f"is {came[:80]}: {detail['msg'][0].lower()}{detail['msg'][1:]}"


def _unknown_key(model: type[Strict], keys: list[str | int]) -> str:
    known = sorted(_fields_at(model, keys[:-1]))
    close = difflib.get_close_matches(str(keys[-1]), known, n=1)
    advice = f"did you mean {close[0]!r}?" if close else f"known keys here: {', '.join(known)}"
    return f"is not a known key; {advice}"


def _fields_at(model: type[Strict], keys: list[str | int]) -> list[str]:
    """Walk the models along ``keys``, through mappings and lists, and give the names of the fields there."""
    kind: Any = model
    for key in keys:
        kind = kind.model_fields[key].annotation if _is_model(kind) else get_args(kind)[-1]
        if hasattr(kind, "__metadata__"):  # Annotated[model, ...]
            kind = get_args(kind)[0]
        if type(None) in get_args(kind):  # a section that may be left out
            kind = get_args(kind)[0]
    return list(kind.model_fields)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Strict)


def _raw_problems(path: Path, document: Any, plain: Any) -> list[Problem]:
    """Check what one field can't know on the raw values, so that it is reported together with everything else."""
    return [*_points_problems(path, document, plain), *_name_problems(path, document, plain)]


def _name_problems(path: Path, document: Any, plain: Any) -> Iterator[Problem]:
    for keys, assignment in _raw_assignments(plain):
        modules, answers = assignment.get("modules"), assignment.get("answers")
        if isinstance(modules, dict) and isinstance(answers, dict):
            for name in modules.keys() & answers.keys():
                place, said = [*keys, "answers", str(name)], "is the name of a module too; choose another"
                yield Problem(path, _line(document, place), ".".join(place), said)


def _points_problems(path: Path, document: Any, plain: Any) -> Iterator[Problem]:
    for keys, module in _raw_modules(plain):
        points, groups = module.get("points"), module.get("groups")
        if not _is_number(points) or not isinstance(groups, dict) or not all(map(_is_number, groups.values())):
            continue
        total = math.fsum(groups.values())
        if abs(total - points) > _POINTS_TOLERANCE:
            said = f"the groups add up to {total:g}, but the module has {points:g} points; make them equal"
            yield Problem(path, _line(document, [*keys, "groups"]), ".".join([*keys, "groups"]), said)


def _raw_assignments(plain: Any) -> Iterator[tuple[list[str], dict[str, Any]]]:
    assignments = plain.get("assignments")
    for name, assignment in assignments.items() if isinstance(assignments, dict) else ():
        if isinstance(assignment, dict):
            yield ["assignments", str(name)], assignment


def _raw_modules(plain: Any) -> Iterator[tuple[list[str], dict[str, Any]]]:
    for keys, assignment in _raw_assignments(plain):
        modules = assignment.get("modules")
        for stem, module in modules.items() if isinstance(modules, dict) else ():
            if isinstance(module, dict):
                yield [*keys, "modules", str(stem)], module


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _line(document: Any, keys: Sequence[str | int]) -> int | None:
    """Follow ``keys`` as far as they exist; a missing key is reported where its mapping starts."""
    line: int | None = None
    node = document
    for key in keys:
        if isinstance(node, Mapping) and key in node:
            line = node.lc.key(key)[0] + 1  # type: ignore[attr-defined]  # ruamel's CommentedMap; Mapping has no lc
        elif isinstance(node, list) and isinstance(key, int) and key < len(node):
            line = node.lc.item(key)[0] + 1  # type: ignore[attr-defined]  # the same of its CommentedSeq
        else:
            break
        node = node[key]
    return line
