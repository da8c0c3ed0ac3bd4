"""Grade a submission: load, run behind the wall, judge, score, diagnose; a mistake costs once. It reads as it says."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from autograder.author_code import AuthorCodeError, load_functions
from autograder.config import ModuleSettings
from autograder.demonstrations import check_demonstrations, demonstrate, load_demonstrations
from autograder.diagnosis import diagnose
from autograder.isolation import Isolation
from autograder.layout import Assignment, Course
from autograder.messages import describe_import
from autograder.misconceptions import load_misconceptions
from autograder.results import GradeReport, ModuleReport, Verdict
from autograder.sandbox import Sandbox, SandboxUnavailable
from autograder.score import check_plan, confirm, score_module, score_unrunnable, total, ungraded
from autograder.siblings import OpenStudent, count_mistakes_once
from autograder.student import Student, WorkerUnavailable, open_student
from autograder.submission import Submission, SubmissionRefused, load_submission
from autograder.suite import SuiteError, SuiteRun, collect_suite, run_suite
from autograder.texts import say, speaking_of

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
            plan = collect_suite(assignment.hidden_test(module), seed=assignment.settings.seed)
            check_plan(module, plan, settings)
            load_misconceptions(assignment.misconceptions(module))
            if assignment.demonstrations(module).is_file():
                check_demonstrations(assignment.demonstrations(module), load_functions(assignment.solution(module)))
        except (SuiteError, AuthorCodeError) as error:
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
    with speaking_of(assignment.private):
        report = _grade(assignment, student, folder, sandbox, once=course.config.a_mistake_costs_once)
    return replace(report, isolation=str(isolation))


def _grade(assignment: Assignment, student: str, folder: Path, sandbox: Sandbox, *, once: bool) -> GradeReport:
    try:
        submission = load_submission(student, folder)
        modules = _grade_modules(assignment, submission, sandbox, once=once)
    except SubmissionRefused as refusal:
        return ungraded(assignment.name, student, assignment.settings.points, f"not graded: {refusal}")
    except SuiteError:
        raise
    except Exception as error:  # noqa: BLE001  # one submission must never end the batch, whatever goes wrong with it
        _log.exception("grading %s failed", student)
        said = f"the grader failed ({type(error).__name__}); the log has the details"
        return ungraded(assignment.name, student, assignment.settings.points, said)
    return total(assignment.name, student, modules, submission.notes)


def _grade_modules(
    assignment: Assignment, submission: Submission, sandbox: Sandbox, *, once: bool
) -> dict[str, ModuleReport]:
    def grade_module(module: str, opening: OpenStudent) -> ModuleReport:
        settings = assignment.settings.modules[module]
        return _grade_module(assignment, module, settings, submission, sandbox, opening)

    reports = {module: grade_module(module, open_student) for module in assignment.settings.modules}
    return count_mistakes_once(assignment, submission, reports, grade_module) if once else reports


def _grade_module(
    assignment: Assignment,
    module: str,
    settings: ModuleSettings,
    submission: Submission,
    sandbox: Sandbox,
    opening: OpenStudent,
) -> ModuleReport:
    plan = collect_suite(assignment.hidden_test(module), seed=assignment.settings.seed)
    if not submission.has_module(module):
        left_out = (note for note in submission.notes if note.en.startswith(f"{module}.py was left out"))
        said = next(left_out, say("{module}.py was not handed in.", module=module))
        return score_unrunnable(plan, settings, Verdict.NOT_RUN, said)
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return _run_module(assignment, module, settings, submission, sandbox, opening)
        except (WorkerUnavailable, SandboxUnavailable, OSError) as error:
            _log.warning("attempt %d to run %s of %s: %s", attempt, module, submission.student, error)
            failure = str(error)
    said = say("The grader could not run this module: {failure}.", failure=failure)
    return score_unrunnable(plan, settings, Verdict.INTERNAL_ERROR, said)


def _run_module(
    assignment: Assignment,
    module: str,
    settings: ModuleSettings,
    submission: Submission,
    sandbox: Sandbox,
    opening: OpenStudent,
) -> ModuleReport:
    suite, seed = assignment.hidden_test(module), assignment.settings.seed
    with opening(submission, module, sandbox) as (student, import_failure):
        if import_failure is not None:
            verdict, said = describe_import(module, import_failure)
            return score_unrunnable(collect_suite(suite, seed=seed), settings, verdict, said)
        run = run_suite(suite, student, seed=seed)
    check_plan(module, run.plan, settings)
    scored = score_module(_confirmed(run, assignment, module, submission, sandbox, opening), settings)
    if scored.earned == scored.possible:
        return scored
    return _shown(_diagnosed(scored, assignment, module, student), assignment, module, submission, sandbox, opening)


def _diagnosed(scored: ModuleReport, assignment: Assignment, module: str, student: Student) -> ModuleReport:
    """Say what the student misunderstood, where the calls show it."""
    try:
        solution = load_functions(assignment.solution(module))
        known = load_misconceptions(assignment.misconceptions(module))
        return replace(scored, diagnoses=diagnose(student._outcomes, solution, known))
    except AuthorCodeError as error:
        _log.warning("%s is not diagnosed: %s", module, error)
    except Exception:  # noqa: BLE001  # whatever a returned value does to the diagnosis, it must not cost the grade
        _log.exception("diagnosing %s failed", module)
    return scored


def _shown(
    scored: ModuleReport,
    assignment: Assignment,
    module: str,
    submission: Submission,
    sandbox: Sandbox,
    opening: OpenStudent,
) -> ModuleReport:
    """Run what lost points on public inputs, too, in a fresh worker: what it gives there may be shown."""
    if scored.earned is None or scored.message:  # a message is the one cause of everything: it was stopped
        return scored
    try:
        declared = load_demonstrations(assignment.demonstrations(module))
        if not declared:
            return scored
        solution = load_functions(assignment.solution(module))
        with opening(submission, module, sandbox) as (student, import_failure):
            if import_failure is not None:
                return scored
            demonstrations, sweeps = demonstrate(declared, solution, student)
        return replace(scored, demonstrations=demonstrations, sweeps=sweeps)
    except Exception:  # noqa: BLE001  # whatever goes wrong with a demonstration, it must not cost the grade
        _log.exception("demonstrating %s of %s failed", module, submission.student)
    return scored


def _confirmed(
    run: SuiteRun,
    assignment: Assignment,
    module: str,
    submission: Submission,
    sandbox: Sandbox,
    opening: OpenStudent,
) -> SuiteRun:
    """Run what was right once more, the last first, in a fresh worker; an answer counts only if it is right both times.

    State that a module keeps between calls (a hidden value seen in one call and handed back in a later one) can then
    turn no wrong answer right. A module that got nothing right is not asked again.
    """
    if not run.has_accepted():
        return run
    with opening(submission, module, sandbox) as (student, import_failure):
        if import_failure is not None:
            return confirm(run, SuiteRun(run.plan, {}))
        suite, seed = assignment.hidden_test(module), assignment.settings.seed
        return confirm(run, run_suite(suite, student, again=run, seed=seed))
