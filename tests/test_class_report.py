"""The class report: what it says of a class that went through the real gradebook, and of classes of any size."""

from __future__ import annotations

import base64
import csv
import io
import re
import shutil
import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import RunAutograder
from tiny_course import hand_in, make_course, make_report, modules, nbgrader, store

from autograder.class_report.data import ClassData, GradeStatus, Member, NothingGraded, Part, StoredFor, read_class
from autograder.class_report.items import analyse_items
from autograder.class_report.misunderstood import misunderstandings
from autograder.class_report.page import PAGE_NAME, report_files, write_class_report
from autograder.class_report.section import percent_text
from autograder.digests import submission_digest
from autograder.gradebook.class_grades import HandInGrade, Person, class_grades
from autograder.gradebook.grade_state import GradeState
from autograder.gradebook.grades import grant_extension, recorded_grades
from autograder.gradebook.record import record_assignment
from autograder.gradebook.reports import StoredReport, store_report
from autograder.layout import Assignment, Course, open_course
from autograder.results import Diagnosis, GradeReport, ModuleReport, TestResult, Verdict
from autograder.texts import same

MADE = datetime(2026, 12, 24, 12, 0, tzinfo=UTC)
DUE = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
HOSTILE = '=HYPERLINK("http://x")</td><script>alert(1)</script>\u202e'

Rows = list[dict[str, str]]


