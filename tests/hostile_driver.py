"""Grade a folder by the command line behind given layers, as whatever user this runs as, and tell what it left behind.

Run as ``python hostile_driver.py <settings as JSON>``. It is the reaper of all its descendants: a process that a
hand-in starts, and that outlives the run, ends up as its child.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

_PR_SET_CHILD_SUBREAPER = 36


def main() -> None:
    """Grade, and write down the exit status and the survivors; or only why these layers can't be had here."""
    from autograder.isolation import FORBIDDEN, try_layers
    from autograder.sandbox import Layer

    settings = json.loads(sys.argv[1])
    layers = frozenset(map(Layer, settings["layers"]))
    trial = try_layers(layers)
    if layers and not trial.holds_against(tuple(name for layer in layers for name in FORBIDDEN[layer])):
        write(settings, {"unavailable": trial.failure or f"let through {', '.join(trial.got_through)}"})
        return
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    status = grade(settings)
    write(settings, {"status": status, "survivors": end_survivors()})


def grade(settings: dict[str, Any]) -> int:
    """Run the command line with the layers of ``settings`` in place of those it would choose."""
    import autograder.isolation
    from autograder.sandbox import Layer

    isolation = autograder.isolation.Isolation(settings["level"], frozenset(map(Layer, settings["layers"])))
    vars(autograder.isolation)["choose_isolation"] = lambda _course: isolation
    from autograder import cli  # which takes that function from there, now or when it is used

    try:
        cli.main(["grade", *settings["arguments"]])
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def end_survivors() -> list[str]:
    """Name the processes that are still there a moment after the run, and end them."""
    from autograder.warm_parent import end_parents

    end_parents()  # this process's own: it is the grader, and has not ended yet
    deadline = time.monotonic() + 5
    while (survivors := find_children()) and time.monotonic() < deadline:
        time.sleep(0.02)  # those of the grading processes end when they hear that these have
    for pid in survivors:
        os.kill(pid, signal.SIGKILL)
    return list(survivors.values())


def find_children() -> dict[int, str]:
    """Give the command lines of this process's children that run."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            command = (folder / "cmdline").read_text()
        except OSError:  # it is gone by now
            continue
        if int(parent) == os.getpid() and state != "Z" and "multiprocessing" not in command:
            found[int(folder.name)] = command
    return found


def write(settings: dict[str, Any], told: dict[str, Any]) -> None:
    """Write down what the run came to."""
    Path(settings["told"]).write_text(json.dumps(told))


# Grading processes import this file again.
if __name__ == "__main__":
    main()
