"""Drawn inputs: the same for everyone who is graded with one seed, judged by the truth, and in no table of answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import DOUBLE, REPOSITORY, CourseFolder, RunAutograder
from hypothesis.strategies import SearchStrategy, integers, sampled_from, tuples

from autograder.author_code import load_functions
from autograder.config import ConfigError
from autograder.drawing import WrittenFunctions, draw_cases, written_functions
from autograder.grade import check_suites
from autograder.hidden import Arguments, Case, DrawnCase, arguments
from autograder.layout import find_course
from autograder.outcomes import Call, Returned
from autograder.recorder.cases import Function, Truth, encode
from autograder.references import RecordedCase, load_cases, load_refusals
from autograder.results import ModuleReport, Verdict
from autograder.score import score_module
from autograder.stand_in import StandIn
from autograder.strategies import distributions, label_rows, reals, reals_far_apart, shapes
from autograder.suite import SuiteError, SuiteRun, collect_suite, run_suite

ASSIGNMENT = find_course(REPOSITORY).assignment("softmax_losses")
MODULES = list(ASSIGNMENT.settings.modules)

REFERENCE = """\
from autograder.recorder.cases import Function, Truth


def double_tensorflow(tf, values):
    return tf.add(values, values)


def double_exact(exact, values):
    x = exact.array(values)
    return Truth(2 * x, scale=2 * abs(x), terms=1)


