"""What feedback says of a report: one mistake is one message, and the page that students read."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from autograder.demonstration_pictures import example_picture, sweep_picture
from autograder.feedback import failed_groups, first_steps, trials, whole_causes
from autograder.feedback_page import Page, Part, page_html, write_page
from autograder.report import module_html
from autograder.results import (
    Demonstration,
    Diagnosis,
    GradeReport,
    ModuleReport,
    Numbers,
    PublicAnswer,
    Sweep,
    TestResult,
    Verdict,
)
from autograder.texts import Text, same

HOSTILE = "<script>alert('x')</script> \" onload=\"x & \x1b[31m\u202e"
TITLE = Text("The lab", "实验")
WRONG = Verdict.WRONG_ANSWER


def failed(name: str, message: str, verdict: Verdict = WRONG, points: float = 2.0) -> TestResult:
    """Give a test that was not passed."""
    return TestResult(f"test_a.py::{name}", same(f"the title of {name}"), "values", points, 0.0, verdict, same(message))


def passed(name: str) -> TestResult:
    """Give a test that was."""
    return TestResult(f"test_a.py::{name}", same(f"the title of {name}"), "values", 2.0, 2.0, Verdict.ACCEPTED)


def module(*tests: TestResult, **fields: object) -> ModuleReport:
    """Give the report that these tests make."""
    earned, possible = math.fsum(test.earned for test in tests), math.fsum(test.points for test in tests)
    return replace(ModuleReport(earned, possible, "graded", tests), **fields)  # type: ignore[arg-type]


def whole(**modules: ModuleReport) -> GradeReport:
    """Give a submission of these modules."""
    earned = math.fsum(report.earned or 0.0 for report in modules.values())
    possible = math.fsum(report.possible for report in modules.values())
    return GradeReport("lab", "ada", earned, possible, "graded", modules)


def shown(returned: Numbers | None, expected: Numbers, function: str = "f") -> Demonstration:
    """Give a demonstration of two answers."""
    came = PublicAnswer(same(repr(returned)), returned)
    return Demonstration(function, f"{function}([1, 2])", came, PublicAnswer(same(repr(expected)), expected))


CURVES = Sweep("f", "f(4)", Text("gap", "差距"), same("y"), (0.0, 2.0, 4.0), (0.0, 2.0, math.nan), (0.0, 2.0, 4.0), 4.0)


class _Tags(HTMLParser):
    """Collects every tag with its attributes, and what is never closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_tests_that_say_the_same_are_one_group() -> None:
    """Messages that differ in numbers and inputs alone are one, what costs most first; the first one is shown."""
    report = module(
        failed("alone", "f raised TypeError in a.py, line 3."),
        failed("a", "2 of 6 inputs fail. First: large logits. f returned 3 wrong of 6 values."),
        failed("b", "f returned 1 wrong of 4 values."),
        passed("c"),
    )
    first, second = failed_groups(report)
    assert [test.id.partition("::")[2] for test in first.tests] == ["a", "b"]
    assert first.said.en == "2 of 6 inputs fail. First: large logits. f returned 3 wrong of 6 values."
    assert [test.id.partition("::")[2] for test in second.tests] == ["alone"]


def test_stub_is_one_sentence() -> None:
    """Twenty failing tests of a function that is not written are one sentence."""
    said = "f is not written yet (it raises NotImplementedError)."
    tests = [
        failed(f"t{number}", f"3 of 3 inputs fail. First: x. {said}", Verdict.RUNTIME_ERROR) for number in range(20)
    ]
    report = module(*tests)
    assert [cause.en for cause in whole_causes(report)] == [said]
    html = module_html("a", report)
    assert html.count("not written yet") == 1
    assert "inputs fail" not in html


