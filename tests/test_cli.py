"""The command line: exit status, the lines it writes, and what it leaves behind when it is interrupted."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import CONFIG, DOUBLE, DOUBLE_SUITE, HALF, REPOSITORY, CourseFolder, RunAutograder, descendants, ends_soon

from autograder.cli import main


def invoke(tiny: CourseFolder, *arguments: str) -> Result:
    """Run the command in this process, in the tiny course; for what ends before anything is graded."""
    return CliRunner().invoke(main, ["--course", str(tiny.root), *arguments])


def grade_folder(tiny: CourseFolder, *options: str) -> Result:
    """Grade the hand-ins of the tiny course into grades.jsonl."""
    tiny.submissions.mkdir(exist_ok=True)
    output = str(tiny.root / "grades.jsonl")
    return invoke(tiny, "grade", "tiny", "--submissions", str(tiny.submissions), "--output", output, *options)


def test_all_graded(tiny: CourseFolder, run_autograder: RunAutograder) -> None:
    """All graded is exit status 0: a line each in the order of names, with the published keys and types."""
    tiny.hand_in("zoe", double=DOUBLE, half="def half(value): return 0.0\n")
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    done = run_autograder(
        "grade", "tiny", "--submissions", "submissions", "--output", "out/grades.jsonl", cwd=tiny.root
    )
    assert done.returncode == 0, done.stderr
    lines = (tiny.root / "out" / "grades.jsonl").read_text(encoding="utf-8").splitlines()
    ada, zoe = map(json.loads, lines)
    assert (ada["student"], zoe["student"]) == ("ada", "zoe")
    assert {key: ada[key] for key in ("version", "assignment", "student", "earned", "possible", "status")} == {
        "version": 1,
        "assignment": "tiny",
        "student": "ada",
        "earned": 15.0,
        "possible": 15.0,
        "status": "graded",
    }
    assert type(ada["version"]) is int
    assert type(ada["earned"]) is float
    assert list(ada["modules"]) == ["double", "half"]
    half = zoe["modules"]["half"]
    assert {key: half[key] for key in ("earned", "possible", "status", "diagnoses")} == {
        "earned": 0.0,
        "possible": 5.0,
        "status": "graded",
        "diagnoses": [],
    }
    (test,) = half["tests"]
    assert test == {
        "id": "test_half.py::test_values",
        "title": "Halves a number.",
        "title_zh": "Halves a number.",
        "group": "values",
        "points": 5.0,
        "earned": 0.0,
        "verdict": "WRONG_ANSWER",
        "message": "half returned a wrong number.",
        "message_zh": "half 返回的数不对。",
    }
    assert "2 of 2 submissions graded." in done.stderr
    assert "zoe" in done.stdout
    assert [path.name for path in (tiny.root / "gradebook").iterdir()] == ["results"]


def test_some_not_graded(tiny: CourseFolder) -> None:
    """What could not be graded, and what is no submission, is named; the rest is graded; exit status 1."""
    tiny.hand_in("ada", half=HALF)
    (tiny.submissions / "eve").symlink_to("ada")
    (tiny.submissions / "notes.txt").write_text("")
    done = grade_folder(tiny)
    assert done.exit_code == 1
    ada, eve = map(json.loads, (tiny.root / "grades.jsonl").read_text().splitlines())
    assert (ada["earned"], ada["status"]) == (5.0, "graded")
    assert (eve["earned"], eve["status"], eve["modules"]) == (None, "internal_error", {})
    assert "1 of 2 submissions graded." in done.stderr
    assert "  not graded: eve: not graded: the folder can't be opened" in done.stderr
    assert "notes.txt is no submission folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_jobs_change_nothing(tiny: CourseFolder) -> None:
    """One job or two write the same bytes, also where the second submission is done before the first."""
    tiny.hand_in("ada", double="import nothing\n", half="import time\ntime.sleep(1)\n" + HALF)
    tiny.hand_in("eve", double="raise ValueError(object())\n")
    written = []
    for jobs in ("1", "2"):
        assert grade_folder(tiny, "--jobs", jobs).exit_code == 0
        written.append((tiny.root / "grades.jsonl").read_bytes())
    assert written[0] == written[1]
    assert len(written[0].splitlines()) == 2


def test_one_option_without_the_other(tiny: CourseFolder) -> None:
    """--submissions without --output, or the reverse, is a mistake in the usage: exit status 2."""
    tiny.hand_in("ada", double=DOUBLE)
    for option in (("--submissions", str(tiny.submissions)), ("--output", str(tiny.root / "grades.jsonl"))):
        done = invoke(tiny, "grade", "tiny", *option)
        assert done.exit_code == 2
        assert "--submissions and --output go together" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["grade"],
        ["grade", "tiny", "--submissions", "nowhere", "--output", "grades.jsonl"],
        ["grade", "tiny", "--jobs", "0"],
        ["grade", "tiny", "--jobs", "many"],
        ["grade", "tiny", "--speed", "9"],
        ["gradeall"],
        ["--course", "nowhere", "grade", "tiny"],
    ],
)
def test_usage(tiny: CourseFolder, arguments: list[str]) -> None:
    """A mistake in the usage is exit status 2 with a word on what is wrong."""
    done = invoke(tiny, *arguments)
    assert done.exit_code == 2
    assert "Error:" in done.stderr


def test_output_that_is_a_folder(tiny: CourseFolder) -> None:
    """A folder can't be the output."""
    tiny.hand_in("ada", double=DOUBLE)
    done = invoke(tiny, "grade", "tiny", "--submissions", str(tiny.submissions), "--output", str(tiny.root))
    assert done.exit_code == 2


