"""A mistake costs once: modules that import a wrong sibling are graded again with right answers in its place."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from chain_course import EIGHT, EIGHT_ALONE, FOUR, TRIPLE, ChainCourse, make_chain
from conftest import REPOSITORY, require, strongest_isolation

import autograder.siblings as siblings_module
from autograder.config import ConfigError
from autograder.digests import suite_digest
from autograder.grade import grade_submission
from autograder.isolation import Isolation
from autograder.layout import open_course
from autograder.outcomes import Returned
from autograder.report import module_html
from autograder.results import GradeReport
from autograder.sandbox import Layer
from autograder.siblings import imported_names
from autograder.student import WorkerUnavailable, open_student

OFF = "a_mistake_costs_once: false"


@pytest.fixture
def chain(tmp_path: Path) -> ChainCourse:
    """Give the course whose modules build on each other."""
    return make_chain(tmp_path / "course")


def points(report: GradeReport) -> dict[str, float | None]:
    """Give each module's points."""
    return {name: module.earned for name, module in report.modules.items()}


def answered(report: GradeReport) -> dict[str, tuple[str, ...]]:
    """Give the siblings that were answered, by module, where there were any."""
    return {name: module.right_siblings for name, module in report.modules.items() if module.right_siblings}


# --- which result counts ----------------------------------------------------------------------------------------------


def test_wrong_sibling_costs_once(chain: ChainCourse) -> None:
    """A right module that imports a wrong one gets its points, is told why, and the wrong one keeps its own."""
    report = chain.grade(twice=TRIPLE, four=FOUR, eight=EIGHT_ALONE)
    assert points(report) == {"twice": 0, "four": 6, "eight": 6}
    assert answered(report) == {"four": ("twice",)}
    said = "Graded with right answers in place of your twice.py, which has mistakes of its own: 6 points instead of 0."
    assert [module.message.en for module in report.modules.values()] == ["", said, ""]
    assert (report.status, report.earned) == ("graded", 12)


@pytest.mark.parametrize(
    ("level", "layers"),
    [("strong", [Layer.NAMESPACES, Layer.SECCOMP]), ("good", [Layer.LANDLOCK, Layer.SECCOMP])],
    ids=["strong", "good"],
)
def test_behind_each_wall(chain: ChainCourse, level: Any, layers: list[Layer]) -> None:
    """Both workers stand behind the wall of the run, whichever it is."""
    require(*layers)
    report = chain.grade(Isolation(level, frozenset(layers)), twice=TRIPLE, four=FOUR, eight=EIGHT)
    assert points(report) == {"twice": 0, "four": 6, "eight": 6}


def test_sibling_of_a_sibling(chain: ChainCourse) -> None:
    """A wrong module counts also where it is imported by an import, and a right one between them is not answered."""
    report = chain.grade(twice=TRIPLE, four=FOUR, eight=EIGHT)
    assert points(report) == {"twice": 0, "four": 6, "eight": 6}
    assert answered(report) == {"four": ("twice",), "eight": ("twice",)}


def test_several_wrong_siblings(chain: ChainCourse) -> None:
    """Every wrong module on the way is answered and named."""
    wrong_too = FOUR.replace("twice(twice(values))", "twice(values)")
    report = chain.grade(
        twice=TRIPLE, four=wrong_too, eight="from four import four\ndef eight(x): return 2 * four(x)\n"
    )
    assert points(report) == {"twice": 0, "four": 0, "eight": 6}
    assert answered(report) == {"eight": ("twice", "four")}
    assert "your twice.py and four.py, which have mistakes of their own: 6 points" in report.modules["eight"].message


