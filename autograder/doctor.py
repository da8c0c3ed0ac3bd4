"""What this machine offers for grading: the walls, tried one by one, and the programs that some commands need."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.config import ConfigError
from autograder.isolation import FORBIDDEN, Trial, choose_isolation, try_layers
from autograder.layout import Course
from autograder.recorder.environment import TensorFlowEnvironmentError, find_interpreter
from autograder.sandbox import Layer

__all__ = ["Finding", "examine"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. ``is_good`` is None where it matters only to some."""

    subject: str
    is_good: bool | None
    said: str


def examine(course: Course) -> Iterator[Finding]:
    """Look at everything, the walls first; the last finding of the walls says what grading would use."""
    for layer in Layer:
        yield _layer(layer)
    yield _chosen(course)
    yield _account()
    yield Finding("machine", None, f"{platform.machine()}, {platform.system()} {platform.release()}")
    yield _recording()
    yield _program("chromium", "only the tests of the pages need it")


def _layer(layer: Layer) -> Finding:
    trial = try_layers(frozenset({layer}))
    forbidden = FORBIDDEN[layer]
    if trial.holds_against(forbidden):
        return Finding(layer.value, True, f"refused all {len(forbidden)} things that it must forbid")
    return Finding(layer.value, False, _why_not(trial, forbidden))


def _why_not(trial: Trial, forbidden: tuple[str, ...]) -> str:
    through = [name for name in forbidden if name in trial.got_through]
    return trial.failure or f"let through: {', '.join(through)}"


def _chosen(course: Course) -> Finding:
    try:
        return Finding("isolation", True, str(choose_isolation(course)))
    except ConfigError as error:
        return Finding("isolation", False, str(error))


def _account() -> Finding:
    if os.geteuid() == 0:
        return Finding(
            "account", None, "root; workers become an unprivileged user, but grade as an ordinary one if you can"
        )
    return Finding("account", True, "an ordinary user")


def _recording() -> Finding:
    try:
        return Finding("TensorFlow 1.14.0", True, f"can be recorded with {find_interpreter().name}")
    except TensorFlowEnvironmentError:
        return Finding("TensorFlow 1.14.0", None, "can't be recorded: no Python 3.6 or 3.7; only authors need it")


def _program(name: str, why: str) -> Finding:
    found = shutil.which(name) is not None
    return Finding(name, found or None, "installed" if found else f"not installed; {why}")
