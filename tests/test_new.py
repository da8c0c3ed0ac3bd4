"""`autograder new`: what it writes verifies at once, it refuses what would do harm, and it writes all or nothing."""

from __future__ import annotations

import errno
import os
import pty
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY, CourseFolder
from nbgrader.nbgraderformat import MetadataValidator
from verified_course import VerifiedCourse

from autograder.cli import main
from autograder.config import load_config
from autograder.gradebook.release import release_files
from autograder.gradebook.sheet import sheet_problems
from autograder.layout import Assignment, open_course
from autograder.recorder.record import load_written
from autograder.scaffold import create
from autograder.scaffold.configuration import NoPlaceForEntry, insert_entry


def new(root: Path, *arguments: str, status: int = 0) -> Result:
    """Run `autograder new` in the course at ``root``."""
    done = CliRunner().invoke(main, ["--course", str(root), "new", *arguments])
    assert done.exit_code == status, done.output
    return done


def fresh(root: Path, *arguments: str) -> Assignment:
    """Begin a course with the assignment ``lab``."""
    new(root, "lab", "--new-course", "geo101", *arguments)
    return open_course(root).assignment("lab")


def state(root: Path) -> dict[str, bytes | None]:
    """Give everything below ``root``: the files with their content, and the folders."""
    return {str(path): path.read_bytes() if path.is_file() else None for path in sorted(root.rglob("*"))}


EVERYTHING = (
    *("--module", "first", "--function", "first_mean", "--module", "second", "--function", "second_mean"),
    *("--reference", "solution", "--points", "7", "--due", "2030-01-31T12:00:00+08:00"),
    *("--title", 'Means: "all" of them', "--title-zh", '平均数："全部"', "--language", "both"),
)


@pytest.mark.parametrize("arguments", [(), EVERYTHING], ids=["by default", "with everything"])
def test_verifies_at_once(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """A fresh course with a new assignment verifies as it is, in English and in both languages."""
    assignment = fresh(tmp_path, *arguments)
    assert VerifiedCourse(tmp_path).shortfalls() == {}
    assert list(assignment.settings.modules) == (["first", "second"] if arguments else ["lab"])


def test_everything_is_as_asked(tmp_path: Path) -> None:
    """Title, date, points, functions and language are those that were given; the seed is new each time."""
    assignment = fresh(tmp_path, *EVERYTHING)
    assert assignment.settings.title == 'Means: "all" of them'
    assert str(assignment.settings.due) == "2030-01-31 12:00:00+08:00"
    assert {module.points for module in assignment.settings.modules.values()} == {7}
    assert "def second_mean(values):" in assignment.solution("second").read_text(encoding="utf-8")
    assert open_course(tmp_path).config.language == "both"
    catalog = assignment.private / "locales" / "zh" / "LC_MESSAGES" / "lab.po"
    assert r'msgstr "平均数：\"全部\""' in catalog.read_text(encoding="utf-8")
    new(tmp_path, "another", "--title-zh", "另一个")
    assert open_course(tmp_path).assignment("another").settings.seed != assignment.settings.seed


def test_can_be_released(tmp_path: Path) -> None:
    """The notebook is valid and agrees with the configuration; the public tests pass with the solutions."""
    assignment = fresh(tmp_path, *EVERYTHING)
    path = assignment.public / "lab.ipynb"
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)
    assert sheet_problems(path, assignment) == []
    files = release_files(assignment, "both")
    assert set(files) == {"first.py", "second.py", "handout.py", "test_public.py"}
    released = tmp_path / "released"
    released.mkdir()
    for name, content in files.items():
        (released / name).write_bytes(content)
    done = run_pytest(released)
    assert "4 failed" in done
    assert "first_mean is not written yet" in done
    assert "Traceback" not in done
    for module in assignment.settings.modules:
        (released / f"{module}.py").write_bytes(assignment.solution(module).read_bytes())
    done = run_pytest(released, "--doctest-modules")
    assert "6 passed" in done, done


