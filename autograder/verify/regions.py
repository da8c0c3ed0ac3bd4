"""The lines of a solution that students never see: those inside its solution regions."""

from __future__ import annotations

from collections.abc import Iterator

_BEGIN, _END = "### BEGIN SOLUTION", "### END SOLUTION"


def region_lines(source: str) -> Iterator[tuple[int, str]]:
    """Give the number, counted from 1, and the text of every line inside a solution region."""
    is_inside = False
    for number, line in enumerate(source.splitlines(), start=1):
        if line.strip() in (_BEGIN, _END):
            is_inside = line.strip() == _BEGIN
        elif is_inside:
            yield number, line
