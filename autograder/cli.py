"""The command line. Exit status: 0 all graded, 1 something could not be, 2 usage or configuration."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from autograder import __version__
from autograder.batch import HandIn, default_jobs, find_hand_ins, grade_all
from autograder.config import ConfigError
from autograder.grade import check_suites
from autograder.layout import Assignment, Course, find_course
from autograder.progress import error_console, grades_table, output_console, progress_bar
from autograder.results import GradeReport
from autograder.submission import printable
from autograder.suite import SuiteError


class ConfigurationMistake(click.ClickException):
    """A mistake in the course that its instructor can mend; every line says where."""

    exit_code = 2


@click.group()
@click.version_option(__version__, prog_name="autograder")
@click.option(
    "--course",
    "course_folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The course's folder, where grading_config.yaml lies [default: here or above].",
)
@click.pass_context
def main(context: click.Context, course_folder: Path) -> None:
    """Grade numerical Python that students hand in, with nbgrader as the record."""
    context.obj = course_folder


@main.command()
@click.argument("assignment")
@click.option(
    "--submissions",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Grade the folders DIR/<student> and touch no gradebook.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Where to write one JSON line a submission.")
@click.option("--jobs", type=click.IntRange(1, 1024), default=None, help="How many at once [default: the CPUs at hand].")
@click.pass_obj
def grade(
    course_folder: Path, assignment: str, submissions: Path | None, output: Path | None, jobs: int | None
) -> None:
    """Grade ASSIGNMENT: what nbgrader collected, or any folder of submissions."""
    if (submissions is None) != (output is None):
        raise click.UsageError("--submissions and --output go together")
    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
        check_suites(chosen)
    if submissions is not None and output is not None:
        _grade_folder(course, chosen, submissions, output, jobs or default_jobs())
    else:
        _grade_collected(course, chosen, jobs or default_jobs())


def _grade_folder(course: Course, assignment: Assignment, submissions: Path, output: Path, jobs: int) -> None:
    found = find_hand_ins(submissions)
    if not found.hand_ins:
        raise click.UsageError(f"{submissions} holds no submission; it should hold one folder a student")
    with _atomic_lines(output) as write:
        reports = []
        for report in _graded(course, assignment, found.hand_ins, jobs):
            reports.append(report)
            write(json.dumps(report.to_json(), ensure_ascii=False, allow_nan=False))
    output_console().print(grades_table(reports))
    _finish(reports, [f"{stray} is no submission folder" for stray in found.strays])


def _graded(course: Course, assignment: Assignment, hand_ins: Sequence[HandIn], jobs: int) -> Iterator[GradeReport]:
    with progress_bar(error_console(), f"Grading {assignment.name}", len(hand_ins)) as progress, _mistakes_named():
        yield from grade_all(course, assignment.name, hand_ins, jobs=jobs, progress=progress)


def _finish(reports: Sequence[GradeReport], problems: list[str]) -> None:
    """Name what could not be graded, and end with the status that says so."""
    failed = [f"{printable(r.student)}: {r.error}" for r in reports if r.status != "graded"]
    graded = len(reports) - len(failed)
    click.echo(f"{graded} of {len(reports)} submissions graded.", err=True)
    for line in [*failed, *problems]:
        click.echo(f"  not graded: {line}", err=True)
    if failed or problems:
        raise SystemExit(1)


@contextmanager
def _atomic_lines(output: Path) -> Iterator[object]:
    """Write ``output`` line by line beside itself, and put it in place only when all of it is there."""
    output.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            yield lambda line: file.write(line + "\n")
        Path(name).chmod(0o644)
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _mistakes_named() -> Iterator[None]:
    try:
        yield
    except (ConfigError, SuiteError) as error:
        raise ConfigurationMistake(str(error)) from None
