"""The digits lab: its curve is TensorFlow's, three mistakes are named, slow work loses the speed alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from conftest import REPOSITORY, strongest_isolation

from autograder.author_code import load_functions
from autograder.grade import grade_submission
from autograder.layout import open_course
from autograder.references import load_cases
from autograder.results import GradeReport, Verdict
from autograder.verify.variants import build_variant, find_wrong_variants

COURSE = open_course(REPOSITORY)
LAB = COURSE.assignment("digits_classifier")
MODULE = "softmax_regression"
WRONG = {variant.folder.name: variant for variant in find_wrong_variants(COURSE, LAB)}


def graded(name: str, tmp_path: Path) -> GradeReport:
    """Grade a wrong variant."""
    build_variant(LAB, WRONG[name], tmp_path / name)
    return grade_submission(COURSE, LAB, name, tmp_path / name, strongest_isolation())


def test_curve_is_tensorflows() -> None:
    """On all 1,797 digits the solution's losses are those of TensorFlow 1.14.0 in float64, to a hundred-thousandth."""
    whole = [case for case in load_cases(LAB.reference(MODULE)) if case.args and np.shape(case.args[0]) == (1797, 64)]
    assert whole
    train = load_functions(LAB.solution(MODULE))["train"]
    for case in whole:
        assert case.tensorflow is not None
        assert (case.function, case.part, case.tensorflow.dtype.name) == ("train", 2, "float64")
        np.testing.assert_allclose(train(*case.args, **case.kwargs)[2], case.tensorflow, rtol=1e-5)


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("digits_rate_51", {"train_another_rate"}),
        ("digits_gradient_not_divided", {"gradients_not_averaged", "train_gradients_not_averaged"}),
        ("digits_bias_forgotten", {"gradients_bias_forgotten", "train_bias_not_updated"}),
    ],
)
def test_mistakes_are_named(name: str, named: set[str], tmp_path: Path) -> None:
    """A learning rate of .51, a gradient that is not divided by N, and a forgotten bias are each named."""
    module = graded(name, tmp_path).modules[MODULE]
    assert {found.misconception for found in module.diagnoses} == named


def test_right_but_slow(tmp_path: Path) -> None:
    """Right work in loops of pure Python loses the ten points of speed and no others, and sees its pictures."""
    module = graded("digits_slow_loop", tmp_path).modules[MODULE]
    assert module.earned == 90
    (slow,) = (test for test in module.tests if test.earned < test.points)
    assert (slow.group, slow.verdict) == ("speed", Verdict.LIMIT_EXCEEDED)
    assert "of CPU time" in slow.message.en
    assert [curve.returned == curve.expected for curve in module.curves] == [True]
    assert [table.returned == table.expected for table in module.confusions] == [True]
