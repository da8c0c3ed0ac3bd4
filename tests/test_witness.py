"""The second witness: today's TensorFlow beside the recorded 1.14.0, compared within each case's tolerance."""

from __future__ import annotations

import copy
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import REPOSITORY

from autograder.layout import find_course
from autograder.recorder import witness
from autograder.recorder.environment import TensorFlowEnvironmentError
from autograder.recorder.witness import Agreement, WitnessReport, find_witness, hear_witness

ASSIGNMENT = find_course(REPOSITORY).assignment("softmax_losses")
MODULE = "sparse_cross_entropy"
RECORDED = json.loads(ASSIGNMENT.reference(MODULE).read_text(encoding="utf-8"))

Answers = dict[str, dict[str, Any]]


@pytest.fixture
def answers() -> Answers:
    """Give what a witness says that agrees with every bit, by case."""
    kept = ("name", "args", "kwargs", "tensorflow", "raised")
    found = {node["name"]: {key: node[key] for key in kept if key in node} for node in RECORDED["cases"]}
    return copy.deepcopy(found)


@pytest.fixture
def hear(answers: Answers, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a function that hears a witness who answers ``answers``."""

    def ask(_source: Path, _python: Path) -> dict[str, Any]:
        return {"recorded_with": {"tensorflow": "2.99.0"}, "answers": list(answers.values())}

    monkeypatch.setattr(witness, "ask_tensorflow", ask)
    return lambda: hear_witness(ASSIGNMENT, MODULE, lambda: Path(sys.executable))


def a_value(answers: Answers) -> dict[str, Any]:
    """Give an answer with a value that can be changed, and its recorded tolerance."""
    return answers["many_examples"]


def moved(answer: dict[str, Any], by: float) -> None:
    """Move the first number of an answer by some multiple of its tolerance."""
    node = next(node for node in RECORDED["cases"] if node["name"] == answer["name"])
    values = answer["tensorflow"]["values"]
    values[0] = (float.fromhex(values[0]) + by * float.fromhex(node["tolerance"][0])).hex()


def only(heard: WitnessReport) -> str:
    """Give the only difference that was found."""
    (difference,) = heard.different
    return str(difference)


def test_agreement(hear: Any) -> None:
    """A witness who gives every bit agrees on every case, refusals among them."""
    heard = hear()
    assert heard.counts == {Agreement.IDENTICAL: len(RECORDED["cases"])}
    assert (heard.tensorflow, heard.known, heard.different) == ("2.99.0", (), ())


def test_within_tolerance(hear: Any, answers: Answers) -> None:
    """An answer that differs by less than the case's tolerance agrees; another kind of refusal does, too."""
    moved(a_value(answers), 0.5)
    refused = next(answer for answer in answers.values() if "raised" in answer)
    refused["raised"] = "ValueError"
    heard = hear()
    assert heard.counts[Agreement.WITHIN_TOLERANCE] == 2
    assert heard.different == ()


def test_beyond_tolerance(hear: Any, answers: Answers) -> None:
    """An answer that differs by more is a difference, named with its case and place."""
    moved(a_value(answers), 1.5)
    assert only(hear()).startswith("sparse_cross_entropy: many_examples: at element (0,) 1.14.0 gave")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"dtype": "float64"}, "and the witness float64 of shape"),
        ({"shape": [64, 1]}, "of shape [64, 1]"),
    ],
)
def test_form(hear: Any, answers: Answers, change: dict[str, Any], said: str) -> None:
    """Another dtype or shape is a difference."""
    a_value(answers)["tensorflow"] |= change
    assert said in only(hear())


def test_refusal_of_a_value(hear: Any, answers: Answers) -> None:
    """A witness who refuses what 1.14.0 answered differs."""
    del a_value(answers)["tensorflow"]
    a_value(answers).update(raised="InvalidArgumentError", message="no")
    assert "the witness refuses it: InvalidArgumentError: no" in only(hear())


def test_stale_source(hear: Any, answers: Answers) -> None:
    """A case that is not recorded, is no longer written, or has other inputs, is a difference."""
    a_value(answers)["args"] = []
    answers["new"] = {**a_value(answers), "name": "new"}
    del answers[next(name for name in answers if name.startswith("rank3"))]
    assert len(hear().different) == 3


def test_known_differences(hear: Any, answers: Answers) -> None:
    """What NUMERICS knows to have changed since is listed as known, and is no difference."""
    refused = next(answer for answer in answers.values() if "raised" in answer)
    del refused["raised"]
    refused["tensorflow"] = {"dtype": "float32", "shape": [1], "values": ["0x1p+0"]}
    a_value(answers)["tensorflow"]["values"][0] = "nan"
    heard = hear()
    assert heard.counts[Agreement.KNOWN] == 2
    assert {difference.case for difference in heard.known} == {refused["name"], "many_examples"}
    assert heard.different == ()


def test_without_tensorflow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a TensorFlow of today the command to install it is named."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(TensorFlowEnvironmentError, match=r"pip install 'autograder\[tensorflow\]'"):
        find_witness()
