"""`nbgrader zip_collect` with the archives of Moodle and Canvas, down to what autograde and feedback make of them."""

from __future__ import annotations

import datetime
import random
from pathlib import Path, PurePosixPath

import pytest
from lms_archives import Writer, packed
from small_course import ASSIGNMENT, RIGHT, WRONG, SmallCourse, make_course

from autograder.config import ConfigError
from autograder.gradebook.archive import open_archive
from autograder.gradebook.handin import student_id_problem
from autograder.gradebook.lms_files import assemble
from autograder.gradebook.lms_names import NamedFile, Sender, bare_name, parse_name
from autograder.gradebook.lms_students import identify
from autograder.gradebook.worksheet import read_worksheet
from autograder.roster import NoSingleStudent, read_roster

WORKSHEET = """\
\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum grade","Last modified (submission)",\
"Last modified (grade)","Feedback comments"
"Participant 101","Ada Lovelace",ada@example.org,"Submitted for grading - ",,10.00,\
"Tuesday, 4 December 2035, 11:58 PM",-,
"Participant 102","Bob Babbage",bob@example.org,"Submitted for grading - 1 day 2 hours late - ",,10.00,\
"Thursday, 6 December 2035, 1:59 AM",-,
"Participant 103","Chris Twin",chris@example.org,"Submitted for grading - ",,10.00,\
"Monday, 3 December 2035, 9:00 AM",-,
"Participant 104","Chris Twin",twin@example.org,"Submitted for grading - ",,10.00,\
"Monday, 3 December 2035, 9:00 AM",-,
"Participant 105","Dora Absent",dora@example.org,"No submission - ",,10.00,-,-,
"""
ROSTER = """\
student,name,email,canvas_id,programme
ada,Ada Lovelace,ada@example.org,9001,maths
bob,Bob Babbage,bob@example.org,,maths
chris1,Chris Twin,chris@example.org,,physics
chris2,Chris Twin,twin@example.org,,physics
"""


def folder(name: str, number: int, file: str = "double.py") -> str:
    """Give a member's name as Moodle writes it into folders today."""
    return f"{name}_{number}_assignsubmission_file/{file}"


def files(course: SmallCourse, student: str) -> list[str]:
    """List what was collected of a student, without the collector's records."""
    below = course.submitted(student)
    found = [str(path.relative_to(below)) for path in below.rglob("*") if path.is_file()]
    return sorted(set(found) - {"timestamp.txt", "submission_secret.txt", "collection_notes.txt"})


def time(course: SmallCourse, student: str) -> str:
    """Give the time of submission as collected."""
    return (course.submitted(student) / "timestamp.txt").read_text(encoding="utf-8")


def source(course: SmallCourse, student: str) -> str:
    """Give the collected module."""
    return (course.submitted(student) / "double.py").read_text(encoding="utf-8")


def notes(course: SmallCourse, student: str) -> str:
    """Give the notes on what was left out."""
    return (course.submitted(student) / "collection_notes.txt").read_text(encoding="utf-8")


def grades(course: SmallCourse) -> dict[str, tuple[str, str]]:
    """Give the exported raw score and late penalty of every student."""
    course.nbgrader("autograde", ASSIGNMENT)
    table = course.root / "grades.csv"
    course.nbgrader("export", f"--to={table}")
    header, *rows = (line.split(",") for line in table.read_text(encoding="utf-8").splitlines())
    student, score, penalty = (header.index(name) for name in ("student_id", "raw_score", "late_submission_penalty"))
    return {row[student]: (row[score], row[penalty]) for row in rows}


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    """Make a course without a roster."""
    return make_course(tmp_path)


