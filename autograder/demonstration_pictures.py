"""Pictures of demonstrations and experiments, as SVG that stands in any page: two answers beside each other.

Written by hand and not by matplotlib: a tenth of its size, a hundredth of its time, and nobody measures Chinese text
in a font that has none. The text in them is numbers alone; what they mean stands in the page around them.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Final

import numpy as np

from autograder.outcomes import Array
from autograder.results import Confusion, Curve, Demonstration, Sweep

_Scale = Callable[[float], float]

_FEWEST_BARS: Final = 3  # two numbers are read faster than a picture of them
_MOST_BARS: Final = 12
_MOST_ROWS: Final = 4
_TOO_TALL: Final = 12  # times the expected size: beside such a bar nothing else could be seen
_BAR, _PAIR_GAP, _ROW_GAP = 13.0, 7.0, 20.0  # in pixels, as everything here
_LEFT, _TOP, _BOTTOM, _RIGHT = 44.0, 10.0, 22.0, 12.0
_BARS_HEIGHT: Final = 130.0
_CURVES_SIZE: Final = (330.0, 170.0)
_TICKS: Final = 5
_CELL: Final = 27.0

# In variables with a fallback: formgrader's page knows none of them.
_LOOK: Final = {
    "yours": "fill: var(--autograder-yours, #b3400f)",
    "expected": "fill: none; stroke: var(--autograder-expected, #0b57b0); stroke-width: 1.5",
    "hatch": "stroke: var(--autograder-expected, #0b57b0); stroke-width: 1",
    "expected-curve": "fill: none; stroke: var(--autograder-expected, #0b57b0); stroke-width: 5; stroke-opacity: .55",
    "yours-curve": "fill: none; stroke: var(--autograder-yours, #b3400f); stroke-width: 1.5",
    "line": "stroke: currentColor; stroke-opacity: .55; stroke-width: 1",
    "grid": "stroke: currentColor; stroke-opacity: .15; stroke-width: 1",
    "parting": "stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 4 3",
    "tick": "fill: currentColor; font-size: 12px",
    "cell": "stroke: currentColor; stroke-opacity: .15; stroke-width: 1",
    "count": "fill: currentColor; font-size: 11px",
    "not-finite": "fill: var(--autograder-yours, #b3400f); font-size: 12px; font-weight: bold",
}

_HATCH: Final = (
    '<defs><pattern id="ID" width="5" height="5" patternUnits="userSpaceOnUse">'
    f'<path style="{_LOOK["hatch"]}" d="M0 5L5 0"/></pattern></defs>'
)


def example_picture(shown: Demonstration, title: str) -> str:
    """Draw both answers as bars, row by row; nothing where they are no few numbers of one shape and size.

    ``title`` is what a screen reader says of it.
    """
    if shown.returned.numbers is None or shown.expected.numbers is None:
        return ""
    returned, expected = np.asarray(shown.returned.numbers), np.asarray(shown.expected.numbers)
    if returned.shape != expected.shape or not _can_be_drawn(returned, expected):
        return ""
    return _bars(np.atleast_2d(returned), np.atleast_2d(expected), title)


def sweep_picture(shown: Sweep, title: str) -> str:
    """Draw both answers as curves, with a line where they part; what is not finite, or far outside, is not drawn."""
    return _curves(shown.xs, shown.returned, shown.xs, shown.expected, title, parting=shown.parts_at)


def curve_picture(shown: Curve, title: str) -> str:
    """Draw both rows of numbers as curves, each from 1 to its own length."""
    returned, expected = (tuple(map(float, range(1, 1 + len(ys)))) for ys in (shown.returned, shown.expected))
    return _curves(returned, shown.returned, expected, shown.expected, title)


def confusion_picture(shown: Confusion, title: str) -> str:
    """Draw the student's counts as a table, the darker the larger the share of its row; the right ones in blue."""
    size = len(shown.returned)
    width, height = 2 * _CELL + size * _CELL, 2 * _CELL + size * _CELL
    parts = []
    for row, counts in enumerate(shown.returned):
        middle = _CELL * (row + 1.5) + 4
        parts.append(_text("tick", _CELL * 0.75, middle, str(row), "end"))
        parts.append(_text("tick", _CELL * (row + 1.5), _CELL * 0.75, str(row), "middle"))
        for column, count in enumerate(counts):
            share = count / max(1, sum(counts))
            fill = "var(--autograder-expected, #0b57b0)" if row == column else "var(--autograder-yours, #b3400f)"
            place = f'x="{_CELL * (column + 1):g}" y="{_CELL * (row + 1):g}" width="{_CELL:g}" height="{_CELL:g}"'
            parts.append(f'<rect style="{_LOOK["cell"]}; fill: {fill}; fill-opacity: {0.6 * share:.2f}" {place}/>')
            if count:
                parts.append(_text("count", _CELL * (column + 1.5), middle, str(count), "middle"))
    return _svg(width, height, title, parts)


