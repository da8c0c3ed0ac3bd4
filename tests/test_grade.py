"""Grading one submission from its folder to its report, and what its student is told."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import DOUBLE, DOUBLE_SUITE, HALF, NO_WALL, CourseFolder

import autograder.grade as grade_module
from autograder.messages import describe_failure, describe_import
from autograder.outcomes import Call, Killed, Raised
from autograder.protocol import Request, encode_request
from autograder.results import ModuleReport, Verdict
from autograder.student import Connection, WorkerUnavailable, open_student
from autograder.suite import SuiteError
from autograder.texts import same

CALL = Call("double", ([98765.0],), {})


def verdicts(module: ModuleReport) -> list[Verdict]:
    """Give the verdicts of a module's tests in their order."""
    return [test.verdict for test in module.tests]


def test_right(tiny: CourseFolder) -> None:
    """A right submission earns everything, module by module, with nothing to say."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    report = tiny.grade("ada")
    assert (report.earned, report.possible, report.status) == (15, 15, "graded")
    assert (report.notes, report.error) == ((), "")
    assert list(report.modules) == ["double", "half"]
    assert {test.message.en for module in report.modules.values() for test in module.tests} == {""}


def test_half_right(tiny: CourseFolder) -> None:
    """A wrong value costs its test, and the tests that count only together with it."""
    module = tiny.grade_double(DOUBLE.replace("* 2", "* 2 if len(values) < 2 else np.zeros(2)"))
    assert module.earned == 2
    assert verdicts(module) == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER, Verdict.ACCEPTED, Verdict.ACCEPTED]
    assert module.tests[1].message.en == (
        "1 of 2 inputs fail. First: the input pair. double returned 2 wrong of 2 values."
    )


def test_hidden_values_stay_hidden(tiny: CourseFolder) -> None:
    """What was expected of a public input is shown, and of a hidden one is not, whatever the student returns."""
    for wrong in ("np.zeros(len(values))", "values", "{}[repr(values)]"):
        module = tiny.grade_double(f"import numpy as np\ndef double(values):\n    return {wrong}\n")
        told = " ".join([module.message.en, *(test.message.en for test in module.tests)])
        assert not any(secret in told for secret in ("24691", "12345", "3.0", "-4")), told
    module = tiny.grade_double("import numpy as np\ndef double(values): return np.zeros(len(values))\n")
    assert (
        module.tests[0].message.en
        == "double returned 1 wrong of 1 values. First at [0] it returned 0, and 2 was expected."
    )


def test_missing_module(tiny: CourseFolder) -> None:
    """A module that was not handed in earns nothing, and the others are graded."""
    tiny.hand_in("ada", half=HALF)
    report = tiny.grade("ada")
    assert (report.earned, report.status) == (5, "graded")
    assert report.modules["double"].message.en == "double.py was not handed in."
    assert verdicts(report.modules["double"]) == [Verdict.NOT_RUN] * 4


def test_module_that_is_a_link(tiny: CourseFolder) -> None:
    """A module that was left out at intake is told as that, and not as missing."""
    folder = tiny.hand_in("ada", half=HALF)
    (folder / "double.py").symlink_to("half.py")
    report = tiny.grade("ada")
    assert report.modules["double"].earned == 0
    assert report.modules["double"].message.en.startswith("double.py was left out: it is a link")
    assert report.notes == (report.modules["double"].message,)


def test_empty_folder(tiny: CourseFolder) -> None:
    """An empty folder is graded: it earns nothing."""
    tiny.hand_in("ada")
    report = tiny.grade("ada")
    assert (report.earned, report.status) == (0, "graded")


def test_refused_submission(tiny: CourseFolder) -> None:
    """A submission that can't be read safely gets no score at all, and says why."""
    tiny.hand_in("eve", double=DOUBLE)
    (tiny.submissions / "ada").symlink_to("eve")
    report = tiny.grade("ada")
    assert (report.earned, report.possible, report.status, report.modules) == (None, 15, "internal_error", {})
    assert report.error.startswith("not graded: the folder can't be opened")


