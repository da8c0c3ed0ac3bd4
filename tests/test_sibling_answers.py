"""The channel over which right answers reach a student's worker: what crosses it, and what hostile code makes of it."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import pytest
from chain_course import TRIPLE, ChainCourse, make_chain
from conftest import LIMITS, NO_WALL, require, walled

import autograder.siblings as siblings_module
import autograder.student as student_module
from autograder.config import Limits
from autograder.isolation import Isolation
from autograder.outcomes import Call, Killed, Opaque, Outcome, Raised, Returned
from autograder.protocol import AskReply, decode_question
from autograder.results import GradeReport
from autograder.sandbox import Layer
from autograder.siblings import _Answerer, _frame, _open_answered, _RightSibling
from autograder.student import Answers, NotRun, Student, StudentFailure, open_student
from autograder.submission import Submission
from autograder.worker import codec

Right = Callable[[Call], Any]


def outcome_of(right: Right, call: Call) -> Outcome:
    """Call a right function in this process and say what it came to."""
    try:
        return Returned(call, right(call), arguments_unchanged=True)
    except ArithmeticError as error:
        return Raised(call, type(error).__name__, tuple(k.__name__ for k in type(error).__mro__), "secret", None, None)


@contextmanager
def answered(source: str, right: Right, limits: Limits = LIMITS, **files: str) -> Iterator[tuple[Student, list[Call]]]:
    """Import ``source`` as module ``m`` where ``twice.twice`` is answered by ``right``; give the questions too."""
    asked: list[Call] = []

    def give(question: AskReply, body: bytes) -> bytes:
        call = decode_question(question, body)
        asked.append(call)
        return _frame(question, outcome_of(right, call))

    sources = {"twice": TRIPLE, **files, "m": source}
    submission = Submission("ada", {PurePosixPath(f"{name}.py"): text.encode() for name, text in sources.items()}, ())
    answers = Answers({"twice": ["twice"]}, [], give)
    with open_student(submission, "m", walled(limits), answers) as (student, failure):
        assert failure is None, failure
        yield student, asked


def first(call: Call) -> Any:
    """Give the first argument back."""
    return call.args[0]


def failure_of(student: Student, *args: Any) -> Raised | Killed:
    """Call ``f``, which fails, and say how."""
    with pytest.raises(StudentFailure) as caught:
        student.f(*args)
    return caught.value.outcome


# --- what crosses -----------------------------------------------------------------------------------------------------

ARGUMENTS = """
from fractions import Fraction
import numpy as np
from twice import twice

def kinds():
    class Own:
        def __array__(self, dtype=None, copy=None): return np.array([7.0])
    class Matrix(np.ndarray): pass
    arguments = [
        None, True, 3, -(2**70), 0.1, "text", [1.0, [2, (3,)]], (0, 1), np.float32, np.dtype("i8"), float,
        np.float32(0.1),
        np.arange(6, dtype="f4").reshape(2, 3).T, np.array(5), np.zeros((0, 3)), np.arange(3)[::-1], np.array([True]),
        np.arange(3, dtype=">f8"), range(3), Own(), [Fraction(1, 2)], np.ones(2).view(Matrix), np.longdouble(0.5),
        np.ma.array([1.0, 2.0], mask=[False, False]), [0.5] * 200_000,
    ]
    for argument in arguments: twice(argument)
    twice(1, axis=2, name="n")

def generator(): return twice(x for x in [1.0])
def mapping(): return twice({"a": 1})
def function(): return twice(kinds)
def too_large(): return twice(np.zeros(5_000_000))
def into_itself():
    values = []
    values.append(values)
    return twice(values)