double = Function("double", double_tensorflow, double_exact)
CASES = [double.case("one", "one number", "published", [1.0])]
"""

SUITE = '''\
"""Hidden tests of double."""

from hypothesis.strategies import composite, floats, integers, just, text

from autograder.hidden import Case, Student, arguments, drawn, points
from autograder.strategies import reals, shapes


@composite
def vectors(draw):
    return arguments(draw(reals(draw(shapes(ranks=(1, 2), lengths=(2, 3))), -8, 8)))


@points(7, group="values")
@drawn("double", vectors(), count=12)
def test_drawn(student: Student, case: Case) -> None:
    """Doubles what is drawn."""
    case.check(case.ask(student))


@points(3, group="contract")
@drawn("double", vectors(), count=12)
def test_drawn_again(student: Student, case: Case) -> None:
    """Doubles what is drawn, once more."""
    case.check(case.ask(student))
'''

DRAWN = '@drawn("double", vectors(), count=12)\ndef test_drawn('


@pytest.fixture
def suite(tiny: CourseFolder) -> Path:
    """Give the suite of ``double`` with drawn inputs."""
    path = tiny.write_suite("double", SUITE)
    (path.parent.parent / "references" / "double.py").write_text(REFERENCE)
    return path


def twice(values: Any) -> Any:
    """Give what is right for ``double``."""
    return np.asarray(values, dtype=float) * 2


def run(path: Path, double: Callable[..., Any] = twice, seed: int = 0) -> tuple[SuiteRun, list[Call]]:
    """Run a suite of ``double`` in this process; give every call it made, too."""
    student = StandIn({"double": double})
    suite_run = run_suite(path, student, seed=seed)
    return suite_run, [outcome.call for outcome in student._outcomes if outcome.call is not None]


def drawn_inputs(path: Path, seed: int) -> list[str]:
    """Give every input that a suite of ``double`` asks for, in its order, written out."""
    _, calls = run(path, seed=seed)
    return [written_out(call.args, call.kwargs) for call in calls]


def written_out(args: Any, kwargs: Any) -> str:
    """Write the arguments of a call out, without how they lie in memory."""
    plain = [np.array(given) if isinstance(given, np.ndarray) else given for given in (*args, *kwargs.values())]
    return json.dumps([*map(encode, plain), *kwargs])


def draw(inputs: SearchStrategy[Arguments], count: int, seed: str = "1") -> tuple[DrawnCase, ...]:
    """Draw inputs of a function whose answer always is 0."""

    def nothing(exact: Any, *_args: Any, **_kwargs: Any) -> Truth:
        return Truth(exact.array(0.0), scale=exact.array(1.0), terms=1)

    functions = WrittenFunctions({("nothing", None): Function("nothing", nothing, nothing)}, Path("nothing.py"))
    return draw_cases(functions, "nothing", inputs, count=count, seed=seed)


def drawn_values(inputs: SearchStrategy[Any], count: int = 30) -> list[Any]:
    """Draw values of a strategy, each as the only argument."""
    return [case.args[0] for case in draw(inputs.map(arguments), count)]


def test_seed_decides(suite: Path) -> None:
    """One seed gives the same inputs every time; another seed, or another test, gives others."""
    first, other, again = (drawn_inputs(suite, seed) for seed in (1, 2, 1))
    assert first == again
    assert len(set(first + other)) == 48


def test_another_process(suite: Path, tmp_path: Path) -> None:
    """Another process draws the same, whatever it has imported and is set to, and leaves nothing behind."""
    code = (
        "import sys, json, decimal, email, unittest, xml.dom.minidom, numbers_of_mine\n"
        "from pathlib import Path\n"
        "from test_drawn import drawn_inputs\n"
        "print(json.dumps(drawn_inputs(Path(sys.argv[1]), 7)))"
    )
    elsewhere, modules = tmp_path / "elsewhere", tmp_path / "modules"
    elsewhere.mkdir()
    modules.mkdir()
    (modules / "numbers_of_mine.py").write_text("MINE = [17, 99, 123, 512, 511]\n")
    environment = {**os.environ, "CI": "true", "PYTHONHASHSEED": "5"}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, [REPOSITORY, REPOSITORY / "tests", modules]))
    command = [sys.executable, "-c", code, str(suite)]
    done = subprocess.run(command, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == drawn_inputs(suite, 7)
    assert list(elsewhere.iterdir()) == []


def test_inputs_are_pinned() -> None:
    """These very inputs belong to this seed: a Hypothesis or a Python that draws others would change old grades."""
    drawn = draw(tuples(reals((2,), -4, 4), integers(0, 99)).map(lambda pair: arguments(*pair)), count=3)
    assert [written_out(case.args, {}) for case in drawn] == [
        written_out((np.array([2.171875, 3.625], np.float32), 5), {}),
        written_out((np.array([0.890625, -2.140625], np.float32), 48), {}),
        written_out(([-3.046875, 0.671875], 4), {}),
    ]


def test_inputs_differ() -> None:
    """No input comes twice, and the simplest one, with which Hypothesis begins whatever the seed, is left out."""
    assert sorted(drawn_values(integers(0, 5), count=5)) == [1, 2, 3, 4, 5]


def test_strategies() -> None:
    """Our strategies keep their limits and make use of them."""
    near, far = drawn_values(reals((4,), -2, 3)), drawn_values(reals_far_apart((3, 2), apart=1000, within=50))
    assert {str(given.dtype) if isinstance(given, np.ndarray) else "list" for given in near} == {
        "list",
        "float32",
        "float64",
    }
    assert (np.min(near), np.max(near)) == pytest.approx((-2, 3), abs=0.25)
    assert 900 < np.abs(far).max() <= 1050
    assert np.ptp(far, axis=-1).max() <= 100 < np.ptp(far, axis=-2).min()
    assert {len(given) for given in drawn_values(shapes(ranks=(1, 3), lengths=(2, 4)).map(list))} == {1, 2, 3}
    assert np.sum(drawn_values(distributions((2, 3))), axis=-1) == pytest.approx(1)
    labels = np.array([np.array(given, dtype=float) for given in drawn_values(label_rows((2, 3)))])
    is_one_hot = (labels.max(axis=-1) == 1) & (labels.sum(axis=-1) == 1)
    has_sum_1 = np.isclose(labels.sum(axis=-1), 1)
    assert 0.2 < is_one_hot.mean() < has_sum_1.mean() < 0.9


def test_truth_is_exact() -> None:
    """What a drawn input is judged by is the exact formula's value, correctly rounded."""
    functions = written_functions(ASSIGNMENT.reference_source("sparse_cross_entropy"))
    inputs = reals_far_apart((3,), apart=200, within=40).map(lambda logits: arguments(1, logits))
    name = "sparse_softmax_cross_entropy_with_logits"
    for case in draw_cases(functions, name, inputs, count=10, seed="1"):
        logits = np.asarray(case.args[1], dtype=float)
        with localcontext(prec=200):
            powers = [Decimal(number).exp() for number in logits.tolist()]
            truth = -(powers[1] / sum(powers)).ln()
        assert case.expected == float(truth)
        assert case.tolerance == (16 + 3 / 4) * 2.0**-24 * (1 + np.abs(logits).max()) + 2.0**-126
        assert case.kind == "floating"


