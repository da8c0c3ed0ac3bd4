"""References that are not TensorFlow's, or TensorFlow's alone: recorded, checked, verified and drawn as any others."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY
from hypothesis.strategies import integers
from verified_course import REFERENCES, VerifiedCourse, make_verified_course

from autograder import cli
from autograder.contract import Mismatch
from autograder.drawing import DrawingError, draw_cases, written_functions
from autograder.hidden import Case, arguments
from autograder.outcomes import Call, Opaque, Returned
from autograder.recorder import environment, record, witness
from autograder.recorder.answers import RecordingError
from autograder.recorder.cases import Function, encode_result
from autograder.references import RecordedCase, load_cases, load_refusals
from autograder.verify.recorded import check_references
from autograder.verify.tolerances import check_tolerances

FORMULA = REFERENCES.replace("growth_tensorflow, growth_exact", "exact=growth_exact")
TENSORFLOW = REFERENCES.replace("growth_tensorflow, growth_exact", "growth_tensorflow, relative=1e-5")
SOLUTION = """\
from autograder.recorder.cases import Function, array

growth = Function("growth", relative=1e-5)

CASES = [
    growth.case("pair", "two numbers", "values", array([0.5, -1.25])),
    growth.case("table", "a table", "values", array([[1.5, 2.0], [-0.75, 3.0]], "float64")),
]
"""

PARTS = '''\
"""Several answers at once."""

import numpy as np


def growth(values):
    """Give the largest value, where it is, and all of them grown."""
    values = np.asarray(values)
    if values.size == 0:
        raise ValueError("nothing to grow")
    return values.max(), int(values.argmax()), np.exp(values)
'''

PARTS_SOURCE = """\
import numpy as np
from autograder.recorder.cases import Function, Truth, array

def exact(exact, values):
    powers = exact.exp(exact.array(values))
    return Truth(powers, powers * (1 + abs(exact.array(values))), terms=1)

largest = Function("growth", part=0, relative=1e-6)
place = Function("growth", exact=lambda exact, values: Truth(np.argmax(values), 1, 1), part=1)
grown = Function("growth", exact=exact, part=2)

CASES = [
    largest.case("largest", "the largest", "values", array([0.5, -1.25])),
    place.case("place", "its place", "values", array([0.5, -1.25])),
    grown.case("grown", "all of them", "values", array([0.5, -1.25])),
    grown.refused("empty", "no values", "errors", []),
]
"""


@pytest.fixture
def course(tmp_path: Path) -> VerifiedCourse:
    """Give a course that verifies."""
    return make_verified_course(tmp_path)


def write(course: VerifiedCourse, source: str, solution: str | None = None) -> None:
    """Write the references of the only module, and its solution."""
    course.write("solutions/lab/references/growth.py", source)
    if solution is not None:
        course.write("solutions/lab/growth.py", solution)


def autograder(course: VerifiedCourse, *arguments: str) -> Result:
    """Run a command in the course, in this process."""
    return CliRunner().invoke(cli.main, ["--course", str(course.root), *arguments])


def no_tensorflow(*_anything: Any) -> Path:
    """Stand for a machine on which TensorFlow must not be asked for."""
    raise AssertionError("TensorFlow was asked for")


def recorded(course: VerifiedCourse) -> dict[str, Any]:
    """Record the module without TensorFlow and give the file."""
    record.record_module(course.assignment(), "growth", no_tensorflow)
    document: dict[str, Any] = json.loads(course.recording.read_text(encoding="utf-8"))
    return document


def mistake(course: VerifiedCourse) -> str:
    """Give what recording says about a mistake; nothing is recorded then."""
    before = course.recording.read_bytes()
    with pytest.raises(RecordingError) as caught:
        record.record_module(course.assignment(), "growth", no_tensorflow)
    assert course.recording.read_bytes() == before
    return str(caught.value)


@pytest.mark.parametrize(
    ("source", "who", "recorded_with"),
    [
        (FORMULA, "2 by a formula alone", {"formula": "interval arithmetic, rounded once"}),
        (SOLUTION, "2 by the solution", {"solution": "growth.py"}),
    ],
    ids=["formula", "solution"],
)
def test_whole_way(
    course: VerifiedCourse, monkeypatch: pytest.MonkeyPatch, source: str, who: str, recorded_with: dict[str, str]
) -> None:
    """The same files and commands as with TensorFlow, which is not needed: record, check, the witness, verify."""
    monkeypatch.setattr(environment, "prepare_environment", no_tensorflow)
    monkeypatch.setattr(witness, "find_witness", no_tensorflow)
    write(course, source)
    done = autograder(course, "references", "record", "lab")
    assert (done.exit_code, done.stdout) == (0, f"growth: 2 cases recorded: {who}\n")
    written = json.loads(course.recording.read_text(encoding="utf-8"))
    assert (written["version"], written["recorded_with"]) == (1, recorded_with)
    done = autograder(course, "references", "check")
    assert (done.exit_code, done.stdout) == (0, "lab: growth: all cases identical\n")
    done = autograder(course, "references", "check", "--witness")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "lab: growth: no case asks TensorFlow")
    assert course.shortfalls() == {}


def test_formula_alone(course: VerifiedCourse) -> None:
    """The truth is the formula's, with its tolerance, as beside TensorFlow; it depends on no machine."""
    with_tensorflow = load_cases(course.recording)
    write(course, FORMULA)
    assert recorded(course)["recorded_on"] == {}
    for before, case in zip(with_tensorflow, load_cases(course.recording), strict=True):
        assert case.expected.tolist() == before.expected.tolist()
        assert case.tolerance.tolist() == before.tolerance.tolist()
        assert (case.kind, case.tensorflow, case.relative) == ("floating", None, None)