def run_pytest(folder: Path, *options: str) -> str:
    """Run the tests of a student's folder as the student would."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(command, cwd=folder, env=kept, capture_output=True, text=True, check=False).stdout


def test_tensorflow_is_asked_later(tmp_path: Path) -> None:
    """With TensorFlow as a witness nothing is recorded yet, and the command that records is the next one."""
    done = new(tmp_path, "lab", "--new-course", "geo101", "--reference", "tensorflow")
    assignment = open_course(tmp_path).assignment("lab")
    assert not assignment.reference("lab").exists()
    cases = load_written(assignment.reference_source("lab"))
    assert {case.answered_by for case in cases} == {"tensorflow"}
    assert "Next: autograder references record lab" in done.output


def test_every_other_line_stays(tiny: CourseFolder) -> None:
    """The entry is added to grading_config.yaml as text: comments and all other lines stay where they were."""
    path = tiny.root / "grading_config.yaml"
    path.chmod(0o640)
    before = path.read_text(encoding="utf-8")
    new(tiny.root, "lab")
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after[len(before) :].startswith("\n  lab:\n    title: Lab\n")
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(load_config(path).assignments) == ["tiny", "lab"]


ENTRY = "b:\n  title: B\n"
CONFIGURATIONS = {
    "indented by four": (
        "assignments:\n    a:\n        title: A\n",
        "assignments:\n    a:\n        title: A\n\n    b:\n      title: B\n",
    ),
    "not at the end": (
        "assignments:  # all\n  a: 1\n\n# late\nlate: 1\n",
        "assignments:  # all\n  a: 1\n\n  b:\n    title: B\n\n# late\nlate: 1\n",
    ),
    "a comment inside": (
        "assignments:\n  a:\n# odd\n    title: A\n",
        "assignments:\n  a:\n# odd\n    title: A\n\n  b:\n    title: B\n",
    ),
    "no last line break": ("assignments:\n  a: 1", "assignments:\n  a: 1\n\n  b:\n    title: B\n"),
    "from Windows": ("assignments:\r\n  a: 1\r\n", "assignments:\r\n  a: 1\r\n\r\n  b:\r\n    title: B\r\n"),
    "the first one": ("assignments:\n", "assignments:\n  b:\n    title: B\n"),
}


@pytest.mark.parametrize(("before", "after"), CONFIGURATIONS.values(), ids=CONFIGURATIONS)
def test_entry_finds_its_place(before: str, after: str) -> None:
    """The entry comes behind the last assignment, indented and ended as the others are."""
    assert insert_entry(before, ENTRY) == after


def test_entry_without_a_place(tiny: CourseFolder) -> None:
    """Assignments in braces can't be extended as text: nothing is written, and it says what to do."""
    with pytest.raises(NoPlaceForEntry):
        insert_entry("assignments: {a: 1}\n", ENTRY)
    path = tiny.root / "grading_config.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("assignments:", '"assignments":'), encoding="utf-8")
    before = state(tiny.root)
    assert "write them as a block" in new(tiny.root, "lab", status=2).output
    assert state(tiny.root) == before


NAMES = {
    "no identifier": (["2d"], "assignment '2d': write a name"),
    "a capital": (["Lab"], "assignment 'Lab': write a name"),
    "a path": (["../lab"], "assignment '../lab': write a name"),
    "a keyword": (["lambda"], "assignment 'lambda': is a word of Python's own"),
    "the catalog of handouts": (["handout"], "assignment 'handout': the autograder needs this name"),
    "a module of Python": (["lab", "--module", "random"], "module 'random': Python or a package has this name"),
    "NumPy": (["lab", "--module", "numpy"], "module 'numpy': Python or a package has this name"),
    "a file of tests": (["lab", "--module", "test_public"], "module 'test_public': pytest would take it"),
    "twice": (["lab", "--module", "one", "--module", "one"], "module 'one': is asked for twice"),
    "a builtin": (["lab", "--function", "sum"], "function 'sum': Python or the scaffolded files"),
    "a name of the templates": (["lab", "--function", "array"], "function 'array': Python or the scaffolded files"),
    "one function for two": (["lab", "--module", "a", "--module", "b", "--function", "f"], "2 modules and 1 functions"),
    "a date without offset": (["lab", "--due", "2030-01-31T12:00:00"], "assignments.lab.due: has no offset from UTC"),
    "a title of nothing": (["lab", "--title", ""], "assignments.lab.title: is ''"),
    "a title of two lines": (["lab", "--title", "two\nlines"], "write it on one line"),
    "there already": (["tiny"], "there is an assignment 'tiny' already"),
    "a course in a course": (["lab", "--new-course", "geo101"], "is a course already"),
    "another language": (["lab", "--language", "zh"], "--language goes with --new-course"),
}


