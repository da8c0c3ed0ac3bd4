"""Run one module's hidden pytest suite against a student's module, in the trusted process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from _pytest.config import _prepareconfig

from autograder.contract import Mismatch, TooSlow
from autograder.hidden import Case, DrawnCase
from autograder.messages import describe_failure
from autograder.outcomes import Call, Outcome
from autograder.references import RecordedCase, ReferenceFileError, RefusedCase, load_cases, load_refusals
from autograder.results import Verdict
from autograder.sandbox import WorkerUnavailable
from autograder.student import NotRun, Student, StudentFailure, may_be_foreseen
from autograder.suite_globals import StartingGlobals
from autograder.texts import NOTHING, Text, say

if TYPE_CHECKING:
    from autograder.drawing import WrittenFunctions

# Nothing of pytest that writes, captures, or hooks into the process: a collected suite stays open for the next student.
_WITHOUT = [
    "cacheprovider",
    "terminal",
    "warnings",
    "unraisableexception",
    "threadexception",
    "faulthandler",
    "logging",
    "doctest",
    "unittest",
    "junitxml",
    "pastebin",
    "stepwise",
    "setuponly",
    "setupplan",
    "debugging",
    "legacypath",
]
_OPTIONS = [
    "--import-mode=importlib",
    "--noconftest",
    "--strict-markers",
    "--disable-plugin-autoload",
    "--assert=plain",
    "--capture=no",
    *(option for name in _WITHOUT for option in ("-p", f"no:{name}")),
    "-c",
    os.devnull,
]
_MARKERS = (
    "points(value, group, together_with): what the test pays",
    "cases(module, group): recorded cases to run on",
    "drawn(function, inputs, count): drawn inputs to run on",
)


# Markers that change nothing about how a test runs; the last is what gives it its cases.
_OUR_MARKERS = frozenset({"points", "cases", "drawn", "parametrize"})


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
    """One run of a test: on one recorded or drawn case, or the whole test where it has none."""

    title: Text
    verdict: Verdict
    message: Text


@dataclass(frozen=True, slots=True)
class SuiteRun:
    """The plan of a suite, and the results of each planned test by its id (empty when it was only collected).

    ``right`` has, for every item that was right, the outcomes it was judged by.
    """

    plan: tuple[PlannedTest, ...]
    results: dict[str, tuple[CaseResult, ...]]
    right: tuple[tuple[Outcome, ...], ...] = ()


def collect_suite(path: Path, *, seed: int = 0) -> tuple[PlannedTest, ...]:
    """Collect the suite without running it; ``seed`` is the assignment's, for what is drawn.

    Raises
    ------
    SuiteError
        When the suite is missing or broken.

    """
    return _open_suite(path, seed).plan


def run_suite(path: Path, student: Student, *, again: SuiteRun | None = None, seed: int = 0) -> SuiteRun:
    """Run every test of the suite at ``path`` against ``student``, or ``again`` what was right, the last one first.

    Raises
    ------
    SuiteError
        When the suite itself is broken. A test that fails for a reason of its own is INTERNAL_ERROR in the results.
    WorkerUnavailable
        When the machine gave the student's worker no time: nothing that was judged then counts.

    """
    return _open_suite(path, seed).run(student, again)


def repeats(run: SuiteRun, student: Student) -> bool:
    """Ask ``student`` once more what the right items of ``run`` asked, the last item first.

    True when every answer is the same to the last bit: a test that hears the same again judges the same again.
    """
    return student._repeats([outcome for item in reversed(run.right) for outcome in item])


def _open_suite(path: Path, seed: int) -> _HiddenSuite:
    """Collect a suite once in this process, which costs 0.1 s, and again when it or what answers for it has changed."""
    if not path.is_file():
        raise SuiteError(f"{path}: the hidden tests of this module are missing")
    private = path.parent.parent
    stamps = (_stamps(path.parent, ".py"), _stamps(private / "references", ""), _stamps(private, ".py"))
    return _collect_once(path, seed, stamps)


_Stamps = tuple[tuple[str, int, int], ...]


def _stamps(folder: Path, ending: str) -> _Stamps:
    """Give when the files of a folder were changed; without pathlib, which took 5 % of all judging for it."""
    try:
        with os.scandir(folder) as entries:
            files = [entry for entry in entries if entry.is_file() and entry.name.endswith(ending)]
            return tuple(sorted((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files))
    except FileNotFoundError:  # an assignment without references
        return ()


@lru_cache(maxsize=64)
def _collect_once(path: Path, seed: int, _changed: tuple[_Stamps, ...]) -> _HiddenSuite:
    return _HiddenSuite(path, seed)


class _HiddenSuite:
    """A suite as pytest collected it, to be run against one student after the other, as pytest-xdist's workers do."""

    def __init__(self, path: Path, seed: int) -> None:
        self._plugin = _Plugin(path, seed)
        with _silenced(), _imported_afresh(path):
            try:
                config = _prepareconfig([*_OPTIONS, "--rootdir", str(path.parent), str(path)], [self._plugin])
                config._do_configure()
                session = pytest.Session.from_config(config)
                config.hook.pytest_sessionstart(session=session)
                config.hook.pytest_collection(session=session)
            except (pytest.UsageError, pytest.Session.Failed) as error:
                raise SuiteError("\n".join(self._plugin.problems) or f"{path}: {error}") from None
        if self._plugin.problems:
            raise SuiteError("\n".join(self._plugin.problems))
        # Nobody reads the tracebacks of failed tests, and pytest's usual ones cost 16 ms each.
        config.option.tbstyle = "value"
        functions = [item for item in session.items if isinstance(item, pytest.Function)]
        if not functions:
            raise SuiteError(f"{path}: holds no tests; a hidden test is a function whose name starts with test_")
        self._globals = StartingGlobals(functions[0].module)
        self._items = [_item(function) for function in functions]
        self.plan = _plan(path, self._items)
        # What an item asks: at first its own case alone, and once somebody was right, everything that it asked of them.
        self._asks: dict[_Item, tuple[Call, ...]] = {item: (item.case.call,) for item in self._items if item.case}
        self._learnt: set[_Item] = set()

    def run(self, student: Student, again: SuiteRun | None) -> SuiteRun:
        """Run every item once, or those that were right ``again``, the last one first."""
        self._globals.restore()
        items = self._items if again is None else self._right(again)[::-1]
        results: dict[str, list[CaseResult]] = {}
        right: list[tuple[Outcome, ...]] = []
        self._plugin.remote, self._plugin.results, self._plugin.unavailable = student, results, None
        student._foresee([call for item in items for call in self._asks.get(item, ())])
        with _silenced():
            for item in items:
                before = len(student._outcomes)
                self._run_item(item, student)
                if results[item.test][-1].verdict is Verdict.ACCEPTED:
                    right.append(tuple(student._outcomes[before:]))
                    self._learn(item, right[-1])
        self._plugin.remote = None
        if self._plugin.unavailable is not None:
            raise self._plugin.unavailable
        return SuiteRun(self.plan, {test: tuple(cases) for test, cases in results.items()}, tuple(right))

    def _learn(self, item: _Item, outcomes: tuple[Outcome, ...]) -> None:
        """Learn what an item asks of whoever is right, so that the next student's calls can travel together.

        A test that asks something else the next time, or stops sooner, hears what it asks for all the same.
        """
        if item not in self._learnt and may_be_foreseen(outcomes):
            self._learnt.add(item)
            self._asks[item] = tuple(outcome.call for outcome in outcomes if outcome.call is not None)

    def _run_item(self, item: _Item, student: Student) -> None:
        """Run one item; where it asks for nothing but what we offer, past pytest's protocol, which costs 0.3 ms."""
        function = item.function
        if not item.is_plain:
            function.config.hook.pytest_runtest_protocol(item=function, nextitem=None)
            return
        offered = {"student": student, "case": item.case}
        error: BaseException | None = None
        try:
            function.obj(**{name: offered[name] for name in function.fixturenames})
        except (KeyboardInterrupt, pytest.exit.Exception):
            raise
        except BaseException as raised:  # noqa: BLE001  # what pytest catches
            error = raised
        self._plugin.keep(item, error)

    def _right(self, first: SuiteRun) -> list[_Item]:
        """Choose the items that were right; what was wrong, or ended the worker, must not disturb them again."""
        cases = {test: iter(results) for test, results in first.results.items()}
        verdicts = [next((case.verdict for case in cases[item.test]), None) for item in self._items]
        return [item for item, verdict in zip(self._items, verdicts, strict=True) if verdict is Verdict.ACCEPTED]


