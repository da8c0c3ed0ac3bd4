"""A class is recorded and gets its feedback as nbgrader does it, only faster; and a crash loses one student at most."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result
from conftest import REPOSITORY, another_thread, descendants, ends_soon
from gradebook_dump import dump
from nbgrader.api import Gradebook
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tiny_course import hand_in, make_course, make_report, modules, nbgrader, store

from autograder.cli import main
from autograder.gradebook import autograde
from autograder.gradebook.batch_gradebook import BatchGradebook
from autograder.gradebook.feedback_batch import write_feedback
from autograder.gradebook.history import students_with_history
from autograder.gradebook.record import record_assignment
from autograder.layout import Assignment, Course, open_course

POINTS: dict[str, tuple[float | None, float | None]] = {
    "ada": (10.0, 5.0),
    "bob": (4.5, 0.0),
    "cyn": (None, 5.0),
    "dan": (0.1 + 0.2, 1 / 3),
    "eve": (0.0, 0.0),
    "late": (9.0, 3.0),
}
TEACHERS = {"bob": 7.25, "late": 10.0}

# nbconvert converts, and nbgrader's own code opens the gradebook, as soon as a course adds a preprocessor of its own.
STOCK = """
c = get_config()
c.Autograde.autograde_preprocessors.append("nbgrader.preprocessors.CheckCellMetadata")
c.GenerateFeedback.preprocessors.append("nbgrader.preprocessors.LimitOutput")
"""

# A page that is not done before somebody says so.
SLOW = """
import time
from pathlib import Path

from nbgrader.preprocessors import NbGraderPreprocessor


