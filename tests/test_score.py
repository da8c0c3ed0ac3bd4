"""From verdicts to points: what pays, what does not, and what gives no score at all."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from autograder.config import ModuleSettings
from autograder.results import Diagnosis, GradeReport, ModuleReport, TestResult, Verdict
from autograder.score import check_plan, score_module, score_unrunnable, total, ungraded
from autograder.suite import CaseResult, PlannedTest, SuiteError, SuiteRun
from autograder.texts import Text, same

SETTINGS = ModuleSettings(points=10, groups={"values": 7, "contract": 3})
RIGHT = CaseResult(same(""), Verdict.ACCEPTED, same(""))
WRONG = CaseResult(same("a large input"), Verdict.WRONG_ANSWER, same("softmax is wrong."))
RAISED = CaseResult(same("a list"), Verdict.RUNTIME_ERROR, same("softmax raised KeyError."))
STOPPED = CaseResult(same("a long list"), Verdict.LIMIT_EXCEEDED, same("Your code was stopped: it slept."))
NOT_RUN = CaseResult(same("another"), Verdict.NOT_RUN, same(""))
OURS = CaseResult(same("a bug"), Verdict.INTERNAL_ERROR, same("The grader failed on this test."))


def planned(
    name: str, points: float = 7, group: str = "values", *, cases: int = 1, together_with: str | None = None
) -> PlannedTest:
    """Plan a test of ``cases`` parts."""
    return PlannedTest(f"test_m.py::{name}", f"Does {name}.", points, group, together_with, ("",) * cases)


def scored(*tests: tuple[PlannedTest, tuple[CaseResult, ...]]) -> ModuleReport:
    """Score tests with their results."""
    run = SuiteRun(tuple(test for test, _ in tests), {test.id: results for test, results in tests if results})
    return score_module(run, SETTINGS)


def test_all_right() -> None:
    """All tests right is all points."""
    report = scored((planned("a"), (RIGHT,)), (planned("b", 3, "contract"), (RIGHT,)))
    assert (report.earned, report.possible, report.status, report.message.en) == (10, 10, "graded", "")


def test_partial_credit() -> None:
    """A test pays whole or not at all, with its cases: one wrong case loses its points and no others."""
    report = scored((planned("a", cases=3), (RIGHT, WRONG, RIGHT)), (planned("b", 3, "contract"), (RIGHT,)))
    assert report.earned == 3
    assert [test.earned for test in report.tests] == [0, 3]
    assert report.tests[0].message.en == "1 of 3 inputs fail. First: a large input. softmax is wrong."


def test_message_of_a_single_case() -> None:
    """A test of one part says what is wrong and counts nothing."""
    assert scored((planned("a"), (WRONG,))).tests[0].message.en == "softmax is wrong."


WORST = {
    "ours before all": ((RIGHT, WRONG, RAISED, STOPPED, NOT_RUN, OURS), Verdict.INTERNAL_ERROR),
    "limit": ((NOT_RUN, WRONG, STOPPED, RAISED), Verdict.LIMIT_EXCEEDED),
    "exception": ((WRONG, RAISED, NOT_RUN), Verdict.RUNTIME_ERROR),
    "wrong": ((RIGHT, NOT_RUN, WRONG), Verdict.WRONG_ANSWER),
    "not run": ((RIGHT, NOT_RUN), Verdict.NOT_RUN),
    "right": ((RIGHT, RIGHT), Verdict.ACCEPTED),
}


@pytest.mark.parametrize(("cases", "verdict"), WORST.values(), ids=WORST)
def test_worst_case_decides(cases: tuple[CaseResult, ...], verdict: Verdict) -> None:
    """The verdict of a test is the worst of its cases, and our fault is the worst of all."""
    assert scored((planned("a", cases=len(cases)), cases)).tests[0].verdict is verdict


def test_our_fault_gives_no_score() -> None:
    """One test that failed by our fault leaves the module without a score, neither zero nor the rest."""
    report = scored((planned("a"), (RIGHT,)), (planned("b", 3, "contract"), (OURS,)))
    assert (report.earned, report.status) == (None, "internal_error")


@pytest.mark.parametrize("results", [(), (RIGHT,), (RIGHT, RIGHT, RIGHT)])
def test_missing_or_surplus_results(results: tuple[CaseResult, ...]) -> None:
    """A test with fewer or more results than it has cases is our fault, although all of them are right."""
    report = scored((planned("a", cases=2), results))
    assert report.status == "internal_error"
    assert report.tests[0].message.en == f"The grader ran {len(results)} of 2 parts of this test."


def test_together_with() -> None:
    """A test that pays only together with another is still right without it, earns nothing, and says why."""
    property_test = planned("b", 3, "contract", together_with="a")
    assert scored((planned("a"), (RIGHT,)), (property_test, (RIGHT,))).earned == 10
    report = scored((planned("a"), (WRONG,)), (property_test, (RIGHT,)))
    assert report.earned == 0
    assert report.tests[1].verdict is Verdict.ACCEPTED
    assert report.tests[1].message.en == "Right, but it counts only together with correct values."
    assert scored((planned("a"), (RIGHT,)), (property_test, (WRONG,))).tests[1].message.en == "softmax is wrong."


def test_one_message_for_what_was_not_run() -> None:
    """The test that ended the run is the module's message; the tests after it are not told again."""
    report = scored(
        (planned("a", 2), (RAISED,)), (planned("b", 5), (STOPPED,)), (planned("c", 3, "contract"), (NOT_RUN,))
    )
    assert report.message.en == "Your code was stopped: it slept. The tests after it were not run."
    assert report.tests[2].message.en == ""


