"""Everything that a gradebook's database says, so that two of them can be compared, on whatever server each is."""

from __future__ import annotations

import warnings
from typing import Any

from nbgrader.api import Base
from sqlalchemy import create_engine

from autograder.gradebook.database import database_url
from autograder.layout import Course

_NAMED_BY_PEOPLE = {"student", "course"}  # every other table's rows have ids that are drawn


def dump(course: Course) -> dict[str, list[str]]:
    """Give the rows of every table, a drawn id being replaced by what its row says, in an order of their own."""
    labels: dict[str, str] = {}
    tables = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader's own, of SQLAlchemy
        engine = create_engine(database_url(course))
        with engine.connect() as connection:
            for table in Base.metadata.sorted_tables:
                rows = connection.execute(table.select()).mappings().all()
                tables[table.name] = sorted(_told(table, row, labels) for row in rows)
        engine.dispose()
    return tables


def _told(table: Any, row: Any, labels: dict[str, str]) -> str:
    """Tell a row, and remember what its id stands for."""
    fields = {}
    for column in table.columns:
        value = row[column.name]
        if column.foreign_keys:
            value = labels.get(value, value)
        elif column.primary_key and table.name not in _NAMED_BY_PEOPLE:
            continue
        fields[column.name] = value
    said = f"{table.name}{sorted(fields.items())!r}"
    if table.name not in _NAMED_BY_PEOPLE and not table.columns["id"].foreign_keys:
        labels[row["id"]] = said
    return said