def test_no_submissions(tiny: CourseFolder) -> None:
    """A folder without submissions is a mistake in the usage, and no empty file of grades."""
    done = grade_folder(tiny)
    assert done.exit_code == 2
    assert "holds no submission; it should hold one folder a student" in done.stderr
    assert not (tiny.root / "grades.jsonl").exists()


def test_unknown_assignment(tiny: CourseFolder) -> None:
    """An assignment that does not exist is answered with those that do: exit status 2."""
    done = invoke(tiny, "grade", "tyni", "--submissions", str(tiny.root), "--output", str(tiny.root / "grades.jsonl"))
    assert done.exit_code == 2
    assert "there is no assignment 'tyni'; the course has: tiny" in done.stderr


def test_no_course(tmp_path: Path) -> None:
    """Outside a course the message says where to go: exit status 2."""
    done = CliRunner().invoke(main, ["--course", str(tmp_path), "grade", "tiny"])
    assert done.exit_code == 2
    assert "go to your course's folder" in done.stderr


def test_mistakes_in_the_configuration(tiny: CourseFolder) -> None:
    """Every mistake in grading_config.yaml is printed with file and line: exit status 2."""
    broken = CONFIG.replace("points: 10", "points: 11").replace("output_mb: 1", "output_mb: none")
    (tiny.root / "grading_config.yaml").write_text(broken)
    done = grade_folder(tiny)
    assert done.exit_code == 2
    place = tiny.root / "grading_config.yaml"
    assert f"{place}:11: limits.output_mb: is 'none'" in done.stderr
    assert f"{place}:24: assignments.tiny.modules.double.groups: the groups add up to 10" in done.stderr


def test_points_that_do_not_add_up(tiny: CourseFolder) -> None:
    """Hidden tests that don't add up to their group are named with module and group, before anything is graded."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    tiny.write_suite("double", DOUBLE_SUITE.replace("@points(5,", "@points(6,"))
    done = grade_folder(tiny)
    assert done.exit_code == 2
    assert (
        "double: group 'values': the hidden tests add up to 8 points, but grading_config.yaml gives it 7" in done.stderr
    )
    assert not (tiny.root / "grades.jsonl").exists()


def test_interrupt(tiny: CourseFolder) -> None:
    """Ctrl-C leaves an existing file of grades as it was, no half of a new one, and no process running."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    tiny.hand_in("zoe", double="import time\ndef double(values): time.sleep(999)\n")
    config = tiny.root / "grading_config.yaml"
    config.write_text(CONFIG.replace("sleep_seconds: 2", "sleep_seconds: 600"))
    (tiny.root / "grades.jsonl").write_text("the old grades\n")
    command = [
        sys.executable,
        "-m",
        "autograder",
        "grade",
        "tiny",
        "--submissions",
        "submissions",
        "--output",
        "grades.jsonl",
    ]
    process = subprocess.Popen(
        command,
        cwd=tiny.root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not (workers := workers_of_pool(process.pid)):
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"and grades.jsonl is as it was; the same command goes on from there." in said
    assert b"Traceback" not in said
    assert (tiny.root / "grades.jsonl").read_text() == "the old grades\n"
    assert list(tiny.root.glob(".grades.jsonl.*")) == []
    assert all(ends_soon(worker) for worker in workers)


def workers_of_pool(pid: int) -> list[int]:
    """Find the workers, and what started them, of the processes that grade; the one that tries the walls is no such.

    They are forks, which have the command line of what they are forked from.
    """
    pool = []
    for child in descendants(pid):
        with suppress(FileNotFoundError, ProcessLookupError):  # of one that has just ended
            pool += [child] if _command_line(child) == _command_line(pid) else []
    return [worker for process in pool for worker in descendants(process)]


def _command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text()