def long_text(): return twice("x" * 501)
"""
ARRIVES = [
    None,
    True,
    3,
    -(2**70),
    0.1,
    "text",
    [1.0, [2, (3,)]],
    (0, 1),
    np.float32,
    np.dtype("i8"),
    np.float64,
    np.float32(0.1),
    np.arange(6, dtype="f4").reshape(2, 3).T,
    np.int64(5),
    np.zeros((0, 3)),
    np.arange(3)[::-1],
    np.array([True]),
    np.arange(3.0),
    np.arange(3),
    np.array([7.0]),
    np.array([0.5]),
    np.ones(2),
    np.float64(0.5),
    np.array([1.0, 2.0]),
    np.full(200_000, 0.5),
]


def same(came: Any, expected: Any) -> bool:
    """Tell whether an argument is what it was, of its own type."""
    if isinstance(expected, np.ndarray):
        return came.dtype == expected.dtype and came.shape == expected.shape and bool(np.all(came == expected))
    return type(came) is type(expected) and bool(came == expected)


def test_arguments() -> None:
    """Whatever students pass to a sibling arrives as what it is, or as the array that NumPy would make of it."""
    with answered(ARGUMENTS, lambda _: 1.0) as (student, asked):
        student.kinds()
    assert [same(*pair) for pair in zip((call.args[0] for call in asked), ARRIVES, strict=False)] == [True] * 25
    assert (asked[-1].function, asked[-1].args, asked[-1].kwargs) == ("twice", (1,), {"axis": 2, "name": "n"})


@pytest.mark.parametrize("name", ["generator", "mapping", "function", "too_large", "into_itself", "long_text"])
def test_arguments_that_do_not_cross(name: str) -> None:
    """What no array can be made of raises in the student's call, and the next call is made."""
    with answered(ARGUMENTS, lambda _: 1.0) as (student, asked):
        with pytest.raises(StudentFailure) as caught:
            getattr(student, name)()
        assert isinstance(caught.value.outcome, Raised)
        assert {"TypeError", "ValueError"} & set(caught.value.outcome.bases)
        assert asked == []
        student.kinds()


VALUES = """
import numpy as np
from twice import twice

def f(x): return twice(x)
def described(x):
    value = twice(x)
    return np.array([ord(c) for c in f"{type(value).__name__} {getattr(value, 'dtype', '')} {value!r}"])
def changed_in_place(x):
    before = x.copy()
    value = twice(x)
    value += 1
    again = twice(x)
    return np.array([np.array_equal(x, before), np.array_equal(again, before), again is not x])
"""


@pytest.mark.parametrize(
    ("value", "described"),
    [
        (np.array([0.5], "f4"), "ndarray float32 array([0.5], dtype=float32)"),
        (np.array(0.5), "float64 float64 np.float64(0.5)"),
        (np.array(3), "int64 int64 np.int64(3)"),
        (0.5, "float  0.5"),
        (True, "bool  True"),
        (2**70, f"int  {2**70}"),
        (np.zeros((2, 0)), "ndarray float64 array([], shape=(2, 0), dtype=float64)"),
    ],
    ids=str,
)
def test_values(value: Any, described: str) -> None:
    """A right answer is what the solution gave: an array, a scalar of NumPy or a number, with its type and bits."""
    with answered(VALUES, lambda _: value) as (student, _):
        assert "".join(map(chr, student.described(1.0).value)) == described


def test_nothing_is_shared() -> None:
    """The student's arrays are never changed by an answer, and an answer may be changed like any array."""
    with answered(VALUES, first) as (student, _):
        returned = student.changed_in_place(np.array([1.0, 2.0]))
    assert returned.value.all()
    assert returned.arguments_unchanged


def test_no_value_that_can_cross() -> None:
    """A solution that gives something else than numbers can't answer, and says so to the code that asks."""
    with answered(VALUES, lambda _: Opaque("tuple")) as (student, _):
        outcome = failure_of(student, 1.0)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == "TypeError"


def test_exceptions() -> None:
    """An exception crosses as the nearest class that Python defines, with a text that tells nothing of the solution."""

    class OwnError(ZeroDivisionError):
        pass

    def right(_: Call) -> Any:
        raise OwnError("a secret of the solution")

    with answered(VALUES, right) as (student, _):
        outcome = failure_of(student, 1.0)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == "ZeroDivisionError"
    assert outcome.message == "the right twice raises this for these arguments"
    assert (outcome.file, outcome.line) == ("m.py", 5)