def _curves(
    xs: Sequence[float],
    returned: Sequence[float | None],
    expected_xs: Sequence[float],
    expected: Sequence[float],
    title: str,
    parting: float | None = None,
) -> str:
    width, height = _CURVES_SIZE
    low, high, step = _scale(min(expected), max(expected))
    first, last = expected_xs[0], max(expected_xs[-1], xs[-1])

    def across(x: float) -> float:
        return _LEFT + (x - first) / (last - first) * (width - _LEFT - _RIGHT)

    def down(y: float) -> float:
        return _TOP + (high - y) / (high - low) * (height - _TOP - _BOTTOM)

    floor = height - _BOTTOM
    parts = [*_grid(low, high, step, width, down)]
    for x in _steps(*_scale(first, last)):
        if first <= x <= last:
            parts.append(_text("tick", across(x), height - 6, f"{x:g}", "middle"))
    parts.append(_line("line", _LEFT, floor, width - _RIGHT, floor))
    if parting is not None:
        parts.append(_line("parting", across(parting), _TOP, across(parting), floor))
        value = returned[xs.index(parting)]
        if value is not None and not math.isfinite(value):
            parts.append(_text("not-finite", across(parting) + 5, floor - 6, str(value), "start"))
    right = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in zip(expected_xs, expected, strict=True))
    parts.append(f'<polyline style="{_LOOK["expected-curve"]}" points="{right}"/>')
    margin = 0.03 * (high - low)
    for run in _runs(xs, returned, low - margin, high + margin):
        points = [(across(x), down(min(max(y, low), high))) for x, y in run]
        joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline style="{_LOOK["yours-curve"]}" points="{joined}"/>')
        dots = "".join(f"M{x - 2:.1f} {y:.1f}a2 2 0 1 0 4 0a2 2 0 1 0-4 0" for x, y in points)
        parts.append(f'<path style="{_LOOK["yours"]}" d="{dots}"/>')
    return _svg(width, height, title, parts)


def _can_be_drawn(returned: Array, expected: Array) -> bool:
    finite = returned[np.isfinite(returned)]
    return (
        returned.ndim in (1, 2)
        and _FEWEST_BARS <= returned.size <= _MOST_BARS
        and (returned.ndim == 1 or len(returned) <= _MOST_ROWS)
        and bool(np.isfinite(expected).all())
        and bool(np.abs(finite).max(initial=0.0) <= _TOO_TALL * np.abs(expected).max())
    )