@pytest.mark.parametrize(
    ("name", "sender", "path", "is_late"),
    [
        ("Ada Lovelace_101_assignsubmission_file/double.py", "Moodle 101 Ada Lovelace", "double.py", False),
        ("Ada Lovelace_101_assignsubmission_file_/a/b.py", "Moodle 101 Ada Lovelace", "a/b.py", False),
        ("Ada Lovelace_101_assignsubmission_file_my_double.py", "Moodle 101 Ada Lovelace", "my_double.py", False),
        ("Ada_101_assignsubmission_onlinetext/onlinetext.html", "Moodle 101 Ada", None, False),
        ("Participant_101_assignsubmission_file_/double.py", "Moodle 101 Participant", "double.py", False),
        ("Default group_assignsubmission_file/double.py", "Moodle  Default group", "double.py", False),
        ("unpacked/Ada_1_assignsubmission_file_/x.py", "Moodle 1 Ada", "x.py", False),
        (
            "Eve_1_assignsubmission_file/Ada_2_assignsubmission_file/x.py",
            "Moodle 1 Eve",
            "Ada_2_assignsubmission_file/x.py",
            False,
        ),
        ("lovelaceada_9001_70001_double.py", "Canvas 9001 lovelaceada", "double.py", False),
        ("lovelaceada_LATE_9001_70001_1_2_double.py", "Canvas 9001 lovelaceada", "1_2_double.py", True),
        ("o_neil_9001_70001_double.py", "Canvas 9001 o_neil", "double.py", False),
        ("anon_Zq3fA_70001_double.py", "Canvas Zq3fA anon", "double.py", False),
        ("LATE_anon_Zq3fA_70001_double.py", "Canvas Zq3fA anon", "double.py", True),
        ("lovelaceada_9001_text.html", "Canvas 9001 lovelaceada", None, False),
        ("double.py", None, None, False),
        ("a/b/lovelaceada_9001_70001_double.py", None, None, False),
        ("_assignsubmission_file/double.py", None, None, False),
    ],
)
def test_names_are_read_as_the_platforms_write_them(
    name: str, sender: str | None, path: str | None, is_late: bool
) -> None:
    """Every layout gives the sender and the student's own path; the outermost folder alone says whose it is."""
    named = parse_name(name)
    if sender is None:
        assert named is None
        return
    assert isinstance(named, NamedFile)
    assert f"{named.sender.platform} {named.sender.number} {named.sender.name}" == sender
    assert (named.path, named.is_late) == (path, is_late)


@pytest.mark.parametrize(
    ("name", "bare", "copy"),
    [
        ("double.py", "double.py", 0),
        ("double-1.py", "double.py", 1),
        ("sub/double (12).py", "sub/double.py", 12),
        ("double-123e4567-e89b-12d3-a456-426614174000.py", "double.py", 1000),
    ],
)
def test_marks_of_a_further_copy_are_taken_off(name: str, bare: str, copy: int) -> None:
    """What Canvas and Moodle add to a name that was there before does not hide the module."""
    assert bare_name(PurePosixPath(name)) == (PurePosixPath(bare), copy)


def test_derived_ids_are_safe_and_differ() -> None:
    """Without a roster, students of one name keep apart, and no sign of a name reaches a path."""
    senders = [
        Sender("Moodle", "101", "Chris ../Twin*"),
        Sender("Moodle", "102", "Chris ../Twin*"),
        Sender("Moodle", "7", "李雷"),
    ]
    ids = [sender.derived_id() for sender in senders]
    assert ids == ["chris-twin-101", "chris-twin-102", "student-7"]
    assert not any(map(student_id_problem, ids))


def test_moodle_archive_without_times_takes_no_penalty_and_says_so(course: SmallCourse) -> None:
    """Stamps of the download, here after the due date, are not taken for the times of submission."""
    writer = Writer().add(folder("Ada Lovelace", 101), RIGHT).add(folder("Bob Babbage", 102), WRONG)
    writer.add("Bob Babbage_102_assignsubmission_onlinetext/onlinetext.html", "<p>done</p>").save(
        course.archive() / "all.zip"
    )
    course.nbgrader("generate_assignment", ASSIGNMENT)
    said = course.nbgrader("zip_collect", ASSIGNMENT)
    assert "no late penalty for: ada-lovelace-101, bob-babbage-102. Moodle's grading worksheet" in said
    assert time(course, "ada-lovelace-101") == ""
    assert "typed into the platform's page is not collected" in notes(course, "bob-babbage-102")
    assert grades(course) == {"ada-lovelace-101": ("10.0", "0.0"), "bob-babbage-102": ("0.0", "0.0")}
    course.nbgrader("generate_feedback", ASSIGNMENT)
    course.nbgrader("release_feedback", ASSIGNMENT)


