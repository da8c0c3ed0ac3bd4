"""A table is made once, and shown on the page and written as CSV from the same cells."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.cells import harmless
from autograder.report import points_text, visible

Cell = str | float | None

_CELL_CHARACTERS = 2_000
_LONG_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first column names the row. ``empty`` is what the page says where there is no row."""

    name: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = "Nothing."

    @property
    def file_name(self) -> str:
        """The name of its CSV file."""
        return f"{self.name}.csv"

    @property
    def number_columns(self) -> frozenset[str]:
        """The columns that hold numbers, and stand to the right."""
        by_column = zip(self.columns, zip(*self.rows, strict=True), strict=True) if self.rows else ()
        return frozenset(name for name, cells in by_column if any(isinstance(cell, (int, float)) for cell in cells))

    def shown_rows(self) -> Iterator[list[tuple[str, str]]]:
        """Give each row's cells as the page shows them, each with its CSS class; a dash stands for nothing."""
        are_numbers = [column in self.number_columns for column in self.columns]
        for row in self.rows:
            yield [(cell_text(cell) or "–", _kind(cell, number)) for cell, number in zip(row, are_numbers, strict=True)]

    def csv_text(self) -> str:
        """Give the CSV file's text; text that a spreadsheet would run as a formula is quoted."""
        file = io.StringIO()
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_csv_cell(cell) for cell in row] for row in self.rows)
        return file.getvalue()

    def csv_bytes(self) -> bytes:
        """Give the CSV file: UTF-8 with a mark at its start, without which Excel garbles Chinese names."""
        return self.csv_text().encode("utf-8-sig")

    def csv_link(self) -> str:
        """Give the CSV file as an address that the page itself holds."""
        return f"data:text/csv;charset=utf-8;base64,{base64.b64encode(self.csv_bytes()).decode()}"


def cell_text(cell: Cell) -> str:
    """Write a cell as people read it; nothing where there is nothing."""
    if cell is None:
        return ""
    return visible(cell, _CELL_CHARACTERS) if isinstance(cell, str) else points_text(cell)


def _kind(cell: Cell, is_number: bool) -> str:
    if is_number:
        return "number"
    return "long" if isinstance(cell, str) and len(cell) > _LONG_CHARACTERS else ""


def _csv_cell(cell: Cell) -> str:
    return harmless(cell_text(cell)) if isinstance(cell, str) else cell_text(cell)
