"""NPY_DISABLE_CPU_FEATURES is what the worker gets of the grader's environment, and all that it gets."""

from __future__ import annotations

import pytest
from conftest import NO_WALL, OpenModule, strongest_isolation
from numpy_versions import DISABLED, dispatched_features

from autograder.sandbox import Layers

ENVIRONMENT = f"""
import os
import numpy as np
from numpy._core._multiarray_umath import __cpu_features__

def settings(name):
    return float(name in os.environ)

def disabled(x):
    return np.frombuffer(os.environ[{DISABLED!r}].encode(), np.uint8)

def features(names):
    return np.array([__cpu_features__[name] for name in names])
"""


@pytest.mark.parametrize("layers", [strongest_isolation().layers, NO_WALL.layers], ids=["walled", "no_wall"])
def test_passed_on(open_module: OpenModule, monkeypatch: pytest.MonkeyPatch, layers: Layers) -> None:
    """The worker's NumPy leaves off the features that the grader's environment names, and inherits no other setting."""
    features = dispatched_features()
    monkeypatch.setenv(DISABLED, " ".join(features))
    monkeypatch.setenv("NPY_SECRET", "1")
    with open_module(ENVIRONMENT, layers=layers) as student:
        assert bytes(student.disabled(0).value).decode() == " ".join(features)
        assert not student.features(features).value.any()
        assert student.settings("NPY_SECRET").value == 0
        assert student.settings("PATH").value == 0


def test_not_invented(open_module: OpenModule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the worker has no such setting, and its NumPy uses whatever the grader's own does."""
    monkeypatch.delenv(DISABLED, raising=False)
    features = dispatched_features()
    with open_module(ENVIRONMENT) as student:
        assert student.settings(DISABLED).value == 0
        assert student.features(features).value.all()