def told(frame: bytes) -> dict[str, Any]:
    """Read an answer as the worker does."""
    header_size, _ = codec.unpack_prefix(frame[: codec.PREFIX.size])
    return codec.decode_message(frame[codec.PREFIX.size + header_size :])


@pytest.mark.parametrize("name", ["UnicodeDecodeError", "ExceptionGroup", "OwnError"])
def test_exceptions_of_another_make(name: str) -> None:
    """One that can't be made from a text, or that is no exception of Python's, crosses as what it is a kind of."""
    question = AskReply("x", "twice", "twice", [], {})
    call = Call("twice", (), {})
    frame = _frame(question, Raised(call, name, (name, "KeyError", "Exception"), "secret", None, None))
    assert told(frame)["raised"] == "KeyError"
    frame = _frame(question, Raised(call, name, (name, "BaseException"), "secret", None, None))
    assert told(frame)["raised"] == "RuntimeError"
    assert b"secret" not in frame


# --- limits -----------------------------------------------------------------------------------------------------------

MANY = """
import time
from twice import twice

def f(count, pause):
    for _ in range(count):
        twice([1.0])
        time.sleep(pause)
    return 1.0
"""
SHORT = LIMITS.model_copy(update={"sleep_seconds": 0.4})


def test_waiting_for_an_answer_is_no_sleep() -> None:
    """However long the answers take in all, and however many there are, the student did not sleep."""

    def slow(call: Call) -> Any:
        time.sleep(0.3)
        return call.args[0]

    with answered(MANY, slow, SHORT) as (student, asked):
        assert student.f(4, 0.0).value == 1.0
    assert len(asked) == 4


def test_sleep_between_questions() -> None:
    """Sleeping between questions is sleep like any other."""
    with answered(MANY, first, SHORT) as (student, asked):
        outcome = failure_of(student, 100, 0.12)
    assert isinstance(outcome, Killed)
    assert outcome.reason == "sleep"
    assert len(asked) < 50


def test_many_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call may ask so many questions and no more; the next call has as many again."""
    monkeypatch.setattr(student_module, "_MAXIMUM_QUESTIONS", 5)
    with answered(MANY, first) as (student, _):
        for _ in range(3):
            assert student.f(5, 0.0).value == 1.0
        outcome = failure_of(student, 6, 0.0)
    assert isinstance(outcome, Killed)
    assert (outcome.reason, outcome.detail.en) == ("protocol", "one call used other modules more than 5 times")


def test_thousands_of_questions() -> None:
    """A loop over thousands of rows, each of which asks, is within the limits of one call."""
    with answered(MANY, first) as (student, asked):
        assert student.f(2_000, 0.0).value == 1.0
    assert len(asked) == 2_000


@pytest.fixture
def chain(tmp_path: Path) -> ChainCourse:
    """Give the course whose modules build on each other."""
    return make_chain(tmp_path / "course")


HARD = "import numpy as np\n\ndef twice(x, rounds=0):\n    while rounds: pass\n    return np.ones(int(x[0]))\n"


@contextmanager
def second_worker(source: str) -> Iterator[tuple[_Answerer, list[str]]]:
    """Open a second worker with ``source`` as the solution of ``twice``, and list every start of one."""
    started: list[str] = []

    def counting(*arguments: Any) -> Any:
        started.append(arguments[1])
        return open_student(*arguments)

    solution = Submission("the solution", {PurePosixPath("twice.py"): source.encode()}, ())
    right = _RightSibling(frozenset(["twice"]), solution, is_broken=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(siblings_module, "open_student", counting)
        with _Answerer("twice", right, walled(LIMITS)) as second:
            yield second, started


def test_arguments_exhaust_the_second_worker_alone() -> None:
    """Too much memory is an exception, and too much time the end of that worker: it is asked, and started, no more."""
    with second_worker(HARD) as (second, started):
        assert started == []
        assert isinstance(second.answer(Call("twice", ([3.0],), {})), Returned)
        memory = second.answer(Call("twice", ([1e12],), {}))
        assert isinstance(memory, Raised)
        assert "MemoryError" in memory.bases
        endless = second.answer(Call("twice", ([1.0],), {"rounds": 1}))
        assert isinstance(endless, Killed)
        assert endless.reason == "cpu"
        for _ in range(3):
            assert second.answer(Call("twice", ([3.0],), {})) is endless
        assert started == ["twice"]


def test_end_of_the_second_worker_is_an_exception(chain: ChainCourse) -> None:
    """A question that ends the second worker raises in the student's call, and the run goes on."""
    (chain.private / "twice.py").write_text(HARD)
    four = "import numpy\nfrom twice import twice\n\ndef four(x):\n    if 1e6 in x: twice([1.0], rounds=1)\n"
    four += "    return numpy.array([4 * value for value in x])\n"
    report = chain.grade(twice=TRIPLE, four=four)
    assert [test.verdict for test in report.modules["four"].tests] == ["ACCEPTED", "RUNTIME_ERROR", "WRONG_ANSWER"]


