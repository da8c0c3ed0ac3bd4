"""The trusted side's view of a student's module: ``student.softmax(x)`` is a call over the wall.

A call gives a ``Returned`` claim or raises ``StudentFailure`` with what happened instead. Once the worker is gone,
every later call raises ``NotRun``: one broken limit is one message, not twenty.

Calls that are foreseen travel together, and so do their replies. Where anything is odd about a batch (the worker ends,
says something else, takes long), it is asked again call by call in a new worker: what each came to is then certain.
"""

from __future__ import annotations

import secrets
import select
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from autograder.config import Limits
from autograder.outcomes import Call, Killed, Outcome, Raised, Returned, are_same
from autograder.protocol import (
    AskReply,
    ImportedReply,
    ProtocolError,
    RaisedReply,
    ReadyReply,
    Reply,
    Request,
    ReturnedReply,
    decode_header,
    decode_lengths,
    decode_reply,
    decode_returned,
    encode_request,
)
from autograder.sandbox import Sandbox, WorkerProcess, start_worker
from autograder.sandbox import WorkerUnavailable as WorkerUnavailable  # others look for it here
from autograder.submission import Submission
from autograder.texts import Text, say
from autograder.worker import codec

_POLL_SECONDS: Final = 0.05
_START_ATTEMPTS: Final = 3
_START_SECONDS: Final = 60.0
_START_OUTPUT: Final = 4096
_STARVED_FACTOR: Final = 30
_MAXIMUM_QUESTIONS: Final = 10_000
_MEBIBYTE: Final = 1 << 20
_USUAL_BYTES: Final = 1 << 14
# A batch of calls fits into the channel's buffer: the worker never waits for us to read while we wait to write.
_BATCH_CALLS: Final = 64
_BATCH_SECONDS: Final = 0.25
_BATCH_BYTES: Final = 1 << 15
_QUICK_SECONDS: Final = 0.01
_HEARD_ANSWERS: Final = 16
_IDENTITY_BYTES: Final = 16
# What was encoded stays encoded as long as its call is there: those of recorded cases, for every student.
_REQUESTS: Final[WeakKeyDictionary[Call, Request]] = WeakKeyDictionary()


class StudentFailure(Exception):  # noqa: N818  # the student's failure, as a value in flight
    """A call that raised or ended the worker."""

    def __init__(self, outcome: Raised | Killed) -> None:
        super().__init__(type(outcome).__name__)
        self.outcome = outcome


class NotRun(Exception):  # noqa: N818  # a verdict in flight
    """A call that was not made, because the worker is already gone."""


class _Gone(Exception):  # noqa: N818  # control flow between Connection's methods alone
    def __init__(self, reason: Any, detail: Text) -> None:
        super().__init__(str(detail))
        self.reason, self.detail = reason, detail


@dataclass(frozen=True, slots=True)
class Answers:
    """Right answers in place of a student's wrong siblings (``siblings``).

    Attributes
    ----------
    functions
        The functions that are answered, by sibling, in the assignment's order.
    broken
        The siblings whose own file can't be imported.
    give
        Gives the frame that answers a question, or raises ProtocolError where it asks for anything else.

    """

    functions: dict[str, list[str]]
    broken: list[str]
    give: Callable[[AskReply, bytes], bytes]


class _CallLimits(NamedTuple):
    """How long one call may compute, and how long it may wait for something."""

    cpu_seconds: float
    sleep_seconds: float


