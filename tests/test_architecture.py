"""The shape of the project: the engine knows no assignment, frameworks stay in their place, no file is tied to one."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import REPOSITORY

from autograder.config import load_config

ENGINE = REPOSITORY / "autograder"

# Who alone may import which framework.
FRAMEWORKS = {
    "click": ("cli.py",),
    "rich": ("progress.py",),
    "pydantic pydantic_core ruamel": ("config.py",),
    "msgspec": ("protocol.py",),
    "jinja2 markupsafe": ("report.py",),
    "babel": ("texts.py", "catalogs.py"),
    "matplotlib": ("pictures.py", "class_report/charts.py"),
    "markdown_it": ("answers.py",),
    "mpmath": ("recorder/truth.py",),
    "mutmut libcst": ("verify/mutants.py",),
    "hypothesis": ("drawing.py", "strategies.py", "hidden.py"),
    "pytest _pytest": ("suite.py", "hidden.py", "templates/release/"),
    "distributed": ("cluster.py",),
    "nbgrader nbconvert nbformat traitlets sqlalchemy": ("gradebook/",),
    "pygments": ("gradebook/feedback.py",),
    "psycopg": ("gradebook/class_grades.py",),
    "tensorflow": ("recorder/record_tensorflow.py",),
}


def engine_files(*, below: Path = ENGINE) -> list[Path]:
    """List the engine's Python files."""
    return sorted(below.rglob("*.py"))


def imports(path: Path) -> set[str]:
    """List the top-level packages that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add(str(node.module).partition(".")[0])
    return found


def course_names() -> set[str]:
    """List the names of this course's assignments, modules and groups that are words of the course alone."""
    config = load_config(REPOSITORY / "grading_config.yaml")
    modules = {module for assignment in config.assignments.values() for module in assignment.modules}
    return set(config.assignments) | modules


def spoken_names(path: Path) -> Iterator[str]:
    """Give the identifiers and texts of a file's code; docstrings and comments may give examples."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield from re.findall(r"\w+", node.value)
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def test_engine_knows_no_assignment() -> None:
    """No code of the engine names an assignment or a module of this course: another course needs no change of it."""
    names = course_names()
    assert {"softmax_losses", "softmax", "loss_mean"} <= names
    spoken = {str(path.relative_to(ENGINE)): names & set(spoken_names(path)) for path in engine_files()}
    assert {path: found for path, found in spoken.items() if found} == {}


def test_templates_know_no_assignment() -> None:
    """No template of the engine names one either."""
    words = {path.name: set(re.findall(r"\w+", path.read_text())) for path in (ENGINE / "templates").rglob("*.*")}
    assert words
    assert {name: found & course_names() for name, found in words.items() if found & course_names()} == {}


@pytest.mark.parametrize(("frameworks", "places"), FRAMEWORKS.items(), ids=FRAMEWORKS)
def test_framework_stays_in_its_place(frameworks: str, places: tuple[str, ...]) -> None:
    """A foreign framework is imported where it belongs, and nowhere else."""
    users = {str(path.relative_to(ENGINE)) for path in engine_files() if imports(path) & set(frameworks.split())}
    assert users
    assert {path for path in users if not path.startswith(places)} == set()


def test_no_other_framework() -> None:
    """The engine uses NumPy, the standard library and the frameworks named here, and no other."""
    known = sys.stdlib_module_names | {"numpy", "autograder"} | set(" ".join(FRAMEWORKS).split())
    assert {name for path in engine_files() for name in imports(path)} - known == set()


def test_worker_is_small() -> None:
    """The side that runs student code imports the standard library, NumPy and itself alone, and starts with no more."""
    allowed = sys.stdlib_module_names | {"numpy", "autograder"}
    files = engine_files(below=ENGINE / "worker")
    assert {path.name: imports(path) - allowed for path in files if imports(path) - allowed} == {}
    for path in files:
        assert not re.search(r"from autograder(?!\.worker) import|from autograder\.(?!worker)", path.read_text())
    assert imports(ENGINE / "__init__.py") <= {"__future__"}


def repository_files() -> list[Path]:
    """List the repository's files: not what tools leave behind, nor what a run of the grader makes."""
    made_at_the_top = {"gradebook", "demo", "build"}
    found = []
    for path in sorted(REPOSITORY.rglob("*")):
        parts = path.relative_to(REPOSITORY).parts
        is_hidden = any(part.startswith(".") and part not in {".ci", ".gitignore"} for part in parts)
        is_made = parts[0] in made_at_the_top or "__pycache__" in parts or any(".egg-info" in part for part in parts)
        if path.is_file() and not (path.is_symlink() or is_hidden or is_made):
            found.append(path)
    return found


ELSEWHERE = {
    "registry": r"pypi\.(?:org|python)|python[h]osted|anaconda\.(?:org|com)|npmjs\.|proxy\.golang|conda-forge\.",
    "index option": r"--(?:extra-)?index[-]url|find[-]links",
    "path of one machine": r"(?<![\w.])/(?:work/(?:main|shared)|root/|tmp/dev|home/[a-z])",
}


@pytest.mark.parametrize("pattern", ELSEWHERE.values(), ids=ELSEWHERE)
def test_tied_to_no_place(pattern: str) -> None:
    """No file names a package registry's host or a path of one machine."""
    files = repository_files()
    assert len(files) > 100
    found = []
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(REPOSITORY)}: {match[0]}" for match in re.finditer(pattern, text)]
    assert found == []


def test_no_module_without_a_name_of_its_own() -> None:
    """No module is called utils, helpers, base, common or the like: a module is a verb or a noun of the domain."""
    banned = {"utils", "util", "helpers", "base", "common", "misc", "manager", "core", "tools"}
    assert banned & {path.stem for path in engine_files()} == set()


def test_no_grammar_of_addresses() -> None:
    """Our nbgrader side starts without the two seconds in which jsonschema builds what nobody here asks for."""
    program = "import sys, autograder.gradebook.record, jsonschema; sys.exit(sys.modules['rfc3987_syntax'] is not None)"
    subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, check=True, timeout=120)