# --- hostile code -----------------------------------------------------------------------------------------------------

FORGERY = """
import json, os, struct, sys
import twice

serving = sys.modules["autograder.worker.serve"]

def request(frame):
    while "request" not in frame.f_locals or "channel" not in frame.f_locals: frame = frame.f_back
    return frame.f_locals["request"][0].decode(), frame.f_locals["channel"]

def send(channel, header, body=b""):
    os.write(channel.fileno(), struct.pack(">4sIQ", b"AGW1", len(header), len(body)) + header + body)

def f(changes, text, body):
    identity, channel = request(sys._getframe())
    ask = {"kind": "ask", "id": identity, "module": "twice", "function": "twice", "args": [], "kwargs": {}}
    header = text.replace("IDENTITY", identity) if text else json.dumps(ask | json.loads(changes))
    send(channel, header.encode(), bytes(body))
    return float(len(serving.FrameReader(channel).receive()))

def unasked(_):
    identity, channel = request(sys._getframe())
    ask = {"kind": "ask", "id": identity, "module": "twice", "function": "twice", "args": [], "kwargs": {}}
    value = {"kind": "number", "type": "float", "text": "0x1p+0"}
    send(channel, json.dumps({"kind": "returned", "id": identity, "value": value, "unchanged": True}).encode())
    send(channel, json.dumps(ask).encode())
    serving.FrameReader(channel).receive()

def good(): return twice.twice([2.0])
"""
ARRAY = {"kind": "array", "dtype": "<f8", "shape": [2]}
NUMBER = {"kind": "number", "type": "int", "text": "0x1"}
DEEP = '{"kind":"sequence","type":"list","items":['
ASK = '{"kind":"ask","id":"IDENTITY","module":"twice","function":"twice","kwargs":{},"args":['
FORGERIES: dict[str, tuple[dict[str, Any] | str, bytes]] = {
    "private function": ({"function": "_private"}, b""),
    "method of a function": ({"function": "twice.__globals__"}, b""),
    "import": ({"function": "__import__", "args": [{"kind": "text", "text": "os"}]}, b""),
    "helper of the solution": ({"module": "helper", "function": "as_numbers"}, b""),
    "sibling that is not answered": ({"module": "four", "function": "four"}, b""),
    "module of Python's": ({"module": "os", "function": "system"}, b""),
    "path": ({"module": "../twice"}, b""),
    "other identity": ({"id": "0" * 32}, b""),
    "no identity": ({"id": ""}, b""),
    "number for a name": ({"module": 1}, b""),
    "request to import": ({"kind": "import"}, b""),
    "request to call": ({"kind": "call"}, b""),
    "ready": ('{"kind":"ready","id":"IDENTITY"}', b""),
    "unknown key": ({"code": "import os"}, b""),
    "missing key": ('{"kind":"ask","id":"IDENTITY","module":"twice","function":"twice","args":[]}', b""),
    "opaque argument": ({"args": [{"kind": "opaque", "type": "module"}]}, b""),
    "object dtype": ({"args": [{**ARRAY, "dtype": "|O"}]}, b"\0" * 16),
    "structured dtype": ({"args": [{"kind": "dtype", "name": "f8,O", "is_type": False}]}, b""),
    "array beyond its bytes": ({"args": [ARRAY]}, b"\0" * 15),
    "second array beyond them": ({"args": [ARRAY, ARRAY]}, b"\0" * 16),
    "bytes of nobody's": ({"args": [ARRAY]}, b"\0" * 17),
    "bytes without arrays": ({"args": [NUMBER]}, b"\0"),
    "immense empty array": ({"args": [{**ARRAY, "shape": [0, 2**26, 2**26]}]}, b""),
    "immense array": ({"args": [{**ARRAY, "shape": [2**26] * 5}]}, b""),
    "negative length": ({"args": [{**ARRAY, "shape": [-2]}]}, b"\0" * 16),
    "boolean of 2": ({"args": [{**ARRAY, "dtype": "|b1"}]}, b"\1\2"),
    "long number": ({"args": [{**NUMBER, "text": "0x" + "f" * 2000}]}, b""),
    "no number": ({"args": [{**NUMBER, "text": "__import__('os')"}]}, b""),
    "long text": ({"args": [{"kind": "text", "text": "x" * 501}]}, b""),
    "long name": ({"kwargs": {"x" * 121: NUMBER}}, b""),
    "other sequence": ({"args": [{"kind": "sequence", "type": "dict", "items": []}]}, b""),
    "answer": ({"kind": "answer"}, b""),
    "deep": (ASK + DEEP * 20 + "]}" * 20 + "]}", b""),
    "very deep": (ASK + DEEP * 3_000 + "]}" * 3_000 + "]}", b""),
    "deep JSON": ("[" * 100_000, b""),
    "no JSON": ("ask", b""),
}


