"""Show people what happens: progress on a terminal, and tables of results. Student text is printed as plain text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from autograder.regrades import GradeChange, ModuleChange, TestChange
from autograder.results import GradeReport
from autograder.submission import printable
from autograder.verify.findings import Check

_ROOM_FOR_STORIES = 110
_SECONDS_BETWEEN_LINES = 10


class _RateColumn(ProgressColumn):
    """How many are done in a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:.1f}/s")


@contextmanager
def progress_bar(console: Console, title: str, total: int) -> Iterator[Callable[[object], None]]:
    """Show a bar with the number done, the rate and the time left; now and then a line where there is no terminal."""
    if not console.is_terminal:
        yield _lines_now_and_then(console, title, total)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _RateColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(title, total=total)
        yield lambda _done: progress.advance(task)


def _lines_now_and_then(console: Console, title: str, total: int) -> Callable[[object], None]:
    started = said = time.monotonic()
    count = 0

    def advance(_done: object) -> None:
        nonlocal said, count
        count, now = count + 1, time.monotonic()
        if now - said >= _SECONDS_BETWEEN_LINES and count < total:
            said = now
            rate = count / (now - started)
            left = duration((total - count) / rate)
            console.print(Text(f"{title}: {count} of {total}, {rate:.1f}/s, about {left} left"), soft_wrap=True)

    return advance


def duration(seconds: float) -> str:
    """Say how long, as people do."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes == 0:
        return f"{seconds:.1f} s" if seconds < _SECONDS_BETWEEN_LINES else f"{rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"


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


def changes_table(title: str, changes: Sequence[GradeChange]) -> Table:
    """Build the table of changed grades: a row for each student and module, with the tests that changed."""
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("student")
    table.add_column("module")
    for column in ("recorded", "new", "change"):
        table.add_column(column, justify="right")
    table.add_column("for which test", overflow="fold")
    if any(_teachers(module) for change in changes for module in change.modules):
        table.add_column("what a teacher gave", overflow="fold")
    for change in changes:
        name = printable(change.student, 40)
        for module in change.modules:
            teachers = [Text(_teachers(module))] if len(table.columns) == 7 else []
            points = (_points_or_none(module.before), _points_or_none(module.after), _difference(module))
            table.add_row(Text(name), Text(module.module), *points, Text(_tests(module)), *teachers)
            name = ""
    return table


def _teachers(module: ModuleChange) -> str:
    said = []
    if module.manual is not None:
        said.append(f"score {module.manual:g}: it stays, and waits to be confirmed")
    if module.extra_credit:
        said.append(f"extra credit {module.extra_credit:g}: it stays")
    return "; ".join(said)


def _tests(module: ModuleChange) -> str:
    return "\n".join(map(_test, module.tests)) or "not known: the recorded report can't be read"


def _test(change: TestChange) -> str:
    name = change.id.rpartition("::")[2]
    verdicts = f"{change.before or 'new'} -> {change.after or 'gone'}"
    if change.before == change.after:
        verdicts = f"{change.after}, {change.earned_before:g} -> {change.earned_after:g} points"
    return f"{name}: {verdicts}"


def _points_or_none(points: float | None) -> str:
    return "none" if points is None else f"{points:g}"


def _difference(module: ModuleChange) -> str:
    return f"{(module.after or 0.0) - (module.before or 0.0):+g}"


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