IMPORT_FAILURES = {
    "syntax": (
        "def double(values):\n    return (2 *\n",
        "it raised SyntaxError in double.py, line 2: '(' was never closed",
    ),
    "exit": ("import sys\nsys.exit('bye')\n", "it raised SystemExit in double.py, line 2: bye"),
    "no module": ("import torch\n", "it raised ModuleNotFoundError in double.py, line 1: No module named 'torch'"),
    "own file": ("from math import third\n", "cannot import name 'third' from 'math'"),
    "place": ("import numpy\nfrom numpy import third\n", "cannot import name 'third' from 'numpy' (__init__.py)"),
    "open file": ("open('nothing.csv')\n", "No such file or directory: 'nothing.csv'"),
    "absolute": ("import os\nopen(os.path.abspath('nothing.csv'))\n", "No such file or directory: 'nothing.csv'"),
    "address": ("raise ValueError(object())\n", "<object object at 0x…>"),
    "loop": ("while True: pass\n", "Your code was stopped: one call used more than 1 s of CPU time."),
    "escape": ("raise ValueError('\\x1b[31m' + 'x' * 400)\n", r"\x1b[31mxxx"),
}


@pytest.mark.parametrize(("source", "said"), IMPORT_FAILURES.values(), ids=IMPORT_FAILURES)
def test_import_failure(tiny: CourseFolder, source: str, said: str) -> None:
    """A module that can't be imported is told once, with the exception's own text but none of our folders."""
    module = tiny.grade_double(source)
    assert module.earned == 0
    assert module.message.en.startswith("double.py could not be imported")
    assert {test.message for test in module.tests} == {module.message}
    assert said in module.message
    assert "/" not in module.message
    assert module.message.en.isprintable()
    assert len(module.message.en) < 300


def test_unfinished(tiny: CourseFolder) -> None:
    """An unchanged stub earns nothing and is told as not written, also where an exception is asked for."""
    module = tiny.grade_double("def double(values):\n    raise NotImplementedError('not written yet')\n")
    assert module.earned == 0
    assert verdicts(module) == [Verdict.RUNTIME_ERROR] * 4
    assert module.tests[3].message.en == "double is not written yet (it raises NotImplementedError)."


ENDLESS = f"""{DOUBLE}
_double = double


def double(values):
    while len(values) > 1: pass
    return _double(values)
"""


def test_endless_loop_in_one_call(tiny: CourseFolder) -> None:
    """After a time-out the module's other tests are NOT_RUN with one message, and other modules are graded."""
    tiny.hand_in("ada", double=ENDLESS, half=HALF)
    report = tiny.grade("ada")
    module = report.modules["double"]
    assert verdicts(module) == [Verdict.ACCEPTED, Verdict.LIMIT_EXCEEDED, Verdict.NOT_RUN, Verdict.NOT_RUN]
    assert module.earned == 2
    assert module.message.en.endswith("of CPU time. The tests after it were not run.")
    assert report.modules["half"].earned == 5


def test_same_report_again(tiny: CourseFolder) -> None:
    """The same submission gives the same report, whatever messages Python writes about addresses and folders."""
    tiny.hand_in(
        "ada", double="import half\nraise ValueError(half.half, object())\n", half="def half(x): return object()\n"
    )
    assert tiny.grade("ada") == tiny.grade("ada")


def test_broken_suite_is_no_students_matter(tiny: CourseFolder) -> None:
    """A hidden suite that is broken or does not add up stops the grading with its name."""
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    tiny.write_suite("double", DOUBLE_SUITE.replace("@points(5,", "@points(6,"))
    with pytest.raises(SuiteError, match="double: group 'values'"):
        tiny.grade("ada")