def test_solution(course: VerifiedCourse) -> None:
    """The truth is what the solution returns, and the tolerance a share of it; its Python and NumPy are noted."""
    write(course, SOLUTION)
    assert recorded(course)["recorded_on"].keys() == {"solution_python", "solution_numpy"}
    pair, _ = load_cases(course.recording)
    answer = np.exp(np.array([0.5, -1.25], np.float32)).astype(np.float64)
    assert pair.expected.tolist() == answer.tolist()
    assert pair.tolerance.tolist() == (1e-5 * answer + 2.0**-126).tolist()


def test_whole_numbers(course: VerifiedCourse) -> None:
    """A formula of whole numbers, and a call that asks for them, are answered by integers."""
    write(
        course,
        "import numpy as np\n"
        "from autograder.recorder.cases import Function, Truth\n"
        "growth = Function('growth', exact=lambda exact, v, dtype=None: Truth(exact.array(v) * 2, 1, 1))\n"
        "counts = Function('growth', exact=lambda exact, v: Truth(np.array([len(v)]), 1, 1))\n"
        "CASES = [\n"
        "    growth.case('asked', 't', 'g', [1.5], dtype=np.int64), growth.case('plain', 't', 'g', [1.5]),\n"
        "    counts.case('counts', 't', 'g', [1.5]),\n"
        "]\n",
    )
    recorded(course)
    assert [(case.name, case.kind, case.expected.tolist()) for case in load_cases(course.recording)] == [
        ("asked", "integer", [3.0]),
        ("plain", "floating", [3.0]),
        ("counts", "integer", [1.0]),
    ]


def test_parts(course: VerifiedCourse) -> None:
    """Each part of a tuple has cases of its own, and what is refused is refused as a whole, by the solution."""
    write(course, PARTS_SOURCE, PARTS)
    nodes = recorded(course)["cases"]
    assert [node.get("part") for node in nodes] == [0, 1, 2, None]
    found = {case.name: case for case in load_cases(course.recording)}
    assert {name: (case.part, case.kind, case.expected.shape) for name, case in found.items()} == {
        "largest": (0, "floating", ()),
        "place": (1, "integer", ()),
        "grown": (2, "floating", (2,)),
    }
    (refusal,) = load_refusals(course.recording)
    assert refusal.raised == "ValueError"
    assert check_references(course.assignment()).holds
    tight = check_tolerances(course.assignment())
    assert tight.holds
    assert tight.figure.startswith("2 of 2 functions, 1 stated")


