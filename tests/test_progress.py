"""Progress on long work: a bar for people, and now and then a line for a log."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from autograder.kept import Grade
from autograder.progress import GradingBar, changes_table, duration, grades_table, progress_bar
from autograder.regrades import GradeChange, ModuleChange, TestChange


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give a clock that a test sets."""
    now = [0.0]
    monkeypatch.setattr("autograder.progress.time.monotonic", lambda: now[0])
    return now


def test_log_gets_a_line_now_and_then(clock: list[float]) -> None:
    """Without a terminal there is a line every ten seconds with count, rate and time left; none at the end."""
    log = io.StringIO()
    with progress_bar(Console(file=log, width=40), "Grading lab", 100) as advance:
        for _ in range(100):
            clock[0] += 0.5
            advance(None)
    assert log.getvalue().splitlines() == [
        "Grading lab: 20 of 100, 2.0/s, about 40 s left",
        "Grading lab: 40 of 100, 2.0/s, about 30 s left",
        "Grading lab: 60 of 100, 2.0/s, about 20 s left",
        "Grading lab: 80 of 100, 2.0/s, about 10 s left",
    ]


def test_log_names_who_takes_long(clock: list[float]) -> None:
    """Whose grading takes more than ten seconds is named while it does, the longest first, as plain text."""
    log = io.StringIO()
    with GradingBar(Console(file=log, width=40), "Grading lab", 9) as bar:
        clock[0] += 4.0
        bar.done("ada", 4.0)
        bar.at_work([("bob", 4.0)])
        clock[0] += 70.0
        bar.at_work([("bob", 74.0), ("[red]eve\x1b", 75.0), ("cyn", 1.0)])
    assert log.getvalue().splitlines() == [
        r"Grading lab: 1 of 9, 0.0/s, about 9 min 52 s left; at it for long: [red]eve\x1b 1 min 15 s, bob 1 min 14 s"
    ]


def test_grading_bar_on_a_terminal() -> None:
    """On a terminal the bar has the count, and who takes long, whatever the name."""
    screen = io.StringIO()
    with GradingBar(Console(file=screen, force_terminal=True, width=140), "Grading lab", 2) as bar:
        bar.done("ada", 1.0)
        bar.at_work([("[red]eve", 34.0)])
        bar.done("bob", 1.0)
    assert "2/2" in screen.getvalue()
    assert "at it for long: [red]eve 34 s" in screen.getvalue()


def test_large_class_is_summed_up() -> None:
    """Up to 40 students have a row each; of more, each module says how it went."""
    screen = io.StringIO()
    graded = {f"s{number}": Grade(3.0, {"m": 1.0, "n": 2.0}) for number in range(39)}
    console = Console(file=screen, width=100)
    console.print(grades_table({**graded, "eve": Grade(None, {}, "why")}, {"m": 4.0, "n": 2.0}))
    assert "eve" in screen.getvalue()
    screen.truncate(0)
    console.print(
        grades_table(
            {**graded, "eve": Grade(None, {}, "why"), "zoe": Grade(0.0, {"m": 0.0, "n": 0.0})}, {"m": 4.0, "n": 2.0}
        )
    )
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in screen.getvalue().splitlines() if "│" in line]
    assert rows == [
        ["m", "4", "1.0", "0", "1", "1"],
        ["n", "2", "1.9", "39", "1", "1"],
        ["total", "6", "2.9", "0", "1", "1"],
    ]


def test_short_work_says_nothing_in_a_log(clock: list[float]) -> None:
    """Work of less than ten seconds leaves no line."""
    log = io.StringIO()
    with progress_bar(Console(file=log), "Grading lab", 3) as advance:
        for _ in range(3):
            clock[0] += 1.0
            advance(None)
    assert log.getvalue() == ""


def test_terminal_gets_a_bar() -> None:
    """On a terminal there is a bar with the count."""
    screen = io.StringIO()
    with progress_bar(Console(file=screen, force_terminal=True, width=100), "Grading lab", 3) as advance:
        for _ in range(3):
            advance(None)
    assert "Grading lab" in screen.getvalue()
    assert "3/3" in screen.getvalue()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.0, "0.0 s"), (4.25, "4.2 s"), (41.0, "41 s"), (61.0, "1 min 1 s"), (7_322.0, "2 h 2 min")],
)
def test_duration(seconds: float, said: str) -> None:
    """Times are said as people say them."""
    assert duration(seconds) == said


def test_changes_are_plain_text() -> None:
    """A student's name with markup of the terminal is shown as it is, and every change has its test."""
    tests = (
        TestChange("test_m.py::test_a", "WRONG_ANSWER", "ACCEPTED", 0.0, 2.0),
        TestChange("test_m.py::test_b", "ACCEPTED", "ACCEPTED", 1.0, 2.0),
        TestChange("test_m.py::test_c", "", "NOT_RUN", 0.0, 0.0),
        TestChange("test_m.py::test_d", "ACCEPTED", "", 1.0, 0.0),
    )
    change = GradeChange("[red]eve[/]\x1b[31m", (ModuleChange("m", None, 2.5, 3.0, 0.5, tests),))
    screen = io.StringIO()
    Console(file=screen, width=240).print(changes_table("Held back", [change]))
    said = screen.getvalue()
    assert r"[red]eve[/]\x1b[31m" in said
    for line in (
        "test_a: WRONG_ANSWER -> ACCEPTED",
        "test_b: ACCEPTED, 1 -> 2 points",
        "test_c: new -> NOT_RUN",
        "test_d: ACCEPTED -> gone",
        "score 3: it stays",
        "extra credit 0.5: it stays",
        "+2.5",
    ):
        assert line in said
