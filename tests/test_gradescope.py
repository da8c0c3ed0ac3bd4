"""The autograder zip for Gradescope, run as its harness runs it, and results.json by its documented form."""

from __future__ import annotations

import importlib.metadata
import json
import re
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from conftest import (
    CONFIG,
    DOUBLE,
    DOUBLE_CASES,
    DOUBLE_SUITE,
    HALF,
    HALF_SUITE,
    REPOSITORY,
    CourseFolder,
    require,
)
from gradescope_container import Container, unpack, use_this_python

from autograder.config import ConfigError
from autograder.gradescope.__main__ import modules_folder
from autograder.gradescope.archive import write_gradescope_zip
from autograder.gradescope.results import results_json
from autograder.results import Diagnosis, GradeReport, ModuleReport, TestResult, Verdict
from autograder.sandbox import Layer
from autograder.texts import Text

# Gradescope's documentation, "Autograder Specifications": every key it names, with the values it allows. A score is
# needed at the top or on every test; nothing here uses other keys, because it does not say what becomes of them.
_FORMATS = {"enum": ["text", "html", "simple_format", "md", "ansi"]}
_VISIBILITY = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["score", "tests"],
    "additionalProperties": False,
    "properties": {
        "score": {"type": "number", "minimum": 0},
        "execution_time": {"type": "number"},
        "output": {"type": "string"},
        "output_format": _FORMATS,
        "test_output_format": _FORMATS,
        "test_name_format": _FORMATS,
        "visibility": _VISIBILITY,
        "stdout_visibility": {"const": "hidden"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["score", "max_score", "name", "status"],
                "additionalProperties": False,
                "properties": {
                    "score": {"type": "number", "minimum": 0},
                    "max_score": {"type": "number", "exclusiveMinimum": 0},
                    "status": {"enum": ["passed", "failed"]},
                    "name": {"type": "string"},
                    "name_format": _FORMATS,
                    "number": {"type": "string"},
                    "output": {"type": "string"},
                    "output_format": _FORMATS,
                    "visibility": _VISIBILITY,
                },
            },
        },
    },
}

# Tries everything that a submission on Gradescope could gain a score by.
HOSTILE = """\
import atexit
import json
import os
import signal

FAKE = json.dumps({"score": 15, "tests": []})


def cheat():
    print(FAKE, flush=True)
    for path in ("/autograder/results/results.json", "results/results.json", "../results/results.json"):
        try:
            with open(path, "w") as file:
                file.write(FAKE)
        except BaseException:
            pass
    for number in (os.getppid(), 1):
        try:
            os.kill(number, signal.SIGKILL)
        except BaseException:
            pass


cheat()
atexit.register(cheat)


def double(values):
    cheat()
    return values
"""
WRONG = "import numpy as np\n\n\ndef double(values):\n    return np.asarray(values) * 3.0\n"


def make_course(root: Path, *, least: str = "good", half_suite: str = HALF_SUITE) -> CourseFolder:
    """Write the tiny course with both languages, a second assignment and a gradebook that must stay at home."""
    root.mkdir()
    config = CONFIG.replace("least: good", f"least: {least}") + (
        "  other:\n    title: Another\n    modules: {third: {points: 1, groups: {values: 1}}}\n"
    )
    (root / "grading_config.yaml").write_text(f"{config}language: both\n")
    course = CourseFolder(root)
    course.write_suite("double", DOUBLE_SUITE)
    course.write_suite("half", half_suite)
    course.write_references(DOUBLE_CASES)
    for private in ("solutions/other/third.py", "gradebook/submitted/ada/tiny/double.py", "roster.csv"):
        (root / private).parent.mkdir(parents=True, exist_ok=True)
        (root / private).write_text("student,name\nada,Ada\n")
    sample = root / "solutions" / "tiny" / "sample_class" / "ada"
    sample.mkdir(parents=True)
    (sample / "double.py").write_text(DOUBLE)
    return course


def build(folder: Path, **settings: str) -> Container:
    """Write the course and its zip below ``folder``, and unpack it as an image has it."""
    require(Layer.NAMESPACES)  # bubblewrap plays the container
    course = make_course(folder / "course", **settings).open()
    archive = write_gradescope_zip(course, course.assignment("tiny"), folder / "autograder.zip")
    container = unpack(archive, folder / "autograder")
    use_this_python(container)
    return container


@pytest.fixture(scope="module")
def container(tmp_path_factory: pytest.TempPathFactory) -> Container:
    """Give the container of the tiny course."""
    return build(tmp_path_factory.mktemp("gradescope"))


def test_right_submission_gets_all_points(container: Container) -> None:
    """Right work is graded behind the wall by the engine in the zip, and results.json is as documented."""
    run = container.grade({"double.py": DOUBLE, "half.py": HALF})
    assert run.status == 0, run.said
    jsonschema.validate(run.results, SCHEMA)
    assert run.results["score"] == 15
    assert {test["status"] for test in run.results["tests"]} == {"passed"}
    assert [test["number"] for test in run.results["tests"]] == ["1.1", "1.2", "1.3", "1.4", "2.1"]
    assert "isolation: strong" in run.said
    assert "Ada" not in run.said


