"""Show people what happens: progress on a terminal, and tables of results. Student text is printed as plain text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from autograder.results import GradeReport
from autograder.submission import printable
from autograder.verify.findings import Check

_ROOM_FOR_STORIES = 110


@contextmanager
def progress_bar(console: Console, title: str, total: int) -> Iterator[Callable[[object], None]]:
    """Show a bar with the number done and the time left; nothing where the output is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(title, total=total)
        yield lambda _done: progress.advance(task)


def grades_table(reports: Sequence[GradeReport]) -> Table:
    """Build the table of grades: a row a student, a column a module."""
    modules = list(dict.fromkeys(module for report in reports for module in report.modules))
    table = Table(title=None, show_lines=False)
    table.add_column("student")
    for module in modules:
        table.add_column(module, justify="right")
    table.add_column("total", justify="right")
    for report in reports:
        cells = [_points(report.modules[m].earned) if m in report.modules else "-" for m in modules]
        table.add_row(Text(printable(report.student, 40)), *cells, _points(report.earned))
    return table


@contextmanager
def timed_step(console: Console, title: str) -> Iterator[None]:
    """Show that a step runs, and then how long it took."""
    started = time.perf_counter()
    with console.status(Text(title)):
        yield
    console.print(Text(f"{time.perf_counter() - started:5.1f} s  {title}"))


@contextmanager
def timed_bar(console: Console, title: str, total: int) -> Iterator[Callable[[object], None]]:
    """Show a bar while a step runs, and then how long it took."""
    started = time.perf_counter()
    with progress_bar(console, title, total) as advance:
        yield advance
    console.print(Text(f"{time.perf_counter() - started:5.1f} s  {title}"))


def checks_table(title: str, checks: Sequence[Check]) -> Table:
    """Build the table of what `autograder verify` checked: a row a check."""
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("check")
    table.add_column("figure")
    table.add_column("")
    for check in checks:
        table.add_row(Text(check.name), Text(check.figure), "ok" if check.holds else "FAILED")
    return table


def print_points(
    console: Console, columns: Sequence[str], rows: Mapping[str, Sequence[float | None]], stories: Mapping[str, str]
) -> None:
    """Print a table of points: a row for each of ``rows``, and its story beside it, or below where there is no room."""
    points, told = _points_table(columns), _points_table([])
    told.add_column("story", overflow="fold")
    has_room = console.width >= _ROOM_FOR_STORIES
    if has_room:
        points.add_column("story", overflow="fold")
    for name, values in rows.items():
        student, story = Text(printable(name, 40)), Text(printable(stories[name], 200))
        points.add_row(student, *map(_points, values), *([story] if has_room else []))
        told.add_row(student, story)
    console.print(points)
    if not has_room:
        console.print(told)


def _points_table(columns: Sequence[str]) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("student")
    for column in columns:
        table.add_column(column.replace("_", "_\n"), justify="right")
    return table


def error_console() -> Console:
    """Give the console for messages and progress: standard error, so that output stays clean."""
    return Console(stderr=True, highlight=False)


def output_console() -> Console:
    """Give the console for what was asked for."""
    return Console(highlight=False)


def _points(earned: float | None) -> str:
    return "not graded" if earned is None else f"{earned:g}"
