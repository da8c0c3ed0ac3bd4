"""The command line. Exit status: 0 all graded, 1 something could not be, 2 usage or configuration."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder import __version__
from autograder.author_code import AuthorCodeError
from autograder.batch import HandIn, default_jobs, find_hand_ins, grade_all
from autograder.config import ConfigError
from autograder.doctor import examine
from autograder.grade import check_suites
from autograder.gradescope.archive import write_gradescope_zip
from autograder.isolation import choose_isolation
from autograder.layout import Assignment, Course, find_course
from autograder.progress import (
    changes_table,
    checks_table,
    duration,
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
from autograder.regrades import GradeChange, summary, tests_changed
from autograder.results import GradeReport
from autograder.submission import printable
from autograder.suite import SuiteError
from autograder.texts import say, speaking_of
from autograder.verify.findings import Verification

if TYPE_CHECKING:
    from autograder.gradebook.regrade import Outcome

_INTERRUPTED = 130


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
@click.option(
    "--feedback",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to write a page for each, as students read it.",
)
@click.option("--jobs", type=click.IntRange(1, 1024), help="How many at once [default: the CPUs at hand].")
@click.option("--apply", is_flag=True, help="Record the changed grades of unchanged hand-ins that were shown before.")
@click.pass_obj
def grade(
    course_folder: Path,
    assignment: str,
    submissions: Path | None,
    output: Path | None,
    feedback: Path | None,
    jobs: int | None,
    *,
    apply: bool,
) -> None:
    """Grade ASSIGNMENT: what nbgrader collected, or any folder of submissions.

    New hand-ins are recorded at once. Where a mended test or another setting changes a recorded grade, the change is
    shown and held back until --apply.
    """
    if (submissions is None) != (output is None):
        raise click.UsageError("--submissions and --output go together")
    if feedback is not None and submissions is None:
        raise click.UsageError(
            "--feedback goes with --submissions; `nbgrader generate_feedback` writes the gradebook's"
        )
    if apply and submissions is not None:
        raise click.UsageError("--apply records grades; with --submissions nothing is recorded")
    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
        check_suites(chosen)
    if submissions is not None and output is not None:
        _grade_folder(course, chosen, submissions, output, feedback, jobs or default_jobs())
    else:
        _grade_collected(course, chosen, jobs or default_jobs(), apply=apply)


@main.command()
@click.argument("assignment")
@click.argument("student", required=False)
@click.pass_obj
def history(course_folder: Path, assignment: str, student: str | None) -> None:
    """Show every grade of ASSIGNMENT that was recorded: when, who, why, from what to what; of STUDENT, or of all."""
    from autograder.gradebook.changes import told_history  # it loads nbgrader, which takes a second

    with _mistakes_named():
        course = find_course(course_folder)
        told = told_history(course, course.assignment(assignment), student)
    if student is not None and not told:
        raise click.UsageError(f"no grade of {student!r} was ever recorded for {assignment}")
    for one in told:
        click.echo("\n".join([printable(one.student), *(f"  {line}" for line in one.lines)]))
    if not told:
        click.echo(f"No grade of {assignment} was recorded yet.")


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


@main.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.pass_obj
def translate(course_folder: Path, assignments: tuple[str, ...]) -> None:
    """Bring the Chinese catalogs up to date with what is said in ASSIGNMENT or all of the course; then fill them in."""
    from autograder.catalogs import assignment_messages, update_catalog  # only this command needs what it loads
    from autograder.localise import DOMAIN, release_messages
    from autograder.texts import catalog_path

    with _mistakes_named():
        course = find_course(course_folder)
        for assignment in [course.assignment(name) for name in assignments or course.config.assignments]:
            for domain, messages in (("", assignment_messages), (DOMAIN, release_messages)):
                path = catalog_path(assignment.private, "zh", domain)
                left = update_catalog(path, "zh", messages(assignment))
                click.echo(f"{path}: {left} messages to translate")


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
@click.argument("assignment")
@click.option("--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The zip to write.")
@click.pass_obj
def gradescope(course_folder: Path, assignment: str, output: Path) -> None:
    """Pack ASSIGNMENT's hidden tests and this grader as the zip that Gradescope wants for an autograder."""
    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
        check_suites(chosen)
        written = write_gradescope_zip(course, chosen, output)
    click.echo(f"{written}")
    click.echo("It holds the answer key: give it to Gradescope alone. docs/exports.md has the settings.", err=True)


