"""What no grader of this kind can go below on this machine: bare forks, the student's own calls, SQLite alone."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from autograder.layout import Assignment
from bench.same_checks import write_checks
from bench.this_grader import clean_environment

_ROUNDS = 20
_TABLES = ("submitted_assignment", "submitted_notebook", "grade", "comment")
_BY_STUDENT = {
    "submitted_assignment": "SELECT * FROM submitted_assignment WHERE id = ?",
    "submitted_notebook": "SELECT * FROM submitted_notebook WHERE assignment_id = ?",
    "grade": "SELECT * FROM grade WHERE notebook_id IN (SELECT id FROM submitted_notebook WHERE assignment_id = ?)",
    "comment": "SELECT * FROM comment WHERE notebook_id IN (SELECT id FROM submitted_notebook WHERE assignment_id = ?)",
}
_CALLS = """
import sys, time
sys.path[:0] = [{checks!r}, {solutions!r}]
import numpy
from peer_checks import CHECKS, is_right
started = time.process_time()
for _ in range({rounds}):
    for module in CHECKS:
        for number in range(len(CHECKS[module])):
            is_right(module, number)
print((time.process_time() - started) / {rounds})
"""
_FORKED_CALLS = """
import os, resource, sys, time
sys.path[:0] = [{checks!r}, {solutions!r}]
import numpy, numpy.linalg
from peer_checks import CHECKS, is_right
started = time.process_time()
for _ in range({rounds}):
    for module in CHECKS:
        child = os.fork()
        if child == 0:
            for number in range(len(CHECKS[module])):
                is_right(module, number)
            os._exit(0)
        os.waitpid(child, 0)
spent = resource.getrusage(resource.RUSAGE_CHILDREN)
print((time.process_time() - started + spent.ru_utime + spent.ru_stime) / {rounds})
"""
_FORKS = """
import os, resource, time
import numpy
started = time.process_time()
for _ in range({count}):
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
spent = resource.getrusage(resource.RUSAGE_CHILDREN)
print((time.process_time() - started + spent.ru_utime + spent.ru_stime) / {count})
"""


def fork_seconds(folder: Path) -> float:
    """Give the CPU time of forking a process that has NumPy loaded, and of the child that ends at once."""
    return _printed(_FORKS.format(count=50 * _ROUNDS), folder)


def call_seconds(assignment: Assignment, folder: Path) -> float:
    """Give the CPU time of calling the solutions with the inputs of all checks once, and comparing."""
    return _calls(_CALLS, assignment, folder)


def forked_call_seconds(assignment: Assignment, folder: Path) -> float:
    """Give the same with each module in a bare fork, which imports it and uses everything in it for the first time."""
    return _calls(_FORKED_CALLS, assignment, folder)


def _calls(program: str, assignment: Assignment, folder: Path) -> float:
    write_checks(assignment, folder / "checks")
    solutions = str(assignment.private)
    return _printed(program.format(checks=str(folder / "checks"), solutions=solutions, rounds=_ROUNDS), folder)


def record_seconds(gradebook: Path, folder: Path) -> float:
    """Give the CPU time of writing the rows of one submission of ``gradebook`` into SQLite, a transaction for each."""
    written = folder / "written.db"
    shutil.copy(gradebook, written)
    with closing(sqlite3.connect(gradebook)) as source, closing(sqlite3.connect(written)) as target:
        submissions = [row[0] for row in source.execute("SELECT id FROM submitted_assignment")]
        rows = [
            [(table, source.execute(_BY_STUDENT[table], [one]).fetchall()) for table in _TABLES] for one in submissions
        ]
        for table in reversed(_TABLES):
            target.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names
        target.commit()
        before = resource.getrusage(resource.RUSAGE_SELF)
        for submission in rows:
            _insert(target, submission)
        after = resource.getrusage(resource.RUSAGE_SELF)
    written.unlink()
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / len(submissions)


def rows_of_a_submission(gradebook: Path) -> float:
    """Give how many rows of the gradebook a submission takes."""
    with closing(sqlite3.connect(gradebook)) as source:
        counts = [source.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in _TABLES]  # noqa: S608
    return float(sum(counts) / counts[0])


def _insert(target: sqlite3.Connection, submission: list[tuple[str, list[tuple[object, ...]]]]) -> None:
    for table, rows in submission:
        if rows:
            places = ",".join("?" * len(rows[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608  # our own names
    target.commit()


def _printed(program: str, folder: Path) -> float:
    command = [sys.executable, "-c", program]
    said = subprocess.run(
        command, cwd=folder, env=clean_environment(folder), capture_output=True, text=True, check=True
    )
    return float(said.stdout)
