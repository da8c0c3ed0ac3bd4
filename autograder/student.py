"""The trusted side's view of a student's module: ``student.softmax(x)`` is a call over the wall.

A call gives a ``Returned`` claim or raises ``StudentFailure`` with what happened instead. Once the worker is gone,
every later call raises ``NotRun``: one broken limit is one message, not twenty.
"""

from __future__ import annotations

import json
import secrets
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from autograder.config import Limits
from autograder.outcomes import Call, Killed, Outcome, Raised, Returned
from autograder.protocol import (
    AskReply,
    ImportedReply,
    ProtocolError,
    RaisedReply,
    ReadyReply,
    Reply,
    ReturnedReply,
    decode_header,
    decode_lengths,
    decode_returned,
)
from autograder.sandbox import Sandbox, WorkerProcess, start_worker
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


class WorkerUnavailable(Exception):  # noqa: N818  # a state of the machine, not of the submission
    """The machine could not run a worker: our fault, never the student's."""


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


class _Watch:
    """The check that is made while waiting; CPU time decides, and sleep only for a worker that is idle."""

    def __init__(self, worker: WorkerProcess, limits: Limits) -> None:
        self._worker = worker
        self._limits = limits
        self._call_start = worker.cpu_seconds()
        self._wall_start = self._last_look = time.monotonic()
        self._idle = self._idle_at_last_look = 0.0

    def __call__(self) -> None:
        limits, used, now = self._limits, self._worker.cpu_seconds(), time.monotonic()
        if used - self._call_start > limits.call_cpu_seconds:
            raise _Gone(
                "cpu", say("one call used more than {seconds:g} s of CPU time", seconds=limits.call_cpu_seconds)
            )
        if used > limits.module_cpu_seconds:
            raise _Gone("cpu", _module_cpu_detail(limits))
        elapsed = now - self._last_look
        if elapsed >= _POLL_SECONDS / 2:
            # A look counts for little: while this process itself stood still, nobody knows what the worker did.
            self._idle_at_last_look = 0.0 if self._worker.is_runnable() else min(elapsed, 2 * _POLL_SECONDS)
            self._idle += self._idle_at_last_look
            self._last_look = now
        if self._idle > limits.sleep_seconds:
            raise _Gone(
                "sleep",
                say("it waited more than {seconds:g} s without computing anything", seconds=limits.sleep_seconds),
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


class Connection:
    """Frames to and from one worker, under the limits: the only code that reads a worker's bytes."""

    def __init__(self, worker: WorkerProcess, limits: Limits, answers: Answers | None = None) -> None:
        self._worker = worker
        self._limits = limits
        self._answers = answers
        self._output_bytes = 0
        worker.channel.setblocking(False)

    def await_ready(self) -> None:
        """Wait until the worker has locked itself down; student code has not run yet, so a failure is ours."""
        deadline = time.monotonic() + _START_SECONDS
        try:
            reply, _ = self._receive(lambda: _expired(deadline))
        except (_Gone, ProtocolError) as error:
            said = self._worker.output.read1(_START_OUTPUT) if not self._worker.output.closed else b""  # type: ignore[attr-defined]
            reason = said.decode(errors="replace").strip().rpartition("\n")[2] or str(error)
            raise WorkerUnavailable(f"the worker did not start: {reason}") from None
        if not isinstance(reply, ReadyReply):
            raise WorkerUnavailable("the worker did not start: it said something else")

    def ask(self, header: dict[str, Any], body: bytes) -> tuple[Reply, bytes]:
        """Send one request and give its reply, or raise ``_Gone`` with the reason why there is none."""
        identity = secrets.token_hex(16)
        if _await([self._worker.channel], select.POLLIN, 0):
            raise _Gone("protocol", say("it wrote to the grader's channel, or closed it, before it was asked"))
        watch = _Watch(self._worker, self._limits)
        try:
            self._send(codec.pack_request({**header, "id": identity}, body), watch)
            reply, reply_body = self._answering(identity, watch)
        except ProtocolError:
            raise _Gone("protocol", say("it wrote to the grader's channel")) from None
        if isinstance(reply, ReadyReply) or reply.id != identity:
            raise _Gone("protocol", say("it answered a question that was not asked"))
        return reply, reply_body

    def _answering(self, identity: str, watch: _Watch) -> tuple[Reply, bytes]:
        """Wait for the reply, and answer what the student's code asks meanwhile."""
        for _ in range(_MAXIMUM_QUESTIONS + 1):
            reply, body = self._receive(watch)
            if not isinstance(reply, AskReply):
                return reply, body
            if self._answers is None or reply.id != identity:
                raise ProtocolError("a question out of turn")
            with watch.paused():
                answer = self._answers.give(reply, body)
            self._send(answer, watch)
        raise _Gone("protocol", say("one call used other modules more than {count} times", count=_MAXIMUM_QUESTIONS))

    def _send(self, frame: bytes, watch: Callable[[], None]) -> None:
        unsent = memoryview(frame)
        while unsent:
            writable = _await([self._worker.channel], select.POLLOUT, _POLL_SECONDS)
            watch()
            if not writable:
                continue
            try:
                unsent = unsent[self._worker.channel.send(unsent) :]
            except OSError:
                raise self._gone() from None

    def _receive(self, watch: Callable[[], None]) -> tuple[Reply, bytes]:
        prefix = self._read_exactly(codec.PREFIX.size, watch)
        header_size, body_size = decode_lengths(prefix)
        header = self._read_exactly(header_size, watch)
        reply = decode_header(header, body_size)
        return reply, self._read_exactly(body_size, watch)

    def _read_exactly(self, size: int, watch: Callable[[], None]) -> bytes:
        received = bytearray()
        while len(received) < size:
            readable = _await(self._sources(), select.POLLIN, _POLL_SECONDS)
            if self._worker.output in readable:
                self._drain_output()
            watch()
            if self._worker.channel in readable:
                received += self._read_some(size - len(received))
        return bytes(received)

    def _sources(self) -> list[Any]:
        return [self._worker.channel] if self._worker.output.closed else [self._worker.channel, self._worker.output]

    def _read_some(self, size: int) -> bytes:
        try:
            chunk = self._worker.channel.recv(min(size, _MEBIBYTE))
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
        # The worker's own limit came before our look at its clock. A namespace's first process outlives SIGXCPU.
        has_broken_limit = self._worker.cpu_seconds_in_all() > self._limits.module_cpu_seconds
        if status in (-signal.SIGXCPU, -signal.SIGKILL) and has_broken_limit:
            return _Gone("cpu", _module_cpu_detail(self._limits))
        if status < 0:
            return _Gone("exit", say("it ended with signal {signal}", signal=-status))
        return _Gone("exit", say("it ended the process with status {status}", status=status))


def _module_cpu_detail(limits: Limits) -> Text:
    return say("all calls together used more than {seconds:g} s of CPU time", seconds=limits.module_cpu_seconds)


def _await(sources: list[Any], event: int, seconds: float) -> list[Any]:
    """Give those of ``sources`` that are ready; not ``select``, which fails in a server with over 1024 files open."""
    poll = select.poll()
    for source in sources:
        poll.register(source, event)
    ready = {descriptor for descriptor, _ in poll.poll(seconds * 1000)}
    return [source for source in sources if source.fileno() in ready]


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
        return lambda *args, **kwargs: self._call(Call(function, args, kwargs))

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
        self, module: str, connection: Connection, submission: Submission, answers: Answers | None = None
    ) -> None:
        super().__init__()
        self._module = module
        self._connection = connection
        self._submission = submission
        self._answers = answers

    def _import(self) -> Raised | Killed | None:
        """Import the module in the worker; None when that went well."""
        request: dict[str, Any] = {"kind": "import", "module": self._module}
        if self._answers is not None:
            request |= {"answered": self._answers.functions, "broken": self._answers.broken}
        try:
            reply, _ = self._connection.ask(request, b"")
        except _Gone as gone:
            return Killed(None, gone.reason, gone.detail)
        match reply:
            case ImportedReply():
                return None
            case RaisedReply():
                return self._raised(None, reply)
        return Killed(None, "protocol", say("it answered a question that was not asked"))

    def _outcome(self, call: Call) -> Outcome:
        arguments, body = codec.encode_arguments(call.args, call.kwargs)
        try:
            reply, reply_body = self._connection.ask(
                {"kind": "call", "function": call.function, "arguments": arguments}, body
            )
            match reply:
                case RaisedReply():
                    return self._raised(call, reply)
                case ReturnedReply():
                    returned = decode_returned(reply, reply_body)
                    sent = (json.loads(json.dumps(arguments)), body)
                    return Returned(call, returned.value, returned.arguments == sent)
        except ProtocolError:
            pass
        except _Gone as gone:
            return Killed(call, gone.reason, gone.detail)
        return Killed(call, "protocol", say("it wrote to the grader's channel"))

    def _raised(self, call: Call | None, reply: RaisedReply) -> Raised:
        """Believe the place only when there is such a line: a made-up name or number may repeat hidden inputs."""
        known = reply.line is not None and reply.line <= self._submission.lines(reply.file or "")
        file, line = (reply.file, reply.line) if known else (None, None)
        return Raised(call, reply.type, tuple(reply.bases), reply.message, file, line)


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
    for attempt in range(1, _START_ATTEMPTS + 1):
        with start_worker(submission, sandbox) as worker:
            connection = Connection(worker, sandbox.limits, answers)
            try:
                connection.await_ready()
            except WorkerUnavailable:
                if attempt == _START_ATTEMPTS:
                    raise
                continue
            student = WalledStudent(module, connection, submission, answers)
            yield student, student._import()
            return
