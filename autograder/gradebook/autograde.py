"""nbgrader's autograde for modules: whatever notebook was handed in, the released answer sheet carries the grade.

nbgrader reads the student's own notebook, and passes over a submission without one before any hook runs. So this
converter takes the place of nbgrader's (``use_module_converter``), for the command and for formgrader's button alike.
The submitted folder is only ever read, through ``load_submission``, which follows no link.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType
from typing import Any

import nbformat
import nbgrader.apps.api
import nbgrader.apps.autogradeapp
from nbgrader.api import MissingEntry
from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.utils import rmtree
from sqlalchemy.exc import OperationalError

from autograder.answers import Answer, read_answers, released_questions, unreadable_answers
from autograder.config import CONFIG_NAME, ConfigError, Problem
from autograder.digests import submission_digest, suite_digest
from autograder.grade import check_suites, grade_submission
from autograder.gradebook.batch_gradebook import BatchGradebook
from autograder.gradebook.database import gradebook_name, sqlite_path
from autograder.gradebook.due import set_due_date
from autograder.gradebook.grade_state import Standing
from autograder.gradebook.history import HistoryError, check_writable
from autograder.gradebook.late import RefreshLatePenalties
from autograder.gradebook.recording import (
    Recording,
    begin_recording,
    end_recording,
    fail_recording,
    refuse,
    standing_after,
)
from autograder.gradebook.reports import StoredReport, drop_pending, made_report, record_report
from autograder.gradebook.save import SaveGrades
from autograder.gradebook.score import GradeBefore, GradedSubmission, ScoreModules, sheet_text, shown_answers
from autograder.gradebook.sheet import graded_cells, sheet_name, sheet_problems
from autograder.gradebook.stamps import collection_notes, read_timestamp, write_stamps
from autograder.gradebook.standing import reached, student_standing
from autograder.isolation import Isolation, choose_isolation
from autograder.kept import kept_results
from autograder.kept_tables import tables_kept_in
from autograder.layout import Assignment, Course, open_course
from autograder.results import GradeReport, ModuleReport
from autograder.submission import Submission, SubmissionRefused, load_submission, printable
from autograder.suite import SuiteError
from autograder.texts import speaking_of

SCORE_MODULES = "autograder.gradebook.score.ScoreModules"
STEPS = (SCORE_MODULES, "autograder.gradebook.save.SaveGrades", "nbgrader.preprocessors.AssignLatePenalties")

# Feedback is made from every .ipynb and released from every .html it meets, a student's own ones too.
_NOT_COPIED = (".ipynb", ".html")


class OvertakenError(Exception):
    """The hand-in or the suite is no longer what was graded; ``str()`` says so."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is the same for every submission of one run."""

    course: Course
    assignment: Assignment
    sheet: str
    questions: str
    suite: str
    gradebook: BatchGradebook
    score: ScoreModules
    save: SaveGrades
    late: RefreshLatePenalties


