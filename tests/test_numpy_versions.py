"""What tests/numpy_versions.py compares and chooses; that grades are the same is shown by running it."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from conftest import CourseFolder
from numpy_versions import choose_releases, differences, oldest_allowed
from packaging.version import Version
from variants import REPOSITORY


@pytest.fixture
def grades(tiny: CourseFolder) -> dict[str, Any]:
    """Give the grades of one hand-in, right but for one test."""
    tiny.hand_in("ada", double="import numpy as np\ndef double(values): return np.asarray(values) * 2.0\n")
    report: dict[str, Any] = json.loads(json.dumps(tiny.grade("ada").to_json()))
    return {"ada": report}


def test_same_grades(grades: dict[str, Any]) -> None:
    """A grade is the same as itself, also where a message is worded otherwise."""
    other = copy.deepcopy(grades)
    other["ada"]["modules"]["double"]["message"] = "said otherwise"
    assert list(differences("", grades, other)) == []


def test_planted_differences(grades: dict[str, Any]) -> None:
    """A verdict, a point, a diagnosis or a hand-in that is missing is told, with its place."""
    other = copy.deepcopy(grades)
    module = other["ada"]["modules"]["double"]
    module["tests"][1]["verdict"] = "RUNTIME_ERROR"
    module["earned"] += 1
    module["diagnoses"] = [{"misconception": "double_halves", "hint": "Why?"}]
    told = list(differences("", grades, {**other, "ben": other["ada"]}))
    assert [line.partition(" became ")[0].rpartition(": ")[0] for line in told[:-1]] == [
        ": ada: modules: double: earned",
        ": ada: modules: double: tests: test_double.py::test_values: verdict",
        ": ada: modules: double: diagnoses",
    ]
    assert told[-1].startswith(": ben: None became ")


def test_bound_of_this_project() -> None:
    """The oldest NumPy is the one that pyproject.toml names, and a requirement without a bound is an error."""
    assert oldest_allowed((REPOSITORY / "pyproject.toml").read_text()) == Version("2.0")
    with pytest.raises(ValueError, match="should require numpy>=<release> once"):
        oldest_allowed("[project]\ndependencies = ['numpy']\n")


def test_choice_of_releases() -> None:
    """Of what runs here, the oldest and the newest allowed are chosen, by number and not by letter."""
    available = ["2.10.0", "2.9.1", "2.0.1", "2.0.0", "1.26.4", "1.10.0.post2"]
    assert choose_releases(available, Version("2.0")) == ("2.0.0", "2.10.0")
    assert choose_releases(available, Version("2.0.1")) == ("2.0.1", "2.10.0")
    with pytest.raises(ValueError, match="no release"):
        choose_releases(available, Version("3"))