# --- a class that went through nbgrader


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Assignment]:
    """Give a recorded class: right, wrong, late with an extension, ungradable, changed by a teacher, stale, absent."""
    root = tmp_path_factory.mktemp("class") / "course"
    make_course(root)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    course = open_course(root)
    assignment = course.assignment("lab")
    points: dict[str, tuple[float | None, float | None]] = {
        "ada": (10.0, 5.0),
        "ben": (4.0, 5.0),
        "cat": (None, 5.0),
        "dan": (10.0, 0.0),
        "eve": (0.0, 0.0),
        "fay": (4.0, 0.0),
    }
    for student, (alpha, beta) in points.items():
        late = {"dan": "2026-03-02 05:00:00 UTC", "eve": "2026-03-03 05:00:00 UTC"}
        hand_in(course, student, {**modules(student), "timestamp.txt": late.get(student, "2026-02-28 04:00:00 UTC")})
        store(course, assignment, make_report(student, alpha, beta, error="" if alpha else "the lights went out"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SQLAlchemy's, of how nbgrader works
        _enroll(root, "eve", "gus")
        grant_extension(course, assignment, "eve", 24)
        grant_extension(course, assignment, "gus", 48)  # hands in nothing all the same
        assert record_assignment(course, assignment, list(points)).failures == {}
        _teacher_changes(root)
    _change_suite_of(course, assignment, "fay")
    hand_in(course, "hal", modules("hal"))  # collected, never graded
    (root / "roster.csv").write_text("student,name\nada,Lovelace\nzoe,佐伊\n", encoding="utf-8")
    return course, assignment


def _enroll(root: Path, *students: str) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root}/gradebook/gradebook.db", "tiny") as gradebook:
        for student in students:
            gradebook.add_student(student)


def _teacher_changes(root: Path) -> None:
    """Give ben points by hand, then let the gradebook ask again, as after another automatic score; name a student."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root}/gradebook/gradebook.db", "tiny") as gradebook:
        grade = gradebook.find_grade("alpha_points", "lab", "lab", "ben")
        grade.manual_score, grade.needs_manual_grade = 6.0, True
        grade = gradebook.find_grade("beta_points", "lab", "lab", "ada")
        grade.extra_credit = 1.0
        gradebook.update_or_create_student("dan", first_name=HOSTILE, last_name="-1+1")
        gradebook.db.commit()


def _change_suite_of(course: Course, assignment: Assignment, student: str) -> None:
    folder = course.root / "gradebook" / "submitted" / student / "lab"
    report = make_report(student, 4.0, 0.0)
    store_report(assignment, report, submission=submission_digest(student, folder), suite="0123456789abcdef-earlier")


@pytest.fixture(scope="module")
def files(recorded: tuple[Course, Assignment]) -> dict[str, bytes]:
    """Give the files of its report."""
    return report_files(read_class(*recorded), MADE)


def table(files: dict[str, bytes], name: str) -> Rows:
    """Read one of the CSV files."""
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"), newline="")))


def column(rows: Rows, key: str, value: str) -> dict[str, str]:
    """Give two columns as a mapping."""
    return {row[key]: row[value] for row in rows}


def test_same_as_nbgrader_reads_it(recorded: tuple[Course, Assignment]) -> None:
    """What is read from the gradebook's file is what nbgrader's own interface reads from it."""
    course, assignment = recorded
    ours = class_grades(course, assignment)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = recorded_grades(course, assignment)
    assert ours is not None
    assert ours.cells == {"alpha_points": 10.0, "beta_points": 5.0}
    assert ours.grades.keys() == theirs.keys() == {"ada", "ben", "cat", "dan", "eve", "fay", "gus"}
    for student, grade in theirs.items():
        found = ours.grades[student]
        assert {name.removesuffix("_points"): cell.points for name, cell in found.cells.items()} == grade.modules
        assert (found.score, found.final) == (grade.score, grade.final), student


def test_lateness_as_nbgrader_counts_it(recorded: tuple[Course, Assignment]) -> None:
    """Late seconds, extensions and the moment of hand-in are nbgrader's."""
    from nbgrader.api import Gradebook

    course, assignment = recorded
    ours = class_grades(course, assignment)
    assert ours is not None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Gradebook(f"sqlite:///{course.root}/gradebook/gradebook.db", "tiny") as gradebook:
            for row in gradebook.assignment_submissions("lab"):
                found = ours.grades[row.student.id]
                assert found.seconds_late == row.total_seconds_late
                assert found.extension == (row.extension or timedelta())
                assert (found.handed_in and found.handed_in.replace(tzinfo=None)) == row.timestamp
    assert ours.grades["dan"].seconds_late == 25 * 3600
    assert ours.grades["eve"].seconds_late == 25 * 3600


def test_everybody_has_a_status(files: dict[str, bytes]) -> None:
    """Every student of the gradebook, the roster and the collected folders stands in the table, once."""
    assert column(table(files, "students"), "student", "status") == {
        "ada": "graded",
        "ben": "needs manual grade",
        "cat": "needs manual grade",
        "dan": "graded",
        "eve": "graded",
        "fay": "graded",
        "gus": "nothing handed in",
        "hal": "not graded",
        "zoe": "nothing handed in",
    }
    assert column(table(files, "class"), "status", "students") == {
        "graded": "4",
        "needs manual grade": "2",
        "not graded": "1",
        "nothing handed in": "2",
        "all": "9",
    }
    missing = table(files, "missing")
    assert [(row["student"], row["last name"], row["extension, hours"]) for row in missing] == [
        ("gus", "", "48"),
        ("zoe", "佐伊", ""),
    ]


def test_points_of_students(files: dict[str, bytes]) -> None:
    """A total is there only where it is final, with the late penalty and extra credit; otherwise it is empty."""
    rows = {row["student"]: row for row in table(files, "students")}
    found = {
        name: (row["alpha"], row["beta"], row["total"], row["late penalty"], row["final"]) for name, row in rows.items()
    }
    assert found["ada"] == ("10", "6", "16", "0", "16")
    assert found["ben"] == ("", "5", "", "", "")
    assert found["dan"] == ("10", "0", "10", "2", "8")  # two started days
    assert found["gus"] == found["hal"] == ("", "", "", "", "")


def test_why_a_teacher_is_needed(files: dict[str, bytes]) -> None:
    """Everything without a final grade has its reason."""
    rows = table(files, "manual")
    reasons = {(row["student"], row["part"]): row["why"] for row in rows}
    assert reasons == {
        ("ben", "alpha"): "a teacher gave points, and what they were given for has changed since",
        ("cat", "alpha"): "the grader failed: the lights went out",
        ("hal", "everything"): "is collected, but not graded; run `autograder grade lab`",
    }


def test_late_and_extended(files: dict[str, bytes]) -> None:
    """Who was late, or had more time, is named with the hours; the times count from each student's own due date."""
    rows = {row["student"]: row for row in table(files, "late")}
    assert {name: (row["extension, hours"], row["late, hours"]) for name, row in rows.items()} == {
        "dan": ("", "25"),
        "eve": ("24", "25"),
    }
    times = column(table(files, "hand_in_times"), "when", "students")
    assert {when: count for when, count in times.items() if count != "0"} == {
        "1 to 3 days before": "4",
        "1 to 3 days late": "2",
    }


def test_distribution_and_parts(files: dict[str, bytes]) -> None:
    """The histogram counts final grades, extra credit in a bar of its own; parts count what is graded of each."""
    bars = {name: count for name, count in column(table(files, "points"), "points", "students").items() if count != "0"}
    assert bars == {"0 to under 1.5": "1", "3 to under 4.5": "1", "7.5 to under 9": "1", "15 to 16.5": "1"}
    assert column(table(files, "statistics"), "what", "value")["mean"] == "7"
    parts = {row["part"]: row for row in table(files, "parts")}
    assert (parts["alpha"]["graded"], parts["alpha"]["waiting"], parts["alpha"]["full points"]) == ("4", "2", "2")
    assert (parts["beta"]["graded"], parts["beta"]["full points"], parts["beta"]["full points, %"]) == ("6", "3", "50")


def test_run_and_stale_reports(files: dict[str, bytes]) -> None:
    """The page says what made the grades; a report of another suite is named, and its tests are left out."""
    facts = column(table(files, "run"), "what", "value")
    assert {"Python, now", "numpy, now", "nbgrader, now", "autograder, now", "seed of the drawn inputs"} <= facts.keys()
    assert (facts["total points"], facts["reports"]) == ("15", "6")
    outdated = column(table(files, "outdated"), "student", "why")
    assert outdated == {"fay": "the hidden tests, the settings or the grader changed since"}
    assert {row["state"]: row["reports"] for row in table(files, "suites")} == {"today's": "5", "earlier": "1"}
    assert {row["judged"] for row in table(files, "tests")} == {"4", "5"}
    assert "Left out: 1 reports" in files[PAGE_NAME].decode()


def test_hostile_names(files: dict[str, bytes]) -> None:
    """A name is text: no markup on the page, no formula in a spreadsheet, no invisible character in either."""
    page = files[PAGE_NAME].decode()
    assert "<script" not in page
    assert "\u202e" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\\u202e" in page
    dan = next(row for row in table(files, "students") if row["student"] == "dan")
    assert dan["first name"].startswith("'=HYPERLINK")
    assert dan["last name"] == "'-1+1"


def test_command_writes_page_and_tables(
    recorded: tuple[Course, Assignment], run_autograder: RunAutograder, tmp_path: Path
) -> None:
    """`autograder report` says what to open, and writes the page and every table beside it."""
    course, _ = recorded
    done = run_autograder("report", "lab", "--output", tmp_path / "out", cwd=course.root)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "out" / PAGE_NAME) in done.stdout
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == set(report_files(read_class(*recorded), MADE))


