"""The command line. Exit status: 0 all graded, 1 something could not be, 2 usage or configuration.

Each command imports what it needs when it runs: NumPy, pytest, TensorFlow's recorder and nbgrader take seconds, and
grading a class of which nothing changed does without them.
"""

from __future__ import annotations

import difflib
import fcntl
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder import __version__
from autograder.class_run import ClassRun, Told, grade_missing, open_run, whole_report
from autograder.config import CONFIG_NAME, ConfigError
from autograder.hand_ins import HandIn, find_hand_ins
from autograder.kept import Grade
from autograder.layout import Assignment, Course, find_course
from autograder.progress import (
    GradingBar,
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
from autograder.regrades import GradeChange, summary, tests_changed
from autograder.scaffold.asked import Asked, AskedCourse, AskedModule, words_of
from autograder.submission import printable

if TYPE_CHECKING:
    from autograder.gradebook.regrade import Outcome
    from autograder.recorder.record import Difference
    from autograder.scaffold.asked import Reference
    from autograder.texts import Shown
    from autograder.verify.findings import Verification

_INTERRUPTED = 130

_ANSWERED = {
    "tensorflow": "by TensorFlow 1.14.0",
    "formula": "by a formula alone",
    "solution": "by the solution",
    "raised": "refused",
}


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
@click.option(
    "--jobs",
    type=click.IntRange(1, 1024),
    help="How many at once [default: the CPUs at hand, or the cluster's workers].",
)
@click.option("--student", "students", multiple=True, help="Grade this student only; may be given several times.")
@click.option("--apply", is_flag=True, help="Record the changed grades of unchanged hand-ins that were shown before.")
@click.pass_obj
def grade(
    course_folder: Path,
    assignment: str,
    submissions: Path | None,
    output: Path | None,
    feedback: Path | None,
    jobs: int | None,
    students: tuple[str, ...],
    *,
    apply: bool,
) -> None:
    """Grade ASSIGNMENT: what nbgrader collected, or any folder of submissions.

    What was graded before, from the same files by the same suite, is not graded again. New hand-ins are recorded at
    once. Where a mended test or another setting changes a recorded grade, the change is shown and held back until
    --apply.
    """
    if (submissions is None) != (output is None):
        raise click.UsageError("--submissions and --output go together")
    if feedback is not None and submissions is None:
        pages = f"`autograder feedback {assignment}` writes the gradebook's"
        raise click.UsageError(
            f"--feedback goes with --submissions; {pages}, for `nbgrader release_feedback {assignment}`"
        )
    if apply and submissions is not None:
        raise click.UsageError("--apply records grades; with --submissions nothing is recorded")
    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
    if submissions is not None and output is not None:
        _grade_folder(course, chosen, _Folder(submissions, output, feedback), jobs, students)
    else:
        with _alone(course):
            _grade_collected(course, chosen, jobs, students, apply=apply)


@main.command()
@click.argument("assignment")
@click.option("--student", "students", multiple=True, help="Write this page only; may be given several times.")
@click.option("--jobs", type=click.IntRange(1, 1024), help="How many processes [default: as many as CPUs at hand].")
@click.pass_obj
def feedback(course_folder: Path, assignment: str, students: tuple[str, ...], jobs: int | None) -> None:
    """Write the feedback pages of ASSIGNMENT from the recorded grades, for `nbgrader release_feedback`."""
    from autograder.batch import default_jobs
    from autograder.gradebook.feedback_batch import recorded_students, write_feedback

    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
    known = recorded_students(course, chosen)
    if not known:
        raise click.UsageError(f"no grade is recorded yet; run `autograder grade {chosen.name}` first")
    _check_known(students, known, "recorded grade")
    asked = sorted(set(students)) or known
    started = time.monotonic()
    with (
        _interrupted(lambda: "not every page is written anew; the same command writes them all"),
        _mistakes_named(),
        progress_bar(error_console(), f"Feedback on {chosen.name}", len(asked)) as progress,
    ):
        written = write_feedback(course, chosen, asked, jobs=jobs or default_jobs(), progress=progress)
    said = f"{len(written.students)} of {len(asked)} feedback pages written"
    click.echo(f"{said} in {duration(time.monotonic() - started)}.", err=True)
    for name, why in written.failures.items():
        click.echo(f"  no page: {printable(name)}: {why}", err=True)
    if written.students:
        click.echo(f"Next: nbgrader release_feedback {chosen.name}", err=True)
    if written.failures:
        raise SystemExit(1)


@main.command()
@click.argument("assignment")
@click.argument("student", required=False)
@click.pass_obj
def history(course_folder: Path, assignment: str, student: str | None) -> None:
    """Show every grade of ASSIGNMENT that was recorded: when, who, why, from what to what; of STUDENT, or of all."""
    from autograder.gradebook.changes import told_history

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
    from autograder.doctor import examine

    with _mistakes_named():
        findings = list(examine(find_course(course_folder)))
    for finding in findings:
        sign = {True: "ok     ", False: "MISSING", None: "note   "}[finding.is_good]
        click.echo(f"{sign}  {finding.subject}: {finding.said}")
    if not all(finding.is_good for finding in findings if finding.subject == "isolation"):
        raise SystemExit(1)


@main.command()
@click.argument("assignment")
@click.option("--title", help="Its title [default: its name in words; without this option, a terminal is asked].")
@click.option("--title-zh", "chinese_title", help="Its title in Chinese, where students read Chinese.")
@click.option("--due", help="When it is due, as in 2026-12-04T23:59:00+08:00 [default: no date].")
@click.option(
    "--module", "modules", multiple=True, help="A file that students write [default: ASSIGNMENT]; repeatable."
)
@click.option("--function", "functions", multiple=True, help="What it defines [default: its name]; one a module.")
@click.option(
    "--points", type=click.IntRange(1, 1000), default=10, show_default=True, help="The points of each module."
)
@click.option(
    "--reference",
    type=click.Choice(["exact", "tensorflow", "solution"]),
    default="exact",
    show_default=True,
    help="What is right: an exact formula, TensorFlow 1.14.0 beside one, or what the solution answers.",
)
@click.option(
    "--new-course", "course_id", metavar="ID", help="Begin a course of this id as well, in the course's folder."
)
@click.option("--language", type=click.Choice(["en", "zh", "both"]), help="What students of the new course read [en].")
@click.pass_obj
def new(
    course_folder: Path,
    assignment: str,
    title: str | None,
    chinese_title: str | None,
    due: str | None,
    modules: tuple[str, ...],
    functions: tuple[str, ...],
    points: int,
    reference: Reference,
    course_id: str | None,
    language: Shown | None,
) -> None:
    """Begin ASSIGNMENT: its files with an example in them that verifies, and its entry in grading_config.yaml."""
    from autograder.scaffold.create import NewAssignmentError, make_assignment

    root, new_course = _course_to_extend(course_folder, course_id, language)
    shown = new_course.language if new_course else _language(root)
    if title is None and sys.stdin.isatty():
        title = click.prompt("Title", default=words_of(assignment))
        modules = modules or tuple(click.prompt("Modules, the files that students write", default=assignment).split())
        due = click.prompt("Due (as in 2026-12-04T23:59:00+08:00; empty: no date)", default="", show_default=False)
    if shown != "en" and chinese_title is None and sys.stdin.isatty():
        chinese_title = click.prompt("Title in Chinese")
    if shown != "en" and not chinese_title:
        raise click.UsageError("students of this course read Chinese; give the title in Chinese, too: --title-zh")
    modules = modules or (assignment,)
    if functions and len(functions) != len(modules):
        raise click.UsageError(f"{len(modules)} modules and {len(functions)} functions; give one --function a module")
    asked = Asked(
        assignment,
        words_of(assignment) if title is None else title,
        chinese_title or "",
        due or "",
        secrets.randbelow(10**8),
        points,
        reference,
        tuple(AskedModule(*pair) for pair in zip(modules, functions or modules, strict=True)),
    )
    with _mistakes_named():
        try:
            made = make_assignment(root, asked, new_course)
        except NewAssignmentError as error:
            raise ConfigurationMistake(str(error)) from None
    click.echo("\n".join([f"Written below {root}:", *(f"  {name}" for name in made.files)]))
    first = f"autograder references record {assignment}, then " if made.to_record else ""
    click.echo(f"Next: {first}autograder verify {assignment}, then put your own in place of the example.", err=True)


def _course_to_extend(folder: Path, course_id: str | None, language: Shown | None) -> tuple[Path, AskedCourse | None]:
    """Give the course's root, and the course that is to be begun there, if one is asked for."""
    try:
        root = find_course(folder).root
    except ConfigError as error:
        if any((above / CONFIG_NAME).is_file() for above in (folder.resolve(), *folder.resolve().parents)):
            raise ConfigurationMistake(str(error)) from None
        if course_id is None:
            said = "to begin a course in this folder, give it an id: --new-course ml101"
            raise ConfigurationMistake(f"{error}; {said}") from None
        return folder.resolve(), AskedCourse(course_id, language or "en")
    if course_id is not None:
        raise click.UsageError(f"{root} is a course already, and --new-course begins one; leave it out")
    if language is not None:
        raise click.UsageError(f"--language goes with --new-course; {root / CONFIG_NAME} says what students read")
    return root, None


def _language(root: Path) -> Shown:
    return find_course(root).config.language


@main.command()
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.pass_obj
def verify(course_folder: Path, assignments: tuple[str, ...]) -> None:
    """Prove the course: right work passes, wrong work fails with the reason, nothing leaks; ASSIGNMENT or all of it."""
    from autograder.batch import default_jobs
    from autograder.isolation import choose_isolation
    from autograder.verify.assignment import verify_assignment
    from autograder.verify.findings import figures_table
    from autograder.verify.mutants import MutationToolMissing, mutation_tool
    from autograder.verify.workers import start_workers

    with _mistakes_named():
        course = find_course(course_folder)
        chosen = [course.assignment(name) for name in assignments or course.config.assignments]
        isolation = choose_isolation(course)
        try:
            tool = mutation_tool()
            with start_workers(default_jobs(), partial(timed_bar, error_console())) as workers:
                verified = [verify_assignment(course, assignment, isolation, workers) for assignment in chosen]
        except MutationToolMissing as error:
            raise click.ClickException(str(error)) from None
    for verification in verified:
        _print_verification(verification)
    click.echo(figures_table(verified, tool))
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
    from autograder.catalogs import assignment_messages, update_catalog
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
    """Record what the cases are judged by: TensorFlow 1.14.0, formulas, the solution; or check that it still holds."""


@references.command("record")
@click.argument("assignment")
@click.pass_obj
def record_references(course_folder: Path, assignment: str) -> None:
    """Record every case of ASSIGNMENT anew; where one asks TensorFlow, in its own Python 3.6 or 3.7 environment."""
    from autograder.recorder.record import record_module

    with _mistakes_named():
        course = find_course(course_folder)
        chosen = course.assignment(assignment)
        find_python = _tensorflow(course)
        for module in chosen.settings.modules:
            counts = record_module(chosen, module, find_python)
            answered = ", ".join(f"{count} {_ANSWERED[key]}" for key, count in counts.items())
            click.echo(f"{module}: {counts.total()} cases recorded: {answered}")


@references.command("check")
@click.argument("assignments", metavar="[ASSIGNMENT]...", nargs=-1)
@click.option("--witness", is_flag=True, help="Ask today's TensorFlow instead, and compare within tolerance.")
@click.pass_obj
def check_references(course_folder: Path, assignments: tuple[str, ...], *, witness: bool) -> None:
    """Record again without keeping it, and compare bit for bit; without ASSIGNMENT, all of them."""
    from autograder.recorder.witness import KNOWN_DIFFERENCES, find_witness

    with _mistakes_named():
        course = find_course(course_folder)
        chosen = [course.assignment(name) for name in assignments or course.config.assignments]
        find_python = find_witness if witness else _tensorflow(course)
        check = _hear_assignment if witness else _check_assignment
        differences = [str(found) for assignment in chosen for found in check(assignment, find_python)]
    if witness:
        click.echo("Known to differ between TensorFlow 1.14.0 and later ones, and no fault of a recording:")
        for known in KNOWN_DIFFERENCES:
            click.echo(f"  {known.said}")
    for difference in differences:
        click.echo(f"  differs: {difference}", err=True)
    if differences:
        raise SystemExit(1)


def _check_assignment(assignment: Assignment, find_python: Callable[[], Path]) -> list[Difference]:
    from autograder.recorder.record import check_module

    differences = []
    for module in assignment.settings.modules:
        found = check_module(assignment, module, find_python)
        count = len({difference.case for difference in found})
        said = f"{count} cases differ" if found else "all cases identical"
        click.echo(f"{assignment.name}: {module}: {said}")
        differences += found
    return differences


def _hear_assignment(assignment: Assignment, find_python: Callable[[], Path]) -> list[Difference]:
    from autograder.recorder.witness import Agreement, hear_witness

    differences: list[Difference] = []
    for module in assignment.settings.modules:
        heard = hear_witness(assignment, module, find_python)
        said = ", ".join(f"{heard.counts[agreement]} {agreement}" for agreement in Agreement)
        name = f"TensorFlow {heard.tensorflow}: {said}" if heard.tensorflow else "no case asks TensorFlow"
        click.echo(f"{assignment.name}: {module}: {name}")
        for known in heard.known:
            click.echo(f"  known: {known}")
        differences += heard.different
    return differences


def _tensorflow(course: Course) -> Callable[[], Path]:
    """Prepare TensorFlow 1.14.0 when a case first asks for it, and then no more."""
    from autograder.recorder.environment import prepare_environment

    @cache
    def prepare() -> Path:
        click.echo("Preparing TensorFlow 1.14.0 (half a minute the first time)...", err=True)
        return prepare_environment(course.root)

    return prepare


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
    from autograder.grade import check_suites
    from autograder.gradescope.archive import write_gradescope_zip

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
    from autograder.class_report.data import NothingGraded
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
    from autograder.demo import points_by_student, run_demo, where_to_look
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


@dataclass(frozen=True, slots=True)
class _Folder:
    """The options of grading a folder: what is graded, and where it is written."""

    submissions: Path
    output: Path
    feedback: Path | None


def _grade_folder(
    course: Course, assignment: Assignment, folder: _Folder, jobs: int | None, students: Sequence[str]
) -> None:
    started = time.monotonic()
    found = find_hand_ins(folder.submissions)
    if not found.hand_ins:
        raise click.UsageError(f"{folder.submissions} holds no submission; it should hold one folder a student")
    hand_ins = _chosen(found.hand_ins, students)
    run: ClassRun | None = None
    with _interrupted(lambda: f"{_kept(run)}, and {folder.output} is as it was; the same command goes on from there"):
        run = open_run(course, assignment, hand_ins)
        _grade(run, run.missing(hand_ins), jobs)
        seconds = time.monotonic() - started
        with _atomic_lines(folder.output) as write:
            for hand_in in hand_ins:
                write(_line(run, hand_in.student))
        if folder.feedback is not None:
            _write_pages(run, hand_ins, folder.feedback)
    grades = {hand_in.student: run.grades[hand_in.student] for hand_in in hand_ins}
    output_console().print(grades_table(grades, _points(assignment)))
    _say_graded(run, grades, seconds)
    _finish([*_ungraded(grades), *(f"{stray} is no submission folder" for stray in found.strays)])


def _line(run: ClassRun, student: str) -> str:
    result = run.result(student)
    if result is None:
        raise click.ClickException(f"the result of {printable(student)} was removed while this ran; run it again")
    return result.line(student)


def _chosen(hand_ins: Sequence[HandIn], students: Sequence[str]) -> list[HandIn]:
    """Give the hand-ins of ``students``, or all where none is named; nobody is passed over for a misspelt id."""
    _check_known(students, [hand_in.student for hand_in in hand_ins], "hand-in")
    return [hand_in for hand_in in hand_ins if not students or hand_in.student in students]


def _check_known(students: Sequence[str], known: Sequence[str], what: str) -> None:
    for unknown in sorted(set(students) - set(known)):
        near = ", ".join(printable(name) for name in difflib.get_close_matches(unknown, known))
        advice = f"near it: {near}" if near else f"there are {len(known)} {what}s"
        raise click.UsageError(f"there is no {what} of {printable(unknown)!r}; {advice}")


def _grade(run: ClassRun, missing: Sequence[HandIn], jobs: int | None) -> None:
    """Grade what has no result, if anything, and show how it goes on."""
    if run.kept.damaged:
        click.echo(f"{run.kept.damaged} kept results are damaged; these hand-ins are graded again", err=True)
    if not missing:
        return
    with _mistakes_named(), GradingBar(error_console(), f"Grading {run.assignment.name}", len(missing)) as bar:
        grade_missing(run, missing, jobs, Told(bar.done, bar.at_work, partial(click.echo, err=True)))


def _write_pages(run: ClassRun, hand_ins: Sequence[HandIn], folder: Path) -> None:
    from autograder.feedback_page import write_page
    from autograder.texts import say, speaking_of

    folder.mkdir(parents=True, exist_ok=True)
    with speaking_of(run.assignment.private):
        title = say(run.assignment.settings.title)
    with progress_bar(error_console(), "Writing feedback", len(hand_ins)) as progress:
        for hand_in in hand_ins:
            report = whole_report(run, hand_in.student)
            if report is not None:
                page = folder / f"{hand_in.student}.html"
                write_page(report, page, title=title, language=run.course.config.language)
            progress(hand_in)


@contextmanager
def _alone(course: Course) -> Iterator[None]:
    """Let no second run record grades of the same course: each would look at what the other is about to change."""
    path = course.root / "gradebook" / ".grading.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # the system gives it back when this process ends
        except BlockingIOError:
            file.seek(0)
            who = file.read(100).strip() or "unknown"
            said = f"another `autograder grade` of this course runs (process {who}); wait for it, or end it"
            raise click.ClickException(said) from None
        file.truncate(0)
        file.write(f"{os.getpid()} on {os.uname().nodename}")
        file.flush()
        yield


def _grade_collected(
    course: Course, assignment: Assignment, jobs: int | None, students: Sequence[str], *, apply: bool
) -> None:
    """Grade what nbgrader collected and is not graded yet as it is; record it, or show first what would change."""
    from autograder.gradebook import regrade
    from autograder.gradebook.reports import submitted_students

    started = time.monotonic()
    collected = [HandIn(student, folder) for student, folder in submitted_students(course, assignment)]
    if not collected:
        raise click.UsageError(f"nothing is collected yet; run `nbgrader collect {assignment.name}` first")
    hand_ins = _chosen(collected, students)
    run: ClassRun | None = None
    again = f"no grade is lost; `autograder grade {assignment.name}` goes on from there"
    with _interrupted(lambda: f"{_kept(run)}, {again}"):
        run = open_run(course, assignment, hand_ins)
        with _mistakes_named():
            plan = regrade.plan_run(run, hand_ins)
        _grade(run, plan.todo, jobs)
        grading_seconds = time.monotonic() - started
        outcome = regrade.settle(plan, apply=apply)
        with (
            _mistakes_named(),
            progress_bar(error_console(), f"Recording {assignment.name}", len(outcome.record)) as progress,
        ):
            regrade.record_outcome(plan, outcome, apply=apply, progress=progress)
        output_console().print(grades_table(outcome.grades, _points(assignment)))
        _print_changes("Recorded", outcome.applied)
        _print_changes("Held back: graded anew and not recorded", outcome.held)
        regrade.mark_shown(plan, outcome)
    _say_graded(run, outcome.grades, grading_seconds)
    _say_recorded(outcome)
    stands = (f"{printable(name)}: {why}; the recorded grade stands" for name, why in outcome.stands.items())
    failed = (f"{printable(name)}: {why}" for name, why in outcome.failures.items())
    known = {name: grade for name, grade in outcome.grades.items() if name not in outcome.stands}
    problems = [*_ungraded(known), *stands, *failed]
    to_apply = f"autograder grade {assignment.name} --apply, to record what is held back"
    to_return = f"autograder feedback {assignment.name}, then nbgrader release_feedback {assignment.name}"
    _finish(problems, to_apply if outcome.held else to_return)


def _points(assignment: Assignment) -> dict[str, float]:
    return {name: module.points for name, module in assignment.settings.modules.items()}


@contextmanager
def _interrupted(what_is_kept: Callable[[], str]) -> Iterator[None]:
    """End after Ctrl-C with a word on what is kept, and the status that shells give."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"Interrupted: {what_is_kept()}.", err=True)
        raise SystemExit(_INTERRUPTED) from None


def _kept(run: ClassRun | None) -> str:
    if run is None:
        return "nothing was graded now"
    if run.kept.failure:
        return f"what was graded now is lost ({run.kept.failure})"
    return f"the {run.graded_now} graded now are kept" if run.graded_now else "what was graded before is kept"


def _print_changes(title: str, changes: Sequence[GradeChange]) -> None:
    if not changes:
        return
    output_console().print(changes_table(title, changes))
    for (module, test, before, after), count in tests_changed(changes).most_common():
        verdicts = f"{before or 'new'} -> {after or 'gone'}"
        click.echo(f"  {module}: {test.rpartition('::')[2]}: {verdicts}: {_students(count)}")
    click.echo(f"  {_students(len(changes))}: {summary(changes)}")


def _say_graded(run: ClassRun, grades: Mapping[str, Grade], seconds: float) -> None:
    """Say how many have a grade, how many of them were graded now, how fast, and who took longest."""
    graded, now = sum(grade.earned is not None for grade in grades.values()), run.graded_now
    speed = f" in {duration(seconds)}, {now / max(seconds, 1e-3):.1f} submissions/s" if now else ""
    before = f", {len(grades) - now} before" if len(grades) > now else ""
    click.echo(f"{graded} of {len(grades)} submissions graded.", err=True)
    click.echo(f"  graded now: {now}{speed}{before}", err=True)
    if run.slowest:
        named = ", ".join(f"{printable(name, 40)} {duration(each)}" for each, name in sorted(run.slowest)[::-1])
        click.echo(f"  slowest: {named}", err=True)
    if run.kept.failure:
        click.echo(f"  results can't be kept ({run.kept.failure}): the next run grades them again", err=True)


def _say_recorded(outcome: Outcome) -> None:
    """Say what is recorded and what is not, and who waits for a teacher."""
    kinds = ", ".join(f"{count} {kind}{'s' * (count != 1)}" for kind, count in outcome.recorded.items())
    applied = f" ({summary(outcome.applied)})" if outcome.applied else ""
    click.echo(f"  recorded: {kinds or 'nothing'}{applied}", err=True)
    if outcome.as_recorded:
        click.echo(f"  {outcome.as_recorded} were recorded before, and nothing of theirs changed", err=True)
    if outcome.held:
        held = f"{len(outcome.held)} changed grade{'s' * (len(outcome.held) != 1)}"
        click.echo(f"  HELD BACK, not recorded: {held} ({summary(outcome.held)})", err=True)
    if outcome.unseen:
        click.echo(f"  {outcome.unseen} of the changes were not shown before as they are now: look first", err=True)
    for why, students in sorted(outcome.waiting.items()):
        click.echo(f"  a teacher is needed for {len(students)}: {why}", err=True)


def _ungraded(grades: Mapping[str, Grade]) -> list[str]:
    return [f"{printable(name)}: {grade.error}" for name, grade in grades.items() if grade.earned is None]


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
    """Say what an instructor can mend in words, without a traceback."""
    try:
        yield
    except ConfigError as error:
        raise ConfigurationMistake(str(error)) from None
    except Exception as error:
        # Only here: importing what may be raised takes longer than a run in which nothing is graded.
        from autograder.author_code import AuthorCodeError
        from autograder.recorder.answers import RecordingError
        from autograder.recorder.environment import TensorFlowEnvironmentError
        from autograder.references import ReferenceFileError
        from autograder.suite import SuiteError

        if isinstance(error, (SuiteError, ReferenceFileError, AuthorCodeError)):
            raise ConfigurationMistake(str(error)) from None
        if isinstance(error, (RecordingError, TensorFlowEnvironmentError)):
            raise click.ClickException(str(error)) from None
        raise
