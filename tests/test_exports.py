"""Exports for learning platforms and per test, read back by each platform's documented rules."""

from __future__ import annotations

import csv
import datetime
import io
import json
import logging
import re
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from nbgrader.api import MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.coursedir import CourseDirectory
from test_gradescope import SCHEMA
from tiny_course import hand_in, make_course, make_report, modules, nbgrader, store
from traitlets.config import Config

from autograder.gradebook.exports import (
    BlackboardExport,
    CanvasExport,
    GradescopeExport,
    MoodleExport,
    PerTestExport,
)
from autograder.layout import Assignment, Course
from autograder.results import Diagnosis
from autograder.texts import same

DUE = datetime.datetime(2026, 3, 1, 4)
FORMULA = '=HYPERLINK("http://x","y")'
FORMULA_STARTS = tuple("=+-@\t\r\n")

# The class: names that break careless files, and every way to have no final grade.
NAMES = {
    "ada": ("Lovelace", "Ada"),
    "obrien": ("O'Brien, Jr.", 'Pat "Paddy"'),
    "zhang_wei": ("张", "伟"),
    "eve": (FORMULA, "@SUM(A1)"),
    "waits": ("Long", "Wai\nting"),
    "crashed": ("Broken", "Ann"),
    "missing": ("Gone", "Gil"),
}
SCORES = {"ada": 12.5, "obrien": 10.0, "zhang_wei": 15.0, "eve": 1 / 3, "waits": 9.0}
FINAL = {"ada": "12.5", "obrien": "8.0", "zhang_wei": "15.0", "eve": "0.3333"}  # obrien was two days late


class Book:
    """A gradebook of one assignment, as the exports ask nbgrader's."""

    def __init__(self) -> None:
        self.assignments = [SimpleNamespace(name="lab", duedate=DUE, max_score=15.0)]
        self.students = [
            SimpleNamespace(id=student, last_name=last, first_name=first, email=f"{student}@example.org")
            for student, (last, first) in NAMES.items()
        ]
        self.db = SimpleNamespace(commit=lambda: None)

    def find_submission(self, assignment: str, student: str) -> Any:
        """Give a submission, or raise as nbgrader does."""
        if assignment != "lab" or student not in SCORES:
            raise MissingEntry
        late = 90_000.0 if student == "obrien" else 0.0
        return SimpleNamespace(
            score=SCORES[student],
            timestamp=DUE + datetime.timedelta(seconds=late),
            needs_manual_grade=student == "waits",
            total_seconds_late=late,
            notebooks=[
                SimpleNamespace(
                    score=SCORES[student],
                    late_submission_penalty=None,
                    grades=[SimpleNamespace(auto_score=SCORES[student], manual_score=None)],
                )
            ],
            student=SimpleNamespace(id=student),
        )


@dataclass(frozen=True, slots=True)
class Lab:
    """The course in a temporary folder, and exports of it."""

    course: Course
    assignment: Assignment
    folder: Path
    log: pytest.LogCaptureFixture

    def export(self, kind: type, name: str = "out.csv", **traits: Any) -> Path:
        """Run an exporter, and give what it wrote."""
        config = Config()
        config.AssignLatePenalties.plugin_class = "autograder.gradebook.late.PercentPerDay"
        config.PercentPerDay = Config(percent_per_day=10.0, maximum_percent=50.0, grace_minutes=15.0)
        application = NbGrader(config=config)
        application.log = logging.getLogger("exports")
        application.coursedir = CourseDirectory(
            root=str(self.course.root), submitted_directory="gradebook/submitted", db_url="sqlite://"
        )
        plugin = kind(parent=application, to=str(self.folder / name), assignment=["lab"], **traits)
        with self.log.at_level(logging.INFO, logger="exports"):
            plugin.export(Book())
        return self.folder / name

    def platform_file(self, text: str, encoding: str = "utf-8") -> str:
        """Write a file as a platform exports it, and give its path."""
        path = self.folder / "downloaded.csv"
        path.write_bytes(text.encode(encoding))
        return str(path)