class _Watch:
    """The check that is made while waiting; CPU time decides, and sleep only for a worker that is idle."""

    def __init__(self, worker: WorkerProcess, limits: Limits, spent: float, call: _CallLimits) -> None:
        self._worker = worker
        self._limits = limits
        self._spent = spent
        self._call = call
        self._call_start = worker.cpu_seconds()
        self._wall_start = self._last_look = time.monotonic()
        self._idle = self._idle_at_last_look = 0.0

    def __call__(self) -> None:
        limits, used, now = self._limits, self._worker.cpu_seconds(), time.monotonic()
        if used - self._call_start > self._call.cpu_seconds:
            raise _Gone("cpu", say("one call used more than {seconds:g} s of CPU time", seconds=self._call.cpu_seconds))
        if used + self._spent > limits.module_cpu_seconds:
            raise _Gone("cpu", _module_cpu_detail(limits))
        elapsed = now - self._last_look
        if elapsed >= _POLL_SECONDS / 2:
            # A look counts for little: while this process itself stood still, nobody knows what the worker did.
            self._idle_at_last_look = 0.0 if self._worker.is_runnable() else min(elapsed, 2 * _POLL_SECONDS)
            self._idle += self._idle_at_last_look
            self._last_look = now
        if self._idle > self._call.sleep_seconds:
            raise _Gone(
                "sleep",
                say("it waited more than {seconds:g} s without computing anything", seconds=self._call.sleep_seconds),
            )
        if now - self._wall_start > _STARVED_FACTOR * limits.sleep_seconds:
            raise WorkerUnavailable("the machine gave the worker no CPU time")

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Count nothing while the worker waits for us: neither now nor when the last look found it waiting already."""
        paused_at = time.monotonic()
        yield
        self._last_look = time.monotonic()
        self._wall_start += self._last_look - paused_at
        self._idle -= self._idle_at_last_look
        self._idle_at_last_look = 0.0


class Answered(NamedTuple):
    """A reply with its body, and both as they were said but for the identity."""

    reply: Reply
    body: bytes
    said: tuple[bytes, bytes]


class Connection:
    """Frames to and from one worker, under the limits: the only code that reads a worker's bytes.

    ``spent`` is the CPU time that an earlier worker used for the same module, and ``spent_before`` what was used until
    the last requests were sent.
    """

    def __init__(
        self, worker: WorkerProcess, limits: Limits, answers: Answers | None = None, *, spent: float = 0.0
    ) -> None:
        self._worker = worker
        self._limits = limits
        self._answers = answers
        self._spent = spent
        self._of_a_call = _CallLimits(limits.call_cpu_seconds, limits.sleep_seconds)
        self._of_a_batch = _CallLimits(*(min(limit, _BATCH_SECONDS) for limit in self._of_a_call))
        self._output_bytes = 0
        self._unread = bytearray()
        self._awaited: deque[bytes] = deque()
        self.spent_before = spent
        self._readable = select.poll()  # not ``select``, which fails in a server with over 1024 files open
        self._readable.register(worker.channel, select.POLLIN)
        self._readable.register(worker.output, select.POLLIN)
        self._writable = select.poll()
        self._writable.register(worker.channel, select.POLLOUT)
        self._channel_descriptor = worker.channel.fileno()
        worker.channel.setblocking(False)

    def await_ready(self) -> None:
        """Wait until the worker has locked itself down; student code has not run yet, so a failure is ours."""
        deadline = time.monotonic() + _START_SECONDS
        try:
            header, body = self._receive(lambda: _expired(deadline))
            reply = decode_header(header, len(body))
        except (_Gone, ProtocolError) as error:
            said = self._worker.output.read1(_START_OUTPUT) if not self._worker.output.closed else b""  # type: ignore[attr-defined]
            reason = said.decode(errors="replace").strip().rpartition("\n")[2] or str(error)
            raise WorkerUnavailable(f"the worker did not start: {reason}") from None
        if not isinstance(reply, ReadyReply):
            raise WorkerUnavailable("the worker did not start: it said something else")

    def ask(self, request: Request) -> Answered:
        """Send one request and give its reply, or raise ``_Gone`` with the reason why there is none."""
        self.post([request])
        return self.collect()

    def post(self, requests: Sequence[Request]) -> None:
        """Send requests, whose replies are then collected one by one, in this order."""
        if self._unread or self._has_written():
            self._worker.ended()  # raises where it ended with its sandbox, and closed nothing itself
            raise _Gone("protocol", say("it wrote to the grader's channel, or closed it, before it was asked"))
        identities = _identities(len(requests))
        self._awaited.extend(identities)
        self.spent_before = self._spent + self._worker.cpu_seconds()
        call = self._of_a_call if len(requests) == 1 else self._of_a_batch
        self._watch = _Watch(self._worker, self._limits, self._spent, call)
        frames = [request.frame(identity) for request, identity in zip(requests, identities, strict=True)]
        self._send(b"".join(frames), self._watch)

    def spent_since(self) -> float:
        """Give the CPU time that was used since the last requests were sent."""
        return self._spent + self._worker.cpu_seconds() - self.spent_before

    def _has_written(self) -> bool:
        return any(descriptor == self._channel_descriptor for descriptor, _ in self._readable.poll(0))

    def collect(self) -> Answered:
        """Give the reply to the oldest request, or raise ``_Gone`` with the reason why there is none."""
        try:
            answered = self._answering(self._awaited.popleft(), self._watch)
        except ProtocolError:
            raise _Gone("protocol", say("it wrote to the grader's channel")) from None
        if answered is None:
            raise _Gone("protocol", say("it answered a question that was not asked"))
        return answered

    def _answering(self, identity: bytes, watch: _Watch) -> Answered | None:
        """Wait for the reply, and answer what the student's code asks meanwhile; None for a reply to something else."""
        for _ in range(_MAXIMUM_QUESTIONS + 1):
            header, body = self._receive(watch)
            reply, anonymous, is_ours = decode_reply(header, identity, len(body))
            if not isinstance(reply, AskReply):
                is_answer = is_ours and not isinstance(reply, ReadyReply)
                return Answered(reply, body, (anonymous, body)) if is_answer else None
            if self._answers is None or not is_ours:
                raise ProtocolError("a question out of turn")
            with watch.paused():
                answer = self._answers.give(reply, body)
            self._send(answer, watch)
        raise _Gone("protocol", say("one call used other modules more than {count} times", count=_MAXIMUM_QUESTIONS))

    def _send(self, frame: bytes, watch: Callable[[], None]) -> None:
        unsent = memoryview(frame)
        while unsent:
            writable = self._writable.poll(_POLL_SECONDS * 1000)
            watch()
            if not writable:
                continue
            try:
                unsent = unsent[self._worker.channel.send(unsent) :]
            except OSError:
                raise self._gone() from None

    def _receive(self, watch: Callable[[], None]) -> tuple[bytes, bytes]:
        start = codec.PREFIX.size
        self._await(start, watch)
        header_size, body_size = decode_lengths(bytes(self._unread[:start]))
        body = start + header_size
        end = body + body_size
        self._await(end, watch)
        frame = bytes(self._unread[:end])
        del self._unread[:end]
        return frame[start:body], frame[body:]

    def _await(self, size: int, watch: Callable[[], None]) -> None:
        """Wait until ``size`` bytes are there."""
        while len(self._unread) < size:
            readable = [descriptor for descriptor, _ in self._readable.poll(_POLL_SECONDS * 1000)]
            if readable and readable != [self._channel_descriptor]:
                self._drain_output()
            watch()
            if self._channel_descriptor in readable:
                self._unread += self._read_some(size - len(self._unread))

    def _read_some(self, wanted: int) -> bytes:
        try:
            chunk = self._worker.channel.recv(min(max(wanted, _USUAL_BYTES), _MEBIBYTE))
        except OSError:
            chunk = b""
        if not chunk:
            raise self._gone()
        return chunk

    def _drain_output(self) -> None:
        """Count and drop what the student prints: it may repeat hidden inputs, so nobody is shown it."""
        chunk = self._worker.output.read1(_MEBIBYTE)  # type: ignore[attr-defined]  # Popen's pipe is a BufferedReader
        self._output_bytes += len(chunk)
        if not chunk:
            self._readable.unregister(self._worker.output)
            self._worker.output.close()
        if self._output_bytes > self._limits.output_mb * _MEBIBYTE:
            raise _Gone("output", say("it printed more than {size} MB", size=self._limits.output_mb))

    def _gone(self) -> _Gone:
        """Say how the process ended, once it has."""
        deadline = time.monotonic() + 1
        while (status := self._worker.ended()) is None:
            if time.monotonic() > deadline:
                return _Gone("exit", say("it closed the grader's channel"))
            time.sleep(0.001)
        # The worker's own limit came before our look at its clock.
        has_broken_limit = self._spent + self._worker.cpu_seconds_in_all() > self._limits.module_cpu_seconds
        if status in (-signal.SIGXCPU, -signal.SIGKILL) and has_broken_limit:
            return _Gone("cpu", _module_cpu_detail(self._limits))
        if status < 0:
            return _Gone("exit", say("it ended with signal {signal}", signal=-status))
        return _Gone("exit", say("it ended the process with status {status}", status=status))


