"""The charts of the class report, narrow enough for a phone; on a desk several stand in a row."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.pictures import figure_svg

_WIDTH = 3.6  # inches: 346 px
_LABEL_CHARACTERS = 44
_TEXT_SIZE, _SMALL_TEXT_SIZE = 9.5, 8.5
_BAR_HEIGHT, _LINE_HEIGHT, _GAP = 0.13, 0.16, 0.09
_BAR, _OTHER_BAR, _REST = "#112233", "#445566", "#778899"  # only stand for the page's colours
_COLOURS: Mapping[str, str] = {_BAR: "var(--bar)", _OTHER_BAR: "var(--other-bar)", _REST: "var(--rest)"}
_MARKERS = "osD^vP*X<>"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is, how long, and what is written at its end; ``is_other`` hatches it, in another colour."""

    label: str
    value: float
    said: str
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One item of the picture of difficulty and discrimination, which is named by its number in the table."""

    number: int
    group: str
    difficulty: float
    discrimination: float
    is_named: bool


def bars_chart(bars: Sequence[Bar], whole: float, *, title: str) -> str:
    """Draw bars that lie, each below its label; ``whole`` is the length of a full one."""
    labels = [textwrap.wrap(bar.label, _LABEL_CHARACTERS) or [""] for bar in bars]
    heights = [len(lines) * _LINE_HEIGHT + _BAR_HEIGHT + _GAP for lines in labels]
    figure = Figure(figsize=(_WIDTH, sum(heights)))
    axes = figure.add_axes((0.005, 0, 0.845, 1))
    axes.set_axis_off()
    axes.set_xlim(0, whole or 1)
    axes.set_ylim(sum(heights), 0)
    tops = [sum(heights[:at]) for at in range(len(bars))]
    middles = [top + len(lines) * _LINE_HEIGHT + _BAR_HEIGHT / 2 for top, lines in zip(tops, labels, strict=True)]
    axes.barh(middles, whole or 1, _BAR_HEIGHT, color=_REST)
    colours, hatches = [_OTHER_BAR if bar.is_other else _BAR for bar in bars], ["////" * bar.is_other for bar in bars]
    axes.barh(middles, [bar.value for bar in bars], _BAR_HEIGHT, color=colours, hatch=hatches)
    for bar, lines, top, middle in zip(bars, labels, tops, middles, strict=True):
        _write_texts(axes, bar, lines, (top, middle), whole or 1)
    return figure_svg(figure, title=title, colours=_COLOURS)


def _write_texts(axes: Any, bar: Bar, lines: Sequence[str], place: tuple[float, float], whole: float) -> None:
    top, middle = place
    for number, line in enumerate(lines, start=1):
        axes.text(0, top + number * _LINE_HEIGHT - 0.04, line, fontsize=_TEXT_SIZE, va="baseline", parse_math=False)
    axes.text(whole * 1.02, middle, bar.said, fontsize=_TEXT_SIZE, va="center_baseline", parse_math=False)


def histogram_chart(edges: Sequence[float], counts: Sequence[int], *, title: str) -> str:
    """Draw how many students have how many points."""
    figure, axes = _axes(2.6)
    width = edges[1] - edges[0]
    axes.bar(edges[:-1], counts, width * 0.94, align="edge", color=_BAR)
    for left, count in zip(edges, counts, strict=False):
        if count:
            axes.annotate(
                str(count),
                (left + width / 2, count),
                (0, 2),
                textcoords="offset points",
                ha="center",
                fontsize=_SMALL_TEXT_SIZE,
            )
    axes.set_xticks(edges[::2])
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.set_ylim(0, max(1.0, max(counts) * 1.12))
    axes.set_xlabel("final points", fontsize=_TEXT_SIZE)
    axes.set_ylabel("students", fontsize=_TEXT_SIZE)
    return figure_svg(figure, title=title, colours=_COLOURS)


def items_chart(marks: Sequence[Mark], *, title: str) -> str:
    """Draw each item where its difficulty and its discrimination put it, with another sign for every module."""
    figure, axes = _axes(3.6)
    groups = list(dict.fromkeys(mark.group for mark in marks))
    for at, group in enumerate(groups):
        chosen = [mark for mark in marks if mark.group == group]
        places = [mark.difficulty for mark in chosen], [mark.discrimination for mark in chosen]
        marker, face = _MARKERS[at % len(_MARKERS)], _BAR if at % 2 == 0 else "none"
        axes.plot(*places, marker, label=group, markersize=5, markerfacecolor=face, markeredgecolor=_BAR)
    for mark in marks:
        if mark.is_named:
            place = mark.difficulty, mark.discrimination
            axes.annotate(str(mark.number), place, (5, 3), textcoords="offset points", fontsize=_SMALL_TEXT_SIZE)
    axes.axhline(0, color="black", linewidth=0.6)
    axes.set_xlim(-0.04, 1.06)
    axes.set_ylim(min([-0.1, *(mark.discrimination - 0.1 for mark in marks)]), 1.05)
    axes.set_xlabel("difficulty (1: everybody had it right)", fontsize=_TEXT_SIZE)
    axes.set_ylabel("discrimination", fontsize=_TEXT_SIZE)
    figure.legend(loc="outside lower left", ncols=2, fontsize=_SMALL_TEXT_SIZE, frameon=False, handletextpad=0.2)
    return figure_svg(figure, title=title, colours=_COLOURS)


def _axes(height: float) -> tuple[Figure, Any]:
    figure = Figure(figsize=(_WIDTH, height), layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=_SMALL_TEXT_SIZE)
    return figure, axes
