"""What an author asks a new assignment to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from autograder.texts import Shown

Reference = Literal["exact", "tensorflow", "solution"]


@dataclass(frozen=True, slots=True)
class AskedModule:
    """A module and the function that students write in it."""

    name: str
    function: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A new assignment: ``points`` are each module's, and ``chinese_title`` is asked where students read Chinese."""

    name: str
    title: str
    chinese_title: str
    due: str
    seed: int
    points: int
    reference: Reference
    modules: tuple[AskedModule, ...]


@dataclass(frozen=True, slots=True)
class AskedCourse:
    """A new course: the id that nbgrader knows it by, and what its students read."""

    id: str
    language: Shown


def words_of(name: str) -> str:
    """Give a name in words: moving_average is Moving average."""
    return name.replace("_", " ").strip().capitalize() or name
