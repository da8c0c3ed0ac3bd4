"""Verifying a course: nothing is wrong with a sound one, each planted fault is named, and README has the figures."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from conftest import REPOSITORY, RunAutograder
from tiny_course import sheet_cells, write_notebook
from verified_course import MISCONCEPTIONS, VerifiedCourse, make_verified_course

from autograder.config import ConfigError
from autograder.layout import open_course
from autograder.verify import handout, mutants
from autograder.verify.findings import Check, figures_table
from autograder.verify.handout import check_handout, check_hints
from autograder.verify.leaks import check_leaks
from autograder.verify.mutants import MutationToolMissing, make_mutants

POINTS, REFERENCES, TOLERANCES, LEAKS, REST = (
    "groups and points add up",
    "references hold",
    "tolerances are tight",
    "nothing leaks",
    "everything else",
)
SOLUTIONS, STUBS, RIGHT, WRONG, DIAGNOSIS = (
    "solutions get everything",
    "stubs get nothing",
    "right variants get everything",
    "wrong variants fail",
    "diagnosis of wrong variants",
)
SURVIVORS, TOLD_APART, MUTANTS, FINDINGS = (
    "misconceptions fail",
    "misconceptions are told apart",
    "mutants are killed",
    "tests find something wrong",
)
HANDOUT = "the handout"
NOT_CHECKED = {REST: ("mend this first",)}
AGAIN = "; mend the source, or record again with `autograder references record`"

SUITE = "solutions/lab/hidden_tests/test_growth.py"
SOURCE = "solutions/lab/references/growth.py"
KNOWN = "solutions/lab/misconceptions/growth.py"
SOLUTION = "solutions/lab/growth.py"
EQUIVALENTS = "solutions/lab/equivalent_mutants.yaml"


@pytest.fixture
def course(tmp_path: Path) -> VerifiedCourse:
    """Give a small course about which everything holds."""
    return make_verified_course(tmp_path / "course")


def test_sound_course(course: VerifiedCourse) -> None:
    """A course about which everything holds has no shortfall, and its figures are those of what is in it."""
    verification = course.verify()
    assert [(check.name, check.shortfalls) for check in verification.checks if not check.holds] == []
    figures = {check.name: check.figure for check in verification.checks}
    assert {name: figures[name] for name in (POINTS, REFERENCES, SOLUTIONS, STUBS, RIGHT, WRONG, FINDINGS)} == {
        POINTS: "1 of 1 modules",
        REFERENCES: "2 of 2 cases",
        SOLUTIONS: "10 of 10",
        STUBS: "0 of 10",
        RIGHT: "1 of 1",
        WRONG: "1 of 1",
        FINDINGS: "2 of 2",
    }
    assert verification.matrix == (
        "growth: tests, of 2, that each misconception fails at least:",
        "  growth_forgotten 1, growth_by_two 1, growth_in_place 1",
        "growth: misconceptions, of 3, that each test notices:",
        "  test_values 2, test_unchanged 1",
    )
    assert figures_table([verification], "mutmut").splitlines() == [
        "| `autograder verify` | right variants rejected | misconceptions surviving | mutants, by mutmut "
        "| diagnosis of wrong variants |",
        "| --- | --- | --- | --- | --- |",
        "| `lab` | 0 of 1 | 0 of 3 | 2 killed, 0 equivalent, 0 surviving | 1: 1 right, 0 wrong, 0 none |",
    ]


def test_course_without_variants(course: VerifiedCourse) -> None:
    """A course that has no variants is not blamed for it, and the table says that there are none."""
    (course.root / "tests").rename(course.root / "tests_of_another_course")
    checks = {check.name: check for check in course.verify().checks}
    assert all(check.holds for check in checks.values())
    assert {checks[name].figure for name in (RIGHT, WRONG, DIAGNOSIS)} == {"none"}


def test_command(course: VerifiedCourse, run_autograder: RunAutograder) -> None:
    """The command prints the table, what to mend, the matrix and the figures, and its status says whether all holds."""
    sound = run_autograder("verify", cwd=course.root)
    assert sound.returncode == 0, sound.stdout + sound.stderr
    assert re.search(rf"{SOLUTIONS} +10 of 10 +ok", sound.stdout)
    assert sound.stdout.endswith("| 1: 1 right, 0 wrong, 0 none |\n")
    assert "Grading the solutions (1)" in sound.stderr
    course.write("assignments/lab/notes.txt", "    return np.exp(np.asarray(values))\n")
    leaking = run_autograder("verify", "lab", cwd=course.root)
    assert leaking.returncode == 1
    assert re.search(rf"{LEAKS} +4 files, 1 leaks +FAILED", leaking.stdout)
    said = "assignments/lab/notes.txt:1: holds line 9 of solutions/lab/growth.py; take it out"
    assert f"{LEAKS}: {said}\n" in leaking.stdout


def test_missing_mutation_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the tool that makes mutants is not installed, the author is told what to install."""
    monkeypatch.setattr(mutants, "_DISTRIBUTION", "no-such-distribution")
    with pytest.raises(MutationToolMissing, match=r"pip install 'autograder\[author\]'"):
        mutants.mutation_tool()