def test_moodle_worksheet_gives_times_and_tells_namesakes_apart(course: SmallCourse) -> None:
    """With worksheet and roster every student has the right id and the time that Moodle shows; lateness costs."""
    (course.root / "roster.csv").write_text(ROSTER, encoding="utf-8")
    writer = Writer()
    for number, name in enumerate(["Ada Lovelace", "Bob Babbage", "Chris Twin", "Chris Twin"], start=101):
        writer.add(f"{name}_{number}_assignsubmission_file_double.py", RIGHT)
    writer.save(course.archive() / "flat.zip")
    refused = course.nbgrader("zip_collect", ASSIGNMENT, status=1)
    assert refused.count("'Chris Twin' fits chris1 and chris2 in roster.csv") == 2

    (course.archive() / "Grades.csv").write_text(WORKSHEET, encoding="utf-8")
    course.nbgrader("generate_assignment", ASSIGNMENT)
    assert "were read as UTC+0800" in course.nbgrader("zip_collect", ASSIGNMENT, "--force")
    assert time(course, "ada") == "2035-12-04 15:58:00.000000 UTC"
    assert grades(course) == {
        "ada": ("10.0", "0.0"),
        "bob": ("10.0", "2.0"),
        "chris1": ("10.0", "0.0"),
        "chris2": ("10.0", "0.0"),
    }


def test_older_moodle_archive_carries_the_files_times(course: SmallCourse) -> None:
    """Members that are stamped out of order carry times of files: UTC where they say so, else the due date's offset."""
    local = datetime.datetime(2035, 12, 5, 8, 0, 10)
    universal = datetime.datetime(2035, 12, 3, 8, 0, 11, tzinfo=datetime.UTC)
    writer = Writer().add(folder("Ada Lovelace", 101), RIGHT, time=local)
    writer.add(folder("Bob Babbage", 102), RIGHT, time=local - datetime.timedelta(days=3), utc=universal)
    writer.save(course.archive() / "all.zip")
    assert "does not say when" not in course.nbgrader("zip_collect", ASSIGNMENT)
    assert time(course, "ada-lovelace-101") == "2035-12-05 00:00:10.000000 UTC"
    assert time(course, "bob-babbage-102") == "2035-12-03 08:00:11.000000 UTC"


def test_a_download_packed_again_carries_no_times(course: SmallCourse) -> None:
    """One file touched before a download was packed again does not turn the download's stamps into times."""
    writer = Writer()
    for number, name in enumerate(["Ada", "Bob", "Cem", "Dan", "Eli"], start=1):
        moment = (
            datetime.datetime(2035, 12, 20, 12, 0, 10 - number) if name != "Cem" else datetime.datetime(2035, 12, 21)
        )
        writer.add(folder(name, number), RIGHT, time=moment)
    writer.save(course.archive() / "all.zip")
    course.nbgrader("zip_collect", ASSIGNMENT)
    assert [time(course, student) for student in ("ada-1", "cem-3")] == ["", ""]


def test_canvas_archive(course: SmallCourse) -> None:
    """Canvas's flat names: resubmitted files, a zip of modules, names without the UTF-8 flag, and who is LATE."""
    (course.root / "roster.csv").write_text(ROSTER, encoding="utf-8")
    packed_modules = packed({"work/double.py": RIGHT, "work/hélper.py": "", "__MACOSX/work/._double.py": "x"})
    writer = Writer()
    writer.add("someoneelse_9001_70002_double-1.py", RIGHT).add("someoneelse_9001_70001_double.py", WRONG)
    writer.add("babbagebob_LATE_9002_70003_work.zip", packed_modules)
    writer.add("anon_Zq3fA_70004_double.py", RIGHT)
    writer.add("someoneelse_9001_text.html", "typed")
    writer.add("twinchris_9003_70005_double.py", RIGHT)
    writer.add("ståhlåsa_9004_70006_double.py", RIGHT, is_flagged=False)
    writer.save(course.archive() / "submissions.zip")
    said = course.nbgrader("zip_collect", ASSIGNMENT, status=1)

    assert (files(course, "ada"), source(course, "ada")) == (["double.py"], RIGHT)
    assert "double.py was left out: double-1.py is the later copy of it" in notes(course, "ada")
    assert (files(course, "bob"), source(course, "bob")) == (["double.py", "hélper.py"], RIGHT)
    assert files(course, "anon-Zq3fA") == ["double.py"]
    assert "Canvas says LATE but not when. For a penalty write it into gradebook/submitted/" in said
    late = next(line for line in said.splitlines() if "Canvas says LATE" in line)
    assert late.endswith(": bob")
    assert time(course, "bob") == ""
    assert "REFUSED twinchris (Canvas 9003): 'twinchris' fits chris1 and chris2" in said
    assert "REFUSED ståhlåsa (Canvas 9004): 'ståhlåsa' fits nobody in roster.csv; write canvas_id '9004'" in said