def test_cause_of_several_modules_is_one_step() -> None:
    """Modules that lost everything for the same reason are named together, and the reason once."""
    modules = {
        name: module(failed("t", "", Verdict.NOT_RUN), message=same(f"{name}.py was not handed in.")) for name in "abc"
    }
    modules["d"] = module(failed("t", "f is wrong."), diagnoses=(Diagnosis("m", same("Why?")),))
    modules["e"] = module(passed("t"))
    steps = first_steps(modules)
    assert [step.modules for step in steps] == [("a", "b", "c"), ("d",)]
    assert [step.said.en for step in steps] == ["a.py was not handed in.", "think about the question there."]


def test_mistake_of_a_sibling_is_said_with_the_sibling() -> None:
    """A module that is right with right answers for its sibling is no place to start at."""
    said = same("Graded with right answers in place of your a.py.")
    modules = {"a": module(failed("t", "f is wrong.")), "b": module(passed("t"), message=said, right_siblings=("a",))}
    assert [step.modules for step in first_steps(modules)] == [("a",)]
    assert said.en in module_html("b", modules["b"])


def test_diagnosis_stands_first_and_folds_the_rest() -> None:
    """A question comes before what the tests said, which is folded away."""
    report = module(failed("t", "f is wrong."), passed("u"), diagnoses=(Diagnosis("m", same("Why is that?")),))
    html = module_html("a", report)
    assert html.index("Why is that?") < html.index('<details class="failed">') < html.index("f is wrong.")
    assert "What your code did" not in html
    assert "<summary>Not passed: 1 of 2 tests</summary>" in html


def test_line_to_paste() -> None:
    """The line imports the function from the module and prints what it gives, with NumPy where the call needs it."""
    plain, with_numpy = shown(1.0, 2.0), replace(shown(1.0, 2.0, "g"), call="g(np.zeros(2))")
    found = trials("m", module(demonstrations=(plain, with_numpy)), "en")
    assert found[0].line == 'python -c "from m import f; print(f([1, 2]))"'
    assert found[1].line == 'python -c "import numpy as np; from m import g; print(g(np.zeros(2)))"'


def test_one_picture_a_function() -> None:
    """Curves that part say more than the bars of one call; words tell what is where, and what is not finite."""
    three, four = (0.5, 0.2, 0.3), (0.1, 0.1, 0.8)
    bars = trials("m", module(demonstrations=(shown(three, four),)), "en")[0]
    assert bars.picture.count("<rect") == 6
    both = trials("m", module(demonstrations=(shown(three, four),), sweeps=(CURVES,)), "both")[0]
    assert "<polyline" in both.picture
    assert "yours is nan there, and 4 was expected" in both.about.en
    assert "<title>" in both.picture


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        (None, (1.0, 2.0, 3.0)),
        ((1.0, 2.0), (1.0, 2.0, 3.0)),
        (1.0, 2.0),
        ((1.0, 2.0), (2.0, 1.0)),
        ((1e30, 0.0, 0.0), (0.5, 0.25, 0.25)),
        (tuple(map(float, range(20))), tuple(map(float, range(20)))),
    ],
    ids=["no numbers", "another shape", "one number", "two numbers", "out of all proportion", "too many"],
)
def test_no_picture_where_it_says_nothing(returned: Numbers | None, expected: Numbers) -> None:
    """Numbers that bars can't show stay numbers."""
    assert example_picture(shown(returned, expected), "t") == ""


@pytest.mark.parametrize("expected", [(0.0, 0.0, 0.0), (-1.0, -2.0, 0.5), (1e-30, 2e-30, 0.0), (1e6, 5.0, -3.0)])
def test_pictures_are_small_sound_and_the_same_again(expected: tuple[float, float, float]) -> None:
    """Any numbers give well-formed SVG of a few kilobytes with finite places, the same bytes every time."""
    demonstration = shown((0.0, math.nan, -math.inf), expected)
    curves = replace(CURVES, expected=expected, returned=(None, math.inf, expected[2]))
    for drawn in (example_picture(demonstration, "A & B"), sweep_picture(curves, "A & B")):
        assert len(drawn) < 15_000
        assert "<title>A &amp; B</title>" in drawn
        assert not re.search(r'"[^"<>]*\b(nan|inf)\b[^"<>]*"', drawn)
        assert _Tags(drawn).open == []
    assert example_picture(demonstration, "t") == example_picture(demonstration, "t")


