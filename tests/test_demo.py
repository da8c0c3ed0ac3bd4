"""`autograder demo`: the sample class through the whole job, over the real nbgrader."""

from __future__ import annotations

import csv
import html
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from conftest import DEMO_SECONDS, REPOSITORY, CourseFolder, DemoRun, RunAutograder

from autograder.config import ConfigError
from autograder.demo import disagreements
from autograder.demo_folder import DemoFolder
from autograder.gradebook.grades import recorded_grades
from autograder.layout import open_course
from autograder.sample_class import SampleClass, load_sample_class
from autograder.verify.leaks import find_secrets, secrets

ASSIGNMENT = open_course(REPOSITORY).assignment("softmax_losses")
RIGHT = {"ada", "li_ming", "wei", "zoe", "chen_jing", "lin", "elena", "sun_li"}
SECOND_HAND_IN_COUNTS = "lin"
TWO_DAYS_LATE = "sun_li"
HOSTILE = "mallory"
WROTE_NOTHING = "sofia"
WROTE_ONE_ANSWER = "kevin"
WRONG_HEADINGS = "omar"


@pytest.fixture(scope="module")
def sample() -> SampleClass:
    """Give the sample class."""
    found = load_sample_class(ASSIGNMENT)
    assert found is not None
    return found


def read_export(folder: Path) -> dict[str, dict[str, str]]:
    """Read the exported grades by student."""
    with (folder / "grades-softmax_losses.csv").open(encoding="utf-8", newline="") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def module_points(demo: DemoRun) -> dict[str, float]:
    """Give what hidden tests gave each student, all modules together."""
    grades = recorded_grades(open_course(demo.folder / "course"), ASSIGNMENT)
    return {student: sum(points or 0.0 for points in grade.modules.values()) for student, grade in grades.items()}


