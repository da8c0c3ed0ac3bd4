"""The warm parent: a process with Python and NumPy loaded that forks a box per submission, and that one its workers.

Started as ``python -s -S -P -B <this file> <settings as JSON>``, behind bubblewrap where there are namespaces. Each of
the three takes its orders from the socket that is its standard input, and ends when that closes:

- the *parent* never sees a student's file and runs no student code; each order gives it a socket for a new box;
- a *box* serves one submission, in namespaces of its own, and runs no student code either: it starts workers, and says
  how they ended;
- a *worker* keeps nothing but the grader's channel and the pipe for what it prints, locks itself down, and serves.

A fork returns to ``main``, so that no frame of a worker's stack has anything to tell of who forked it.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from types import FrameType
from typing import Any

SETTINGS = json.loads(sys.argv[1])
sys.argv[:] = ["worker"]
# NumPy and this package are imported from folders that are off the path again before student code is imported.
sys.path[:0] = SETTINGS["trusted_path"]

import numpy as np  # noqa: E402

from autograder.worker import codec, lockdown  # noqa: E402
from autograder.worker.serve import serve  # noqa: E402

# What students' modules import most often, so that none of them waits for it. Nothing here changes what a module sees:
# NumPy gives its own parts when they are first named, and the others are no packages. Left out is what costs every fork
# more than it saves a few: ``logging``, and ``numpy.random``, which a box loads where its submission names it.
for name in (
    "numpy.fft", "numpy.linalg", "numpy.ma", "numpy.polynomial", "copy", "dataclasses", "decimal", "fractions",
    "functools", "itertools", "math", "pathlib", "random", "statistics", "string", "time", "typing", "warnings",
):  # fmt: skip
    import_module(name)

del sys.path[: len(SETTINGS["trusted_path"])]

ORDERS = 0
OUTPUTS = (1, 2)
CHANNEL = 3
MAXIMUM_DESCRIPTORS = 64
MAXIMUM_ORDER = 1 << 16

Order = dict[str, Any]


def receive_order(orders: socket.socket) -> tuple[Order, list[int]]:
    """Wait for an order and the descriptors that come with it; end this process when there will be none."""
    with suppress(OSError):
        message, descriptors, _, _ = socket.recv_fds(orders, MAXIMUM_ORDER, 2)
        if message:
            return json.loads(message), descriptors
    os._exit(0)


def answer(orders: socket.socket, said: Order) -> None:
    """Tell the grader something; when it has gone, the next order never comes."""
    with suppress(OSError):
        orders.send(json.dumps(said).encode())


def await_box(orders: socket.socket) -> tuple[Order, int]:
    """Fork a process for each box that is ordered, and return in that one alone."""
    while True:
        order, (descriptor,) = receive_order(orders)
        if order["alone"]:  # this whole parent was started for one submission
            return order, descriptor
        try:
            if os.fork() == 0:
                return order, descriptor
        except OSError as error:
            with socket.socket(fileno=os.dup(descriptor)) as theirs:
                answer(theirs, {"failed": f"no process for a submission: {error.strerror}"})
        os.close(descriptor)


def reap(_number: int, _frame: FrameType | None) -> None:
    """Reap the boxes that have ended, which nobody waits for."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def enter_box(order: Order, descriptor: int, parent: int) -> socket.socket:
    """Become the box: the first process of namespaces of its own, which sees this submission and no other's."""
    os.dup2(descriptor, ORDERS)
    os.close(descriptor)
    orders = socket.socket(fileno=ORDERS)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        if order["shown"]:
            lockdown.leave_namespaces()
            if os.fork():
                os._exit(0)
            lockdown.show_only(order["shown"], order["folder"])
            lockdown.drop_all_capabilities()
        elif not order["alone"]:
            lockdown.die_with(parent)
    except OSError as error:
        answer(orders, {"failed": str(error)})
        os._exit(1)
    if order["names_random"]:
        import_module("numpy.random")
    answer(orders, {"ready": True})
    return orders


def await_worker(orders: socket.socket) -> tuple[Order, list[int]]:
    """Fork each worker that is ordered, return in that one alone, and tell how workers ended."""
    running: set[int] = set()
    while True:
        order, descriptors = receive_order_or_end(orders, running)
        match order["do"]:
            case "start":
                try:
                    worker = os.fork()
                except OSError as error:
                    answer(orders, {"failed": f"no process for a worker: {error.strerror}"})
                else:
                    if worker == 0:
                        return order, descriptors
                    running.add(worker)
                for descriptor in descriptors:
                    os.close(descriptor)
            case "status":
                answer(orders, {"status": status_of(order["worker"])})
            case "end":
                running.discard(order["worker"])
                answer(orders, {"status": end(order["worker"])})