@pytest.fixture
def lab(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Lab:
    """Give the course, with a hand-in whose grading crashed."""
    course, assignment = make_course(tmp_path / "course")
    hand_in(course, "crashed", modules())
    return Lab(course, assignment, tmp_path, caplog)


def cells(path: Path | str, encoding: str = "utf-8", delimiter: str = ",") -> list[list[str]]:
    """Read a table with the standard library alone."""
    text = Path(path).read_bytes().decode(encoding)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    return rows


# Canvas, by "How do I import grades in the Gradebook?" and lib/gradebook_importer.rb.
CANVAS = '''\
Student,ID,SIS User ID,SIS Login ID,Section,Essay (900),The lab (901),Final Score,Notes
,,,,,,Manual Posting,,
    Points Possible,,,,,10,15,(read only),
"Lovelace, Ada",101,S-1,ADA,Section A,7,3,70,
"O'Brien, Jr., Pat ""Paddy""",102,S-2,obrien,"Section A and Section B",8,,80,"a
b"
"张, 伟",103,S-3,zhang_wei,Section B,9,,90,
"=HYPERLINK(""http://x"",""y""), @SUM(A1)",104,S-4,eve,Section B,=1+1,,95,
"Long, Wai",105,S-5,waits,Section B,1,11,95,
"Broken, Ann",106,S-6,crashed,Section B,1,,95,
"Gone, Gil",107,S-7,missing,Section A,1,0,95,
"Stranger, Sam",108,S-8,sam,Section A,1,4,95,
'''


def canvas_grades(rows: list[list[str]], title: str) -> dict[str, str]:
    """Read a file as Canvas' importer does: scores by login id."""
    header = rows[0]
    assert "Student" in header[0]
    assert "ID" in header[1]
    assert header[2:5] == ["SIS User ID", "SIS Login ID", "Section"]
    column = header.index(title)
    students = []
    for row in rows[1:]:
        if "Points Possible" in row[0]:
            assert float(row[column]) == 15
        elif not all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", cell, re.IGNORECASE) for cell in row):
            students.append(row)
    for row in students:
        assert row[column] == "" or float(row[column]) >= 0
    return {row[3]: row[column] for row in students}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_canvas_file_is_filled_in(lab: Lab, encoding: str, delimiter: str) -> None:
    """Canvas' own file comes back with final grades in the assignment's column, and nothing else of it is changed."""
    text = CANVAS if delimiter == "," else _with_semicolons(CANVAS)
    source = lab.platform_file(text, encoding)
    path = lab.export(CanvasExport, gradebook=source)
    before, after = cells(source, encoding, delimiter), cells(path, encoding, delimiter)
    assert canvas_grades(after, "The lab (901)") == {
        "ADA": "12.5",
        "obrien": "8.0",
        "zhang_wei": "15.0",
        "eve": "0.3333",
        "waits": "",  # a 11 stood there
        "crashed": "",
        "missing": "0",  # what the teacher or Canvas wrote for who handed in nothing is theirs
        "sam": "4",
    }
    assert [row[:6] + row[7:] for row in after] == [row[:6] + row[7:] for row in before]
    lines = zip(Path(source).read_bytes().split(b"\n"), path.read_bytes().split(b"\n"), strict=True)
    assert sum(old != new for old, new in lines) == 5  # not even a quotation mark differs elsewhere


def _with_semicolons(text: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(csv.reader(io.StringIO(text, newline="")))
    return out.getvalue()


def test_canvas_file_with_two_columns_of_names(lab: Lab) -> None:
    """Where Canvas splits names, a student who has only one is a student, and the Manual Posting row is none."""
    text = (
        "LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,The lab (901)\n"
        ",,,,,,Manual Posting\n"
        "    Points Possible,,,,,,15\n"
        ",Ada,101,S-1,ada,A,\n"
    )
    path = lab.export(CanvasExport, gradebook=lab.platform_file(text))
    assert path.read_text(encoding="utf-8") == text.replace(",A,\n", ",A,12.5\n")
    assert "stay as they are" not in lab.log.text


def test_canvas_says_who_is_on_one_side_only(lab: Lab) -> None:
    """Students whom the file or the gradebook does not have are named, and so is every grade that is not written."""
    lab.export(CanvasExport, gradebook=lab.platform_file(CANVAS.replace("zhang_wei", "zwei").replace("zwei@", "")))
    said = lab.log.text
    assert re.search(r"Not in .*downloaded.csv, so their grades are not exported: 'zhang_wei'", said)
    assert re.search(r"No student with a grade here, .*Stranger, Sam", said)
    assert re.search(r"emptied: 'waits' \(was 11; here: needs manual grade\)", said)
    assert re.search(r"Left as Canvas has it: 'missing' \(0; here: nothing handed in\)", said)
    assert "No final grade (not graded): 'crashed'" in said


def test_canvas_excuses_stay(lab: Lab) -> None:
    """A student whom a teacher excused in Canvas stays excused, and is named."""
    text = CANVAS.replace("zhang_wei,Section B,9,,", "zhang_wei,Section B,9,EX,")
    rows = cells(lab.export(CanvasExport, gradebook=lab.platform_file(text)))
    assert canvas_grades([row for row in rows if row[3] != "zhang_wei"], "The lab (901)")["ada".upper()] == "12.5"
    assert next(row for row in rows if row[3] == "zhang_wei")[6] == "EX"
    assert "'zhang_wei' (EX; here: graded)" in lab.log.text


def test_canvas_number_is_no_other_students_id(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ids are numbers of the school, a Canvas number that happens to be one of them finds nobody."""
    monkeypatch.setitem(NAMES, "108", ("Number", "Nan"))
    monkeypatch.setitem(SCORES, "108", 15.0)
    rows = cells(lab.export(CanvasExport, gradebook=lab.platform_file(CANVAS)))
    assert canvas_grades(rows, "The lab (901)")["sam"] == "4"
    assert "so their grades are not exported: '108'" in lab.log.text


def test_canvas_numbers_of_the_roster_count(lab: Lab) -> None:
    """roster.csv tells which Canvas number is whose, where login ids are not the gradebook's."""
    (lab.course.root / "roster.csv").write_text("student,name,email,canvas_id\nada,Ada,,108\n")
    text = CANVAS.replace(",ADA,", ",somebody,")
    rows = cells(lab.export(CanvasExport, gradebook=lab.platform_file(text)))
    assert canvas_grades(rows, "The lab (901)")["sam"] == "12.5"


def test_contradicting_ids_find_nobody(lab: Lab) -> None:
    """A row that is one student by number and another by login keeps its cell, and is named."""
    (lab.course.root / "roster.csv").write_text("student,name,email,canvas_id\nada,Ada,,102\n")
    rows = cells(lab.export(CanvasExport, gradebook=lab.platform_file(CANVAS)))
    assert canvas_grades(rows, "The lab (901)")["obrien"] == ""
    assert "Fits several students" in lab.log.text


@pytest.mark.parametrize(
    ("text", "traits", "said"),
    [
        (CANVAS.replace("The lab (901)", "Lab one (901)"), {}, "no column for 'The lab'"),
        (CANVAS.replace("Essay (900)", "The lab (900)"), {}, "several columns for 'The lab'"),
        (CANVAS, {"column": "Lab (1)"}, "no column for 'Lab (1)'"),
        (CANVAS.split("\n", 1)[0] + '\n"Who, Else",1,2,else,A,,,,\n', {}, "is it this course's file"),
        ("Student\nAda\n", {}, "no header"),
        ('Student,ID\n"Ada,1\n', {}, "is no table"),
    ],
)
def test_wrong_file_writes_nothing(lab: Lab, text: str, traits: dict[str, str], said: str) -> None:
    """A file that does not fit is refused with what to do, and the grades go nowhere."""
    with pytest.raises(SystemExit):
        lab.export(CanvasExport, gradebook=lab.platform_file(text), **traits)
    assert said in lab.log.text
    assert not (lab.folder / "out.csv").exists()


def test_column_can_be_named(lab: Lab) -> None:
    """Where titles differ, the column is named as the file has it."""
    text = CANVAS.replace("The lab (901)", "Lab one (901)")
    rows = cells(lab.export(CanvasExport, gradebook=lab.platform_file(text), column="Lab one (901)"))
    assert canvas_grades(rows, "Lab one (901)")["obrien"] == "8.0"


def test_other_maximum_is_said(lab: Lab) -> None:
    """Points of a column that has another maximum would mean something else: that is said."""
    lab.export(CanvasExport, gradebook=lab.platform_file(CANVAS.replace(",10,15,", ",10,100,")))
    assert "Canvas has 100 points for it, and the gradebook 15" in lab.log.text


def test_file_can_be_filled_in_place(lab: Lab) -> None:
    """The destination may be the downloaded file itself."""
    source = lab.platform_file(CANVAS)
    assert canvas_grades(cells(lab.export(CanvasExport, name="downloaded.csv", gradebook=source)), "The lab (901)")


SMALL = {"waits": "", "crashed": "", "missing": "", **FINAL}


def test_small_canvas_file(lab: Lab) -> None:
    """Without Canvas' file there is one of its columns, with login ids, and no cell that a spreadsheet would run."""
    rows = cells(lab.export(CanvasExport))
    assert canvas_grades(rows, "The lab") == SMALL
    assert {row[3]: row[0] for row in rows[2:]} == {
        "ada": "Lovelace, Ada",
        "obrien": 'O\'Brien, Jr., Pat "Paddy"',
        "zhang_wei": "张, 伟",
        "eve": f"'{FORMULA}, @SUM(A1)",
        "waits": "Long, Wai\nting",
        "crashed": "Broken, Ann",
        "missing": "Gone, Gil",
    }
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]


@pytest.mark.parametrize("kind", [CanvasExport, MoodleExport, BlackboardExport])
def test_id_that_is_a_formula_is_left_out(lab: Lab, monkeypatch: pytest.MonkeyPatch, kind: type) -> None:
    """An id that can be neither harmless nor right is left out of a small file, and named."""
    monkeypatch.setitem(NAMES, "=1+1", ("One", "More"))
    monkeypatch.setitem(SCORES, "=1+1", 1.0)
    rows = cells(lab.export(kind))
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]
    assert "run the id as a formula: '=1+1'" in lab.log.text


# Moodle, by "Grade import" and grade/import/csv/classes/load_data.php.
MOODLE = '''\
First name,Last name,ID number,Institution,Department,Email address,Quiz: The quiz (Real),Assignment: The lab (Real)
Ada,Lovelace,4711,,A,ADA@example.org,7.00,-
"Pat ""Paddy""","O'Brien, Jr.",4712,,B,obrien@example.org,8.00,-
伟,张,4713,,B,zhang_wei@example.org,-,-
@SUM(A1),"=HYPERLINK(""http://x"",""y"")",4714,,B,eve@example.org,-,-
Wai,Long,4715,,B,waits@example.org,-,11.00
Gil,Gone,4716,,A,missing@example.org,-,-
'''


def moodle_grades(rows: list[list[str]], identifier: str, item: str) -> dict[str, str | None]:
    """Import a file as Moodle does with these two columns mapped; None is "no grade"."""
    header = [title.strip() for title in rows[0]]
    who, grade = header.index(identifier), header.index(item)
    found: dict[str, str | None] = {}
    for row in rows[1:]:
        if not row[who]:
            continue  # "Skip invalid row with blank user field."
        assert row[who] not in found
        found[row[who]] = None if row[grade] in ("", "-") else str(float(row[grade]))
    return found


def test_moodle_export_is_filled_in(lab: Lab) -> None:
    """Moodle's plain text export comes back with final grades; who has none has no grade."""
    source = lab.platform_file(MOODLE)
    rows = cells(lab.export(MoodleExport, gradebook=source))
    assert moodle_grades(rows, "Email address", "Assignment: The lab (Real)") == {
        "ADA@example.org": "12.5",
        "obrien@example.org": "8.0",
        "zhang_wei@example.org": "15.0",
        "eve@example.org": "0.3333",
        "waits@example.org": None,
        "missing@example.org": None,
    }
    assert [row[:7] for row in rows] == [row[:7] for row in cells(source)]


def test_moodle_worksheet_is_filled_in(lab: Lab) -> None:
    """The grading worksheet of the assignment works too, also for ids that came from Moodle's archive."""
    worksheet = (
        "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade)\r\n"
        "Participant 31,Ada Lovelace,ada@example.org,Submitted,,15.00,-\r\n"
        "Participant 32,=1+1,nobody@example.org,No submission,,15.00,-\r\n"
    )
    path = lab.export(MoodleExport, gradebook=lab.platform_file(worksheet))
    assert path.read_bytes().decode() == worksheet.replace("Submitted,,", "Submitted,12.5,", 1)


def test_ids_of_a_collected_archive_are_found(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    """A course without a roster has ids of name and number; the platform's file has both."""
    monkeypatch.setitem(NAMES, "sam-stranger-77", ("", ""))
    monkeypatch.setitem(SCORES, "sam-stranger-77", 6.0)
    monkeypatch.setitem(NAMES, "strangersam-108", ("", ""))
    monkeypatch.setitem(SCORES, "strangersam-108", 7.0)
    worksheet = "Identifier,Full name,Email address,Grade\nParticipant 77,Sam Stranger,s@example.org,\n"
    assert cells(lab.export(MoodleExport, gradebook=lab.platform_file(worksheet)))[1][3] == "6.0"
    rows = cells(lab.export(CanvasExport, gradebook=lab.platform_file(CANVAS)))
    assert canvas_grades(rows, "The lab (901)")["sam"] == "7.0"


def test_small_moodle_file(lab: Lab) -> None:
    """Without Moodle's file there is one with user names and addresses to map."""
    rows = cells(lab.export(MoodleExport))
    expected = {student: float(score) if score else None for student, score in SMALL.items()}
    read = moodle_grades(rows, "Username", "The lab")
    assert {student: None if grade is None else float(grade) for student, grade in read.items()} == expected
    assert set(moodle_grades(rows, "Email address", "The lab")) == {f"{student}@example.org" for student in NAMES}
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]


# Blackboard, by "Uploading or Downloading Grade Center Items for Working Offline".
BLACKBOARD = [
    ["Last Name", "First Name", "Username", "Student ID", "Availability", "The lab [Total Pts: 15 Score] |41",
     "Quiz [Total Pts: 5 Score] |42"],
    ["Lovelace", "Ada", "ada", "4711", "Yes", "Needs Grading", "1"],
    ["O'Brien, Jr.", 'Pat "Paddy"', "obrien", "4712", "Yes", "", "2"],
    ["张", "伟", "zhang_wei", "4713", "Yes", "3.00000", "3"],
    [FORMULA, "@SUM(A1)", "eve", "4714", "Yes", "", "=4"],
    ["Long", "Wai", "waits", "4715", "Yes", "11", "5"],
    ["Gone", "Gil", "missing", "4716", "No", "", ""],
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-16", "\t"), ("utf-8-sig", ",")])
def test_blackboard_file_is_filled_in(lab: Lab, encoding: str, delimiter: str) -> None:
    """Blackboard's own file, in both of its forms, comes back with the column that its number names filled in."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(BLACKBOARD)
    source = lab.platform_file(text.getvalue(), encoding)
    path = lab.export(BlackboardExport, gradebook=source)
    rows = cells(path, encoding, delimiter)
    assert rows[0] == BLACKBOARD[0]
    assert rows[0][5].endswith("|41")
    assert {row[2]: row[5] for row in rows[1:]} == {**FINAL, "waits": "", "missing": ""}
    assert [row[:5] + row[6:] for row in rows] == [row[:5] + row[6:] for row in BLACKBOARD]
    assert path.read_bytes()[:3] == Path(source).read_bytes()[:3]  # the byte order mark
    before, after = (name.read_bytes().decode(encoding).splitlines() for name in (Path(source), path))
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 5  # every cell is still in quotes


def test_small_blackboard_file(lab: Lab) -> None:
    """Without Blackboard's file there is one with every cell in quotes, and what Blackboard makes of it is said."""
    path = lab.export(BlackboardExport)
    rows = cells(path)
    assert rows[0] == ["Last Name", "First Name", "Username", "The lab"]
    assert {row[2]: row[3] for row in rows[1:]} == SMALL
    assert path.read_text().startswith('"Last Name","First Name","Username","The lab"')
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]
    assert "text column" in lab.log.text


def _store_reports(lab: Lab) -> None:
    """Record what the tests said of three hand-ins: a diagnosis, an ungraded module, and one that waits."""
    for student in ("ada", "eve", "waits"):
        hand_in(lab.course, student, modules(student))
    report = make_report("ada", 7.5, 5.0)
    diagnosed = replace(report.modules["alpha"], diagnoses=(Diagnosis("swapped", same("?")), Diagnosis("b", same("?"))))
    store(lab.course, lab.assignment, replace(report, modules={**report.modules, "alpha": diagnosed}))
    store(lab.course, lab.assignment, make_report("eve", None, 5.0))
    store(lab.course, lab.assignment, make_report("waits", 4.0, 5.0))


def test_every_test_has_a_row(lab: Lab) -> None:
    """One row for each student and test; a module without a grade has no points, and who has no report is named."""
    _store_reports(lab)
    rows = cells(lab.export(PerTestExport))
    table = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert [(row["student_id"], row["module"], row["earned"], row["verdict"]) for row in table] == [
        ("eve", "alpha", "", "INTERNAL_ERROR"),  # by name, and hers begins with a =
        ("eve", "beta", "5.0", "ACCEPTED"),
        ("waits", "alpha", "4.0", "WRONG_ANSWER"),
        ("waits", "beta", "5.0", "ACCEPTED"),
        ("ada", "alpha", "7.5", "WRONG_ANSWER"),
        ("ada", "beta", "5.0", "ACCEPTED"),
    ]
    assert (table[4]["test"], table[4]["title"], table[4]["points"]) == ("t::a", "A test", "10.0")
    assert table[4]["diagnoses"] == "swapped; b"
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]
    assert re.search(r"No report is recorded.*'missing'.*'obrien'", lab.log.text)


