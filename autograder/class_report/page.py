"""Write the class report: one page that needs nothing beside it, and its tables as CSV files."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from autograder.class_report.data import ClassData, read_class
from autograder.class_report.people import moment_text
from autograder.class_report.section import Section
from autograder.class_report.sections import sections
from autograder.layout import Assignment, Course
from autograder.report import class_report_html

PAGE_NAME = "index.html"


def write_class_report(course: Course, assignment: Assignment, folder: Path | None = None) -> Path:
    """Write the report of an assignment into ``folder``, by default into the gradebook's, and give the page.

    Raises
    ------
    NothingGraded
        When there is nothing yet to report on.

    """
    with _no_collections():
        data = read_class(course, assignment)
        files = report_files(data, datetime.now(UTC))
    target = folder or course.root / "gradebook" / "class_report" / assignment.name
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        draft = target / f".{name}.{os.getpid()}"
        draft.write_bytes(content)
        draft.replace(target / name)
    return target / PAGE_NAME


@contextmanager
def _no_collections() -> Iterator[None]:
    """Leave the search for cycles: of a thousand reports there are none, and it takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def report_files(data: ClassData, made: datetime) -> dict[str, bytes]:
    """Give every file of the report by its name."""
    told = moment_text(data, made)
    found = list(sections(data, told))
    tables = {table.file_name: table.csv_bytes() for section in found for table in section.tables}
    return {PAGE_NAME: _page(data, found, told).encode(), **tables}


def _page(data: ClassData, found: list[Section], told: str) -> str:
    return class_report_html(title=f"{data.title}: class report", course=data.course, sections=found, made=told)
