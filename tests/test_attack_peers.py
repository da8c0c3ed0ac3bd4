"""The control of the attacks: the cheats are real, and the published table is about the cheats that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from security import this_grader
from security.exercise import POSSIBLE, Effect, names
from security.page import PAGE
from security.plain_pytest import PlainPytest

CHEATS = ["exits_at_import", "patches_numpy", "reads_the_answers"]


def test_they_pay_with_plain_pytest(tmp_path: Path) -> None:
    """Where pytest imports the student's module, an exit, a patch and a look at the disk give points and secrets."""
    grader = PlainPytest.set_up(tmp_path / "pytest")
    assert grader.honest("right") == {"exit status": POSSIBLE, "report": POSSIBLE}
    assert grader.honest("wrong") == {"exit status": 0.0, "report": 0.0}
    exits, patches, reads = (grader.attack(cheat) for cheat in CHEATS)
    assert exits == {"exit status": Effect(POSSIBLE), "report": Effect(0.0)}
    assert patches["report"] == Effect(8.0)
    assert reads["report"] == Effect(POSSIBLE, read_secret=True)


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> this_grader.Graded:
    """Grade the three cheats behind the wall."""
    root = tmp_path_factory.mktemp("ours")
    root.chmod(0o755)
    return this_grader.grade(root / "course", CHEATS, least="good")


def test_they_do_not_pay_here(graded: this_grader.Graded) -> None:
    """The same three get nothing here, and honest modules get what they should."""
    assert graded.honest == {"right": POSSIBLE, "wrong": 0.0}
    assert graded.effects == dict.fromkeys(CHEATS, Effect(0.0))


def test_the_wall_is_what_stops_them(tmp_path: Path) -> None:
    """With the wall off a look at the disk pays here too: the attack is real, and it is seen when it works."""
    tmp_path.chmod(0o755)
    graded = this_grader.grade(tmp_path / "course", CHEATS, least=this_grader.WALL_OFF)
    assert graded.effects["reads_the_answers"] == Effect(POSSIBLE, read_secret=True)
    assert graded.isolation.startswith("NONE")


def test_published_table() -> None:
    """The page's table has a row for every cheat, and in the last column, ours, no harm in any."""
    rows = [
        line.strip("| ").split(" | ")
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]
    published = {row[0].partition(":")[0].strip("`"): row[-1] for row in rows if len(row) == 6}
    assert published == dict.fromkeys(names(), "–")