def test_wrong_submission_is_told_why(container: Container) -> None:
    """Wrong work gets the points it earned, and each failed test says what the code did, with no hidden value."""
    run = container.grade({"double.py": WRONG, "half.py": HALF})
    assert run.status == 0, run.said
    jsonschema.validate(run.results, SCHEMA)
    assert run.results["score"] == 5
    failed = [test for test in run.results["tests"] if test["status"] == "failed"]
    assert {test["name"].partition(":")[0] for test in failed} == {"double"}
    assert all(test["output"] for test in failed)
    assert "12345" not in str(run.written)
    assert "24691" not in str(run.written)


def test_missing_module_says_so(container: Container) -> None:
    """A module that was not handed in earns 0, and the student reads that it is missing."""
    run = container.grade({"half.py": HALF})
    assert run.status == 0, run.said
    assert run.results["score"] == 5
    assert "double.py" in run.results["output"]


@pytest.mark.parametrize("hide", [(), ("/usr/bin/bwrap",)], ids=["strong", "good"])
def test_hostile_submission_gains_nothing(container: Container, hide: tuple[str, ...]) -> None:
    """Writing results.json, printing a score and killing what runs the grader leave the score that was earned.

    The second time without bubblewrap, as in a container that refuses namespaces.
    """
    run = container.grade({"double.py": HOSTILE, "half.py": HALF}, hide=hide)
    assert run.status == 0, run.said
    assert f"isolation: {'good' if hide else 'strong'}" in run.said
    jsonschema.validate(run.results, SCHEMA)
    assert run.results["score"] == 5


def test_zipped_folder_is_found(container: Container) -> None:
    """A student who zips the folder and not the files is graded all the same."""
    run = container.grade({"lab/double.py": DOUBLE, "lab/half.py": HALF, "__MACOSX/lab/._double.py": "x"})
    assert run.results["score"] == 15


def test_two_folders_are_no_submission(tmp_path: Path) -> None:
    """Which of two folders counts is not guessed, and no link is followed: then the modules are missing."""
    assignment = make_course(tmp_path / "course").open().assignment("tiny")
    for name in ("two/new", "two/old", "linked", "deep/a/b"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "deep" / "a" / "b" / "half.py").write_text(HALF)
    (tmp_path / "two" / "new" / "half.py").write_text(HALF)
    (tmp_path / "linked" / "folder").symlink_to(tmp_path / "two" / "new")
    assert modules_folder(assignment, tmp_path / "two") == tmp_path / "two"
    assert modules_folder(assignment, tmp_path / "linked") == tmp_path / "linked"
    assert modules_folder(assignment, tmp_path / "deep") == tmp_path / "deep" / "a" / "b"


def test_without_the_wall_there_is_no_score(tmp_path: Path) -> None:
    """Where the isolation that the course asks for can't be had, nothing is run, staff are told, and no score given."""
    container = build(tmp_path, least="strong")
    run = container.grade({"double.py": DOUBLE, "half.py": HALF}, hide=["/usr/bin/bwrap"])
    assert run.status == 1
    assert run.written is None
    assert "no score given" in run.said
    assert "isolation.least" in run.said


def test_our_fault_gives_no_score(tmp_path: Path) -> None:
    """A hidden test that breaks gives no results.json and a status that is not 0: Gradescope then gives no score."""
    broken = (
        HALF_SUITE + '\n\n@points(1, group="values")\ndef test_broken(student: Student) -> None:\n    """Breaks."""\n'
    )
    broken = broken.replace("@points(5", "@points(4") + "    assert student.half(1.0) is None\n"
    run = build(tmp_path, half_suite=broken).grade({"double.py": DOUBLE, "half.py": HALF})
    assert run.status == 1
    assert run.written is None
    assert "not the student's fault" in run.said


def _packed(tmp_path: Path) -> zipfile.ZipFile:
    course = make_course(tmp_path / "course").open()
    return zipfile.ZipFile(write_gradescope_zip(course, course.assignment("tiny"), tmp_path / "a.zip"))


def test_zip_holds_what_is_needed_and_no_student(tmp_path: Path) -> None:
    """The scripts stand at the root and can be run; of the course there is this assignment, and nobody's work."""
    with _packed(tmp_path) as packed:
        names = set(packed.namelist())
        modes = {name: packed.getinfo(name).external_attr >> 16 for name in names}
        config = json.loads(packed.read("grading_config.yaml").decode().partition("\n")[2])
    assert {"setup.sh", "run_autograder", "requirements.txt", "autograder/gradescope/__main__.py"} <= names
    assert {name for name in names if modes[name] & stat.S_IXUSR} == {"setup.sh", "run_autograder"}
    assert {name for name in names if name.startswith("solutions/")} == {
        "solutions/tiny/hidden_tests/test_double.py",
        "solutions/tiny/hidden_tests/test_half.py",
        "solutions/tiny/references/double.json",
    }
    assert list(config["assignments"]) == ["tiny"]
    assert not [
        name for name in names if re.search(r"roster\.csv|submitted|sample_class/|__pycache__|gradebook\.db", name)
    ]