def _hostile_report() -> GradeReport:
    text = same(HOSTILE)
    answer = PublicAnswer(text)
    report = module(
        failed("t", HOSTILE),
        diagnoses=(Diagnosis("m", text),),
        demonstrations=(Demonstration("f", "f(1)", answer, answer),),
        sweeps=(replace(CURVES, horizontal=text, vertical=text),),
    )
    return replace(whole(a=report), student=HOSTILE, notes=(text,))


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_page_is_harmless(tmp_path: Path, language: str) -> None:
    """No text of a student's becomes a tag or an attribute; nothing is loaded, and nothing can run."""
    path = tmp_path / "page.html"
    write_page(_hostile_report(), path, title=same(HOSTILE), language=language)  # type: ignore[arg-type]
    page = path.read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    found = _Tags(page)
    assert found.open == []
    assert {tag for tag, _ in found.tags} & {"script", "link", "img", "iframe", "object", "form"} == set()
    names = {name for _, attributes in found.tags for name in attributes}
    assert not {name for name in names if name.startswith("on")}
    assert {name for name in names if name in {"src", "href"}} == {"href"}
    links = [attributes["href"] for tag, attributes in found.tags if tag == "a"]
    assert links
    assert all(str(link).startswith("#") for link in links)


def test_languages() -> None:
    """A page has one language, or both beside each other with the second one marked."""
    modules = {"a": module(failed("t", ""), diagnoses=(Diagnosis("m", Text("Why?", "为什么？")),))}
    page = Page(
        TITLE, "ada", 0.0, 2.0, [Part("a", 0.0, 2.0, module_html("a", modules["a"], language="zh"))], (), modules
    )
    chinese = page_html(page, "zh")
    assert '<html lang="zh">' in chinese
    assert "为什么？" in chinese
    assert "Why?" not in chinese
    both = module_html("a", modules["a"], language="both")
    assert 'lang="en">Why?</span>' in both
    assert 'lang="zh">为什么？</span>' in both


def test_what_waits_for_a_teacher_has_no_points() -> None:
    """An open part, and an open page, show no number as if it were a grade."""
    part = Part("a", 0.0, 2.0, "", is_open=True)
    html = page_html(Page(TITLE, "ada", 0.0, 2.0, [part], is_open=True), "en")
    assert "waits for a teacher" in html
    assert "not final yet" in html
    assert "0 / 2" not in html
    assert "data-points" not in html


def test_teachers_part_of_the_page() -> None:
    """A teacher's comment and points, the late penalty and written answers stand on the page."""
    parts = [Part("a", 3.0, 2.0, "", comment="<p>Well argued.</p>", is_teachers=True)]
    answers = [Part("why", 4.0, 5.0, "<p>Because.</p>", Text("Why twice?", "为什么两次？"))]
    html = page_html(Page(TITLE, "ada", 6.5, 7.0, parts, answers, late_penalty=0.5), "en")
    for said in ("Well argued.", "your teacher&#39;s", "Because.", "Why twice?", "4 / 5", "&minus;0.5", "6.5 of 7"):
        assert said in html


def test_full_marks_are_short() -> None:
    """Right work reads as one sentence; what was tested is folded away."""
    modules = {"a": module(passed("t"))}
    part = Part("a", 2.0, 2.0, module_html("a", modules["a"]))
    html = page_html(Page(TITLE, "ada", 2.0, 2.0, [part], (), modules), "en")
    assert "Every test passed." in html
    assert "Where to start" not in html
