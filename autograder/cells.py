"""Cells of tables that people open in a spreadsheet: numbers without binary noise, and text that is no formula."""

from __future__ import annotations

# What makes a spreadsheet run a cell, also in full width, which Excel takes for the same signs.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def number(points: float) -> str:
    """Write points with four decimals at most."""
    return repr(round(float(points), 4))


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would run the text instead of showing it."""
    return text.startswith(_FORMULA_STARTS)


def harmless(text: str | None) -> str:
    """Keep a spreadsheet from running text that others wrote as a formula: an apostrophe makes it plain text."""
    shown = text or ""
    return f"'{shown}" if is_formula(shown) else shown
