"""A lab of longer work: several values at once, a budget of its own, and pictures of what the work comes to."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from conftest import CourseFolder, OpenModule

from autograder.agreement import agrees
from autograder.author_code import AuthorCodeError
from autograder.contract import Mismatch, parts
from autograder.experiments import check_experiment, conduct, confusion, curve, experiment, load_experiment
from autograder.outcomes import Call, Opaque, Raised, Returned
from autograder.report import module_html
from autograder.results import ModuleReport, Verdict, module_from_json, published
from autograder.stand_in import StandIn, predict

# --- several values at once -------------------------------------------------------------------------------------------

PARTS = """
import numpy as np

def three(x): return np.array([[x, 2.0]]), x, np.arange(3)
def empty(): return ()
def odd(x): return x, object(), [1.0]
def nested(x): return x, (x, x)
def nine(x): return (x,) * 9
def as_list(x): return [x, x]
def huge(x): return np.zeros(1 << 22), np.zeros(1 << 22), 0.0
class Mine(tuple): pass
def mine(x): return Mine((x, x))
"""


def test_tuples_cross(open_module: OpenModule) -> None:
    """A tuple arrives with its parts bit for bit; what can't cross among them arrives as the name of its type."""
    with open_module(PARTS) as student:
        matrix, number, row = student.three(1.5).value
        assert (matrix.tolist(), number, row.tolist()) == ([[1.5, 2.0]], 1.5, [0, 1, 2])
        assert student.empty().value == ()
        _, odd, listed = student.odd(1.0).value
        assert (odd.type_name, listed.type_name) == ("object", "list")


@pytest.mark.parametrize("function", ["nested", "nine", "as_list", "huge", "mine"])
def test_what_is_no_plain_tuple(open_module: OpenModule, function: str) -> None:
    """Tuples in tuples, of very many parts or bytes, and what is no tuple itself stay behind, as a type's name."""
    with open_module(PARTS) as student:
        assert isinstance(getattr(student, function)(1.0).value, Opaque)


def test_our_own_functions_give_tuples_alike() -> None:
    """A solution's tuple arrives as a student's would: NumPy's scalars as arrays of rank 0."""
    returned = predict(lambda x: (np.float32(x), [x], x), Call("f", (1.5,), {}))
    assert isinstance(returned, Returned)
    scalar, listed, number = returned.value
    assert (scalar.shape, scalar.dtype, number) == ((), np.float32, 1.5)
    assert isinstance(listed, Opaque)


def returned(value: Any) -> Returned:
    """Return a value from a call."""
    return Returned(Call("train", (np.ones(2),), {}), value, arguments_unchanged=True)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (np.ones(3), "tuple of 3 values, but it returned a single array"),
        ((1.0, 2.0), "tuple of 3 values, but it returned one of 2"),
        (Opaque("list"), "tuple of 3 values, but it returned a list"),
        (Opaque("NoneType"), "None (is a return missing?)"),
    ],
)
def test_parts_of_what_has_none(value: Any, said: str) -> None:
    """Whoever returns anything but so many values is told what came."""
    with pytest.raises(Mismatch, match=re.escape(said)):
        parts(returned(value), 3)


def test_tuples_agree_part_by_part() -> None:
    """Two tuples are the same when every part is, as far as rounding goes; another length or no tuple is not."""
    one = returned((np.array([1.0, 2.0]), 3.0))
    assert agrees(one, returned((np.array([1.0, 2.0 + 1e-9]), 3.0)))
    assert not agrees(one, returned((np.array([1.0, 2.1]), 3.0)))
    assert not agrees(one, returned((np.array([1.0, 2.0]),)))
    assert not agrees(one, returned(np.array([1.0, 2.0])))
    assert not agrees(one, Raised(one.call, "ValueError", ("ValueError",), "", None, None))


TUPLE_SUITE = '''
"""Hidden tests of double, which gives two values here."""

import numpy as np

from autograder.hidden import Student, check_cpu_time, check_values, parts, points


@points(7, group="values")
def test_values(student: Student) -> None:
    """Gives the double and the half."""
    double, half = parts(student.double(3.0), 2)
    check_values(double, np.array(6.0), 1e-6)
    check_values(half, np.array(1.5), 1e-6)


@points(3, group="contract")
def test_speed(student: Student) -> None:
    """Is fast."""
    returned = student.double(4.0)
    check_values(parts(returned, 2)[0], np.array(8.0), 1e-6)
    check_cpu_time(returned, 1.0)
'''
SLOW = """
import time

def double(x):
    start = time.process_time()
    while x == 4.0 and time.process_time() < start + 1.5:
        pass
    return 2 * x, x / 2
"""