def test_unrunnable() -> None:
    """A module no test of which could run earns nothing, each test with the same verdict and message."""
    plan = (planned("a"), planned("b", 3, "contract"))
    report = score_unrunnable(plan, SETTINGS, Verdict.NOT_RUN, same("m.py was not handed in."))
    assert (report.earned, report.message.en) == (0, "m.py was not handed in.")
    assert [(test.verdict, test.points, test.message) for test in report.tests] == [
        (Verdict.NOT_RUN, 7, report.message),
        (Verdict.NOT_RUN, 3, report.message),
    ]
    assert score_unrunnable(plan, SETTINGS, Verdict.INTERNAL_ERROR, same("")).earned is None


def test_sums_without_noise() -> None:
    """Tenths add up to what they add up to on paper."""
    settings = ModuleSettings(points=1, groups={"values": 1})
    tests = [planned(str(number), 0.1) for number in range(10)]
    report = score_module(SuiteRun(tuple(tests), {test.id: (RIGHT,) for test in tests}), settings)
    assert report.earned == 1


def test_more_than_possible() -> None:
    """More points than the module has are a mistake of ours, never a score."""
    with pytest.raises(SuiteError, match="earned"):
        scored((planned("a", 8), (RIGHT,)), (planned("b", 3, "contract"), (RIGHT,)))


def test_plan_is_checked() -> None:
    """Each group of the hidden tests must add up to what grading_config.yaml gives it; both are named."""
    check_plan("m", (planned("a"), planned("b", 1, "contract"), planned("c", 2, "contract")), SETTINGS)
    with pytest.raises(SuiteError) as caught:
        check_plan("m", (planned("a", 6), planned("b", 3, "extra")), SETTINGS)
    assert str(caught.value).splitlines() == [
        "m: group 'values': the hidden tests add up to 6 points, but grading_config.yaml gives it 7; make them equal",
        "m: group 'contract': the hidden tests add up to 0 points, but grading_config.yaml gives it 3; make them equal",
        "m: group 'extra': the hidden tests add up to 3 points, but grading_config.yaml gives it 0; make them equal",
    ]


GRADED = ModuleReport(7.5, 10, "graded", ())
FAILED = ModuleReport(None, 5, "internal_error", ())


def test_total() -> None:
    """The modules add up; one that could not be graded leaves the whole without a score and is named."""
    report = total("lab", "ada", {"a": GRADED, "b": replace(GRADED, earned=0.1)}, (same("a note"),))
    assert (report.earned, report.possible, report.status, report.notes) == (7.6, 20, "graded", (same("a note"),))
    failed = total("lab", "ada", {"a": GRADED, "b": FAILED}, ())
    assert (failed.earned, failed.possible, failed.status) == (None, 15, "internal_error")
    assert "b" in failed.error
    assert failed.modules["a"].earned == 7.5


def test_ungraded() -> None:
    """A submission that could not be graded at all has no score and says why."""
    report = ungraded("lab", "ada", 100, "not graded: the folder can't be opened")
    assert (report.earned, report.possible, report.status, report.modules) == (None, 100, "internal_error", {})


def test_report_as_json() -> None:
    """A report is written with the published keys, in their order, and read back as the same report."""
    test = TestResult(
        "test_m.py::a", Text("Does a.", "做 a。"), "values", 7.0, 0.0, Verdict.WRONG_ANSWER, Text("no", "不对")
    )
    module = ModuleReport(0.0, 7.0, "graded", (test,), (Diagnosis("over_batch", Text("Which axis?", "哪个轴？")),))
    report = GradeReport(
        "lab", "ada", 0.0, 7.0, "graded", {"m": module}, (same("note"),), "", "good (landlock + seccomp)"
    )
    written = json.loads(json.dumps(report.to_json(), allow_nan=False))
    assert list(written) == [
        "version",
        "assignment",
        "student",
        "earned",
        "possible",
        "status",
        "notes",
        "notes_zh",
        "error",
        "isolation",
        "modules",
    ]
    assert list(written["modules"]["m"]["tests"][0]) == [
        "id",
        "title",
        "title_zh",
        "group",
        "points",
        "earned",
        "verdict",
        "message",
        "message_zh",
    ]
    assert written["modules"]["m"]["diagnoses"] == [
        {"misconception": "over_batch", "hint": "Which axis?", "hint_zh": "哪个轴？"}
    ]
    assert GradeReport.from_json(written) == report


def test_report_without_chinese() -> None:
    """A report that was stored in English alone is read, and says the same in every language."""
    test = TestResult("test_m.py::a", same("Does a."), "values", 7.0, 0.0, Verdict.WRONG_ANSWER, same("no"))
    module = ModuleReport(0.0, 7.0, "graded", (test,), (Diagnosis("over_batch", same("Which axis?")),))
    report = GradeReport("lab", "ada", 0.0, 7.0, "graded", {"m": module}, (same("note"),), "", "good")
    assert GradeReport.from_json(_without_chinese(report.to_json())) == report


def _without_chinese(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_chinese(item) for key, item in value.items() if not key.endswith("_zh")}
    return [_without_chinese(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("change", [{"score": 1}, {"modules": {"m": {"grade": 1}}}, {"modules": 5}])
def test_report_that_is_none(change: dict[str, object]) -> None:
    """A report with keys of its own or without its own is not guessed at."""
    written = {**ungraded("lab", "ada", 100, "").to_json(), **change}
    with pytest.raises((TypeError, KeyError, AttributeError)):
        GradeReport.from_json(written)


def test_verdict_that_is_none() -> None:
    """A verdict outside the closed set is an error."""
    with pytest.raises(ValueError, match="PASSED"):
        Verdict("PASSED")
    assert len(Verdict) == 6