@main.command()
@click.argument("assignment")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write [default: gradebook/class_report/ASSIGNMENT, in the course's folder].",
)
@click.pass_obj
def report(course_folder: Path, assignment: str, output: Path | None) -> None:
    """Write the class report of ASSIGNMENT: one page to open in a browser, and its tables as CSV."""
    from autograder.class_report.data import NothingGraded  # it loads nbgrader and matplotlib, which takes a second
    from autograder.class_report.page import write_class_report

    with _mistakes_named():
        course = find_course(course_folder)
        try:
            page = write_class_report(course, course.assignment(assignment), output)
        except NothingGraded as nothing:
            raise click.UsageError(str(nothing)) from None
        except OSError as error:
            raise click.ClickException(f"the report can't be written: {error}") from None
    click.echo(f"Open {page} in a browser; its tables lie beside it as CSV files.")
    click.echo("It names students: keep it among staff.", err=True)


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
        settings = grades.assignment.settings
        columns = [*settings.modules, *settings.answers, "total", "late", "final"]
        stories = {student.id: student.story for student in grades.sample.students}
        print_points(console, columns, points_by_student(grades), stories)
        click.echo(where_to_look(grades))
    if any(grades.disagreements for grades in played):
        raise SystemExit(1)


def _grade_folder(
    course: Course, assignment: Assignment, submissions: Path, output: Path, feedback: Path | None, jobs: int
) -> None:
    found = find_hand_ins(submissions)
    if not found.hand_ins:
        raise click.UsageError(f"{submissions} holds no submission; it should hold one folder a student")
    reports: list[GradeReport] = []
    started = time.monotonic()
    with _interrupted(lambda: f"nothing is kept, and {output} is as it was"), _atomic_lines(output) as write:
        for report in _graded(course, assignment, found.hand_ins, jobs):
            reports.append(report)
            write(json.dumps(report.to_json(), ensure_ascii=False, allow_nan=False))
    if feedback is not None:
        _write_pages(course, assignment, reports, feedback)
    output_console().print(grades_table(reports))
    _say_graded(reports, len(reports), time.monotonic() - started)
    _finish([*_ungraded(reports), *(f"{stray} is no submission folder" for stray in found.strays)])


def _write_pages(course: Course, assignment: Assignment, reports: Sequence[GradeReport], folder: Path) -> None:
    from autograder.feedback_page import write_page  # it loads what draws the pictures

    folder.mkdir(parents=True, exist_ok=True)
    with speaking_of(assignment.private):
        title = say(assignment.settings.title)
    with progress_bar(error_console(), "Writing feedback", len(reports)) as progress:
        for report in reports:
            write_page(report, folder / f"{report.student}.html", title=title, language=course.config.language)
            progress(report)


def _grade_collected(course: Course, assignment: Assignment, jobs: int, *, apply: bool) -> None:
    """Grade what nbgrader collected and is not graded yet as it is; record it, or show first what would change."""
    from autograder.gradebook import regrade  # nbgrader takes over a second to import, and only this command needs it

    started = time.monotonic()
    plan = regrade.plan_run(course, assignment)
    if not plan.folders:
        raise click.UsageError(f"nothing is collected yet; run `nbgrader collect {assignment.name}` first")
    graded: list[GradeReport] = []
    with _interrupted(lambda: _kept(assignment, graded)):
        for report in _graded(course, assignment, [HandIn(name, plan.folders[name]) for name in plan.todo], jobs):
            regrade.keep_graded(plan, report)
            graded.append(report)
        grading_seconds = time.monotonic() - started
        outcome = regrade.settle(plan, graded, apply=apply)
        with progress_bar(error_console(), f"Recording {assignment.name}", len(outcome.record)) as progress:
            regrade.record_outcome(plan, outcome, apply=apply, progress=progress)
        output_console().print(grades_table(list(outcome.reports.values())))
        _print_changes("Recorded", outcome.applied)
        _print_changes("Held back: graded anew and not recorded", outcome.held)
        regrade.mark_shown(plan, outcome.held)
    reports = list(outcome.reports.values())
    _say_graded(reports, len(graded), grading_seconds)
    _say_recorded(outcome)
    stands = (f"{printable(name)}: {why}; the recorded grade stands" for name, why in outcome.stands.items())
    again = (f"{printable(name)}: {why}" for name, why in outcome.failures.items())
    problems = [*_ungraded(report for report in reports if report.student not in outcome.stands), *stands, *again]
    to_apply = f"autograder grade {assignment.name} --apply, to record what is held back"
    _finish(problems, to_apply if outcome.held else f"nbgrader generate_feedback {assignment.name}")


