"""Hidden suites: how a test's end becomes a verdict, and which mistakes of an author are found before grading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from conftest import DOUBLE, DOUBLE_CASES, DOUBLE_SUITE, HALF_SUITE, LIMITS, CourseFolder, walled

from autograder.config import ModuleSettings
from autograder.grade import check_suites
from autograder.protocol import Request
from autograder.results import Verdict
from autograder.score import score_module
from autograder.student import Connection, open_student
from autograder.submission import load_submission
from autograder.suite import SuiteError, SuiteRun, collect_suite, run_suite

HEAD = '''
import numpy as np
import pytest

from autograder.hidden import Case, Mismatch, Student, cases, check_values, points, raises


@pytest.fixture
def breaks_before():
    1 / 0
    yield


@pytest.fixture
def breaks_after():
    yield
    1 / 0


@points(1, group="values")
def test_first(student):
    """Is right."""
    check_values(student.double([1.0]), np.array([2.0]), 1e-6)
'''
HOSTILE = DOUBLE + "\n\ndef loop():\n    while True: pass\n"

# What a test does, its further fixtures, the marks before it, and its verdict.
ENDS: dict[str, tuple[str, str, str, Verdict]] = {
    "passes": ("student.double([1.0])", "", "", Verdict.ACCEPTED),
    "mismatch": ('raise Mismatch("values", "no")', "", "", Verdict.WRONG_ANSWER),
    "wrong_value": ("check_values(student.double([1.0]), np.array([3.0]), 1e-6)", "", "", Verdict.WRONG_ANSWER),
    "student_raises": ("student.double([])", "", "", Verdict.RUNTIME_ERROR),
    "no_such_function": ("student.treble([])", "", "", Verdict.RUNTIME_ERROR),
    "plain_assert": ("assert False", "", "", Verdict.INTERNAL_ERROR),
    "assert_allclose": ("np.testing.assert_allclose(1, 2)", "", "", Verdict.INTERNAL_ERROR),
    "bug": ("1 / 0", "", "", Verdict.INTERNAL_ERROR),
    "name_error": ("undefined", "", "", Verdict.INTERNAL_ERROR),
    "truth_of_a_claim": ("assert student.double([1.0]) == 2", "", "", Verdict.INTERNAL_ERROR),
    "argument_that_can_not_cross": ("student.double({1: 2})", "", "", Verdict.INTERNAL_ERROR),
    "too_large_an_argument": ("student.double(np.zeros(2**23))", "", "", Verdict.INTERNAL_ERROR),
    "skip": ('pytest.skip("later")', "", "", Verdict.INTERNAL_ERROR),
    "fail": ('pytest.fail("no")', "", "", Verdict.INTERNAL_ERROR),
    "xfail": ('pytest.xfail("later")', "", "", Verdict.INTERNAL_ERROR),
    "system_exit": ("raise SystemExit", "", "", Verdict.INTERNAL_ERROR),
    "unknown_fixture": ("pass", ", nothing", "", Verdict.INTERNAL_ERROR),
    "broken_before": ("pass", ", breaks_before", "", Verdict.INTERNAL_ERROR),
    "broken_after": ("pass", ", breaks_after", "", Verdict.INTERNAL_ERROR),
    "marked_skip": ("pass", "", "@pytest.mark.skip", Verdict.INTERNAL_ERROR),
    "marked_xfail": ('raise Mismatch("values", "no")', "", "@pytest.mark.xfail", Verdict.WRONG_ANSWER),
    "prints": ('print("hidden"); assert [1, 2] == [3]', "", "", Verdict.INTERNAL_ERROR),
    # The last two: a limit is broken, and what comes after it.
    "student_loops": ("student.loop()", "", "", Verdict.LIMIT_EXCEEDED),
    "too_late": ("student.double([1.0])", "", "", Verdict.NOT_RUN),
}


def hidden_test(name: str, body: str, fixtures: str = "", mark: str = "") -> str:
    """Write a hidden test of one point."""
    head = f'{mark}\n@points(1, group="values")\ndef test_{name}(student{fixtures}):'
    return f'\n\n{head}\n    """Is judged."""\n    {body}\n'


def run(folder: Path, suite: str, source: str = DOUBLE) -> SuiteRun:
    """Run ``suite`` on ``source``."""
    folder.mkdir(exist_ok=True)
    (folder / "double.py").write_text(source)
    (folder / "test_double.py").write_text(suite)
    with open_student(load_submission("ada", folder), "double", walled(LIMITS)) as (student, failure):
        assert failure is None
        return run_suite(folder / "test_double.py", student)


def verdicts(suite_run: SuiteRun) -> dict[str, Verdict]:
    """Give each test's verdict as it is scored."""
    settings = ModuleSettings(points=len(suite_run.plan), groups={"values": len(suite_run.plan)})
    return {test.id.partition("::test_")[2]: test.verdict for test in score_module(suite_run, settings).tests}


