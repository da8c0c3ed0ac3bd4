"""A mistake costs once: what imports a sibling that is itself wrong is graded again with right answers in its place.

The solution never enters the student's worker. There the wrong siblings' functions ask over the channel while a call
is going on, and a second worker behind the same wall, which holds the solution of one sibling and nothing of the
student's, computes the answer. Hostile arguments can exhaust that worker and nothing else. The better result counts.
"""

from __future__ import annotations

import builtins
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import numpy as np

from autograder.author_code import AuthorCodeError, load_functions
from autograder.layout import Assignment
from autograder.outcomes import Call, Killed, Opaque, Outcome, Raised, Returned
from autograder.protocol import AskReply, ProtocolError, decode_question
from autograder.results import ModuleReport
from autograder.sandbox import Sandbox, WorkerUnavailable
from autograder.student import Answers, Student, open_student
from autograder.submission import Submission
from autograder.texts import Text, say, together
from autograder.worker import codec

_log = logging.getLogger(__name__)

_WORD = re.compile(r"\w+")
# Made from a text alone, as all but a few of Python's exceptions are.
_EXCEPTIONS = frozenset(
    name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)
) - {"ExceptionGroup", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"}

Opened = AbstractContextManager[tuple[Student, Raised | Killed | None]]
OpenStudent = Callable[[Submission, str, Sandbox], Opened]


@dataclass(frozen=True, slots=True)
class _RightSibling:
    """What answers in place of one wrong sibling: the solution's public functions, and the files that they need."""

    functions: frozenset[str]
    solution: Submission
    is_broken: bool


_RightSiblings = dict[str, _RightSibling]


def count_mistakes_once(
    assignment: Assignment,
    submission: Submission,
    reports: Mapping[str, ModuleReport],
    grade_again: Callable[[str, OpenStudent, float], ModuleReport],
) -> dict[str, ModuleReport]:
    """Grade again, with right siblings, each module that lost points and imports an earlier sibling with mistakes.

    ``grade_again`` grades one module in workers that the given function opens; the number is what it has to beat.
    Whatever goes wrong with it on our side leaves the first result as it was, and is logged.
    """
    counted = dict(reports)
    for module, first in reports.items():
        try:
            siblings = _right_siblings(assignment, submission, module, counted)
            if siblings:
                second = grade_again(module, partial(_open_answered, siblings), first.earned or 0.0)
                counted[module] = _better(submission, module, first, second, tuple(siblings))
        except Exception:  # noqa: BLE001  # the first result stands, whatever goes wrong with the second
            _log.exception("grading %s of %s again with right siblings failed", module, submission.student)
    return counted


def imported_names(files: Mapping[PurePosixPath, bytes], module: str) -> set[str]:
    """List every word that stands in a line with ``import``, in the module's file and in the files so named.

    A search of hostile text, which is neither run nor parsed. It finds too much rather than too little: a word too many
    costs time, and no points. A name that is put together while the code runs is not found.
    """
    named: dict[str, set[PurePosixPath]] = {}
    for path in files:
        for part in path.with_suffix("").parts if path.suffix == ".py" else ():
            named.setdefault(part, set()).add(path)
    names, seen, waiting = {module}, set[PurePosixPath](), [PurePosixPath(f"{module}.py")]
    while waiting:
        path = waiting.pop()
        if path in files and path not in seen:
            seen.add(path)
            new = _words_beside_import(files[path]) - names
            names |= new
            waiting += [found for name in new for found in named.get(name, ())]
    return names


def _words_beside_import(content: bytes) -> set[str]:
    text = content.decode("utf-8", "replace").replace("\\\r\n", " ").replace("\\\n", " ")
    return {word for line in text.splitlines() if "import" in line for word in _WORD.findall(line)}


def _right_siblings(
    assignment: Assignment, submission: Submission, module: str, reports: Mapping[str, ModuleReport]
) -> _RightSiblings:
    """Choose the earlier siblings that ``module`` imports and that have mistakes of their own, in grading order."""
    if not (submission.has_module(module) and _lost_points(reports[module])):
        return {}
    order = list(reports)
    names = imported_names(submission.files, module)
    wrong = [
        sibling
        for sibling in order[: order.index(module)]
        if sibling in names and submission.has_module(sibling) and _lost_points(reports[sibling])
    ]
    found = {sibling: _right_sibling(assignment, sibling, reports[sibling]) for sibling in wrong}
    return {sibling: right for sibling, right in found.items() if right is not None}


def _lost_points(report: ModuleReport) -> bool:
    return report.earned is not None and report.earned < report.possible


def _right_sibling(assignment: Assignment, sibling: str, report: ModuleReport) -> _RightSibling | None:
    try:
        functions = frozenset(load_functions(assignment.solution(sibling)))
    except AuthorCodeError as error:
        _log.warning("%s is not answered: %s", sibling, error)
        return None
    files = {PurePosixPath(path.name): path.read_bytes() for path in sorted(assignment.private.glob("*.py"))}
    needed = imported_names(files, sibling)
    solution = Submission("the solution", {path: files[path] for path in files if path.stem in needed}, ())
    # The one message of all its tests: none of them could run, because the file can't be imported.
    is_broken = bool(report.message) and all(test.message == report.message for test in report.tests)
    return _RightSibling(functions, solution, is_broken) if functions else None


def _better(
    submission: Submission, module: str, first: ModuleReport, second: ModuleReport, siblings: tuple[str, ...]
) -> ModuleReport:
    if second.earned is None:
        _log.error("%s of %s could not be graded with right siblings: %s", module, submission.student, second.message)
        return first
    if first.earned is None or second.earned <= first.earned:
        return first
    said = _explanation(siblings, first.earned, second.earned)
    return replace(second, message=together([said, second.message]), right_siblings=siblings)


def _explanation(siblings: tuple[str, ...], before: float, after: float) -> Text:
    *others, last = [f"{sibling}.py" for sibling in siblings]
    points = {"before": before, "after": after}
    if not others:
        return say(
            "Graded with right answers in place of your {file}, which has mistakes of its own: "
            "{after:g} points instead of {before:g}.",
            file=last,
            **points,
        )
    return say(
        "Graded with right answers in place of your {files} and {last}, which have mistakes of their own: "
        "{after:g} points instead of {before:g}.",
        files=Text(", ".join(others), "、".join(others)),
        last=last,
        **points,
    )


@contextmanager
def _open_answered(
    siblings: _RightSiblings, submission: Submission, module: str, sandbox: Sandbox
) -> Iterator[tuple[Student, Raised | Killed | None]]:
    """Start a worker as ``open_student`` does, in which the functions of ``siblings`` are answered."""
    functions = {name: sorted(sibling.functions) for name, sibling in siblings.items()}
    broken = [name for name, sibling in siblings.items() if sibling.is_broken]
    with ExitStack() as stack:
        answerers = {name: stack.enter_context(_Answerer(name, siblings[name], sandbox)) for name in siblings}

        def give(question: AskReply, body: bytes) -> bytes:
            if question.function not in functions.get(question.module, ()):
                raise ProtocolError("a question about something else")
            outcome = answerers[question.module].answer(decode_question(question, body))
            return _frame(question, outcome)

        yield stack.enter_context(open_student(submission, module, sandbox, Answers(functions, broken, give)))


class _Answerer:
    """The second worker, with the solution of one sibling: started at the first question, and gone with the first's."""

    def __init__(self, name: str, sibling: _RightSibling, sandbox: Sandbox) -> None:
        self._name = name
        self._sibling = sibling
        self._sandbox = sandbox
        self._stack = ExitStack()
        self._worker: Student | None = None
        self._ended: Killed | None = None

    def __enter__(self) -> _Answerer:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._stack.close()

    def answer(self, call: Call) -> Outcome:
        """Say what the right function comes to."""
        if self._ended is not None:
            return self._ended
        if self._worker is None:
            self._worker = self._start()
        try:
            outcome = self._worker._outcome(call)
        except codec.FrameError as error:
            return Raised(call, "ValueError", ("ValueError",), str(error), None, None)
        if isinstance(outcome, Killed):
            self._ended = outcome
            self._stack.close()
        return outcome

    def _start(self) -> Student:
        solution = self._sibling.solution
        worker, failure = self._stack.enter_context(open_student(solution, self._name, self._sandbox))
        if failure is not None:
            raise WorkerUnavailable(f"the solution of {self._name} can't be imported behind the wall: {failure}")
        return worker


def _as_given(value: Any) -> Any:
    """Undo what the wall does to NumPy's scalars, which arrive as arrays of rank 0."""
    if isinstance(value, tuple):
        return tuple(map(_as_given, value))
    return value[()] if isinstance(value, np.ndarray) else value


def _frame(question: AskReply, outcome: Outcome) -> bytes:
    """Write down an answer: a value, or an exception by a name that Python defines and a text of ours."""
    message: dict[str, Any] = {"kind": "answer"}
    match outcome:
        case Returned(value=Opaque()):
            message |= {"raised": "TypeError", "message": f"what {question.function} gives can't cross the wall"}
        case Returned(value=value):
            message |= codec.encode_arguments((_as_given(value),), {})
        case Raised():
            kind = next((name for name in outcome.bases if name in _EXCEPTIONS), "RuntimeError")
            message |= {"raised": kind, "message": f"the right {question.function} raises this for these arguments"}
        case Killed():
            message |= {"raised": "RuntimeError", "message": f"the right {question.function} was stopped"}
    return codec.pack(question.id.encode("ascii", "replace"), codec.encode_message(message))