def test_cancellation(course: VerifiedCourse) -> None:
    """A stated tolerance that no right answer can keep, since numbers cancel, is found, with the element."""
    sums = "import numpy as np\n\n\ndef growth(values):\n    return np.array([np.sum(values), np.max(values)])\n"
    write(course, SOLUTION.replace("[0.5, -1.25]", "[0.1, 0.2, -0.3], 'float64'"), sums)
    recorded(course)
    (shortfall,) = check_tolerances(course.assignment()).shortfalls
    assert shortfall.startswith("growth: pair: element (0,) of a right answer moves by ")
    assert shortfall.endswith("choose other inputs, or write an exact formula, in solutions/lab/references/growth.py")
    write(course, SOLUTION, sums)
    recorded(course)
    assert check_tolerances(course.assignment()).holds


def answered(case: RecordedCase, value: Any) -> None:
    """Judge an answer to a case."""
    Case(case).check(Returned(Call("growth", (), {}), value, arguments_unchanged=True))


def test_part_is_judged(course: VerifiedCourse) -> None:
    """Only the case's own part is judged, and a mismatch names it."""
    write(course, PARTS_SOURCE, PARTS)
    recorded(course)
    largest, place, grown = load_cases(course.recording)
    right = np.exp([0.5, -1.25])
    for value in ((0.5, 0, right), (np.array(0.5), np.array(0), right), (0.5, 0, right, "more")):
        for case in (largest, place, grown):
            answered(case, value)
    answered(grown, (Opaque("str"), np.array(np.nan), right))
    for wrong, said in (
        (right, "growth should return a tuple, but it returned a single array."),
        (2.0, "growth should return a tuple, but it returned a float."),
        (Opaque("list"), "growth should return a tuple, but it returned a list."),
        ((0.5, 0), "growth should return a tuple of at least 3 values, but it returned one of 2."),
        ((0.5, 0, right[:1]), "growth(...)[2] should return shape (2,), but it returned shape (1,)."),
        ((0.5, 0, Opaque("list")), "growth(...)[2] should return a NumPy array, but it returned a list."),
        ((0.5, 0, 2 * right), "growth(...)[2] returned 2 wrong of 2 values."),
    ):
        with pytest.raises(Mismatch) as caught:
            answered(grown, wrong)
        assert str(caught.value) == said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "Function('f')",
            "no exact formula gives a tolerance; say how far an answer may be from the solution's, as in",
        ),
        ("Function('f', abs)", "from TensorFlow's, as in relative=1e-5, or write exact=... before the formula"),
        ("Function('f', exact=abs, relative=1e-5)", "its exact formula gives the tolerance (scale and terms of Truth)"),
        ("Function('f', abs, abs, relative=1e-5)", "take relative out"),
        ("Function('f', relative=2)", "relative is 2; write a number from 0 up to 1, as in relative=1e-5"),
        ("Function('f', relative=float('nan'))", "relative is nan; write a number"),
        ("Function('f', relative='1e-5')", "relative is '1e-5'; write a number"),
        ("Function('f', relative=1e-5, part=-1)", "part is -1; write the place in the returned tuple, counted from 0"),
        ("Function('f', relative=1e-5, part='loss')", "part is 'loss'; write the place"),
        ("Function('f', 1e-5)", "tensorflow is 1e-05, and not a function"),
        ("Function('f', exact='x')", "exact is 'x', and not a function"),
    ],
)
def test_mistakes_in_functions(course: VerifiedCourse, source: str, said: str) -> None:
    """A function that is written down wrongly is named with its file and line, and what to write."""
    write(course, f"from autograder.recorder.cases import Function\n\nf = {source}\nCASES = []\n")
    heard = mistake(course)
    assert heard.startswith("references/growth.py: line 3: ValueError: Function('f'): ")
    assert said in heard
    done = autograder(course, "references", "record", "lab")
    assert (done.exit_code, f"Error: {heard}\n") == (1, done.stderr)
    (shortfall,) = check_references(course.assignment()).shortfalls
    assert shortfall == f"growth: {heard}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("part=0", "part=3", "largest: growth returns 3 values, so there is no part=3; parts count from 0"),
        ("part=2", "part=5", "grown: growth returns 3 values, so there is no part=5; parts count from 0"),
        ("part=0, ", "", "largest: growth returns a tuple of 3; write a Function for each part that you judge, with"),
        ('"growth", part=0', '"grow", part=0', "largest: growth.py defines no function 'grow', only growth"),
        (".max(), int", ".max() * np.nan, int", "largest: growth returns NaN or infinity; a reference must be finite"),
        (".max(), int", ".max() > 0, int", "largest: growth returns bool, which can't be recorded; use one of float32"),
        (".max(), int", ".tolist(), int", "largest: growth returns list, not a NumPy array or a number"),
        ("return values.max(), int(values.argmax()), np", "return np", "largest: growth returns ndarray, not a tuple;"),
        ("values.size == 0", "values.size", "largest: the solution raised ValueError: nothing to grow"),
        (
            ".refused(",
            '.refused("once", "t", "e", [1.0]),\n    grown.refused(',
            "once: the solution answers it; write it",
        ),
        ("import numpy as np\n\n\ndef", "import nothing\n\n\ndef", "largest: "),
    ],
)
def test_mistakes_in_cases(course: VerifiedCourse, old: str, new: str, said: str) -> None:
    """Whatever is wrong with an answer is named with file and case, when it is recorded and when it is verified."""
    write(course, PARTS_SOURCE, PARTS)
    recorded(course)
    assert (old in PARTS_SOURCE) != (old in PARTS)
    write(course, PARTS_SOURCE.replace(old, new, 1), PARTS.replace(old, new, 1))
    if "part=5" in new:
        recorded(course)  # the formula gives part 5, whatever the solution does
    else:
        assert f"references/growth.py: case {said}" in mistake(course)
    assert any(
        shortfall.startswith(f"growth: {said}") for shortfall in check_references(course.assignment()).shortfalls
    )


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("exact.array(values)", "an exact formula gave ndarray, not a Truth(value, scale, terms)"),
        ("Truth(np.array([np.nan, 1.0]), 1, 1)", "an exact formula gave a value that is infinite or not a number"),
        ("Truth(np.array([np.inf, 1.0]), 1, 1)", "an exact formula gave a value that is infinite or not a number"),
        (
            "Truth(np.array([1.5, 1.0]), np.nan, 1)",
            "an exact formula gave a tolerance that is infinite or not a number",
        ),
        ("Truth(np.array([1.5, 1.0]), -1, 1)", "an exact formula gave a tolerance that is not positive"),
        ("Truth(exact.log(0 * exact.array(values)), 1, 1)", "an exact formula gave an infinity or not a number"),
        ("Truth(values.nothing, 1, 1)", "the exact formula failed: AttributeError: "),
        ("Truth(np.array([1.0, 2.0]), np.ones(3), 1)", "the exact formula failed: ValueError: "),
    ],
)
def test_mistakes_in_formulas(course: VerifiedCourse, formula: str, said: str) -> None:
    """A formula alone that gives no truth is named with file and case."""
    imports = "import numpy as np\nfrom autograder.recorder.cases import Function, Truth, array\n"
    function = f"growth = Function('growth', exact=lambda exact, values: {formula})\n"
    write(course, f"{imports}{function}CASES = [growth.case('pair', 't', 'values', array([0.5, -1.25]))]\n")
    assert mistake(course).startswith(f"references/growth.py: case pair: {said}")