def _graded(course: Course, assignment: Assignment, hand_ins: Sequence[HandIn], jobs: int) -> Iterator[GradeReport]:
    with _mistakes_named():
        isolation = choose_isolation(course)
        click.echo(f"isolation: {isolation}", err=True)
        with progress_bar(error_console(), f"Grading {assignment.name}", len(hand_ins)) as progress:
            yield from grade_all(course, assignment.name, hand_ins, isolation=isolation, jobs=jobs, progress=progress)


@contextmanager
def _interrupted(what_is_kept: Callable[[], str]) -> Iterator[None]:
    """End after Ctrl-C with a word on what is kept, and the status that shells give."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"Interrupted: {what_is_kept()}.", err=True)
        raise SystemExit(_INTERRUPTED) from None


def _kept(assignment: Assignment, graded: Sequence[GradeReport]) -> str:
    kept = f"the {len(graded)} graded now are kept" if graded else "what was graded before is kept"
    return f"{kept}, no grade is lost; `autograder grade {assignment.name}` goes on from there"


def _print_changes(title: str, changes: Sequence[GradeChange]) -> None:
    if not changes:
        return
    output_console().print(changes_table(title, changes))
    for (module, test, before, after), count in tests_changed(changes).most_common():
        verdicts = f"{before or 'new'} -> {after or 'gone'}"
        click.echo(f"  {module}: {test.rpartition('::')[2]}: {verdicts}: {_students(count)}")
    click.echo(f"  {_students(len(changes))}: {summary(changes)}")


def _say_graded(reports: Sequence[GradeReport], now: int, seconds: float) -> None:
    """Say how many have a grade, how many of them were graded now, and how fast."""
    graded = sum(report.status == "graded" for report in reports)
    speed = f" in {duration(seconds)}, {now / max(seconds, 1e-3):.1f} submissions/s" if now else ""
    before = f", {len(reports) - now} before" if len(reports) > now else ""
    click.echo(f"{graded} of {len(reports)} submissions graded.", err=True)
    click.echo(f"  graded now: {now}{speed}{before}", err=True)


def _say_recorded(outcome: Outcome) -> None:
    """Say what is recorded and what is not, and who waits for a teacher."""
    kinds = ", ".join(f"{count} {kind}{'s' * (count != 1)}" for kind, count in outcome.recorded.items())
    applied = f" ({summary(outcome.applied)})" if outcome.applied else ""
    click.echo(f"  recorded: {kinds or 'nothing'}{applied}", err=True)
    if outcome.held:
        held = f"{len(outcome.held)} changed grade{'s' * (len(outcome.held) != 1)}"
        click.echo(f"  HELD BACK, not recorded: {held} ({summary(outcome.held)})", err=True)
    if outcome.unseen:
        click.echo(f"  {outcome.unseen} of the changes were not shown before as they are now: look first", err=True)
    for why, students in sorted(outcome.waiting.items()):
        click.echo(f"  a teacher is needed for {len(students)}: {why}", err=True)


def _ungraded(reports: Iterable[GradeReport]) -> list[str]:
    return [f"{printable(report.student)}: {report.error}" for report in reports if report.status != "graded"]


def _finish(problems: Sequence[str], next_command: str = "") -> None:
    """Name what could not be graded, say what to type next, and end with the status that says so."""
    for line in problems:
        click.echo(f"  not graded: {line}", err=True)
    if next_command:
        click.echo(f"Next: {next_command}", err=True)
    if problems:
        raise SystemExit(1)


def _students(count: int) -> str:
    return "1 student" if count == 1 else f"{count} students"


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
