"""The history of grades: every recording in one line, which is written before gradebook.db is touched, or never."""

from __future__ import annotations

import getpass
import importlib.metadata
import json
import multiprocessing
import os
import pwd
import re
import shutil
import warnings
from pathlib import Path

import pytest
from regraded_course import RegradedCourse, copy_graded, make_graded
from tiny_course import hand_in, make_course, nbgrader

from autograder import __version__
from autograder.gradebook.grade_state import GradeState, total
from autograder.gradebook.history import (
    FIRST_GRADE,
    HistoryError,
    append_entry,
    check_writable,
    history_path,
    new_entry,
    read_history,
    students_with_history,
)
from autograder.layout import Assignment

NOTHING = GradeState(None, None, None, needs_manual=False)
FULL = {"alpha": GradeState(10.0, None, None, needs_manual=False)}


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """Give an assignment of which nothing was graded."""
    return make_course(tmp_path / "course")[1]


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a course whose class was graded once, to be copied."""
    return make_graded(tmp_path_factory.mktemp("graded") / "course").root


@pytest.fixture
def lab(graded: Path, tmp_path: Path) -> RegradedCourse:
    """Give a graded course of one's own."""
    return copy_graded(graded, tmp_path / "course")


def test_line_says_everything(lab: RegradedCourse) -> None:
    """A first grade's line has when, who, by what, from what, and the points before and after."""
    (line,) = lab.history("bob")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", line["when"])
    assert line["who"] == pwd.getpwuid(os.getuid()).pw_name
    assert (line["format"], line["made_by"], line["reason"]) == (1, "autograder grade", "first grade")
    assert (line["autograder"], line["numpy"]) == (__version__, importlib.metadata.version("numpy"))
    recorded = lab.recorded_report("bob")
    assert (line["submission"], line["suite"]) == (recorded["submission"], recorded["suite"])
    assert line["before"] is None
    given = {"manual": None, "extra_credit": None, "needs_manual": False}
    grades = {"alpha": {"auto": 4.0, **given}, "beta": {"auto": 5.0, **given}}
    assert line["after"] == {"total": 9.0, "grades": grades}
    assert line["failure"] == ""


def test_recording_that_changes_nothing_adds_no_line(lab: RegradedCourse) -> None:
    """Grading twice leaves one line, and a new suite with the same points a second one: its report is another."""
    lab.grade()
    assert len(lab.history("ada")) == 1
    lab.mend()
    lab.grade()
    first, second = lab.history("ada")
    assert (second["reason"], second["before"], second["after"]) == ("re-grade", first["after"], first["after"])
    assert second["suite"] != first["suite"]


def test_teachers_change_is_seen_when_reading_and_at_the_next_recording(lab: RegradedCourse) -> None:
    """Points given in formgrader are in no line; reading shows them, and the next line starts from them."""
    lab.give("bob", "alpha", 7.0, extra_credit=0.5)
    said = lab.run("history", "lab", "bob").stdout
    assert "changed in formgrader since: 9 -> 12.5: alpha teacher's none -> 7, extra credit none -> 0.5" in said
    lab.mend()
    lab.grade()
    lab.grade("--apply")
    line = lab.history("bob")[-1]
    assert line["before"]["grades"]["alpha"] == {
        "auto": 4.0,
        "manual": 7.0,
        "extra_credit": 0.5,
        "needs_manual": False,
    }
    assert line["after"]["grades"]["alpha"] == {
        "auto": 10.0,
        "manual": 7.0,
        "extra_credit": 0.5,
        "needs_manual": True,
    }
    assert (line["before"]["total"], line["after"]["total"]) == (12.5, None)
    told = lab.run("history", "lab", "bob").stdout.splitlines()
    assert [line.split(":")[0].strip() for line in told if "formgrader since" in line] == [
        "changed in formgrader since"
    ]
    assert "re-grade: 12.5 -> open" in told[-3]
    assert "alpha 4 -> 10, waits for a teacher" in told[-2]


def test_history_of_the_class(lab: RegradedCourse) -> None:
    """Without a student, everybody's history is told; an unknown student is a mistake in the usage."""
    said = lab.run("history", "lab").stdout
    assert [line for line in said.splitlines() if not line.startswith(" ")] == ["ada", "bob", "cyn"]
    done = lab.run("history", "lab", "nobody")
    assert done.exit_code == 2
    assert "no grade of 'nobody' was ever recorded" in done.stderr


def test_nothing_recorded_yet(assignment: Assignment) -> None:
    """A course of which nothing was graded says so."""
    done = RegradedCourse(assignment.root).run("history", "lab")
    assert (done.exit_code, done.stdout) == (0, "No grade of lab was recorded yet.\n")