def test_argument_that_can_not_be_recorded(course: VerifiedCourse) -> None:
    """An argument that has no exact form in the file is named with file and case."""
    write(course, SOLUTION.replace("array([0.5, -1.25])", "'text'"))
    assert mistake(course).startswith("references/growth.py: case pair: 'text' can't be an argument; use int")


class TensorFlow:
    """A Python that prints prepared answers in TensorFlow's place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "python"
        self.python.write_text(f"#!/bin/sh\ncat '{folder}/printed.json'\n", encoding="utf-8")
        self.python.chmod(0o755)

    def answers(self, source: Path, **values: Any) -> Callable[[], Path]:
        """Answer the cases of ``source`` that are named, and give how this Python is found."""
        nodes = []
        for case in record.load_written(source):
            if case.name in values:
                node = record.written_node(case)
                answer = {key: node[key] for key in ("name", "args", "kwargs")}
                nodes.append({**answer, **values[case.name]})
        told = {"recorded_with": {"tensorflow": "1.14.0"}, "recorded_on": {"python": "3.6"}, "answers": nodes}
        (self.folder / "printed.json").write_text(json.dumps(told), encoding="utf-8")
        return lambda: self.python


def result(values: Any, dtype: str = "float64") -> dict[str, Any]:
    """Give an answer of TensorFlow's."""
    return {"tensorflow": encode_result(np.array(values, dtype))}


