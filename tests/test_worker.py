"""Calls over the wall: what a student's module can do to them, and what is left of it afterwards."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import LIMITS, NO_WALL, OpenModule, descendants, ends_soon, is_alive, require, strongest_isolation, walled

import autograder.student as student_module
from autograder.isolation import Isolation
from autograder.outcomes import Killed, Opaque, Raised, Returned
from autograder.sandbox import Layer, Layers, Sandbox, SandboxUnavailable
from autograder.student import NotRun, Student, StudentFailure, WorkerUnavailable, open_student
from autograder.submission import load_submission
from autograder.warm_parent import end_parents


def failure(call: Callable[..., Returned], *args: Any) -> Raised | Killed:
    """Make a call that fails and give what happened instead."""
    with pytest.raises(StudentFailure) as caught:
        call(*args)
    return caught.value.outcome


def killed(call: Callable[..., Returned], *args: Any) -> Killed:
    """Make a call that ends the worker."""
    outcome = failure(call, *args)
    assert isinstance(outcome, Killed)
    return outcome


def raised(call: Callable[..., Returned], *args: Any) -> Raised:
    """Make a call that raises."""
    outcome = failure(call, *args)
    assert isinstance(outcome, Raised)
    return outcome


ECHO = """
import numpy as np

def echo(x): return x
def layout(x): return np.array([x.flags.c_contiguous, x.flags.f_contiguous, x.flags.writeable])
def strides(x): return np.array(x.strides)
def kinds(x): return np.array([isinstance(x[0], float), isinstance(x[1], int), isinstance(x[2], tuple)])
def named(values, *, axis=-1, dtype=np.float64): return np.full(2, axis, dtype)
"""


def test_dtypes_round_trip(open_module: OpenModule) -> None:
    """Arrays of every dtype that crosses come back bit for bit, of any rank and also empty."""
    with open_module(ECHO) as student:
        for dtype in "?bBhHiIqQefdFD":
            for array in (np.arange(6).reshape(2, 3).astype(dtype), np.zeros((0, 3), dtype), np.array(1, dtype)):
                returned = student.echo(array)
                assert returned.value.dtype == array.dtype
                assert returned.value.shape == array.shape
                assert returned.value.tobytes() == array.tobytes()
                assert returned.arguments_unchanged


def test_byte_order(open_module: OpenModule) -> None:
    """A big-endian array crosses as the same numbers."""
    with open_module(ECHO) as student:
        assert student.echo(np.arange(3, dtype=">f8")).value.tolist() == [0, 1, 2]


def test_special_numbers(open_module: OpenModule) -> None:
    """NaN, infinities, minus zero, subnormals and 64-bit integers arrive exactly."""
    values = np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324, 1.7e308])
    with open_module(ECHO) as student:
        assert student.echo(values).value.tobytes() == values.tobytes()
        assert student.echo(2**63).value == 2**63
        assert str(student.echo(-0.0).value) == "-0.0"
        assert student.echo(True).value is True
        assert student.echo(np.float32(0.1)).value == np.float32(0.1)


def test_layouts(open_module: OpenModule) -> None:
    """Students meet arrays with the memory layout and the flags that the test gave them."""
    base = np.arange(24.0).reshape(4, 6)
    readonly = base.copy()
    readonly.flags.writeable = False
    with open_module(ECHO) as student:
        assert student.layout(base).value.tolist() == [True, False, True]
        assert student.layout(base.T).value.tolist() == [False, True, True]
        assert student.layout(base[:, ::2]).value.tolist() == [False, False, True]
        assert student.layout(readonly).value.tolist() == [True, False, False]
        assert student.strides(base[:, ::-1]).value[-1] < 0
        for array in (base.T, base[:, ::2], base[::-1, ::-1], base[:, ::-1][:, :1], np.broadcast_to(1.0, (2, 3))):
            returned = student.echo(array)
            assert np.array_equal(returned.value, array)
            assert returned.arguments_unchanged


def test_other_arguments(open_module: OpenModule) -> None:
    """Lists, tuples, keywords and dtypes arrive as what they are."""
    with open_module(ECHO) as student:
        assert student.kinds([1.0, 2, (3,)]).value.all()
        assert student.named([[]], axis=3, dtype=np.float32).value.dtype == np.float32
        assert student.echo([1.0]).value.type_name == "list"


def test_large_arrays(open_module: OpenModule) -> None:
    """Ten megabytes cross in both directions within the limits of a small call."""
    array = np.arange(1_250_000.0)
    with open_module(ECHO) as student:
        assert np.array_equal(student.echo(array).value, array)


def test_long_list(open_module: OpenModule) -> None:
    """A list that can be sent can also be brought back: no honest call breaks on the way home."""
    numbers = [0.1 * index for index in range(12_000)]
    with open_module(ECHO) as student:
        returned = student.echo(numbers)
    assert returned.value.type_name == "list"
    assert returned.arguments_unchanged


CHANGES = """
import numpy as np

