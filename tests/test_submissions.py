"""Broken, odd and hostile hand-ins of softmax_losses, graded together in one batch, each as its expect.yaml says.

``tests/submissions/<student>/`` holds what the student hands in, and ``expect.yaml``: ``about`` in a sentence; how to
build what git can't carry (links, pipes, sizes, encodings, copies of the solutions); and what must come of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from conftest import REPOSITORY, RunAutograder
from ruamel.yaml import YAML

from autograder.stubs import cut_stub

CASES = REPOSITORY / "tests" / "submissions"
SOLUTIONS = REPOSITORY / "solutions" / "softmax_losses"
NAMES = sorted(path.parent.name for path in CASES.glob("*/expect.yaml"))


def expectation(name: str) -> dict[str, Any]:
    """Read a hand-in's expect.yaml."""
    expected: dict[str, Any] = YAML(typ="safe").load(CASES / name / "expect.yaml")
    assert expected.keys() <= {
        "about",
        *BUILDERS,
        "whole",
        "stray",
        "every_module",
        "status",
        "earned",
        "modules",
        "notes",
        "error",
    }
    return expected


def copy_solutions(folder: Path, modules: list[str]) -> None:
    """Hand in the solutions of some modules."""
    for module in modules:
        (folder / f"{module}.py").write_bytes((SOLUTIONS / f"{module}.py").read_bytes())


def cut_stubs(folder: Path, modules: list[str]) -> None:
    """Hand in some modules as they are released."""
    for module in modules:
        source = (SOLUTIONS / f"{module}.py").read_text(encoding="utf-8")
        (folder / f"{module}.py").write_text(cut_stub(source, f"{module}.py"), encoding="utf-8")


def encode(folder: Path, encodings: dict[str, str]) -> None:
    """Save files in other encodings."""
    for name, encoding in encodings.items():
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_bytes(text.encode(encoding, "ignore"))


def end_lines(folder: Path, _crlf: str) -> None:
    """Save every file with the line ends of Windows."""
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def rename(folder: Path, names: dict[str, str]) -> None:
    """Give files other names."""
    for name, new_name in names.items():
        (folder / new_name).parent.mkdir(exist_ok=True)
        (folder / name).rename(folder / new_name)


def copy(folder: Path, sources: dict[str, str]) -> None:
    """Copy files within the hand-in."""
    for name, source in sources.items():
        (folder / name).write_bytes((folder / source).read_bytes())


def write_texts(folder: Path, texts: dict[str, str]) -> None:
    """Write further files."""
    for name, text in texts.items():
        (folder / name).write_text(text)


def link(folder: Path, targets: dict[str, str]) -> None:
    """Make links."""
    for name, target in targets.items():
        (folder / name).symlink_to(target)


def link_to_solutions(folder: Path, modules: list[str]) -> None:
    """Make links to the answer key."""
    for module in modules:
        (folder / f"{module}.py").symlink_to(SOLUTIONS / f"{module}.py")


def make_pipes(folder: Path, names: list[str]) -> None:
    """Make named pipes."""
    for name in names:
        os.mkfifo(folder / name)


def make_folders(folder: Path, names: list[str]) -> None:
    """Make folders."""
    for name in names:
        (folder / name).mkdir()


def make_sizes(folder: Path, sizes: dict[str, int]) -> None:
    """Make files of a size, full of line ends."""
    for name, size in sizes.items():
        (folder / name).write_bytes(b"\n" * size)


def make_many_files(folder: Path, count: int) -> None:
    """Make many small files."""
    for number in range(count):
        (folder / f"helper{number}.py").write_text("")


# In this order: what has contents first, then what is done to it.
BUILDERS: dict[str, Callable[[Path, Any], None]] = {
    "from_solutions": copy_solutions,
    "stubs": cut_stubs,
    "texts": write_texts,
    "sizes": make_sizes,
    "many_files": make_many_files,
    "encode": encode,
    "line_ends": end_lines,
    "renamed": rename,
    "copies": copy,
    "links": link,
    "links_to_solution": link_to_solutions,
    "fifos": make_pipes,
    "folders": make_folders,
}


# The course's own limits, but shorter: the endless ones should not take half a minute each.
SHORTER = {"call_cpu_seconds": 1, "sleep_seconds": 1}
FEW_MODULES = ("softmax", "one_hot")


def write_course(root: Path) -> None:
    """Write a course with the real assignment, and with the same one cut to two modules."""
    config = YAML(typ="safe").load(REPOSITORY / "grading_config.yaml")
    config["limits"] |= SHORTER
    lab = config["assignments"]["softmax_losses"]
    del lab["due"]
    few = {**lab, "modules": {name: lab["modules"][name] for name in FEW_MODULES}}
    config["assignments"] = {"softmax_losses": lab, "few_modules": few}
    YAML(typ="safe").dump(config, root / "grading_config.yaml")
    (root / "solutions").mkdir()
    for assignment in config["assignments"]:
        (root / "solutions" / assignment).symlink_to(SOLUTIONS)


