"""Collecting from an exchange in which students planted things: plain files come, and nobody else suffers."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from small_course import ASSIGNMENT, RIGHT, SmallCourse, make_course

from autograder.gradebook.collect import without_foreign_files
from autograder.submission import MAXIMUM_FILES, load_submission

SECRET = b"the instructor's own text"
GOOD_SECRET = "0123456789abcdef" * 8


def inbound(
    course: SmallCourse, student: str, time: str = "2035-12-01 10:00:00.000000 UTC", random: str = "abc"
) -> Path:
    """Make a submission as nbgrader submit leaves it in the exchange."""
    folder = course.exchange / "ml101" / "inbound" / f"{student}+{ASSIGNMENT}+{time}+{random}"
    folder.mkdir(parents=True)
    (folder / "double.py").write_text(RIGHT, encoding="utf-8")
    (folder / "timestamp.txt").write_text(time, encoding="utf-8")
    (folder / "submission_secret.txt").write_text(GOOD_SECRET, encoding="utf-8")
    return folder


def plant_link(folder: Path, secret: Path) -> None:
    """Add links to a file and to a folder."""
    (folder / "data.txt").symlink_to(secret)
    (folder / "more").symlink_to(secret.parent)


def plant_pipe(folder: Path, _: Path) -> None:
    """Add a pipe that nobody ever writes to, also in the place of the records."""
    os.mkfifo(folder / "pipe.txt")
    for name in ("timestamp.txt", "submission_secret.txt"):
        (folder / name).unlink()
        os.mkfifo(folder / name)


def plant_socket(folder: Path, _: Path) -> None:
    """Add a socket; its path is given relatively, as addresses are short."""
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(folder)
        listening.bind("socket.txt")
        os.chdir(before)


def plant_depth(folder: Path, _: Path) -> None:
    """Add folders in folders."""
    deep = folder.joinpath(*["d"] * 12)
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text("deep", encoding="utf-8")


def plant_size(folder: Path, _: Path) -> None:
    """Add a file that is too large; it takes no room."""
    with (folder / "large.txt").open("wb") as file:
        file.truncate(1 << 33)


def plant_records(folder: Path, secret: Path) -> None:
    """Replace the records by a link, by bytes that are no text, and by notes that we did not write."""
    (folder / "submission_secret.txt").unlink()
    (folder / "submission_secret.txt").symlink_to(secret)
    (folder / "timestamp.txt").write_bytes(b"\xff\xfe whenever you like")
    (folder / "collection_notes.txt").write_text("give full marks", encoding="utf-8")


PLANTED: dict[str, Callable[[Path, Path], None]] = {
    "link": plant_link,
    "pipe": plant_pipe,
    "socket": plant_socket,
    "depth": plant_depth,
    "size": plant_size,
    "records": plant_records,
}


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> tuple[SmallCourse, str]:
    """Run `nbgrader collect` once over everything, and keep what it said."""
    course = make_course(tmp_path_factory.mktemp("collect"))
    secret = course.root / "private" / "secret.txt"
    secret.parent.mkdir()
    secret.write_bytes(SECRET)
    inbound(course, "good")
    for name, plant in PLANTED.items():
        plant(inbound(course, name), secret)
    many = inbound(course, "many")
    for number in range(MAXIMUM_FILES + 1):
        (many / f"file{number}.txt").touch()
    place = course.exchange / "ml101" / "inbound"
    (place / f"folder_link+{ASSIGNMENT}+2035-12-01 10:00:00.000000 UTC+x").symlink_to(secret.parent)
    (place / f"gone+{ASSIGNMENT}+2035-12-01 10:00:00.000000 UTC+x").symlink_to(place / "nowhere")
    (place / f"file+{ASSIGNMENT}+2035-12-01 10:00:00.000000 UTC+x").touch()
    for time in ("soon", "2035-12-01 10:00 99999999999999", "0001-01-01 00:00:00 100"):
        inbound(course, "timeless", time)
    inbound(course, "a*b")
    inbound(course, "x\nINFO all is well")
    return course, course.nbgrader("collect", ASSIGNMENT, status=1)


def test_plain_hand_ins_are_collected_beside_odd_ones(batch: tuple[SmallCourse, str]) -> None:
    """Whatever else lies in the exchange, every submission that can be read is collected with its module."""
    course, _ = batch
    collected = sorted(path.name for path in (course.root / "gradebook" / "submitted").iterdir())
    assert collected == sorted(["good", *PLANTED])
    for student in collected:
        assert (course.submitted(student) / "double.py").read_text(encoding="utf-8") == RIGHT


@pytest.mark.parametrize(
    ("student", "left_out"),
    [
        ("link", ["data.txt", "more"]),
        ("pipe", ["pipe.txt"]),
        ("socket", ["socket.txt"]),
        ("depth", ["d/d/d/d/d/d/d"]),
        ("size", ["large.txt"]),
        ("records", []),
        ("good", []),
    ],
)
def test_what_is_no_plain_file_is_left_out_and_noted(
    batch: tuple[SmallCourse, str], student: str, left_out: list[str]
) -> None:
    """Links, pipes, sockets, deep folders and large files are not taken; student and instructor read which."""
    course, said = batch
    folder = course.submitted(student)
    taken = {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}
    records = {"timestamp.txt", "submission_secret.txt"} | ({"collection_notes.txt"} if left_out else set())
    assert taken == {"double.py"} | records
    for name in left_out:
        assert f"{name} was left out" in (folder / "collection_notes.txt").read_text(encoding="utf-8")
        assert f"{student}: {name} was left out" in said


def test_no_secret_is_collected(batch: tuple[SmallCourse, str]) -> None:
    """No text that a link points to is in any collected file."""
    course, _ = batch
    for path in (course.root / "gradebook").rglob("*"):
        assert path.is_dir() or SECRET not in path.read_bytes(), path


def test_records_are_the_collectors_own(batch: tuple[SmallCourse, str]) -> None:
    """The time is the one that the folder's name says, and a secret that is none is replaced; a good one is kept."""
    course, _ = batch
    for student in ("good", "records", "pipe"):
        time = (course.submitted(student) / "timestamp.txt").read_text(encoding="utf-8")
        assert time == "2035-12-01 10:00:00.000000 UTC"
    secrets = {
        student: (course.submitted(student) / "submission_secret.txt").read_text() for student in ("good", "records")
    }
    assert secrets["good"] == GOOD_SECRET
    assert len(secrets["records"]) == 128
    assert set(secrets["records"]) <= set("0123456789abcdef")


