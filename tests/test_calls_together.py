"""Calls that travel together: each comes to what it would have come to alone, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from conftest import LIMITS, OpenModule

import autograder.student as student_module
from autograder.outcomes import Call, Killed, Outcome, Returned
from autograder.protocol import Request
from autograder.student import NotRun, Student, StudentFailure

Asked = Callable[[Student, Sequence[Call]], list[Outcome | None]]


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the requests of every batch that is sent."""
    sizes: list[int] = []
    real = student_module.Connection.post

    def counting(connection: student_module.Connection, requests: Sequence[Request]) -> None:
        sizes.append(len(requests))
        real(connection, requests)

    monkeypatch.setattr(student_module.Connection, "post", counting)
    return sizes


def calls_of(function: str, count: int) -> list[Call]:
    """Write down calls with the numbers from 0."""
    return [Call(function, (float(number),), {}) for number in range(count)]


def ask(student: Student, calls: Sequence[Call]) -> list[Outcome | None]:
    """Make foreseen calls, and give what each came to: None where it was not made any more."""
    student._foresee(calls)
    return [heard(student, call) for call in calls]


def heard(student: Student, call: Call) -> Outcome | None:
    """Make one call."""
    try:
        return student._call(call)
    except StudentFailure as failure:
        return failure.outcome
    except NotRun:
        return None


def values(outcomes: Sequence[Outcome | None]) -> list[object]:
    """Give the returned values, and what else there was as it is."""
    return [outcome.value if isinstance(outcome, Returned) else outcome for outcome in outcomes]


def test_foreseen_calls_travel_together(open_module: OpenModule, posted: list[int]) -> None:
    """Foreseen calls go in batches, come back in their order, and an exception is the answer to its own call."""
    with open_module("def f(x):\n    if x == 5: raise KeyError\n    return 2 * x\n") as student:
        posted.clear()
        outcomes = ask(student, calls_of("f", 100))
    assert posted == [64, 36]
    assert values(outcomes[:5] + outcomes[6:]) == [2.0 * number for number in range(100) if number != 5]
    assert not isinstance(outcomes[5], Returned | Killed | None)


def test_large_calls_travel_alone(open_module: OpenModule, posted: list[int]) -> None:
    """A batch fits into the channel's buffer, so that neither side waits for the other to read."""
    calls = [Call("f", (np.full(3000, float(number)),), {}) for number in range(6)]
    with open_module("def f(x): return x\n") as student:
        posted.clear()
        outcomes = ask(student, calls)
    assert posted == [1, 1, 1, 1, 1, 1]
    assert [outcome.value[0] for outcome in outcomes if isinstance(outcome, Returned)] == [0, 1, 2, 3, 4, 5]


def test_call_that_was_not_foreseen(open_module: OpenModule) -> None:
    """A call in between is made after the batch that is under way, and disturbs nothing."""
    calls = calls_of("f", 4)
    with open_module(
        "SEEN = []\ndef f(x):\n    SEEN.append(x)\n    return x\ndef seen(): return len(SEEN)\n"
    ) as student:
        student._foresee(calls)
        assert values([heard(student, calls[0]), heard(student, Call("seen", (), {}))]) == [0.0, 4]
        assert values([heard(student, call) for call in calls[1:]]) == [1.0, 2.0, 3.0]


ENDS = {
    "ends": ("import os\ndef f(x):\n    if x == 3: os._exit(7)\n    return x\n", "exit", "status 7"),
    "computes": ("def f(x):\n    while x == 3: pass\n    return x\n", "cpu", "one call"),
    "sleeps": ("import time\ndef f(x):\n    if x == 3: time.sleep(1000)\n    return x\n", "sleep", "waited"),
    "prints": ("def f(x):\n    while x == 3: print('x' * 100000)\n    return x\n", "output", "printed"),
    "writes": (
        "import os\ndef f(x):\n    if x == 3: os.write(3, b'junk' * 100)\n    return x\n",
        "protocol",
        "channel",
    ),
}


@pytest.mark.parametrize(("source", "reason", "said"), ENDS.values(), ids=ENDS)
def test_what_ends_a_batch(open_module: OpenModule, source: str, reason: str, said: str) -> None:
    """The call that ends the worker is found out, the ones before it count, and the ones after it are not made."""
    with open_module(source) as student:
        outcomes = ask(student, calls_of("f", 6))
    ended = outcomes[3]
    assert isinstance(ended, Killed)
    assert (ended.reason, said in ended.detail.en) == (reason, True)
    assert values(outcomes[:3]) == [0.0, 1.0, 2.0]
    assert outcomes[4:] == [None, None]


def test_slow_calls_are_right(open_module: OpenModule, posted: list[int]) -> None:
    """Calls that are within their limits one by one are right, however long they take together."""
    with open_module("import time\ndef f(x):\n    time.sleep(0.1)\n    return x\n") as student:
        posted.clear()
        outcomes = ask(student, calls_of("f", 12))
    assert values(outcomes) == [float(number) for number in range(12)]
    assert posted == [12, 1, *[1] * 12]  # together; then, in a new worker, the import and each alone


def test_time_of_both_workers_counts(open_module: OpenModule) -> None:
    """What was computed before a new worker was needed counts towards the limit of the module."""
    spin = "import time\ndef f(x):\n    end = time.process_time() + 0.2\n"
    source = f"{spin}    while time.process_time() < end: pass\n    return x\n"
    limits = LIMITS.model_copy(update={"module_cpu_seconds": 1.5})
    with open_module(source, limits) as student:
        first = [heard(student, call) for call in calls_of("f", 3)]
        outcomes = [*first, *ask(student, calls_of("f", 9))]
    ended = [outcome for outcome in outcomes if isinstance(outcome, Killed)]
    assert [(outcome.reason, "all calls together" in outcome.detail.en) for outcome in ended] == [("cpu", True)]
    assert 3 < sum(isinstance(outcome, Returned) for outcome in outcomes) < 8


@pytest.mark.parametrize(
    ("source", "is_same"),
    {
        "honest": ("def f(x): return x * 2\n", True),
        "nan": ("import numpy as np\ndef f(x): return np.array([np.nan, x])\n", True),
        "raises": ("def f(x): raise ValueError(f'{object()} {x}')\n", True),
        "counts": ("COUNT = []\ndef f(x):\n    COUNT.append(x)\n    return float(len(COUNT))\n", False),
        "chance": ("import os\ndef f(x): return float(os.getrandom(1)[0])\n", False),
        "ends": ("import os\nSEEN = []\ndef f(x):\n    SEEN.append(x)\n    if SEEN[0] == 9.0: os._exit(0)\n", False),
    }.values(),
    ids=["honest", "nan", "raises", "counts", "chance", "ends"],
)
def test_repeating(open_module: OpenModule, source: str, is_same: bool) -> None:
    """Answers repeat only when each is the same to the last bit, in another order and a fresh worker."""
    with open_module(source) as student:
        outcomes = ask(student, calls_of("f", 10))
    assert None not in outcomes
    with open_module(source) as student:
        assert student._repeats([outcome for outcome in reversed(outcomes) if outcome]) is is_same
