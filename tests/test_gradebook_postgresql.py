"""The gradebook on a real PostgreSQL server: the same class, the same grades; and a server that goes away."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from gradebook_dump import dump
from postgresql import Server, open_server
from regraded_course import ALPHA_SUITE, CLASS, RegradedCourse
from test_gradebook_batch import POINTS
from tiny_course import hand_in, make_course, make_report, modules, nbgrader, store

from autograder.class_report.data import read_class
from autograder.cli import main
from autograder.gradebook.class_grades import class_grades
from autograder.gradebook.feedback_batch import write_feedback
from autograder.gradebook.grades import recorded_grades
from autograder.gradebook.record import record_assignment
from autograder.layout import Assignment, Course, open_course


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Give a server for the tests of this file."""
    with open_server() as opened:
        yield opened


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a course whose class handed in, and that is not released yet."""
    root = tmp_path_factory.mktemp("collected") / "course"
    course, assignment = make_course(root)
    for student, points in POINTS.items():
        when = "2026-03-03 04:00:00 UTC" if student == "late" else "2026-03-01 03:00:00 UTC"
        hand_in(course, student, modules(student) | {"timestamp.txt": when})
        store(course, assignment, make_report(student, *points))
    return root


def course_at(original: Path, root: Path, address: str | None) -> tuple[Course, Assignment]:
    """Copy a course whose gradebook is at an address, and release its assignment."""
    shutil.copytree(original, root)
    if address is not None:
        with (root / "grading_config.yaml").open("a") as file:
            file.write(f"gradebook: {{database: '{address}'}}\n")
    course = open_course(root)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    return course, course.assignment("lab")


def test_same_class_same_gradebook(collected: Path, tmp_path: Path, server: Server) -> None:
    """Recorded, with an extension, feedback of both kinds and an export: every row and file is SQLite's."""
    found = []
    for name, address in (("file", None), ("server", server.create("same"))):
        course, assignment = course_at(collected, tmp_path / name / "course", address)
        recorded = record_assignment(course, assignment, list(POINTS))
        assert not recorded.failures
        done = nbgrader(course.root, "db", "student", "add", "ada", "--last-name=Wong")
        assert done.status == 0, done.said
        assert nbgrader(course.root, "generate_feedback", "lab").status == 0
        pages = _pages(course)
        written = write_feedback(course, assignment, jobs=2)
        assert (_pages(course), written.failures) == (pages, {})
        assert nbgrader(course.root, "export").status == 0
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            grades = recorded_grades(course, assignment)
        export = (course.root / "grades.csv").read_text()
        found.append((dump(course), pages, export, grades, class_grades(course, assignment)))
        assert (course.root / "gradebook" / "gradebook.db").exists() == (address is None)
    assert found[0] == found[1]
    assert len(found[0][1]) == len(POINTS)


def _pages(course: Course) -> dict[str, bytes]:
    folder = course.root / "gradebook" / "feedback"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.html")}


def _run(root: Path, *arguments: str, status: int = 0) -> Result:
    done = CliRunner().invoke(main, ["--course", str(root), *arguments])
    assert done.exit_code == status, done.output
    return done


def test_graded_regraded_and_reported(tmp_path: Path, server: Server) -> None:
    """Grading, a mended test with --apply, the history and the class report do on a server what they do on a file."""
    found = []
    for name, address in (("file", None), ("server", server.create("regraded"))):
        make_course(tmp_path / name / "original")
        course, assignment = course_at(tmp_path / name / "original", tmp_path / name / "course", address)
        regraded = RegradedCourse(course.root)
        suite = course.root / "solutions" / "lab" / "hidden_tests" / "test_alpha.py"
        suite.write_text(ALPHA_SUITE)
        for student, off in CLASS.items():
            regraded.hand_in(student, off)
        _run(course.root, "grade", "lab")
        first = dump(course)["grade"]
        regraded.mend()
        said = [_run(course.root, "grade", "lab", *options).stdout for options in ((), ("--apply",))]
        assert dump(course)["grade"] != first
        history = _run(course.root, "history", "lab", "bob").stdout
        finals = [(member.person.id, member.final, member.status) for member in read_class(course, assignment).members]
        lines = [line for line in history.splitlines() if "->" in line and not line.startswith("  20")]
        found.append((first, dump(course), said, lines, finals))
    assert found[0] == found[1]
    assert found[0][3]


