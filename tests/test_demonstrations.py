"""Public calls that show a student what their own function gives: declared, run, kept, and none of them hidden."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import REPOSITORY, CourseFolder

from autograder.author_code import AuthorCodeError, load_functions
from autograder.demonstrations import (
    check_demonstrations,
    demonstrate,
    example,
    load_demonstrations,
    sweep,
)
from autograder.layout import Assignment, open_course
from autograder.results import Demonstration, GradeReport, ModuleReport, PublicAnswer, Sweep
from autograder.stand_in import StandIn
from autograder.texts import same

DEMONSTRATIONS = """\
from autograder.demonstrations import example, sweep

DEMONSTRATIONS = (
    example("double([1.0, 2.0])"),
    example("double([0.5, 300.0])"),
    sweep("double([size])", over={"size": range(0, 50, 5)}, pick=lambda doubled: doubled[0],
          horizontal="the number", vertical="its double"),
)
"""
SHOWN = (
    example("double([1.0, 2.0])"),
    example("double([0.5, 300.0])"),
    sweep(
        "double([size])",
        over={"size": range(0, 50, 5)},
        pick=lambda doubled: doubled[0],
        horizontal="the number",
        vertical="its double",
    ),
)


def right(values: Any) -> Any:
    """Double every value; an empty list is refused."""
    if len(values) == 0:
        raise ValueError("nothing to double")
    return np.asarray(values, dtype=float) * 2


def overflowing(values: Any) -> Any:
    """Double values below 20, and give up above."""
    doubled = right(values)
    return np.where(doubled > 40, np.nan, doubled)


def shown_of(function: Any, *declared: Any) -> tuple[tuple[Demonstration, ...], tuple[Sweep, ...]]:
    """Demonstrate a function of ours in the place of a student's."""
    return demonstrate(declared or SHOWN, {"double": right}, StandIn({"double": function}))


def test_right_work_shows_nothing() -> None:
    """Where every demonstration is right, none is kept."""
    assert shown_of(right) == ((), ())


def test_first_wrong_example_is_kept() -> None:
    """Of the examples that are wrong the first is kept, with both answers in so few digits that they differ."""
    (shown,), _ = shown_of(lambda values: np.asarray(values) * 2.00004)
    assert (shown.function, shown.call) == ("double", "double([1.0, 2.0])")
    assert (shown.returned.text.en, shown.expected.text.en) == ("[2.00004, 4.00008]", "[2.0, 4.0]")
    assert shown.returned.numbers == (2.00004, 4.00008)


def test_curves_are_kept_where_they_part() -> None:
    """A sweep that starts right says where it parts, and its call there; nan is kept as such."""
    (example_shown,), (curves,) = shown_of(overflowing)
    assert example_shown.returned.text.en == "[1.0, nan]"
    assert (curves.parts_at, curves.call) == (25.0, "double([25])")
    assert curves.returned[:5] == curves.expected[:5] == (0.0, 10.0, 20.0, 30.0, 40.0)
    assert all(value is not None and math.isnan(value) for value in curves.returned[5:])


def test_curves_that_take_another_course_are_kept() -> None:
    """Right at the first point alone, and then level or infinite: the curve says what an example can't."""
    (_, (level,)) = shown_of(lambda values: np.minimum(right(values), 1.0))
    assert level.parts_at == level.xs[1]
    assert level.returned[1:4] == (1.0, 1.0, 1.0)
    (_, (infinite,)) = shown_of(lambda values: np.where(right(values) > 0, np.inf, 0.0))
    assert math.isinf(infinite.returned[-1] or 0.0)


def test_curves_that_are_wrong_from_the_start_add_nothing() -> None:
    """Where an example was wrong already, a sweep that is off by a factor is not kept; where none was, it is."""
    tripled = shown_of(lambda values: np.asarray(values) * 3.0)
    assert len(tripled[0]) == 1
    assert tripled[1] == ()
    assert len(shown_of(lambda values: np.asarray(values) * 3.0, SHOWN[2])[1]) == 1


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (lambda values: right(values)[:, None], "[[2.0], [4.0]] (of shape (2, 1); (2,) was expected)"),
        (lambda values: right(values).astype(int), "[2, 4] (of dtype int64; float64 was expected)"),
        (lambda values: list(right(values)), "a list"),
        (lambda _values: 1 / 0, "double raised ZeroDivisionError."),
        (lambda _values: np.zeros(1000), "an array of shape (1000,)"),
        (lambda values: right(values).astype(complex), "an array of dtype complex128"),
        (lambda values: (right(values), values.append(1))[0], "[2.0, 4.0] (and its argument was changed)"),
    ],
)
def test_what_numbers_do_not_show_is_said(function: Any, said: str) -> None:
    """A wrong shape, dtype or kind, an exception and a changed argument are said in words."""
    (shown,), _ = shown_of(function, SHOWN[0])
    assert shown.returned.text.en == said


def test_expected_exception() -> None:
    """Where the solution raises, a value is wrong, and the same exception right."""
    refused = example("double([])")
    (shown,), _ = shown_of(lambda values: np.asarray(values) * 2, refused)
    assert (shown.returned.text.en, shown.expected.text.en) == ("[]", "ValueError is raised")
    assert shown_of(right, refused) == ((), ())


def test_stub_is_not_shown() -> None:
    """A function that is not written yet has nothing to show: one sentence says it."""

    def stub(values: Any) -> Any:
        raise NotImplementedError(values)

    assert shown_of(stub) == ((), ())


