"""Find the right and wrong variants of an assignment, and build each into a whole hand-in.

``tests/submissions/correct/<name>/`` and ``wrong/<name>/`` hold only the files that differ from the solutions, and
``expect.yaml``, which says what grading must make of them.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from autograder.config import ConfigError, Name, Problem, Strict, key_line, load_strict
from autograder.layout import Assignment, Course
from autograder.results import Verdict
from autograder.verify.gradings import write_modules

EXPECTATION = "expect.yaml"

_FOLDER = Path("tests", "submissions")


class RightVariant(Strict):
    """What expect.yaml says of a variant that must get full points; ``about`` is a sentence for people."""

    assignment: Name
    about: str


class WrongVariant(RightVariant):
    """What expect.yaml says of a variant that must fail in ``module``, with ``verdict`` and exactly ``diagnosis``.

    ``others_full`` are modules that must get full points all the same.
    """

    module: Name
    verdict: Literal["WRONG_ANSWER", "RUNTIME_ERROR", "LIMIT_EXCEEDED"]
    diagnosis: list[str]
    others_full: list[Name] | None = None

    @property
    def expected_verdict(self) -> Verdict:
        """The verdict, as a member of the closed set."""
        return Verdict(self.verdict)


_Expectation = TypeVar("_Expectation", bound=RightVariant)


@dataclass(frozen=True, slots=True)
class RightFolder:
    """A right variant, and where it is."""

    folder: Path
    expected: RightVariant


@dataclass(frozen=True, slots=True)
class WrongFolder:
    """A wrong variant, and where it is."""

    folder: Path
    expected: WrongVariant


def find_right_variants(course: Course, assignment: Assignment) -> list[RightFolder]:
    """Read the right variants of ``assignment``, by name; raises ``ConfigError`` for what is malformed."""
    found = _expectations(course, "correct", RightVariant)
    return [RightFolder(folder, expected) for folder, expected in found if expected.assignment == assignment.name]


def find_wrong_variants(course: Course, assignment: Assignment) -> list[WrongFolder]:
    """Read the wrong variants of ``assignment``, by name; raises ``ConfigError`` for what is malformed."""
    found = _expectations(course, "wrong", WrongVariant)
    chosen = [WrongFolder(folder, expected) for folder, expected in found if expected.assignment == assignment.name]
    for variant in chosen:
        for key, names in (("module", [variant.expected.module]), ("others_full", variant.expected.others_full or [])):
            unknown = [name for name in names if name not in assignment.settings.modules]
            if unknown:
                raise _mistake(variant.folder, key, f"{assignment.name} has no module {unknown[0]!r}")
    return chosen


def build_variant(assignment: Assignment, variant: RightFolder | WrongFolder, target: Path) -> None:
    """Make the whole hand-in in ``target``: the variant's own files, and the solutions of the other modules."""
    shutil.copytree(variant.folder, target, ignore=shutil.ignore_patterns(EXPECTATION, "__pycache__"))
    write_modules(assignment, target, lambda solution: solution.read_bytes())


def concerned_modules(assignment: Assignment, variant: RightFolder | WrongFolder, built: Path) -> tuple[str, ...]:
    """Give the modules that the variant may change: those that it brings, and those that import its files."""
    imports = {path.stem: _imports(path) for path in sorted(built.glob("*.py"))}
    changed = {path.name.partition(".")[0] for path in variant.folder.iterdir()}
    while more := {module for module, names in imports.items() if names & changed} - changed:
        changed |= more
    if isinstance(variant, WrongFolder):
        changed |= {variant.expected.module, *(variant.expected.others_full or [])}
    return tuple(module for module in assignment.settings.modules if module in changed)


def _expectations(course: Course, kind: str, model: type[_Expectation]) -> Iterator[tuple[Path, _Expectation]]:
    problems = []
    for path in sorted((course.root / _FOLDER / kind).glob(f"*/{EXPECTATION}")):
        try:
            expected = load_strict(path, model)
            if expected.assignment not in course.config.assignments:
                raise _mistake(path.parent, "assignment", f"the course has no assignment {expected.assignment!r}")
        except ConfigError as error:
            problems += error.problems
        else:
            yield path.parent, expected
    if problems:
        raise ConfigError(problems)


def _mistake(folder: Path, key: str, said: str) -> ConfigError:
    path = folder / EXPECTATION
    return ConfigError([Problem(path, key_line(path, key), key, said)])


def _imports(path: Path) -> set[str]:
    """List the top-level modules that a file imports; none where it is no Python."""
    try:
        nodes = list(ast.walk(ast.parse(path.read_bytes())))
    except (SyntaxError, ValueError):
        return set()
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | named}