def test_two_courses_on_one_server(collected: Path, tmp_path: Path, server: Server) -> None:
    """Each course has a database of its own; two courses in one would share rows, and that is refused."""
    address = server.create("first")
    first, assignment = course_at(collected, tmp_path / "first", address)
    second, other = course_at(collected, tmp_path / "second", server.create("second"))
    record_assignment(first, assignment, ["ada"])
    before = dump(first)
    assert not record_assignment(second, other, list(POINTS)).failures
    assert dump(first) == before
    config = (second.root / "grading_config.yaml").read_text()
    changed = config.replace("course: {id: tiny", "course: {id: another").replace("/second?", "/first?")
    (second.root / "grading_config.yaml").write_text(changed)
    mistaken = open_course(second.root)
    failures = record_assignment(mistaken, mistaken.assignment("lab"), ["bob"]).failures
    assert "holds assignments of tiny; give each course a database of its own" in failures["bob"]
    assert dump(first)["submitted_assignment"] == before["submitted_assignment"]


def test_lost_connection_fails_closed_and_resumes(collected: Path, tmp_path: Path, server: Server) -> None:
    """A server that goes away halfway loses nothing: the rest is named with the reason, and recorded next time."""
    course, assignment = course_at(collected, tmp_path / "lost", server.create("lost"))
    untroubled, same = course_at(collected, tmp_path / "untroubled", server.create("untroubled"))
    done: list[object] = []

    def cut(student: object) -> None:
        done.append(student)
        if len(done) == 2:
            server.cut_connections("lost")

    recorded = record_assignment(course, assignment, list(POINTS), progress=cut)
    assert list(recorded.students) == done == ["ada", "bob"]
    assert sorted(recorded.failures) == sorted(POINTS.keys() - {"ada", "bob"})
    assert all("the gradebook can't be reached" in why for why in recorded.failures.values())
    assert {row.count("'ada'") + row.count("'bob'") for row in dump(course)["submitted_assignment"]} == {1}
    assert not record_assignment(course, assignment, list(POINTS)).failures
    assert not record_assignment(untroubled, same, list(POINTS)).failures
    assert dump(course) == dump(untroubled)


def test_server_that_is_not_there(collected: Path, tmp_path: Path) -> None:
    """No server answers: what reads and what records say so, with the line of the address, and nothing is recorded."""
    root = Path(shutil.copytree(collected, tmp_path / "course"))
    with (root / "grading_config.yaml").open("a") as file:
        file.write(f"gradebook:\n  database: postgresql+psycopg://teacher@/ml101?host={tmp_path}/none\n")
    line = (root / "grading_config.yaml").read_text().splitlines().index("gradebook:") + 2
    place = f"{root}/grading_config.yaml:{line}: gradebook.database: the gradebook can't be reached: "
    sheet = root / "gradebook" / "autograded" / "ada" / "lab" / "lab.ipynb"
    sheet.parent.mkdir(parents=True)
    sheet.touch()
    for command in ("report", "history", "grade", "feedback"):
        assert place in _run(root, command, "lab", status=2).stderr
    course = open_course(root)
    assert place in record_assignment(course, course.assignment("lab"), ["ada"]).failures["ada"]
    assert not (root / "gradebook" / "history").exists()


def test_driver_that_is_not_installed(collected: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package that speaks to the server, the message says how to install it."""
    root = Path(shutil.copytree(collected, tmp_path / "course"))
    with (root / "grading_config.yaml").open("a") as file:
        file.write("gradebook: {database: 'postgresql+psycopg://host/ml101'}\n")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "pip install 'autograder[postgresql]'" in _run(root, "report", "lab", status=2).stderr


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "sqlite:////tmp/gradebook.db",
            "write the address of a PostgreSQL database, as in postgresql+psycopg://host/ml101",
        ),
        ("postgresql://host/ml101", "write the address of a PostgreSQL database"),
        ("postgresql+psycopg://host:port/ml101", "this is no address"),
        ("postgresql+psycopg://host", "names no database"),
    ],
)
def test_mistaken_address(collected: Path, tmp_path: Path, address: str, said: str) -> None:
    """An address that can't be used is named with its line and what to write instead."""
    assert f": gradebook.database: is {address!r}: {said}" in _refused(collected, tmp_path, address)


@pytest.mark.parametrize("address", ["teacher:hush@host/ml101", "host/ml101?user=teacher&password=hush"])
def test_password_in_the_file(collected: Path, tmp_path: Path, address: str) -> None:
    """A password is refused, as the file is everybody's who grades, and the message does not repeat it."""
    said = _refused(collected, tmp_path, f"postgresql+psycopg://{address}")
    assert ": gradebook.database: holds a password, which this file must not; leave that to ~/.pgpass" in said
    assert "hush" not in said


def _refused(collected: Path, tmp_path: Path, address: str) -> str:
    root = Path(shutil.copytree(collected, tmp_path / "course"))
    with (root / "grading_config.yaml").open("a") as file:
        file.write(f"gradebook:\n  database: {address}\n")
    line = (root / "grading_config.yaml").read_text().splitlines().index("gradebook:") + 2
    said = _run(root, "report", "lab", status=2).stderr
    assert f"grading_config.yaml:{line}: " in said
    return said
