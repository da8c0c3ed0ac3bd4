"""Grade a submission: load, run behind the wall, judge, score. This page reads as that sentence."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from autograder.config import ModuleSettings
from autograder.isolation import Isolation
from autograder.layout import Assignment, Course
from autograder.messages import describe_import
from autograder.results import GradeReport, ModuleReport, Verdict
from autograder.sandbox import Sandbox, SandboxUnavailable
from autograder.score import check_plan, confirm, score_module, score_unrunnable, total, ungraded
from autograder.student import WorkerUnavailable, open_student
from autograder.submission import Submission, SubmissionRefused, load_submission
from autograder.suite import SuiteError, SuiteRun, collect_suite, run_suite

_log = logging.getLogger(__name__)

_ATTEMPTS = 3


def check_suites(assignment: Assignment) -> None:
    """Collect every hidden suite of the assignment and check its points against grading_config.yaml.

    Raises
    ------
    SuiteError
        With everything that is wrong with any of them.

    """
    problems = []
    for module, settings in assignment.settings.modules.items():
        try:
            check_plan(module, collect_suite(assignment.hidden_test(module)), settings)
        except SuiteError as error:
            problems.append(str(error))
    if problems:
        raise SuiteError("\n".join(problems))


def grade_submission(
    course: Course, assignment: Assignment, student: str, folder: Path, isolation: Isolation
) -> GradeReport:
    """Grade one submission, the plain files of ``folder``, behind ``isolation``.

    A student's fault is in the verdicts. Our fault gives the status ``internal_error`` and no score.

    Raises
    ------
    SuiteError
        When a hidden suite is broken: that is no single submission's matter.

    """
    sandbox = Sandbox(course.config.limits, isolation.layers)
    return replace(_grade(assignment, student, folder, sandbox), isolation=str(isolation))


def _grade(assignment: Assignment, student: str, folder: Path, sandbox: Sandbox) -> GradeReport:
    try:
        submission = load_submission(student, folder)
        modules = {
            module: _grade_module(assignment, module, settings, submission, sandbox)
            for module, settings in assignment.settings.modules.items()
        }
    except SubmissionRefused as refusal:
        return ungraded(assignment.name, student, assignment.settings.points, f"not graded: {refusal}")
    except SuiteError:
        raise
    except Exception as error:  # noqa: BLE001  # one submission must never end the batch, whatever goes wrong with it
        _log.exception("grading %s failed", student)
        said = f"the grader failed ({type(error).__name__}); the log has the details"
        return ungraded(assignment.name, student, assignment.settings.points, said)
    return total(assignment.name, student, modules, submission.notes)


def _grade_module(
    assignment: Assignment, module: str, settings: ModuleSettings, submission: Submission, sandbox: Sandbox
) -> ModuleReport:
    suite = assignment.hidden_test(module)
    if not submission.has_module(module):
        left_out = (note for note in submission.notes if note.startswith(f"{module}.py was left out"))
        said = next(left_out, f"{module}.py was not handed in.")
        return score_unrunnable(collect_suite(suite), settings, Verdict.NOT_RUN, said)
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return _run_module(suite, module, settings, submission, sandbox)
        except (WorkerUnavailable, SandboxUnavailable, OSError) as error:
            _log.warning("attempt %d to run %s of %s: %s", attempt, module, submission.student, error)
            failure = str(error)
    said = f"The grader could not run this module: {failure}."
    return score_unrunnable(collect_suite(suite), settings, Verdict.INTERNAL_ERROR, said)


def _run_module(
    suite: Path, module: str, settings: ModuleSettings, submission: Submission, sandbox: Sandbox
) -> ModuleReport:
    with open_student(submission, module, sandbox) as (student, import_failure):
        if import_failure is not None:
            verdict, said = describe_import(module, import_failure)
            return score_unrunnable(collect_suite(suite), settings, verdict, said)
        run = run_suite(suite, student)
    check_plan(module, run.plan, settings)
    return score_module(_confirmed(run, suite, module, submission, sandbox), settings)


def _confirmed(run: SuiteRun, suite: Path, module: str, submission: Submission, sandbox: Sandbox) -> SuiteRun:
    """Run what was right once more, the last first, in a fresh worker; an answer counts only if it is right both times.

    State that a module keeps between calls (a hidden value seen in one call and handed back in a later one) can then
    turn no wrong answer right. A module that got nothing right is not asked again.
    """
    if not run.has_accepted():
        return run
    with open_student(submission, module, sandbox) as (student, import_failure):
        if import_failure is not None:
            return confirm(run, SuiteRun(run.plan, {}))
        return confirm(run, run_suite(suite, student, again=run))
