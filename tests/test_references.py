"""The recorded references: the loader refuses every wrong file, and what is committed is what its sources say."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.layout import open_course
from autograder.recorder import cases
from autograder.recorder.answers import answer_node, truth_node
from autograder.recorder.record import load_written, written_node
from autograder.recorder.truth import compute_truth
from autograder.references import RecordedCase, ReferenceFileError, load_cases, load_refusals

COURSE = open_course(Path(__file__).parents[1])
MODULES = [(name, module) for name, settings in COURSE.config.assignments.items() for module in settings.modules]

# What the course texts print, as they print it, and where it is recorded. The texts' numbers are TensorFlow's own
# where they are float32, so they are compared with what was recorded and not with the truth.
PRINTED = [
    ("softmax", "published_four", "0.950027342724 0.0472990762635 0.00235488234367 0.000318698668969"),
    ("softmax", "published_three", "0.09003057 0.24472848 0.66524094"),
    ("softmax", "published_twice", "0.21747023 0.21446465 0.56806517 0.2300214 0.22893383 0.5410447"),
    ("softmax", "published_batch", "0.227863 0.61939586 0.15274114 0.49674623 0.20196195 0.30129182"),
    ("softmax", "published_story", "0.456590 0.338250 0.205159"),
    ("one_hot", "published", "1 0 0 0 1 0 0 0 1"),
    ("cross_entropy", "published_twice", "0.56551915 1.4743223"),
    ("cross_entropy", "published_batch", "0.4790107 1.199676"),
    ("cross_entropy", "logits_published_lab", "0.02215516 3.0996735"),
    ("cross_entropy", "logits_published_twice", "0.56551915 1.4743223"),
    ("cross_entropy", "logits_published_soft", "2.1721554 2.7696736"),
    ("cross_entropy", "logits_published_three", "0.40760595"),
    ("cross_entropy", "logits_published_batch", "0.4790107 1.19967598"),
    ("cross_entropy", "logits_published_story", "0.78397 1.08397"),
    ("sparse_cross_entropy", "published_lab", "0.02215516 3.0996735"),
    ("sparse_cross_entropy", "published_batch", "0.4790107 1.19967598"),
    ("sparse_cross_entropy", "published_story", "0.78397 1.08397"),
    ("loss_mean", "loss_published_lab", "1.560914"),
    ("loss_mean", "loss_published_batch", "0.83934333897878"),
]


def recorded(module: str) -> tuple[RecordedCase, ...]:
    """Load the committed cases of a module of the core lab."""
    return load_cases(COURSE.assignment("softmax_losses").reference(module))


def document() -> dict[str, Any]:
    """Make a small recording that is right."""
    array = {"dtype": "float32", "shape": [2], "layout": "C", "writeable": True, "values": ["0x1p+0", "0x1p+1"]}
    call: dict[str, Any] = {"title": "t", "function": "f", "group": "g", "public": False, "args": [array], "kwargs": {}}
    result = {"dtype": "float32", "shape": [2], "values": ["0x1p+1", "0x1p+2"]}
    truth = {"truth": ["0x1p+1", "0x1p+2"], "tolerance": ["0x1p-20", "0x1p-20"]}
    good = {"name": "twice", **call, "tensorflow": result, **truth}
    refused = {"name": "refused", **call, "raised": "InvalidArgumentError"}
    return {"version": 1, "recorded_with": {}, "recorded_on": {}, "cases": [good, refused]}


def write(folder: Path, content: Any) -> Path:
    """Write a recording into ``folder``."""
    path = folder / "module.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_right_file_gives_its_cases(tmp_path: Path) -> None:
    """Cases with a value and refused cases are given apart, with everything that was recorded."""
    path = write(tmp_path, document())
    (case,) = load_cases(path)
    assert (case.name, case.function, case.group, case.public) == ("twice", "f", "g", False)
    assert case.args[0].tolist() == [1.0, 2.0]
    assert case.expected.tolist() == [2.0, 4.0]
    assert case.tolerance.tolist() == [2.0**-20, 2.0**-20]
    assert case.tensorflow is not None
    assert case.tensorflow.dtype == np.float32
    assert (case.kind, case.part, case.relative) == ("floating", None, None)
    (refusal,) = load_refusals(path)
    assert (refusal.name, refusal.raised) == ("refused", "InvalidArgumentError")


RESULT = {"dtype": "float64", "shape": [2], "values": ["0x1p+1", "-0x1p+2"]}
TABLE = {"dtype": "int64", "shape": [2], "values": [3, 0]}


@pytest.mark.parametrize(
    ("answer", "kind", "has_tensorflow", "tolerance"),
    [
        ({"formula": RESULT, "tolerance": ["0x1p-20", "0x1p-21"]}, "floating", False, [2.0**-20, 2.0**-21]),
        ({"formula": TABLE, "tolerance": ["0x1p-20", "0x1p-20"]}, "integer", False, [2.0**-20] * 2),
        ({"tensorflow": RESULT, "relative": 0.125}, "floating", True, [0.25 + 2.0**-126, 0.5 + 2.0**-126]),
        ({"solution": RESULT, "relative": 0.125}, "floating", False, [0.25 + 2.0**-126, 0.5 + 2.0**-126]),
        ({"solution": TABLE, "relative": 0.0}, "integer", False, [2.0**-126] * 2),
    ],
)
@pytest.mark.parametrize("part", [None, 0, 2])
def test_other_answers(
    tmp_path: Path, answer: dict[str, Any], kind: str, has_tensorflow: bool, tolerance: list[float], part: int | None
) -> None:
    """A case may be answered by a formula, by TensorFlow alone or by the solution, and be about a part of a tuple."""
    other = document()
    written = {key: other["cases"][1][key] for key in other["cases"][1] if key != "raised"}
    other["cases"].append({**written, "name": "other", **answer, **({} if part is None else {"part": part})})
    _, case = load_cases(write(tmp_path, other))
    recorded_result = next(node for node in answer.values() if isinstance(node, dict))
    assert case.expected.tolist() == [2.0, -4.0] if recorded_result is RESULT else [3.0, 0.0]
    assert case.expected.dtype == np.float64
    assert case.tolerance.tolist() == tolerance
    assert (case.kind, case.part, case.relative) == (kind, part, answer.get("relative"))
    assert (case.tensorflow is not None) == has_tensorflow


def stated(**changes: Any) -> Callable[[dict[str, Any]], None]:
    """Let the solution answer the first case, with these changes; ``...`` removes a key."""

    def change(wrong: dict[str, Any]) -> None:
        node = wrong["cases"][0]
        del node["tensorflow"], node["truth"], node["tolerance"]
        node |= {"solution": RESULT, "relative": 1e-5} | changes
        wrong["cases"][0] = {key: value for key, value in node.items() if value is not ...}

    return change


@pytest.mark.parametrize(
    "value",
    [
        3,
        -2.5,
        [1, 2.5, [0.1, -7]],
        cases.array([[1.5, 2.5], [0.1, 1e-30]]),
        cases.array([[1.5, 2.5, 3.5], [0.1, 1e-30, 1e30]], "float64", "F"),
        cases.array([1, -3, 2**31 - 1], "int32", "strided"),
        cases.array([[1, -(2**62)], [3, 4]], "int64", "reversed", writeable=False),
        cases.array(np.zeros((0, 3))),
        cases.array(2.5),
        np.float64,
    ],
)
def test_arguments_survive(tmp_path: Path, value: Any) -> None:
    """An argument comes back with its type, its bits, its layout and its writeable flag."""
    wrong = document()
    wrong["cases"][0]["args"] = [cases.encode(value)]
    (case,) = load_cases(write(tmp_path, wrong))
    (given,) = case.args
    assert type(given) is type(value)
    assert cases.encode(given) == cases.encode(value)
    if isinstance(value, np.ndarray):
        assert given.dtype == value.dtype
        np.testing.assert_array_equal(given, value)


def at(*keys: Any, value: Any) -> Callable[[dict[str, Any]], None]:
    """Change one place of a recording; ``...`` removes it."""

    def change(wrong: dict[str, Any]) -> None:
        node: Any = wrong
        for key in keys[:-1]:
            node = node[key]
        if value is ...:
            del node[keys[-1]]
        else:
            node[keys[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (at("version", value=2), "version 2"),
        (at("version", value=True), "version True"),
        (at("version", value=...), "version None"),
        (at("extra", value=1), "extra"),
        (at("cases", value=[]), "no list of cases"),
        (at("cases", 1, "name", value="twice"), "two cases named twice"),
        (at("cases", 0, value=7), "case number 1"),
        (at("cases", 0, "title", value=""), "case twice: name, title"),
        (at("cases", 0, "surplus", value=1), "case twice: has the keys"),
        (at("cases", 0, "group", value=...), "case twice: has the keys"),
        (at("cases", 0, "public", value=1), "case twice: public"),
        (at("cases", 0, "args", value={}), "case twice: args or kwargs"),
        (at("cases", 0, "args", value=["nan"]), "case twice: nan is not finite"),
        (at("cases", 0, "args", value=[None]), "case twice: None is neither"),
        (at("cases", 0, "args", value=[1.5]), "case twice: 1.5 is neither"),
        (at("cases", 0, "args", value=[{"dtype": "object"}]), "'object' is not a dtype"),
        (at("cases", 0, "args", 0, "layout", value="Z"), "layout is malformed"),
        (at("cases", 0, "args", 0, "shape", value=[3]), "an array of shape [3] has 2 values"),
        (at("cases", 0, "args", 0, "shape", value=[-2]), "[-2] is not a shape"),
        (at("cases", 0, "args", 0, "dtype", value="int32"), "another kind of number"),
        (at("cases", 0, "args", 0, "values", 0, value="0x1.0000000000001p+0"), "float32 can't hold every value"),
        (at("cases", 0, "tensorflow", "values", 1, value="nan"), "not finite"),
        (at("cases", 0, "truth", value=["0x1p+1"]), "truth of shape [2] has 1 values"),
        (at("cases", 0, "truth", 0, value="nan"), "truth holds a number that is not finite"),
        (at("cases", 0, "truth", 0, value="inf"), "truth holds a number that is not finite"),
        (at("cases", 0, "truth", 0, value="0x1.001p+1"), "differ by more than the tolerance"),
        (at("cases", 0, "tolerance", 0, value="inf"), "tolerance holds a number that is not finite"),
        (at("cases", 0, "tolerance", 0, value="0x0p+0"), "not positive"),
        (at("cases", 0, "tolerance", value=...), "case twice: has the keys"),
        (at("cases", 1, "raised", value=5), "case refused: raised is malformed"),
        (at("cases", 1, "part", value=0), "case refused: a refused case has no part"),
        (at("cases", 0, "part", value=-1), "case twice: part is no place in a tuple"),
        (at("cases", 0, "part", value=None), "case twice: part is no place in a tuple"),
        (at("cases", 0, "relative", value=1e-5), "case twice: has the keys"),
        (stated(relative=...), "case twice: has the keys"),
        (stated(truth=["0x1p+1", "0x1p+2"]), "case twice: has the keys"),
        (stated(formula=RESULT), "case twice: has the keys"),
        (stated(relative="1e-5"), "case twice: relative is not a number from 0.0 up to 1.0"),
        (stated(relative=1.0), "case twice: relative is not a number from 0.0 up to 1.0"),
        (stated(relative=float("nan")), "case twice: relative is not a number from 0.0 up to 1.0"),
        (stated(solution={**RESULT, "values": ["nan", "0x1p+0"]}), "not finite"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, change: Callable[[dict[str, Any]], None], said: str) -> None:
    """A file that is wrong in one place gives no case, and the message names file, case and fault."""
    wrong = copy.deepcopy(document())
    change(wrong)
    path = write(tmp_path, wrong)
    with pytest.raises(ReferenceFileError) as caught:
        load_cases(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [("{", "record it again"), ("[]", "is not a JSON object"), ('{"version": 1, "version": 1}', "a key stands twice")],
)
def test_what_is_not_a_recording_is_refused(tmp_path: Path, content: str, said: str) -> None:
    """Broken JSON, another kind of JSON and a key that stands twice are refused."""
    with pytest.raises(ReferenceFileError, match=said):
        load_cases(write(tmp_path, content))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A module without a recording says how to make one."""
    with pytest.raises(ReferenceFileError, match="is missing; make it with `autograder references record`"):
        load_cases(tmp_path / "module.json")


