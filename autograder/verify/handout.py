"""Checks of what students read: the release is allowed, its public tests and examples are true, hints lead on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from autograder.config import ConfigError
from autograder.gradebook.release import release_files
from autograder.layout import NEVER_RELEASED, Assignment, Course
from autograder.misconceptions import Misconception, load_misconceptions
from autograder.verify.findings import Check

_LONGEST_HINT = 240  # characters: three lines beside a test
# Code that would be the answer, or half of it, where a question was promised.
_ANSWER = re.compile(
    r"keepdims|astype|asarray|moveaxis|take_along|newaxis|raise |\.(max|copy)\(|np\.(max|amax|where|sum|exp|copy)\("
)
_SECONDS = 600
_PASSED = re.compile(r"^PASSED (\S+)", re.MULTILINE)


class _NoEndError(Exception):
    """What students run takes too long."""


def check_handout(course: Course, assignment: Assignment) -> Check:
    """Run what would be released: public tests and examples hold with the solutions, and no test with the stubs."""
    try:
        files = release_files(assignment, course.config.language)
        return _check_release(assignment, files)
    except ConfigError as error:
        return Check("the handout", "can't be released", tuple(map(str, error.problems)))
    except _NoEndError as error:
        said = f"{assignment.public}: {error}; see with `pytest -v` in a release where it stops, and give it less to do"
        return Check("the handout", "public tests without an end", (said,))


def _check_release(assignment: Assignment, files: Mapping[str, bytes]) -> Check:
    with tempfile.TemporaryDirectory(prefix="autograder-handout-") as folder:
        released = Path(folder) / assignment.name
        shutil.copytree(assignment.public, released, ignore=shutil.ignore_patterns(*NEVER_RELEASED))
        for name, content in files.items():
            (released / name).write_bytes(content)
        if not any(released.rglob("test_*.py")):
            return Check("the handout", "no public tests")
        idle = [
            f"{assignment.public / place}: passes with the stubs, so it asks nothing; ask more, or remove it"
            for place in _PASSED.findall(_run_tests(released, "the stubs").stdout)
        ]
        for module in assignment.settings.modules:
            shutil.copyfile(assignment.solution(module), released / f"{module}.py")
        done = _run_tests(released, "the solutions", "--doctest-modules", "-W", "error")
    passed = len(_PASSED.findall(done.stdout))
    said = [f"with the solutions, what students run ends like this:\n{done.stdout}"] if done.returncode else []
    return Check("the handout", f"{passed} public tests and examples", (*idle, *said))


def check_hints(assignment: Assignment) -> Check:
    """Each misconception's hint asks a short question and gives no code away, and its thought is a sentence."""
    every = [
        (path, known)
        for path in map(assignment.misconceptions, assignment.settings.modules)
        for known in load_misconceptions(path)
    ]
    found = (f"{path}: {known.name}: {problem}" for path, known in every for problem in hint_problems(known))
    return Check("hints are questions", f"{len(every)} misconceptions", tuple(found))


def hint_problems(known: Misconception) -> Iterator[str]:
    """Say what is amiss in the words of one misconception."""
    if "?" not in known.hint:
        yield "its hint asks nothing; write the question that leads on"
    if len(known.hint) > _LONGEST_HINT:
        yield f"its hint has {len(known.hint)} characters; {_LONGEST_HINT} are what anybody reads"
    if code := _ANSWER.search(known.hint):
        yield f"its hint gives {code[0]!r} away; ask for it instead"
    if not (known.thought[:1].isupper() and known.thought.endswith((".", "!", "?"))):
        yield "its docstring is no sentence; write what the student thinks"


def _run_tests(folder: Path, modules: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in a student's folder, as the student would."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-rpfE", "--tb=short", "-p", "no:cacheprovider", *options]
    try:
        return subprocess.run(
            command, cwd=folder, env=kept, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise _NoEndError(f"with {modules}, what students run does not end within {_SECONDS} s") from None