class Slow(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        Path("begun").touch()
        while not Path("go").exists():
            time.sleep(0.01)
        return nb, resources
"""


class StockGradebook(Gradebook):  # type: ignore[misc]  # untyped, as all of nbgrader
    """nbgrader's gradebook and nothing of ours: each of its methods asks and commits by itself."""

    @contextmanager
    def step(self) -> Iterator[None]:
        """Commit at the end what was changed outside nbgrader's methods."""
        yield
        self.db.commit()
        self.db.remove()


@pytest.fixture(scope="module")
def class_of_six(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a released course with hand-ins whose reports are stored, and nothing recorded."""
    root = tmp_path_factory.mktemp("batch") / "course"
    course, assignment = make_course(root)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    for student, points in POINTS.items():
        when = "2026-03-03 04:00:00 UTC" if student == "late" else "2026-03-01 03:00:00 UTC"
        hand_in(course, student, modules(student) | {"timestamp.txt": when, "notes.txt": f"{student}'s\n"})
        store(course, assignment, make_report(student, *points))
    return root


def copied(original: Path, root: Path, configuration: str = "") -> tuple[Course, Assignment]:
    """Copy a course, and add to its nbgrader_config.py."""
    course = open_course(shutil.copytree(original, root))
    with (root / "nbgrader_config.py").open("a") as file:
        file.write(configuration)
    return course, course.assignment("lab")


def record(course: Course, assignment: Assignment) -> None:
    """Record the whole class."""
    recorded = record_assignment(course, assignment, list(POINTS))
    assert not recorded.failures, recorded.failures


def correct(course: Course) -> None:
    """Give points and comments as a teacher does in formgrader."""
    with sqlite3.connect(course.root / "gradebook" / "gradebook.db") as database:
        for student, points in TEACHERS.items():
            sheets = (
                "SELECT submitted_notebook.id FROM submitted_notebook JOIN submitted_assignment ON"
                " submitted_notebook.assignment_id = submitted_assignment.id WHERE student_id = ?"
            )
            change = f"UPDATE grade SET manual_score = ?, needs_manual_grade = 0 WHERE notebook_id IN ({sheets})"  # noqa: S608
            database.execute(f"{change} AND auto_score > 3.5", (points, student))
            comment = f"UPDATE comment SET manual_comment = ? WHERE notebook_id IN ({sheets})"  # noqa: S608
            database.execute(comment, ("Look *again*, <b>please</b>.", student))
    database.close()


def everything(course: Course) -> dict[str, Any]:
    """Give all that a run leaves: the database, the notebooks by content, every other file by its bytes and rights."""
    found: dict[str, Any] = {"database": dump(course)}
    for name in ("autograded", "feedback"):
        for path in sorted((course.root / "gradebook" / name).rglob("*")):
            if path.is_file() and path.name != "submission_secret.txt":  # which is drawn
                content: Any = path.read_bytes()
                if path.suffix == ".ipynb":
                    content = nbformat.reads(content.decode(), as_version=4)
                found[str(path.relative_to(course.root))] = (oct(path.stat().st_mode), content)
    return found


# What has a row for each student, or several; SQLite says so where it reads all of a table.
TABLES_OF_A_CLASS = ("student", "submitted_assignment", "submitted_notebook", "grade", "comment")


@contextmanager
def tables_read_whole() -> Iterator[list[str]]:
    """Collect which of the class's tables is read from end to end by what is asked inside, once for each time."""
    found: list[str] = []

    def explain(connection: Any, _cursor: object, statement: str, values: Any, *_how: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            database = connection.connection.dbapi_connection
            rows = values if isinstance(values, list) else [values]
            plan = database.execute(f"EXPLAIN QUERY PLAN {statement}", rows[0]).fetchall()
            found.extend(said for *_, said in plan if said.removeprefix("SCAN ") in TABLES_OF_A_CLASS)

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", explain)


def test_a_student_costs_the_same_in_a_large_class(class_of_six: Path, tmp_path: Path) -> None:
    """No table of the class's is read as a whole for each student, neither to record a grade nor to write feedback."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    read = []
    for students in (["ada"], ["ada", "bob", "late"]):
        with tables_read_whole() as tables:
            recorded = record_assignment(course, assignment, students, feedback=True)
        assert not recorded.failures, recorded.failures
        read.append(sorted(tables))
    assert read[0] == read[1]


@pytest.fixture(scope="module")
def both(class_of_six: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, dict[str, Any]]]:
    """Record a class, correct it, record it again and write its feedback: with nbgrader's own code, then with ours."""
    found = []
    for name, configuration in (("stock", STOCK), ("ours", "")):
        with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if name == "stock":
                patch.setattr(autograde, "BatchGradebook", StockGradebook)
            course, assignment = copied(class_of_six, tmp_path_factory.mktemp(name) / "course", configuration)
            record(course, assignment)
            states = {"recorded": everything(course)}
            correct(course)
            done = nbgrader(course.root, "generate_feedback", "lab")
            assert done.status == 0, done.said
            states["feedback"] = everything(course)
            record(course, assignment)
            states["recorded again"] = everything(course)
            found.append(states)
    return found


def _as_nbconvert_writes(found: dict[str, Any]) -> dict[str, Any]:
    """Do to the pages what nbconvert does last: it reads them with a parser of its own, and writes them anew."""
    pages = {name: value for name, value in found.items() if name.endswith(".html")}
    return found | {
        name: (rights, str(BeautifulSoup(page, "html.parser")).encode()) for name, (rights, page) in pages.items()
    }


@pytest.mark.parametrize("state", ["recorded", "feedback", "recorded again"])
def test_everything_is_as_nbgrader_makes_it(both: list[dict[str, dict[str, Any]]], state: str) -> None:
    """Every table's rows, every autograded notebook and file, and every page are those of nbgrader's own way."""
    stock, ours = (states[state] for states in both)
    assert _as_nbconvert_writes(ours) == stock
    assert len(ours["database"]["grade"]) == 2 * len(POINTS)
    assert len([name for name in ours if name.endswith(".ipynb")]) == len(POINTS)
    if state == "feedback":
        pages = [value[1] for name, value in ours.items() if name.endswith(".html")]
        assert len(pages) == len(POINTS)
        assert sum(b"<em>again</em>" in page for page in pages) == len(TEACHERS)


@pytest.mark.parametrize(("jobs", "is_beside_a_thread"), [(1, False), (3, False), (3, True)])
def test_feedback_of_several_processes_is_nbgraders(
    class_of_six: Path, tmp_path: Path, jobs: int, is_beside_a_thread: bool
) -> None:
    """The same files with the same bytes and rights, and the same penalties, however many processes write them."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    correct(course)
    done = nbgrader(course.root, "generate_feedback", "lab")
    assert done.status == 0, done.said
    expected = everything(course)
    shutil.rmtree(course.root / "gradebook" / "feedback")
    told: list[object] = []
    with another_thread() if is_beside_a_thread else nullcontext():
        written = write_feedback(course, assignment, jobs=jobs, progress=told.append)
    assert (sorted(written.students), written.failures) == (sorted(POINTS), {})
    assert sorted(map(str, told)) == sorted(POINTS)
    assert everything(course) == expected


def test_parallel_feedback_works_out_the_penalties_anew(class_of_six: Path, tmp_path: Path) -> None:
    """A teacher's points change the late penalty, which is saved as `nbgrader generate_feedback` saves it."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    before = dump(course)["submitted_notebook"]
    correct(course)
    write_feedback(course, assignment, ["late"], jobs=2)
    assert dump(course)["submitted_notebook"] != before
    assert sorted(path.name for path in (course.root / "gradebook" / "feedback").iterdir()) == ["late"]


def test_page_that_can_not_be_written_is_named(class_of_six: Path, tmp_path: Path) -> None:
    """Who has no page is named with the reason, the others have theirs, and an old page never passes for a new one."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    write_feedback(course, assignment, jobs=1)
    (course.root / "gradebook" / "autograded" / "bob" / "lab" / "lab.ipynb").chmod(0o644)
    (course.root / "gradebook" / "autograded" / "bob" / "lab" / "lab.ipynb").write_text("{ bad")
    written = write_feedback(course, assignment, ["ada", "bob", "nobody"], jobs=1)
    assert written.students == ("ada",)
    assert "could not be written" in written.failures["bob"]
    assert "no grade is recorded" in written.failures["nobody"]
    assert not (course.root / "gradebook" / "feedback" / "bob" / "lab").exists()


def command(course: Course, *arguments: str, status: int = 0) -> Result:
    """Do `autograder feedback` with these arguments."""
    done = CliRunner().invoke(main, ["--course", str(course.root), "feedback", *arguments])
    assert done.exit_code == status, done.output
    return done


def test_feedback_command(class_of_six: Path, tmp_path: Path) -> None:
    """Chosen students' pages are written and no others, then everybody's; it says what to type next."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    for students, options in ((["ada", "eve"], ["--student", "eve", "--student", "ada"]), (sorted(POINTS), [])):
        done = command(course, "lab", "--jobs", "2", *options)
        assert f"{len(students)} of {len(students)} feedback pages written" in done.stderr
        assert done.stderr.endswith("Next: nbgrader release_feedback lab\n")
        assert sorted(path.name for path in (course.root / "gradebook" / "feedback").iterdir()) == students


def test_feedback_command_names_whose_page_failed(class_of_six: Path, tmp_path: Path) -> None:
    """One page that can't be written is named with the reason, the others are there, and the status is 1."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    sheet = course.root / "gradebook" / "autograded" / "bob" / "lab" / "lab.ipynb"
    sheet.chmod(0o644)
    sheet.write_text("{ bad")
    done = command(course, "lab", "--jobs", "1", status=1)
    assert "5 of 6 feedback pages written" in done.stderr
    assert "no page: bob: its page could not be written" in done.stderr


def test_feedback_command_refuses_what_is_not_there(class_of_six: Path, tmp_path: Path) -> None:
    """Before anything is recorded, and for a misspelt student, it writes nothing and says what would help: status 2."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    assert "no grade is recorded yet; run `autograder grade lab` first" in command(course, "lab", status=2).stderr
    record(course, assignment)
    done = command(course, "lab", "--student", "ada", "--student", "bobb", status=2)
    assert "there is no recorded grade of 'bobb'; near it: bob" in done.stderr
    assert not (course.root / "gradebook" / "feedback").exists()


def test_feedback_command_is_interrupted(class_of_six: Path, tmp_path: Path) -> None:
    """Ctrl-C, which reaches every process, ends it with 130, one line and no traceback, and no process is left."""
    step = 'c = get_config()\nc.GenerateFeedback.preprocessors.append("slow.Slow")\n'
    course, assignment = copied(class_of_six, tmp_path / "course")
    record(course, assignment)
    with (course.root / "nbgrader_config.py").open("a") as file:
        file.write(step)
    (course.root / "slow.py").write_text(SLOW)
    process = subprocess.Popen(
        [sys.executable, "-m", "autograder", "feedback", "lab", "--jobs", "2"],
        cwd=course.root,
        env={**os.environ, "PYTHONPATH": f"{REPOSITORY}{os.pathsep}{course.root}"},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not (course.root / "begun").exists():
        assert process.poll() is None
        time.sleep(0.05)
    started = descendants(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    (course.root / "go").touch()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.decode().splitlines() == [
        "Interrupted: not every page is written anew; the same command writes them all."
    ]
    assert started
    assert all(ends_soon(one) for one in started)


def test_recording_waits_for_formgrader(class_of_six: Path, tmp_path: Path) -> None:
    """A gradebook that somebody else is writing to is waited for, and the grades are recorded then."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    busy = sqlite3.connect(course.root / "gradebook" / "gradebook.db", check_same_thread=False, isolation_level=None)
    released = threading.Event()

    def release() -> None:
        busy.execute("COMMIT")
        released.set()

    timer = threading.Timer(1.0, release)
    busy.execute("BEGIN IMMEDIATE")
    timer.start()
    record(course, assignment)
    assert released.is_set()
    timer.join()
    busy.close()


def _die(root: str, when: int, is_after: bool) -> None:
    """Record the class, and be killed before or after the transaction of that number ends."""
    count, real = 0, BatchGradebook.step

    @contextmanager
    def step(gradebook: BatchGradebook) -> Iterator[None]:
        nonlocal count
        with real(gradebook):
            yield
            count += 1
            if count == when and not is_after:
                gradebook.db.flush()
                os.kill(os.getpid(), signal.SIGKILL)
        if count == when:
            os.kill(os.getpid(), signal.SIGKILL)

    setattr(BatchGradebook, "step", step)  # noqa: B010  # mypy would want the very same signature
    warnings.simplefilter("ignore")
    course = open_course(Path(root))
    record(course, course.assignment("lab"))


@pytest.mark.parametrize("is_after", [False, True], ids=["before the commit", "after it"])
@pytest.mark.parametrize("when", [1, 2, 3, 4, 5, 6, 7, 8, 9])
def test_killed_at_any_moment(class_of_six: Path, tmp_path: Path, when: int, is_after: bool) -> None:
    """Killed in any transaction: whoever has a grade has a line of it, and the next run completes the class."""
    course, assignment = copied(class_of_six, tmp_path / "course")
    process = multiprocessing.get_context("forkserver").Process(target=_die, args=(str(course.root), when, is_after))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    handed_in = {name for name in POINTS if any(f"'{name}'" in row for row in dump(course)["submitted_assignment"])}
    assert handed_in <= set(students_with_history(assignment))
    for student in handed_in:
        lines = (course.root / "gradebook" / "history" / "lab" / f"{student}.jsonl").read_text().splitlines()
        assert json.loads(lines[-1])["after"]["grades"]
    record(course, assignment)
    untroubled, _ = copied(class_of_six, tmp_path / "untroubled")
    record(untroubled, untroubled.assignment("lab"))
    assert everything(course) == everything(untroubled)


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")  # nbgrader's own
def test_nothing_is_written_where_a_step_fails(class_of_six: Path, tmp_path: Path) -> None:
    """All of a transaction counts or nothing of it, whatever nbgrader's methods committed in between."""
    course, _ = copied(class_of_six, tmp_path / "course")
    before = dump(course)
    gradebook = BatchGradebook(f"sqlite:///{course.root}/gradebook/gradebook.db", "tiny")

    def add_and_fail() -> None:
        with gradebook.step():
            gradebook.update_or_create_student("zoe")
            gradebook.update_or_create_submission("lab", "zoe")
            raise KeyError

    with pytest.raises(KeyError):
        add_and_fail()
    gradebook.close()
    assert dump(course) == before