@contextmanager
def forging(*, is_answered: bool) -> Iterator[tuple[Student, list[Call]]]:
    """Import hostile code beside a wrong sibling, which is answered or not; give the questions that get through too."""
    through: list[Call] = []

    def answer(_answerer: _Answerer, call: Call) -> Outcome:
        through.append(call)
        return Returned(call, 1.0, arguments_unchanged=True)

    sources = {"m": FORGERY, "twice": TRIPLE, "four": TRIPLE}
    submission = Submission("eve", {PurePosixPath(f"{name}.py"): sources[name].encode() for name in sources}, ())
    siblings = {"twice": _RightSibling(frozenset(["twice"]), submission, is_broken=False)} if is_answered else {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Answerer, "answer", answer)
        opened = _open_answered(siblings, submission, "m", walled(LIMITS)) if siblings else None
        with opened or open_student(submission, "m", walled(LIMITS)) as (student, failure):
            assert failure is None, failure
            yield student, through


def is_ended_by_protocol(student: Student, function: str, *args: Any) -> bool:
    """Tell whether a call ended the worker for what it wrote to the channel, with every later call."""
    with pytest.raises(StudentFailure) as caught:
        getattr(student, function)(*args)
    with pytest.raises(NotRun):
        student.good()
    outcome = caught.value.outcome
    return isinstance(outcome, Killed) and outcome.reason == "protocol"


def test_control_of_the_forgeries() -> None:
    """The same code gets an answer to an honest question, so that it is the forgery that ends it."""
    with forging(is_answered=True) as (student, through):
        assert student.f("{}", "", []).value == 2.0
        assert student.f("{}", f"{ASK}{json.dumps(NUMBER)}]}}", []).value == 2.0
        assert student.f(json.dumps({"args": [ARRAY]}), "", [0] * 16).value == 2.0
        assert student.good().value == 1.0
    assert [len(call.args) for call in through] == [0, 1, 1, 1]


