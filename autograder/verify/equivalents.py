"""Mutants that no fair test can tell from the solution: solutions/<a>/equivalent_mutants.yaml, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.config import Name, Strict, load_strict
from autograder.layout import Assignment

FILE_NAME = "equivalent_mutants.yaml"


class EquivalentMutants(Strict):
    """What each of the ``mutated`` lines in place of the line ``original`` changes, and why no answer changes by it."""

    original: str
    mutated: list[str]
    reason: str


class _EquivalentsFile(Strict):
    """The whole of the file, by module."""

    modules: dict[Name, list[EquivalentMutants]]


@dataclass(frozen=True, slots=True)
class Equivalent:
    """One mutant listed as equivalent."""

    module: str
    original: str
    mutated: str

    def __str__(self) -> str:
        return f"{self.module}: {self.mutated!r} for {self.original!r}"


def equivalents_file(assignment: Assignment) -> Path:
    """Give the place of the list."""
    return assignment.private / FILE_NAME


def load_equivalents(assignment: Assignment) -> frozenset[Equivalent]:
    """Read the list; it is empty when there is no file, and ``ConfigError`` tells what is malformed."""
    path = equivalents_file(assignment)
    if not path.exists():
        return frozenset()
    listed = load_strict(path, _EquivalentsFile)
    return frozenset(
        Equivalent(module, entry.original.strip(), mutated.strip())
        for module, entries in listed.modules.items()
        for entry in entries
        for mutated in entry.mutated
    )