def _bars(returned: Array, expected: Array, title: str) -> str:
    rows, classes = returned.shape
    row_width = classes * (2 * _BAR + _PAIR_GAP) + _ROW_GAP
    width, height = _LEFT + rows * row_width + _RIGHT, _BARS_HEIGHT
    drawn = np.concatenate([expected.ravel(), returned[np.isfinite(returned)]])
    low, high, step = _scale(min(0.0, float(drawn.min())), max(0.0, float(drawn.max())))

    def down(y: float) -> float:
        return _TOP + (high - y) / (high - low) * (height - _TOP - _BOTTOM)

    parts = [_HATCH, *_grid(low, high, step, width, down)]
    for row in range(rows):
        for column in range(classes):
            left = _LEFT + row * row_width + _ROW_GAP / 2 + column * (2 * _BAR + _PAIR_GAP) + _PAIR_GAP / 2
            parts += _pair(left, float(returned[row, column]), float(expected[row, column]), down)
            parts.append(_text("tick", left + _BAR, height - 6, str(column), "middle"))
        if row:
            parts.append(_line("grid", _LEFT + row * row_width, _TOP, _LEFT + row * row_width, height - 4))
    parts.append(_line("line", _LEFT, down(0.0), width - _RIGHT, down(0.0)))
    return _svg(width, height, title, parts)


def _pair(left: float, returned: float, expected: float, down: _Scale) -> Iterator[str]:
    """Draw a filled bar and a hatched one; a number that is not finite is written instead."""
    if math.isfinite(returned):
        yield f'<rect style="{_LOOK["yours"]}" {_box(left, returned, down)}/>'
    else:
        place = f'transform="translate({left + _BAR - 2:.1f} {down(0.0) - 3:.1f}) rotate(-90)"'
        yield f'<text style="{_LOOK["not-finite"]}" {place}>{returned}</text>'
    yield f'<rect style="{_LOOK["expected"]}; fill: url(#ID)" {_box(left + _BAR, expected, down)}/>'


def _box(left: float, value: float, down: _Scale) -> str:
    top, bottom = sorted((down(value), down(0.0)))
    return f'x="{left:.1f}" y="{top:.1f}" width="{_BAR:g}" height="{max(bottom - top, 0.5):.1f}"'


def _runs(
    xs: Sequence[float], ys: Sequence[float | None], low: float, high: float
) -> Iterator[list[tuple[float, float]]]:
    """Give the stretches of the student's curve that can be drawn; a far value ends one, and is not joined to it."""
    run: list[tuple[float, float]] = []
    for x, y in zip(xs, ys, strict=True):
        if y is not None and low <= y <= high:
            run.append((x, y))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _scale(least: float, most: float) -> tuple[float, float, float]:
    """Choose round ends of an axis, and the step between its ticks: 1, 2 or 5 times a power of ten."""
    spread = most - least or abs(most) or 1.0
    power = 10.0 ** math.floor(math.log10(spread / _TICKS))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= spread / _TICKS * (1 - 1e-9))
    low = math.floor(least / step + 1e-9) * step
    return low, max(math.ceil(most / step - 1e-9) * step, low + step), step


def _steps(low: float, high: float, step: float) -> list[float]:
    return [low + number * step for number in range(round((high - low) / step) + 1)]


def _grid(low: float, high: float, step: float, width: float, down: _Scale) -> Iterator[str]:
    for y in _steps(low, high, step):
        yield _line("grid", _LEFT, down(y), width - _RIGHT, down(y))
        yield _text("tick", _LEFT - 6, down(y) + 4, f"{round(y / step) * step:.4g}", "end")


def _line(look: str, *ends: float) -> str:
    places = " ".join(f'{name}="{end:.1f}"' for name, end in zip(("x1", "y1", "x2", "y2"), ends, strict=True))
    return f'<line style="{_LOOK[look]}" {places}/>'


def _text(look: str, x: float, y: float, text: str, anchor: str) -> str:
    return f'<text style="{_LOOK[look]}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _svg(width: float, height: float, title: str, parts: Sequence[str]) -> str:
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    drawn = "".join(parts)
    drawn = drawn.replace("ID", f"p{hashlib.sha256((title + drawn).encode()).hexdigest()[:10]}")
    return f'<svg role="img" {size} class="picture"><title>{escape(title)}</title>{drawn}</svg>'