@pytest.mark.parametrize("obstacle", ["the folder is a file", "the file is a folder", "the file is a link"])
def test_history_that_cannot_be_written(lab: RegradedCourse, obstacle: str) -> None:
    """Whose history can't be written keeps the grade and the sheet, and is named; exit status 1."""
    lab.mend()
    lab.grade()
    before, report = lab.grades("bob"), lab.recorded_report("bob")
    sheet = lab.root / "gradebook" / "autograded" / "bob" / "lab" / "lab.ipynb"
    shown = sheet.read_text()
    path = lab.history_file("bob")
    if obstacle == "the folder is a file":
        path.parent.rename(path.parent.with_name("elsewhere"))
        path.parent.write_text("")
    else:
        path.rename(path.with_name("elsewhere"))
        path.mkdir() if obstacle == "the file is a folder" else path.symlink_to("elsewhere")
    done = lab.grade("--apply", status=1)
    assert "not graded: bob: the history of grades can't be written" in done.stderr
    assert (lab.grades("bob"), lab.recorded_report("bob"), sheet.read_text()) == (before, report, shown)
    assert lab.is_pending("bob")


def test_others_are_recorded_although_one_history_cannot_be_written(lab: RegradedCourse) -> None:
    """One student's history that can't be written harms no other student."""
    path = lab.history_file("bob")
    path.unlink()
    path.mkdir()
    lab.hand_in("cyn", "0.0")
    lab.grade(status=1)
    assert lab.automatic("cyn")["alpha"] == 10.0


def test_stock_autograde_records_with_history(lab: RegradedCourse) -> None:
    """`nbgrader autograde` records a changed grade at once, and the line says what made it."""
    lab.mend()
    lab.grade()
    done = nbgrader(lab.root, "autograde", "lab", "--force")
    assert done.status == 0, done.said
    assert lab.automatic("bob")["alpha"] == 10.0
    line = lab.history("bob")[-1]
    assert (line["made_by"], line["reason"]) == ("nbgrader autograde", "re-grade")
    assert not lab.is_pending("bob")


