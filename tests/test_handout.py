"""The handouts: each runs as released and as solved; and what softmax_losses' says, number by number."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from autograder.layout import Assignment, Course, find_course
from autograder.localise import localised_files, released_notebook
from autograder.texts import Shown

COURSE = find_course(Path(__file__))
ASSIGNMENTS = [COURSE.assignment(name) for name in COURSE.config.assignments]
ASSIGNMENT = COURSE.assignment("softmax_losses")

for_each_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda assignment: assignment.name)

Cell = dict[str, Any]


def read_cells(notebook: Path) -> list[Cell]:
    """Give a notebook's cells."""
    cells: list[Cell] = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return cells


def notebook_of(assignment: Assignment) -> Path:
    """Give an assignment's notebook."""
    return assignment.public / f"{assignment.name}.ipynb"


def release(folder: Path, shown: Shown, assignment: Assignment = ASSIGNMENT) -> Path:
    """Make the folder of a student who wrote nothing: what is released in ``shown``."""
    shutil.copytree(assignment.public, folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for name, content in localised_files(assignment, shown).items():
        (folder / name).write_bytes(content)
    path = notebook_of(assignment)
    course = Course(COURSE.root, COURSE.config.model_copy(update={"language": shown}))
    notebook = released_notebook(json.loads(path.read_text(encoding="utf-8")), course, assignment)
    (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")
    return folder


def solve(folder: Path, assignment: Assignment = ASSIGNMENT) -> Path:
    """Put the solutions into a student's folder."""
    for module in assignment.settings.modules:
        shutil.copyfile(assignment.solution(module), folder / f"{module}.py")
    return folder


@pytest.fixture
def solved(tmp_path: Path) -> Path:
    """Give the folder of a student who handed in the solutions."""
    return solve(release(tmp_path / "solved", "en"))


@pytest.fixture
def untouched(tmp_path: Path) -> Path:
    """Give the folder of a student who wrote nothing."""
    return release(tmp_path / "untouched", "en")


in_each_language = pytest.mark.parametrize("shown", ["en", "zh", "both"])


def run_python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a student's folder, as a student would, with a home directory of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "JUPYTER", "PYTHON"))}
    environment = {**kept, "IPYTHONDIR": str(folder.parent / "ipython"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def execute_notebook(folder: Path) -> tuple[str, int]:
    """Run the folder's notebook from top to bottom; give what it printed, and how many pictures it drew."""
    (notebook,) = folder.glob("*.ipynb")
    done = run_python(folder, "nbconvert", "--to", "notebook", "--execute", "--output", "executed", notebook.name)
    assert done.returncode == 0, done.stderr
    outputs = [output for cell in read_cells(folder / "executed.ipynb") for output in cell.get("outputs", [])]
    printed = "".join("".join(output["text"]) for output in outputs if output.get("name") == "stdout")
    noise = ["".join(output["text"]) for output in outputs if output.get("name") == "stderr"]
    assert not noise
    return printed, sum("image/png" in output.get("data", {}) for output in outputs)


@for_each_assignment
def test_experiments_run(assignment: Assignment, tmp_path: Path) -> None:
    """With the solutions in place, every experiment of every handout runs, without a warning, and draws."""
    printed, pictures = execute_notebook(solve(release(tmp_path / "solved", "both", assignment), assignment))
    assert "Not yet" not in printed
    assert "is not in this folder" not in printed
    assert pictures


@for_each_assignment
def test_experiments_wait_for_what_is_not_written(assignment: Assignment, tmp_path: Path) -> None:
    """With the released stubs, no cell of any handout raises; the experiments say what is not written yet."""
    printed, _pictures = execute_notebook(release(tmp_path / "untouched", "both", assignment))
    assert "is not written yet" in printed
    assert "is not in this folder" not in printed


@in_each_language
def test_notebook_shows_every_experiment_when_solved(tmp_path: Path, shown: Shown) -> None:
    """With the solutions in place, every experiment prints the numbers of the course texts and draws its plots."""
    printed, pictures = execute_notebook(solve(release(tmp_path / "solved", shown)))
    assert "Not yet" not in printed
    assert "尚未" not in printed
    assert ("dense labels" in printed, "稠密标签" in printed) == (shown != "zh", shown != "en")
    for numbers in ("0.97808846", "0.56806514", "[0.56551919 1.4743222 ]", "[2.17215516 2.76967364]"):
        assert numbers in printed
    assert printed.count("[0.02215516 3.09967364]") == 7  # right, by hand, at once, one-hot, and three in 5.5
    assert printed.count("1.560914398851") == 2
    assert "103.5 " in printed
    assert "200.0 " in printed
    assert pictures == 2


SAID = {
    "en": ("Not yet: softmax is not written yet: put your code here", "loss_mean.py is not in this folder."),
    "zh": ("尚未完成： softmax 还没有写", "本文件夹中没有 loss_mean.py。"),
    "both": (
        "Not yet / 尚未完成： softmax is not written yet: put your code here / softmax 还没有写",
        "loss_mean.py is not in this folder. / 本文件夹中没有 loss_mean.py。",
    ),
}


@in_each_language
def test_notebook_is_kind_when_nothing_is_written(tmp_path: Path, shown: Shown) -> None:
    """With the released stubs and a file missing, no cell raises; each experiment says what is not there yet."""
    folder = release(tmp_path / "untouched", shown)
    (folder / "loss_mean.py").unlink()
    printed, pictures = execute_notebook(folder)
    not_written, missing = SAID[shown]
    assert not_written in printed
    assert printed.count(not_written.partition(" softmax")[0]) == 8
    assert missing in printed
    assert pictures == 0


def test_public_tests_pass_with_the_solutions(solved: Path) -> None:
    """The solutions reproduce every number that the course texts print, without a warning."""
    done = run_python(solved, "pytest", "-q", "-W", "error", "-p", "no:cacheprovider")
    assert done.returncode == 0, done.stdout
    assert "20 passed" in done.stdout


def test_public_tests_fail_in_plain_words_with_the_stubs(untouched: Path) -> None:
    """Every public test fails with the released stubs, each in words and without a traceback."""
    done = run_python(untouched, "pytest", "-q", "-p", "no:cacheprovider")
    assert done.returncode == 1
    assert "20 failed" in done.stdout
    assert "softmax is not written yet" in done.stdout
    assert "Traceback" not in done.stdout
    assert "During handling" not in done.stdout


BROKEN = {
    "softmax": ("def softmax(logits, axis=-1:\n", "softmax.py, line 1, cannot be read as Python"),
    "one_hot": (
        "import numpy as np\ndef one_hot(indices, depth): return np.eye(depth, dtype=int)[indices]\n",
        "came dtype int64\n  expected a floating one",
    ),
    "cross_entropy": (
        "import numpy as np\ndef cross_entropy(labels, p): return -np.sum(labels * np.log(np.round(p, 2)), -1)\n",
        "came:\n    [0.7765287895 1.0788096614]\n  expected:\n    [0.7839687492 1.0839687492]\n  2 of 2 differ",
    ),
    "loss_mean": (
        "import numpy as np\ndef reduce_mean(losses): return np.array([np.mean(losses)])\n",
        "came shape (1,):\n    [1.56091439885171",
    ),
}
ALSO_BROKEN = {
    "softmax": ("import nothing_like_it\n", "softmax.py cannot be imported:\n    No module named 'nothing_like_it'"),
    "one_hot": ("def onehot(indices, depth): ...\n", "one_hot.py has no function one_hot"),
    "loss_mean": ("def reduce_mean(losses): pass\n", "came:\n    None\n  expected a floating number"),
}


@pytest.mark.parametrize("broken", [BROKEN, ALSO_BROKEN])
def test_public_tests_say_what_is_wrong(solved: Path, broken: dict[str, tuple[str, str]]) -> None:
    """A broken module fails only its own tests, with what came and what was expected."""
    for module, (source, _said) in broken.items():
        (solved / f"{module}.py").write_text(source, encoding="utf-8")
    done = run_python(solved, "pytest", "-q", "-p", "no:cacheprovider")
    assert done.returncode == 1
    for _source, said in broken.values():
        assert said in done.stdout
    assert "FAILED test_public.py::test_sparse" not in done.stdout


def test_public_tests_say_it_in_both_languages(tmp_path: Path) -> None:
    """The two languages stand side by side, and what came and what was expected once."""
    folder = solve(release(tmp_path / "both", "both"))
    (folder / "one_hot.py").write_text(BROKEN["one_hot"][0], encoding="utf-8")
    (folder / "softmax.py").write_text("def softmax(logits): return [[0.0, 1.5]]\n", encoding="utf-8")
    (folder / "cross_entropy.py").write_text(BROKEN["cross_entropy"][0], encoding="utf-8")
    said = run_python(folder, "pytest", "-q", "-p", "no:cacheprovider").stdout
    assert "  came dtype int64 / 得到的 dtype 是 int64\n  expected a floating one / 应为浮点类型\n" in said
    assert (
        "  came / 得到：\n    [0.7765287895 1.0788096614]\n  expected / 应为：\n    [0.7839687492 1.0839687492]\n"
        in said
    )
    assert "2 of 2 differ, first at index [0] / 2 个数中有 2 个不同，第一处的下标是 [0]" in said
    assert "came / 得到：\n    [[0.0, 1.5]]\n  expected a NumPy array; is it returned? / 应为 NumPy 数组" in said


def test_examples_in_the_contracts_are_true(solved: Path) -> None:
    """Every example of every docstring gives what it says, without a warning."""
    modules = [f"{module}.py" for module in ASSIGNMENT.settings.modules]
    done = run_python(solved, "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--doctest-modules", *modules)
    assert done.returncode == 0, done.stdout
    assert "7 passed" in done.stdout


@for_each_assignment
def test_notebook_is_clean(assignment: Assignment) -> None:
    """The notebook is valid for nbformat and nbgrader, with readable cell ids, and stores no output."""
    notebook = nbformat.read(notebook_of(assignment), as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"
    assert all(cell.id.replace("-", "").replace("_", "").isalpha() for cell in notebook.cells)
    codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in codes)