PAIR, TABLE = np.exp([0.5, -1.25]), np.exp([[1.5, 2.0], [-0.75, 3.0]])


def test_tensorflow_alone(course: VerifiedCourse) -> None:
    """Without a formula TensorFlow's answer is the truth, in float64, and recording again may move it a little."""
    tensorflow, assignment = TensorFlow(course.root), course.assignment()
    write(course, TENSORFLOW)
    source = assignment.reference_source("growth")
    right = tensorflow.answers(source, pair=result(PAIR, "float32"), table=result(TABLE))
    assert record.record_module(assignment, "growth", right) == {"tensorflow": 2}
    pair, table = load_cases(course.recording)
    assert pair.tensorflow is not None
    assert pair.tensorflow.dtype == np.float32
    assert table.expected.tolist() == TABLE.tolist()
    assert table.tolerance.tolist() == (1e-5 * TABLE + 2.0**-126).tolist()
    assert record.check_module(assignment, "growth", right) == []
    assert check_references(assignment).holds
    near = tensorflow.answers(source, pair=result(PAIR, "float32"), table=result(TABLE * (1 + 9e-7)))
    assert record.check_module(assignment, "growth", near) == []
    far = tensorflow.answers(source, pair=result(PAIR, "float32"), table=result(TABLE * (1 + 2e-6)))
    (difference,) = record.check_module(assignment, "growth", far)
    assert str(difference).startswith("growth: table: TensorFlow's value at element 0 (of 4) is")


def test_everybody_answers(course: VerifiedCourse) -> None:
    """One module may have all kinds of answers; what it was recorded with names each of them."""
    write(
        course,
        TENSORFLOW.replace("CASES = [", "of_formula = Function('growth', exact=growth_exact)\nCASES = [")
        .replace("CASES = [", "of_solution = Function('growth', relative=1e-6)\nCASES = [")
        .replace(
            "\n]", "\n    of_formula.case('formula', 't', 'g', [1.0]), of_solution.case('own', 't', 'g', [2.0]),\n]"
        ),
    )
    assignment = course.assignment()
    source = assignment.reference_source("growth")
    find = TensorFlow(course.root).answers(source, pair=result(PAIR), table=result(TABLE))
    assert record.record_module(assignment, "growth", find) == {"tensorflow": 2, "formula": 1, "solution": 1}
    document = json.loads(course.recording.read_text(encoding="utf-8"))
    assert document["recorded_with"].keys() == {"tensorflow", "formula", "solution"}
    assert document["recorded_on"].keys() == {"python", "solution_python", "solution_numpy"}
    heard = witness.hear_witness(assignment, "growth", find)
    assert heard.counts == {witness.Agreement.IDENTICAL: 2}
    assert heard.different == ()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (result([1.0, np.nan]), "at element (1,) TensorFlow gives nan, and a reference must be finite"),
        (result([np.inf, 1.0]), "at element (0,) TensorFlow gives inf, and a reference must be finite"),
        ({"raised": "ValueError", "message": "no"}, "TensorFlow raised ValueError: no"),
        ({"mistake": "the expression gives 3 values"}, "TensorFlow: the expression gives 3 values"),
    ],
)
def test_mistakes_of_tensorflow_alone(course: VerifiedCourse, answer: dict[str, Any], said: str) -> None:
    """What TensorFlow can't be a reference for is named with file and case."""
    write(course, TENSORFLOW)
    assignment = course.assignment()
    find = TensorFlow(course.root).answers(
        assignment.reference_source("growth"), pair=answer, table=result([[1.0, 1.0], [1.0, 1.0]])
    )
    with pytest.raises(RecordingError) as caught:
        record.record_module(assignment, "growth", find)
    assert str(caught.value).startswith(f"references/growth.py: case pair: {said}")