class AutogradeModules(Autograde):
    """Record grades on the released answer sheet; a submission that fails is named and harms no other.

    In a course that does not score modules (formgrader's server can open several) it is nbgrader's own converter.
    """

    students: frozenset[str] | None = None  # only these, when given
    keep_internal_errors = False  # else a stored report that holds no grade is made anew
    made_by = ""  # for the history, where nbgrader's own command or formgrader's button is not what runs this
    made_from: Mapping[str, tuple[str, str]] | None = None  # record no other grade than that of these digests
    progress: Callable[[object], None] | None = None  # called with each student that is done

    _batch: _Batch | None = None
    _gradebook: BatchGradebook | None = None
    _isolation: Isolation | None = None
    _timestamp: datetime | None = None
    _graded: GradedSubmission | None = None
    _recording: Recording | None = None
    _answers_before: Mapping[str, str] = MappingProxyType({})

    def start(self) -> None:
        """Convert all; the gradebook is opened once for them."""
        try:
            super().start()
        finally:
            if self._gradebook is not None:
                self._gradebook.close()

    def init_notebooks(self) -> None:
        """Find the submissions, with or without a notebook, once the sheet and the gradebook are sound."""
        if SCORE_MODULES not in self.autograde_preprocessors:
            super().init_notebooks()
            return
        self.recorded: list[str] = []
        self.failures: dict[str, str] = {}
        self.ended_by = ""
        try:
            self._batch = batch = self._open_batch()
            folders = self._folders(batch)
        except (ConfigError, SuiteError) as error:
            self.log.error("%s", error)  # noqa: TRY400  # its traceback would tell an author nothing
            raise NbGraderException(str(error)) from None
        self.notebooks: list[str] = []
        self.assignments = {folder: [os.path.join(folder, sheet_name(batch.assignment))] for folder in folders}  # noqa: PTH118
        if not folders and self.failures:
            raise NbGraderException("\n".join(self.failures.values()))
        if not folders:
            super().init_notebooks()  # says what it looked for, and fails

    def convert_notebooks(self) -> None:
        """Convert all, and fail also where a submission was left out because its history can't be written."""
        super().convert_notebooks()
        if self._batch is not None and self.failures:
            raise NbGraderException("\n".join(self.failures.values()))

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        """Refuse what nbgrader itself would stumble over or wait for, now or when it makes the feedback."""
        if self._batch is not None:
            self._recording = None
            sheet = Path(self._format_dest(assignment_id, student_id)) / sheet_name(self._batch.assignment)
            self._answers_before = shown_answers(sheet)  # before nbgrader removes it
            with self._failure_noted(student_id):
                try:
                    self._timestamp = _checked_timestamp(student_id, self._submitted(assignment_id, student_id))
                except SubmissionRefused as refusal:
                    self._refuse(self._batch, student_id, str(refusal), None)
                    raise
        return bool(super().init_destination(assignment_id, student_id))

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Grade the submission, or take its fresh report, and copy its plain files for staff to look at."""
        if self._batch is None:
            super().init_assignment(assignment_id, student_id)
            return
        with self._failure_noted(student_id):
            with speaking_of(self._batch.assignment.private):
                submission, answers = self._load(self._batch, student_id)
            stored = self._made_report(self._batch, student_id)
            report = self._complete(self._batch, stored.report)
            # Written down before the gradebook is touched: what can't be is not recorded.
            standing = self._standing(self._batch, student_id)
            after = standing_after(report, standing, answers, self._answers_before)
            self._recording = begin_recording(self._batch.assignment, stored, standing, after, self._maker())
            record_report(self._batch.assignment, stored)
            drop_pending(self._batch.assignment, student_id)
            before = self._open_record(self._batch, student_id, self._timestamp)
            sources = {module: submission.source(module) for module in report.modules}
            self._graded = GradedSubmission(
                self._batch.assignment.settings.title,
                report,
                sources,
                before,
                self._batch.course.config.language,
                answers,
            )
            self._copy(self._batch, submission)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """Score the released sheet in the autograded folder; the student's own notebook is not read."""
        if self._batch is None:
            super().convert_single_notebook(notebook_filename)
            return
        student, name = Path(notebook_filename).parent.parent.name, sheet_name(self._batch.assignment)
        with self._failure_noted(student), speaking_of(self._batch.assignment.private):
            path = os.path.join(self._format_dest(self._batch.assignment.name, student), name)  # noqa: PTH118
            if tuple(self.autograde_preprocessors) == STEPS:
                self._take_steps(self._batch, student, Path(path))
            else:
                self._convert(path)
            if self._recording is not None:
                end_recording(self._batch.assignment, self._recording, self._standing(self._batch, student))
            self.recorded.append(student)
            if self.progress is not None:
                self.progress(student)

    def _take_steps(self, batch: _Batch, student: str, path: Path) -> None:
        """Do what the three preprocessors do, without what nbconvert and nbgrader do around each of them."""
        graded = self._graded
        assert graded is not None, "init_assignment comes first"  # noqa: S101
        sheet, _ = batch.score.preprocess(nbformat.v4.reads(batch.sheet), {"autograder": graded})
        path.write_text(sheet_text(sheet), encoding="utf-8")
        with batch.gradebook.step():
            batch.save.save(sheet, graded, batch.gradebook, batch.assignment.name, student)
            handed_in = batch.gradebook.find_submission(batch.assignment.name, student)
            batch.late.refresh(handed_in, batch.gradebook.find_sheets(batch.assignment.name, student))

    def _convert(self, path: str) -> None:
        """Convert as nbgrader does, as the course asks for preprocessors of its own."""
        self._sanitizing = False
        self._init_preprocessors()
        try:
            # Past Autograde's own method, which first sanitises a student's notebook: this one is ours.
            super(Autograde, self).convert_single_notebook(path)
        finally:
            self._sanitizing = True

    def init_single_notebook_resources(self, notebook_filename: str) -> dict[str, Any]:
        """Hand the graded submission to the preprocessors."""
        resources: dict[str, Any] = super().init_single_notebook_resources(notebook_filename)
        resources["autograder"] = self._graded
        return resources

    @contextmanager
    def _failure_noted(self, student: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            self.failures[student] = str(error) or type(error).__name__
            if isinstance(error, OperationalError):  # it ends the whole batch
                self.ended_by = f"the gradebook can't be reached: {error.orig}"
                self.failures[student] = self.ended_by
            elif self._batch is not None and self._recording is not None:
                with suppress(HistoryError):  # its first line stands, and the gradebook differs from it: that is shown
                    now = self._standing(self._batch, student)
                    fail_recording(self._batch.assignment, self._recording, now, self.failures[student])
            first_line = self.failures[student].partition("\n")[0]
            self.log.error("%s: %s", printable(student), printable(first_line, 500))  # noqa: TRY400  # nbgrader logs the rest
            raise

    def _open_batch(self) -> _Batch:
        """Read what all submissions share, once the released sheet and the gradebook agree with grading_config.yaml."""
        course = open_course(Path(self.coursedir.root))
        assignment = course.assignment(self.coursedir.assignment_id)
        path = assignment.released / sheet_name(assignment)
        with reached(course):
            self._gradebook = gradebook = BatchGradebook(self.coursedir.db_url, self.coursedir.course_id)
            problems = [*sheet_problems(path, assignment), *_gradebook_problems(gradebook, course, assignment)]
        if problems:
            again = f"disagrees; release it again with `nbgrader generate_assignment {assignment.name} --force`"
            raise ConfigError([*problems, Problem(path, None, "", again)])
        suite = suite_digest(course, assignment)
        questions = released_questions(assignment)
        steps = ScoreModules(parent=self), SaveGrades(parent=self), RefreshLatePenalties(parent=self)
        return _Batch(course, assignment, path.read_text(encoding="utf-8"), questions, suite, gradebook, *steps)

    def _folders(self, batch: _Batch) -> list[str]:
        """Find the submissions asked for, and check the hidden suites before any grade is touched if one must run."""
        if not fnmatchcase(batch.assignment.name, self.coursedir.notebook_id):
            return []
        # As nbgrader matches, but let a student's id be itself, whatever brackets it holds.
        pattern = str(self._submitted(batch.assignment.name, self.coursedir.student_id))
        found = [pattern] if os.path.lexists(pattern) else glob.glob(pattern)  # noqa: PTH207
        names = {folder: Path(folder).parent.name for folder in found}
        asked = [folder for folder in found if self.students is None or names[folder] in self.students]
        chosen = [folder for folder in asked if self._has_history(batch, names[folder])]
        # Who says what was graded has looked at the suites, and every report is read once more below.
        if self.made_from is None and any(self._fresh_report(batch, names[folder])[1] is None for folder in chosen):
            check_suites(batch.assignment)
            self._isolate(batch)
        return chosen

    def _isolate(self, batch: _Batch) -> Isolation:
        """Try the walls of this machine, once, and only where student code is about to run."""
        if self._isolation is None:
            self._isolation = choose_isolation(batch.course)
        return self._isolation

    def _has_history(self, batch: _Batch, student: str) -> bool:
        """Leave out whose history can't be written, before nbgrader removes anything of theirs."""
        try:
            check_writable(batch.assignment, student)
        except HistoryError as error:
            self.failures[student] = str(error)
            self.log.error("%s: %s", printable(student), error)  # noqa: TRY400  # its traceback would tell nothing
            return False
        return True

    def _maker(self) -> str:
        is_command = isinstance(self.parent, NbGrader)
        return self.made_by or ("nbgrader autograde" if is_command else "formgrader")

    def _standing(self, batch: _Batch, student: str) -> Standing:
        with batch.gradebook.step():
            return student_standing(batch.gradebook, batch.assignment.name, student)

    def _refuse(self, batch: _Batch, student: str, why: str, timestamp: datetime | None) -> None:
        """Let the gradebook say "needs manual grade" in place of a grade that no longer holds, and write that down."""
        assignment = batch.assignment
        refused = refuse(assignment, student, self._standing(batch, student), self._maker(), why)
        self._open_record(batch, student, timestamp)
        end_recording(assignment, refused, self._standing(batch, student))

    def _submitted(self, assignment_id: str, student: str) -> Path:
        return Path(self._format_source(assignment_id, student))

    def _open_record(self, batch: _Batch, student: str, timestamp: datetime | None) -> dict[str, GradeBefore]:
        """Let the gradebook say "needs manual grade" until the new grade is there, and give what it said before."""
        gradebook, name, answers = batch.gradebook, batch.assignment.name, self._answers_before
        before: dict[str, GradeBefore] = {}
        with gradebook.step():
            if self.create_student:
                gradebook.update_or_create_student(student)
            gradebook.update_or_create_submission(name, student, timestamp=timestamp)
            for cell in graded_cells(batch.assignment):
                grade = gradebook.find_grade(cell, name, name, student)
                before[cell] = GradeBefore(grade.auto_score, grade.needs_manual_grade, answers.get(cell, ""))
                grade.auto_score, grade.needs_manual_grade = None, True
        return before

    def _load(self, batch: _Batch, student: str) -> tuple[Submission, dict[str, Answer]]:
        """Read the hand-in again, for people to look at, and its written answers."""
        questions = batch.assignment.settings.answers
        try:
            submission = load_submission(student, self._submitted(batch.assignment.name, student))
        except SubmissionRefused:
            return Submission(student, {}, ()), unreadable_answers(questions)  # the report says why
        return submission, read_answers(questions, submission.files, batch.questions)

    def _made_report(self, batch: _Batch, student: str) -> StoredReport:
        """Take the report of this hand-in by this suite, or grade it."""
        digest, stored = self._fresh_report(batch, student)
        if self.made_from is not None and self.made_from.get(student) != (digest, batch.suite):
            said = "its files, the hidden tests or the settings changed while it was graded, so nothing is recorded"
            raise OvertakenError(f"{said}; run `autograder grade {batch.assignment.name}` again")
        if stored is not None:
            return stored
        folder = self._submitted(batch.assignment.name, student)
        try:
            with tables_kept_in(kept_results(batch.assignment, batch.suite).tables):
                report = grade_submission(batch.course, batch.assignment, student, folder, self._isolate(batch))
        except Exception as error:
            self._refuse(batch, student, str(error) or type(error).__name__, self._timestamp)
            raise
        return StoredReport(report, digest, batch.suite)

    def _complete(self, batch: _Batch, report: GradeReport) -> GradeReport:
        """Add what grading did not know: the collector's notes, and the modules of a hand-in that was refused."""
        if report.status != "graded":
            self.log.error("%s needs manual grading: %s", printable(report.student), printable(report.error, 1_000))
        notes = collection_notes(self._submitted(batch.assignment.name, report.student))
        return with_every_module(replace(report, notes=report.notes + notes), batch.assignment)

    def _fresh_report(self, batch: _Batch, student: str) -> tuple[str, StoredReport | None]:
        digest = submission_digest(student, self._submitted(batch.assignment.name, student))
        stored = made_report(batch.assignment, student, submission=digest, suite=batch.suite)
        is_usable = stored is not None and (stored.report.status == "graded" or self.keep_internal_errors)
        return digest, stored if is_usable else None

    def _copy(self, batch: _Batch, submission: Submission) -> None:
        """Make the autograded folder: the student's plain files, nbgrader's stamps, and the sheet to be scored."""
        destination = Path(self._format_dest(batch.assignment.name, submission.student))
        if destination.exists():
            rmtree(str(destination))
        copied = {
            path: content
            for path, content in submission.files.items()
            if not any(part.lower().endswith(_NOT_COPIED) for part in path.parts)
        }
        replace(submission, files=copied).write_to(destination)
        write_stamps(destination, self._submitted(batch.assignment.name, submission.student), self._timestamp)
        (destination / sheet_name(batch.assignment)).write_text(batch.sheet, encoding="utf-8")


def use_module_converter() -> None:
    """Put AutogradeModules where nbgrader's command and formgrader's button look for their converter."""
    nbgrader.apps.autogradeapp.Autograde = AutogradeModules
    nbgrader.apps.api.Autograde = AutogradeModules


def with_every_module(report: GradeReport, assignment: Assignment) -> GradeReport:
    """Add what a refused submission's report lacks: its modules, none of them graded."""
    modules = {
        module: report.modules.get(module) or ModuleReport(None, settings.points, "internal_error", ())
        for module, settings in assignment.settings.modules.items()
    }
    return replace(report, modules=modules)


def _checked_timestamp(student: str, folder: Path) -> datetime | None:
    if glob.escape(student) != student:
        raise SubmissionRefused("the student's id has one of the characters * ? [, which nbgrader reads as a pattern")
    return read_timestamp(folder)


def _gradebook_problems(gradebook: BatchGradebook, course: Course, assignment: Assignment) -> Iterator[Problem]:
    place = gradebook_name(course)
    with gradebook.step():
        try:
            others = {row.course_id for row in gradebook.assignments} - {course.config.course.id}
            if others and sqlite_path(course) is None:  # nbgrader knows an assignment by its name alone
                said = f"holds assignments of {', '.join(sorted(others))}; give each course a database of its own"
                yield Problem(place, None, "", said)
                return
            cells = gradebook.find_notebook(assignment.name, assignment.name).grade_cells
        except MissingEntry:
            yield Problem(place, None, "", f"does not know the assignment {assignment.name}")
            return
        recorded = {cell.name: cell.max_score for cell in cells}
        set_due_date(gradebook, assignment)
    asked = graded_cells(assignment)
    if recorded != asked:
        yield Problem(place, None, "", f"holds the points {recorded}, but {CONFIG_NAME} gives {asked}")
