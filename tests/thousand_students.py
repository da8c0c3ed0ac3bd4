"""Time the class report of 1,000 students: ``make bench-report``, after ``make demo``.

The demo's graded class is copied, rows and stored reports, until it has a thousand students. Then `autograder report`
runs three times as a process of its own, as an instructor starts it.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
COURSE = REPOSITORY / "demo" / "course"
ASSIGNMENT = "softmax_losses"
STUDENTS, RUNS = 1_000, 3
_BY_ID = {
    "student": "SELECT * FROM student WHERE id = ?",
    "submitted_assignment": "SELECT * FROM submitted_assignment WHERE student_id = ?",
    "submitted_notebook": "SELECT * FROM submitted_notebook WHERE assignment_id = ?",
    "grade": "SELECT * FROM grade WHERE notebook_id = ?",
}


def main() -> int:
    """Print the seconds of every run and the size of the page."""
    if not COURSE.is_dir():
        print(f"{COURSE} is missing; run `make demo` first", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="thousand-") as folder:
        course = Path(folder) / "course"
        shutil.copytree(COURSE, course, ignore=shutil.ignore_patterns("feedback", "autograded", "class_report"))
        with closing(sqlite3.connect(course / "gradebook" / "gradebook.db")) as database:
            _multiply(course / "gradebook", database)
            database.commit()
        for _ in range(RUNS):
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "autograder", "report", ASSIGNMENT],
                cwd=course,
                check=True,
                stdout=subprocess.DEVNULL,
            )
            print(f"{time.perf_counter() - started:.1f} s")
        page = course / "gradebook" / "class_report" / ASSIGNMENT / "index.html"
        print(f"{STUDENTS} students, a page of {page.stat().st_size / 1e6:.2f} MB")
    return 0


def _multiply(gradebook: Path, database: sqlite3.Connection) -> None:
    database.row_factory = sqlite3.Row
    originals = [row["student_id"] for row in database.execute("SELECT student_id FROM submitted_assignment")]
    choose = random.Random(ASSIGNMENT)  # noqa: S311  # which student is copied is no secret
    for number in range(STUDENTS - len(originals)):
        _copy_student(gradebook, database, choose.choice(originals), f"student_{number:04d}")


def _copy_student(gradebook: Path, database: sqlite3.Connection, original: str, name: str) -> None:
    for person in _rows(database, "student", original):
        _insert(database, "student", {**person, "id": name})
    for hand_in in _rows(database, "submitted_assignment", original):
        handed_in = uuid.uuid4().hex
        _insert(database, "submitted_assignment", {**hand_in, "id": handed_in, "student_id": name})
        for sheet in _rows(database, "submitted_notebook", hand_in["id"]):
            copied = uuid.uuid4().hex
            _insert(database, "submitted_notebook", {**sheet, "id": copied, "assignment_id": handed_in})
            for grade in _rows(database, "grade", sheet["id"]):
                _insert(database, "grade", {**grade, "id": uuid.uuid4().hex, "notebook_id": copied})
    shutil.copytree(gradebook / "submitted" / original, gradebook / "submitted" / name)
    reports = gradebook / "reports" / ASSIGNMENT
    stored = json.loads((reports / f"{original}.json").read_text(encoding="utf-8"))
    stored["report"]["student"] = name
    (reports / f"{name}.json").write_text(json.dumps(stored, indent=1), encoding="utf-8")


def _rows(database: sqlite3.Connection, table: str, key: object) -> Iterator[dict[str, object]]:
    return map(dict, database.execute(_BY_ID[table], [key]).fetchall())


def _insert(database: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    places = ",".join("?" * len(row))
    database.execute(f"INSERT INTO {table} ({','.join(row)}) VALUES ({places})", list(row.values()))  # noqa: S608  # ours


if __name__ == "__main__":
    sys.exit(main())
