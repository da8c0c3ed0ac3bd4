"""What a section of the page is made of."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.class_report.tables import Table


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its caption."""

    caption: str
    svg: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page, with an id to link to."""

    id: str
    heading: str
    said: tuple[str, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]


def percent(part: float, whole: float) -> float:
    """Give a share in percent, with one decimal; of nothing it is 0."""
    return round(100 * part / whole, 1) if whole else 0.0


def percent_text(part: float, whole: float) -> str:
    """Write a share as a chart does, rounded once: 12 of 22 are 55 %, although the table says 54.5."""
    return f"{100 * part / whole:.0f} %" if whole else "none"
