"""The exported table of grades."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from nbgrader.api import MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.gradebook.export import CsvExport

STOCK_COLUMNS = [
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
]
DUE = datetime.datetime(2026, 3, 1, 4)


class FakeGradebook:
    """Two assignments, some students, and the submissions that are given."""

    def __init__(self, submissions: dict[tuple[str, str], Any], students: list[Any]) -> None:
        self.assignments = [SimpleNamespace(name=name, duedate=DUE, max_score=15.0) for name in ("lab", "quiz")]
        self.students = students
        self.db = SimpleNamespace(commit=lambda: None)
        self._submissions = submissions

    def find_submission(self, assignment: str, student: str) -> Any:
        """Give a submission, as nbgrader's gradebook does."""
        if (assignment, student) not in self._submissions:
            raise MissingEntry
        return self._submissions[assignment, student]


def _student(student: str, **names: str) -> Any:
    return SimpleNamespace(**{"id": student, "last_name": None, "first_name": None, "email": None, **names})


def _submission(score: float, *, late: float = 0.0, needs_manual_grade: bool = False) -> Any:
    grades = [SimpleNamespace(auto_score=score, manual_score=None)]
    sheet = SimpleNamespace(score=score, late_submission_penalty=None, grades=grades)
    return SimpleNamespace(
        score=score,
        timestamp=DUE + datetime.timedelta(seconds=late),
        needs_manual_grade=needs_manual_grade,
        total_seconds_late=late,
        notebooks=[sheet],
        student=_student("ada"),
    )


def _export(tmp_path: Path, gradebook: FakeGradebook, **options: Any) -> list[dict[str, str]]:
    config = Config()
    config.AssignLatePenalties.plugin_class = "autograder.gradebook.late.PercentPerDay"
    config.PercentPerDay = Config(percent_per_day=10.0, maximum_percent=50.0, grace_minutes=15.0)
    application = NbGrader(config=config)
    application.coursedir = CourseDirectory(root=str(tmp_path))
    plugin = CsvExport(parent=application, to=str(tmp_path / "grades.csv"), **options)
    plugin.export(gradebook)
    with (tmp_path / "grades.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_columns_begin_with_nbgraders(tmp_path: Path) -> None:
    """Whoever reads nbgrader's own export finds the same columns, and a status after them."""
    rows = _export(tmp_path, FakeGradebook({("lab", "ada"): _submission(12.5)}, [_student("ada")]))
    assert list(rows[0]) == [*STOCK_COLUMNS, "status"]
    assert rows[0] == {
        "assignment": "lab",
        "duedate": "2026-03-01 04:00:00",
        "timestamp": "2026-03-01 04:00:00",
        "student_id": "ada",
        "last_name": "",
        "first_name": "",
        "email": "",
        "raw_score": "12.5",
        "late_submission_penalty": "0.0",
        "score": "12.5",
        "max_score": "15.0",
        "status": "graded",
    }


def test_scores_are_rounded(tmp_path: Path) -> None:
    """Binary noise does not reach a table that people read."""
    rows = _export(tmp_path, FakeGradebook({("lab", "ada"): _submission(0.1 + 0.2, late=90_000.0)}, [_student("ada")]))
    assert (rows[0]["raw_score"], rows[0]["late_submission_penalty"], rows[0]["score"]) == ("0.3", "0.06", "0.24")


def test_no_final_grade_is_no_score(tmp_path: Path) -> None:
    """What waits for a teacher, was never graded or never handed in has empty cells, each with its status."""
    (tmp_path / "submitted" / "bob" / "lab").mkdir(parents=True)
    (tmp_path / "submitted" / "eve" / "lab").mkdir(parents=True)
    known = [_student("ada"), _student("bob"), _student("cat")]
    book = FakeGradebook({("lab", "ada"): _submission(7.0, late=1e6, needs_manual_grade=True)}, known)
    rows = _export(tmp_path, book, assignment=["lab"])
    assert [(row["student_id"], row["status"]) for row in rows] == [
        ("ada", "needs manual grade"),
        ("bob", "not graded"),
        ("cat", "nothing handed in"),
        ("eve", "not graded"),
    ]
    assert {row[column] for row in rows for column in ("raw_score", "late_submission_penalty", "score")} == {""}


def test_only_the_students_asked_for(tmp_path: Path) -> None:
    """The options of `nbgrader export` choose students and assignments; a number typed as an id is its text."""
    students = [_student("ada"), _student("4711")]
    rows = _export(tmp_path, FakeGradebook({}, students), assignment=["quiz"], student=[4711])
    assert [(row["assignment"], row["student_id"]) for row in rows] == [("quiz", "4711")]


def test_text_of_students_is_quoted_and_no_formula(tmp_path: Path) -> None:
    """A name with a comma, a quote or a line break stays one cell, and none that starts a formula is left as it is."""
    hostile = _student("-1+1", last_name='=HYPERLINK("http://x","y")', first_name="a,\nb", email="@SUM(A1)")
    rows = _export(tmp_path, FakeGradebook({}, [hostile]), assignment=["lab"])
    assert len(rows) == 1
    assert rows[0]["student_id"] == "'-1+1"
    assert rows[0]["last_name"] == '\'=HYPERLINK("http://x","y")'
    assert rows[0]["first_name"] == "a,\nb"
    assert rows[0]["email"] == "'@SUM(A1)"


def test_extension_alone_is_no_hand_in(tmp_path: Path) -> None:
    """Who has more time and has handed in nothing has no score, although nbgrader's gradebook has a row for it."""
    submission = _submission(0.0)
    submission.timestamp, submission.notebooks[0].grades[0].auto_score = None, None
    (row, _) = _export(tmp_path, FakeGradebook({("lab", "ada"): submission}, [_student("ada")]))
    assert (row["status"], row["score"], row["raw_score"]) == ("nothing handed in", "", "")