def with_limits(tiny: CourseFolder, limits: str) -> None:
    """Give the module ``double`` limits of its own."""
    path = tiny.root / "grading_config.yaml"
    path.write_text(path.read_text().replace("        points: 10\n", f"        points: 10\n        limits: {limits}\n"))


def test_slow_work_loses_the_speed_points_alone(tiny: CourseFolder) -> None:
    """Right but slow work within its module's own budget loses what speed pays, and is told so."""
    tiny.write_suite("double", TUPLE_SUITE)
    with_limits(tiny, "{call_cpu_seconds: 10, module_cpu_seconds: 20}")
    report = tiny.grade_double(SLOW)
    values, speed = report.tests
    assert (values.verdict, speed.verdict, report.earned) == (Verdict.ACCEPTED, Verdict.LIMIT_EXCEEDED, 7)
    assert speed.message.en.startswith("double used more than 1 s of CPU time.")
    assert tiny.grade_double("def double(x):\n    return 2 * x, x / 2\n").earned == 10


def test_module_without_a_budget_of_its_own_has_the_courses(tiny: CourseFolder) -> None:
    """The same work is stopped where the course's limit of a second holds."""
    tiny.write_suite("double", TUPLE_SUITE)
    _, speed = tiny.grade_double(SLOW).tests
    assert speed.verdict is Verdict.LIMIT_EXCEEDED
    assert "one call used more than 1 s" in speed.message.en


def test_other_modules_keep_the_courses_limits(tiny: CourseFolder) -> None:
    """One module's budget is no other's."""
    with_limits(tiny, "{call_cpu_seconds: 10}")
    course = tiny.open()
    modules = course.assignment("tiny").settings.modules
    limits = course.config.limits
    assert modules["double"].limits_within(limits).call_cpu_seconds == 10
    assert modules["double"].limits_within(limits).module_cpu_seconds == 5
    assert modules["half"].limits_within(limits) == limits


# --- pictures ---------------------------------------------------------------------------------------------------------

TRUTH = np.array([0, 0, 1, 1, 2])


def work(student: Any) -> tuple[Any, ...]:
    """Train, and name classes."""
    losses, classes = student.train(3)
    return losses, classes


PLAN = experiment(work, curve(horizontal="epoch", vertical="loss"), confusion(TRUTH, about="Five things"))


def right(epochs: int) -> Any:
    """Train as one should."""
    return np.array([1.0, 0.5, 0.25][:epochs]), np.array([0, 0, 1, 1, 2])


def conducted(function: Any) -> Any:
    """Conduct the experiment with ``function`` in the place of the student's."""
    return conduct(PLAN, {"train": right}, StandIn({"train": function}))


def test_experiment_shows_both() -> None:
    """The student's numbers and the right ones stand beside each other, also where they are the same."""
    (losses,), (table,) = conducted(right)
    assert losses.returned == losses.expected == (1.0, 0.5, 0.25)
    assert table.returned == table.expected == ((2, 0, 0), (0, 2, 0), (0, 0, 1))
    (losses,), (table,) = conducted(lambda _: (np.array([2.0, np.nan]), np.array([0, 1, 1, 7, -1])))
    assert losses.returned == (2.0, None)
    assert table.returned == ((1, 1, 0), (0, 1, 0), (0, 0, 0))
    assert table.total == 5


@pytest.mark.parametrize(
    "value",
    [
        None,
        ("a text", "another"),
        (np.ones((2, 2)), np.ones(4)),
        (np.ones(1), np.ones((5, 1))),
        (np.ones(5000), [0, 0, 1, 1, 2]),
    ],
)
def test_what_can_not_be_drawn_is_not(value: Any) -> None:
    """Values of another kind or shape have no picture, and harm nothing."""
    assert conducted(lambda _: value) == ((), ())


def test_failing_functions_have_no_picture() -> None:
    """A function that raises has no picture."""

    def failing(_: int) -> Any:
        raise ValueError

    assert conducted(failing) == ((), ())


