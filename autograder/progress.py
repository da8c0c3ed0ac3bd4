"""Show people what happens: progress on a terminal, and tables of results. Student text is printed as plain text."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
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

from autograder.kept import Grade
from autograder.regrades import GradeChange, ModuleChange, TestChange
from autograder.submission import printable

if TYPE_CHECKING:
    from autograder.verify.findings import Check

_ROOM_FOR_STORIES = 110
_ROOM_FOR_STUDENTS = 40
_SECONDS_BETWEEN_LINES = 10


class _RateColumn(ProgressColumn):
    """How many are done in a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:.1f}/s")


def _columns() -> tuple[ProgressColumn, ...]:
    return TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _RateColumn(), TimeRemainingColumn()


@contextmanager
def progress_bar(console: Console, title: str, total: int) -> Iterator[Callable[[object], None]]:
    """Show a bar with the number done, the rate and the time left; now and then a line where there is no terminal."""
    if not console.is_terminal:
        yield _lines_now_and_then(console, title, total)
        return
    # Drawn anew by whoever counts: a thread for it would keep processes from being forked.
    with Progress(*_columns(), console=console, transient=True, auto_refresh=False) as progress:
        task = progress.add_task(title, total=total)
        progress.refresh()
        yield lambda _done: progress.update(task, advance=1, refresh=True)


def _lines_now_and_then(console: Console, title: str, total: int) -> Callable[[object], None]:
    line = _Line(console, title, total)

    def advance(_done: object) -> None:
        line.count += 1
        line.write_now_and_then()

    return advance


@dataclass(slots=True)
class _Line:
    """A line for a log, now and then."""

    console: Console
    title: str
    total: int
    count: int = 0
    slow: str = ""
    _started: float = field(default_factory=lambda: time.monotonic())
    _said: float = field(default_factory=lambda: time.monotonic())

    def write_now_and_then(self) -> None:
        now = time.monotonic()
        if now - self._said < _SECONDS_BETWEEN_LINES or self.count >= self.total:
            return
        self._said = now
        rate = self.count / (now - self._started)
        left = f", about {duration((self.total - self.count) / rate)} left" if self.count else ""
        said = f"{self.title}: {self.count} of {self.total}, {rate:.1f}/s{left}"
        self.console.print(Text("; ".join(filter(None, [said, self.slow]))), soft_wrap=True)


class GradingBar:
    """The progress of grading a class: how many, how fast, how long to go, and who takes long right now."""

    def __init__(self, console: Console, title: str, total: int) -> None:
        self._line = _Line(console, title, total)
        self._bar: Progress | None = None
        if console.is_terminal:
            columns = (*_columns(), TextColumn("{task.fields[slow]}"))
            # Drawn anew by whoever counts, about every second, as the bar above.
            self._bar = Progress(*columns, console=console, transient=True, auto_refresh=False)
            self._task = self._bar.add_task(title, total=total, slow="")

    def __enter__(self) -> GradingBar:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def done(self, _student: str, _seconds: float) -> None:
        """Count one that is graded."""
        self._line.count += 1
        self._show()

    def at_work(self, running: Sequence[tuple[str, float]]) -> None:
        """Name who is being graded for long; ``running`` has everybody at work, each with the seconds so far."""
        long = [(seconds, student) for student, seconds in running if seconds >= _SECONDS_BETWEEN_LINES]
        named = ", ".join(
            f"{printable(student, 40)} {duration(seconds)}" for seconds, student in sorted(long)[::-1][:3]
        )
        self._line.slow = f"at it for long: {named}" if named else ""
        self._show()

    def _show(self) -> None:
        if self._bar is None:
            self._line.write_now_and_then()
        else:
            self._bar.update(self._task, completed=self._line.count, slow=escape(self._line.slow), refresh=True)


def duration(seconds: float) -> str:
    """Say how long, as people do."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes == 0:
        return f"{seconds:.1f} s" if seconds < _SECONDS_BETWEEN_LINES else f"{rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"


def grades_table(grades: Mapping[str, Grade], possible: Mapping[str, float]) -> Table:
    """Build the table of grades: a row a student, a column a module; for a large class a row a module."""
    if len(grades) > _ROOM_FOR_STUDENTS:
        return _class_table(grades, possible)
    modules = list(dict.fromkeys(module for grade in grades.values() for module in grade.modules))
    table = Table(title=None, show_lines=False)
    table.add_column("student")
    for module in modules:
        table.add_column(module, justify="right")
    table.add_column("total", justify="right")
    for student, grade in grades.items():
        cells = [_points(grade.modules[m]) if m in grade.modules else "-" for m in modules]
        table.add_row(Text(printable(student, 40)), *cells, _points(grade.earned))
    return table


def _class_table(grades: Mapping[str, Grade], possible: Mapping[str, float]) -> Table:
    """Build the table of a class that is too large for names: of each module, how it went."""
    table = Table(title=None, show_lines=False)
    table.add_column(f"{len(grades)} students")
    for column in ("points", "mean", "full", "none", "not graded"):
        table.add_column(column, justify="right")
    for module, points in possible.items():
        _add_how_it_went(table, module, points, [grade.modules.get(module) for grade in grades.values()])
    _add_how_it_went(table, "total", sum(possible.values()), [grade.earned for grade in grades.values()])
    return table


def _add_how_it_went(table: Table, title: str, possible: float, earned: Sequence[float | None]) -> None:
    known = [points for points in earned if points is not None]
    mean = f"{sum(known) / len(known):.1f}" if known else "-"
    full, none = (sum(points == value for points in known) for value in (possible, 0.0))
    table.add_row(title, f"{possible:g}", mean, str(full), str(none), str(len(earned) - len(known)))


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