def nothing(x): return 1.0
def element(x): x[0] = 9.0
def same(x): x[0] = x[0]
def nested(x): x[1][0] = 9.0
def longer(x): x.append(1.0)
def endless(x): x.extend([0.5] * 300_000)
def itself(x): x.append(x)
def other_object(x): x[0] = object()
def other_type(x): x[0] = int(x[0])
def reshaped(x): x.shape = (1, -1)
def locked(x): x.flags.writeable = False
def sorted_in_place(x): x.sort()
"""


def test_changed_arguments(open_module: OpenModule) -> None:
    """A change of an argument shows, of arrays and of nested lists, and does not show where nothing changed."""
    array = np.array([3.0, 1.0, 2.0])
    with open_module(CHANGES) as student:
        for function in ("element", "reshaped", "locked", "sorted_in_place"):
            assert not getattr(student, function)(array.copy()).arguments_unchanged, function
        for function in ("element", "longer", "endless", "itself", "other_object", "other_type"):
            assert not getattr(student, function)([3.0, 1.0]).arguments_unchanged, function
        assert not student.nested([1.0, [2.0]]).arguments_unchanged
        for argument in (array, [1.0, [np.nan]], np.array([np.nan])):
            assert student.nothing(argument).arguments_unchanged
            assert student.same(argument).arguments_unchanged
        assert array.tolist() == [3.0, 1.0, 2.0]


RAISES = """
import sys
import numpy as np

def value_error(x):
    raise ValueError("secret is %r" % (x,))
def own_class(x):
    class MyError(KeyError): pass
    raise MyError
def inside_numpy(x): return np.linalg.inv(np.zeros((2, 2)))
def system_exit(x): sys.exit(3)
def interrupt(x): raise KeyboardInterrupt
def generator_exit(x): raise GeneratorExit
def recursion(x): return recursion(x)
def memory(x): return np.ones(10**10)
def memory_bit_by_bit(x):
    kept = []
    while True: kept.append(np.empty(10**6))
def bad_text(x):
    class E(Exception):
        def __str__(self): raise RuntimeError
    raise E
def surrogate(x): raise ValueError("\\ud800" * 1000)
def group(x): raise ExceptionGroup("several", [ValueError(1)])
def odd_name(x): raise type("\\x1b[31m" + "x" * 1000, (Exception,), {})
def many_bases(x):
    kind = Exception
    for number in range(50): kind = type(f"E{number}", (kind,), {})
    raise kind
def assertion(x): assert False
def good(x): return 1.0
not_callable = 5
"""


def test_exceptions(open_module: OpenModule) -> None:
    """Whatever a call raises is an answer with its classes and its line, and the next call goes on."""
    expected = {
        "own_class": ("MyError", "KeyError"),
        "inside_numpy": ("LinAlgError", "ValueError"),
        "system_exit": ("SystemExit", "BaseException"),
        "interrupt": ("KeyboardInterrupt", "BaseException"),
        "generator_exit": ("GeneratorExit", "BaseException"),
        "recursion": ("RecursionError", "RuntimeError"),
        "bad_text": ("E", "Exception"),
        "group": ("ExceptionGroup", "Exception"),
        "assertion": ("AssertionError", "Exception"),
        "surrogate": ("ValueError", "Exception"),
        "many_bases": ("E49", "E40"),
        "not_callable": ("TypeError", "Exception"),
    }
    with open_module(RAISES) as student:
        for function, (type_name, base) in expected.items():
            outcome = raised(getattr(student, function), 1.0)
            assert outcome.type_name == type_name
            assert base in outcome.bases
            assert student.good(0).value == 1.0
        assert (outcome.file, outcome.line) == (None, None)


def test_place_of_an_exception(open_module: OpenModule) -> None:
    """The line is the last one in the student's own files, also when NumPy raised; a missing function has none."""
    with open_module(RAISES) as student:
        own = raised(student.value_error, 1.0)
        assert (own.file, own.line, own.message) == ("m.py", 6, "secret is 1.0")
        numpy = raised(student.inside_numpy, 1.0)
        assert (numpy.file, numpy.line) == ("m.py", 10)
        missing = raised(student.nowhere, 1.0)
        assert (missing.type_name, missing.file, missing.line) == ("AttributeError", None, None)


