"""`nbgrader autograde` on odd and hostile hand-ins, and what `autograder grade` records."""

from __future__ import annotations

import json
import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tiny_course import Done, hand_in, make_course, make_report, modules, nbgrader, sheet_cells, store, write_notebook

from autograder.config import ConfigError, Problem
from autograder.digests import submission_digest, suite_digest
from autograder.gradebook.record import record_assignment
from autograder.gradebook.reports import recorded_report, submitted_students
from autograder.layout import Assignment, Course, open_course

SECRET_TEXT = "the instructor's own text"


@contextmanager
def _gradebook(root: Path) -> Iterator[Any]:
    """Open the gradebook; nbgrader's own warnings of SQLAlchemy are no matter of these tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{root}/gradebook/gradebook.db", "tiny") as gradebook:
            yield gradebook


def _grades(root: Path, student: str) -> dict[str, tuple[float | None, float | None, bool]]:
    """Give the automatic score, a teacher's score, and whether a teacher must look, by module."""
    with _gradebook(root) as gradebook:
        sheet = gradebook.find_submission_notebook("lab", "lab", student)
        return {
            grade.name.removesuffix("_points"): (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
            for grade in sheet.grades
        }


def _exported(root: Path) -> dict[str, dict[str, str]]:
    done = nbgrader(root, "export")
    assert done.status == 0, done.said
    header, *rows = (root / "grades.csv").read_text().splitlines()
    table = [dict(zip(header.split(","), row.split(","), strict=True)) for row in rows]
    return {row["student_id"]: row for row in table}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a course whose assignment was generated, to be copied."""
    root = tmp_path_factory.mktemp("released") / "course"
    make_course(root)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    return root


def _copy_course(released: Path, root: Path) -> tuple[Course, Assignment]:
    course = open_course(shutil.copytree(released, root))
    return course, course.assignment("lab")


def _duplicated() -> list[dict[str, Any]]:
    return [*sheet_cells(), {**sheet_cells()[2], "id": "again"}]


def _hand_in_notebook(course: Course, student: str, cells: list[dict[str, Any]], name: str = "lab.ipynb") -> None:
    write_notebook(hand_in(course, student, modules(student)) / name, cells)


def _hand_in_odd_ones(course: Course) -> list[str]:
    """Hand in everything that trips stock nbgrader, and give the students."""
    _hand_in_notebook(course, "as_released", sheet_cells())
    _hand_in_notebook(course, "renamed", sheet_cells(), "my lab.ipynb")
    _hand_in_notebook(course, "cell_deleted", sheet_cells()[:-1])
    _hand_in_notebook(course, "cell_duplicated", _duplicated())
    changed = json.loads(json.dumps(sheet_cells()).replace("alpha_points", "alpha_pionts"))
    _hand_in_notebook(course, "grade_id_changed", changed)
    _hand_in_notebook(course, "metadata_stripped", [{**cell, "metadata": {}} for cell in sheet_cells()])
    _hand_in_notebook(course, "stray_notebook", sheet_cells())
    _hand_in_notebook(course, "stray_notebook", _duplicated(), "scratch.ipynb")
    full_marks = json.loads(json.dumps(sheet_cells()))
    full_marks[2] |= {"source": "10.0", "outputs": [{"output_type": "execute_result", "data": {"text/plain": "10.0"}}]}
    _hand_in_notebook(course, "gives_itself_marks", full_marks)
    hand_in(course, "bad_json", modules("bad_json") | {"lab.ipynb": "{ bad"})
    hand_in(course, "no_notebook", modules("no_notebook"))
    hand_in(course, "page", modules("page") | {"lab.html": "<script>", "evil.html": "<script>"})
    return sorted(folder.name for folder in (course.root / "gradebook" / "submitted").iterdir())


def _hand_in_bad_ones(course: Course) -> None:
    """Hand in what can't be graded as it is, and one that is sound and was never graded."""
    (course.root / "secret.txt").write_text(SECRET_TEXT)
    linker = hand_in(course, "linker", {"beta.py": "def beta(x):\n    return x\n", "a<b>.py": ""})
    (linker / "alpha.py").symlink_to(course.root / "secret.txt")
    hand_in(course, "br[a]cket", modules("br[a]cket"))
    hand_in(course, "bad_time", modules("bad_time") | {"timestamp.txt": "soon"})
    os.mkfifo(hand_in(course, "pipe_as_time", modules("pipe_as_time")) / "timestamp.txt")
    hand_in(course, "sound", modules("sound"))


@dataclass(frozen=True, slots=True)
class Batches:
    """Odd hand-ins that were autograded by the stock command, and then bad ones as well."""

    root: Path
    odd: list[str]
    first: Done
    second: Done


@pytest.fixture(scope="module")
def batches(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Batches:
    """Run both batches once for the tests that look at them."""
    root = tmp_path_factory.mktemp("autograde") / "course"
    course, assignment = _copy_course(released, root)
    odd = _hand_in_odd_ones(course)
    for number, student in enumerate(odd):
        store(course, assignment, make_report(student, number / 2, 5.0))
    first = nbgrader(root, "autograde", "lab")
    _hand_in_bad_ones(course)
    return Batches(root, odd, first, nbgrader(root, "autograde", "lab"))


def test_odd_hand_ins_are_graded_normally(batches: Batches) -> None:
    """Renamed, edited, duplicated, broken and missing notebooks all get the score of the modules, in one batch."""
    assert batches.first.status == 0, batches.first.said
    assert len(batches.odd) == 11
    found = {student: _grades(batches.root, student) for student in batches.odd}
    expected = {
        student: {"alpha": (number / 2, None, False), "beta": (5.0, None, False)}
        for number, student in enumerate(batches.odd)
    }
    assert found == expected


def test_submitted_folders_are_only_read(batches: Batches) -> None:
    """What a student handed in stays as it was, notebooks included."""
    submitted = batches.root / "gradebook" / "submitted"
    assert (submitted / "bad_json" / "lab" / "lab.ipynb").read_text() == "{ bad"
    assert sorted(path.name for path in (submitted / "no_notebook" / "lab").iterdir()) == ["alpha.py", "beta.py"]


def test_sheet_shows_the_code_that_was_handed_in(batches: Batches) -> None:
    """A grader reads each student's own modules in the sheet, and none of the student's notebook."""
    autograded = batches.root / "gradebook" / "autograded"
    for student in batches.odd:
        cells = json.loads((autograded / student / "lab" / "lab.ipynb").read_text())["cells"]
        assert [cell["id"] for cell in cells] == [cell["id"] for cell in sheet_cells()]
        assert f"# {student}" in "".join(cells[1]["source"])
        assert [output["output_type"] for output in cells[2]["outputs"]] == ["display_data", "execute_result"]


def test_pages_and_notebooks_of_students_are_not_copied(batches: Batches) -> None:
    """A student's own .html would be released as feedback, and a second notebook would stop it."""
    names = {path.name for path in (batches.root / "gradebook" / "autograded").rglob("*") if path.is_file()}
    assert names == {"alpha.py", "beta.py", "lab.ipynb", "timestamp.txt", "submission_secret.txt"}


def test_bad_hand_ins_are_named_and_harm_no_other(batches: Batches) -> None:
    """What nbgrader could not go on with is refused by name, the batch goes on, and the status says so."""
    assert batches.second.status == 1
    assert "br[a]cket: the student's id has one of the characters" in batches.second.said
    for student in ("bad_time", "pipe_as_time"):
        assert f"{student}: timestamp.txt holds no time; write one such as" in batches.second.said
        assert all(needs for _, _, needs in _grades(batches.root, student).values())
    assert _grades(batches.root, "sound") == {"alpha": (10.0, None, False), "beta": (5.0, None, False)}


def test_link_is_not_followed(batches: Batches) -> None:
    """A link to somebody else's file is left out: its text is nowhere in what the student will see."""
    assert _grades(batches.root, "linker") == {"alpha": (0.0, None, False), "beta": (5.0, None, False)}
    copied = [path.read_text() for path in (batches.root / "gradebook" / "autograded" / "linker").rglob("*.*")]
    assert copied
    assert not [text for text in copied if SECRET_TEXT in text]


def test_feedback_of_every_hand_in_can_be_made_and_released(batches: Batches) -> None:
    """Feedback is made and released in one go, also where a folder came without nbgrader's own files."""
    made = nbgrader(batches.root, "generate_feedback", "lab")
    assert made.status == 0, made.said
    exchange = batches.root.parent / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    done = nbgrader(batches.root, "release_feedback", "lab", f"--Exchange.root={exchange}")
    assert done.status == 0, done.said
    assert len(list((exchange / "tiny" / "feedback").glob("*.html"))) == len(batches.odd) + 2
    page = (batches.root / "gradebook" / "feedback" / "linker" / "lab" / "lab.html").read_text()
    assert "alpha.py was left out: it is a link" in page
    assert "a&lt;b&gt;.py was left out" in page
    assert "a<b>" not in page
    assert "://" not in page  # nothing is fetched from the network


def test_export_has_no_score_for_what_was_not_graded(batches: Batches) -> None:
    """The refused have empty cells and a status, never 0; the others have their scores."""
    table = _exported(batches.root)
    assert (table["bad_time"]["score"], table["bad_time"]["status"]) == ("", "needs manual grade")
    assert (table["linker"]["score"], table["linker"]["status"]) == ("5.0", "graded")
    assert table["sound"]["raw_score"] == "15.0"


@pytest.fixture
def lab(released: Path, tmp_path: Path) -> tuple[Course, Assignment]:
    """Give a released course with one hand-in, ada's, whose report is stored."""
    course, assignment = _copy_course(released, tmp_path / "course")
    hand_in(course, "ada", modules("ada"))
    store(course, assignment, make_report("ada", 7.5, 5.0))
    return course, assignment


def _record(course: Course, assignment: Assignment, *, feedback: bool = False) -> None:
    students = [student for student, _ in submitted_students(course, assignment)]
    recorded = record_assignment(course, assignment, students, feedback=feedback)
    assert (sorted(recorded.students), recorded.failures) == (students, {})


def _feedback(course: Course, student: str) -> str:
    return (course.root / "gradebook" / "feedback" / student / "lab" / "lab.html").read_text()


def test_teachers_grades_survive_a_second_run(lab: tuple[Course, Assignment]) -> None:
    """A manual score, extra credit and a comment stay, and nobody has to confirm them when nothing changed."""
    course, assignment = lab
    _record(course, assignment)
    with _gradebook(course.root) as gradebook:
        grade = gradebook.find_grade("alpha_points", "lab", "lab", "ada")
        grade.manual_score, grade.extra_credit = 9.0, 1.25
        gradebook.find_comment("alpha_code", "lab", "lab", "ada").manual_comment = "See **me**."
        gradebook.db.commit()
    _record(course, assignment, feedback=True)
    assert _grades(course.root, "ada") == {"alpha": (7.5, 9.0, False), "beta": (5.0, None, False)}
    assert _exported(course.root)["ada"]["score"] == "15.25"
    page = _feedback(course, "ada")
    assert "<strong>15.25 of 15 points</strong>" in page
    assert "See <strong>me</strong>." in page


def test_teacher_is_asked_again_when_the_automatic_score_changed(lab: tuple[Course, Assignment]) -> None:
    """A manual score beside a new automatic one needs a look, and is not exported until then."""
    course, assignment = lab
    _record(course, assignment)
    with _gradebook(course.root) as gradebook:
        gradebook.find_grade("alpha_points", "lab", "lab", "ada").manual_score = 9.0
        gradebook.db.commit()
    store(course, assignment, make_report("ada", 3.0, 5.0))
    for _ in range(2):  # a second run is no answer to the question
        _record(course, assignment)
        assert _grades(course.root, "ada") == {"alpha": (3.0, 9.0, True), "beta": (5.0, None, False)}
    assert _exported(course.root)["ada"]["score"] == ""


def test_internal_error_is_no_score(lab: tuple[Course, Assignment]) -> None:
    """A module that we could not grade waits for a teacher: not 0, not full, not exported, and said in the feedback."""
    course, assignment = lab
    store(course, assignment, make_report("ada", None, 5.0, error="the grader's /secret/path broke"))
    _record(course, assignment, feedback=True)
    assert _grades(course.root, "ada") == {"alpha": (None, None, True), "beta": (5.0, None, False)}
    row = _exported(course.root)["ada"]
    assert (row["raw_score"], row["late_submission_penalty"], row["score"]) == ("", "", "")
    page = _feedback(course, "ada")
    assert "Your grade is not final yet" in page
    assert "alpha.py could not be graded automatically" in page
    assert "/secret/path" not in page


def test_refused_submission_waits_for_a_teacher(lab: tuple[Course, Assignment]) -> None:
    """A hand-in that can't be read at all is recorded: every module needs a manual grade."""
    course, assignment = lab
    hand_in(course, "flood", {f"f{number}.py": "" for number in range(300)})
    _record(course, assignment)
    assert _grades(course.root, "flood") == {"alpha": (None, None, True), "beta": (None, None, True)}
    assert _grades(course.root, "ada")["alpha"] == (7.5, None, False)


def test_failure_of_ours_leaves_no_old_grade_standing(
    lab: tuple[Course, Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When recording fails halfway, the gradebook says "needs manual grade" and not yesterday's score."""
    course, assignment = lab
    hand_in(course, "bob", modules("bob"))
    store(course, assignment, make_report("bob", 1.0, 5.0))
    _record(course, assignment)
    store(course, assignment, replace(make_report("ada", 7.5, 5.0), modules=make_report("ada", 99.0, 5.0).modules))
    monkeypatch.setattr("autograder.gradebook.score.shown_source", _fail_for_ada)
    recorded = record_assignment(course, assignment, ["ada", "bob", "nobody"])
    assert recorded.students == ("bob",)
    assert recorded.failures == {"ada": "our bug", "nobody": "its folder in gradebook/submitted is gone"}
    assert _grades(course.root, "ada") == {"alpha": (None, None, True), "beta": (None, None, True)}


def test_failed_feedback_is_named(lab: tuple[Course, Assignment], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose page could not be written is said, and the others get theirs."""
    course, assignment = lab
    hand_in(course, "bob", modules("bob"))
    store(course, assignment, make_report("bob", 1.0, 5.0))
    monkeypatch.setattr("autograder.gradebook.feedback._render", _fail_for_bob)
    recorded = record_assignment(course, assignment, ["ada", "bob"], feedback=True)
    assert recorded.students == ("ada", "bob")
    assert list(recorded.failures) == ["bob"]
    assert "its grade is recorded, but its feedback failed" in recorded.failures["bob"]


def _fail_for_bob(_nb: Any, resources: Any) -> None:
    if resources["nbgrader"]["student"] == "bob":
        raise RuntimeError("our bug")
    resources["autograder_page"] = "a page"


def _fail_for_ada(module: str, source: str | None) -> str:
    if "ada" in (source or ""):
        raise RuntimeError("our bug")
    return f"{module}: {source}"


def test_stale_report_is_never_used(lab: tuple[Course, Assignment]) -> None:
    """When the hand-in or the suite changed since, the report is made anew by the engine."""
    course, assignment = lab
    hand_in(course, "ada", {"alpha.py": "def alpha(x):\n    return x  # better\n"})
    _record(course, assignment)
    assert _grades(course.root, "ada")["alpha"][0] == 10.0
    digest = submission_digest("ada", course.root / "gradebook" / "submitted" / "ada" / "lab")
    stored = recorded_report(assignment, "ada")
    assert stored is not None
    assert stored.is_made_from(digest, suite_digest(course, assignment))
    assert stored.report.earned == 15.0


def test_broken_suite_touches_no_grade(lab: tuple[Course, Assignment]) -> None:
    """A mistake in a hidden test is the course's: it fails the run at once, and every grade stays."""
    course, assignment = lab
    _record(course, assignment)
    assignment.hidden_test("beta").write_text("def broken(:\n")
    recorded = record_assignment(course, assignment, ["ada"])
    assert recorded.students == ()
    assert "test_beta.py" in recorded.failures["ada"]
    assert _grades(course.root, "ada") == {"alpha": (7.5, None, False), "beta": (5.0, None, False)}


def test_sheet_that_was_not_released_again_is_refused(lab: tuple[Course, Assignment]) -> None:
    """When the points changed after the release, nothing is graded on the old sheet."""
    course, assignment = lab
    config = course.root / "grading_config.yaml"
    config.write_text(
        config.read_text().replace("points: 5\n        groups: {values: 5}", "points: 8\n        groups: {values: 8}")
    )
    said = record_assignment(course, assignment, ["ada"]).failures["ada"]
    assert "(beta_points): has 5 points, but grading_config.yaml:15 gives beta 8" in said
    assert "release it again with `nbgrader generate_assignment lab --force`" in said


def test_lateness_follows_the_policy_the_due_date_and_extensions(lab: tuple[Course, Assignment]) -> None:
    """Late points are a percentage of those earned; a later due date, an extension or a new manual score counts."""
    course, assignment = lab
    hand_in(course, "ada", {"timestamp.txt": "2026-03-02 10:00:00 UTC"})  # 30 hours after the due date: two days
    _record(course, assignment)
    row = _exported(course.root)["ada"]
    assert (row["raw_score"], row["late_submission_penalty"], row["score"]) == ("12.5", "2.5", "10.0")

    with _gradebook(course.root) as gradebook:
        gradebook.find_grade("alpha_points", "lab", "lab", "ada").manual_score = 10.0
        gradebook.db.commit()
    _record(course, assignment, feedback=True)
    assert _exported(course.root)["ada"]["score"] == "12.0"
    page = _feedback(course, "ada")
    assert "<strong>12 of 15 points</strong>" in page
    assert "after 3 points taken off" in page

    with _gradebook(course.root) as gradebook:
        gradebook.update_or_create_submission("lab", "ada", extension=timedelta(hours=24))
    assert _exported(course.root)["ada"]["score"] == "13.5"

    config = course.root / "grading_config.yaml"
    config.write_text(config.read_text().replace("2026-03-01T12:00:00+08:00", "2026-03-09T12:00:00+08:00"))
    _record(course, assignment)
    assert _exported(course.root)["ada"]["score"] == "15.0"


def test_formgraders_button_grades_without_a_notebook(
    lab: tuple[Course, Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The call behind formgrader's Autograde button goes through the same converter."""
    course, _ = lab
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.apps.api import NbGraderAPI
        from nbgrader.apps.baseapp import NbGrader

        monkeypatch.chdir(course.root)
        app = NbGrader(log_level=50)
        app.initialize([], root=str(course.root))
        result = NbGraderAPI(app.coursedir, parent=app).autograde("lab", "ada")
    assert result["success"], result
    assert _grades(course.root, "ada")["alpha"] == (7.5, None, False)


def test_other_courses_keep_nbgraders_own_converter(tmp_path: Path) -> None:
    """A server that opened this course and then one that scores no modules grades that one as nbgrader does."""
    from nbgrader.converters import NbGraderException
    from nbgrader.coursedir import CourseDirectory

    from autograder.gradebook.autograde import AutogradeModules

    directory = CourseDirectory(root=str(tmp_path), assignment_id="ps1")
    with pytest.raises(NbGraderException, match="No notebooks were matched"):
        AutogradeModules(coursedir=directory).start()


def test_walls_are_tried_only_where_code_runs(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recording what is graded needs no isolation; where there is none and some is needed, nothing changes."""

    def refuse(_course: Course) -> None:
        raise ConfigError([Problem(tmp_path, None, "", "no wall stands here")])

    monkeypatch.setattr("autograder.gradebook.autograde.choose_isolation", refuse)
    course, assignment = _copy_course(released, tmp_path / "course")
    hand_in(course, "ada", modules())
    store(course, assignment, make_report("ada", 10.0, 5.0))
    assert record_assignment(course, assignment, ["ada"]).students == ("ada",)
    before = _grades(course.root, "ada")
    hand_in(course, "ada", modules("another"))
    assert "no wall stands here" in record_assignment(course, assignment, ["ada"]).failures["ada"]
    assert _grades(course.root, "ada") == before