# Planted faults: references and tolerances.


def test_reference_value_off(course: VerifiedCourse) -> None:
    """A recorded truth that is off by 1e-4 is no longer TensorFlow's, and nothing is judged by it."""
    truth = [float.fromhex(value) for value in course.recorded(0, "truth")]
    course.change_recording(0, "truth", [(truth[0] + 1e-4).hex(), truth[1].hex()])
    said = (
        f"{course.recording}: case pair: TensorFlow's value and the truth differ by more than the tolerance; "
        "record it again with `autograder references record`"
    )
    assert course.shortfalls()[REFERENCES] == (f"growth: {said}",)


def test_reference_value_off_everywhere(course: VerifiedCourse) -> None:
    """A truth and a TensorFlow's value that are off by the same 1e-4 contradict the exact formula."""
    truth = [float.fromhex(value) for value in course.recorded(0, "truth")]
    off = [(truth[0] + 1e-4).hex(), truth[1].hex()]
    for key in ("truth", "tensorflow"):
        course.change_recording(0, key, [np.float32(float.fromhex(value)).item().hex() for value in off])
    found = course.shortfalls()
    assert found.keys() == {REFERENCES, REST}
    (shortfall,) = found[REFERENCES]
    given = np.float32(truth[0] + 1e-4).item()
    start = (
        f"growth: pair: at element (0,) TensorFlow gives {given} and the exact formula {truth[0]}; they may differ by"
    )
    assert shortfall.startswith(start)


def test_tolerance_too_wide_in_recording(course: VerifiedCourse) -> None:
    """A recorded tolerance a hundred times too wide is not what its source gives."""
    tolerance = course.recorded(1, "tolerance")
    wide = [(100 * float.fromhex(value)).hex() for value in tolerance]
    course.change_recording(1, "tolerance", wide)
    said = f"tolerance at element 0 (of 4) is {wide[0]}, and recorded again {tolerance[0]}; 4 differ"
    assert course.shortfalls() == {REFERENCES: (f"growth: table: {said}{AGAIN}",), **NOT_CHECKED}


def test_tolerance_too_wide_in_source(course: VerifiedCourse) -> None:
    """A tolerance a hundred times too wide by its own formula is one that no right answer comes near to using."""
    course.replace(SOURCE, "powers * (1 + abs(z))", "powers * (1 + abs(z)) * 100")
    course.record()
    (shortfall,) = course.shortfalls()[TOLERANCES]
    assert re.fullmatch(
        r"growth: growth: right answers in float32 use at most 0\.0\d% of the tolerance, so it is too wide; "
        r"mend its scale and terms in solutions/lab/references/growth\.py",
        shortfall,
    )


def test_reference_of_another_source(course: VerifiedCourse) -> None:
    """A case whose input was changed after it was recorded, one that is new and one that is gone are all named."""
    course.replace(SOURCE, "[0.5, -1.25]", "[0.5, -1.5]")
    course.replace(SOURCE, '"table", "a table"', '"board", "a table"')
    found = course.shortfalls()[REFERENCES]
    assert f"growth: table: is recorded, but no longer in the source{AGAIN}" in found
    assert f"growth: board: is in the source, but not recorded{AGAIN}" in found
    assert any(said.startswith("growth: pair: at element (1,) TensorFlow gives") for said in found)