@pytest.mark.parametrize(("arguments", "said"), NAMES.values(), ids=NAMES)
def test_refuses_before_anything_is_written(tiny: CourseFolder, arguments: list[str], said: str) -> None:
    """What can't be taken is refused with the reason, and the course is as it was to the last byte."""
    before = state(tiny.root)
    assert said in new(tiny.root, *arguments, status=2).output
    assert state(tiny.root) == before


def test_overwrites_nothing(tiny: CourseFolder) -> None:
    """Everything that is in the way is named, and stays."""
    in_the_way = [
        tiny.root / "solutions/lab/notes.txt",
        tiny.root / "tests/submissions/wrong/lab_arithmetic/expect.yaml",
    ]
    for path in in_the_way:
        path.parent.mkdir(parents=True)
        path.write_text("mine\n", encoding="utf-8")
    before = state(tiny.root)
    said = new(tiny.root, "lab", status=2).output
    assert f"{tiny.root / 'solutions/lab'}: is there already" in said
    assert f"{in_the_way[1]}: is there already" in said
    assert state(tiny.root) == before


def test_half_of_it_is_undone(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure in the middle, also Ctrl-C, takes everything away again."""
    (tiny.root / "tests").write_text("a file where a folder is needed\n", encoding="utf-8")
    before = state(tiny.root)
    assert os.strerror(errno.ENOTDIR) in new(tiny.root, "lab", status=2).output
    assert state(tiny.root) == before
    (tiny.root / "tests").unlink()
    del before[str(tiny.root / "tests")]

    def interrupted(_staged: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    new(tiny.root, "lab", status=1)
    monkeypatch.undo()
    assert state(tiny.root) == before


def test_changed_meanwhile(tiny: CourseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A configuration that somebody saves while the files are made is not written over."""
    path, place = tiny.root / "grading_config.yaml", create._place

    def saved_first(staged: Path, root: Path, files: list[str], *, replaces: str | None) -> None:
        path.write_text("# saved\n", encoding="utf-8")
        place(staged, root, files, replaces=replaces)

    monkeypatch.setattr(create, "_place", saved_first)
    assert "was changed while this ran" in new(tiny.root, "lab", status=2).output
    assert path.read_text(encoding="utf-8") == "# saved\n"
    assert not (tiny.root / "solutions" / "lab").exists()


def test_no_course_here(tmp_path: Path) -> None:
    """Where there is no course, it says how to begin one, and begins none by itself."""
    said = new(tmp_path, "lab", status=2).output
    assert "go to your course's folder; to begin a course in this folder, give it an id: --new-course ml101" in said
    assert state(tmp_path) == {}
    assert "course.id" in new(tmp_path, "lab", "--new-course", "two words", status=2).output
    assert "--title-zh" in new(tmp_path, "lab", "--new-course", "geo101", "--language", "zh", status=2).output
    assert state(tmp_path) == {}


def test_course_with_mistakes(tiny: CourseFolder) -> None:
    """A course whose configuration has mistakes is mended first: they are told with their lines."""
    path = tiny.root / "grading_config.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("memory_mb", "memory"), encoding="utf-8")
    before = state(tiny.root)
    assert "did you mean 'memory_mb'?" in new(tiny.root, "lab", "--new-course", "geo101", status=2).output
    assert state(tiny.root) == before


def test_new_course_has_our_nbgrader_configuration(tmp_path: Path) -> None:
    """What a new course gets for nbgrader is what this repository's own course has."""
    fresh(tmp_path)
    assert (tmp_path / "nbgrader_config.py").read_bytes() == (REPOSITORY / "nbgrader_config.py").read_bytes()


def test_asks_on_a_terminal(tmp_path: Path) -> None:
    """On a terminal it asks for what was not given; an empty answer takes what it offers."""
    ours, theirs = pty.openpty()
    os.write(ours, b"Means of means\none two\n\n")
    command = [sys.executable, "-m", "autograder", "new", "lab", "--new-course", "geo101"]
    settings = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        command, cwd=tmp_path, env=settings, stdin=theirs, capture_output=True, text=True, timeout=120, check=False
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 0, done.stderr
    settings_made = open_course(tmp_path).assignment("lab").settings
    assert (settings_made.title, list(settings_made.modules), settings_made.due) == (
        "Means of means",
        ["one", "two"],
        None,
    )