def test_only_changed_hand_ins_are_graded_again(course: SmallCourse) -> None:
    """A further import has only what changed graded anew; of the rest even a time written by hand stays."""
    course.nbgrader("generate_assignment", ASSIGNMENT)
    for module, name in ((WRONG, "first.zip"), (RIGHT, "second.zip")):
        writer = Writer().add("ada_1_70001_double.py", RIGHT)
        writer.add("bob_2_70002_double.py" if module == WRONG else "bob_2_70003_double-1.py", module)
        writer.save(course.archive() / name)
        if name == "first.zip":
            course.nbgrader("zip_collect", ASSIGNMENT)
            assert grades(course) == {"ada-1": ("10.0", "0.0"), "bob-2": ("0.0", "0.0")}
            course.nbgrader("generate_feedback", ASSIGNMENT)
            (course.submitted("ada-1") / "timestamp.txt").write_text("2035-12-05 01:00:00 UTC", encoding="utf-8")
            (course.archive() / "first.zip").unlink()
    said = course.nbgrader("zip_collect", ASSIGNMENT, "--force")
    assert "1 collected, 1 unchanged" in said
    assert time(course, "ada-1") == "2035-12-05 01:00:00 UTC"
    said = course.nbgrader("autograde", ASSIGNMENT)
    assert [
        student
        for student in ("ada-1", "bob-2")
        if f"Skipping existing assignment: {course.root}/gradebook/autograded/{student}/" in said
    ] == ["ada-1"]
    assert grades(course)["bob-2"] == ("10.0", "0.0")
    said = course.nbgrader("generate_feedback", ASSIGNMENT)
    assert f"feedback/bob-2/{ASSIGNMENT}" in said
    assert "0 collected, 2 unchanged" in course.nbgrader("zip_collect", ASSIGNMENT, "--force")
    course.nbgrader("autograde", ASSIGNMENT, "--student=ada-1", "--force")
    assert grades(course)["ada-1"] == ("10.0", "1.0")


def test_an_older_archive_does_not_undo_a_newer_one(course: SmallCourse) -> None:
    """Of a student in several archives the one made last counts, and an old archive alone changes nothing."""
    early = datetime.datetime(2035, 12, 1, 8, 0, 0)
    for days, module in ((0, WRONG), (2, RIGHT)):
        moment = early + datetime.timedelta(days=days)
        writer = Writer().add(folder("Ada", 1), module, time=moment)
        writer.add(folder("Bob", 2), RIGHT, time=moment - datetime.timedelta(hours=5)).save(
            course.archive() / f"z{9 - days}.zip"
        )
    course.nbgrader("zip_collect", ASSIGNMENT)
    assert source(course, "ada-1") == RIGHT
    (course.archive() / "z7.zip").unlink()
    said = course.nbgrader("zip_collect", ASSIGNMENT, "--force")
    assert "ada-1: the hand-in collected earlier is a later one; it stays" in said
    assert source(course, "ada-1") == RIGHT


