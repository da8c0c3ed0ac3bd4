"""Grade a submission: load, run behind the wall, judge, score, diagnose; a mistake costs once. It reads as it says."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.author_code import AuthorCodeError, load_functions
from autograder.config import ModuleSettings
from autograder.demonstrations import check_demonstrations, demonstrate, load_demonstrations
from autograder.diagnosis import diagnose
from autograder.experiments import check_experiment, conduct, load_experiment
from autograder.isolation import Isolation
from autograder.layout import Assignment, Course
from autograder.messages import describe_import
from autograder.misconceptions import load_misconceptions
from autograder.results import GradeReport, ModuleReport, Verdict
from autograder.sandbox import Sandbox, SandboxUnavailable, WorkerUnavailable, keep_boxes
from autograder.score import check_plan, confirm, score_module, score_unrunnable, total, ungraded
from autograder.siblings import Opened, OpenStudent, count_mistakes_once
from autograder.student import Student, open_student
from autograder.submission import Submission, SubmissionRefused, load_submission
from autograder.suite import SuiteError, SuiteRun, collect_suite, repeats, run_suite
from autograder.texts import Text, say, speaking_of

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
                solution = load_functions(assignment.solution(module))
                check_demonstrations(assignment.demonstrations(module), solution)
                check_experiment(assignment.demonstrations(module), solution)
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
    # One box for all workers of a submission: they are the same student's, and follow one another.
    with (
        keep_boxes(Sandbox(course.config.limits, isolation.layers, isolation.is_warm)) as sandbox,
        speaking_of(assignment.private),
    ):
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
    def grading(module: str, opening: OpenStudent) -> _ModuleGrading:
        limits = assignment.settings.modules[module].limits_within(sandbox.limits)
        return _ModuleGrading(assignment, module, submission, replace(sandbox, limits=limits), opening)

    def grade_again(module: str, opening: OpenStudent, beats: float) -> ModuleReport:
        again = grading(module, opening)
        return again.explained(*again.score(beats))

    gradings = {module: grading(module, open_student) for module in assignment.settings.modules}
    scored = {module: one.score() for module, one in gradings.items()}
    first = {module: report for module, (report, _) in scored.items()}
    counted = count_mistakes_once(assignment, submission, first, grade_again) if once else first
    # What students read takes longer to find than points, so it is found for what counts.
    return {
        module: gradings[module].explained(*scored[module]) if report is first[module] else report
        for module, report in counted.items()
    }


@dataclass(frozen=True, slots=True)
class _ModuleGrading:
    """One module of one submission on its way to its report; ``opening`` starts the workers that it runs in."""

    assignment: Assignment
    module: str
    submission: Submission
    sandbox: Sandbox
    opening: OpenStudent

    @property
    def _settings(self) -> ModuleSettings:
        return self.assignment.settings.modules[self.module]

    def score(self, beats: float = -1.0) -> tuple[ModuleReport, Student | None]:
        """Give the module's points, and the student to explain them to if there are more than ``beats`` of them."""
        if not self.submission.has_module(self.module):
            return self._unrunnable(Verdict.NOT_RUN, self._missing()), None
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return self._run(beats)
            except (WorkerUnavailable, SandboxUnavailable, OSError) as error:
                _log.warning("attempt %d to run %s of %s: %s", attempt, self.module, self.submission.student, error)
                failure = str(error)
        said = say("The grader could not run this module: {failure}.", failure=failure)
        return self._unrunnable(Verdict.INTERNAL_ERROR, said), None

    def explained(self, scored: ModuleReport, student: Student | None) -> ModuleReport:
        """Add what only students read: what they misunderstood, and what their code does with public inputs."""
        if student is None:
            return scored
        return self._shown(scored if scored.earned == scored.possible else self._diagnosed(scored, student))

    def _missing(self) -> Text:
        left_out = (note for note in self.submission.notes if note.en.startswith(f"{self.module}.py was left out"))
        return next(left_out, say("{module}.py was not handed in.", module=self.module))

    def _unrunnable(self, verdict: Verdict, said: Text) -> ModuleReport:
        suite, seed = self.assignment.hidden_test(self.module), self.assignment.settings.seed
        return score_unrunnable(collect_suite(suite, seed=seed), self._settings, verdict, said)

    def _open(self) -> Opened:
        return self.opening(self.submission, self.module, self.sandbox)

    def _run_suite(self, student: Student, again: SuiteRun | None = None) -> SuiteRun:
        suite = self.assignment.hidden_test(self.module)
        return run_suite(suite, student, again=again, seed=self.assignment.settings.seed)

    def _run(self, beats: float) -> tuple[ModuleReport, Student | None]:
        with self._open() as (student, import_failure):
            if import_failure is not None:
                return self._unrunnable(*describe_import(self.module, import_failure)), None
            run = self._run_suite(student)
        check_plan(self.module, run.plan, self._settings)
        scored = score_module(run, self._settings)
        if _earns_more(scored, beats):
            scored = score_module(self._confirmed(run), self._settings)
        return scored, student if _earns_more(scored, beats) else None

    def _confirmed(self, run: SuiteRun) -> SuiteRun:
        """Run what was right once more, the last first, in a fresh worker; an answer counts only if it is right twice.

        State that a module keeps between calls (a hidden value seen in one call and handed back in a later one) can
        then turn no wrong answer right. A module that got nothing right is not asked again. Where every answer is the
        same to the last bit, so is what the tests say of it; else they run again.
        """
        if not run.right:
            return run
        with self._open() as (student, import_failure):
            if import_failure is None and repeats(run, student):
                return run
        with self._open() as (student, import_failure):
            if import_failure is not None:
                return confirm(run, SuiteRun(run.plan, {}))
            return confirm(run, self._run_suite(student, again=run))

    def _diagnosed(self, scored: ModuleReport, student: Student) -> ModuleReport:
        """Say what the student misunderstood, where the calls show it."""
        try:
            solution = load_functions(self.assignment.solution(self.module))
            known = load_misconceptions(self.assignment.misconceptions(self.module))
            return replace(scored, diagnoses=diagnose(student._outcomes, solution, known))
        except AuthorCodeError as error:
            _log.warning("%s is not diagnosed: %s", self.module, error)
        except Exception:  # noqa: BLE001  # whatever a returned value does to the diagnosis, it must not cost the grade
            _log.exception("diagnosing %s failed", self.module)
        return scored

    def _shown(self, scored: ModuleReport) -> ModuleReport:
        """Run public inputs, too, in a fresh worker: what it gives there may be shown.

        Examples are for who lost points; the experiment, where the assignment has one, is for everybody.
        """
        if scored.earned is None or scored.message:  # a message is the one cause of everything: it was stopped
            return scored
        path = self.assignment.demonstrations(self.module)
        try:
            declared = load_demonstrations(path) if scored.earned != scored.possible else ()
            experiment = load_experiment(path)
            if not declared and experiment is None:
                return scored
            solution = load_functions(self.assignment.solution(self.module))
            with self._open() as (student, import_failure):
                if import_failure is not None:
                    return scored
                demonstrations, sweeps = demonstrate(declared, solution, student)
                curves, confusions = conduct(experiment, solution, student) if experiment else ((), ())
            scored = replace(scored, demonstrations=demonstrations, sweeps=sweeps)
            return replace(scored, curves=curves, confusions=confusions)
        except Exception:  # noqa: BLE001  # whatever goes wrong with a demonstration, it must not cost the grade
            _log.exception("demonstrating %s of %s failed", self.module, self.submission.student)
        return scored


def _earns_more(scored: ModuleReport, points: float) -> bool:
    """Tell whether it earns more than ``points``, or is not graded, which is nobody's to judge here."""
    return scored.earned is None or scored.earned > points
