"""The exchange, with nbgrader's own commands: release, fetch, submit, list, collect, grade, and feedback back again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from small_course import ASSIGNMENT, RIGHT, WRONG, SmallCourse, make_course

from autograder.config import ConfigError
from autograder.gradebook.release_zip import write_release_zip
from autograder.layout import open_course

SECRET = "the instructor's own text"


def submit(course: SmallCourse, student: str, source: str, *, keeps_notebook: bool = True) -> Path:
    """Fetch if needed, write double.py, submit, and give the folder in the exchange."""
    folder = course.home(student) / ASSIGNMENT
    if not folder.exists():
        course.nbgrader_as(student, "fetch_assignment", ASSIGNMENT)
    (folder / "double.py").write_text(source, encoding="utf-8")
    if not keeps_notebook:
        (folder / f"{ASSIGNMENT}.ipynb").unlink()
    course.nbgrader_as(student, "submit", ASSIGNMENT)
    inbound = course.exchange / "ml101" / "inbound"
    return max(inbound.glob(f"{student}+*"), key=lambda path: path.name.split("+")[2])


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """Take a course and its four students the whole way once."""
    course = make_course(tmp_path_factory.mktemp("exchange"))
    course.nbgrader("generate_assignment", ASSIGNMENT)
    course.nbgrader("release_assignment", ASSIGNMENT)
    secret = course.root / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")

    submit(course, "plain", RIGHT)
    submit(course, "without_notebook", RIGHT, keeps_notebook=False)
    submit(course, "again", WRONG)
    submit(course, "again", RIGHT)
    planted = submit(course, "linker", RIGHT)
    (planted / "double.py").unlink()
    (planted / "double.py").symlink_to(secret)

    course.nbgrader("collect", ASSIGNMENT)
    course.nbgrader("autograde", ASSIGNMENT)
    course.nbgrader("generate_feedback", ASSIGNMENT)
    course.nbgrader("release_feedback", ASSIGNMENT)
    return course


def scores(course: SmallCourse) -> dict[str, str]:
    """Give the exported raw score of every student."""
    table = course.root / "grades.csv"
    course.nbgrader("export", f"--to={table}")
    header, *rows = table.read_text(encoding="utf-8").splitlines()
    student, score = header.split(",").index("student_id"), header.split(",").index("raw_score")
    return {row.split(",")[student]: row.split(",")[score] for row in rows}


def test_what_is_released_is_the_sheet_and_the_stub(course: SmallCourse) -> None:
    """Students fetch the notebook and the stub, and no solution."""
    course.nbgrader_as("late_comer", "fetch_assignment", ASSIGNMENT)
    fetched = course.home("late_comer") / ASSIGNMENT
    assert sorted(path.name for path in fetched.iterdir()) == ["double.py", "handout.py", "warmup.ipynb"]
    assert "2.0" not in (fetched / "double.py").read_text(encoding="utf-8")


def test_everybody_is_graded_on_the_last_submission(course: SmallCourse) -> None:
    """Right modules get their points with and without a notebook; the last of two submissions counts."""
    assert scores(course) == {"again": "10.0", "linker": "0.0", "plain": "10.0", "without_notebook": "10.0"}


def test_submissions_are_listed(course: SmallCourse) -> None:
    """`nbgrader list` shows every submission, and that there is feedback."""
    said = course.nbgrader("list", "--inbound")
    assert said.count("ml101 again warmup") == 2
    assert "ml101 without_notebook warmup" in said
    assert "feedback ready to be fetched" in said


def test_a_link_is_not_followed(course: SmallCourse) -> None:
    """What a link points to is nowhere in the gradebook's folders nor in any feedback; the note names the file."""
    for folder in (course.root / "gradebook", course.exchange / "ml101" / "feedback"):
        for path in folder.rglob("*"):
            assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path
    assert "double.py was left out" in (course.submitted("linker") / "collection_notes.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("student", ["plain", "without_notebook", "linker"])
def test_feedback_reaches_the_student(course: SmallCourse, student: str) -> None:
    """Feedback can be fetched by everybody, also by who deleted the notebook before submitting."""
    course.nbgrader_as(student, "fetch_feedback", ASSIGNMENT)
    pages = list((course.home(student) / ASSIGNMENT / "feedback").rglob(f"{ASSIGNMENT}.html"))
    assert len(pages) == 1
    assert "Doubles what it gets" in pages[0].read_text(encoding="utf-8")


def test_a_later_submission_is_collected_and_graded_with_update(course: SmallCourse) -> None:
    """Without --update the collected submission stays; with it the later one is collected and plainly graded anew."""
    submit(course, "plain", WRONG)
    assert "use --update" in course.nbgrader("collect", ASSIGNMENT)
    course.nbgrader("collect", ASSIGNMENT, "--update")
    course.nbgrader("autograde", ASSIGNMENT)
    assert scores(course)["plain"] == "0.0"


def test_release_zip_holds_the_release_and_is_the_same_bytes_every_time(course: SmallCourse, tmp_path: Path) -> None:
    """The zip of the release has the released files in one folder, and does not depend on when it is made."""
    assignment = open_course(course.root).assignment(ASSIGNMENT)
    first = write_release_zip(assignment, tmp_path / "first.zip")
    for path in assignment.released.iterdir():
        path.touch()
    second = write_release_zip(assignment, tmp_path / "second.zip")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.namelist() == ["warmup/double.py", "warmup/handout.py", "warmup/warmup.ipynb"]
        assert archive.read("warmup/double.py") == (assignment.released / "double.py").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.zip", "second.zip"]


def test_release_zip_is_refused_before_the_release(tmp_path: Path) -> None:
    """Without a generated release there is nothing to pack, and the message names the command that makes one."""
    assignment = open_course(make_course(tmp_path).root).assignment(ASSIGNMENT)
    with pytest.raises(ConfigError, match="run `nbgrader generate_assignment warmup`"):
        write_release_zip(assignment, tmp_path / "release.zip")


def test_release_zip_packs_no_link(course: SmallCourse, tmp_path: Path) -> None:
    """A link in the released folder is named and nothing is written."""
    assignment = open_course(course.root).assignment(ASSIGNMENT)
    link = assignment.released / "data.csv"
    link.symlink_to(course.root / "secret.txt")
    with pytest.raises(ConfigError, match=r"data\.csv: is a link"):
        write_release_zip(assignment, tmp_path / "release.zip")
    link.unlink()
    assert not list(tmp_path.iterdir())
