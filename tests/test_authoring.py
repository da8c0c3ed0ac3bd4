"""docs/authoring.md, followed to the letter: its files are written, its commands run, and what it promises is said."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import REPOSITORY

from autograder.config import load_config

DOCUMENT = REPOSITORY / "docs" / "authoring.md"
PROGRAMS = ("autograder", "nbgrader", "pytest")
_FENCE = re.compile(r"^```(\w*)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ANYTHING = "..."


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its language, the file that it is, if any, and what stands in it."""

    language: str
    title: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A course in which the document was followed, and every command with what it said."""

    root: Path
    said: tuple[tuple[str, str], ...]


def fences() -> list[Fence]:
    """Give the fenced blocks of the document, in their order."""
    document = DOCUMENT.read_text(encoding="utf-8")
    return [
        Fence(found[1], found[2] or "", found[3], document.count("\n", 0, found.start()) + 1)
        for found in _FENCE.finditer(document)
    ]


def keeps(promised: str, said: str) -> bool:
    """Tell whether ``said`` has the promised lines, in their order; a line of three dots stands for any others."""
    parts = [re.escape(" ".join(part.split())) for part in promised.split(f"{_ANYTHING}\n")]
    return re.search(".*".join(part for part in parts if part), " ".join(said.split())) is not None


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """Follow the document in an empty folder, as somebody whose environment is activated."""
    root, programs = tmp_path_factory.mktemp("geo101"), tmp_path_factory.mktemp("bin")
    for name in PROGRAMS:
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {name} "$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "JUPYTER", "COLUMNS"))}
    path = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
    home = str(tmp_path_factory.mktemp("home"))
    return Followed(root, tuple(follow(root, {**kept, "PATH": path, "HOME": home, "PYTHONPATH": str(REPOSITORY)})))


def follow(root: Path, environment: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Write the document's files, run its commands, and hold what they say against what it promises."""
    said = ""
    for fence in fences():
        place = f"{DOCUMENT.name}:{fence.line}"
        if fence.title:
            path = root / fence.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fence.text, encoding="utf-8")
        elif fence.language == "sh":
            said = run(fence.text, root, environment, place)
            yield fence.text, said
        else:
            assert fence.language == "text", f"{place}: neither a file, nor commands, nor what they say"
            assert keeps(fence.text, said), f"{place}: promised\n{fence.text}\ncame\n{said}"


def run(commands: str, root: Path, environment: dict[str, str], place: str) -> str:
    """Run the commands of a fence in the course's folder, and give everything that they say."""
    done = subprocess.run(
        ["/bin/sh", "-e", "-c", commands],
        cwd=root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{place}: {commands}\n{done.stdout}"
    return done.stdout


def test_everything_that_it_says_happens(followed: Followed) -> None:
    """From an empty folder to the release, every command ends well and says what the document promises."""
    commands = " ".join(command for command, _ in followed.said)
    for step in ("autograder new", "references record", "autograder verify", "generate_assignment", "release-zip"):
        assert step in commands
    assert (followed.root / "distances.zip").is_file()
    assert (followed.root / "pages" / "ada.html").is_file()


def test_no_file_of_the_example_is_left(followed: Followed) -> None:
    """Whoever follows the document has replaced every file of the example."""
    written = {fence.title for fence in fences() if fence.title}
    made = next(said for command, said in followed.said if command.startswith("autograder new"))
    scaffolded = set(re.findall(r"^  (\S+)$", made, re.MULTILINE))
    left = {name for name in scaffolded if not name.startswith("tests/")} - written
    assert left == {"nbgrader_config.py", "grading_config.yaml", "solutions/distances/references/pairwise.json"}
    assert not any("geometric" in path.read_text() for path in followed.root.rglob("*.py") if "trial" not in path.parts)


def test_is_none_of_the_courses_labs() -> None:
    """The document's lab is not one that this repository has, nor are its modules."""
    assignments = load_config(REPOSITORY / "grading_config.yaml").assignments
    known = {*assignments, *(module for assignment in assignments.values() for module in assignment.modules)}
    assert known.isdisjoint({"distances", "pairwise"})


def test_promise_that_is_not_kept() -> None:
    """A promise is kept only by its lines in their order."""
    assert keeps("...\nfirst line\n...\nlast\n", "before\nfirst   line\nbetween\nlast\nafter\n")
    assert not keeps("first\n...\nlast\n", "last\nfirst\n")
    assert not keeps("first\nlast\n", "first\nbetween\nlast\n")
