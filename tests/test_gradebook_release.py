"""Releasing an assignment through `nbgrader generate_assignment`."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from tiny_course import CONFIG, make_course, nbgrader, sheet_cells, write_notebook

from autograder.config import ConfigError
from autograder.gradebook.release import release_files
from autograder.layout import open_course


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a course whose assignment was generated once."""
    root = tmp_path_factory.mktemp("release") / "course"
    make_course(root)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    return root


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_stubs_are_released_beside_the_notebook(released: Path) -> None:
    """The release holds the notebook, the public files and a stub for each module, and no solution line."""
    files = _contents(released / "student_template" / "lab")
    assert sorted(files) == ["alpha.py", "beta.py", "handout.py", "lab.ipynb", "notes.txt"]
    assert b"raise NotImplementedError" in files["alpha.py"]
    assert not [name for name, content in files.items() if b"secret_of" in content]


def test_release_is_reproducible(released: Path) -> None:
    """Generating again gives the same bytes."""
    before = _contents(released / "student_template" / "lab")
    done = nbgrader(released, "generate_assignment", "lab", "--force")
    assert done.status == 0, done.said
    assert _contents(released / "student_template" / "lab") == before


def test_due_date_reaches_the_gradebook_in_utc(released: Path) -> None:
    """The due date of grading_config.yaml is the gradebook's, in UTC."""
    with sqlite3.connect(released / "gradebook" / "gradebook.db") as database:
        rows = database.execute("select name, duedate from assignment").fetchall()
    database.close()
    assert rows == [("lab", "2026-03-01 04:00:00.000000")]


def test_refused_release_releases_nothing(tmp_path: Path) -> None:
    """A sheet that disagrees with grading_config.yaml fails the command, and no file is released."""
    root = tmp_path / "course"
    make_course(root)
    cells = sheet_cells()
    cells[2]["metadata"]["nbgrader"]["points"] = 9
    write_notebook(root / "assignments" / "lab" / "lab.ipynb", cells)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 1
    said = "lab.ipynb: cell 3 (alpha_points): has 9 points, but grading_config.yaml:12 gives alpha 10; make them equal"
    assert said in done.said
    assert not (root / "student_template" / "lab").exists()


def _problems(root: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        release_files(open_course(root).assignment("lab"), "en")
    return str(caught.value)


def _with_cells(root: Path, cells: list[dict[str, Any]]) -> str:
    make_course(root)
    write_notebook(root / "assignments" / "lab" / "lab.ipynb", cells)
    return _problems(root)


def test_sound_assignment_gives_its_stubs(tmp_path: Path) -> None:
    """A sound assignment is not refused."""
    _, assignment = make_course(tmp_path)
    assert sorted(release_files(assignment, "en")) == ["alpha.py", "beta.py", "handout.py"]


def test_missing_cell_is_refused(tmp_path: Path) -> None:
    """A module without its graded cell is named with the line that asks for it."""
    cells = [cell for cell in sheet_cells() if cell["id"] != "beta-points"]
    assert "has 0 cells with grade_id 'beta_points'; grading_config.yaml:14 needs" in _with_cells(tmp_path, cells)


def test_duplicated_cell_is_refused(tmp_path: Path) -> None:
    """Two cells with one grade_id would take nbgrader's whole batch down."""
    cells = [*sheet_cells(), {**sheet_cells()[2], "id": "again"}]
    assert "has 2 cells with grade_id 'alpha_points'" in _with_cells(tmp_path, cells)


def test_order_of_modules_is_checked(tmp_path: Path) -> None:
    """The sheet has its modules in the order of grading_config.yaml."""
    cells = sheet_cells()
    assert "out of order" in _with_cells(tmp_path, [cells[0], *cells[3:], *cells[1:3]])


def test_unknown_graded_cell_is_refused(tmp_path: Path) -> None:
    """A graded cell that belongs to no module could never be graded."""
    extra = json.loads(json.dumps(sheet_cells()[2]).replace("alpha", "gamma"))
    assert "(gamma_points): has nbgrader marks, but belongs to no module" in _with_cells(
        tmp_path, [*sheet_cells(), extra]
    )


def test_wrong_flags_are_refused(tmp_path: Path) -> None:
    """A graded cell that students may change is not an answer sheet's."""
    cells = sheet_cells()
    cells[2]["metadata"]["nbgrader"]["locked"] = False
    assert "cell 3 (alpha_points): must be a code cell with the nbgrader marks" in _with_cells(tmp_path, cells)


def test_cell_without_id_is_refused(tmp_path: Path) -> None:
    """A cell without an id would get a random one, and no two releases would be the same."""
    cells = sheet_cells()
    del cells[0]["id"]
    assert "cell 1: has no id" in _with_cells(tmp_path, cells)


def test_broken_notebook_is_refused(tmp_path: Path) -> None:
    """A notebook that is not JSON is a mistake of the author's, said as such."""
    make_course(tmp_path)
    (tmp_path / "assignments" / "lab" / "lab.ipynb").write_text("{")
    assert "lab.ipynb: is not a notebook" in _problems(tmp_path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("alpha.py", "x = 1\n"),
        ("test_beta.py", "x = 1\n"),
        ("helper/beta.json", "{}"),
        ("references/cases.txt", "1"),
        ("other.py", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n"),
    ],
)
def test_private_file_in_the_public_folder_is_refused(tmp_path: Path, name: str, content: str) -> None:
    """Everything in assignments/ is copied to students, so a private file there stops the release."""
    make_course(tmp_path)
    path = tmp_path / "assignments" / "lab" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)
    assert f"{path}: is a solution, hidden test or reference" in _problems(tmp_path)


def test_private_content_under_another_name_is_refused(tmp_path: Path) -> None:
    """A link to a hidden test, or a copy under another name, is found by its content."""
    make_course(tmp_path)
    link = tmp_path / "assignments" / "lab" / "examples.txt"
    link.symlink_to(tmp_path / "solutions" / "lab" / "hidden_tests" / "test_alpha.py")
    assert f"{link}: is a solution, hidden test or reference" in _problems(tmp_path)


def test_all_problems_are_reported_at_once(tmp_path: Path) -> None:
    """A missing solution and a wrong sheet are one list, not two attempts."""
    cells = sheet_cells()
    cells[4]["metadata"]["nbgrader"]["points"] = 7
    make_course(tmp_path)
    write_notebook(tmp_path / "assignments" / "lab" / "lab.ipynb", cells)
    (tmp_path / "solutions" / "lab" / "alpha.py").unlink()
    said = _problems(tmp_path)
    assert "(beta_points): has 7 points" in said
    assert "alpha.py: no stub can be cut from it" in said


def test_mistake_in_the_configuration_ends_every_nbgrader_command(tmp_path: Path) -> None:
    """No command goes on with nbgrader's defaults, an empty gradebook among them, when grading_config.yaml is wrong."""
    root = tmp_path / "course"
    make_course(root)
    (root / "grading_config.yaml").write_text(CONFIG.replace("points: 10", "points: 11"))
    done = nbgrader(root, "export")
    assert done.status == 2
    assert "grading_config.yaml:13: assignments.lab.modules.alpha.groups" in done.said
    assert not (root / "grades.csv").exists()