def test_zip_is_the_same_every_time(tmp_path: Path) -> None:
    """The same course gives the same bytes."""
    course = make_course(tmp_path / "course").open()
    written = [write_gradescope_zip(course, course.assignment("tiny"), tmp_path / name) for name in ("a.zip", "b.zip")]
    assert written[0].read_bytes() == written[1].read_bytes()


def test_zip_follows_no_link(tmp_path: Path) -> None:
    """A link in the answer key is refused, and no half-written zip is left."""
    course = make_course(tmp_path / "course").open()
    (course.root / "solutions" / "tiny" / "notes.txt").symlink_to("/etc/passwd")
    with pytest.raises(ConfigError, match="is a link"):
        write_gradescope_zip(course, course.assignment("tiny"), tmp_path / "a.zip")
    assert not list(tmp_path.glob("*a.zip*"))


def test_requirements_are_the_tested_ones() -> None:
    """What a container installs has hashes, and is of the version that this repository is tested with."""
    scripts = REPOSITORY / "autograder" / "templates" / "gradescope"
    wanted = _pinned(scripts / "requirements.txt")
    tested = _pinned(REPOSITORY / "requirements" / "dev.txt")
    assert {"numpy", "hypothesis", "pytest"} <= {name for name, _ in wanted}
    assert wanted - tested == set()
    assert _pinned(scripts / "uv.txt")


def test_requirements_are_enough() -> None:
    """Every package that grading in a container loads is in the list that the container installs."""
    loads = (
        "import sys; before = set(sys.modules); import autograder.gradescope.__main__; "
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    done = subprocess.run([sys.executable, "-c", loads], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    packages = importlib.metadata.packages_distributions()
    loaded = {package for name in done.stdout.split() for package in packages.get(name, [])} - {"autograder"}
    installed = {
        name for name, _ in _pinned(REPOSITORY / "autograder" / "templates" / "gradescope" / "requirements.txt")
    }
    assert {"numpy", "pytest"} <= loaded
    assert {re.sub(r"[-_.]+", "-", package).lower() for package in loaded} - installed == set()


def _pinned(path: Path) -> set[tuple[str, str]]:
    """Give the packages and versions of a list in which each has a hash."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.strip().startswith("#")]
    found = [re.match(r"([\w.-]+)==(\S+)(?= .*--hash=sha256:[0-9a-f]{64})", line) for line in lines]
    assert all(found), path
    return {(match[1], match[2]) for match in found if match}


def _report(message: str = "", **changes: Any) -> GradeReport:
    test = TestResult("t::a", Text("A test", "测试"), "values", 5.0, 2.0, Verdict.WRONG_ANSWER, Text(message, "错"))
    diagnosis = Diagnosis("swapped", Text("Which axis?", "哪个轴？"))
    module = ModuleReport(2.0, 5.0, "graded", (test,), (diagnosis,), Text("One cause.", "一个原因。"))
    fields: dict[str, Any] = {"earned": 2.0, "status": "graded", **changes}
    return GradeReport("tiny", "ada", possible=5.0, modules={"m": module}, **fields)


@pytest.mark.parametrize(
    ("language", "name", "output"),
    [
        ("en", "m: A test", "m: 2 / 5\nOne cause.\nWhich axis?"),
        ("zh", "m: 测试", "m: 2 / 5\n一个原因。\n哪个轴？"),
        ("both", "m: A test / 测试", "m: 2 / 5\nOne cause.\n一个原因。\nWhich axis?\n哪个轴？"),
    ],
)
def test_results_speak_the_courses_language(language: Any, name: str, output: str) -> None:
    """Titles, causes and hints are in the language of the course."""
    results = results_json(_report("Wrong."), language)
    jsonschema.validate(results, SCHEMA)
    assert (results["tests"][0]["name"], results["output"]) == (name, output)


def test_students_text_is_never_markup() -> None:
    """What may come from a student is given as text, with what can't be seen written out, and is cut."""
    results = results_json(_report("<script>\x1b[2J\u202e" + "x" * 9_000), "en")
    assert {value for key, value in results.items() if key.endswith("_format")} == {"text"}
    assert {value for key, value in results["tests"][0].items() if key.endswith("_format")} == {"text"}
    assert results["tests"][0]["output"].startswith("<script>\\x1b[2J\\u202e")
    assert len(results["tests"][0]["output"]) < 5_000


def test_no_grade_has_no_results() -> None:
    """A report without a grade is no results.json: Gradescope would show 0."""
    with pytest.raises(ValueError, match="no grade"):
        results_json(_report(earned=None, status="internal_error"), "en")