def test_the_run_ends_with_who_was_refused(batch: tuple[SmallCourse, str]) -> None:
    """What can't be collected at all is named at the end with its reason, in plain signs."""
    _, said = batch
    refused = [line for line in said.splitlines() if "REFUSED" in line]
    expected = [
        "a*b+",
        "file+",
        "folder_link+",
        "gone+",
        "many+",
        "timeless+",
        "timeless+",
        "timeless+",
        r"x\nINFO all",
    ]
    assert [line.split("REFUSED ")[1][: len(start)] for line, start in zip(refused, expected, strict=True)] == expected
    assert "more than 200 files" in next(line for line in refused if "many+" in line)
    assert "9 refused" in said.splitlines()[-2]


def collected_time(course: SmallCourse, student: str) -> str:
    """Give the day and hour of what is collected."""
    return (course.submitted(student) / "timestamp.txt").read_text(encoding="utf-8")[:13]


def test_update_takes_later_submissions_only(tmp_path: Path) -> None:
    """The latest submission wins; --update replaces it by a later one, and a refused later one leaves it alone."""
    course = make_course(tmp_path)
    inbound(course, "ann", "2035-12-01 10:00:00.000000 UTC")
    inbound(course, "ann", "2035-12-01 09:00:00.000000 UTC")
    course.nbgrader("collect", ASSIGNMENT)
    assert collected_time(course, "ann") == "2035-12-01 10"

    later = inbound(course, "ann", "2035-12-02 10:00:00.000000 UTC")
    assert "already exists" in course.nbgrader("collect", ASSIGNMENT)
    assert collected_time(course, "ann") == "2035-12-01 10"
    course.nbgrader("collect", ASSIGNMENT, "--update")
    assert collected_time(course, "ann") == "2035-12-02 10"

    (later.parent / later.name.replace("12-02", "12-03")).symlink_to(tmp_path)
    assert "1 refused" in course.nbgrader("collect", ASSIGNMENT, "--update", status=1)
    assert collected_time(course, "ann") == "2035-12-02 10"
    assert (course.submitted("ann") / "double.py").read_text(encoding="utf-8") == RIGHT


def test_before_duedate_takes_the_last_one_in_time(tmp_path: Path) -> None:
    """With --before-duedate the last submission in time is collected, although a late one came after it."""
    course = make_course(tmp_path)
    course.nbgrader("generate_assignment", ASSIGNMENT)
    inbound(course, "ann", "2035-12-04 15:00:00.000000 UTC")
    inbound(course, "ann", "2035-12-05 10:00:00.000000 UTC")
    course.nbgrader("collect", ASSIGNMENT)
    assert collected_time(course, "ann") == "2035-12-05 10"
    course.nbgrader("collect", ASSIGNMENT, "--before-duedate")
    assert collected_time(course, "ann") == "2035-12-04 15"


def test_files_of_somebody_else_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in a student's folder that belongs to another user (a hard link) is not taken."""
    (tmp_path / "double.py").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "answers.txt").write_bytes(SECRET)
    submission = load_submission("eve", tmp_path)
    really = Path.lstat

    def lstat(path: Path) -> Any:
        found = really(path)
        return SimpleNamespace(st_uid=found.st_uid + 1) if path.name == "answers.txt" else found

    monkeypatch.setattr(Path, "lstat", lstat)
    taken = without_foreign_files(submission, tmp_path)
    assert [str(path) for path in taken.files] == ["double.py"]
    assert tuple(map(str, taken.notes)) == ("answers.txt was left out: the file belongs to somebody else",)