def read_feedback(folder: Path, student: str) -> str:
    """Give our words in the feedback that the student fetched, without the handed-in code; there must be one page."""
    (page,) = (folder / "students" / student / "softmax_losses" / "feedback").glob("*/softmax_losses.html")
    not_ours = r'<(style|details class="code")>.*?</(style|details)>'
    ours = re.sub(not_ours, " ", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", ours))


def test_ends_well(demo: DemoRun) -> None:
    """The demo says that all grades agree, where the feedback and the export lie, and that its times are simulated."""
    assert demo.status == 0, demo.said
    for said in (
        "the same grade to each of",
        "Feedback",
        "Export",
        "Class report",
        "Formgrader",
        "jupyter",
        "simulated",
    ):
        assert said in demo.said
    for path in re.findall(r"^(?:Feedback.*|Export|Class report): +(\S+)$", demo.said, flags=re.MULTILINE):
        assert (REPOSITORY / path).is_file()


def test_instructors_own_work_is_untouched(demo: DemoRun) -> None:
    """The demo changes neither the course's gradebook nor what it released."""
    assert demo.course_after == demo.course_before


def test_whole_class_is_graded(demo: DemoRun, sample: SampleClass) -> None:
    """Every student of the class, at least 16, has a final grade."""
    exported = read_export(demo.folder)
    assert exported.keys() == {student.id for student in sample.students}
    assert len(exported) >= 16
    assert {row["status"] for row in exported.values()} == {"graded"}


def test_every_story_ends_as_told(demo: DemoRun) -> None:
    """Right answers in any style get full marks, the hostile student 0, and every typical mistake something between."""
    earned = module_points(demo)
    assert {student for student, points in earned.items() if points == 100.0} == RIGHT
    assert {student for student, points in earned.items() if points == 0.0} == {HOSTILE}
    assert all(0.0 < points < 100.0 for student, points in earned.items() if student not in {*RIGHT, HOSTILE})
    raw = {student: float(row["raw_score"]) for student, row in read_export(demo.folder).items()}
    assert {student for student, points in raw.items() if points == 110.0} == RIGHT
    assert raw[HOSTILE] == 0.0


def test_written_answers_end_as_told(demo: DemoRun, sample: SampleClass) -> None:
    """Each answer has the teacher's points; a missing one has 0 and says so, one under a wrong heading is not lost."""
    grades = recorded_grades(open_course(demo.folder / "course"), ASSIGNMENT)
    told = {
        student.id: {name: mark.points for name, mark in (student.teacher or {}).items()} for student in sample.students
    }
    nothing = dict.fromkeys(ASSIGNMENT.settings.answers, 0.0)
    assert {student: grade.answers for student, grade in grades.items()} == {
        student: nothing | marks for student, marks in told.items()
    }
    assert [sum(len(told[student]) for student in group) for group in ([WROTE_NOTHING], [WROTE_ONE_ANSWER])] == [0, 1]
    said = "answers.md has no answer to this question"
    missing = {student: read_feedback(demo.folder, student).count(said) for student in told}
    assert {student: count for student, count in missing.items() if count} == {WROTE_NOTHING: 2, WROTE_ONE_ANSWER: 1}
    assert "A teacher reads what stands elsewhere in it" in read_feedback(demo.folder, WRONG_HEADINGS)
    assert "Please keep the headings next time." in read_feedback(demo.folder, WRONG_HEADINGS)
    (page,) = (demo.folder / "students" / HOSTILE / "softmax_losses" / "feedback").glob("*/softmax_losses.html")
    text = page.read_text(encoding="utf-8")
    assert "&lt;script&gt;document.title" in text
    for active in ("<script", "<img", 'javascript:alert(document.domain)"', "\u202e"):
        assert active not in text


def test_lateness(demo: DemoRun) -> None:
    """Two days begun cost 20 percent; the grace and an extension cost nothing."""
    penalties = {student: float(row["late_submission_penalty"]) for student, row in read_export(demo.folder).items()}
    assert {student: points for student, points in penalties.items() if points} == {TWO_DAYS_LATE: 22.0}
    assert read_export(demo.folder)[TWO_DAYS_LATE]["score"] == "88.0"


def test_second_hand_in_counts(demo: DemoRun, sample: SampleClass) -> None:
    """Of two hand-ins the later one is graded, and feedback comes to that one alone."""
    (student,) = (student for student in sample.students if student.id == SECOND_HAND_IN_COUNTS)
    assert len(student.hand_ins) == 2
    assert read_export(demo.folder)[student.id]["raw_score"] == "110.0"
    assert "110 of 110 points" in read_feedback(demo.folder, student.id)


def test_grades_agree_everywhere(demo: DemoRun) -> None:
    """gradebook.db, the export, the table and the feedback that the student fetched say the same of every student."""
    query = """
        select student_id, sum(coalesce(grade.manual_score, grade.auto_score) + coalesce(grade.extra_credit, 0)),
               submitted_notebook.late_submission_penalty, max(grade.needs_manual_grade)
        from grade join submitted_notebook on submitted_notebook.id = grade.notebook_id
        join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id
        join assignment on assignment.id = submitted_assignment.assignment_id where assignment.name = 'softmax_losses'
        group by student_id
    """
    with closing(sqlite3.connect(demo.folder / "course" / "gradebook" / "gradebook.db")) as database:
        recorded = {student: tuple(numbers) for student, *numbers in database.execute(query)}
    exported = read_export(demo.folder)
    assert recorded.keys() == exported.keys()
    for student, (points, penalty, is_open) in recorded.items():
        final = points - (penalty or 0.0)
        assert not is_open
        assert float(exported[student]["score"]) == pytest.approx(final, abs=5e-5)
        assert f"{final:g} of 110 points" in read_feedback(demo.folder, student)
        assert re.search(rf"^ ?{student} .* {final:g}  \S", demo.said, flags=re.MULTILINE)


def test_feedback_tells_no_secret(demo: DemoRun) -> None:
    """No feedback holds a line of a hidden test, a hidden case's value, a path of ours or a traceback."""
    solutions = [ASSIGNMENT.solution(module) for module in ASSIGNMENT.settings.modules]
    known = [secret for secret in secrets(ASSIGNMENT) if secret.source not in solutions]  # some hand in right lines
    assert len(known) > 1000
    for student in read_export(demo.folder):
        feedback = read_feedback(demo.folder, student)
        assert "Gives the numbers that the course texts print" in feedback  # the titles of the tests are searched, too
        assert find_secrets(known, feedback) == []
        for secret in ("Traceback", str(demo.folder), str(REPOSITORY), "hidden_tests", "site-packages"):
            assert secret not in feedback


def test_second_run_gives_the_same_grades(demo: DemoRun, run_autograder: RunAutograder, tmp_path: Path) -> None:
    """Run again, the demo starts afresh and ends in the same export, to the byte."""
    # A copy: other tests read the first run meanwhile.
    folder = Path(shutil.copytree(demo.folder, tmp_path / "demo", symlinks=True))
    before = (folder / "grades-softmax_losses.csv").read_bytes()
    (folder / "course" / "gradebook" / "left_over.txt").write_text("of the first run")
    again = run_autograder("demo", "--folder", folder, cwd=REPOSITORY, timeout=DEMO_SECONDS)
    assert again.returncode == 0, again.stderr
    assert (folder / "grades-softmax_losses.csv").read_bytes() == before
    assert not (folder / "course" / "gradebook" / "left_over.txt").exists()


def test_disagreement_is_named(demo: DemoRun, sample: SampleClass, tmp_path: Path) -> None:
    """A grade that differs in the export, or feedback that a student did not get, is named with the student."""
    shutil.copytree(demo.folder / "students", tmp_path / "students")
    export = (demo.folder / "grades-softmax_losses.csv").read_text(encoding="utf-8")
    (tmp_path / "grades-softmax_losses.csv").write_text(
        export.replace(",88.0,110.0,", ",89.0,110.0,"), encoding="utf-8"
    )
    shutil.rmtree(tmp_path / "students" / "ada" / "softmax_losses" / "feedback")
    course = open_course(demo.folder / "course")
    grades = recorded_grades(course, ASSIGNMENT)
    found = list(disagreements(DemoFolder(tmp_path), ASSIGNMENT, sample, grades))
    assert "ada has 110 points in gradebook.db, and in the feedback none" in found
    assert f"{TWO_DAYS_LATE} has 88 points in gradebook.db, and in the export 89.0" in found
    assert not [said for said in found if said.startswith("zoe")]


def test_foreign_folder_is_never_deleted(tmp_path: Path, run_autograder: RunAutograder) -> None:
    """A folder that no demo made is refused, and everything in it stays."""
    (tmp_path / "thesis.txt").write_text("three years of work")
    done = run_autograder("demo", "--folder", tmp_path, cwd=REPOSITORY, timeout=DEMO_SECONDS)
    assert done.returncode == 1
    assert "no demo made" in done.stderr
    assert (tmp_path / "thesis.txt").read_text() == "three years of work"


CLASS = """\
students:
  - id: ada
    name: Ada Wong
    story: Right.
    hand_ins:
      - {folder: ada, hours: -30}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("story", "storey", ":4: students.0.storey: is not a known key; did you mean 'story'?"),
        ("hours: -30", "hour: -30", ":6: students.0.hand_ins.0.hour: is not a known key; did you mean 'hours'?"),
        ("hours: -30", "hours: soon", ":6: students.0.hand_ins.0.hours: is 'soon'"),
        ("folder: ada", "folder: eve", ":6: students.0.hand_ins.0.folder: is 'eve', but there is no such folder"),
        ("-30}", "-30, missing: [third]}", ":6: students.0.hand_ins.0: tiny has no module 'third'"),
        (
            "Right.",
            "Right.\n    teacher: {why: {points: 5}}",
            ":5: students.0.teacher.why: tiny has no written answer 'why'",
        ),
        ("- {folder: ada, hours: -30}", "[]", ":5: students.0.hand_ins: is empty"),
    ],
)
def test_mistake_in_class(tiny: CourseFolder, old: str, new: str, said: str) -> None:
    """A mistake in class.yaml is reported with its line and what to write instead."""
    folder = tiny.root / "solutions" / "tiny" / "sample_class"
    (folder / "ada").mkdir(parents=True)
    assert CLASS.count(old) == 1
    (folder / "class.yaml").write_text(CLASS.replace(old, new))
    with pytest.raises(ConfigError) as caught:
        load_sample_class(tiny.open().assignment("tiny"))
    assert any(said in str(problem) for problem in caught.value.problems), caught.value


def test_course_without_a_class(tiny: CourseFolder, run_autograder: RunAutograder) -> None:
    """Where no assignment has a sample class, the demo says where one would be."""
    done = run_autograder("demo", cwd=tiny.root)
    assert done.returncode == 2
    assert "no assignment has a sample class" in done.stderr
    assert not (tiny.root / "demo").exists()