# Planted faults: hidden tests.


def test_points_that_do_not_add_up(course: VerifiedCourse) -> None:
    """Points that differ from the configuration's are said with their sums, and nothing else is tried."""
    course.replace(SUITE, "@points(2,", "@points(3,")
    said = (
        "growth: group 'contract': the hidden tests add up to 3 points, "
        "but grading_config.yaml gives it 2; make them equal"
    )
    assert course.shortfalls() == {POINTS: (said,), **NOT_CHECKED}


def test_hidden_test_that_asserts_nothing(course: VerifiedCourse) -> None:
    """A test that only calls the function finds nothing wrong, although functions that raise fail it."""
    course.replace(
        SUITE, "check_unchanged(student.growth(np.array([0.5, 1.0])))", "student.growth(np.array([0.5, 1.0]))"
    )
    course.replace(KNOWN, "np.exp(values, out=values)", "np.exp(values, out=values) * 2")
    said = (
        "test_growth.py::test_unchanged: finds nothing wrong in any misconception, wrong variant or mutant; "
        "let it judge more, or remove it"
    )
    assert course.shortfalls() == {FINDINGS: (said,)}


def test_stub_that_earns_points(course: VerifiedCourse) -> None:
    """A test that is passed by a function that is not written yet is named with what it pays."""
    course.replace(SUITE, "    check_unchanged(student.growth(np.array([0.5, 1.0])))\n", "")
    course.replace(SUITE, ', together_with="test_values"', "")
    said = "growth: the stub gets 2 of 10, for test_growth.py::test_unchanged; use together_with"
    assert course.shortfalls()[STUBS] == (said,)


def test_solution_that_fails(course: VerifiedCourse) -> None:
    """A solution that its own suite does not give everything is named with the test that it fails."""
    course.replace(SOLUTION, "np.exp(np.asarray(values))", "np.exp(np.asarray(values)) + 1e-3")
    said = (
        "growth: the solution gets 0 of 10; test_growth.py::test_values: 2 of 2 inputs fail. First: two numbers. "
        "growth returned 2 wrong of 2 values."
    )
    assert course.shortfalls()[SOLUTIONS] == (said,)


# Planted faults: misconceptions.


def add_misconception(course: VerifiedCourse, name: str, body: str, step: str = "power") -> None:
    """Add one to the course's file."""
    declared = (
        f'@misconception(growth, step="{step}", hint="Well?")\ndef {name}(values):\n    """Well."""\n    {body}\n'
    )
    course.write(KNOWN, f"{MISCONCEPTIONS}\n\n{declared}")


def test_misconception_that_survives(course: VerifiedCourse) -> None:
    """One that no test notices is named with the smallest call found that it fails, as code for the references."""
    add_misconception(course, "growth_clipped", "return np.exp(np.minimum(values, 20.0))")
    found = course.shortfalls()
    assert found.keys() == {SURVIVORS}
    (shortfall,) = found[SURVIVORS]
    start = (
        "growth: growth_clipped passes every test; add a call it fails to solutions/lab/references/growth.py, such as "
    )
    assert shortfall.startswith(start)
    call = shortfall.removeprefix(start)
    course.replace(SOURCE, "CASES = [", f"CASES = [\n    {call},")
    course.record()
    assert course.shortfalls() == {}


DRAWN = '''

@points(1, group="values")
@drawn("growth", integers(30, 75).map(lambda number: arguments([float(number)])), count=1)
def test_drawn(student: Student, case: Case) -> None:
    """Grows a drawn number."""
    case.check(case.ask(student))
'''


