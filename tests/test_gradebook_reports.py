"""Stored reports and the digests that keep a stale one from being used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_course import hand_in, make_course, make_report, modules, store

from autograder.digests import submission_digest, suite_digest
from autograder.gradebook.reports import recorded_report, submitted_students
from autograder.layout import Assignment, Course, open_course
from autograder.texts import same


@pytest.fixture
def lab(tmp_path: Path) -> tuple[Course, Assignment]:
    """Give a course with one hand-in whose report is stored."""
    course, assignment = make_course(tmp_path / "course")
    hand_in(course, "ada", modules("ada"))
    store(course, assignment, make_report("ada", 7.5, None, notes=(same("a"), same("b")), error="why"))
    return course, assignment


def _fresh(course: Course, assignment: Assignment) -> bool:
    digest = submission_digest("ada", course.root / "gradebook" / "submitted" / "ada" / "lab")
    stored = recorded_report(assignment, "ada")
    return stored is not None and stored.is_made_from(digest, suite_digest(course, assignment))


def test_report_comes_back_as_it_was(lab: tuple[Course, Assignment]) -> None:
    """A stored report is read back equal, a half-graded one too."""
    course, assignment = lab
    digest = submission_digest("ada", course.root / "gradebook" / "submitted" / "ada" / "lab")
    stored = recorded_report(assignment, "ada")
    assert stored is not None
    assert stored.is_made_from(digest, suite_digest(course, assignment))
    report = stored.report
    assert report == make_report("ada", 7.5, None, notes=(same("a"), same("b")), error="why")


@pytest.mark.parametrize(
    "changed", ["solutions/lab/alpha.py", "solutions/lab/hidden_tests/test_beta.py", "solutions/lab/new.txt"]
)
def test_change_of_the_private_files_makes_a_report_stale(lab: tuple[Course, Assignment], changed: str) -> None:
    """Solutions, hidden tests, references: any change or new file counts."""
    course, assignment = lab
    (course.root / changed).write_text("changed\n")
    assert not _fresh(course, assignment)


def test_change_of_the_limits_makes_a_report_stale(lab: tuple[Course, Assignment]) -> None:
    """A limit in grading_config.yaml changes verdicts; the due date and the titles do not."""
    course, assignment = lab
    config = course.root / "grading_config.yaml"
    config.write_text(config.read_text().replace("2026-03-01", "2026-03-02").replace("The lab", "The first lab"))
    assert _fresh(open_course(course.root), assignment)
    config.write_text(config.read_text().replace("call_cpu_seconds: 2", "call_cpu_seconds: 3"))
    assert not _fresh(open_course(course.root), assignment)


def test_change_of_the_hand_in_makes_a_report_stale(lab: tuple[Course, Assignment]) -> None:
    """A changed, added, renamed or planted file counts; the time of submission does not."""
    course, assignment = lab
    folder = hand_in(course, "ada", {"timestamp.txt": "2026-03-01 00:00:00 UTC"})
    assert _fresh(course, assignment)
    (folder / "alpha.py").rename(folder / "Alpha.py")
    assert not _fresh(course, assignment)
    (folder / "Alpha.py").rename(folder / "alpha.py")
    assert _fresh(course, assignment)
    (folder / "link.py").symlink_to(folder / "alpha.py")
    assert not _fresh(course, assignment)


def test_moved_boundary_is_another_hand_in(lab: tuple[Course, Assignment]) -> None:
    """Text that moves from one file's end to its neighbour's beginning gives another digest."""
    course, _ = lab
    one, two = hand_in(course, "one", {"a.py": "xy", "b.py": "z"}), hand_in(course, "two", {"a.py": "x", "b.py": "yz"})
    assert submission_digest("one", one) != submission_digest("two", two)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 1}', "null"])
def test_damaged_report_is_not_fresh(lab: tuple[Course, Assignment], text: str) -> None:
    """A report that can't be read is made anew, not guessed at."""
    course, assignment = lab
    (assignment.reports / "ada.json").write_text(text)
    assert not _fresh(course, assignment)


def test_report_of_somebody_else_is_not_used(lab: tuple[Course, Assignment]) -> None:
    """A report copied under another student's name is not that student's."""
    course, assignment = lab
    path = assignment.reports / "ada.json"
    stored = json.loads(path.read_text())
    stored["report"]["student"] = "bob"
    path.write_text(json.dumps(stored))
    assert not _fresh(course, assignment)


def test_submitted_students(lab: tuple[Course, Assignment]) -> None:
    """Lists who handed this assignment in, by name, with the folders; what is still being collected is passed over."""
    course, assignment = lab
    hand_in(course, "Bob", modules())
    (course.root / "gradebook" / "submitted" / "cat" / "other").mkdir(parents=True)
    (course.root / "gradebook" / "submitted" / ".incoming" / "lab").mkdir(parents=True)
    below = course.root / "gradebook" / "submitted"
    assert submitted_students(course, assignment) == [("Bob", below / "Bob" / "lab"), ("ada", below / "ada" / "lab")]