def test_hostile_archive_writes_nothing_outside_and_harms_nobody(course: SmallCourse) -> None:
    """Paths, links, sizes and names that attack are left out with their reason; everybody else is collected."""
    noise = random.Random(0)  # noqa: S311  # bytes that don't compress, the same every time
    bomb = packed({"zeros.txt": bytes(1_900_000)})
    writer = Writer()
    absolute = str(course.root.parent / "evil.py")
    writer.add("../../../evil.py", "evil").add(absolute, "evil").add("..\\..\\evil.py", "evil")
    writer.add(folder("Good", 1), RIGHT)
    writer.add(folder("Dots", 2), RIGHT).add(folder("Dots", 2, "../../../../evil.py"), "evil")
    writer.add(folder("Back", 3), RIGHT).add(folder("Back", 3, "..\\evil.py"), "evil")
    writer.add(folder("Nul", 4), RIGHT).add(folder("Nul", 4, "evil.py\0.txt"), "evil")
    writer.add(folder("Link", 5), RIGHT).add_link(folder("Link", 5, "secret.txt"), "/etc/passwd")
    writer.add(folder("Twice", 6), RIGHT).add(folder("Twice", 6), WRONG)
    writer.add(folder("Case", 7), RIGHT).add(folder("Case", 7, "Double.py"), WRONG)
    writer.add(folder("Bomb", 8), RIGHT).add(folder("Bomb", 8, "zeros.txt"), bytes(1_900_000))
    writer.add(folder("Inner", 9), RIGHT).add(folder("Inner", 9, "bomb.zip"), bomb)
    writer.add(folder("Nested", 10), RIGHT).add(
        folder("Nested", 10, "outer.zip"), packed({"inner.zip": bomb, "a.py": ""})
    )
    writer.add(folder("Count", 11), RIGHT)
    writer.add(folder("Count", 11, "many.zip"), packed({f"f{number}.py": "" for number in range(2_001)}))
    writer.add(folder("Locked", 12), RIGHT).add_encrypted(folder("Locked", 12, "locked.py"), "x")
    writer.add(folder("Deep", 13), RIGHT).add(folder("Deep", 13, "d/" * 9 + "deep.py"), "x")
    writer.add(folder("Kind", 14), RIGHT).add(folder("Kind", 14, "report.pdf"), "x").add(
        folder("Kind", 14, "a:b.py"), "x"
    )
    writer.add(folder("Total", 15), RIGHT)
    for number in range(9):
        writer.add(folder("Total", 15, f"noise{number}.txt"), noise.randbytes(1_900_000))
    writer.add(folder("Broken", 16), RIGHT).add(folder("Broken", 16, "no.zip"), "this is no zip")
    writer.add(folder("Records", 17), RIGHT).add(folder("Records", 17, "timestamp.txt"), "2000-01-01")
    writer.add(folder("Escape", 18), RIGHT).add(
        folder("Escape", 18, "hw.zip"), packed({"../../up.py": "x", "/abs.py": "x", "ok.py": ""})
    )
    writer.add(folder("Only", 19, "report.pdf"), "x")
    writer.save(course.archive() / "all.zip")
    (course.archive() / "broken.zip").write_bytes(b"PK\x03\x04 and then nothing")
    before = {path for path in course.root.parent.rglob("*") if "downloaded" not in path.parts}

    said = course.nbgrader("zip_collect", ASSIGNMENT, status=1)

    reasons = {
        "dots-2": "leads out of the hand-in",
        "back-3": "leads out of the hand-in",
        "nul-4": r"evil.py\x00.txt was left out: its name has characters",
        "link-5": "secret.txt was left out: it is a link",
        "bomb-8": "zeros.txt was left out: it unpacks to more than 200 times",
        "inner-9": "zeros.txt was left out: it unpacks to more than 200 times",
        "nested-10": "outer.zip/inner.zip was left out: an archive inside an archive",
        "count-11": "many.zip was left out: it lists 2001 files",
        "locked-12": "locked.py was left out: it is encrypted",
        "deep-13": "folders are read",
        "kind-14": "report.pdf was left out: .pdf is not taken",
        "total-15": "noise8.txt was left out: all files together have more than 16 MiB",
        "broken-16": "no.zip was left out: it can't be read as a zip archive",
        "escape-18": "../../up.py was left out: its path leads out",
    }
    for student, reason in reasons.items():
        assert reason in notes(course, student), student
        assert source(course, student) == RIGHT
    assert source(course, "good-1") == RIGHT
    assert time(course, "records-17") == ""
    # Nothing says which of two modules of one name is meant: neither is graded, and the instructor decides.
    for name in ("twice-6", "case-7"):
        assert f"REFUSED {name}: there is nothing in it that can be graded" in said
    assert "REFUSED only-19: there is nothing in it that can be graded" in said
    for name in (
        "all.zip/../../../evil.py",
        f"all.zip/{absolute}",
        r"all.zip/..\..\evil.py",
        "broken.zip: it can't be read",
    ):
        assert f"REFUSED {name}" in said
    written = {path for path in course.root.parent.rglob("*") if "downloaded" not in path.parts} - before
    allowed = (course.root / "gradebook", course.root.parent / "output.txt", course.root / ".jupyter")
    assert [path for path in written if not any(path.is_relative_to(place) for place in allowed)] == []
    everything = [path for path in course.root.parent.rglob("*") if path.is_file() and path.suffix != ".zip"]
    assert not [path for path in everything if path.read_bytes() in (b"evil", b"/etc/passwd")]