def test_another_answerer(course: VerifiedCourse) -> None:
    """A source that now asks someone else than was recorded does not hold, and says what to do."""
    for source, said in (
        (FORMULA, "growth: pair: tensorflow is only recorded; mend the source, or record again with"),
        (SOLUTION, "growth: pair: solution is only there when recorded again; mend the source, or record again with"),
    ):
        write(course, source)
        assert any(one.startswith(said) for one in check_references(course.assignment()).shortfalls)
    recorded(course)
    write(course, REFERENCES)
    said = "growth: pair: has no answer of TensorFlow's; record it with `autograder references record`"
    assert said in check_references(course.assignment()).shortfalls


def test_solution_that_changed(course: VerifiedCourse) -> None:
    """A solution that answers otherwise than it was recorded is a difference; one that rounds otherwise is none."""
    write(course, SOLUTION)
    recorded(course)
    course.replace("solutions/lab/growth.py", "np.exp(np.asarray(values))", "np.exp(np.asarray(values)) * (1 + 5e-7)")
    assert check_references(course.assignment()).holds
    course.replace("solutions/lab/growth.py", "5e-7", "5e-6")
    (first, *_) = check_references(course.assignment()).shortfalls
    assert first.startswith("growth: pair: the solution's value at element 0 (of 2) is")
    done = autograder(course, "references", "check", "lab")
    assert (done.exit_code, done.stdout) == (1, "lab: growth: 2 cases differ\n")


def test_drawn(course: VerifiedCourse) -> None:
    """Drawn inputs of any part are judged by the formula or, where nothing else answers, by the solution."""
    write(course, PARTS_SOURCE, PARTS)
    functions = written_functions(course.assignment().reference_source("growth"))
    inputs = integers(1, 99).map(lambda number: arguments([number / 8, 0.25]))
    for part, kind in ((0, "floating"), (1, "integer"), (2, "floating")):
        for drawn in draw_cases(functions, "growth", inputs, count=5, seed="1", part=part):
            (values,) = drawn.args
            right = np.max(values), int(np.argmax(values)), np.exp(values)
            assert (drawn.part, drawn.kind) == (part, kind)
            Case(drawn).check(Returned(Call("growth", (), {}), right, arguments_unchanged=True))
            with pytest.raises(Mismatch):
                Case(drawn).check(Returned(Call("growth", (), {}), right[part], arguments_unchanged=True))


@pytest.mark.parametrize(
    ("source", "solution", "part", "said"),
    [
        (PARTS_SOURCE, PARTS, None, "no case of 'growth', only of 'growth' with part=0, 'growth' with part=1, "),
        (TENSORFLOW, PARTS, None, "'growth': only TensorFlow answers for it, which is not asked about drawn inputs; "),
        (SOLUTION, "import math\ngrowth = None\n", None, "SolutionError: growth.py defines no function 'growth'"),
        (SOLUTION, "def growth(values):\n    return 1 / 0\n", None, "ZeroDivisionError: division by zero"),
        (SOLUTION, "1 / 0\n", None, "ZeroDivisionError: division by zero"),
    ],
)
def test_mistakes_about_drawn(course: VerifiedCourse, source: str, solution: str, part: int | None, said: str) -> None:
    """What can't be drawn for is named, with what to write."""
    write(course, source, solution)
    functions = written_functions(course.assignment().reference_source("growth"))
    inputs = integers(1, 99).map(lambda number: arguments([float(number)]))
    with pytest.raises(DrawingError) as caught:
        draw_cases(functions, "growth", inputs, count=3, seed="1", part=part)
    assert said.removeprefix("SolutionError: ") in str(caught.value)


def test_formula_is_preferred(course: VerifiedCourse) -> None:
    """Where one function has several references, drawn inputs are judged by its formula, or else by the solution."""
    own = "    Function('growth', relative=1e-3).case('own', 't', 'g', [1.0]),\n"
    for source, has_formula in ((FORMULA, True), (REFERENCES, True), (TENSORFLOW, False)):
        for several in (source.replace("\n]", f"\n{own}]"), source.replace("CASES = [\n", f"CASES = [\n{own}")):
            write(course, several)
            preferred = written_functions(course.assignment().reference_source("growth")).by_name["growth", None]
            assert (preferred.exact is not None) == has_formula
            assert has_formula or preferred.tensorflow is None


