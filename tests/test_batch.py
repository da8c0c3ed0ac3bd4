"""Grading many submissions at once: which folders are submissions, the order, and that none harms another."""

from __future__ import annotations

import os
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from conftest import CONFIG, DOUBLE, DOUBLE_SUITE, HALF, CourseFolder, another_thread, strongest_isolation

from autograder import predictions
from autograder.batch import default_jobs, grade_all
from autograder.digests import submission_digest
from autograder.hand_ins import HandIn, find_hand_ins
from autograder.results import GradeReport
from autograder.suite import SuiteError


def batch(tiny: CourseFolder, jobs: int = 2) -> list[GradeReport]:
    """Grade all hand-ins of the tiny course."""
    found = find_hand_ins(tiny.submissions)
    graded = grade_all(tiny.open(), "tiny", found.hand_ins, isolation=strongest_isolation(), jobs=jobs)
    return [done.result.report(done.student) for done in graded]


def test_find_hand_ins(tmp_path: Path) -> None:
    """Every folder is a hand-in, by name; hidden entries are passed over; files are strays, their names escaped."""
    for name in ("zoe", "ada", "2024 李", ".cache"):
        (tmp_path / name).mkdir()
    (tmp_path / "eve").symlink_to("ada")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "grades.csv").write_text("")
    (tmp_path / "esc\x1b[31m").write_text("")
    found = find_hand_ins(tmp_path)
    assert [hand_in.student for hand_in in found.hand_ins] == ["2024 李", "ada", "dangling", "eve", "zoe"]
    assert found.hand_ins[1] == HandIn("ada", tmp_path / "ada")
    assert found.strays == (r"esc\x1b[31m", "grades.csv")


def test_name_that_is_no_text(tmp_path: Path) -> None:
    """A folder whose name is no UTF-8 is graded under a name that can be printed and written."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb4\xf0")).mkdir()
    (hand_in,) = find_hand_ins(tmp_path).hand_ins
    assert hand_in.student.encode("utf-8") == rb"\udcb4\udcf0"
    assert hand_in.folder.is_dir()


def test_each_comes_once(tiny: CourseFolder) -> None:
    """Each hand-in asked for comes once, with the digest of its files."""
    for student in ("ada", "bob", "cyn"):
        tiny.hand_in(student, double=DOUBLE, half=HALF if student != "bob" else "import nothing\n")
    hand_ins = [HandIn(student, tiny.submissions / student) for student in ("cyn", "ada", "bob")]
    graded = list(grade_all(tiny.open(), "tiny", hand_ins, isolation=strongest_isolation(), jobs=2))
    earned = sorted((done.student, done.result.grade.earned) for done in graded)
    assert earned == [("ada", 15), ("bob", 10), ("cyn", 15)]
    digests = {done.student: done.submission for done in graded}
    assert digests == {student: submission_digest(student, tiny.submissions / student) for student in digests}


def test_nothing_to_grade(tiny: CourseFolder) -> None:
    """No submissions are no reports, and no process is started."""
    assert list(grade_all(tiny.open(), "tiny", [], isolation=strongest_isolation(), jobs=2)) == []


def test_process_that_runs_threads_is_not_forked(tiny: CourseFolder) -> None:
    """Beside another thread processes begin anew: a fork would wait forever for a lock that such a thread holds."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    seen: set[str] = set()

    def watch(_at_work: object) -> None:
        seen.update(type(process).__name__ for process in active_children())

    with another_thread():
        (graded,) = grade_all(
            tiny.open(), "tiny", [HandIn("ada", tiny.submissions / "ada")], isolation=strongest_isolation(), watch=watch
        )
    assert graded.result.grade.earned == 15
    assert seen == {"SpawnProcess"}


DEADLY_SUITE = '''
import os, signal
from autograder.hidden import points

@points(10, group="values")
def test_values(student):
    """Ends the grader's process on a certain answer."""
    if student.double([1.0]).value == 666:
        os.kill(os.getpid(), signal.SIGKILL)
'''


def test_grading_process_that_is_killed(tiny: CourseFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A submission on which the process that grades it ends is named as not graded; all others are graded."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))  # a process that is killed can't tidy up
    for student in ("ada", "zoe"):
        tiny.hand_in(student, half=HALF)
    # Student code can't do this behind the wall; running out of memory while judging could.
    tiny.write_suite("double", DEADLY_SUITE)
    config = tiny.root / "grading_config.yaml"
    config.write_text(CONFIG.replace("groups: {values: 7, contract: 3}", "groups: {values: 10}"))
    tiny.hand_in("eve", double="def double(values): return 666\n", half=HALF)
    reports = {report.student: report for report in batch(tiny)}
    assert {student: report.earned for student, report in reports.items()} == {"ada": 5, "eve": None, "zoe": 5}
    assert reports["eve"].status == "internal_error"
    assert {report.isolation for report in reports.values()} == {str(strongest_isolation())}
    assert reports["eve"].error == "the grader's process ended while it graded this"


MISCONCEPTIONS = '''\
import numpy as np

from autograder.misconceptions import misconception


def double(values):
    if len(values) == 0:
        raise ValueError
    return np.asarray(values) * 2


@misconception(double, hint="What is twice three?")
def squares(values):
    """Twice is the square."""
    return double(values) / 2 * np.asarray(values)
'''


def test_tables_of_predictions_are_worked_out_once(
    tiny: CourseFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the known mistakes come to is kept beside the results, and another run names them without asking again."""
    monkeypatch.setattr(predictions, "_WORTH_KEEPING_ON_DISK", 1)
    works_out = predictions._table

    def noted(*asked: Any) -> Any:
        with (tmp_path / "worked out").open("a") as notes:
            notes.write("x")
        return works_out(*asked)

    monkeypatch.setattr(predictions, "_table", noted)
    assignment = tiny.open().assignment("tiny")
    assignment.misconceptions("double").parent.mkdir()
    assignment.misconceptions("double").write_text(MISCONCEPTIONS)
    assignment.solution("double").write_text(DOUBLE)
    squares = DOUBLE.replace("* 2", "** 2")
    for run, student in enumerate(("ada", "bob")):
        folder = tiny.hand_in(student, double=f"{squares}# {student}\n", half=HALF)
        hand_ins, walls = [HandIn(student, folder)], strongest_isolation()
        (graded,) = grade_all(tiny.open(), "tiny", hand_ins, isolation=walls, tables=tmp_path / "tables")
        report = graded.result.report(student)
        assert [found.misconception for found in report.modules["double"].diagnoses] == ["squares"]
        assert len((tmp_path / "worked out").read_text()) == 1, run
    assert len(list((tmp_path / "tables").glob("*[0-9a-f]"))) == 1
    assert not (tiny.root / "gradebook").exists()


def test_broken_suite_ends_the_batch(tiny: CourseFolder) -> None:
    """A hidden suite that breaks after the batch has begun ends it with the suite's own message."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    tiny.write_suite("double", DOUBLE_SUITE.replace("@points(5,", "@points(6,"))
    with pytest.raises(SuiteError, match="double: group 'values': the hidden tests add up to 8 points"):
        batch(tiny, jobs=1)


def test_default_jobs() -> None:
    """As many submissions are graded at once as this process may use CPUs."""
    assert default_jobs() == len(os.sched_getaffinity(0))
