"""The command line. Exit status: 0 all graded, 1 something could not be, 2 usage or configuration."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from autograder import __version__
from autograder.author_code import AuthorCodeError
from autograder.batch import HandIn, default_jobs, find_hand_ins, grade_all
from autograder.config import ConfigError
from autograder.doctor import examine
from autograder.grade import check_suites
from autograder.isolation import choose_isolation
from autograder.layout import Assignment, Course, find_course
from autograder.progress import (
    checks_table,
    error_console,
    grades_table,
    output_console,
    print_points,
    progress_bar,
    timed_bar,
    timed_step,
)
from autograder.recorder.environment import TensorFlowEnvironmentError, prepare_environment
from autograder.recorder.record import Difference, RecordingError, check_module, record_module
from autograder.recorder.truth import TruthError
from autograder.recorder.witness import KNOWN_DIFFERENCES, Agreement, find_witness, hear_witness
from autograder.references import ReferenceFileError
from autograder.results import GradeReport
from autograder.submission import printable
from autograder.suite import SuiteError
from autograder.verify.findings import Verification


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
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Where to write one JSON line each.")
@click.option("--jobs", type=click.IntRange(1, 1024), help="How many at once [default: the CPUs at hand].")
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


@main.command()
@click.pass_obj
def doctor(course_folder: Path) -> None:
    """Try what this machine offers: isolation layer by layer, and the programs that some commands need."""
    with _mistakes_named():
        findings = list(examine(find_course(course_folder)))
    for finding in findings:
        sign = {True: "ok     ", False: "MISSING", None: "note   "}[finding.is_good]
        click.echo(f"{sign}  {finding.subject}: {finding.said}")
    if not all(finding.is_good for finding in findings if finding.subject == "isolation"):
        raise SystemExit(1)


@main.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.pass_obj
def verify(course_folder: Path, assignments: tuple[str, ...]) -> None:
    """Prove the course: right work passes, wrong work fails with the reason, nothing leaks; ASSIGNMENT or all of it."""
    from autograder.verify.assignment import verify_assignment  # only this command needs what it loads
    from autograder.verify.mutants import MutationToolMissing
    from autograder.verify.workers import start_workers

    with _mistakes_named():
        course = find_course(course_folder)
        chosen = [course.assignment(name) for name in assignments or course.config.assignments]
        isolation = choose_isolation(course)
        try:
            with start_workers(default_jobs(), partial(timed_bar, error_console())) as workers:
                verified = [verify_assignment(course, assignment, isolation, workers) for assignment in chosen]
        except MutationToolMissing as error:
            raise click.ClickException(str(error)) from None
    for verification in verified:
        _print_verification(verification)
    click.echo("\n\n".join("\n".join(verification.figures) for verification in verified))
    if not all(verification.holds for verification in verified):
        raise SystemExit(1)


def _print_verification(verification: Verification) -> None:
    output_console().print(checks_table(verification.assignment, verification.checks))
    for check in verification.checks:
        for shortfall in check.shortfalls:
            click.echo(f"{check.name}: {shortfall}")
    click.echo("\n".join([*verification.matrix, ""]))


@main.group()
def references() -> None:
    """Record what the real TensorFlow 1.14.0 answers, or check that it still does."""


@references.command("record")
@click.argument("assignment")
@click.pass_obj
def record_references(course_folder: Path, assignment: str) -> None:
    """Record every case of ASSIGNMENT anew, in TensorFlow's own Python 3.6 or 3.7 environment."""
    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
        python = _tensorflow(course)
        for module in chosen.settings.modules:
            click.echo(f"{module}: {record_module(chosen, module, python)} cases recorded")


@references.command("check")
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--witness", is_flag=True, help="Ask today's TensorFlow instead, and compare within tolerance.")
@click.pass_obj
def check_references(course_folder: Path, assignments: tuple[str, ...], *, witness: bool) -> None:
    """Record again without keeping it, and compare bit for bit; without ASSIGNMENT, all of them."""
    with _mistakes_named():
        course = find_course(course_folder)
        chosen = [course.assignment(name) for name in assignments or course.config.assignments]
        python = find_witness() if witness else _tensorflow(course)
        check = _hear_assignment if witness else _check_assignment
        differences = [str(found) for assignment in chosen for found in check(assignment, python)]
    if witness:
        click.echo("Known to differ between TensorFlow 1.14.0 and later ones, and no fault of a recording:")
        for known in KNOWN_DIFFERENCES:
            click.echo(f"  {known.said}")
    for difference in differences:
        click.echo(f"  differs: {difference}", err=True)
    if differences:
        raise SystemExit(1)


def _check_assignment(assignment: Assignment, python: Path) -> list[Difference]:
    differences = []
    for module in assignment.settings.modules:
        found = check_module(assignment, module, python)
        count = len({difference.case for difference in found})
        said = f"{count} cases differ" if found else "all cases identical"
        click.echo(f"{assignment.name}: {module}: {said}")
        differences += found
    return differences