def test_script_asks_for_its_own_cases(tmp_path: Path) -> None:
    """TensorFlow's side answers the cases that have an expression for it, and no other."""
    (tmp_path / "tensorflow.py").write_text(FAKE_TENSORFLOW, encoding="utf-8")
    source = tmp_path / "source.py"
    source.write_text(
        "from autograder.recorder.cases import Function, Truth\n"
        "one = Function('f', lambda tf, x: x, relative=0.0)\n"
        "two = Function('f', lambda tf, x: (x, x), relative=0.0)\n"
        "half = Function('f', lambda tf, x: x > 0, relative=0.0)\n"
        "own = Function('f', relative=0.0)\n"
        "CASES = [one.case('one', 't', 'g', 2.0), own.case('own', 't', 'g', 2.0), two.case('two', 't', 'g', 2.0),\n"
        "         half.case('half', 't', 'g', 2.0)]\n",
        encoding="utf-8",
    )
    launcher = tmp_path / "python"
    run = "runpy.run_path(sys.argv[0], run_name='__main__')"
    program = f"import runpy, sys; sys.argv = sys.argv[2:]; sys.path.insert(0, '{tmp_path}'); {run}"
    launcher.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{program}" "$@"\n', encoding="utf-8")
    launcher.chmod(0o755)
    told = record.ask_tensorflow(source, launcher)
    assert [answer["name"] for answer in told["answers"]] == ["one", "two", "half"]
    one, two, half = told["answers"]
    assert one["tensorflow"] == {"dtype": "float64", "shape": [], "values": ["0x1p+1"]}
    assert two["mistake"] == "the expression gives 2 values; give one, of one part"
    assert half["mistake"].startswith("an array of bool can't be recorded")


FAKE_TENSORFLOW = """\
from contextlib import contextmanager
from types import SimpleNamespace

__version__ = VERSION = "1.14.0"
GIT_VERSION = "none"


class Session:
    def __init__(self, config):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def run(self, value):
        return value


class Graph:
    @contextmanager
    def as_default(self):
        yield


def ConfigProto(**_):
    return SimpleNamespace(graph_options=SimpleNamespace(rewrite_options=SimpleNamespace(),
                                                         optimizer_options=SimpleNamespace()))
"""


TRAINING = """\
import numpy as np


def train(features, labels, rate, epochs):
    slope, losses = 0.0, []
    for _ in range(epochs):
        losses.append(np.mean((slope * features - labels) ** 2))
        slope -= rate * np.mean(2 * (slope * features - labels) * features)
    return slope, np.array(losses), len(features)
"""


def test_guide(course: VerifiedCourse) -> None:
    """The examples of docs/references.md are recorded as they stand there."""
    guide = (REPOSITORY / "docs" / "references.md").read_text(encoding="utf-8")
    formula, parts = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    write(course, formula)
    assert recorded(course)["recorded_with"].keys() == {"formula"}
    assert {case.tolerance.max() < 1e-1 for case in load_cases(course.recording)} == {True}
    write(course, parts, TRAINING)
    assignment = course.assignment()
    source = assignment.reference_source("growth")
    find = TensorFlow(course.root).answers(source, losses=result(np.linspace(1, 0.5, 10)))
    assert record.record_module(assignment, "growth", find) == {"solution": 1, "tensorflow": 1, "formula": 1}
    slope, losses, count = load_cases(course.recording)
    assert [case.part for case in (slope, losses, count)] == [0, 1, 2]
    assert (count.kind, count.expected.tolist()) == ("integer", 12.0)


def test_one_value_of_several_functions() -> None:
    """Functions of one name with other parts stand beside each other, each with what answers for it."""
    losses = Function("train", relative=1e-5, part=2)
    assert (losses.name, losses.part, losses.relative, losses.exact, losses.tensorflow) == (
        "train",
        2,
        1e-5,
        None,
        None,
    )
    assert losses.case("a", "t", "g").answered_by == "solution"
    assert Function("train", exact=abs).refused("a", "t", "g").answered_by == "solution"
    assert Function("train", abs, abs).refused("a", "t", "g").answered_by == "tensorflow"