@pytest.mark.parametrize(("assignment", "module"), MODULES)
def test_the_recording_is_what_its_source_says(assignment: str, module: str) -> None:
    """Inputs, titles, truth and tolerance of every committed case are those of its source, computed again."""
    place = COURSE.assignment(assignment)
    kept = json.loads(place.reference(module).read_text(encoding="utf-8"))["cases"]
    written = load_written(place.reference_source(module))
    assert [node["name"] for node in kept] == [case.name for case in written]
    for node, case in zip(kept, written, strict=True):
        again = {**written_node(case), **recomputed(case)}
        assert {key: node[key] for key in again} == again


def recomputed(case: cases.Case) -> dict[str, Any]:
    """Give what is recorded beside the answers of TensorFlow and of the solution."""
    if case.refused:
        return {}
    if case.function.exact is None:
        return {"relative": case.function.relative}
    return truth_node(compute_truth(case)) if case.function.tensorflow else answer_node(case, None, Path())


@pytest.mark.parametrize(("assignment", "module"), MODULES)
def test_the_recording_says_who_answered(assignment: str, module: str) -> None:
    """A committed recording of TensorFlow's answers is of the real 1.14.0; none names a machine."""
    place = COURSE.assignment(assignment)
    kept = json.loads(place.reference(module).read_text(encoding="utf-8"))
    who = {case.answered_by for case in load_written(place.reference_source(module))}
    assert who == kept["recorded_with"].keys() & {"tensorflow", "formula", "solution"}
    machine = {"solution_python", "solution_numpy"} if "solution" in who else set()
    if "tensorflow" in who:
        machine |= {"tensorflow_git", "python", "libc", "machine", "cpu_flags"}
        assert kept["recorded_with"]["tensorflow"] == "1.14.0"
        # The wheels of the two Pythons give the same commit, at different lengths.
        assert kept["recorded_on"]["tensorflow_git"].startswith("v1.14.0-rc1-22-gaf24dc9")
    assert kept["recorded_on"].keys() == machine