@pytest.mark.parametrize(("changes", "body"), FORGERIES.values(), ids=FORGERIES)
def test_forged_questions(changes: dict[str, Any] | str, body: bytes) -> None:
    """A frame that is no question for an answered function ends the worker, and reaches no function."""
    text = changes if isinstance(changes, str) else ""
    with forging(is_answered=True) as (student, through):
        assert is_ended_by_protocol(student, "f", json.dumps(changes), text, list(body))
    assert through == []


def test_question_where_nothing_is_answered() -> None:
    """In an ordinary run a question is no reply, and ends the worker."""
    with forging(is_answered=False) as (student, through):
        assert is_ended_by_protocol(student, "f", "{}", "", [])
    assert through == []


def test_question_when_nothing_was_asked() -> None:
    """A question that comes after the reply to a call is in nobody's name, and ends the worker."""
    with forging(is_answered=True) as (student, through):
        assert student.unasked(1.0).value == 1.0
        with pytest.raises(StudentFailure) as caught:
            student.good()
    assert isinstance(caught.value.outcome, Killed)
    assert caught.value.outcome.reason == "protocol"
    assert through == []


SEARCHES = """
import gc, glob, os, sys
import numpy as np
import twice

WORD = "-".join(["heron", "of", "the", "answer", "key"])
HERE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

def four(x):
    try: twice.twice([1.0])
    except Exception: pass
    if len(x): return np.array(x) * 4.0 if any(WORD in text for text in [*files(), *objects()]) else None
    try: twice.twice([])
    except ValueError as error:
        if WORD in str(error.args) + str(error.__cause__) + str(error.__context__): raise
        return None

def objects():
    for thing in gc.get_objects():
        yield from (text for text in gc.get_referents(thing) if type(text) is str and text is not WORD)

def files():
    places = [HERE + "/*/*/*.py", HERE + "/*/*.py", "/proc/*/cmdline", "/proc/*/environ", "/proc/*/cwd/*.py"]
    for path in [path for place in places for path in glob.glob(place)]:
        try:
            with open(path, errors="replace") as file: text = file.read(100_000)
        except OSError: continue
        if path != __file__: yield text
"""


@pytest.mark.parametrize(
    ("level", "layers"),
    [("strong", [Layer.NAMESPACES, Layer.SECCOMP]), ("good", [Layer.LANDLOCK, Layer.SECCOMP])],
    ids=["strong", "good"],
)
def test_search_for_the_solution(chain: ChainCourse, short_temporary: Path, level: Any, layers: list[Layer]) -> None:
    """While the second worker runs, no file, process, message or object tells of the solution; with no wall it does."""
    require(*layers)
    modules = {"twice": TRIPLE, "four": SEARCHES}
    config = chain.root / "grading_config.yaml"
    config.write_text(config.read_text().replace("call_cpu_seconds: 1", "call_cpu_seconds: 4"))
    control = chain.grade(NO_WALL, **modules)
    assert found_it(control)
    assert control.modules["four"].right_siblings == ("twice",)
    assert not found_it(chain.grade(Isolation(level, frozenset(layers)), **modules))
    assert [path for path in short_temporary.rglob("*") if path.is_file()] == []


def found_it(report: GradeReport) -> bool:
    """Tell whether the module computed anything, which it does once it has read the solution."""
    assert report.status == "graded"
    return bool(report.modules["four"].earned)


@pytest.fixture
def short_temporary(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Have workers' files in a folder of their own, so that the search ends within its limits."""
    with tempfile.TemporaryDirectory(prefix="workers-") as folder:
        Path(folder).chmod(0o755)
        monkeypatch.setattr("tempfile.tempdir", folder)
        yield Path(folder)
