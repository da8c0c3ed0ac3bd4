"""The integrity of the run: what made these grades, behind which walls, and which reports are out of date."""

from __future__ import annotations

from collections import Counter

from autograder.class_report.data import ClassData
from autograder.class_report.people import moment_text
from autograder.class_report.tables import Cell, Table
from autograder.report import points_text

_DIGEST_CHARACTERS = 16


def facts_table(data: ClassData, made: str) -> Table:
    """Give the facts, one a row."""
    moments = [member.stored.made for member in data.members if member.stored is not None]
    rows: list[tuple[Cell, ...]] = [
        ("course", data.course),
        ("assignment", data.assignment),
        ("total points", points_text(data.points)),
        ("seed of the drawn inputs", str(data.seed)),
        ("hidden tests, settings and grader (digest)", data.suite[:_DIGEST_CHARACTERS]),
        *((f"{name}, now", version) for name, version in data.versions.items()),
        ("reports", str(len(moments))),
        ("first report stored", moment_text(data, min(moments))),
        ("last report stored", moment_text(data, max(moments))),
        ("this page made", made),
    ]
    return Table("run", "Facts of the run", ("what", "value"), tuple(rows))


def isolation_table(data: ClassData) -> Table:
    """Count the reports behind each wall."""
    met = Counter(member.stored.report.isolation for member in data.members if member.stored is not None)
    rows = tuple((level or "not said", count) for level, count in sorted(met.items()))
    return Table("isolation", "Walls around the students' code", ("isolation", "reports"), rows)


def suites_table(data: ClassData) -> Table:
    """Count the reports of each state of hidden tests, settings, grader and versions."""
    rows = tuple(
        (suite[:_DIGEST_CHARACTERS], count, "today's" if suite == data.suite else "earlier", _used(data, suite))
        for suite, count in sorted(data.reports_by_suite().items(), key=lambda pair: (-pair[1], pair[0]))
    )
    columns = ("digest", "reports", "state", "tests analysed")
    return Table("suites", "What the reports were made by", columns, rows)


def outdated_table(data: ClassData) -> Table:
    """Name the reports that grading again would not use as they are."""
    rows = []
    for member in data.members:
        reasons = [member.stored.outdated] if member.stored is not None and member.stored.outdated else []
        if member.is_held_back:
            reasons.append("a newer report is graded, but not recorded")
        if reasons and member.stored is not None:
            rows.append((member.person.id, moment_text(data, member.stored.made), "; ".join(reasons)))
    columns = ("student", "stored", "why")
    return Table("outdated", "Reports that are out of date", columns, tuple(rows), "Every report is up to date.")


def _used(data: ClassData, suite: str) -> str:
    return "yes" if suite == data.analysed_suite() else "no"