@pytest.mark.parametrize(
    ("source", "over", "said"),
    [
        ("double(", {}, "no Python expression"),
        ("1 + 1", {}, "one call"),
        ("double([nothing])", {}, "NameError"),
        ("double([a])", {"a": range(2)}, "give 4 to 60"),
        ("double([a])", {"a": range(5), "b": range(5)}, "one name"),
    ],
)
def test_malformed_declaration(source: str, over: dict[str, range], said: str) -> None:
    """An author hears of every mistake where it stands."""
    with pytest.raises(AuthorCodeError, match=said):
        _ = sweep(source, over=over, horizontal="a", vertical="b") if over else example(source)


def _write(tiny: CourseFolder, source: str) -> Path:
    path = tiny.root / "solutions" / "tiny" / "demonstrations" / "double.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source)
    solution = tiny.root / "solutions" / "tiny" / "double.py"
    solution.write_text("def double(values):\n    return [2 * value for value in values]\n")
    return path


SOLUTION = "import numpy as np\n\n\ndef double(values):\n    return np.asarray(values, dtype=float) * 2\n"


def test_what_the_solution_can_not_answer_is_refused(tiny: CourseFolder) -> None:
    """A demonstration that the solution gives no numbers for is the author's mistake."""
    path = _write(tiny, DEMONSTRATIONS)
    with pytest.raises(AuthorCodeError, match="gives no numbers"):
        check_demonstrations(path, load_functions(tiny.root / "solutions" / "tiny" / "double.py"))


def test_file_must_list_demonstrations(tiny: CourseFolder) -> None:
    """A file that lists something else, or nothing, is refused; no file at all is fine."""
    with pytest.raises(AuthorCodeError, match="DEMONSTRATIONS must be a tuple"):
        load_demonstrations(_write(tiny, "DEMONSTRATIONS = [1]\n"))
    assert load_demonstrations(tiny.root / "none.py") == ()


def test_grading_runs_them_behind_the_wall_and_they_cost_nothing(tiny: CourseFolder) -> None:
    """A module that lost points is shown its own output; the points are the same without demonstrations."""
    source = "import numpy as np\n\n\ndef double(values):\n    return np.asarray(values, dtype=float) * 3\n"
    without = tiny.grade_double(source)
    _write(tiny, DEMONSTRATIONS)
    (tiny.root / "solutions" / "tiny" / "double.py").write_text(SOLUTION)
    report = tiny.grade_double(source)
    assert report.earned == without.earned
    assert report.tests == without.tests
    assert without.demonstrations == ()
    assert [shown.returned.text.en for shown in report.demonstrations] == ["[3.0, 6.0]"]


@pytest.mark.parametrize(
    "source",
    [
        "def double(values):\n    while len(values) == 2:\n        pass\n    return [0.0]\n",
        "raise RuntimeError\n",
        "import os\n\n\ndef double(values):\n    os._exit(0)\n",
    ],
    ids=["endless", "not importable", "ends"],
)
def test_stopped_module_is_not_run_again(tiny: CourseFolder, source: str) -> None:
    """A module that was stopped, or that can't be imported, has one message and no demonstration."""
    _write(tiny, DEMONSTRATIONS)
    (tiny.root / "solutions" / "tiny" / "double.py").write_text(SOLUTION)
    report = tiny.grade_double(source)
    assert report.status == "graded"
    assert (report.demonstrations, report.sweeps) == ((), ())


def test_broken_demonstrations_cost_no_grade(tiny: CourseFolder, caplog: pytest.LogCaptureFixture) -> None:
    """An author's mistake in them leaves the report as it was, and is logged."""
    _write(tiny, "raise RuntimeError('broken')\n")
    report = tiny.grade_double("def double(values):\n    return values\n")
    assert report.status == "graded"
    assert report.demonstrations == ()
    assert "demonstrating double of ada failed" in caplog.text


def test_published_form_has_no_nan() -> None:
    """JSON has no nan and no inf: they are strings there, and come back as what they were."""
    shown = Demonstration("f", "f(1)", PublicAnswer(same("nan"), (math.inf, 1.0)), PublicAnswer(same("1.0"), 1.0))
    curves = Sweep("f", "f(2)", same("x"), same("y"), (1.0, 2.0), (None, -math.inf), (1.0, 2.0), 2.0)
    module = ModuleReport(1.0, 2.0, "graded", (), demonstrations=(shown,), sweeps=(curves,))
    report = GradeReport("a", "s", 1.0, 2.0, "graded", {"m": module})
    text = json.dumps(report.to_json(), allow_nan=False)
    assert '"-inf"' in text
    assert GradeReport.from_json(json.loads(text)) == report


def _assignments() -> list[Assignment]:
    course = open_course(REPOSITORY)
    return [course.assignment(name) for name in course.config.assignments]


def test_solutions_answer_the_courses_demonstrations() -> None:
    """Every demonstration of the course is sound, and the solutions part from themselves nowhere."""
    for assignment in _assignments():
        for module in assignment.settings.modules:
            solution = load_functions(assignment.solution(module))
            check_demonstrations(assignment.demonstrations(module), solution)
            declared = load_demonstrations(assignment.demonstrations(module))
            assert demonstrate(declared, solution, StandIn(solution)) == ((), ())


def test_one_part_of_a_tuple_is_shown() -> None:
    """Of a function that returns several values an example shows the part that its source asks for."""

    def two(values: Any) -> Any:
        return right(values), 0.0

    shown = example("double([1.0, 2.0])[0]")
    assert demonstrate([shown], {"double": two}, StandIn({"double": two})) == ((), ())
    (found,), _ = demonstrate([shown], {"double": two}, StandIn({"double": lambda x: (3 * right(x), 0.0)}))
    assert (found.call, found.returned.text.en, found.expected.text.en) == (
        "double([1.0, 2.0])[0]",
        "[6.0, 12.0]",
        "[2.0, 4.0]",
    )
    (found,), _ = demonstrate([shown], {"double": two}, StandIn({"double": right}))
    assert found.returned.text.en == "a single array"