def test_place_in_a_helper_file(open_module: OpenModule) -> None:
    """A helper file of the student's is named when the exception came from it."""
    with open_module("import helper\ndef f(x): return helper.g(x)\n", helper="\n\ndef g(x): return x / 0\n") as student:
        outcome = raised(student.f, 1.0)
    assert (outcome.file, outcome.line) == ("helper.py", 3)


@pytest.mark.parametrize("function", ["memory", "memory_bit_by_bit"])
def test_memory(open_module: OpenModule, function: str) -> None:
    """Too much memory is a MemoryError of the call, and the worker lives on."""
    with open_module(RAISES) as student:
        assert "MemoryError" in raised(getattr(student, function), 1.0).bases
        assert student.good(0).value == 1.0


ENDINGS = """
import ctypes, os, signal, sys, time
import numpy as np

def quiet_exit(x): os._exit(0)
def exit_three(x): os._exit(3)
def segfault(x): ctypes.string_at(0)
def abort(x): os.abort()
def close_everything(x): os.closerange(0, 64)
def python_loop(x):
    while True: pass
def loop_that_catches(x):
    while True:
        try:
            while True: pass
        except BaseException: pass
def numpy_loop(x):
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    a = np.ones((200, 200))
    while True: a = a @ a * 1e-3
def big_power(x): return 9 ** 9 ** 9
def sleep(x): time.sleep(1000)
def sleep_in_pieces(x):
    while True: time.sleep(0.01)
def wait_for_a_signal(x): signal.pause()
def flood(x):
    while True: print("secret " * 1000)
def flood_errors(x):
    while True: os.write(2, b"secret " * 1000)
def good(x): return 1.0
"""

ENDS = {
    "quiet_exit": ("exit", "it ended the process with status 0"),
    "exit_three": ("exit", "it ended the process with status 3"),
    "segfault": ("exit", "it ended with signal 11"),
    "abort": ("exit", "it ended with signal "),
    "close_everything": ("exit", ""),
    "python_loop": ("cpu", "one call used more than 0.4 s of CPU time"),
    "loop_that_catches": ("cpu", "one call used more than 0.4 s of CPU time"),
    "numpy_loop": ("cpu", "one call used more than 0.4 s of CPU time"),
    "big_power": ("cpu", "one call used more than 0.4 s of CPU time"),
    "sleep": ("sleep", "it waited more than 0.4 s without computing anything"),
    "sleep_in_pieces": ("sleep", "it waited more than 0.4 s without computing anything"),
    "wait_for_a_signal": ("sleep", "it waited more than 0.4 s without computing anything"),
    "flood": ("output", "it printed more than 1 MB"),
    "flood_errors": ("output", "it printed more than 1 MB"),
}
SHORT = LIMITS.model_copy(update={"call_cpu_seconds": 0.4, "sleep_seconds": 0.4})


@pytest.mark.parametrize(("function", "reason", "detail"), [(name, *said) for name, said in ENDS.items()], ids=ENDS)
def test_endings(open_module: OpenModule, function: str, reason: str, detail: str) -> None:
    """Whatever ends the worker is said once, and every later call is not run."""
    with open_module(ENDINGS, SHORT) as student:
        assert student.good(0).value == 1.0
        outcome = killed(getattr(student, function), 1.0)
        assert outcome.reason == reason
        assert detail in outcome.detail
        for _ in range(2):
            with pytest.raises(NotRun):
                student.good(0)


SIGNALS = """
import os, signal

def kill(x): os.kill(os.getpid(), x)
def kill_all(x): os.kill(-1, x)
def to_itself(x): signal.raise_signal(x)
def abort(x): os.abort()
def good(x): return 1.0
"""


@pytest.mark.parametrize("function", ["kill", "kill_all"])
def test_signals_are_refused(open_module: OpenModule, function: str) -> None:
    """A module can send no signal to a process, itself included, and the call after that is answered."""
    with open_module(SIGNALS) as student:
        for number in (signal.SIGKILL, signal.SIGSTOP, 0):
            assert raised(getattr(student, function), int(number)).type_name == "PermissionError"
            assert student.good(0).value == 1.0


