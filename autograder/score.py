"""Turn the results of a hidden suite into points, fail closed: what can't be trusted gives no score at all."""

from __future__ import annotations

import math

from autograder.config import ModuleSettings
from autograder.results import GradeReport, ModuleReport, TestResult, Verdict
from autograder.suite import CaseResult, PlannedTest, SuiteError, SuiteRun
from autograder.texts import NOTHING, Text, say, together

# The first of these that any case has is the verdict of the whole test.
_WORST_FIRST = (
    Verdict.INTERNAL_ERROR,
    Verdict.LIMIT_EXCEEDED,
    Verdict.RUNTIME_ERROR,
    Verdict.WRONG_ANSWER,
    Verdict.NOT_RUN,
)


def check_plan(module: str, plan: tuple[PlannedTest, ...], settings: ModuleSettings) -> None:
    """Check that the tests of each group add up to the points that grading_config.yaml gives it.

    Raises
    ------
    SuiteError
        Naming each group that differs.

    """
    planned: dict[str, float] = dict.fromkeys(settings.groups, 0.0)
    for test in plan:
        planned[test.group] = planned.get(test.group, 0.0) + test.points
    wrong = [
        f"{module}: group {group!r}: the hidden tests add up to {points:g} points, "
        f"but grading_config.yaml gives it {settings.groups.get(group, 0):g}; make them equal"
        for group, points in planned.items()
        if not math.isclose(points, settings.groups.get(group, 0.0), abs_tol=1e-9)
    ]
    if wrong:
        raise SuiteError("\n".join(wrong))


def confirm(run: SuiteRun, again: SuiteRun) -> SuiteRun:
    """Keep of what was right in ``run`` what is right ``again``, in the opposite order; the rest is no right answer."""
    results = {}
    for test, cases in run.results.items():
        # Run backwards, the cases of a test come backwards too.
        seconds = reversed(again.results.get(test, ()))
        results[test] = tuple(_confirmed(case, next(seconds, None)) if _is_right(case) else case for case in cases)
    return SuiteRun(run.plan, results)


def _is_right(case: CaseResult) -> bool:
    return case.verdict is Verdict.ACCEPTED


def _confirmed(first: CaseResult, second: CaseResult | None) -> CaseResult:
    if second is not None and _is_right(second):
        return first
    if second is not None and second.verdict is Verdict.INTERNAL_ERROR:
        return second
    said = say(
        "The answer was right at first, and not when the same calls were made in another order. "
        "It must depend on the arguments alone."
    )
    return CaseResult(first.title, Verdict.WRONG_ANSWER, said)


def score_module(run: SuiteRun, settings: ModuleSettings) -> ModuleReport:
    """Score one module's run."""
    judged = {test.id: _judge_test(test, run.results.get(test.id, ())) for test in run.plan}
    tests = tuple(_pay(test, judged) for test in run.plan)
    return _module_report(tests, settings, _ended_by(tests))


def score_unrunnable(
    plan: tuple[PlannedTest, ...], settings: ModuleSettings, verdict: Verdict, message: Text
) -> ModuleReport:
    """Score a module no test of which could run: every test has the same verdict and one shared message."""
    tests = tuple(_result(test, 0.0, verdict, message) for test in plan)
    return _module_report(tests, settings, message)


def total(assignment: str, student: str, modules: dict[str, ModuleReport], notes: tuple[Text, ...]) -> GradeReport:
    """Add the modules up. One module that could not be graded leaves the whole submission without a score."""
    possible = math.fsum(module.possible for module in modules.values())
    failed = [name for name, module in modules.items() if module.earned is None]
    if failed:
        error = f"could not be graded: {', '.join(failed)}; see the tests with verdict INTERNAL_ERROR"
        return GradeReport(assignment, student, None, possible, "internal_error", modules, notes, error)
    earned = math.fsum(module.earned or 0.0 for module in modules.values())
    return GradeReport(assignment, student, _round(earned), possible, "graded", modules, notes)


def ungraded(assignment: str, student: str, possible: float, error: str) -> GradeReport:
    """Give the report of a submission that could not be graded at all."""
    return GradeReport(assignment, student, None, possible, "internal_error", {}, (), error)


def _judge_test(test: PlannedTest, cases: tuple[CaseResult, ...]) -> tuple[Verdict, Text]:
    if len(cases) != len(test.case_titles):
        said = say(
            "The grader ran {count} of {planned} parts of this test.", count=len(cases), planned=len(test.case_titles)
        )
        return Verdict.INTERNAL_ERROR, said
    verdicts = {case.verdict for case in cases}
    verdict = next((verdict for verdict in _WORST_FIRST if verdict in verdicts), Verdict.ACCEPTED)
    return verdict, NOTHING if verdict is Verdict.ACCEPTED else _failure_message(verdict, cases)


def _failure_message(verdict: Verdict, cases: tuple[CaseResult, ...]) -> Text:
    failed = [case for case in cases if case.verdict is not Verdict.ACCEPTED]
    first = next(case for case in failed if case.verdict is verdict)
    if len(cases) == 1 or verdict is Verdict.NOT_RUN:
        return first.message
    said = say(
        "{failed} of {count} inputs fail. First: {title}.",
        failed=len(failed),
        count=len(cases),
        title=first.title,
    )
    return together([said, first.message])


def _pay(test: PlannedTest, judged: dict[str, tuple[Verdict, Text]]) -> TestResult:
    verdict, message = judged[test.id]
    earned = test.points if verdict is Verdict.ACCEPTED else 0.0
    if earned and test.together_with is not None and not _is_accepted(test, judged):
        earned, message = 0.0, say("Right, but it counts only together with correct values.")
    return _result(test, earned, verdict, message)


def _result(test: PlannedTest, earned: float, verdict: Verdict, message: Text) -> TestResult:
    return TestResult(test.id, say(test.title), test.group, test.points, earned, verdict, message)


def _is_accepted(test: PlannedTest, judged: dict[str, tuple[Verdict, Text]]) -> bool:
    file = test.id.partition("::")[0]
    return judged[f"{file}::{test.together_with}"][0] is Verdict.ACCEPTED


def _ended_by(tests: tuple[TestResult, ...]) -> Text:
    """Give the message of the test that ended the run, when others could not run after it."""
    if all(test.verdict is not Verdict.NOT_RUN for test in tests):
        return NOTHING
    ended = [test for test in tests if test.verdict in (Verdict.LIMIT_EXCEEDED, Verdict.RUNTIME_ERROR)]
    return together([ended[-1].message, say("The tests after it were not run.")]) if ended else NOTHING


def _module_report(tests: tuple[TestResult, ...], settings: ModuleSettings, message: Text) -> ModuleReport:
    if any(test.verdict is Verdict.INTERNAL_ERROR for test in tests):
        return ModuleReport(None, settings.points, "internal_error", tests, (), message)
    earned = math.fsum(test.earned for test in tests)
    if not 0 <= earned <= settings.points + 1e-9:
        raise SuiteError(f"the tests earned {earned!r} of {settings.points:g} points")
    return ModuleReport(_round(earned), settings.points, "graded", tests, (), message)


def _round(points: float) -> float:
    """Drop the noise of adding decimal fractions."""
    return round(points, 6)