def test_search_draws_from_the_suite(course: VerifiedCourse) -> None:
    """The search tries more of what the suite's own tests draw: here a number that nothing else leads to."""
    course.replace(SUITE, "@points(8", "@points(7")
    course.replace(SUITE, "check_unchanged,", "arguments, check_unchanged, drawn,")
    course.replace(SUITE, "import numpy as np\n", "import numpy as np\nfrom hypothesis.strategies import integers\n")
    course.write(SUITE, (course.root / SUITE).read_text() + DRAWN)
    add_misconception(course, "growth_not_of_47", "return np.exp(values) * np.where(values == 47, 2, 1)")
    said = (
        "growth: growth_not_of_47 passes every test; add a call it fails to solutions/lab/references/growth.py, "
        'such as growth.case("name it", "say what is special", "values", [47.0])'
    )
    assert course.shortfalls()[SURVIVORS] == (said,)


def test_misconception_that_is_right(course: VerifiedCourse) -> None:
    """One that no call tells from the solution is said to be that."""
    add_misconception(course, "growth_by_another_name", "return np.e ** values")
    said = (
        "growth: growth_by_another_name passes every test; no call it fails was found by search: "
        "drop it, or write one in solutions/lab/references/growth.py"
    )
    assert course.shortfalls() == {SURVIVORS: (said,)}


def test_misconceptions_that_are_the_same(course: VerifiedCourse) -> None:
    """Two that no call tells apart are named together, once."""
    add_misconception(course, "growth_doubled", "return np.exp(values * np.log(2.0))")
    both = "growth: growth_by_two and growth_doubled can't be told apart"
    said = f"{both}; no call that tells them apart was found by search: drop it, or write one in {SOURCE}"
    assert course.shortfalls() == {TOLD_APART: (said,)}


def test_misconceptions_that_a_call_tells_apart(course: VerifiedCourse) -> None:
    """Two that the suite does not tell apart, but some call does, are named with the smallest such call found."""
    add_misconception(course, "growth_by_two_at_most", "return np.power(2.0, np.minimum(values, 20.0))")
    found = course.shortfalls()
    assert found.keys() == {TOLD_APART}
    (shortfall,) = found[TOLD_APART]
    start = (
        "growth: growth_by_two and growth_by_two_at_most can't be told apart; "
        "add a call that tells them apart to solutions/lab/references/growth.py, such as "
    )
    assert shortfall.startswith(start)
    course.replace(SOURCE, "CASES = [", f"CASES = [\n    {shortfall.removeprefix(start)},")
    course.record()
    assert course.shortfalls() == {}


# Planted faults: what students read.

PUBLIC_TESTS = '''\
"""The public tests."""

from handout import check


def test_growth():
    """Two numbers."""
    check("growth", "growth", ([0.0, 1.0],), [1.0, 2.718281828459045])
'''


def test_public_tests_are_run(course: VerifiedCourse) -> None:
    """Public tests that pass with the solutions and fail with the stubs are counted, and nothing is left behind."""
    course.write("assignments/lab/test_public.py", PUBLIC_TESTS)
    before = sorted(course.root.rglob("*"))
    assert check_handout(open_course(course.root), course.assignment()) == Check(HANDOUT, "1 public tests and examples")
    assert sorted(course.root.rglob("*")) == before


