"""One module's report as HTML."""

from __future__ import annotations

from autograder.report import module_html, points_text, visible
from autograder.results import Diagnosis, ModuleReport, TestResult, Verdict
from autograder.texts import same

HOSTILE = "<script>alert('x')</script> & \x1b[31m\u202e"


def _report(*tests: TestResult, message: str = "") -> ModuleReport:
    return ModuleReport(7.5, 10.0, "graded", tests, (Diagnosis("sums_over_batch", same(HOSTILE)),), same(message))


def test_everything_is_escaped() -> None:
    """No text of a report, whoever wrote it, becomes a tag or moves the text around it."""
    test = TestResult("t::a", same(HOSTILE), "values", 5.0, 0.0, Verdict.WRONG_ANSWER, same(HOSTILE))
    html = module_html("alpha", _report(test, message=f"All: {HOSTILE}"), [same(HOSTILE)])
    assert html.count("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; \\x1b[31m\\u202e") == 5
    assert "<script" not in html
    assert "\x1b" not in html


def test_verdicts_are_words() -> None:
    """Every verdict has words of its own beside its sign and colour, and points that were held back say so."""
    tests = [TestResult(verdict, same("t"), "g", 2.0, 0.0, verdict) for verdict in Verdict]  # ACCEPTED: held back
    html = module_html("alpha", _report(*tests, TestResult("p", same("t"), "g", 2.0, 2.0, Verdict.ACCEPTED)))
    words = ["wrong answer", "error", "limit exceeded", "not run", "not graded", "right, but not counted yet"]
    positions = [html.index(f"</span> {said}</p>") for said in words]
    assert positions == sorted(positions)
    assert "Passed: 1 of 7 tests" in html


def test_one_cause_of_many_failures_is_said_once() -> None:
    """What ended the whole module stands above its tests, and not again in each of them."""
    tests = [
        TestResult(name, same("t"), "g", 5.0, 0.0, Verdict.NOT_RUN, same("It was not handed in.")) for name in "ab"
    ]
    html = module_html("alpha", _report(*tests, message="It was not handed in."))
    assert html.count("It was not handed in.") == 1


def test_ungraded_module_has_no_points() -> None:
    """Our own failure shows no number, and says whose fault it is not."""
    html = module_html("alpha", ModuleReport(None, 10.0, "internal_error", ()))
    assert "alpha.py could not be graded automatically" in html
    assert "points" not in html.partition("</style>")[2]


def test_points_are_written_as_people_do() -> None:
    """Whole points have no fraction, and no point has binary noise."""
    assert [points_text(points) for points in (20.0, 32.550000000000004, 0.0, 1 / 3)] == ["20", "32.55", "0", "0.3333"]


def test_long_text_is_cut() -> None:
    """A flood of text is cut, with a sign that it was."""
    assert visible("abc\n\tdef", 5) == "abc\n\t…"
    assert visible("abc", 3) == "abc"