def test_pictures_stand_in_the_report() -> None:
    """The report has both pictures, with words for who can't see them; its published form comes back as it was."""
    curves, confusions = conducted(lambda _: (np.array([2.0, 1.0, 0.5]), np.array([0, 1, 1, 1, 2])))
    report = ModuleReport(5, 5, "graded", (), curves=curves, confusions=confusions)
    assert module_from_json(published(report)) == report
    html = module_html("digits", report, language="en")
    assert html.count("<svg role=") == 2
    assert "Upwards: loss." in html
    assert "Five things: yours gets 80.0% of 5 right; 100.0% were expected." in html


EXPERIMENT = """
import numpy as np
from autograder.experiments import curve, experiment

def work(student):
    return (student.double(np.arange(4.0)),)

EXPERIMENT = experiment(work, curve(horizontal="place", vertical="double"))
"""


def write_experiment(tiny: CourseFolder, source: str) -> Any:
    """Give ``tiny`` an experiment, and its path."""
    folder = tiny.root / "solutions" / "tiny"
    (folder / "demonstrations").mkdir()
    (folder / "double.py").write_text("import numpy as np\n\n\ndef double(x):\n    return 2 * np.asarray(x)\n")
    path = folder / "demonstrations" / "double.py"
    path.write_text(source)
    return path


def test_everybody_sees_the_experiment(tiny: CourseFolder) -> None:
    """Right work has its picture, too; whoever is stopped has none, and no less points."""
    write_experiment(tiny, EXPERIMENT)
    report = tiny.grade_double("import numpy as np\n\n\ndef double(x):\n    return 3 * np.asarray(x)\n")
    assert [shown.returned for shown in report.curves] == [(0.0, 3.0, 6.0, 9.0)]
    source = (
        "import numpy as np\n\n\ndef double(x):\n    if not len(x): raise ValueError\n    return 2. * np.asarray(x)\n"
    )
    report = tiny.grade_double(source)
    assert report.earned == 10
    assert [shown.returned for shown in report.curves] == [(0.0, 2.0, 4.0, 6.0)]
    assert tiny.grade_double(source.replace("return", "if len(x) == 4: 1 / 0\n    return")).curves == ()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("EXPERIMENT = 3\n", "must be experiment"),
        (EXPERIMENT.replace("student.double", "student.triple"), "the solution fails in it"),
        (EXPERIMENT.replace("np.arange(4.0)", "np.ones((2, 2))"), "can't be drawn"),
        (EXPERIMENT.replace("return (student.double(np.arange(4.0)),)", "return ()"), "fails in it"),
    ],
    ids=["no experiment", "no such function", "no row of numbers", "not a value for each"],
)
def test_authors_mistakes_are_named(tiny: CourseFolder, source: str, said: str) -> None:
    """An experiment that does not work with the solution is refused with its file."""
    path = write_experiment(tiny, source)
    with pytest.raises(AuthorCodeError, match=rf"double\.py: .*{said}"):
        check_experiment(path, {"double": lambda x: 2 * np.asarray(x)})


def test_no_experiment(tiny: CourseFolder) -> None:
    """A lab needs none."""
    assert load_experiment(tiny.root / "nowhere.py") is None
    check_experiment(write_experiment(tiny, ""), {})


@pytest.mark.parametrize("truth", [[[1]], [0.5], [-1, 0], [], [0, 12]])
def test_truth_must_be_classes(truth: list[Any]) -> None:
    """The true classes of a table are a few integers from 0."""
    with pytest.raises(AuthorCodeError, match="confusion"):
        confusion(truth, about="x")


def test_tolerance_is_that_of_its_part() -> None:
    """A case about one part of a tuple says nothing about how exact the others must be."""
    call = Call("train", (np.ones(2),), {}, tolerance=np.array(1.0), part=1)

    def outcome(*values: Any) -> Returned:
        return Returned(call, values, arguments_unchanged=True)

    assert agrees(outcome(np.ones(2), 3.5), outcome(np.ones(2), 3.0))
    assert not agrees(outcome(np.ones(2), 5.0), outcome(np.ones(2), 3.0))
    assert not agrees(outcome(np.array([1.0, 1.5]), 3.0), outcome(np.ones(2), 3.0))