@pytest.fixture(scope="module")
def all_ends(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """Run every way for a hidden test to end as one suite."""
    tests = [hidden_test(name, *how) for name, (*how, _) in ENDS.items()]
    return verdicts(run(tmp_path_factory.mktemp("ends") / "ada", HEAD + "".join(tests), HOSTILE))


@pytest.mark.parametrize("name", ENDS)
def test_verdicts(all_ends: dict[str, Verdict], name: str) -> None:
    """Only a mismatch is a wrong answer and only the student's failure theirs; everything else is our fault."""
    assert all_ends["first"] is Verdict.ACCEPTED
    assert all_ends[name] is ENDS[name][-1]


def test_plan(tiny: CourseFolder) -> None:
    """A suite's plan has each test once, with the title, the points and the titles of its cases."""
    plan = collect_suite(tiny.open().assignment("tiny").hidden_test("double"))
    assert [(test.id, test.points, test.group) for test in plan] == [
        ("test_double.py::test_published", 2, "values"),
        ("test_double.py::test_values", 5, "values"),
        ("test_double.py::test_unchanged", 2, "contract"),
        ("test_double.py::test_refuses", 1, "contract"),
    ]
    assert plan[1].title == "Doubles every element."
    assert plan[1].case_titles == ("the input pair", "the input secret")
    assert [test.together_with for test in plan] == [None, None, "test_values", "test_values"]


def refusal(tiny: CourseFolder, suite: str) -> str:
    """Give what is said about a broken suite of ``double`` before anything is graded."""
    tiny.write_suite("double", suite)
    with pytest.raises(SuiteError) as caught:
        check_suites(tiny.open().assignment("tiny"))
    return str(caught.value)


MARKED = '@points(5, group="values")\n@cases("double", group="values")\n'
BROKEN = {
    "no points": (MARKED, '@cases("double", group="values")\n', "test_values: needs @points(...) and a docstring"),
    "no title": ('"""Refuses an empty list."""', "pass", "test_refuses: needs @points(...) and a docstring"),
    "empty title": ('"""Refuses an empty list."""', '"""  """', "test_refuses: needs @points(...) and a docstring"),
    "negative points": ("@points(5,", "@points(-5,", "its points are -5; write a number above 0"),
    "nan points": ("@points(5,", "@points(float('nan'),", "its points are nan"),
    "points as text": ("@points(5,", "@points('5',", "its points are '5'"),
    "points as a switch": ("@points(5,", "@points(True,", "its points are True"),
    "mark without group": ("@points(5, group=", "@pytest.mark.points(5, g=", "its group is None"),
    "mark without points": ("@points(5, group=", "@pytest.mark.points(group=", "its points are None"),
    "unknown group": (
        '@points(5, group="values")',
        '@points(5, group="value")',
        "double: group 'value': the hidden tests",
    ),
    "sum": (
        "@points(5,",
        "@points(6,",
        "double: group 'values': the hidden tests add up to 8 points, but grading_config.yaml gives it 7",
    ),
    "unknown together_with": (
        '2, group="contract", together_with="test_values"',
        '2, group="contract", together_with="test_value"',
        "test_unchanged: together_with names 'test_value', which is no test here",
    ),
    "unknown cases": (
        '"double", group="values")',
        '"double", group="valeus")',
        "test_values: no recorded case is in group 'valeus'",
    ),
    "unknown file of cases": (
        '@cases("double", group="values")',
        '@cases("duoble", group="values")',
        "duoble.json: is missing; make it with",
    ),
    "unknown mark": ("@points(5,", "@pytest.mark.slow\n@points(5,", "'slow' not found in `markers`"),
    "syntax error": ("def test_values(", "def test_values((", "SyntaxError"),
    "import error": ("import numpy as np", "import numpy as np\nimport no_such_module", "no_such_module"),
    "error at import": ("import numpy as np", "import numpy as np\nraise RuntimeError('broken')", "broken"),
    "no tests": (DOUBLE_SUITE, '"""Nothing."""\n', "test_double.py: holds no tests"),
}


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN)
def test_mistakes_of_authors(tiny: CourseFolder, old: str, new: str, said: str) -> None:
    """Every mistake in a hidden suite is named, with the file or the module, before anything is graded."""
    assert old in DOUBLE_SUITE
    message = refusal(tiny, DOUBLE_SUITE.replace(old, new, 1).replace("import numpy", "import pytest\nimport numpy", 1))
    assert said in message
    assert "double" in message