def test_integers_are_asked_for() -> None:
    """A drawn call that asks for an integer dtype must be answered with integers, any other with floating numbers."""
    inputs = tuples(integers(0, 99), sampled_from([np.int32, np.float64]))
    drawn = draw(inputs.map(lambda pair: arguments(pair[0], dtype=pair[1])), count=10)
    assert {(case.kwargs["dtype"], case.kind) for case in drawn} == {(np.int32, "integer"), (np.float64, "floating")}


def test_what_students_read(suite: Path) -> None:
    """A wrong answer to a drawn input alone is caught, and its message gives no value away."""
    wrong, calls = run(suite, lambda values: twice(values) + 1e-4 * (np.ndim(values) == 2))
    matrices = [call for call in calls if np.ndim(call.args[0]) == 2]
    failed = [case for case in wrong.results["test_double.py::test_drawn"] if case.verdict is Verdict.WRONG_ANSWER]
    again = [case for case in wrong.results["test_double.py::test_drawn_again"] if case.verdict is Verdict.WRONG_ANSWER]
    assert 0 < len(failed + again) == len(matrices) < 24
    forms, shapes_of_6 = ("a list", "float32", "float64"), ((2, 3), (3, 2))
    titles = {case.title.en for case in failed if "wrong of 6 values" in case.message}
    assert titles <= {f"drawn at random: {form} of shape {shape}" for form in forms for shape in shapes_of_6}
    assert titles
    assert {case.message.en for case in failed} <= {f"double returned {n} wrong of {n} values." for n in (4, 6, 9)}
    assert not any(call.public for call in calls)
    assert all(call.tolerance is not None and call.tolerance.shape == np.shape(call.args[0]) for call in calls)


def test_regrade(tiny: CourseFolder, suite: Path, run_autograder: RunAutograder) -> None:
    """Grading once more gives the same, byte for byte; with another seed other inputs are asked for."""
    del suite
    tiny.hand_in("ada", double=DOUBLE.replace("* 2", "* (2 + (np.sum(values) > 3))"))
    config = tiny.root / "grading_config.yaml"

    def graded(seed: int) -> str:
        config.write_text(config.read_text().partition("    seed:")[0].rstrip() + f"\n    seed: {seed}\n")
        output = tiny.root / "out.jsonl"
        done = run_autograder("grade", "tiny", "--submissions", tiny.submissions, "--output", output, cwd=tiny.root)
        assert done.returncode == 0, done.stderr
        return output.read_text()

    first, again, other = graded(1), graded(1), graded(2)
    assert first == again
    assert "inputs fail. First: drawn at random" in first
    assert first != other


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('@drawn("double"', '@drawn("treble"', "the references have no case of 'treble', only of 'double'"),
        ("vectors(), count=12", "just(arguments([1.0])), count=12", "the strategy gave 0 different inputs, not 12"),
        ("vectors(), count=12", "integers(0, 5).map(float).map(arguments), count=6", "gave 5 different inputs, not 6"),
        ("vectors()", "integers(0, 99)", "the strategy gave int; write arguments(...) as its last step"),
        ("vectors()", "just(0).map(lambda zero: 1 / zero)", "ZeroDivisionError: division by zero"),
        ("vectors()", "floats().map(arguments)", "draw whole numbers and divide them"),
        ("vectors()", "integers().map(float).map(arguments)", "give integers() both its ends"),
        ("vectors()", "text().map(arguments)", "'' can't be an argument; use int, float, list"),
        ("vectors()", "integers(0, 99).filter(lambda n: n > 99).map(arguments)", "Unsatisfiable"),
        (
            "vectors()",
            "integers(0, 99).map(lambda n: arguments(float(n), n))",
            "failed on drawn at random: a number",
        ),
    ],
)
def test_mistakes_in_tests(tiny: CourseFolder, suite: Path, old: str, new: str, said: str) -> None:
    """Every mistake of an author about what is drawn is named with its file and test, before anything is graded."""
    assert DRAWN in SUITE
    suite.write_text(SUITE.replace(DRAWN, DRAWN.replace(old, new)))
    with pytest.raises(SuiteError) as caught:
        check_suites(tiny.open().assignment("tiny"))
    assert f"{suite}: test_drawn: " in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2 * x", "2 / (x - x)", "the exact formula of double failed on drawn at random: "),
        ("import Function", "import Function, nothing", "references/double.py: ImportError: "),
        ("2 * x", "exact.log(x - x)", "TruthError: an exact formula gave an infinity"),
    ],
)
def test_mistakes_in_references(suite: Path, old: str, new: str, said: str) -> None:
    """A formula that gives no truth is named with the file and the test that needs it."""
    reference = suite.parent.parent / "references" / "double.py"
    reference.write_text(REFERENCE.replace(old, new))
    with pytest.raises(SuiteError) as caught:
        collect_suite(suite)
    assert f"{suite}: test_drawn: " in str(caught.value)
    assert said in str(caught.value)


