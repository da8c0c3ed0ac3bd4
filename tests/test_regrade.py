"""Re-grading: a changed grade of unchanged work is shown, and recorded only after that."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import REPOSITORY
from regraded_course import RegradedCourse, copy_graded, make_graded

from autograder.class_run import Told, grade_missing, open_run
from autograder.gradebook.record import record_assignment
from autograder.gradebook.regrade import Plan, plan_run, settle
from autograder.gradebook.reports import recorded_report, submitted_students
from autograder.hand_ins import HandIn
from autograder.regrades import GradeChange, ModuleChange, summary


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a course whose class was graded once, to be copied."""
    return make_graded(tmp_path_factory.mktemp("graded") / "course").root


@pytest.fixture
def lab(graded: Path, tmp_path: Path) -> RegradedCourse:
    """Give a graded course of one's own."""
    return copy_graded(graded, tmp_path / "course")


def planned(lab: RegradedCourse) -> Plan:
    """Look at the class as a run does when it begins."""
    course = lab.course
    assignment = course.assignment("lab")
    hand_ins = [HandIn(student, folder) for student, folder in submitted_students(course, assignment)]
    return plan_run(open_run(course, assignment, hand_ins), hand_ins)


def test_first_run_records_everything(lab: RegradedCourse) -> None:
    """First grades are recorded at once, and nothing is held back."""
    assert {name: lab.automatic(name) for name in ("ada", "bob", "cyn")} == {
        "ada": {"alpha": 10.0, "beta": 5.0},
        "bob": {"alpha": 4.0, "beta": 5.0},
        "cyn": {"alpha": 4.0, "beta": 5.0},
    }
    assert not any(map(lab.is_pending, ("ada", "bob", "cyn")))


def test_mended_test_shows_before_it_records(lab: RegradedCourse) -> None:
    """After a tolerance was mended, the change is shown with its test, and gradebook.db keeps what it had."""
    before = lab.recorded_report("bob")
    lab.mend()
    done = lab.grade()
    held = next(line.split() for line in done.stdout.splitlines() if line.strip().startswith("bob") and "+6" in line)
    assert held[:5] == ["bob", "alpha", "4", "10", "+6"]
    assert "alpha: test_values: WRONG_ANSWER -> ACCEPTED: 1 student" in done.stdout
    assert "1 student: 1 up, 0 down; largest change +6" in done.stdout
    assert "HELD BACK, not recorded: 1 changed grade" in done.stderr
    assert "recorded: 2 unchanged grades" in done.stderr
    assert "Next: autograder grade lab --apply" in done.stderr
    assert lab.automatic("bob") == {"alpha": 4.0, "beta": 5.0}
    assert lab.recorded_report("bob") == before
    assert lab.is_pending("bob")
    table = [line.split("│") for line in done.stdout.splitlines() if line.startswith("│ bob")]
    assert [cell.strip() for cell in table[0][1:-1]] == ["bob", "4", "5", "9"]  # what is recorded, not what would be


def test_apply_records_what_was_shown(lab: RegradedCourse) -> None:
    """With --apply the shown grades are recorded, nothing is graded again, and the earlier report stays readable."""
    earlier = lab.recorded_report("bob")
    lab.mend()
    lab.grade()
    done = lab.grade("--apply")
    assert "graded now: 0, 3 before" in done.stderr
    assert "1 changed grade (1 up, 0 down; largest change +6)" in done.stderr
    assert "Next: autograder feedback lab, then nbgrader release_feedback lab" in done.stderr
    assert lab.automatic("bob") == {"alpha": 10.0, "beta": 5.0}
    assert lab.recorded_report("bob")["report"]["earned"] == 15.0
    assert not lab.is_pending("bob")
    first, second = lab.history("bob")
    assert (first["reason"], second["reason"]) == ("first grade", "re-grade")
    assert second["made_by"] == "autograder grade --apply"
    assert lab.kept_report("bob", first["report"]) == earlier
    assert lab.kept_report("bob", second["report"]) == lab.recorded_report("bob")


def test_apply_records_nothing_that_was_not_shown(lab: RegradedCourse) -> None:
    """--apply without a look first shows, and a second one records."""
    lab.mend()
    done = lab.grade("--apply")
    assert "1 of the changes were not shown before as they are now" in done.stderr
    assert lab.automatic("bob")["alpha"] == 4.0
    lab.grade("--apply")
    assert lab.automatic("bob")["alpha"] == 10.0