def test_nothing_graded_yet(tmp_path: Path, run_autograder: RunAutograder) -> None:
    """Before any grade there is no report: the command that comes first is named, and nothing is written."""
    course, assignment = make_course(tmp_path / "course")
    done = run_autograder("report", "lab", cwd=course.root)
    assert done.returncode == 2
    assert "run `nbgrader collect lab`, then `autograder grade lab` first" in done.stderr
    hand_in(course, "ada", modules())
    with pytest.raises(NothingGraded, match=r"yet; run `autograder grade lab` first"):
        write_class_report(course, assignment)
    assert not (course.root / "gradebook" / "class_report").exists()


def test_broken_gradebook_is_named(
    recorded: tuple[Course, Assignment], run_autograder: RunAutograder, tmp_path: Path
) -> None:
    """A gradebook that is none is a mistake with its file's name, and no report is made of what could be read."""
    root = shutil.copytree(recorded[0].root, tmp_path / "course")
    (root / "gradebook" / "gradebook.db").write_text("no database at all, whatever its name says" * 100)
    done = run_autograder("report", "lab", cwd=root)
    assert done.returncode == 2
    assert "gradebook.db: can't be read as nbgrader's gradebook" in done.stderr


# --- classes of any size


def make_member(number: int, tests: int = 85, **fields: Any) -> Member:
    """Give a student who passed a share of the tests, and handed in some hours before or after the due date."""
    student = f"student_{number:04d}"
    results = tuple(
        TestResult(
            f"test_one.py::test_{at}",
            same(f"Gives what number {at} of the course's many hidden tests asks for."),
            "values",
            1.0,
            passed := float((number * 7 + at * 13) % 10 < 7),
            Verdict.ACCEPTED if passed else Verdict.WRONG_ANSWER,
        )
        for at in range(tests)
    )
    earned = sum(test.earned for test in results)
    diagnoses = (Diagnosis(f"mistake_{number % 30}", same("What is the logarithm of 0?")),)
    module = ModuleReport(earned, float(tests), "graded", results, diagnoses)
    report = GradeReport("lab", student, earned, float(tests), "graded", {"one": module}, isolation="strong")
    cells = {"one_points": GradeState(earned, None, 0.0, needs_manual=False)}
    grade = HandInGrade(DUE + timedelta(hours=number % 50 - 40), timedelta(), 0.0, cells, 0.0)
    stored = StoredFor(StoredReport(report, "hand-in", "suite"), MADE, "")
    member = Member(Person(student, "小明", "欧阳"), GradeStatus.GRADED, grade, stored, (), is_held_back=False)
    return replace(member, **fields)


