"""The bench: its classes are what they say, the others run checks that right work passes, and a small run works."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from conftest import REPOSITORY

from autograder.layout import open_course
from bench import performance_page
from bench.class_of_students import SHARES, ClassOfStudents
from bench.compare_graders import ASSIGNMENT


@pytest.fixture(scope="module")
def students() -> ClassOfStudents:
    """Give the row of students that every class is taken from."""
    course = open_course(REPOSITORY)
    return ClassOfStudents(course, course.assignment(ASSIGNMENT))


def test_every_hundred_has_its_shares(students: ClassOfStudents) -> None:
    """Each hundred students in a row have the same number of right, wrong, unfinished, slow and hostile ones."""
    for start in (0, 300, 4_900):
        assert Counter(hand_in.kind for hand_in in students.hand_ins(100, start)) == SHARES


def test_small_class_has_everyone(students: ClassOfStudents) -> None:
    """Ten students are enough for one of each kind."""
    kinds = [hand_in.kind for hand_in in students.hand_ins(10)]
    assert len(kinds) == 10
    assert set(kinds) == set(SHARES)


def test_no_two_files_are_equal(students: ClassOfStudents) -> None:
    """Not even students who do the same hand in the same file."""
    chosen = [*students.hand_ins(100), *students.hand_ins(100, 1_000)]
    contents = [content for hand_in in chosen for content in hand_in.files.values()]
    assert len(set(contents)) == len(contents)


def test_same_class_every_time(students: ClassOfStudents) -> None:
    """A class is the same in every run."""
    again = ClassOfStudents(students.course, students.assignment)
    assert list(students.hand_ins(100, 700)) == list(again.hand_ins(100, 700))


CHECK_SOLUTIONS = f"""
import sys
from pathlib import Path
from autograder.layout import open_course
from bench.same_checks import write_checks

assignment = open_course(Path.cwd()).assignment({ASSIGNMENT!r})
counts = write_checks(assignment, Path(sys.argv[1]))
sys.path[:0] = [sys.argv[1], str(assignment.private)]
import peer_checks

print(sum(counts.values()), [module for module in counts if peer_checks.count_right(module) != counts[module]])
"""


def test_as_many_checks_as_hidden_items(tmp_path: Path) -> None:
    """The others run as many checks as there are hidden items, and the solutions pass them all."""
    done = subprocess.run(
        [sys.executable, "-c", CHECK_SOLUTIONS, str(tmp_path)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "631 []\n", done.stderr


def test_pages_have_their_sections() -> None:
    """Every table that the command writes has its place in a page."""
    page = (performance_page.DOCS / "performance.md").read_text()
    for name in ("machine", "side-by-side", "sizes", "floor", "where"):
        assert page.count(f"<!-- {name}:begin -->") == page.count(f"<!-- {name}:end -->") == 1
    assert (performance_page.DOCS / "scaling.md").read_text().count("<!-- unit-costs:begin -->") == 1


def test_small_run(tmp_path: Path) -> None:
    """On ten hand-ins every grader but otter-grader is measured, and gives the right ones full points."""
    command = [sys.executable, "-m", "bench.compare_graders", "--no-page", "--sizes", "10", "--side-by-side", "10"]
    done = subprocess.run(
        [*command, "--seconds", "15", "--folder", str(tmp_path), "--otter", str(tmp_path / "no_otter")],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for said in ("stock nbgrader, `autograde` |", "pytest, a process each |", "not measured: it is not installed here"):
        assert said in done.stdout
    # The autograder in rounds and without a warm parent; stock nbgrader; pytest; bare forks.
    assert done.stdout.count("| 2 of 2 |") == 5
    assert list(tmp_path.iterdir()) == []