@pytest.mark.parametrize(("module", "name", "printed"), PRINTED)
def test_the_texts_numbers_are_recorded(module: str, name: str, printed: str) -> None:
    """TensorFlow gives the numbers that the course texts print, to the last printed digit."""
    (case,) = (case for case in recorded(module) if case.name == name)
    assert case.public
    numbers = printed.split()
    assert case.tensorflow is not None
    assert case.tensorflow.size == len(numbers)
    for number, value in zip(numbers, case.tensorflow.ravel(), strict=True):
        places = len(number.partition(".")[2])
        # float32 prints as few digits as tell it from its neighbours; more would be noise.
        shown = np.format_float_positional(value, precision=places, unique=value.dtype == np.float32, trim="-")
        assert float(shown) == float(number)


def test_groups_are_public_or_hidden() -> None:
    """A group of cases, which one test pays for, is given to students beforehand as a whole or not at all."""
    for assignment, module in MODULES:
        known = load_cases(COURSE.assignment(assignment).reference(module))
        public = {case.group for case in known if case.public}
        assert public.isdisjoint(case.group for case in known if not case.public), module


def test_refused_labels_are_recorded() -> None:
    """TensorFlow refuses every sparse label outside [0, K) with an error of its own."""
    refusals = load_refusals(COURSE.assignment("softmax_losses").reference("sparse_cross_entropy"))
    assert len(refusals) == 6
    assert {refusal.raised for refusal in refusals} == {"InvalidArgumentError"}