def make_class(*members: Member, tests: int = 85) -> ClassData:
    """Give a class of these students."""
    parts = (Part("one_points", "one", float(tests), is_module=True),)
    versions = {"autograder": "1", "Python": "3", "numpy": "2"}
    return ClassData("A course", "lab", "The lab", DUE, 7, parts, members, "suite", versions)


class Page(HTMLParser):
    """What a page holds: its tables' cells, addresses, pictures, and whether every element is closed."""

    VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.tables: dict[str, list[list[str]]] = {}
        self.sections: list[list[str]] = []
        self._rows: list[list[str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what begins."""
        named = dict(attrs)
        self.addresses += [named[key] or "" for key in ("href", "src", "xlink:href", "action") if key in named]
        self.ids += [named["id"] or ""] if "id" in named else []
        if tag == "table":
            self._rows = self.tables[(named["id"] or "").removeprefix("table-")] = []
        elif tag == "tr":
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._rows[-1].append("")
        elif tag == "section":
            self.sections.append([])
        if tag in {"svg", "table"} and self.sections:
            self.sections[-1].append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of SVG that has no content."""
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Note what ends."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a cell's text."""
        if self.open and self.open[-1] in {"td", "th"}:
            self._rows[-1][-1] += data


def as_csv_shows(cell: str) -> str:
    """Give a cell of the page as its CSV file has it."""
    quoted = cell.startswith(("=", "+", "-", "@")) and not re.fullmatch(r"-?[\d.]+", cell)
    return "" if cell == "–" else f"'{cell}" if quoted else cell


@pytest.fixture(params=["recorded", "thirty", "one", "nobody_graded"])
def any_files(request: pytest.FixtureRequest) -> Iterator[dict[str, bytes]]:
    """Give the reports of very different classes."""
    waiting = make_member(0, status=GradeStatus.NEEDS_MANUAL_GRADE, stored=None, grade=None)
    match request.param:
        case "recorded":
            yield request.getfixturevalue("files")
        case "thirty":
            yield report_files(make_class(*map(make_member, range(30))), MADE)
        case "one":
            yield report_files(make_class(make_member(1)), MADE)
        case _:
            yield report_files(
                make_class(replace(make_member(1), status=GradeStatus.NEEDS_MANUAL_GRADE), waiting), MADE
            )


def test_page_is_whole(any_files: dict[str, bytes]) -> None:
    """The page parses, ids are used once, links inside lead somewhere, and nothing is asked from elsewhere."""
    page = Page(any_files[PAGE_NAME].decode())
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    inside = {address[1:] for address in page.addresses if address.startswith("#")}
    assert inside <= set(page.ids)
    elsewhere = [address for address in page.addresses if not address.startswith(("#", "data:text/csv"))]
    assert elsewhere == []
    assert re.findall(r"@import|url\((?!#)|https?://(?!x)", any_files[PAGE_NAME].decode()) == []


def test_every_chart_has_its_table(any_files: dict[str, bytes]) -> None:
    """No section shows a picture without the numbers in a table."""
    sections = Page(any_files[PAGE_NAME].decode()).sections
    assert all("table" in found for found in sections if "svg" in found)


def test_every_table_has_its_csv(any_files: dict[str, bytes]) -> None:
    """Each table of the page is the CSV file beside it, and the one inside the page, cell by cell."""
    page = Page(any_files[PAGE_NAME].decode())
    links = [address.partition(",")[2] for address in page.addresses if address.startswith("data:text/csv")]
    inside = {base64.b64decode(link) for link in links}
    beside = {name: content for name, content in any_files.items() if name != PAGE_NAME}
    assert inside == set(beside.values())
    assert page.tables
    for name, rows in page.tables.items():
        read = list(csv.reader(io.StringIO(beside[f"{name}.csv"].decode("utf-8-sig"), newline="")))
        assert read == [[as_csv_shows(cell) for cell in row] for row in rows], name


def test_same_input_same_bytes(recorded: tuple[Course, Assignment]) -> None:
    """Only the time of making differs between two reports on the same grades."""
    files = report_files(read_class(*recorded), MADE)
    assert report_files(read_class(*recorded), MADE) == files
    later = report_files(read_class(*recorded), MADE + timedelta(days=1))
    assert {name for name, content in files.items() if content != later[name]} == {PAGE_NAME, "run.csv"}


def test_a_thousand_students_fit() -> None:
    """The page of a class of 1,000 with 85 tests stays below 3 MB, with everybody in it."""
    files = report_files(make_class(*map(make_member, range(1_000))), MADE)
    assert len(files[PAGE_NAME]) < 3_000_000
    assert len(table(files, "students")) == 1_000


def test_one_student_has_no_statistics() -> None:
    """What one student can't have is said to be undefined, and no number is made up."""
    files = report_files(make_class(make_member(1)), MADE)
    assert column(table(files, "statistics"), "what", "value") == {
        "final grades": "1",
        "mean, median, spread": "undefined: it takes 2 final grades",
    }
    assert {row["discrimination"] for row in table(files, "items")} == {"undefined: too few students"}
    assert "too few submissions for any discrimination" in files[PAGE_NAME].decode()


def test_no_final_grade_is_said() -> None:
    """A class without one final grade has no histogram, and the page says why."""
    files = report_files(make_class(replace(make_member(1), status=GradeStatus.NEEDS_MANUAL_GRADE)), MADE)
    assert "None is final yet." in files[PAGE_NAME].decode()
    assert {row["final"] for row in table(files, "students")} == {""}


def test_other_parts_are_a_teachers() -> None:
    """A graded cell that is no module counts as a part that a teacher grades, with its own points."""
    member = make_member(1)
    assert member.grade is not None
    open_cell = {**member.grade.cells, "why_answer": GradeState(None, None, 0.0, needs_manual=True)}
    parts = (Part("one_points", "one", 85.0, is_module=True), Part("why_answer", "why_answer", 5.0, is_module=False))
    waiting = replace(member, grade=replace(member.grade, cells=open_cell), status=GradeStatus.NEEDS_MANUAL_GRADE)
    files = report_files(replace(make_class(waiting), parts=parts), MADE)
    rows = {row["part"]: row for row in table(files, "parts")}
    assert (rows["why_answer"]["kind"], rows["why_answer"]["points"]) == ("graded by a teacher", "5")
    assert (rows["why_answer"]["graded"], rows["why_answer"]["waiting"]) == ("0", "1")
    assert column(table(files, "run"), "what", "value")["total points"] == "90"


def test_misconceptions_are_counted_once_a_student() -> None:
    """A student whose two modules show one misconception counts once; symptoms stand apart; the commonest first."""
    hint = same("Which axis?")
    wrong = ModuleReport(0.0, 5.0, "graded", (), (Diagnosis("over_batch", hint), Diagnosis("numbers_transposed", hint)))
    report = GradeReport("lab", "ada", 0.0, 10.0, "graded", {"a": wrong, "b": wrong})
    other = replace(report, student="ben", modules={"a": replace(wrong, diagnoses=(Diagnosis("over_batch", hint),))})
    members = [
        replace(make_member(at), stored=StoredFor(StoredReport(found, "", "suite"), MADE, ""))
        for at, found in enumerate([report, other])
    ]
    found = misunderstandings(make_class(*members))
    assert [(each.name, each.students, each.modules, each.is_symptom) for each in found] == [
        ("over_batch", 2, ("a", "b"), False),
        ("numbers_transposed", 1, ("a", "b"), True),
    ]


# --- item analysis


def reports_of(*rows: str) -> list[GradeReport]:
    """Give a report for each row of 1 (passed), 0 (failed) and ? (the grader failed), one sign for a test."""
    verdicts = {"1": Verdict.ACCEPTED, "0": Verdict.WRONG_ANSWER, "?": Verdict.INTERNAL_ERROR}
    found = []
    for number, row in enumerate(rows):
        tests = tuple(
            TestResult(f"t::{at}", same(f"Test {at}"), "values", 2.0, 2.0 * (sign == "1"), verdicts[sign])
            for at, sign in enumerate(row)
        )
        module = ModuleReport(0.0, 2.0 * len(row), "graded", tests)
        found.append(GradeReport("lab", str(number), 0.0, 1.0, "graded", {"m": module}))
    return found


def test_item_analysis_by_hand() -> None:
    """Difficulty and the corrected item-total correlation are those that a person works out with pen and paper."""
    items = analyse_items(reports_of("110", "101", "000", "111")).items
    assert [item.difficulty for item in items] == [0.75, 0.5, 0.5]
    # Item 0: 1 1 0 1 against the rest 1 1 0 2: covariance 0.25 (of n), deviations sqrt(0.1875) and sqrt(0.5).
    assert items[0].discrimination == pytest.approx(0.25 / (0.1875 * 0.5) ** 0.5)
    # Item 1: 1 0 0 1 against the rest 1 2 0 2, mean 1.25: covariance 0.125, variances 0.25 and 0.6875.
    assert items[1].discrimination == pytest.approx(0.125 / (0.25 * 0.6875) ** 0.5)


def test_a_chart_rounds_once() -> None:
    """What a bar says is the share itself, rounded: never the table's rounded figure, rounded again."""
    assert [percent_text(12, 22), percent_text(21, 22), percent_text(0, 0)] == ["55 %", "95 %", "none"]


def test_undefined_is_no_number() -> None:
    """An item that all had right, or a rest that is the same for all, has no discrimination, and says why."""
    same_item = analyse_items(reports_of("11", "10", "11", "10")).items
    assert (same_item[0].discrimination, same_item[0].why_undefined) == (None, "all got the same")
    assert (same_item[1].discrimination, same_item[1].why_undefined) == (None, "all other points are the same")
    assert analyse_items(reports_of("10", "01", "11")).items[0].why_undefined == "too few students"


def test_our_own_fault_is_no_answer() -> None:
    """A verdict of INTERNAL_ERROR counts neither as failed nor as passed, and its submission not in correlations."""
    analysis = analyse_items(reports_of("10", "01", "11", "00", "?1"))
    assert (analysis.items[0].judged, analysis.items[0].passed, analysis.items[0].difficulty) == (4, 2, 0.5)
    assert (analysis.items[1].judged, analysis.items[1].passed) == (5, 3)
    assert analysis.students == 4