def test_missing_suite(tiny: CourseFolder) -> None:
    """A module without hidden tests is named with the file that is missing."""
    tiny.open().assignment("tiny").hidden_test("half").unlink()
    said = refusal(tiny, DOUBLE_SUITE)
    assert said.endswith("test_half.py: the hidden tests of this module are missing")


def test_broken_references(tiny: CourseFolder) -> None:
    """Recorded cases that contradict themselves are named with their file."""
    tiny.write_references([{**DOUBLE_CASES[0], "truth": [(5.0).hex()]}])
    assert "double.json: case one: TensorFlow's value and the truth differ" in refusal(tiny, DOUBLE_SUITE)


def test_all_suites_at_once(tiny: CourseFolder) -> None:
    """The mistakes of all suites are reported together."""
    tiny.write_suite("half", HALF_SUITE.replace("@points(5,", "@points(4,"))
    said = refusal(tiny, DOUBLE_SUITE.replace("@points(5,", "@points(6,"))
    assert [line.partition(":")[0] for line in said.splitlines()] == ["double", "half"]


def test_suites_of_the_same_name(tmp_path: Path, tiny: CourseFolder) -> None:
    """Two assignments may have a module of the same name: each is graded by its own tests, in one process too."""
    first = tiny.write_suite("double", DOUBLE_SUITE)
    other = tmp_path / "other" / "hidden_tests" / "test_double.py"
    other.parent.mkdir(parents=True)
    other.write_text(HALF_SUITE)
    assert [len(collect_suite(path)) for path in (first, other, first)] == [4, 1, 4]


def test_edited_suite(tiny: CourseFolder) -> None:
    """A suite that its author has edited is read anew, in one process too."""
    path = tiny.write_suite("half", HALF_SUITE)
    assert collect_suite(path)[0].title == "Halves a number."
    tiny.write_suite("half", HALF_SUITE.replace("Halves a number.", "Divides a number by two."))
    assert collect_suite(path)[0].title == "Divides a number by two."


def test_state_of_a_suite_does_not_live_on(tmp_path: Path) -> None:
    """A suite that counts its runs starts from nothing for every submission: the order of grading is nobody's luck."""
    counting = HEAD + "\n\nRUNS = []\n" + hidden_test("counts", "RUNS.append(1); assert len(RUNS) == 1")
    first = run(tmp_path / "ada", counting)
    with open_student(load_submission("eve", tmp_path / "ada"), "double", walled(LIMITS)) as (student, _):
        second = run_suite(tmp_path / "ada" / "test_double.py", student)
        third = run_suite(tmp_path / "ada" / "test_double.py", student, again=second)
    assert [verdicts(each)["counts"] for each in (first, second, third)] == [Verdict.ACCEPTED] * 3