@dataclass(frozen=True, slots=True, eq=False)
class _Item:
    """One run of a test, on one case where it has cases, and what is the same about it for every student."""

    function: pytest.Function
    test: str
    case: Case | None
    title: Text
    is_plain: bool


def _item(function: pytest.Function) -> _Item:
    case = _case(function)
    return _Item(function, _test_id(function), case, _case_title(case), _is_plain(function))


@contextmanager
def _silenced() -> Iterator[None]:
    """Drop what a suite prints: students must not see it, and staff read the verdicts."""
    with Path(os.devnull).open("w") as sink, redirect_stdout(sink), redirect_stderr(sink):
        yield


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


def _plan(path: Path, items: list[_Item]) -> tuple[PlannedTest, ...]:
    tests: dict[str, list[_Item]] = {}
    for item in items:
        tests.setdefault(item.test, []).append(item)
    plan = tuple(_planned(path, test, found) for test, found in tests.items())
    names = {test.id.partition("::")[2] for test in plan}
    for test in plan:
        if test.together_with is not None and test.together_with not in names:
            raise SuiteError(f"{path}: {test.id}: together_with names {test.together_with!r}, which is no test here")
    return plan


def _planned(path: Path, test: str, items: list[_Item]) -> PlannedTest:
    function = items[0].function
    marker = function.get_closest_marker("points")
    title = (function.function.__doc__ or "").strip().partition("\n")[0]
    if marker is None or not title:
        raise SuiteError(f"{path}: {test}: needs @points(...) and a docstring, the title that students see")
    value, group = next(iter(marker.args), None), marker.kwargs.get("group")
    if not isinstance(group, str):
        raise SuiteError(f"{path}: {test}: its group is {group!r}; write a group of grading_config.yaml")
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < float("inf"):
        raise SuiteError(f"{path}: {test}: its points are {value!r}; write a number above 0")
    together_with = marker.kwargs.get("together_with")
    return PlannedTest(test, title, float(value), group, together_with, tuple(str(item.title) for item in items))