def test_formgraders_button_records_with_history(lab: RegradedCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """The call behind formgrader's Autograde button records at once, and the line names formgrader."""
    lab.mend()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.apps.api import NbGraderAPI
        from nbgrader.apps.baseapp import NbGrader

        monkeypatch.chdir(lab.root)
        app = NbGrader(log_level=50)
        app.initialize([], root=str(lab.root))
        result = NbGraderAPI(app.coursedir, parent=app).autograde("lab", "bob")
    assert result["success"], result
    assert lab.automatic("bob")["alpha"] == 10.0
    assert lab.history("bob")[-1]["made_by"] == "formgrader"


def test_stock_autograde_refuses_without_history(lab: RegradedCourse) -> None:
    """Also `nbgrader autograde` records nothing that it can't write down, and fails."""
    before = lab.grades("bob")
    lab.history_file("bob").unlink()
    lab.history_file("bob").mkdir()
    done = nbgrader(lab.root, "autograde", "lab", "--student=bob", "--force")
    assert done.status == 1
    assert "the history of grades can't be written" in done.said
    assert lab.grades("bob") == before


def test_hand_in_that_is_refused_is_written_down(lab: RegradedCourse) -> None:
    """Where a new hand-in can't be graded, the line says that the old points no longer stand, and why; once."""
    hand_in(lab.course, "bob", {"timestamp.txt": "yesterday", "alpha.py": "new"})
    for _ in range(2):
        lab.grade(status=1)
    first, second = lab.history("bob")
    assert (second["reason"], second["before"]["total"], second["after"]["total"]) == ("not recorded", 9.0, None)
    assert "timestamp.txt holds no time" in second["failure"]
    assert second["before"] == first["after"]
    assert lab.grades("bob")["alpha"] == (None, None, None, True)


def test_failure_halfway_is_written_down(lab: RegradedCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """When recording fails after the line was written, a second line says so, with what the gradebook then says."""

    def fail(*_arguments: object) -> str:
        raise RuntimeError("our bug")

    monkeypatch.setattr("autograder.gradebook.score.shown_source", fail)
    lab.hand_in("bob", "0.0")
    lab.grade(status=1)
    first, second, third = lab.history("bob")
    assert (second["reason"], second["after"]["total"]) == ("new hand-in", 15.0)
    assert (third["reason"], third["failure"], third["after"]["total"]) == ("not recorded", "our bug", None)
    assert third["before"] == second["before"] == first["after"]
    assert "(our bug)" in lab.run("history", "lab", "bob").stdout


def test_entries_come_back(assignment: Assignment) -> None:
    """What was appended is read back equal, in its order."""
    first = new_entry("a test", FIRST_GRADE, before={}, after={"alpha": NOTHING}, submission="s", suite="t", report="r")
    second = new_entry("a test", "re-grade", before={"alpha": NOTHING}, after=FULL, failure="no\nreason 李")
    for one in (first, second):
        append_entry(assignment, "ada", one)
    known = read_history(assignment, "ada")
    assert (known.entries, known.damaged) == ((first, second), ())
    assert known.last_recorded == first
    assert students_with_history(assignment) == ["ada"]


def test_torn_line_is_counted_and_harms_no_other(assignment: Assignment) -> None:
    """After a crash in the middle of a line, the next line begins anew, and the torn one is told."""
    whole = new_entry("a test", FIRST_GRADE, before={}, after=FULL, report="r")
    append_entry(assignment, "ada", whole)
    path = history_path(assignment, "ada")
    path.write_bytes(path.read_bytes() + path.read_bytes()[:50])
    assert (read_history(assignment, "ada").entries, read_history(assignment, "ada").damaged) == ((whole,), (2,))
    append_entry(assignment, "ada", whole)
    known = read_history(assignment, "ada")
    assert (known.entries, known.damaged) == ((whole, whole), (2,))
    assert "line 2 of its history can't be read" in RegradedCourse(assignment.root).run("history", "lab").stdout


@pytest.mark.parametrize("line", ["{}", "[]", "null", '{"format": 2}', '{"format": 1}', "\\ud800", "\x00\xff"])
def test_damaged_lines_are_counted(assignment: Assignment, line: str) -> None:
    """A line that is no entry of ours is never guessed at."""
    path = history_path(assignment, "ada")
    path.parent.mkdir(parents=True)
    path.write_bytes(line.encode("latin-1") + b"\n")
    known = read_history(assignment, "ada")
    assert (known.entries, known.damaged, known.last) == ((), (1,), None)


def test_history_only_grows(assignment: Assignment) -> None:
    """Each line is added behind the others, whose bytes stay."""
    path = history_path(assignment, "ada")
    before = b""
    for _ in range(3):
        append_entry(assignment, "ada", new_entry("a test", FIRST_GRADE, before={}, after=FULL))
        now = path.read_bytes()
        assert now.startswith(before)
        assert now.count(b"\n") == before.count(b"\n") + 1
        before = now


def _write_many(assignment: Assignment, count: int) -> None:
    for number in range(count):
        after = {f"module_{number}": GradeState(1.0, None, None, needs_manual=False) for number in range(200)}
        append_entry(assignment, "ada", new_entry(f"writer {os.getpid()}", str(number), before={}, after=after))


def test_two_writers_at_once(assignment: Assignment) -> None:
    """Two processes that write at once leave every line whole."""
    processes = [
        multiprocessing.get_context("fork").Process(target=_write_many, args=(assignment, 25)) for _ in range(2)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    known = read_history(assignment, "ada")
    assert (len(known.entries), known.damaged) == (50, ())
    for maker in {one.made_by for one in known.entries}:
        assert [one.reason for one in known.entries if one.made_by == maker] == [str(number) for number in range(25)]


def test_full_disk_is_said(assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that did not reach the disk whole is an error, and not a recording."""
    monkeypatch.setattr("autograder.gradebook.history.os.write", lambda _file, line: len(line) - 1)
    with pytest.raises(HistoryError, match="the disk is full"):
        append_entry(assignment, "ada", new_entry("a test", FIRST_GRADE, before={}, after=FULL))


def test_checking_writes_no_line(assignment: Assignment) -> None:
    """To see whether the history can be written leaves it without a line."""
    check_writable(assignment, "ada")
    assert read_history(assignment, "ada").entries == ()
    assert RegradedCourse(assignment.root).run("history", "lab").stdout == "No grade of lab was recorded yet.\n"


def test_total() -> None:
    """A teacher's points count before automatic ones, extra credit is added, and what waits has no total."""
    given = {"a": GradeState(4.0, 7.0, 0.5, needs_manual=False), "b": GradeState(2.0, None, None, needs_manual=False)}
    assert total(given) == 9.5
    assert total({**given, "c": GradeState(1.0, 2.0, None, needs_manual=True)}) is None
    assert total({}) == 0.0


def test_who_is_the_user_of_the_system(lab: RegradedCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who recorded is asked of the system: a variable of the environment names nobody else."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "mallory")
    assert getpass.getuser() == "mallory"
    lab.hand_in("bob", "0.0")
    lab.grade()
    assert lab.history("bob")[-1]["who"] == pwd.getpwuid(os.getuid()).pw_name


def test_grade_from_before_there_was_a_history(lab: RegradedCourse) -> None:
    """A grade that an earlier version recorded is told, compared with, and its report kept."""
    shutil.rmtree(lab.root / "gradebook" / "history")
    earlier = lab.recorded_report("bob")
    assert "  9, recorded before there was a history" in lab.run("history", "lab").stdout
    lab.mend()
    lab.grade()
    lab.grade("--apply")
    (line,) = lab.history("bob")
    assert (line["reason"], line["before"]["total"], line["after"]["total"]) == ("re-grade", 9.0, 15.0)
    kept = lab.root / "gradebook" / "history" / "lab" / "reports" / "bob"
    assert earlier in [json.loads(path.read_text()) for path in kept.iterdir()]
