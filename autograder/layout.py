"""Where things live in a course repository: five places, one rule each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from autograder.config import CONFIG_NAME, AssignmentSettings, ConfigError, GradingConfig, Problem, load_config

ANSWERS_NAME = "answers.md"
# What tools leave in a public folder, and students never get.
NEVER_RELEASED: Final = frozenset({"__pycache__", ".ipynb_checkpoints", ".pytest_cache"})
_TEXT_AND_CODE: Final = {".ipynb", ".md", ".py"}


@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignment: its name, its settings, and the folders that belong to it."""

    name: str
    settings: AssignmentSettings
    root: Path

    @property
    def public(self) -> Path:
        """Nbgrader's source folder: the notebook and what is released with it."""
        return self.root / "assignments" / self.name

    @property
    def data_files(self) -> tuple[Path, ...]:
        """Public files that are neither text nor code: what students are graded on may be read from them."""
        found = sorted(self.public.glob("*")) if self.public.is_dir() else []
        return tuple(path for path in found if path.is_file() and path.suffix not in _TEXT_AND_CODE)

    @property
    def private(self) -> Path:
        """The answer key; nothing below it is ever released."""
        return self.root / "solutions" / self.name

    @property
    def released(self) -> Path:
        """Generated from ``public`` and the stubs cut from ``private``."""
        return self.root / "student_template" / self.name

    @property
    def reports(self) -> Path:
        """The latest report of each student, as JSON."""
        return self.root / "gradebook" / "reports" / self.name

    def solution(self, module: str) -> Path:
        """Give the solution of one module, with its solution regions marked."""
        return self.private / f"{module}.py"

    def hidden_test(self, module: str) -> Path:
        """Give the hidden pytest suite of one module."""
        return self.private / "hidden_tests" / f"test_{module}.py"

    def reference_source(self, module: str) -> Path:
        """Give the authored cases of one module (Python 3.6 syntax)."""
        return self.private / "references" / f"{module}.py"

    def reference(self, module: str) -> Path:
        """Give the recorded cases of one module."""
        return self.private / "references" / f"{module}.json"

    def misconceptions(self, module: str) -> Path:
        """Give the known wrong variants of one module."""
        return self.private / "misconceptions" / f"{module}.py"

    def demonstrations(self, module: str) -> Path:
        """Give the public calls that show a student what their module does."""
        return self.private / "demonstrations" / f"{module}.py"


@dataclass(frozen=True, slots=True)
class Course:
    """A course repository: its root and its validated configuration."""

    root: Path
    config: GradingConfig

    def assignment(self, name: str) -> Assignment:
        """Give the assignment called ``name``.

        Raises
        ------
        ConfigError
            When grading_config.yaml has no such assignment.

        """
        settings = self.config.assignments.get(name)
        if settings is None:
            known = ", ".join(self.config.assignments)
            said = f"there is no assignment {name!r}; the course has: {known}"
            raise ConfigError([Problem(self.root / CONFIG_NAME, None, "assignments", said)])
        return Assignment(name, settings, self.root)


def open_course(root: Path) -> Course:
    """Read the course at ``root`` (the folder of grading_config.yaml)."""
    resolved = root.resolve()
    return Course(resolved, load_config(resolved / CONFIG_NAME))


def find_course(start: Path) -> Course:
    """Read the course that ``start`` lies in, looking upwards as git does."""
    resolved = start.resolve()
    for folder in (resolved, *resolved.parents):
        if (folder / CONFIG_NAME).is_file():
            return open_course(folder)
    said = "not found here or in any folder above; go to your course's folder"
    raise ConfigError([Problem(resolved / CONFIG_NAME, None, "", said)])
