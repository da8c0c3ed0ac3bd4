"""Run one module's hidden pytest suite against a student's module, in the trusted process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from autograder.contract import Mismatch
from autograder.hidden import Case
from autograder.messages import describe_failure
from autograder.references import RecordedCase, ReferenceFileError, RefusedCase, load_cases, load_refusals
from autograder.results import Verdict
from autograder.student import NotRun, Student, StudentFailure, WorkerUnavailable

_OPTIONS = [
    "--import-mode=importlib",
    "--noconftest",
    "--strict-markers",
    "--disable-plugin-autoload",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:terminal",
    "-p",
    "no:warnings",
    "-p",
    "no:unraisableexception",  # it collects all garbage ten times a suite
    "-c",
    os.devnull,
]
_MARKERS = ("points(value, group, together_with): what the test pays", "cases(module, group): recorded cases to run on")


class SuiteError(Exception):
    """A hidden suite can't be collected or is malformed: the author's mistake, said with file and test."""


@dataclass(frozen=True, slots=True)
class PlannedTest:
    """One hidden test as its author wrote it; its cases are parts of it."""

    id: str
    title: str
    points: float
    group: str
    together_with: str | None
    case_titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One run of a test: on one recorded case, or the whole test where it has none."""

    title: str
    verdict: Verdict
    message: str


@dataclass(frozen=True, slots=True)
class SuiteRun:
    """The plan of a suite, and the results of each planned test by its id (empty when it was only collected)."""

    plan: tuple[PlannedTest, ...]
    results: dict[str, tuple[CaseResult, ...]]


def collect_suite(path: Path) -> tuple[PlannedTest, ...]:
    """Collect the suite without running it."""
    return _run(path, _Plugin(path, None), ["--collect-only"]).plan


def run_suite(path: Path, student: Student) -> SuiteRun:
    """Run every test of the suite at ``path`` against ``student``.

    Raises
    ------
    SuiteError
        When the suite itself is broken. A test that fails for a reason of its own is INTERNAL_ERROR in the results.
    WorkerUnavailable
        When the machine gave the student's worker no time: nothing that was judged then counts.

    """
    return _run(path, _Plugin(path, student), [])


def _run(path: Path, plugin: _Plugin, options: list[str]) -> SuiteRun:
    if not path.is_file():
        raise SuiteError(f"{path}: the hidden tests of this module are missing")
    # The suite's output is nobody's: students must not see it, and staff read the verdicts.
    with Path(os.devnull).open("w") as sink, redirect_stdout(sink), redirect_stderr(sink), _imported_afresh(path):
        status = pytest.main([*_OPTIONS, *options, "--rootdir", str(path.parent), str(path)], plugins=[plugin])
    if status == pytest.ExitCode.INTERRUPTED and not plugin.problems:
        raise KeyboardInterrupt
    if plugin.problems or status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise SuiteError("\n".join(plugin.problems) or f"{path}: pytest could not run it ({status!r})")
    if plugin.unavailable is not None:
        raise plugin.unavailable
    return SuiteRun(_plan(path, plugin.items), {test: tuple(cases) for test, cases in plugin.results.items()})


@contextmanager
def _imported_afresh(path: Path) -> Iterator[None]:
    """Have the suite imported anew: pytest would take another assignment's module of the same name for this one."""
    known = sys.modules.pop(path.stem, None)
    try:
        yield
    finally:
        sys.modules.pop(path.stem, None)
        if known is not None:
            sys.modules[path.stem] = known


def _plan(path: Path, items: list[pytest.Function]) -> tuple[PlannedTest, ...]:
    tests: dict[str, list[pytest.Function]] = {}
    for item in items:
        tests.setdefault(_test_id(item), []).append(item)
    plan = tuple(_planned(path, test, found) for test, found in tests.items())
    names = {test.id.partition("::")[2] for test in plan}
    for test in plan:
        if test.together_with is not None and test.together_with not in names:
            raise SuiteError(f"{path}: {test.id}: together_with names {test.together_with!r}, which is no test here")
    return plan