def _hear_assignment(assignment: Assignment, python: Path) -> list[Difference]:
    differences: list[Difference] = []
    for module in assignment.settings.modules:
        heard = hear_witness(assignment, module, python)
        said = ", ".join(f"{heard.counts[agreement]} {agreement}" for agreement in Agreement)
        click.echo(f"{assignment.name}: {module}: TensorFlow {heard.tensorflow}: {said}")
        for known in heard.known:
            click.echo(f"  known: {known}")
        differences += heard.different
    return differences


def _tensorflow(course: Course) -> Path:
    click.echo("Preparing TensorFlow 1.14.0 (half a minute the first time)...", err=True)
    return prepare_environment(course.root)


@main.command("release-zip")
@click.argument("assignment")
@click.option("--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The zip to write.")
@click.pass_obj
def release_zip(course_folder: Path, assignment: str, output: Path) -> None:
    """Pack what students get of ASSIGNMENT, for a learning platform without nbgrader's exchange."""
    from autograder.gradebook.release_zip import write_release_zip

    with _mistakes_named():
        written = write_release_zip(find_course(course_folder).assignment(assignment), output)
    click.echo(f"{written}")


@main.command()
@click.option(
    "--folder", type=click.Path(file_okay=False, path_type=Path), help="Where [default: demo, in the course's folder]."
)
@click.pass_obj
def demo(course_folder: Path, folder: Path | None) -> None:
    """Take the sample class through the whole job, over nbgrader's exchange, in a folder of its own."""
    from autograder.demo import points_by_student, run_demo, where_to_look  # they load nbgrader, which takes a second
    from autograder.demo_folder import DemoError

    console = output_console()
    try:
        with _mistakes_named():
            course = find_course(course_folder)
            played = run_demo(course, folder or course.root / "demo", partial(timed_step, console))
    except DemoError as error:
        raise click.ClickException(str(error)) from None
    for grades in played:
        columns = [*grades.assignment.settings.modules, "total", "late", "final"]
        stories = {student.id: student.story for student in grades.sample.students}
        print_points(console, columns, points_by_student(grades), stories)
        click.echo(where_to_look(grades))
    if any(grades.disagreements for grades in played):
        raise SystemExit(1)


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
    _finish(reports, [f"{stray} is no submission folder" for stray in found.strays], "")


def _grade_collected(course: Course, assignment: Assignment, jobs: int) -> None:
    """Grade what nbgrader collected and is not graded yet as it is, then record all of it with nbgrader."""
    from autograder.gradebook import record  # nbgrader takes over a second to import, and only this command needs it

    students = dict(record.submitted_students(course, assignment))
    if not students:
        raise click.UsageError(f"nothing is collected yet; run `nbgrader collect {assignment.name}` first")
    suite = record.suite_digest(course, assignment)
    digests = {student: record.submission_digest(student, folder) for student, folder in students.items()}
    reports = {
        student: report
        for student, digest in digests.items()
        if (report := record.fresh_report(assignment, student, submission=digest, suite=suite))
        and report.status == "graded"
    }
    todo = [HandIn(student, folder) for student, folder in students.items() if student not in reports]
    for report in _graded(course, assignment, todo, jobs):
        # Stored one by one, so that an interrupted run goes on where it stopped.
        record.store_report(assignment, report, submission=digests[report.student], suite=suite)
        reports[report.student] = report
    recorded = record.record_assignment(course, assignment, list(students))
    output_console().print(grades_table([reports[student] for student in students]))
    problems = [f"{printable(student)}: {why}" for student, why in recorded.failures.items()]
    _finish([reports[student] for student in students], problems, f"nbgrader generate_feedback {assignment.name}")


def _graded(course: Course, assignment: Assignment, hand_ins: Sequence[HandIn], jobs: int) -> Iterator[GradeReport]:
    with _mistakes_named():
        isolation = choose_isolation(course)
        click.echo(f"isolation: {isolation}", err=True)
        with progress_bar(error_console(), f"Grading {assignment.name}", len(hand_ins)) as progress:
            yield from grade_all(course, assignment.name, hand_ins, isolation=isolation, jobs=jobs, progress=progress)


def _finish(reports: Sequence[GradeReport], problems: list[str], next_command: str) -> None:
    """Name what could not be graded, and end with the status that says so."""
    failed = [f"{printable(r.student)}: {r.error}" for r in reports if r.status != "graded"]
    graded = len(reports) - len(failed)
    click.echo(f"{graded} of {len(reports)} submissions graded.", err=True)
    for line in [*failed, *problems]:
        click.echo(f"  not graded: {line}", err=True)
    if next_command:
        click.echo(f"Next: {next_command}", err=True)
    if failed or problems:
        raise SystemExit(1)


@contextmanager
def _atomic_lines(output: Path) -> Iterator[Callable[[str], int]]:
    """Write ``output`` line by line beside itself, and put it in place only when all of it is there."""
    output.parent.mkdir(parents=True, exist_ok=True)
    draft = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with draft.open("w", encoding="utf-8") as file:
            yield lambda line: file.write(line + "\n")
        draft.replace(output)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


@contextmanager
def _mistakes_named() -> Iterator[None]:
    try:
        yield
    except (ConfigError, SuiteError, ReferenceFileError, AuthorCodeError) as error:
        raise ConfigurationMistake(str(error)) from None
    except (RecordingError, TensorFlowEnvironmentError, TruthError) as error:
        raise click.ClickException(str(error)) from None