def build(name: str, submissions: Path) -> None:
    """Make the hand-in ``name`` below ``submissions``."""
    expected = expectation(name)
    match expected.get("whole"):
        case {"link": target}:
            (submissions / name).symlink_to(target)
            return
        case {"file": _}:
            (submissions / name).write_text("")
            return
    folder = submissions / name
    folder.mkdir()
    for source in (CASES / name).glob("*.py"):
        (folder / source.name).write_bytes(source.read_bytes())
    for key, builder in BUILDERS.items():
        if key in expected:
            builder(folder, expected[key])


@dataclass(frozen=True, slots=True)
class Batch:
    """What the command line made of some hand-ins."""

    names: list[str]
    status: int
    errors: str
    reports: dict[str, dict[str, Any]]


def grade_batch(course: Path, assignment: str, names: list[str], run_autograder: RunAutograder) -> Batch:
    """Grade hand-ins in one run of ``autograder grade``."""
    submissions = course / assignment
    submissions.mkdir()
    for name in names:
        build(name, submissions)
    output = course / f"{assignment}.jsonl"
    done = run_autograder("grade", assignment, "--submissions", submissions, "--output", output, cwd=course)
    reports = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    return Batch(names, done.returncode, done.stderr, {report["student"]: report for report in reports})


@pytest.fixture(scope="module")
def batches(tmp_path_factory: pytest.TempPathFactory, run_autograder: RunAutograder) -> tuple[Batch, Batch]:
    """Grade the hand-ins that have every module, and all the others."""
    course = tmp_path_factory.mktemp("course")
    write_course(course)
    complete = [name for name in NAMES if expectation(name).get("every_module")]
    others = [name for name in NAMES if name not in complete]
    return (
        grade_batch(course, "softmax_losses", complete, run_autograder),
        grade_batch(course, "few_modules", others, run_autograder),
    )


@pytest.fixture(scope="module")
def reports(batches: tuple[Batch, Batch]) -> dict[str, dict[str, Any]]:
    """Give the report of every hand-in."""
    return batches[0].reports | batches[1].reports


def test_whole_batches(batches: tuple[Batch, Batch]) -> None:
    """Every hand-in has a line, in the order of names; those not graded are named; the exit status says whether any."""
    assert [batch.status for batch in batches] == [0, 1]
    for batch in batches:
        expected = {name: expectation(name) for name in batch.names}
        assert list(batch.reports) == [name for name in batch.names if not expected[name].get("stray")]
        ungraded = [name for name in batch.names if expected[name].get("status") == "internal_error"]
        assert [name for name, report in batch.reports.items() if report["status"] != "graded"] == ungraded
        assert f"{len(batch.reports) - len(ungraded)} of {len(batch.reports)} submissions graded." in batch.errors
        for name in ungraded:
            assert f"not graded: {name}: {expected[name]['error']}" in batch.errors
        for name in batch.names:
            assert (f"{name} is no submission folder" in batch.errors) == expected[name].get("stray", False)
        assert "Traceback" not in batch.errors


@pytest.mark.parametrize("name", [name for name in NAMES if not expectation(name).get("stray")])
def test_hand_in(reports: dict[str, dict[str, Any]], name: str) -> None:
    """The hand-in is graded, or refused, as its expect.yaml says."""
    expected, report = expectation(name), reports[name]
    assert report["status"] == expected.get("status", "graded")
    if report["status"] == "internal_error":
        assert report["earned"] is None
        assert expected["error"] in report["error"]
        return
    if "earned" in expected:
        assert report["earned"] == expected["earned"]
    for module, wanted in expected.get("modules", {}).items():
        check_module(report["modules"][module], wanted)
    assert len(report["notes"]) == len(expected.get("notes", report["notes"]))
    for note, start in zip(report["notes"], expected.get("notes", report["notes"]), strict=True):
        assert note.startswith(start)


def check_module(report: dict[str, Any], wanted: dict[str, Any]) -> None:
    """Compare one module's report with what is wanted of it."""
    assert wanted.keys() <= {"verdicts", "message"}
    assert wanted.get("message", "") in report["message"]
    found = {test["id"].partition("::")[2]: test["verdict"] for test in report["tests"]}
    if isinstance(wanted["verdicts"], str):
        assert set(found.values()) == {wanted["verdicts"]}
    else:
        assert {test: found[test] for test in wanted["verdicts"]} == wanted["verdicts"]


def test_nothing_leaks(reports: dict[str, dict[str, Any]]) -> None:
    """No message to a student has a folder of this machine, a traceback, or a sign that acts on a terminal."""
    for name, report in reports.items():
        told = [report["error"], *report["notes"]]
        for module in report["modules"].values():
            told += [module["message"], *(test["message"] for test in module["tests"])]
        for text in told:
            assert text.isprintable(), name
            assert "/" not in text.replace("src/", ""), (name, text)
            assert "Traceback" not in text