def receive_order_or_end(orders: socket.socket, running: set[int]) -> tuple[Order, list[int]]:
    """Wait for an order; when there will be none, end every worker first."""
    with suppress(OSError):
        message, descriptors, _, _ = socket.recv_fds(orders, MAXIMUM_ORDER, 2)
        if message:
            return json.loads(message), descriptors
    for worker in running:
        end(worker)
    os._exit(0)


def status_of(worker: int) -> int | None:
    """Give the exit status, below 0 for a signal, or None while it runs; it is not reaped, so its id stays."""
    result = os.waitid(os.P_PID, worker, os.WEXITED | os.WNOWAIT | os.WNOHANG)
    if result is None:
        return None
    return -result.si_status if result.si_code in (os.CLD_KILLED, os.CLD_DUMPED) else result.si_status


def end(worker: int) -> int:
    """Kill a worker with the session that it began, reap it, and give its exit status."""
    with suppress(OSError):  # where it has become another user, or had not begun its session
        os.kill(worker, signal.SIGKILL)
    with suppress(OSError):
        os.killpg(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    return os.waitstatus_to_exitcode(status)


def work(order: Order, descriptors: list[int], settings: Order, box: int) -> None:
    """Become a worker: nothing is open but its own, every lock is on, and it answers until the channel closes."""
    channel, orders = become_alone(*descriptors)
    if "numpy.random" in sys.modules:
        np.random.seed()  # noqa: NPY002  # every worker's own state, as if NumPy had just been imported
    try:
        lock(settings["layers"], order["resources"], [*SETTINGS["readable"], order["folder"]], box)
        os.chdir(order["folder"])
    except OSError as error:
        answer(orders, {"failed": f"the worker did not start: {error}"})
        raise
    answer(orders, {"worker": os.getpid()})
    orders.close()
    sys.path.append(order["folder"])
    channel.sendall(codec.pack(codec.to_json({"kind": "ready", "id": ""}), b""))
    serve(channel, order["folder"])


def become_alone(channel: int, output: int) -> tuple[socket.socket, socket.socket]:
    """Leave whoever forked this: a session of its own, an empty input, and no descriptor of theirs.

    Every one is a worker's own down to the kernel's description of it, whose flags would outlive the worker. The one
    for orders is kept beside the channel, and is closed once the locks are on.
    """
    os.setsid()
    for descriptor in OUTPUTS:
        os.dup2(output, descriptor)
    os.dup2(channel, CHANNEL)
    os.dup2(ORDERS, CHANNEL + 1)
    nothing, _ = os.pipe()
    os.dup2(nothing, ORDERS)
    os.closerange(CHANNEL + 2, MAXIMUM_DESCRIPTORS)
    return socket.socket(fileno=CHANNEL), socket.socket(fileno=CHANNEL + 1)


def lock(layers: list[str], resources: dict[str, int], readable: list[str], box: int) -> None:
    """Put on every lock that was asked for, the one that forbids putting on locks last."""
    lockdown.limit_resources(resources)
    lockdown.drop_privileges()
    lockdown.forbid_new_privileges()
    lockdown.die_with(box)
    if "landlock" in layers:
        lockdown.restrict_files(readable)
    if "seccomp" in layers:
        lockdown.filter_system_calls()


def main() -> None:
    """Be the parent; a fork of it comes back as a box, and a fork of that one as a worker."""
    lockdown.limit_descriptors(MAXIMUM_DESCRIPTORS)
    lockdown.forbid_new_privileges()
    lockdown.prepare_filter()
    signal.signal(signal.SIGCHLD, reap)
    gc.collect()
    gc.freeze()  # what is here now is never garbage: no collection in a worker copies its pages
    parent = os.getpid()
    control = socket.socket(fileno=ORDERS)
    settings, descriptor = await_box(control)
    control.close()
    orders = enter_box(settings, descriptor, parent)
    box = os.getpid()
    order, descriptors = await_worker(orders)
    orders.detach()
    status = 1
    try:
        work(order, descriptors, settings, box)
        status = 0
    except BaseException:  # noqa: BLE001  # whatever a student's code does to serving, nothing comes after it
        traceback.print_exc()
    os._exit(status)


main()