def test_public_test_without_an_end(course: VerifiedCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public test that hangs is said to, with the modules it hangs on and where it lies."""
    hanging = PUBLIC_TESTS.replace('    check("growth"', '    while not check("growth"')[:-1] + ": pass\n"
    path = course.write("assignments/lab/test_public.py", hanging)
    monkeypatch.setattr(handout, "_SECONDS", 10)
    check = check_handout(open_course(course.root), course.assignment())
    assert check.figure == "public tests without an end"
    said = "with the solutions, what students run does not end within 10 s"
    assert check.shortfalls[0].startswith(f"{path.parent}: {said}; ")


def test_wrong_public_test(course: VerifiedCourse) -> None:
    """A number that the solution does not give is named, with what came."""
    course.write("assignments/lab/test_public.py", PUBLIC_TESTS.replace("2.718281828459045", "2.7"))
    (shortfall,) = check_handout(open_course(course.root), course.assignment()).shortfalls
    assert "expected:\n    [1.  2.7]\n  1 of 2 differ, first at index [1]" in shortfall
    assert "FAILED test_public.py::test_growth" in shortfall


def test_wrong_example(course: VerifiedCourse) -> None:
    """An example in a docstring that the solution contradicts is named."""
    course.write("assignments/lab/test_public.py", PUBLIC_TESTS)
    course.replace(
        SOLUTION, "each of the values.", "each of the values.\n\n    >>> growth([0.0])\n    array([7.])\n    "
    )
    (shortfall,) = check_handout(open_course(course.root), course.assignment()).shortfalls
    assert "FAILED growth.py::growth.growth" in shortfall


def test_public_test_that_asks_nothing(course: VerifiedCourse) -> None:
    """A public test that passes with the stubs is named."""
    course.write("assignments/lab/test_public.py", f"{PUBLIC_TESTS}\n\ndef test_nothing():\n    assert True\n")
    (shortfall,) = check_handout(open_course(course.root), course.assignment()).shortfalls
    path = course.root / "assignments" / "lab" / "test_public.py"
    assert shortfall == f"{path}::test_nothing: passes with the stubs, so it asks nothing; ask more, or remove it"


def test_sheet_that_disagrees(course: VerifiedCourse) -> None:
    """What would stop the release is named before anybody asks for one."""
    write_notebook(course.root / "assignments" / "lab" / "lab.ipynb", sheet_cells({"growth": 9}))
    (shortfall,) = check_handout(open_course(course.root), course.assignment()).shortfalls
    assert "(growth_points): has 9 points, but grading_config.yaml:" in shortfall


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("does the formula do to 0?", "does the formula.", "its hint asks nothing; write the question that leads on"),
        ("What does", "What" + " really" * 40 + " does", "its hint has 310 characters; 240 are what anybody reads"),
        ("to 0?", "to np.exp(0)?", "its hint gives 'np.exp(' away; ask for it instead"),
        ("The values have grown already.", "grown", "its docstring is no sentence; write what the student thinks"),
    ],
)
def test_words_of_a_misconception(course: VerifiedCourse, old: str, new: str, said: str) -> None:
    """A hint that is no question, is long or gives code away, and a thought that is no sentence, are named."""
    course.replace(KNOWN, old, new)
    path = course.root / KNOWN
    assert check_hints(course.assignment()).shortfalls == (f"{path}: growth_forgotten: {said}",)


# Planted faults: leaks.


def test_hidden_test_copied_into_assignments(course: VerifiedCourse) -> None:
    """A hidden test among the public files is named with both files and lines."""
    copied = (course.root / SUITE).read_text().partition("@points(2")[0]
    course.write("assignments/lab/test_public.py", f'"""Public tests."""\n\n{copied}')
    (shortfall,) = course.shortfalls()[LEAKS]
    assert shortfall == f"assignments/lab/test_public.py:3: holds line 1 of {SUITE} and 5 more of it; take it out"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("  return   np.exp(np.asarray(values))", "line 9 of solutions/lab/growth.py"),
        ('growth.case("pair", "two numbers", "values", array([0.5, -1.25])),', f"line 19 of {SOURCE}"),
        ('    """Working in place saves memory."""', f"line 27 of {KNOWN}"),
        ("It is 1.6487212707001282.", "the expected value 1.6487212707001282 of solutions/lab/references/growth.json"),
    ],
    ids=["solution", "reference", "misconception", "value"],
)
@pytest.mark.parametrize("place", ["assignments/lab/lab.ipynb", "student_template/lab/more/notes.md"])
def test_secret_in_a_public_file(course: VerifiedCourse, text: str, what: str, place: str) -> None:
    """A line of each kind of private file, or an expected value, is found in notebooks and other files alike."""
    if place.endswith(".ipynb"):
        course.write(place, json.dumps({"cells": [{"source": ["# Growing\n", f"{text}\n"]}]}, indent=1))
    else:
        course.write(place, f"# Growing\n\n\n\n\n{text}\n")
    assert check_leaks(course.assignment()).shortfalls == (f"{place}:6: holds {what}; take it out",)


def test_public_text_is_no_secret(course: VerifiedCourse) -> None:
    """What the stubs show, such as the head of a function, may stand anywhere."""
    course.write("assignments/lab/notes.md", 'def growth(values):\n    """Raise e to each of the values."""\n')
    assert check_leaks(course.assignment()).holds


def test_demonstration_of_a_hidden_case(course: VerifiedCourse) -> None:
    """A demonstration whose input is that of a hidden case is named: feedback would show its expected value."""
    told = ("growth([0.5, -1.25])", "growth([0.25, 1.0])")
    lines = [f"    example({source!r})," for source in told]
    head = "from autograder.demonstrations import example\n\nDEMONSTRATIONS = (\n"
    course.write("solutions/lab/demonstrations/growth.py", head + "\n".join(lines) + "\n)\n")
    (shortfall,) = check_leaks(course.assignment()).shortfalls
    place = "solutions/lab/demonstrations/growth.py"
    assert shortfall == f"{place}: {told[0]} asks what the hidden case pair asks; choose another input"


# Planted faults: variants.


def test_right_variant_that_is_rejected(course: VerifiedCourse) -> None:
    """A right variant that loses points is named with the test that takes them, and counted in the figures."""
    folder = "tests/submissions/correct/one_by_one"
    course.replace(f"{folder}/growth.py", "(values)\n", "(values) + 1e-3\n")
    verification = course.verify()
    found = {check.name: check.shortfalls for check in verification.checks if not check.holds}
    said = (
        f"{folder}: growth: a right variant gets 0 of 10; test_growth.py::test_values: 2 of 2 inputs fail. "
        "First: two numbers. growth returned 2 wrong of 2 values."
    )
    assert found == {RIGHT: (said,)}
    assert verification.figures[0] == "1 of 1"


def wrong_variant(expected: str, source: str) -> Callable[[VerifiedCourse], None]:
    """Give a function that adds a wrong variant."""

    def add(course: VerifiedCourse) -> None:
        course.write(
            "tests/submissions/wrong/planted/growth.py", f"import numpy as np\n\n\ndef growth(values):\n    {source}\n"
        )
        course.write(
            "tests/submissions/wrong/planted/expect.yaml",
            f"assignment: lab\nabout: Planted.\nmodule: growth\n{expected}",
        )

    return add


PLANTED = "tests/submissions/wrong/planted"
TWO = "verdict: WRONG_ANSWER\ndiagnosis: [growth_by_two]\n"


@pytest.mark.parametrize(
    ("plant", "expected"),
    [
        (
            wrong_variant(TWO, "return np.exp(values)"),
            {
                WRONG: (f"{PLANTED}: growth gets all its points; add a case that this mistake fails",),
                DIAGNOSIS: (f"{PLANTED}: should be diagnosed as growth_by_two, but is as nothing",),
            },
        ),
        (
            wrong_variant(TWO, "return np.array(values)"),
            {DIAGNOSIS: (f"{PLANTED}: should be diagnosed as growth_by_two, but is as growth_forgotten",)},
        ),
        (
            wrong_variant("verdict: WRONG_ANSWER\ndiagnosis: []\n", "return np.array(values)"),
            {DIAGNOSIS: (f"{PLANTED}: should be diagnosed as nothing, but is as growth_forgotten",)},
        ),
        (
            wrong_variant("verdict: WRONG_ANSWER\ndiagnosis: []\n", "raise KeyError"),
            {WRONG: (f"{PLANTED}: growth should fail with WRONG_ANSWER, but its worst verdict is RUNTIME_ERROR",)},
        ),
    ],
    ids=["passes", "diagnosed as another", "diagnosed as something", "another verdict"],
)
def test_wrong_variant_unforeseen(
    course: VerifiedCourse, plant: Callable[[VerifiedCourse], None], expected: dict[str, tuple[str, ...]]
) -> None:
    """A wrong variant that passes, fails in another way or is diagnosed as something else is named, and how."""
    plant(course)
    assert course.shortfalls() == expected


def test_malformed_expectations(course: VerifiedCourse) -> None:
    """Every mistake in any expect.yaml is reported with its file and line, before anything is graded."""
    wrong_variant("verdict: FINE\ndiagnosis: []\n", "pass")(course)
    course.replace("tests/submissions/correct/one_by_one/expect.yaml", "assignment: lab", "assignment: lob")
    with pytest.raises(
        ConfigError, match=r"correct/one_by_one/expect\.yaml:1: assignment: the course has no assignment"
    ):
        course.verify()
    course.replace("tests/submissions/correct/one_by_one/expect.yaml", "assignment: lob", "assignment: lab")
    with pytest.raises(ConfigError, match=r"wrong/planted/expect\.yaml:4: verdict: is 'FINE'"):
        course.verify()


# Planted faults: mutants.

QUIET = "    with np.errstate(over='ignore'):\n        return np.exp(np.asarray(values))\n"
BEFORE, AFTER = "with np.errstate(over='ignore'):", "with np.errstate(over=None):"


def test_mutant_that_survives(course: VerifiedCourse) -> None:
    """A mutant that no test fails is named with its file and line, and what to do about it."""
    course.replace(SOLUTION, "    return np.exp(np.asarray(values))\n", QUIET)
    said = (
        f"{SOLUTION}:9: {AFTER!r} for {BEFORE!r}; no test fails it: add a case that does, "
        f"or say why none can in {EQUIVALENTS}"
    )
    assert course.shortfalls() == {MUTANTS: (said,)}


def list_equivalents(course: VerifiedCourse, *pairs: tuple[str, str]) -> None:
    """List mutants of growth as equivalent, each a line before and after."""
    entries = [
        {"original": before, "mutated": [after], "reason": "Warnings change no value."} for before, after in pairs
    ]
    course.write(EQUIVALENTS, json.dumps({"modules": {"growth": entries}}))


def test_equivalent_mutant(course: VerifiedCourse) -> None:
    """A mutant that survives and is listed with a reason is no shortfall, and counted as equivalent."""
    course.replace(SOLUTION, "    return np.exp(np.asarray(values))\n", QUIET)
    list_equivalents(course, (BEFORE, AFTER))
    checks = {check.name: check for check in course.verify().checks}
    assert all(check.holds for check in checks.values())
    assert checks[MUTANTS].figure == "2 killed, 1 equivalent, 0 surviving"


def test_stale_equivalents(course: VerifiedCourse) -> None:
    """A listed mutant that is killed, or that the solution has no more, is to be taken off the list."""
    line = "return np.exp(np.asarray(values))"
    list_equivalents(course, (BEFORE, AFTER), (line, "return np.exp(None)"))
    gone = f"{EQUIVALENTS}: growth: {AFTER!r} for {BEFORE!r} is no mutant of the solution; take it out of the list"
    killed = f"{EQUIVALENTS}: growth: 'return np.exp(None)' for {line!r} is killed by the hidden tests"
    found = course.shortfalls()
    assert found.keys() == {MUTANTS}
    assert set(found[MUTANTS]) == {gone, f"{killed}; take it out of the list"}


def test_mutants_are_of_solution_regions() -> None:
    """Only lines inside the solution regions are changed, each mutant in one place, and texts stay as they are."""
    source = (
        "LIMIT = 3\n\n\ndef f(x):\n    '''Keep 4.'''\n    ### BEGIN SOLUTION\n    y = g(x, scale=2)\n"
        "    return y + LIMIT if x > 0 else h('no')\n    ### END SOLUTION\n"
    )
    found = {(mutant.line, mutant.mutated) for mutant in make_mutants("f", source)}
    assert {line for line, _ in found} == {7, 8}
    assert {
        (7, "y = None"),
        (7, "y = g(x, )"),
        (7, "y = g(x, scale=3)"),
        (8, "return y - LIMIT if x > 0 else h('no')"),
    } <= found
    assert not any("NO" in mutated or "XX" in mutated for _, mutated in found)


# The course of this repository.

BEGIN, END = "<!-- figures of autograder verify -->", "<!-- end -->"


def test_this_course(run_autograder: RunAutograder) -> None:
    """`autograder verify` finds nothing wrong with this repository's course, and README has the figures it prints."""
    done = run_autograder("verify", cwd=REPOSITORY, timeout=3600)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = done.stdout[done.stdout.index("| `autograder verify`") :].strip()
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    written = re.search(rf"{BEGIN}\n(.*?)\n{END}", readme, re.DOTALL)
    said = f"write these lines into README.md, between {BEGIN!r} and {END!r}:\n{figures}"
    assert written, said
    assert written[1].strip() == figures, said
