"""Answers that compute nothing earn nothing: zeros, ones, a constant, the argument itself, chance, an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import REPOSITORY, strongest_isolation

from autograder.batch import grade_all
from autograder.hand_ins import find_hand_ins
from autograder.layout import open_course
from autograder.results import GradeReport

ASSIGNMENT = "softmax_losses"

# Each function with the shape of a right answer, its number of classes, and the dtype it is asked for.
FUNCTIONS = {
    "softmax": """
def softmax(logits, axis=-1):
    return answer(logits, shape=np.shape(logits), classes=np.shape(logits)[axis], chance=lambda k: 1 / k)
""",
    "one_hot": """
def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype=np.float32):
    shape = list(np.shape(indices))
    shape.insert(axis if axis >= 0 else len(shape) + 1 + axis, depth)
    return answer(indices, shape=shape, classes=depth, chance=lambda k: 1 / k, dtype=dtype)
""",
    "cross_entropy": """
def cross_entropy(labels, probabilities):
    return answer(probabilities, shape=np.shape(probabilities)[:-1], classes=np.shape(probabilities)[-1])


def softmax_cross_entropy_with_logits(labels, logits):
    return answer(logits, shape=np.shape(logits)[:-1], classes=np.shape(logits)[-1])
""",
    "sparse_cross_entropy": """
def sparse_softmax_cross_entropy_with_logits(labels, logits):
    return answer(logits, shape=np.shape(logits)[:-1], classes=np.shape(logits)[-1])
""",
    "loss_mean": """
def reduce_mean(losses):
    return answer(losses, shape=(), classes=max(np.size(losses), 1))


def softmax_cross_entropy_loss(labels, logits):
    return answer(logits, shape=(), classes=np.shape(logits)[-1])
""",
}

ANSWERS = {
    "zeros": "return np.zeros(shape, dtype)",
    "ones": "return np.ones(shape, dtype)",
    "constant": "return np.full(shape, 0.25).astype(dtype)",
    "chance": "return np.full(shape, chance(max(classes, 1))).astype(dtype)",
    "argument": "return np.asarray(argument)",
    "argument_in_shape": "return np.resize(np.array(argument, dtype=np.float64), shape)",
    "nothing": "return None",
    "value_error": "raise ValueError('always')",
}

HEAD = """import numpy as np


def answer(argument, *, shape, classes, chance=np.log, dtype=np.float64):
    {body}

"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, GradeReport]:
    """Grade a hand-in for each answer, every module of it the same."""
    submissions = tmp_path_factory.mktemp("trivial")
    for name, body in ANSWERS.items():
        (submissions / name).mkdir()
        for module, functions in FUNCTIONS.items():
            (submissions / name / f"{module}.py").write_text(HEAD.format(body=body) + functions)
    course = open_course(REPOSITORY)
    assert list(course.assignment(ASSIGNMENT).settings.modules) == list(FUNCTIONS)
    hand_ins = find_hand_ins(Path(submissions)).hand_ins
    graded = grade_all(course, ASSIGNMENT, hand_ins, isolation=strongest_isolation())
    return {done.student: done.result.report(done.student) for done in graded}


@pytest.mark.parametrize("module", FUNCTIONS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_earns_nothing(reports: dict[str, GradeReport], answer: str, module: str) -> None:
    """Whatever such an answer gets right by accident pays only together with right values."""
    report = reports[answer].modules[module]
    paid = {test.id: test.earned for test in report.tests if test.earned}
    assert (report.earned, paid) == (0.0, {})
