"""How the points are spread: over the class, and part by part."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.class_report.data import ClassData, Part
from autograder.class_report.tables import Cell, Table
from autograder.report import points_text

_BINS = 10
_TINY = 1e-9
_FEWEST_FOR_A_SPREAD = 2


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar of the histogram. Only the last holds its own end."""

    begin: float
    end: float
    students: int
    is_last: bool

    @property
    def name(self) -> str:
        """Say which points fall into it."""
        return f"{points_text(self.begin)} to {'' if self.is_last else 'under '}{points_text(self.end)}"


@dataclass(frozen=True, slots=True)
class PartResults:
    """One part over the class: final points of those who have them, and how many wait for a teacher."""

    part: Part
    earned: tuple[float, ...]
    waiting: int

    @property
    def graded(self) -> int:
        """How many have final points."""
        return len(self.earned)

    @property
    def full(self) -> int:
        """How many have all points."""
        return sum(points >= self.part.points - _TINY for points in self.earned)

    @property
    def mean(self) -> float | None:
        """The mean of the points; None of nobody."""
        return statistics.fmean(self.earned) if self.earned else None


def bins(data: ClassData) -> tuple[Bin, ...]:
    """Sort the final grades into tenths of the points; extra credit adds bins above."""
    width, finals = data.points / _BINS, data.finals
    count = max(_BINS, math.ceil(max(finals, default=0.0) / width - _TINY))
    places = [min(int(points / width + _TINY), count - 1) for points in finals]
    return tuple(
        Bin(round(at * width, 6), round((at + 1) * width, 6), places.count(at), is_last=at == count - 1)
        for at in range(count)
    )


def part_results(data: ClassData) -> tuple[PartResults, ...]:
    """Collect each part's points over the recorded hand-ins."""
    recorded = [member.grade.cells for member in data.members if member.grade is not None and member.is_handed_in]
    found = []
    for part in data.parts:
        points = [cells[part.cell].points if part.cell in cells else None for cells in recorded]
        earned = tuple(each for each in points if each is not None)
        found.append(PartResults(part, earned, len(points) - len(earned)))
    return tuple(found)


def statistics_table(data: ClassData) -> Table:
    """Sum the final grades up; what so few students can't have is said to be undefined."""
    rows: list[tuple[Cell, ...]] = [("final grades", len(data.finals)), *_statistics(data.finals)]
    return Table("statistics", "Final points in short", ("what", "value"), tuple(rows))


def _statistics(finals: Sequence[float]) -> list[tuple[Cell, ...]]:
    if len(finals) < _FEWEST_FOR_A_SPREAD:
        return [("mean, median, spread", f"undefined: it takes {_FEWEST_FOR_A_SPREAD} final grades")]
    lower, _, upper = statistics.quantiles(finals, n=4, method="inclusive")
    values = {
        "mean": statistics.fmean(finals),
        "standard deviation": statistics.stdev(finals),
        "lowest": min(finals),
        "lower quartile": lower,
        "median": statistics.median(finals),
        "upper quartile": upper,
        "highest": max(finals),
    }
    return [(name, round(value, 2)) for name, value in values.items()]