def test_suite_that_changed_again_is_shown_again(lab: RegradedCourse) -> None:
    """A suite that changes between showing and applying is graded and shown anew, and not recorded."""
    lab.mend()
    lab.grade()
    lab.mend("1e-3", "1e1")  # now cyn's answer passes too
    done = lab.grade("--apply")
    assert "2 of the changes were not shown before" in done.stderr
    assert lab.automatic("bob")["alpha"] == 4.0
    lab.grade("--apply")
    assert {name: lab.automatic(name)["alpha"] for name in ("bob", "cyn")} == {"bob": 10.0, "cyn": 10.0}


def test_teachers_points_that_changed_are_shown_again(lab: RegradedCourse) -> None:
    """Points that a teacher gives between showing and applying make another change, which is shown first."""
    lab.mend()
    lab.grade()
    lab.give("bob", "alpha", 8.0)
    done = lab.grade("--apply")
    assert lab.grades("bob")["alpha"] == (4.0, 8.0, None, False)
    assert "score 8: it stays" in " ".join(done.stdout.split())


def test_suite_that_was_put_back(lab: RegradedCourse) -> None:
    """A mistake that is taken back leaves nothing pending and every grade as it was."""
    lab.mend()
    lab.grade()
    lab.mend("1e-3", "1e-9")
    done = lab.grade("--apply")
    assert "HELD BACK" not in done.stderr
    assert lab.automatic("bob")["alpha"] == 4.0
    assert not lab.is_pending("bob")
    assert len(lab.history("bob")) == 1


def test_teachers_points_survive(lab: RegradedCourse) -> None:
    """A manual score and extra credit stay; what is shown names them, and afterwards a teacher is asked."""
    lab.give("bob", "alpha", 7.0, extra_credit=0.5)
    lab.mend()
    shown = " ".join(lab.grade().stdout.split())
    assert "score 7: it stays" in shown
    assert "extra credit 0.5" in shown
    assert lab.grades("bob")["alpha"] == (4.0, 7.0, 0.5, False)
    done = lab.grade("--apply")
    assert lab.grades("bob")["alpha"] == (10.0, 7.0, 0.5, True)
    assert "a teacher is needed for 1: a teacher's score beside an automatic one that changed" in done.stderr


def test_new_hand_in_while_a_change_is_held_back(lab: RegradedCourse) -> None:
    """A new hand-in is recorded at once, by the new suite; the others stay held back."""
    lab.mend("1e-9", "1e1")
    lab.grade()
    lab.hand_in("bob", "100.0")
    done = lab.grade()
    assert "1 new hand-in" in done.stderr
    assert lab.automatic("bob")["alpha"] == 4.0
    assert [line["reason"] for line in lab.history("bob")] == ["first grade", "new hand-in"]
    assert not lab.is_pending("bob")
    assert lab.is_pending("cyn")
    lab.grade("--apply")
    assert {name: lab.automatic(name)["alpha"] for name in ("bob", "cyn")} == {"bob": 4.0, "cyn": 10.0}


def test_new_student_while_a_change_is_held_back(lab: RegradedCourse) -> None:
    """Who hands in for the first time gets a grade whatever else is held back."""
    lab.mend()
    lab.hand_in("dan", "0.0")
    done = lab.grade()
    assert "1 first grade" in done.stderr
    assert lab.automatic("dan") == {"alpha": 10.0, "beta": 5.0}
    assert lab.automatic("bob")["alpha"] == 4.0


def test_interrupted_run_grades_nothing_twice(lab: RegradedCourse) -> None:
    """What an interrupted run graded is kept: the next one goes on from there, and shows all of it before recording."""
    lab.mend()
    plan = planned(lab)
    assert [hand_in.student for hand_in in plan.todo] == ["ada", "bob", "cyn"]
    bob = [hand_in for hand_in in plan.todo if hand_in.student == "bob"]
    grade_missing(plan.run, bob, 1, Told(lambda *_: None, lambda _: None, lambda _: None))
    done = lab.grade("--apply")
    assert "graded now: 2" in done.stderr
    assert lab.automatic("bob")["alpha"] == 4.0  # it was never shown
    lab.grade("--apply")
    assert lab.automatic("bob")["alpha"] == 10.0