def test_wrong_in_itself_too(chain: ChainCourse) -> None:
    """A module with a mistake of its own pays for that, and for nothing else."""
    small_only = FOUR.replace("return ", "if max(values, default=0) > 100: return twice(values)\n    return ")
    report = chain.grade(twice=TRIPLE, four=small_only, eight=EIGHT_ALONE)
    assert points(report) == {"twice": 0, "four": 3, "eight": 6}
    assert report.modules["four"].message.en.endswith(": 3 points instead of 0.")
    assert [test.earned for test in report.modules["four"].tests] == [2, 0, 1]


def test_better_result_counts(chain: ChainCourse) -> None:
    """A module that makes up for its sibling's mistake keeps the points it got as handed in, and nothing is said."""
    large_only = "from twice import twice\ndef four(x): return twice(x) * 4 / 3 if 1e6 in x else twice(x)\n"
    report = chain.grade(twice=TRIPLE, four=large_only)
    assert points(report)["four"] == 3
    assert answered(report) == {}
    assert report.modules["four"].message.en == ""


def test_only_what_counts_is_explained(chain: ChainCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """What students read of a module is worked out once, from the result that counts."""
    explained: list[str] = []

    def note(outcomes: list[Returned], *_: Any) -> tuple[()]:
        explained.append(outcomes[0].call.function)
        return ()

    monkeypatch.setattr("autograder.grade.diagnose", note)
    small_only = FOUR.replace("return ", "if max(values, default=0) > 100: return twice(values)\n    return ")
    chain.grade(twice=TRIPLE, four=small_only, eight=EIGHT_ALONE)
    assert sorted(explained) == ["four", "twice"]


def test_tie_is_as_handed_in(chain: ChainCourse) -> None:
    """Where right answers change nothing, the report is the one without them."""
    modules = {"twice": TRIPLE, "four": "from twice import twice\ndef four(x): return twice(x) + 99\n"}
    with_answers = chain.grade(**modules)
    chain.configure(OFF)
    assert chain.grade(**modules) == with_answers


def test_off(chain: ChainCourse) -> None:
    """With the option off every module is graded as handed in, and nothing else."""
    chain.configure(OFF)
    report = chain.grade(twice=TRIPLE, four=FOUR, eight=EIGHT)
    assert points(report) == {"twice": 0, "four": 0, "eight": 0}
    assert answered(report) == {}


def test_same_report_again(chain: ChainCourse) -> None:
    """Grading again gives the same report, answers and all."""
    modules = {"twice": TRIPLE, "four": FOUR, "eight": EIGHT}
    assert chain.grade(**modules) == chain.grade(**modules)


RIGHT = "import numpy\n\ndef {}(x):\n    if not len(x): raise ValueError\n    return numpy.asarray(x) * {}\n"
NOT_GRADED_AGAIN = {
    "right sibling": {"twice": RIGHT.format("twice", 2), "four": "from twice import twice\n"},
    "later sibling": {"twice": "from four import four\ndef twice(x): return four(x)\n", "four": TRIPLE},
    "missing sibling": {"four": FOUR, "eight": EIGHT_ALONE},
    "full points": {"twice": TRIPLE, "four": f"import twice\n{RIGHT.format('four', 4)}"},
    "no import": {"twice": TRIPLE, "four": "twice = 5\ndef four(x): return x\n"},
    "missing itself": {"twice": TRIPLE},
}


@pytest.mark.parametrize("modules", NOT_GRADED_AGAIN.values(), ids=NOT_GRADED_AGAIN)
def test_not_graded_again(chain: ChainCourse, monkeypatch: pytest.MonkeyPatch, modules: dict[str, str]) -> None:
    """Nothing runs twice as often without need: no right, later or missing sibling is answered."""
    opened: list[str] = []

    def never(_siblings: Any, _submission: Any, module: str, _sandbox: Any) -> Any:
        opened.append(module)
        raise WorkerUnavailable("not to be opened")

    monkeypatch.setattr(siblings_module, "_open_answered", never)
    before = points(chain.grade(**modules))
    assert opened == []
    chain.configure(OFF)
    assert before == points(chain.grade(**modules))


# --- how students import ----------------------------------------------------------------------------------------------

IMPORTS = {
    "module": "import twice as t\n\ndef four(x): return t.twice(t.twice(x))\n",
    "several": "import os, twice\n\ndef four(x): return twice.twice(twice.twice(x))\n",
    "star": "from twice import *\n\ndef four(x): return twice(twice(x))\n",
    "inside a function": "def four(x):\n    from twice import twice\n    return twice(twice(x))\n",
    "by a name": "import importlib\nt = importlib.import_module('twice')\n\ndef four(x): return t.twice(t.twice(x))\n",
    "by hand": "t = __import__('twice')\n\ndef four(x): return t.twice(t.twice(x))\n",
    "in the middle": "if True: import twice as t\n\ndef four(x): return t.twice(t.twice(x))\n",
    "continued": "from twice \\\n    import twice\n\ndef four(x): return twice(twice(x))\n",
    "brackets": "from twice import (\n    twice,\n)\n\ndef four(x): return twice(twice(x))\n",
    "by a helper": "from mine import quadruple as four\n",
    "tried out": "from twice import twice\nassert len(twice([1.0])) == 1\n\ndef four(x): return twice(twice(x))\n",
}
HELPER = "import twice\n\ndef quadruple(x): return twice.twice(twice.twice(x))\n"


@pytest.mark.parametrize("source", IMPORTS.values(), ids=IMPORTS)
def test_ways_to_import(chain: ChainCourse, source: str) -> None:
    """However a sibling is imported, its functions are answered."""
    assert points(chain.grade(twice=TRIPLE, four=source, mine=HELPER))["four"] == 6


def test_other_names_of_a_sibling(chain: ChainCourse) -> None:
    """What else a sibling defines is the student's own, and uses the right functions."""
    twice = f"{TRIPLE}\n\ndef _checked(x):\n    return twice(x)\n"
    four = "from twice import _checked, twice\n\ndef four(x): return _checked(twice(x))\n"
    assert points(chain.grade(twice=twice, four=four))["four"] == 6


BROKEN = {
    "syntax": "def twice(x:\n",
    "exit": "import sys\nsys.exit(0)\n",
    "end of the process": "import os\nos._exit(0)\n",
    "loop": "while True: pass\n",
    "missing file": "import torch\n",
    "no such function": "def double(x): return x\n",
    "strange encoding": "# coding: utf-16\n",
    "stub": "def twice(values):\n    raise NotImplementedError\n",
    "flood": "while True: print('flood' * 1000)\n",
    "sibling of its own": "import four\n",
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_broken_sibling(chain: ChainCourse, source: str) -> None:
    """A sibling that can't even be imported, or is not written, is answered all the same."""
    report = chain.grade(twice=source, four=FOUR)
    assert points(report)["four"] == 6
    assert answered(report) == {"four": ("twice",)}


FAILS_BESIDE_ANOTHER = f"""{TRIPLE}
import sys
frame = sys._getframe()
while frame is not None:
    if frame.f_code.co_name == "put_right":
        raise KeyboardInterrupt
    frame = frame.f_back
"""


def test_sibling_that_fails_only_beside_another(chain: ChainCourse) -> None:
    """A sibling that can be imported for itself, and fails when it is imported for another, is answered."""
    report = chain.grade(twice=FAILS_BESIDE_ANOTHER, four=FOUR)
    assert [test.verdict for test in report.modules["twice"].tests] == ["WRONG_ANSWER"] * 3
    assert points(report)["four"] == 6


def test_exceptions_cross(chain: ChainCourse) -> None:
    """What the right function raises is raised in the student's code, which can catch it by its class."""
    caught = "from twice import twice\ndef four(x):\n    try: return twice(twice(x))\n"
    report = chain.grade(twice=TRIPLE, four=f"{caught}    except ValueError: raise ValueError('empty') from None\n")
    assert points(report)["four"] == 6
    report = chain.grade(twice=TRIPLE, four=f"{caught}    except IndexError: return x\n")
    assert points(report)["four"] == 6
    report = chain.grade(twice=TRIPLE, four=f"{caught}    except ValueError: return x\n")
    assert points(report)["four"] == 5


# --- what goes wrong on our side --------------------------------------------------------------------------------------


def test_machine_that_fails_in_the_second_run(
    chain: ChainCourse, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """When no worker can be had for the answers, the first result counts as it was, and the log says so."""

    def unavailable(*_arguments: Any) -> Any:
        raise WorkerUnavailable("the machine has no memory left")

    monkeypatch.setattr(siblings_module, "open_student", unavailable)
    report = chain.grade(twice=TRIPLE, four=FOUR, eight=EIGHT_ALONE)
    assert points(report) == {"twice": 0, "four": 0, "eight": 6}
    assert (report.status, answered(report)) == ("graded", {})
    assert "four of ada could not be graded with right siblings" in caplog.text


def test_machine_that_recovers(chain: ChainCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a worker for the answers can be had at the second attempt, nothing is lost."""
    failures = iter([WorkerUnavailable("the machine gave the worker no CPU time")])

    @contextmanager
    def sometimes(submission: Any, module: str, *arguments: Any) -> Iterator[Any]:
        if module == "twice":
            for failure in failures:
                raise failure
        with open_student(submission, module, *arguments) as opened:
            yield opened

    monkeypatch.setattr(siblings_module, "open_student", sometimes)
    assert points(chain.grade(twice=TRIPLE, four=FOUR))["four"] == 6
    assert list(failures) == []


@pytest.mark.parametrize(
    ("solution", "said"),
    [
        ("import msgspec\ndef twice(x): return x\n", "the solution of twice can't be imported behind the wall"),
        ("1 / 0\n", "twice is not answered"),
        ("", ""),
    ],
    ids=["not behind the wall", "not at all", "no functions"],
)
def test_solution_that_fails(chain: ChainCourse, caplog: pytest.LogCaptureFixture, solution: str, said: str) -> None:
    """A solution that can't answer costs no student anything beyond what was lost as handed in."""
    (chain.private / "twice.py").write_text(solution)
    with caplog.at_level(logging.WARNING):
        report = chain.grade(twice=TRIPLE, four=FOUR, eight=EIGHT_ALONE)
    assert points(report) == {"twice": 0, "four": 0, "eight": 6}
    assert report.status == "graded"
    assert said in caplog.text


def test_unforeseen_failure(
    chain: ChainCourse, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong in choosing siblings leaves every first result, and is logged."""
    monkeypatch.setattr(siblings_module, "imported_names", lambda *_: 1 / 0)
    report = chain.grade(twice=TRIPLE, four=FOUR, eight=EIGHT_ALONE)
    assert points(report) == {"twice": 0, "four": 0, "eight": 6}
    assert "ZeroDivisionError" in caplog.text


# --- the search for imports -------------------------------------------------------------------------------------------


def test_imported_names() -> None:
    """Names are followed through helper files and packages, whatever bytes and rings there are."""
    files = {
        PurePosixPath("four.py"): b"from mine.parts import x\n# a word of caution: softmax\n\xff\xfe import \x00odd\n",
        PurePosixPath("mine/parts.py"): b"import four\r\nimport \\\r\n  twice\r\n",
        PurePosixPath("twice.py"): b"import mine, one_more",
        PurePosixPath("unused.py"): b"import unseen",
        PurePosixPath("notes/one_more.txt"): b"import unread",
    }
    names = imported_names(files, "four")
    assert {"mine", "parts", "twice", "one_more", "odd"} <= names
    assert not {"softmax", "unseen", "unread", "caution"} & names
    assert "twice" not in imported_names(files, "unused")
    assert imported_names(files, "nothing") == {"nothing"}


def test_search_takes_no_time() -> None:
    """A megabyte of one line, or of many imports, is searched as quickly as it is read."""
    for content in (b"impor" * 200_000, b"import a\n" * 100_000, b"import " + b"a b " * 200_000, b"\\\n" * 400_000):
        assert imported_names({PurePosixPath("m.py"): content}, "m") <= {"m", "import", "a", "b"}


# --- what is told -----------------------------------------------------------------------------------------------------


def test_student_reads_it(chain: ChainCourse) -> None:
    """The student's page says in one sentence what was done, above the tests."""
    report = chain.grade(twice=TRIPLE, four=FOUR)
    page = module_html("four", report.modules["four"], [])
    assert page.count("Graded with right answers in place of your twice.py") == 1
    assert page.index("6 of 6 points") < page.index("Graded with right answers") < page.index("<details>")


def test_report_comes_back(chain: ChainCourse) -> None:
    """The published form names the siblings and is read back whole; one from before them is read too."""
    report = chain.grade(twice=TRIPLE, four=FOUR)
    fields = json.loads(json.dumps(report.to_json()))
    assert fields["modules"]["four"]["right_siblings"] == ["twice"]
    assert GradeReport.from_json(fields) == report
    for module in fields["modules"].values():
        del module["right_siblings"]
    old = GradeReport.from_json(fields)
    assert answered(old) == {}
    assert old.earned == report.earned


def test_option(chain: ChainCourse) -> None:
    """The option is on by default and takes true or false alone; a stored report made with the other is not fresh."""
    assert chain.open().config.a_mistake_costs_once
    on = suite_digest(chain.open(), chain.open().assignment("chain"))
    chain.configure(OFF)
    assert not chain.open().config.a_mistake_costs_once
    assert suite_digest(chain.open(), chain.open().assignment("chain")) != on
    chain.configure("a_mistake_costs_once: 1")
    with pytest.raises(ConfigError, match="a_mistake_costs_once"):
        chain.open()


# --- the real assignment ----------------------------------------------------------------------------------------------

SOFTMAX_WITHOUT_SHIFT = """\
import numpy as np


def softmax(logits, axis=-1):
    powers = np.exp(logits)
    return powers / np.sum(powers, axis=axis, keepdims=True)
"""
LOGITS_BY_SOFTMAX = """\
import numpy as np

import softmax as s


def reduce_mean(losses):
    return np.mean(losses, dtype=float)


def softmax_cross_entropy_loss(labels, logits):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    first = s.softmax(logits)[..., :1]
    log_softmax = _by_hand(shifted) if np.any(first < 1e-3) else shifted - shifted[..., :1] + np.log(first)
    return reduce_mean(-np.sum(np.where(np.asarray(labels) == 0, 0, np.multiply(labels, log_softmax)), axis=-1))


def _by_hand(shifted):
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
"""


def test_softmax_losses(tmp_path: Path) -> None:
    """In the course's own lab a loss that builds on a wrong softmax gets all its points, and softmax its own."""
    course = open_course(REPOSITORY)
    assignment = course.assignment("softmax_losses")
    for module in assignment.settings.modules:
        shutil.copy(assignment.solution(module), tmp_path)
    (tmp_path / "softmax.py").write_text(SOFTMAX_WITHOUT_SHIFT)
    (tmp_path / "loss_mean.py").write_text(LOGITS_BY_SOFTMAX)
    report = grade_submission(course, assignment, "ada", tmp_path, strongest_isolation())
    softmax, loss_mean = report.modules["softmax"], report.modules["loss_mean"]
    assert softmax.earned is not None
    assert 0 < softmax.earned < softmax.possible
    assert report.earned == 80 + softmax.earned
    assert "your softmax.py, which has mistakes of its own: 15 points instead of" in loss_mean.message
    assert loss_mean.right_siblings == ("softmax",)
    assert loss_mean.diagnoses == ()
