"""Results kept by content: a second run grades only what changed, and nothing that is damaged is used."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import CONFIG, DOUBLE, HALF, CourseFolder, strongest_isolation

from autograder.batch import Graded, grade_all
from autograder.class_run import open_run
from autograder.cli import main
from autograder.hand_ins import find_hand_ins
from autograder.suite import SuiteError


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a course whose class of three was graded once, to be copied."""
    folder = CourseFolder(tmp_path_factory.mktemp("graded") / "course")
    folder.root.mkdir()
    (folder.root / "grading_config.yaml").write_text(CONFIG)
    folder.write_suite(
        "half",
        'from autograder.hidden import points\n\n\n@points(5, group="values")\ndef test_values(student):\n'
        '    """Halves."""\n    student.half(3.0)\n',
    )
    folder.write_suite(
        "double",
        'from autograder.hidden import points\n\n\n@points(7, group="values")\ndef test_values(student):\n'
        '    """Doubles."""\n    student.double([1.0])\n\n\n@points(3, group="contract")\ndef test_contract(student):\n'
        '    """Doubles again."""\n    student.double([1.0])\n',
    )
    for student, half in {"ada": HALF, "bob": HALF + "# 2\n", "cyn": "import nothing\n"}.items():
        folder.hand_in(student, double=DOUBLE, half=half)
    assert grade(folder).exit_code == 0
    return folder.root


@pytest.fixture
def lab(graded: Path, tmp_path: Path) -> CourseFolder:
    """Give a graded course of one's own."""
    return CourseFolder(Path(shutil.copytree(graded, tmp_path / "course")))


def grade(lab: CourseFolder, *options: str) -> Result:
    """Grade the hand-ins into grades.jsonl."""
    files = ["--submissions", str(lab.submissions), "--output", str(lab.root / "grades.jsonl")]
    return CliRunner().invoke(main, ["--course", str(lab.root), "grade", "tiny", *files, "--jobs", "2", *options])


def now_and_before(done: Result) -> tuple[int, int]:
    """Read how many were graded now and how many before."""
    assert done.exit_code in (0, 1), done.output
    now = re.search(r"graded now: (\d+)", done.stderr)
    before = re.search(r", (\d+) before", done.stderr)
    assert now is not None
    return int(now[1]), int(before[1]) if before else 0


def kept(lab: CourseFolder) -> list[Path]:
    """List the kept results."""
    return sorted(path for path in (lab.root / "gradebook" / "results").rglob("*") if path.is_file())


def test_nothing_changed(lab: CourseFolder) -> None:
    """A second run grades nothing, starts no worker, and writes the same bytes."""
    before = (lab.root / "grades.jsonl").read_bytes()
    done = grade(lab)
    assert now_and_before(done) == (0, 3)
    assert "isolation" not in done.stderr
    assert (lab.root / "grades.jsonl").read_bytes() == before


def test_only_what_changed_is_graded(lab: CourseFolder) -> None:
    """A changed file is graded again, by nobody else's cost; put back, its first result counts again."""
    lab.hand_in("bob", half="import nothing_else\n")
    assert now_and_before(grade(lab)) == (1, 2)
    assert json.loads((lab.root / "grades.jsonl").read_text().splitlines()[1])["earned"] == 10.0
    lab.hand_in("bob", half=HALF + "# 2\n")
    assert now_and_before(grade(lab)) == (0, 3)


@pytest.mark.parametrize(
    ("old", "new"),
    [("least: good", "least: strong"), ("output_mb: 1", "output_mb: 2"), ("title: Twice", "title: Once")],
)
def test_settings(lab: CourseFolder, old: str, new: str) -> None:
    """Another isolation or limit grades everything anew; another title nothing."""
    config = lab.root / "grading_config.yaml"
    config.write_text(config.read_text().replace(old, new))
    if "strong" in new and strongest_isolation().level != "strong":
        assert grade(lab).exit_code == 2  # and takes nothing that was graded behind less
    else:
        assert now_and_before(grade(lab)) == ((0, 3) if "title" in new else (3, 0))


def test_public_data(lab: CourseFolder) -> None:
    """Data that students are given, and hidden tests may read, is part of the suite; the text around it is not."""
    public = lab.root / "assignments" / "tiny"
    public.mkdir(parents=True, exist_ok=True)
    (public / "readme.md").write_text("Hello.\n")
    assert now_and_before(grade(lab)) == (0, 3)
    (public / "numbers.csv").write_text("1,2\n")
    assert now_and_before(grade(lab)) == (3, 0)
    assert now_and_before(grade(lab)) == (0, 3)