def test_roster_mistakes_are_all_named(tmp_path: Path) -> None:
    """Unsafe and repeated entries of the roster are reported at once, each with its line."""
    path = tmp_path / "roster.csv"
    path.write_text("student,name,canvas_id\n../x,A,1\nbob,B,7\nBob,C,7\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_roster(path, student_id_problem)
    assert [(problem.line, problem.path) for problem in caught.value.problems] == [
        (2, "student"),
        (3, "student"),
        (4, "student"),
        (3, "canvas_id"),
        (4, "canvas_id"),
    ]


def test_roster_matches_names_of_both_orders_and_never_guesses(tmp_path: Path) -> None:
    """A name fits in either order and without signs; a number that is somebody else's, or two of a name, fit nobody."""
    path = tmp_path / "roster.csv"
    path.write_text('student,name,canvas_id\nneil,"O\'Neil, Pat",\nsam,Sam Smith,5\n', encoding="utf-8")
    roster = read_roster(path, student_id_problem)
    assert roster is not None
    assert [roster.by_canvas("4", name) for name in ("oneilpat", "Pat ONeil")] == ["neil", "neil"]
    assert roster.by_canvas("5", "whatever") == "sam"
    with pytest.raises(NoSingleStudent, match="fits nobody"):
        roster.by_canvas("6", "Sam Smith")


def test_blind_marking_is_known_in_any_language(tmp_path: Path) -> None:
    """One word in the place of every name gives ids without names; two namesakes of the roster are no such case."""
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    roster = read_roster(path, student_id_problem)
    refused: list[str] = []
    hidden = [Sender("Moodle", number, "Teilnehmer") for number in ("1", "2")]
    twins = [Sender("Moodle", number, "Chris Twin") for number in ("1", "2")]
    found = identify(hidden, roster, {}, lambda what, _: refused.append(what))
    assert list(found.values()) == ["teilnehmer-1", "teilnehmer-2"]
    assert identify(twins, roster, {}, lambda what, _: refused.append(what)) == {}
    assert refused == ["Chris Twin (Moodle 1)", "Chris Twin (Moodle 2)"]


def test_worksheet_times_that_cannot_be_read_stop_the_import(course: SmallCourse) -> None:
    """A date in another language is named with its line, and nothing is collected on a guess."""
    Writer().add(folder("Ada Lovelace", 101), RIGHT).save(course.archive() / "all.zip")
    broken = WORKSHEET.replace("Tuesday, 4 December 2035, 11:58 PM", "Dienstag, 4. Dezember 2035, 23:58")
    (course.archive() / "Grades.csv").write_text(broken, encoding="utf-8")
    said = course.nbgrader("zip_collect", ASSIGNMENT, status=1)
    assert "Grades.csv:2: Last modified (submission): is 'Dienstag, 4. Dezember 2035, 23:58'" in said
    assert not (course.root / "gradebook" / "submitted").exists()


@pytest.mark.parametrize(
    "written",
    [
        "Friday, 4 December 2026, 11:58 PM",
        "Friday, 4 December 2026, 23:58",
        "Friday, December 4, 2026, 11:58 PM",
        "Friday, December 4, 2026, 23:58",
    ],
)
def test_worksheet_times_of_english_sites(tmp_path: Path, written: str) -> None:
    """British and American sites, with 12 and 24 hours, are read alike."""
    path = tmp_path / "Grades.csv"
    path.write_text(f'Identifier,Last modified (submission)\nParticipant 7,"{written}"\n', encoding="utf-8")
    row = read_worksheet(path, datetime.UTC)["7"]
    assert row.submitted == datetime.datetime(2026, 12, 4, 23, 58, tzinfo=datetime.UTC)


@pytest.mark.parametrize("name", ["answers-1.md", "answers (1).md", "Answers-2.md"])
def test_written_answers_come_along(name: str) -> None:
    """A platform's mark of a further copy is taken off the written answers as off a module; the later one counts."""
    writer = Writer().add("lovelaceada_9001_70001_answers.md", "first").add(f"lovelaceada_9001_70002_{name}", "second")
    with open_archive(writer.content()) as archive:
        members = [(named, member) for member in archive.members if (named := parse_name(member.name))]
        found = assemble(archive, members).files
    assert {str(path).casefold(): content for path, content in found.items()} == {"answers.md": b"second"}