def _module_cpu_detail(limits: Limits) -> Text:
    return say("all calls together used more than {seconds:g} s of CPU time", seconds=limits.module_cpu_seconds)


def _expired(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise WorkerUnavailable(f"the worker did not start within {_START_SECONDS:g} s")


class Student:
    """A student's module as hidden tests see it: its attributes are functions to call.

    Attributes
    ----------
    _outcomes
        Every call and what it came to, in order, for the diagnosis.

    """

    def __init__(self) -> None:
        self._ended: Killed | None = None
        self._unavailable: WorkerUnavailable | None = None
        self._outcomes: list[Outcome] = []

    def __getattr__(self, function: str) -> Callable[..., Returned]:
        """Give the function of that name; whether it exists shows when it is called."""
        if function.startswith("_"):
            raise AttributeError(function)
        return lambda *args, **kwargs: self._call(Call(function, args, kwargs, made_by_test=True))

    def _foresee(self, calls: Sequence[Call]) -> None:
        """Say which calls are likely to be made next, in this order: they may then travel together."""

    def _repeats(self, outcomes: Sequence[Outcome]) -> bool:
        """Make the calls of ``outcomes`` again, in this order; False at the first that comes to anything else."""
        raise NotImplementedError

    def _call(self, call: Call) -> Returned:
        if self._ended is not None:
            raise NotRun
        if self._unavailable is not None:
            raise self._unavailable
        try:
            outcome = self._outcome(call)
        except WorkerUnavailable as failure:
            self._unavailable = failure
            raise
        self._outcomes.append(outcome)
        if isinstance(outcome, Killed):
            self._ended = outcome
        if not isinstance(outcome, Returned):
            raise StudentFailure(outcome)
        return outcome

    def _outcome(self, call: Call) -> Outcome:
        raise NotImplementedError


class WalledStudent(Student):
    """One student's module in a worker behind the wall."""

    def __init__(
        self, module: str, start: Callable[[float], Connection], submission: Submission, answers: Answers | None = None
    ) -> None:
        super().__init__()
        self._module = module
        self._start = start
        self._connection = start(0.0)
        self._submission = submission
        self._answers = answers
        # What the student's code asks meanwhile is answered over the same channel, which must then be empty.
        self._travels_together = answers is None
        self._foreseen: deque[Call] = deque()
        self._alike: dict[Request, deque[Call]] = {}
        self._arrived: dict[Call, Outcome] = {}
        self._is_gone = False

    def _import(self) -> Raised | Killed | None:
        """Import the module in the worker; None when that went well."""
        request: dict[str, Any] = {"kind": "import", "module": self._module}
        if self._answers is not None:
            request |= {"answered": self._answers.functions, "broken": self._answers.broken}
        try:
            reply = self._connection.ask(encode_request(request)).reply
        except _Gone as gone:
            return Killed(None, gone.reason, gone.detail)
        match reply:
            case ImportedReply():
                return None
            case RaisedReply():
                return self._raised(None, reply)
        return Killed(None, "protocol", say("it answered a question that was not asked"))

    def _foresee(self, calls: Sequence[Call]) -> None:
        self._foreseen = deque(calls if self._travels_together else ())
        self._alike = {}
        for call in self._foreseen:
            if call.made_by_test:
                self._alike.setdefault(_request(call), deque()).append(call)

    def _outcome(self, call: Call) -> Outcome:
        if call.made_by_test and self._alike and (alike := self._alike.get(_request(call))):
            call = alike.popleft()
        if call not in self._arrived and not self._is_gone:
            self._ask(self._batch(call))
        if call not in self._arrived:
            raise NotRun
        return self._arrived.pop(call)

    def _batch(self, call: Call) -> list[Call]:
        """Take the calls that travel with ``call``: those that are foreseen after it, as far as they fit."""
        if call not in self._foreseen:
            return [call]
        while self._foreseen[0] is not call:
            self._foreseen.popleft()
        return self._take_foreseen()

    def _take_foreseen(self) -> list[Call]:
        batch = [self._foreseen.popleft()]
        size = _request(batch[0]).size
        while self._foreseen and len(batch) < _BATCH_CALLS:
            size += _request(self._foreseen[0]).size
            if size > _BATCH_BYTES:
                break
            batch.append(self._foreseen.popleft())
        return batch

    def _repeats(self, outcomes: Sequence[Outcome]) -> bool:
        expected = deque(outcomes)
        self._foreseen = deque(outcome.call for outcome in outcomes if outcome.call is not None)
        try:
            while self._foreseen:
                batch = self._take_foreseen() if self._travels_together else [self._foreseen.popleft()]
                self._connection.post([_request(call) for call in batch])
                if not all(self._is_repeated(expected.popleft()) for _ in batch):
                    return False
        except (_Gone, ProtocolError):
            return False
        return True

    def _is_repeated(self, first: Outcome) -> bool:
        answered = self._connection.collect()
        is_same = not isinstance(first, Killed) and first.said == answered.said
        return is_same or are_same(first, self._outcome_of(first.call, answered))

    def _ask(self, batch: list[Call]) -> None:
        """Ask all calls of a batch at once, or, where that is not plain sailing, one by one in a new worker."""
        if len(batch) > 1:
            try:
                self._connection.post([_request(call) for call in batch])
                self._arrived |= {call: self._outcome_of(call, self._connection.collect()) for call in batch}
            except (_Gone, ProtocolError):
                self._start_anew(batch[0])
            else:
                return
        for call in batch:
            if not self._is_gone:
                self._arrived[call] = self._ask_alone(call)

    def _start_anew(self, first: Call) -> None:
        self._travels_together = False
        self._foreseen.clear()
        self._connection = self._start(self._connection.spent_before)
        failure = self._import()
        if failure is not None:  # it went well the first time
            self._is_gone = True
            self._arrived[first] = replace(failure, call=first)

    def _ask_alone(self, call: Call) -> Outcome:
        try:
            self._connection.post([_request(call)])
            outcome = self._outcome_of(call, self._connection.collect())
            used = self._connection.spent_since()
            return replace(outcome, cpu_seconds=used) if isinstance(outcome, Returned) else outcome
        except _Gone as gone:
            ended = Killed(call, gone.reason, gone.detail)
        except ProtocolError:
            ended = Killed(call, "protocol", say("it wrote to the grader's channel"))
        self._is_gone = True
        return ended

    def _outcome_of(self, call: Call | None, answered: Answered) -> Returned | Raised:
        match answered.reply:
            case RaisedReply():
                return self._raised(call, answered.reply, answered.said)
            case ReturnedReply() if call is not None:
                return call.heard.get(answered.said) or _returned(call, answered.reply, answered)
        raise ProtocolError("a reply to something else")

    def _raised(self, call: Call | None, reply: RaisedReply, said: tuple[bytes, bytes] | None = None) -> Raised:
        """Believe the place only when there is such a line: a made-up name or number may repeat hidden inputs."""
        known = reply.line is not None and reply.line <= self._submission.lines(reply.file or "")
        file, line = (reply.file, reply.line) if known else (None, None)
        return Raised(call, reply.type, tuple(reply.bases), reply.message, file, line, said)


def _returned(call: Call, reply: ReturnedReply, answered: Answered) -> Returned:
    """Decode what a call returned, and remember it where the call is made of everybody."""
    value = decode_returned(reply, answered.body)
    returned = Returned(call, value, reply.unchanged, answered.said)
    if call.tolerance is not None and len(answered.body) <= _USUAL_BYTES:
        for part in returned.parts:
            if isinstance(part, np.ndarray):
                part.flags.writeable = False  # from now on it is every student's who says the same
        if len(call.heard) == _HEARD_ANSWERS:
            call.heard.clear()
        call.heard[answered.said] = returned
    return returned


def may_be_foreseen(outcomes: Sequence[Outcome]) -> bool:
    """Tell whether these calls may be foreseen of other students: each took little, and still says what it asked."""
    return all(_took(outcome) < _QUICK_SECONDS and _says_what_it_asked(outcome.call) for outcome in outcomes)


def _took(outcome: Outcome) -> float:
    return outcome.cpu_seconds if isinstance(outcome, Returned) else 0.0


def _says_what_it_asked(call: Call | None) -> bool:
    """Tell whether a call still has the arguments that were sent: a test may have changed a list or an array since."""
    if call is None or call not in _REQUESTS:
        return False
    try:
        return _encoded(call) == _REQUESTS[call]
    except (codec.FrameError, TypeError):  # what was put into a list need not be able to cross
        return False


def _identities(count: int) -> list[bytes]:
    """Draw names that nobody can guess, one for each request."""
    drawn = secrets.token_hex(_IDENTITY_BYTES * count).encode("ascii")
    size = 2 * _IDENTITY_BYTES
    return [drawn[start : start + size] for start in range(0, len(drawn), size)]


def _request(call: Call) -> Request:
    """Encode a call, once."""
    request = _REQUESTS.get(call)
    if request is None:
        request = _REQUESTS[call] = _encoded(call)
    return request


def _encoded(call: Call) -> Request:
    arguments = codec.encode_arguments(call.args, call.kwargs)
    return encode_request({"kind": "call", "function": call.function, **arguments})


@contextmanager
def open_student(
    submission: Submission, module: str, sandbox: Sandbox, answers: Answers | None = None
) -> Iterator[tuple[Student, Raised | Killed | None]]:
    """Start a worker with the submission and import ``module`` in it; the second value says why that failed.

    With ``answers`` the functions that they name stand in the place of the student's own.

    Raises
    ------
    WorkerUnavailable
        When no worker could be started in several attempts.

    """
    with ExitStack() as worker:

        def start(spent: float) -> Connection:
            worker.close()  # the one before it, where there was one
            return _connect(worker, submission, sandbox, answers, spent)

        student = WalledStudent(module, start, submission, answers)
        yield student, student._import()


def _connect(
    stack: ExitStack, submission: Submission, sandbox: Sandbox, answers: Answers | None, spent: float
) -> Connection:
    for attempt in range(1, _START_ATTEMPTS + 1):
        worker = stack.enter_context(start_worker(submission, sandbox))
        connection = Connection(worker, sandbox.limits, answers, spent=spent)
        try:
            connection.await_ready()
        except WorkerUnavailable:
            stack.close()
            if attempt == _START_ATTEMPTS:
                raise
        else:
            return connection
    raise AssertionError("one attempt at least was made")