@pytest.mark.parametrize(
    "layers", [set(), {Layer.SECCOMP}, {Layer.NAMESPACES}], ids=["no wall", "seccomp", "namespaces"]
)
def test_signals_to_itself(open_module: OpenModule, layers: set[Layer]) -> None:
    """Where a module can raise a signal in itself, the worker ends with a verdict that names it, or stands still."""
    require(*layers)
    with open_module(SIGNALS, SHORT, frozenset(layers)) as student:
        assert killed(student.to_itself, int(signal.SIGKILL)).detail.en == "it ended with signal 9"
    with open_module(SIGNALS, SHORT, frozenset(layers)) as student:
        assert killed(student.abort, 1.0).detail.en == "it ended with signal 6"
    with open_module(SIGNALS, SHORT, frozenset(layers)) as student:
        assert killed(student.to_itself, int(signal.SIGSTOP)).reason == "sleep"


BUSY = """
import time
def f(x):
    end = time.process_time() + 0.2
    while time.process_time() < end: pass
    return 1.0
"""


def test_all_calls_together(open_module: OpenModule) -> None:
    """Many calls, each within its limit, are ended by the limit of the module."""
    with open_module(BUSY, LIMITS.model_copy(update={"module_cpu_seconds": 0.7})) as student:
        outcomes: list[Returned] = []
        with pytest.raises(StudentFailure) as caught:
            outcomes.extend(student.f(1.0) for _ in range(10))
    assert isinstance(caught.value.outcome, Killed)
    assert caught.value.outcome.detail.en == "all calls together used more than 0.7 s of CPU time"


@pytest.mark.parametrize("function", ["python_loop", "numpy_loop"])
@pytest.mark.parametrize("layers", [frozenset(), frozenset({Layer.NAMESPACES})], ids=["no wall", "namespaces"])
def test_own_limit_of_the_worker_is_the_same_limit(
    open_module: OpenModule, monkeypatch: pytest.MonkeyPatch, function: str, layers: Layers
) -> None:
    """When the kernel ends the worker before the grader looks at its clock, the reason is the same."""
    require(*layers)
    monkeypatch.setattr("autograder.sandbox.WorkerProcess.cpu_seconds", lambda _self: 0.0)
    with open_module(ENDINGS, LIMITS.model_copy(update={"module_cpu_seconds": 0.1}), layers) as student:
        outcome = killed(getattr(student, function), 1.0)
    assert (outcome.reason, outcome.detail.en) == ("cpu", "all calls together used more than 0.1 s of CPU time")