def _is_plain(item: pytest.Function) -> bool:
    """Tell whether a test needs nothing of pytest: no fixture but ours, no class, and no marker that pytest acts on."""
    offered = {"student", "case"} if _case(item) else {"student"}
    markers = {marker.name for marker in item.iter_markers()}
    return item.cls is None and set(item.fixturenames) <= offered and markers <= _OUR_MARKERS


def _case(item: pytest.Function) -> Case | None:
    callspec = getattr(item, "callspec", None)
    case = callspec.params.get("case") if callspec else None
    return case if isinstance(case, Case) else None


def _test_id(item: pytest.Function) -> str:
    return f"{item.path.name}::{item.originalname}"


def _case_title(case: Case | None) -> Text:
    if case is None:
        return NOTHING
    title = case.record.title
    return title if isinstance(title, Text) else say(title)


@dataclass
class _Plugin:
    """Offers ``student`` and ``case`` to the tests, and turns how each run ended into a verdict."""

    path: Path
    seed: int
    remote: Student | None = None
    results: dict[str, list[CaseResult]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    recorded: dict[str, tuple[RecordedCase | RefusedCase, ...]] = field(default_factory=dict)
    functions: WrittenFunctions | None = None
    unavailable: WorkerUnavailable | None = None

    @property
    def _references(self) -> Path:
        return self.path.parent.parent / "references"

    @pytest.fixture
    def student(self) -> Student | None:
        """Give the student's module behind the wall."""
        return self.remote

    def pytest_configure(self, config: pytest.Config) -> None:
        """Declare the markers."""
        for marker in _MARKERS:
            config.addinivalue_line("markers", marker)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run a test with ``@cases`` or ``@drawn`` once for each of its cases."""
        test = metafunc.definition
        for name, find in (("cases", self._recorded_cases), ("drawn", self._drawn_cases)):
            marker = test.get_closest_marker(name)
            if marker is not None:
                found = [Case(record) for record in find(test.name, marker)]
                metafunc.parametrize("case", found, ids=[case.record.name for case in found])

    def _recorded_cases(self, test: str, marker: pytest.Mark) -> list[RecordedCase | RefusedCase]:
        try:
            recorded = self._load(marker.args[0])
        except ReferenceFileError as error:
            raise pytest.Collector.CollectError(str(error)) from None
        unknown = set(marker.kwargs["group"]) - {case.group for case in recorded}
        if unknown:
            said = f"{test}: no recorded case is in group {', '.join(map(repr, sorted(unknown)))}"
            raise pytest.Collector.CollectError(said)
        return [case for case in recorded if case.group in marker.kwargs["group"]]

    def _drawn_cases(self, test: str, marker: pytest.Mark) -> tuple[DrawnCase, ...]:
        # Only here: Hypothesis takes half a second to import, and many suites draw nothing.
        from autograder.drawing import DrawingError, draw_cases, written_functions

        # Each test has its own inputs, also where two have the same strategy.
        seed = f"{self.seed} {self.path.name} {test}"
        try:
            self.functions = self.functions or written_functions(
                self._references / self.path.name.removeprefix("test_")
            )
            return draw_cases(self.functions, *marker.args, **marker.kwargs, seed=seed)
        except DrawingError as error:
            raise pytest.Collector.CollectError(f"{test}: {error}") from None

    def _load(self, module: str) -> tuple[RecordedCase | RefusedCase, ...]:
        if module not in self.recorded:
            path = self._references / f"{module}.json"
            self.recorded[module] = (*load_cases(path), *load_refusals(path))
        return self.recorded[module]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep why a suite could not be collected."""
        if report.failed:
            self.problems.append(f"{self.path}: {report.longreprtext}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Function, call: pytest.CallInfo[Any]) -> None:
        """Keep the verdict of the test's body, and any failure around it, which is ours."""
        error = call.excinfo.value if call.excinfo else None
        if call.when == "call" or error is not None:
            self.keep(_item(item), error, is_ours=call.when != "call")

    def keep(self, item: _Item, error: BaseException | None, *, is_ours: bool = False) -> None:
        """Keep the verdict of one run of a test."""
        if isinstance(error, WorkerUnavailable):
            self.unavailable = error
        verdict, message = _internal(error) if is_ours else _judge(error)
        self.results.setdefault(item.test, []).append(CaseResult(item.title, verdict, message))


def _judge(error: BaseException | None) -> tuple[Verdict, Text]:
    match error:
        case None:
            return Verdict.ACCEPTED, NOTHING
        case TooSlow():
            return Verdict.LIMIT_EXCEEDED, error.message
        case Mismatch():
            return Verdict.WRONG_ANSWER, error.message
        case StudentFailure():
            return describe_failure(error.outcome)
        case NotRun():
            return Verdict.NOT_RUN, NOTHING
    return _internal(error)


def _internal(error: BaseException | None) -> tuple[Verdict, Text]:
    """Name our own failure by its type alone: its text may hold hidden values."""
    said = say("The grader failed on this test ({error}); staff will look at it.", error=type(error).__name__)
    return Verdict.INTERNAL_ERROR, said
