"""The sections on single tests: how many passed each, item analysis, and what the wrong answers have in common."""

from __future__ import annotations

from autograder.class_report.charts import Bar, Mark, bars_chart, items_chart
from autograder.class_report.data import ClassData
from autograder.class_report.items import FEWEST_STUDENTS, Item, ItemAnalysis
from autograder.class_report.misunderstood import Misunderstanding, misunderstandings
from autograder.class_report.section import Chart, Section, percent, percent_text
from autograder.class_report.tables import Cell, Table
from autograder.results import Verdict

_LOW_DISCRIMINATION = 0.2  # items below have their number in the picture: a person should look at them
_MOST_BARS = 20
_TEST_COLUMNS = ("number", "module", "test", "group", "points", "judged", "passed", "passed, %")
_VERDICTS = {
    Verdict.WRONG_ANSWER: "wrong answer",
    Verdict.RUNTIME_ERROR: "error",
    Verdict.LIMIT_EXCEEDED: "limit exceeded",
    Verdict.NOT_RUN: "not run",
    Verdict.INTERNAL_ERROR: "grader failed",
}


def tests_section(data: ClassData, analysis: ItemAnalysis) -> Section:
    """Show how many passed each hidden test."""
    said = [
        "How many of the submissions passed each hidden test, as the autograder found it. The numbers are those of the "
        "tables here and in the item analysis."
    ]
    if left_out := sum(data.reports_by_suite().values()) - len(data.analysed()):
        said.append(f"Left out: {left_out} reports that other hidden tests or another grader made; see the run below.")
    charts = tuple(_module_chart(module, analysis) for module in dict.fromkeys(item.module for item in analysis.items))
    rows = tuple(_test_row(number, item) for number, item in enumerate(analysis.items, start=1))
    columns = (*_TEST_COLUMNS, *_VERDICTS.values(), "id")
    table = Table("tests", "Hidden tests", columns, rows, "No report has a verdict on any test.")
    return Section("tests", "Hidden tests", tuple(said), charts, (table,))


def items_section(analysis: ItemAnalysis) -> Section:
    """Show how hard each test was and how well it tells students apart."""
    said = (
        "Difficulty is the mean fraction of a test's points that was earned: 1 is the easiest.",
        "Discrimination is the corrected item-total correlation: between the points of a test and the points of all "
        "other tests. Below 0, those who did better elsewhere failed this test more often. It is undefined where there "
        "is nothing to compare.",
        _certainty(analysis),
    )
    columns = ("number", "module", "test", "points", "difficulty", "discrimination")
    rows = tuple(_item_row(number, item) for number, item in enumerate(analysis.items, start=1))
    marks = [
        Mark(number, item.module, item.difficulty, item.discrimination, item.discrimination < _LOW_DISCRIMINATION)
        for number, item in enumerate(analysis.items, start=1)
        if item.difficulty is not None and item.discrimination is not None
    ]
    title = "Difficulty and discrimination of each test; those below a discrimination of 0.2 are numbered."
    charts = (Chart("Difficulty and discrimination", items_chart(marks, title=title)),) if marks else ()
    table = Table("items", "Item analysis", columns, rows, "No report has a verdict on any test.")
    return Section("items", "Item analysis", said, charts, (table,))


def misconceptions_section(data: ClassData) -> Section:
    """Show which misconceptions are common, and apart from them the symptoms without a known cause."""
    found, whole = misunderstandings(data), len(data.analysed())
    said = (
        "A misconception is named where it explains every answer that was seen of a function. A symptom is a fact "
        "about the wrong numbers, of which no cause is known.",
    )
    bars = [Bar(each.name, each.students, str(each.students), is_other=each.is_symptom) for each in found[:_MOST_BARS]]
    title = f"How many of {whole} students have each misconception; symptoms hatched. The {_MOST_BARS} commonest."
    charts = (Chart("Students with each misconception", bars_chart(bars, whole, title=title)),) if bars else ()
    columns = ("name", "modules", "students", "students, %", "hint")
    named = tuple(_named_row(each, whole) for each in found if not each.is_symptom)
    symptoms = tuple(_named_row(each, whole) for each in found if each.is_symptom)
    tables = (
        Table("misconceptions", "Misconceptions", columns, named, "No misconception was named."),
        Table("symptoms", "Symptoms in the numbers", columns, symptoms, "No symptom without a known cause."),
    )
    return Section("misconceptions", "Misconceptions", said, charts, tables)


def _module_chart(module: str, analysis: ItemAnalysis) -> Chart:
    bars = [
        Bar(f"{number}. {item.title}", item.passed / max(1, item.judged), percent_text(item.passed, item.judged))
        for number, item in enumerate(analysis.items, start=1)
        if item.module == module
    ]
    title = f"Share of the submissions that passed each hidden test of {module}, a bar for each."
    return Chart(f"Tests of {module} passed", bars_chart(bars, 1.0, title=title))


def _test_row(number: int, item: Item) -> tuple[Cell, ...]:
    passed = percent(item.passed, item.judged) if item.judged else None
    about = number, item.module, item.title, item.group, item.points
    return (*about, item.judged, item.passed, passed, *(item.verdicts[verdict] for verdict in _VERDICTS), item.id)


def _certainty(analysis: ItemAnalysis) -> str:
    margin = analysis.chance_margin
    if margin is None:
        few = f"{analysis.students} with a verdict on every test; it takes {FEWEST_STUDENTS}"
        return f"There are too few submissions for any discrimination: {few}."
    far = f"may come out up to {margin:.2f} from 0 by chance (95 %)"
    return f"Over {analysis.students} submissions: a test that tells nobody apart {far}."


def _item_row(number: int, item: Item) -> tuple[Cell, ...]:
    difficulty = "undefined: no verdict" if item.difficulty is None else round(item.difficulty, 2)
    found = item.discrimination
    discrimination = f"undefined: {item.why_undefined}" if found is None else round(found, 2) + 0.0
    return number, item.module, item.title, item.points, difficulty, discrimination


def _named_row(each: Misunderstanding, whole: int) -> tuple[Cell, ...]:
    return each.name, ", ".join(each.modules), each.students, percent(each.students, whole), each.hint