def test_a_pause_of_the_grader_is_no_sleep_of_the_student(
    open_module: OpenModule, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the grading process itself stood still, the answer that has arrived meanwhile counts."""
    real_send = student_module.Connection._send

    def send_and_pause(connection: Any, frame: bytes, watch: Callable[[], None]) -> None:
        real_send(connection, frame, watch)
        time.sleep(3 * SHORT.sleep_seconds)

    with open_module(ENDINGS, SHORT) as student:
        monkeypatch.setattr(student_module.Connection, "_send", send_and_pause)
        assert student.good(0).value == 1.0


def test_starved_worker(open_module: OpenModule, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that wants the CPU and gets none is the machine's failure, not the student's."""
    monkeypatch.setattr("autograder.sandbox.WorkerProcess.is_runnable", lambda _self: True)
    monkeypatch.setattr(student_module, "_STARVED_FACTOR", 1)
    with open_module(ENDINGS, SHORT) as student, pytest.raises(WorkerUnavailable):
        student.sleep(1.0)


def test_printing_is_dropped(open_module: OpenModule, capfd: pytest.CaptureFixture[str]) -> None:
    """What students print appears nowhere, and less than the limit costs nothing."""
    with open_module("def f(x):\n    print('secret' * 100_000)\n    return 1.0\n") as student:
        assert student.f(1.0).value == 1.0
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("close", ["os.close(1); os.close(2)", "sys.stdout.close()", "sys.stdout = None"])
def test_closed_output(open_module: OpenModule, close: str) -> None:
    """A module that closes its output is still answered."""
    with open_module(f"import os, sys\ndef f(x):\n    {close}\n    return 1.0\ndef g(x): return 2.0\n") as student:
        assert student.f(1.0).value == 1.0
        assert student.g(1.0).value == 2.0


HOOKS = """
import numpy as np

class Equal(np.ndarray):
    def __eq__(self, other): return np.True_
    def __array_finalize__(self, other): pass
    def __array_ufunc__(self, *args, **kwargs): return 0.0
    def __reduce__(self): raise RuntimeError
    def astype(self, *args, **kwargs): return np.full(3, 42.0)
    def tobytes(self, *args): return b"forged"
    shape = property(lambda self: (1, 2, 3))
    dtype = property(lambda self: "f8")
    nbytes = property(lambda self: -1)

class Liar(float):
    def __sub__(self, other): return 0.0
    def hex(self): return "0x1p0"

class Named(type):
    __name__ = property(lambda cls: 1 / 0)

class Odd(metaclass=Named): pass

def subclass(x): return np.zeros(3).view(Equal)
def matrix(x): return np.asmatrix(np.zeros((2, 2)))
def liar(x): return Liar(7.0)
def liar_int(x): return type("I", (int,), {})(7)
def masked(x): return np.ma.array([1.0, 2.0], mask=[False, True])
def objects(x): return np.array([1.0, None])
def structured(x): return np.zeros(2, "f8,f8")
def record(x): return np.zeros(2, "f8,f8")[0]
def times(x): return np.zeros(2, "M8[s]")
def texts(x): return np.array(["1.0"])
def long_double(x): return np.zeros(2, np.longdouble)
def broadcast(x): return np.broadcast_to(1.0, (10**6, 10**6))
def high_rank(x): return np.zeros((1,) * 20)
def wide_but_empty(x): return np.zeros((0, 10**9))
def generator(x): yield 1.0
def deep_list(x):
    for _ in range(10**5): x = [x]
    return x
def dictionary(x): return {"value": 1.0}
def nothing(x): return None
def text(x): return "1.0"
def complex_number(x): return 1j
def immense(x): return 1 << 10**6
def large(x): return 1 << 4000
def function(x): return function
def odd(x): return Odd()
def odd_name(x): return type("\\x1b[31m" + "x" * 1000, (), {})()
def good(x): return 1.0
"""

OPAQUE = {
    "liar": "Liar",
    "liar_int": "I",
    "masked": "MaskedArray",
    "objects": "array of dtype object",
    "structured": "array of dtype [('f0', '<f8'), ('f1', '<f8')]",
    "record": "array of dtype [('f0', '<f8'), ('f1', '<f8')]",
    "times": "array of dtype datetime64[s]",
    "texts": "array of dtype <U3",
    "long_double": "array of dtype float128",
    "broadcast": "array of shape (1000000, 1000000)",
    "high_rank": "array of rank 20",
    "wide_but_empty": "array of shape (0, 1000000000)",
    "generator": "generator",
    "deep_list": "list",
    "dictionary": "dict",
    "nothing": "NoneType",
    "text": "str",
    "complex_number": "complex",
    "immense": "int",
    "function": "function",
    "odd_name": "\x1b[31m" + "x" * 75,
}


def test_returned_objects(open_module: OpenModule) -> None:
    """Objects that are no plain arrays or numbers are known by their type's name, and none ends the worker."""
    with open_module(HOOKS) as student:
        for function, type_name in OPAQUE.items():
            value = getattr(student, function)(1.0).value
            assert isinstance(value, Opaque), function
            assert value.type_name == type_name
        assert student.good(0).value == 1.0


def test_subclasses(open_module: OpenModule) -> None:
    """A subclass of array crosses as the plain array it is, whatever its hooks say; a type that breaks raises."""
    with open_module(HOOKS) as student:
        plain = student.subclass(1.0).value
        assert type(plain) is np.ndarray
        assert plain.tolist() == [0.0, 0.0, 0.0]
        assert student.matrix(1.0).value.tolist() == [[0, 0], [0, 0]]
        assert student.large(1.0).value == 1 << 4000
        assert raised(student.odd, 1.0).type_name == "ZeroDivisionError"


FORGERIES = """
import json, os, signal, stat, struct, time

def is_socket(descriptor):
    try: return stat.S_ISSOCK(os.fstat(descriptor).st_mode)
    except OSError: return False

channel = next(filter(is_socket, range(3, 64)))
one = {"kind": "number", "type": "float", "text": "0x1p+0"}
reply = {"kind": "returned", "id": "0" * 32, "value": one, "unchanged": True}

def frame(header, body=b""):
    encoded = json.dumps(header).encode()
    return struct.pack(">4sIQ", b"AGW1", len(encoded), len(body)) + encoded + body

def junk(x): os.write(channel, b"junk" * 100)
def early(x): os.write(channel, frame(reply)); return 1.0
def as_ready(x): os.write(channel, frame({"kind": "ready", "id": ""})); return 1.0
def as_import(x): os.write(channel, frame({"kind": "imported", "id": "0" * 32})); return 1.0
def verdict(x): os.write(channel, frame({**reply, "passed": True, "score": 100})); return 1.0
def immense_header(x): os.write(channel, struct.pack(">4sIQ", b"AGW1", 2**32 - 1, 0)); return 1.0
def immense_body(x): os.write(channel, struct.pack(">4sIQ", b"AGW1", 2, 2**63)); return 1.0
def half_a_frame(x): os.write(channel, frame(reply)[:-5]); time.sleep(1000)
def dripping(x):
    for byte in struct.pack(">4sIQ", b"AGW1", 1 << 19, 0) + b" " * (1 << 19):
        os.write(channel, bytes([byte]))
        time.sleep(0.001)
def close(x): os.close(channel); return 1.0
def close_and_stay(x): os.close(channel); time.sleep(1000)
def double(x):
    signal.signal(signal.SIGALRM, lambda *_: os.write(channel, frame(reply)))
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    return 1.0
def good(x): return 2.0
"""

FORGED = {
    "junk": "protocol",
    "early": "protocol",
    "as_ready": "protocol",
    "as_import": "protocol",
    "verdict": "protocol",
    "immense_header": "protocol",
    "immense_body": "protocol",
    "half_a_frame": "sleep",
    "dripping": "sleep",
    "close": "exit",
    "close_and_stay": "exit",
}


@pytest.mark.parametrize(("function", "reason"), FORGED.items(), ids=FORGED)
def test_forged_replies(open_module: OpenModule, function: str, reason: str) -> None:
    """Whatever a student writes to the grader's channel gains nothing: the call fails and the worker is gone."""
    with open_module(FORGERIES, SHORT) as student:
        assert killed(getattr(student, function), 1.0).reason == reason
        with pytest.raises(NotRun):
            student.good(0)


def test_late_reply(open_module: OpenModule) -> None:
    """A second reply, sent after the first was taken, is no answer to the next call."""
    with open_module(FORGERIES) as student:
        assert student.double(1.0).value == 1.0
        time.sleep(0.6)
        assert killed(student.good, 0).reason == "protocol"


def test_forged_reply_to_the_import(tmp_path: Path) -> None:
    """A reply that the module writes while it is imported is not taken for the import's."""
    source = FORGERIES + "\nos.write(channel, frame({'kind': 'imported', 'id': ''}))\n"
    (tmp_path / "hand_in").mkdir()
    (tmp_path / "hand_in" / "m.py").write_text(source)
    with open_student(load_submission("ada", tmp_path / "hand_in"), "m", walled(LIMITS)) as (_, outcome):
        assert isinstance(outcome, Killed)
        assert outcome.reason == "protocol"


PATCHES = {
    "numpy": "np.asarray = np.array = np.allclose = np.ndarray.view if False else (lambda *a, **k: 42)",
    "testing": "import numpy.testing as t; t.assert_allclose = t.assert_equal = lambda *a, **k: None",
    "builtins": "import builtins; builtins.isinstance = builtins.abs = builtins.max = lambda *a, **k: True",
}


@pytest.mark.parametrize("patch", PATCHES.values(), ids=PATCHES)
def test_patched_modules(open_module: OpenModule, patch: str) -> None:
    """A student who patches NumPy or the builtins changes only what happens on their own side of the wall."""
    before = (np.asarray, np.allclose, isinstance, abs, max)
    with (
        open_module(f"import numpy as np\ndef f(x):\n    {patch}\n    return 1.0\n") as student,
        suppress(StudentFailure),
    ):
        assert student.f(np.zeros(3)).value == 1.0
    assert (np.asarray, np.allclose, isinstance, abs, max) == before


def test_patched_json(open_module: OpenModule) -> None:
    """A worker whose JSON writes nonsense breaks only its own replies."""
    with open_module(
        "import json\ndef f(x):\n    json.JSONEncoder.iterencode = lambda *a, **k: ['[]']\n    return 1.0\n"
    ) as student:
        assert killed(student.f, 1.0).reason == "protocol"


SHADOWS = ["numpy", "json", "sitecustomize", "usercustomize", "socket", "importlib", "autograder", "struct", "typing"]


def test_nothing_is_shadowed(open_module: OpenModule) -> None:
    """Files named like modules of Python, NumPy or ours are never imported in their place."""
    source = "import numpy, json, struct, typing\ndef f(x): return float(numpy.sum(x))\n"
    with open_module(source, **dict.fromkeys(SHADOWS, "import os\nos._exit(7)\n")) as student:
        assert student.f([1.0, 2.0]).value == 3.0


def test_a_folder_does_not_take_a_modules_place(tmp_path: Path) -> None:
    """The file that the grader shows is the file that runs, also beside a package of the same name."""
    folder = tmp_path / "hand_in"
    (folder / "m").mkdir(parents=True)
    (folder / "m" / "__init__.py").write_text("def f(x): return 2.0\n")
    (folder / "m.py").write_text("def f(x): return 1.0\n")
    with open_student(load_submission("ada", folder), "m", walled(LIMITS)) as (student, outcome):
        assert outcome is None
        assert student.f(0).value == 1.0


def import_outcome(tmp_path: Path, content: str | bytes) -> Raised | Killed | None:
    """Import a module in a worker and give why that failed."""
    (tmp_path / "hand_in").mkdir()
    (tmp_path / "hand_in" / "m.py").write_bytes(content.encode() if isinstance(content, str) else content)
    with open_student(load_submission("ada", tmp_path / "hand_in"), "m", walled(SHORT)) as (_, outcome):
        return outcome


IMPORTS = {
    "syntax error": ("x = 1\ndef f(:\n", "SyntaxError", 2),
    "indentation": ("def f(x):\nreturn x\n", "IndentationError", 2),
    "no such module": ("\nimport scipy\n", "ModuleNotFoundError", 2),
    "exit": ("import sys\nsys.exit(0)\n", "SystemExit", 2),
    "NUL": ("x = 1\0\n", "SyntaxError" if sys.version_info >= (3, 11, 4) else "ValueError", None),
    "GBK": ("# coding\nx = '中文'\n".encode("gbk"), "SyntaxError", None),
    "itself": ("import m\nm.nothing\n", "AttributeError", 2),
}


@pytest.mark.parametrize(("content", "type_name", "line"), IMPORTS.values(), ids=IMPORTS)
def test_failing_imports(tmp_path: Path, content: str | bytes, type_name: str, line: int | None) -> None:
    """A module that can't be imported is an answer with the exception's class and the line in the student's file."""
    outcome = import_outcome(tmp_path, content)
    assert isinstance(outcome, Raised)
    assert outcome.type_name == type_name
    assert line is None or (outcome.file, outcome.line) == ("m.py", line)


ENDLESS_IMPORTS = {
    "loop": ("while True: pass\n", "cpu"),
    "sleep": ("import time\ntime.sleep(1000)\n", "sleep"),
    "flood": ("while True: print('x' * 1000)\n", "output"),
    "end": ("import os\nos._exit(5)\n", "exit"),
}


@pytest.mark.parametrize(("content", "reason"), ENDLESS_IMPORTS.values(), ids=ENDLESS_IMPORTS)
def test_imports_under_limits(tmp_path: Path, content: str, reason: str) -> None:
    """The limits hold for the import too."""
    outcome = import_outcome(tmp_path, content)
    assert isinstance(outcome, Killed)
    assert outcome.reason == reason


SIBLINGS = """
from __future__ import annotations
import dataclasses
from twice import twice

@dataclasses.dataclass
class Kept:
    value: float = 3.0

def f(x): return twice(Kept().value)
"""


def test_modules_import_siblings(open_module: OpenModule) -> None:
    """A module may import the student's other files, and defines classes like any imported module."""
    with open_module(SIBLINGS, twice="def twice(x): return 2 * x\n") as student:
        assert student.f(0).value == 6.0


SURROUNDINGS = """
import os, sys
def environment(x): return float("SECRET_TOKEN" in os.environ or "HOME" in os.environ or "PATH" in os.environ)
def path_entries(x): return float(sum("site-packages" in entry for entry in sys.path))
def arguments(x): return float(len(sys.argv))
def own_folder_is_last(x): return float(os.path.realpath(sys.path[-1]) == os.path.realpath(os.getcwd()))
def descriptors(x): return float(sum(is_open(number) for number in range(4096)))
def is_open(number):
    try: os.fstat(number)
    except OSError: return False
    return True
def write(x):
    with open("large.bin", "wb") as file: file.write(b"x" * 100)
def standard_input(x): return float(len(sys.stdin.read()))
"""


def test_surroundings(open_module: OpenModule, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker inherits no environment, no arguments, no open files but its own, no input, and may write no bytes."""
    monkeypatch.setenv("SECRET_TOKEN", "1")
    kept_open = os.open(os.devnull, os.O_RDONLY)
    os.set_inheritable(kept_open, True)
    with open_module(SURROUNDINGS) as student:
        assert student.environment(0).value == 0
        assert student.path_entries(0).value == 0
        assert student.arguments(0).value == 1
        assert student.own_folder_is_last(0).value == 1
        assert student.descriptors(0).value == 4  # input, output, errors and the channel
        assert "OSError" in raised(student.write, 0).bases
        assert student.standard_input(0).value == 0
    os.close(kept_open)


CHILDREN = """
import os, subprocess, sys, time
def fork(x):
    pid = os.fork()
    if pid == 0:
        time.sleep(1000)
    return float(pid)
def start(x):
    return float(subprocess.Popen(["/bin/sleep", "1000"]).pid)
"""


@pytest.mark.parametrize("function", ["fork", "start"])
def test_children_are_refused(open_module: OpenModule, function: str) -> None:
    """A student can't start a process, and the worker goes on."""
    with open_module(CHILDREN) as student:
        assert raised(getattr(student, function), 0).type_name == "PermissionError"
        assert raised(getattr(student, function), 0).type_name == "PermissionError"


@pytest.mark.parametrize("function", ["fork", "start"])
def test_children_are_killed(open_module: OpenModule, function: str) -> None:
    """Where there is no wall, processes that a student starts end with the worker all the same."""
    with open_module(CHILDREN, LIMITS, NO_WALL.layers) as student:
        pid = int(getattr(student, function)(0).value)
        assert is_alive(pid)
    assert ends_soon(pid)


WRITES = """
import contextlib, os
with contextlib.suppress(OSError):  # only an ordinary user's worker without a wall gets so far
    os.makedirs('made/here')
    os.chmod('made', 0)
def f(x): return 1.0
"""


@pytest.mark.parametrize("isolation", [strongest_isolation(), NO_WALL], ids=["walls", "no wall"])
def test_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isolation: Isolation) -> None:
    """The worker, its box, and its folder with what was written there are gone when the block fails."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    (tmp_path / "hand_in").mkdir()
    (tmp_path / "hand_in" / "m.py").write_text(WRITES)
    submission, sandbox = load_submission("ada", tmp_path / "hand_in"), Sandbox(LIMITS, isolation.layers)
    with open_student(submission, "m", sandbox):
        pass  # the warm parent has started, which stays
    before = descendants(os.getpid())
    (staging,) = scratch.iterdir()
    seen: list[int] = []

    def fail_inside() -> None:
        with open_student(submission, "m", sandbox) as (student, _):
            assert student.f(0).value == 1.0
            seen.extend(descendants(os.getpid()))
            assert list(scratch.rglob("m.py"))
            raise RuntimeError("ours")

    with pytest.raises(RuntimeError, match="ours"):
        fail_inside()
    started = set(seen) - set(before)
    assert len(started) == 2
    assert all(ends_soon(pid) for pid in started)
    assert list(scratch.rglob("*")) == [staging]
    end_parents()
    assert list(scratch.iterdir()) == []


def test_worker_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sandbox that can't start is our failure, and says how it ended."""
    (tmp_path / "m.py").write_text("")
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with (
        pytest.raises(SandboxUnavailable, match="the sandbox ended with status 1"),
        open_student(load_submission("ada", tmp_path), "m", Sandbox(LIMITS, frozenset())),
    ):
        pass


def test_attributes_of_a_student() -> None:
    """A name with a leading underscore is never a remote function, so that Python's own questions stay here."""
    student = Student()
    with pytest.raises(AttributeError):
        _ = student.__wrapped__
    with pytest.raises(AttributeError):
        _ = student._private