def test_missing_formula(suite: Path) -> None:
    """A module without authored cases has no formula to draw for."""
    (suite.parent.parent / "references" / "double.py").unlink()
    with pytest.raises(SuiteError, match=r"test_drawn: .*double\.py: FileNotFoundError"):
        collect_suite(suite)


@pytest.mark.parametrize("seed", ["-1", "1.5", "'7'", "true", "null"])
def test_seed_is_a_whole_number(tiny: CourseFolder, seed: str) -> None:
    """A seed is a whole number from 0, and 0 where none is written."""
    assert tiny.open().assignment("tiny").settings.seed == 0
    config = tiny.root / "grading_config.yaml"
    config.write_text(config.read_text().replace("    modules:", f"    seed: {seed}\n    modules:", 1))
    with pytest.raises(ConfigError) as caught:
        tiny.open()
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [("assignments.tiny.seed", 21)]


def score(module: str, student: StandIn, seed: int) -> ModuleReport:
    """Run the hidden suite of one of this course's modules and score it."""
    return score_module(
        run_suite(ASSIGNMENT.hidden_test(module), student, seed=seed), ASSIGNMENT.settings.modules[module]
    )


def answered(case: RecordedCase) -> Any:
    """Give the right answer to a case in the dtype of whoever gave it."""
    dtype = case.expected.dtype if case.tensorflow is None else case.tensorflow.dtype
    return case.expected.astype(dtype)


def table_of(module: str) -> StandIn:
    """Make a student who looks every recorded case up, and knows nothing else."""
    known: dict[str, Any] = {}
    for case in load_cases(ASSIGNMENT.reference(module)):
        known[case.function + written_out(case.args, case.kwargs)] = answered(case)
    for refused in load_refusals(ASSIGNMENT.reference(module)):
        known[refused.function + written_out(refused.args, refused.kwargs)] = None

    def look_up(function: str) -> Callable[..., Any]:
        def answer(*args: Any, **kwargs: Any) -> Any:
            found = known.get(function + written_out(args, kwargs), 0.0)
            if found is None:
                raise ValueError("refused")
            return found

        return answer

    written = written_functions(ASSIGNMENT.reference_source(module)).by_name
    return StandIn({name: look_up(name) for name, _ in written})


@pytest.mark.parametrize("module", MODULES)
def test_table_of_answers(module: str) -> None:
    """A module that looks up every recorded case loses the drawn tests: at least 15 % of the module's points."""
    report = score(module, table_of(module), ASSIGNMENT.settings.seed)
    drawn = [test for test in report.tests if "::test_drawn" in test.id]
    recorded = [test for test in report.tests if test.verdict is Verdict.ACCEPTED]
    assert all(test.verdict is Verdict.WRONG_ANSWER for test in drawn)
    assert sum(test.points for test in recorded) >= 0.6 * report.possible
    assert 0.15 <= sum(test.points for test in drawn) / report.possible <= 0.2


@pytest.mark.parametrize("module", MODULES)
def test_every_class_is_treated_fairly(module: str) -> None:
    """The solution is right whatever the seed is."""
    solution = load_functions(ASSIGNMENT.solution(module))
    for seed in range(10):
        report = score(module, StandIn(solution), seed)
        assert [test.id for test in report.tests if test.verdict is not Verdict.ACCEPTED] == []


def test_case_is_judged_as_any_other() -> None:
    """A drawn case refuses an answer of the wrong shape or kind, too, and takes a right one of either precision."""
    (record,) = draw(integers(1, 9).map(arguments), count=1)
    call = Call("nothing", record.args, {})
    for right in (0.0, np.array(1e-7), np.float32(0)):
        Case(record).check(Returned(call, np.asarray(right), True))
    for wrong in (0, np.zeros(1), np.array(1e-3), np.array(np.nan)):
        with pytest.raises(Exception, match="nothing"):
            Case(record).check(Returned(call, wrong, True))
