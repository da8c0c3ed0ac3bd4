"""The page's sections, in reading order: what each says, its charts and its tables."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.class_report.charts import Bar, bars_chart, histogram_chart
from autograder.class_report.data import ClassData
from autograder.class_report.hand_ins import Span, spans
from autograder.class_report.item_sections import items_section, misconceptions_section, tests_section
from autograder.class_report.items import analyse_items
from autograder.class_report.marks import PartResults, bins, part_results, statistics_table
from autograder.class_report.people import late_table, manual_table, missing_table, status_table, students_table
from autograder.class_report.run import facts_table, isolation_table, outdated_table, suites_table
from autograder.class_report.section import Chart, Section, percent, percent_text
from autograder.class_report.tables import Cell, Table


def sections(data: ClassData, made: str) -> Iterator[Section]:
    """Give every section; all of them are always there, and one without anything to show says so."""
    analysis = analyse_items(data.analysed())
    yield Section("class", "The class", (_overview(data),), (), (status_table(data),))
    yield _points(data)
    yield _parts(data)
    yield tests_section(data, analysis)
    yield items_section(analysis)
    yield misconceptions_section(data)
    yield _times(data)
    yield Section("manual", "Waiting for a teacher", (), (), (manual_table(data),))
    yield Section("missing", "Nothing handed in", (), (), (missing_table(data),))
    yield Section("students", "Students", (), (), (students_table(data),))
    yield _run(data, made)


def _overview(data: ClassData) -> str:
    due = "no due date" if data.due is None else f"due {data.due:%Y-%m-%d %H:%M %z}"
    return f"{data.title} ({data.assignment}): {data.points:g} points, {due}."


def _points(data: ClassData) -> Section:
    finals, found = data.finals, bins(data)
    said = "Final points of students whose grade is final: after the late penalty, and with what teachers changed."
    table = Table("points", "Final points", ("points", "students"), tuple((b.name, b.students) for b in found))
    charts: tuple[Chart, ...] = ()
    if finals:
        spread = f"from {min(finals):g} to {max(finals):g} of {data.points:g} points"
        title = f"Histogram of the final grades of {len(finals)} students, {spread}."
        edges, counts = [*(b.begin for b in found), found[-1].end], [b.students for b in found]
        charts = (Chart("Final points", histogram_chart(edges, counts, title=title)),)
    else:
        said += " None is final yet."
    return Section("points", "Distribution of points", (said,), charts, (table, statistics_table(data)))


def _parts(data: ClassData) -> Section:
    results = part_results(data)
    columns = ("part", "kind", "points", "graded", "waiting", "full points", "full points, %", "mean points", "mean, %")
    rows = tuple(_part_row(result) for result in results)
    bars = [
        Bar(result.part.name, result.full / result.graded, percent_text(result.full, result.graded))
        for result in results
        if result.graded
    ]
    said = "How many of the graded students have all points of a part, as the gradebook says: with a teacher's changes."
    title = "Share of the graded students who have full points, a bar for each part."
    charts = (Chart("Students with full points", bars_chart(bars, 1.0, title=title)),) if bars else ()
    return Section("parts", "Modules", (said,), charts, (Table("parts", "Modules and other parts", columns, rows),))


def _part_row(result: PartResults) -> tuple[Cell, ...]:
    part, mean = result.part, result.mean
    about = part.name, "module" if part.is_module else "graded by a teacher", part.points
    if mean is None:
        return (*about, 0, result.waiting, None, None, None, None)
    full = result.full, percent(result.full, result.graded)
    return (*about, result.graded, result.waiting, *full, round(mean, 2), percent(mean, part.points))


def _times(data: ClassData) -> Section:
    found = spans(data)
    said = ["Measured from the moment that was due for each student, extensions included."]
    if data.due is None:
        said = ["The assignment has no due date."]
    recorded = [member.grade for member in data.members if member.grade is not None and member.is_handed_in]
    if unknown := sum(grade.handed_in is None for grade in recorded):
        said.append(f"Of {unknown} hand-ins the time is unknown; they cost no late penalty.")
    rows = tuple((span.name, span.students, "late" if span.is_late else "in time") for span in found)
    table = Table("hand_in_times", "Hand-in times", ("when", "students", "late"), rows)
    is_known = any(span.students for span in found)
    charts = (Chart("Hand-ins before and after the due date", _times_chart(found)),) if is_known else ()
    return Section("times", "Hand-in times", tuple(said), charts, (table, late_table(data)))


def _times_chart(found: tuple[Span, ...]) -> str:
    bars = [Bar(span.name, span.students, str(span.students), is_other=span.is_late) for span in found]
    title = "How many students handed in when, from a week before the due date to a week after; late ones hatched."
    return bars_chart(bars, max(bar.value for bar in bars), title=title)


def _run(data: ClassData, made: str) -> Section:
    said = ["What the grades rest on."]
    outdated = outdated_table(data)
    if outdated.rows:
        again = f"`autograder grade {data.assignment}` shows what grading again changes"
        said.append(f"{len(outdated.rows)} reports are out of date: {again}.")
    tables = (facts_table(data, made), isolation_table(data), suites_table(data), outdated)
    return Section("run", "The run", tuple(said), (), tables)