@pytest.mark.parametrize("name", ["results", "results.zip"])
def test_results_for_gradescope(lab: Lab, name: str) -> None:
    """Who has a final grade gets a results.json by Gradescope's format, with that grade; nobody else gets one."""
    _store_reports(lab)
    path = lab.export(GradescopeExport, name=name)
    if path.is_dir():
        found = {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*.json")}
    else:
        with zipfile.ZipFile(path) as archive:
            found = {member: archive.read(member) for member in archive.namelist()}
    assert list(found) == ["ada/results.json"]
    results = json.loads(found["ada/results.json"])
    jsonschema.validate(results, SCHEMA)
    assert results["score"] == 12.5
    assert re.search(r"No results.json: 'eve', .*'waits'", lab.log.text)


def test_results_do_not_mix_with_old_ones(lab: Lab) -> None:
    """A folder that is there already is left alone."""
    (lab.folder / "results").mkdir()
    with pytest.raises(SystemExit):
        lab.export(GradescopeExport, name="results")
    assert list((lab.folder / "results").iterdir()) == []


def test_nbgraders_own_command_runs_them(tmp_path: Path) -> None:
    """`nbgrader export` takes the exporter and its options as the documentation says."""
    course, _ = make_course(tmp_path / "course")
    made = nbgrader(course.root, "generate_assignment", "lab")
    assert made.status == 0, made.said
    hand_in(course, "ada", modules())
    (tmp_path / "canvas.csv").write_text(CANVAS)
    option = f"--CanvasExport.gradebook={tmp_path / 'canvas.csv'}"
    exporter = "--exporter=autograder.gradebook.exports.CanvasExport"
    done = nbgrader(course.root, "export", exporter, "--assignment=lab", f"--to={tmp_path / 'out.csv'}", option)
    assert done.status == 0, done.said
    assert canvas_grades(cells(tmp_path / "out.csv"), "The lab (901)")["ADA"] == ""
    without = nbgrader(course.root, "export", exporter, "--assignment=nothing")
    assert without.status == 1
    assert "the gradebook has: lab" in without.said