def flipped(content: bytes) -> bytes:
    """Change one byte in the middle."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-9], flipped, lambda _: b"", lambda content: content + b"\n"]
)
def test_damaged_result(lab: CourseFolder, damage: Callable[[bytes], bytes]) -> None:
    """A result that was cut, changed or emptied is named, graded again, and whole afterwards."""
    before = (lab.root / "grades.jsonl").read_bytes()
    for path in kept(lab)[:2]:
        path.write_bytes(damage(path.read_bytes()))
    done = grade(lab)
    assert "2 kept results are damaged; these hand-ins are graded again" in done.stderr
    assert now_and_before(done) == (2, 1)
    assert (lab.root / "grades.jsonl").read_bytes() == before
    assert now_and_before(grade(lab)) == (0, 3)


def test_result_in_the_wrong_place(lab: CourseFolder) -> None:
    """A whole result under another hand-in's name is not taken for that hand-in's."""
    first, second, _ = kept(lab)
    first.write_bytes(second.read_bytes())
    assert now_and_before(grade(lab)) == (1, 2)


def test_failure_of_ours_is_never_kept(lab: CourseFolder) -> None:
    """What the grader could not grade is graded again by the next run."""
    (lab.submissions / "eve").symlink_to("ada")
    assert now_and_before(grade(lab)) == (1, 3)
    assert now_and_before(grade(lab)) == (1, 3)
    assert len(kept(lab)) == 3


def test_same_files_are_graded_once(lab: CourseFolder) -> None:
    """Two students with the same files share a result: their lines differ in the name alone."""
    for student in ('zoe "}', "yan"):
        lab.hand_in(student, double=DOUBLE, half=HALF + "# the same\n")
    done = grade(lab)
    assert now_and_before(done) == (1, 4)
    lines = [json.loads(line) for line in (lab.root / "grades.jsonl").read_text().splitlines()]
    assert [line["student"] for line in lines] == ["ada", "bob", "cyn", "yan", 'zoe "}']
    assert {**lines[3], "student": ""} == {**lines[4], "student": ""}


def test_full_disk(lab: CourseFolder) -> None:
    """Where nothing can be kept, everything is graded and written all the same, and that is said once."""
    before = (lab.root / "grades.jsonl").read_bytes()
    shutil.rmtree(lab.root / "gradebook")
    (lab.root / "gradebook").write_text("no folder can be made here\n")
    done = grade(lab)
    assert now_and_before(done) == (3, 0)
    assert done.stderr.count("results can't be kept (Not a directory)") == 1
    assert "damaged" not in done.stderr
    assert (lab.root / "grades.jsonl").read_bytes() == before


def test_old_suites_are_forgotten(lab: CourseFolder) -> None:
    """The results of the last four suites are kept, and no more."""
    for number in range(5):
        (lab.root / "solutions" / "tiny" / "note.txt").write_text(str(number))
        run = open_run(lab.open(), lab.open().assignment("tiny"), find_hand_ins(lab.submissions).hand_ins)
        assert run.kept.keep("0" * 64, next(iter(grade_one(lab))).result)
    assert len(list((lab.root / "gradebook" / "results" / "tiny").iterdir())) == 4


def grade_one(lab: CourseFolder) -> list[Graded]:
    """Grade the first hand-in."""
    hand_ins = find_hand_ins(lab.submissions).hand_ins[:1]
    return list(grade_all(lab.open(), "tiny", hand_ins, isolation=strongest_isolation(), jobs=1))


def test_hand_in_that_changed_while_it_was_graded(lab: CourseFolder) -> None:
    """A result of other files than those of the beginning is used in its run, and not kept under their name."""
    shutil.rmtree(lab.root / "gradebook")
    run = open_run(lab.open(), lab.open().assignment("tiny"), find_hand_ins(lab.submissions).hand_ins)
    lab.hand_in("ada", half="import nothing\n")
    (done,) = grade_one(lab)
    run.take(done)
    assert run.grades["ada"].earned == 10.0
    assert not (lab.root / "gradebook").exists()


def test_suite_that_changes_during_a_run(lab: CourseFolder) -> None:
    """When a hidden test is changed while a class is graded, the run ends and says so; nothing is graded by both."""
    hand_ins = find_hand_ins(lab.submissions).hand_ins
    results = grade_all(lab.open(), "tiny", hand_ins, isolation=strongest_isolation(), jobs=1)
    next(results)
    suite = lab.root / "solutions" / "tiny" / "hidden_tests" / "test_half.py"
    suite.write_text(suite.read_text() + "# mended\n")
    with pytest.raises(SuiteError, match=r"there is now another answer key .*run it again"):
        list(results)


def test_chosen_students(lab: CourseFolder) -> None:
    """--student grades these alone; a misspelt id is a mistake in the usage that names those near it."""
    done = grade(lab, "--student", "bob", "--student", "ada")
    assert now_and_before(done) == (0, 2)
    lines = (lab.root / "grades.jsonl").read_text().splitlines()
    assert [json.loads(line)["student"] for line in lines] == ["ada", "bob"]
    done = grade(lab, "--student", "bop")
    assert done.exit_code == 2
    assert "there is no hand-in of 'bop'; near it: bob" in done.stderr