def _planned(path: Path, test: str, items: list[pytest.Function]) -> PlannedTest:
    marker = items[0].get_closest_marker("points")
    title = (items[0].function.__doc__ or "").strip().partition("\n")[0]
    if marker is None or not title:
        raise SuiteError(f"{path}: {test}: needs @points(...) and a docstring, the title that students see")
    value, group = next(iter(marker.args), None), marker.kwargs.get("group")
    if not isinstance(group, str):
        raise SuiteError(f"{path}: {test}: its group is {group!r}; write a group of grading_config.yaml")
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < float("inf"):
        raise SuiteError(f"{path}: {test}: its points are {value!r}; write a number above 0")
    together_with = marker.kwargs.get("together_with")
    return PlannedTest(test, title, float(value), group, together_with, tuple(map(_case_title, items)))


def _test_id(item: pytest.Function) -> str:
    return f"{item.path.name}::{item.originalname}"


def _case_title(item: pytest.Function) -> str:
    callspec = getattr(item, "callspec", None)
    case = callspec.params.get("case") if callspec else None
    return case.record.title if isinstance(case, Case) else ""


def _recorded(path: Path) -> tuple[RecordedCase | RefusedCase, ...]:
    """Load the cases once in this process, and again when the file has changed."""
    stamp = (path.stat().st_mtime_ns, path.stat().st_size) if path.is_file() else None
    return _load_once(path, stamp)


@lru_cache(maxsize=64)
def _load_once(path: Path, _stamp: tuple[int, int] | None) -> tuple[RecordedCase | RefusedCase, ...]:
    return (*load_cases(path), *load_refusals(path))


@dataclass
class _Plugin:
    """Offers ``student`` and ``case`` to the tests, and turns how each run ended into a verdict."""

    path: Path
    remote: Student | None
    items: list[pytest.Function] = field(default_factory=list)
    results: dict[str, list[CaseResult]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    unavailable: WorkerUnavailable | None = None

    @pytest.fixture
    def student(self) -> Student | None:
        """Give the student's module behind the wall."""
        return self.remote

    def pytest_configure(self, config: pytest.Config) -> None:
        """Declare the two markers."""
        if self.remote is not None:
            # Nobody reads the tracebacks of failed tests, and pytest's usual ones cost 16 ms each.
            config.option.tbstyle = "value"
        for marker in _MARKERS:
            config.addinivalue_line("markers", marker)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run a test with ``@cases`` once for each of its recorded cases."""
        marker = metafunc.definition.get_closest_marker("cases")
        if marker is None:
            return
        try:
            recorded = _recorded(self.path.parent.parent / "references" / f"{marker.args[0]}.json")
        except ReferenceFileError as error:
            raise pytest.Collector.CollectError(str(error)) from None
        unknown = set(marker.kwargs["group"]) - {case.group for case in recorded}
        if unknown:
            said = f"{metafunc.definition.name}: no recorded case is in group {', '.join(map(repr, sorted(unknown)))}"
            raise pytest.Collector.CollectError(said)
        chosen = [Case(case) for case in recorded if case.group in marker.kwargs["group"]]
        metafunc.parametrize("case", chosen, ids=[case.record.name for case in chosen])

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what was collected, for the plan."""
        self.items = [item for item in items if isinstance(item, pytest.Function)]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep why a suite could not be collected."""
        if report.failed:
            self.problems.append(f"{self.path}: {report.longreprtext}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[Any]) -> None:
        """Keep the verdict of the test's body, and any failure around it, which is ours."""
        if call.when != "call" and call.excinfo is None:
            return
        error = call.excinfo.value if call.excinfo else None
        if isinstance(error, WorkerUnavailable):
            self.unavailable = error
        verdict, message = _judge(error) if call.when == "call" else _internal(error)
        self.results.setdefault(_test_id(item), []).append(CaseResult(_case_title(item), verdict, message))


def _judge(error: BaseException | None) -> tuple[Verdict, str]:
    match error:
        case None:
            return Verdict.ACCEPTED, ""
        case Mismatch():
            return Verdict.WRONG_ANSWER, str(error)
        case StudentFailure():
            return describe_failure(error.outcome)
        case NotRun():
            return Verdict.NOT_RUN, ""
    return _internal(error)


def _internal(error: BaseException | None) -> tuple[Verdict, str]:
    """Name our own failure by its type alone: its text may hold hidden values."""
    return Verdict.INTERNAL_ERROR, f"The grader failed on this test ({type(error).__name__}); staff will look at it."