def test_worker_that_does_not_start(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that can't run workers gives no score, after several attempts, and never a zero."""
    attempts: list[str] = []

    def unavailable(_submission: Any, module: str, _limits: Any) -> Any:
        attempts.append(module)
        raise WorkerUnavailable("the machine has no memory left")

    monkeypatch.setattr(grade_module, "open_student", unavailable)
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    report = tiny.grade("ada")
    assert (report.earned, report.status) == (None, "internal_error")
    assert "double, half" in report.error
    assert attempts == ["double"] * 3 + ["half"] * 3
    assert set(verdicts(report.modules["double"])) == {Verdict.INTERNAL_ERROR}


def test_machine_that_recovers(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure of the machine that passes is tried again and leaves no trace in the report."""
    real_start = open_student
    failures = iter([OSError(11, "Resource temporarily unavailable")])

    def sometimes(*arguments: Any) -> Any:
        for failure in failures:
            raise failure
        return real_start(*arguments)

    monkeypatch.setattr(grade_module, "open_student", sometimes)
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    assert tiny.grade("ada").earned == 15


def test_machine_that_fails_in_the_middle(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the machine gives a worker no time in the middle of a suite, the whole module is tried again.

    The worker that got none is not asked again: each question might take minutes.
    """
    real_post = Connection.post
    first = encode_request({"args": [[1.0]]}).message[1:-1]
    failures = iter([WorkerUnavailable("the machine gave the worker no CPU time")])

    def sometimes(connection: Connection, requests: Sequence[Request]) -> None:
        if any(b"call" in request.message and first not in request.message for request in requests):
            for failure in failures:
                raise failure
        real_post(connection, requests)

    monkeypatch.setattr(Connection, "post", sometimes)
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    assert tiny.grade("ada").earned == 15
    failures = iter([WorkerUnavailable("the machine gave the worker no CPU time")] * 100)
    report = tiny.grade("ada")
    assert (report.earned, report.status) == (None, "internal_error")
    assert len(list(failures)) == 100 - 3 * len(report.modules)


def test_unforeseen_failure(
    tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever else goes wrong in the grader gives no score, and its text is for the log alone."""

    def broken(*_arguments: Any, **_named: Any) -> Any:
        raise RuntimeError("a secret of ours")

    monkeypatch.setattr(grade_module, "run_suite", broken)
    tiny.hand_in("ada", double=DOUBLE, half=HALF)
    with caplog.at_level(logging.ERROR):
        report = tiny.grade("ada")
    assert (report.earned, report.status) == (None, "internal_error")
    assert report.error == "the grader failed (RuntimeError); the log has the details"
    assert "a secret of ours" in caplog.text


def test_nothing_runs_in_this_process(tiny: CourseFolder) -> None:
    """Student code runs in another process, which is gone when the report is there, also where there is no wall."""
    tiny.hand_in("ada", double="import os\nraise ValueError(os.getpid())\n")
    module = tiny.grade("ada", NO_WALL).modules["double"]
    pid = int(module.message.en.rpartition(": ")[2])
    assert pid != os.getpid()
    assert not Path(f"/proc/{pid}").exists()


FAILURES = {
    "exception": (
        Raised(CALL, "KeyError", ("KeyError", "Exception"), "98765", "m.py", 3),
        "double raised KeyError in m.py, line 3.",
    ),
    "no place": (Raised(CALL, "KeyError", ("KeyError",), "98765", None, None), "double raised KeyError."),
    "no function": (
        Raised(CALL, "AttributeError", ("AttributeError",), "98765", None, None),
        "The module defines no function double.",
    ),
    "other attribute": (
        Raised(CALL, "AttributeError", ("AttributeError",), "98765", "m.py", 9),
        "double raised AttributeError in m.py, line 9.",
    ),
    "signature": (
        Raised(CALL, "TypeError", ("TypeError",), "98765", None, None),
        "double could not be called as its stub says; check the names and the order of its parameters.",
    ),
    "unwritten": (
        Raised(CALL, "NotImplementedError", ("NotImplementedError", "RuntimeError"), "98765", "m.py", 3),
        "double is not written yet (it raises NotImplementedError).",
    ),
    "hostile": (
        Raised(CALL, "\x1b[2J", ("Exception",), "98765", "a\nb.py", 3),
        r"double raised its own kind of Exception in a\nb.py, line 3.",
    ),
    "exit": (Killed(CALL, "exit", same("it ended with signal 11")), "Your code was stopped: it ended with signal 11."),
}


@pytest.mark.parametrize(("outcome", "said"), FAILURES.values(), ids=FAILURES)
def test_what_a_student_is_told(outcome: Raised | Killed, said: str) -> None:
    """A call that failed is one sentence, without the exception's text, which may repeat a hidden input."""
    verdict, told = describe_failure(outcome)
    assert (verdict, told.en) == (Verdict.RUNTIME_ERROR, said)


@pytest.mark.parametrize("reason", ["cpu", "sleep", "output"])
def test_limits_are_a_verdict_of_their_own(reason: Any) -> None:
    """A broken limit is LIMIT_EXCEEDED, too much memory too."""
    assert describe_failure(Killed(CALL, reason, same("long")))[0] is Verdict.LIMIT_EXCEEDED
    memory = Raised(CALL, "MemoryError", ("_ArrayMemoryError", "MemoryError"), "", "m.py", 3)
    said = "double needed more memory than it is given in m.py, line 3."
    verdict, told = describe_failure(memory)
    assert (verdict, told.en) == (Verdict.LIMIT_EXCEEDED, said)
    assert describe_import("m", Killed(None, reason, same("long")))[0] is Verdict.LIMIT_EXCEEDED