ASKS = {
    "twice": "check_values(student.double([1.0]), np.array([2.0]), 1e-6)\n"
    "    check_values(student.double([5.0]), np.array([10.0]), 1e-6)",
    "the_same": "check_values(student.double([1.0]), np.array([2.0]), 1e-6)",
    "refuses": 'with raises(ValueError, "for nothing"):\n        student.double([])',
    "what_it_was_told": "check_values(student.double(student.double([3.0]).value), np.array([12.0]), 1e-6)",
    "and_changes": "given = np.array([1.0])\n    told = student.double(given)\n    given[0] = 9.0\n"
    "    check_values(told, np.array([2.0]), 1e-6)",
    "and_spoils": "given = [4.0]\n    student.double(given)\n    given[0] = object()",
}
ANSWERS = {
    "right": DOUBLE,
    "wrong": DOUBLE.replace("* 2", "* 3"),
    "wrong_once": DOUBLE.replace("* 2", "* (3 if values[0] == 1.0 else 2)"),
    "refuses_everything": "def double(values):\n    raise ValueError('no')\n",
    "ends_at_five": DOUBLE.replace("    return", "    if values[0] == 5.0: raise SystemExit\n    return"),
    "dies_at_five": DOUBLE.replace("    return", "    if values[0] == 5.0: import os; os._exit(0)\n    return"),
    "counts": "SEEN = []\ndef double(values):\n    SEEN.append(1)\n    return [len(SEEN)]\n",
}


@pytest.mark.parametrize("source", ANSWERS.values(), ids=ANSWERS)
def test_learnt_calls_change_nothing(tmp_path: Path, source: str) -> None:
    """What tests asked of a right module travels together for the next, whose verdicts are those it has alone."""
    suite = HEAD + "".join(hidden_test(name, body) for name, body in ASKS.items())
    alone = run(tmp_path / "alone", suite, source)
    run(tmp_path / "ada", suite)
    submission = load_submission("eve", tmp_path / "alone")
    with open_student(submission, "double", walled(LIMITS)) as (student, _):
        assert verdicts(run_suite(tmp_path / "ada" / "test_double.py", student)) == verdicts(alone)


def test_calls_are_learnt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What tests made up is asked at once the next time, but for what a test has changed since it asked with it."""
    suite = HEAD + "".join(hidden_test(name, body) for name, body in ASKS.items())
    batches: list[int] = []
    monkeypatch.setattr(Connection, "post", _counting(batches))
    first = run(tmp_path / "ada", suite)
    assert batches == [1] * 10  # the import, and each call
    batches.clear()
    with open_student(load_submission("eve", tmp_path / "ada"), "double", walled(LIMITS)) as (student, _):
        second = run_suite(tmp_path / "ada" / "test_double.py", student)
    assert batches == [1, 7, 1, 1]
    assert verdicts(second) == verdicts(first) == dict.fromkeys(["first", *ASKS], Verdict.ACCEPTED)


def _counting(batches: list[int]) -> Callable[[Connection, Sequence[Request]], None]:
    real = Connection.post

    def post(connection: Connection, requests: Sequence[Request]) -> None:
        batches.append(len(requests))
        real(connection, requests)

    return post


def test_suite_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What a hidden test prints, and how pytest shows its failure, appears nowhere."""
    printing = hidden_test("prints", "import sys; print('secret'); print('secret', file=sys.stderr); assert [1] == [2]")
    assert verdicts(run(tmp_path / "ada", HEAD + printing))["prints"] is Verdict.INTERNAL_ERROR
    assert capfd.readouterr() == ("", "")


def test_interrupt(tmp_path: Path) -> None:
    """Ctrl-C while a suite runs stops the grading: it is no result of a test."""
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "ada", HEAD + hidden_test("stops", "raise KeyboardInterrupt"))


def test_settings_beside_the_suite(tiny: CourseFolder) -> None:
    """A conftest.py or a pytest.ini beside the suite is not read."""
    path = tiny.write_suite("half", HALF_SUITE)
    for name in ("conftest.py", "pytest.ini"):
        (path.parent / name).write_text("raise RuntimeError\n")
    assert len(collect_suite(path)) == 1