def test_recording_that_was_interrupted_is_done_again(lab: RegradedCourse) -> None:
    """Points that a killed run left out of gradebook.db get there with the next run, without a question."""
    lab.lose_automatic_points("bob")
    assert lab.grades("bob")["alpha"] == (None, None, None, True)
    lab.grade()
    assert lab.grades("bob")["alpha"] == (4.0, None, None, False)
    assert lab.grades("bob")["beta"] == (5.0, None, None, False)


def test_interrupt_says_what_is_kept(lab: RegradedCourse) -> None:
    """Ctrl-C ends with 130 and a word on what is kept; the grades are as they were, and no process is left."""
    config = lab.root / "grading_config.yaml"
    config.write_text(config.read_text().replace("sleep_seconds: 2", "sleep_seconds: 600"))
    (lab.root / "gradebook" / "submitted" / "cyn" / "lab" / "alpha.py").write_text(
        "import time\n\n\ndef alpha(x):\n    time.sleep(999)\n"
    )
    command = [sys.executable, "-m", "autograder", "grade", "lab", "--jobs", "2"]
    process = subprocess.Popen(
        command,
        cwd=lab.root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    kept = lab.root / "gradebook" / "results"
    before = len(list(kept.rglob("[!.]*")))
    while len(list(kept.rglob("[!.]*"))) < before + 3:  # the new suite's folder, and two results
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Interrupted: the 2 graded now are kept, no grade is lost" in said
    assert b"Traceback" not in said
    assert lab.automatic("bob")["alpha"] == 4.0


def test_failure_of_ours_never_takes_a_grade(lab: RegradedCourse) -> None:
    """When the new suite breaks on a hand-in, the recorded grade stands, it is named, and the status is 1."""
    lab.mend("    student.alpha([1.0])\n", '    student.alpha([1.0])\n    raise RuntimeError("our bug")\n')
    done = lab.grade(status=1)
    assert "not graded: bob" in done.stderr
    assert "the recorded grade stands" in done.stderr
    assert lab.automatic("bob") == {"alpha": 4.0, "beta": 5.0}
    lab.grade("--apply", status=1)
    assert lab.automatic("bob") == {"alpha": 4.0, "beta": 5.0}


def test_work_that_changed_while_it_was_graded_is_not_recorded(lab: RegradedCourse) -> None:
    """A hand-in that is collected anew between grading and recording keeps its grade, and is named."""
    before = lab.grades("bob")
    lab.hand_in("bob", "0.0")
    plan = planned(lab)
    lab.hand_in("bob", "0.5")
    made_from = {"bob": plan.made_from("bob")}
    recorded = record_assignment(lab.course, plan.assignment, ["bob"], made_from=made_from)
    assert recorded.students == ()
    assert "changed while it was graded, so nothing is recorded" in recorded.failures["bob"]
    assert lab.grades("bob") == before


def test_grade_of_unknown_work_is_not_replaced_unseen(lab: RegradedCourse) -> None:
    """Where report and history are lost, nobody knows what a grade was given for: a change of it is shown first."""
    shutil.rmtree(lab.root / "gradebook" / "reports")
    shutil.rmtree(lab.root / "gradebook" / "history")
    lab.mend()
    done = lab.grade()
    assert "not known: the recorded report can't be read" in " ".join(done.stdout.split())
    assert lab.automatic("bob")["alpha"] == 4.0
    lab.grade("--apply")
    assert lab.automatic("bob")["alpha"] == 10.0


def test_lost_report_is_found_in_the_history(lab: RegradedCourse) -> None:
    """Where only the recorded report is lost, the kept one of the history tells which test changed."""
    shutil.rmtree(lab.root / "gradebook" / "reports")
    lab.mend()
    assert "test_values: WRONG_ANSWER -> ACCEPTED: 1 student" in lab.grade().stdout


def test_nothing_is_decided_by_reading(lab: RegradedCourse) -> None:
    """Planning and settling alone record nothing."""
    lab.mend()
    plan = planned(lab)
    for hand_in in plan.todo:
        stored = recorded_report(plan.assignment, hand_in.student)
        assert stored is not None
        plan.run.adopt(stored.report)
    outcome = settle(plan, apply=True)
    assert sorted(outcome.record) == ["ada", "bob", "cyn"]
    assert lab.automatic("bob")["alpha"] == 4.0
    assert len(lab.history("bob")) == 1


def test_apply_is_for_the_gradebook_alone(lab: RegradedCourse) -> None:
    """--apply with --submissions is a mistake in the usage: there is nothing to record."""
    done = lab.run("grade", "lab", "--apply", "--submissions", str(lab.root), "--output", str(lab.root / "o.jsonl"))
    assert done.exit_code == 2
    assert "nothing is recorded" in done.stderr


def test_two_runs_at_once(lab: RegradedCourse) -> None:
    """While one run of the course grades, a second one names its process, ends, and changes nothing."""
    path = lab.root / "gradebook" / ".grading.lock"
    with path.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert re.fullmatch(r"\d+ on \S+", path.read_text())  # of the run that graded this class
        lab.mend()
        done = lab.grade(status=1)
        assert f"another `autograder grade` of this course runs (process {path.read_text()})" in done.stderr
        assert not lab.is_pending("bob")
    lab.grade()
    assert lab.is_pending("bob")


def test_nothing_changed(lab: RegradedCourse) -> None:
    """Where nothing changed, nothing is graded or recorded again, and nbgrader isn't even loaded."""
    changed = {path: path.stat().st_mtime_ns for path in (lab.root / "gradebook").rglob("*.*") if path.is_file()}
    script = (
        "import sys\nfrom autograder.cli import main\n"
        "try: main(['grade', 'lab'])\n"
        "finally: print('loaded:', *sorted({'nbgrader', 'numpy', 'pytest'} & set(sys.modules)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=lab.root, env=environment, capture_output=True, text=True, check=True)
    assert "3 were recorded before, and nothing of theirs changed" in done.stderr
    assert done.stdout.endswith("loaded:\n")
    assert {path for path, before in changed.items() if path.stat().st_mtime_ns != before} <= {
        lab.root / "gradebook" / ".grading.lock"
    }


@pytest.mark.parametrize(
    "change",
    [
        "gradebook/submitted/bob/lab/timestamp.txt",
        "gradebook/reports/lab/bob.json",
        "gradebook/autograded/bob/lab/lab.ipynb",
        "gradebook/history/lab/bob.jsonl",
    ],
)
def test_what_recording_needs_is_brought_up_to_date(lab: RegradedCourse, change: str) -> None:
    """A new time, a lost report, sheet or history: that student alone is recorded again."""
    path = lab.root / change
    if path.exists():
        path.unlink()
    else:
        path.write_text("2026-01-02 03:04:05 UTC\n")
    assert "recorded: 1 unchanged grade" in lab.grade().stderr
    assert "recorded: nothing" in lab.grade().stderr


def test_new_due_date_concerns_everybody(lab: RegradedCourse) -> None:
    """Another due date is recorded for all, without grading anybody again."""
    config = lab.root / "grading_config.yaml"
    text = config.read_text()
    config.write_text(re.sub(r"due: (\d{4})", lambda year: f"due: {int(year[1]) + 1}", text))
    assert config.read_text() != text
    done = lab.grade()
    assert "graded now: 0, 3 before" in done.stderr
    assert "recorded: 3 unchanged grades" in done.stderr


def test_chosen_student(lab: RegradedCourse) -> None:
    """--student leaves everybody else's grade alone; an unknown id is a mistake in the usage."""
    lab.mend("1e-9", "1e1")
    lab.grade("--student", "bob")
    lab.grade("--apply")
    assert lab.automatic("bob")["alpha"] == 10.0
    assert lab.automatic("cyn")["alpha"] == 4.0
    assert "there is no hand-in of 'cym'; near it: cyn" in lab.grade("--student", "cym", status=2).stderr


def test_summary() -> None:
    """Counts who goes up, who down, and who gets the same points for other tests, with the largest change."""
    changes = [
        GradeChange(name, (ModuleChange("m", 5.0, after, None, None, ()),))
        for name, after in {"a": 7.0, "b": 1.0, "c": 5.0}.items()
    ]
    assert summary(changes) == "1 up, 1 down, 1 with the same points for other tests; largest change -4"
