"""What students read is there in every language: nothing missing, doubtful or obsolete in the catalogs."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import REPOSITORY

from autograder.catalogs import Message, assignment_messages, catalog_problems, engine_messages, update_catalog
from autograder.layout import open_course
from autograder.texts import ENGINE, Text, catalog, catalog_path, say, speaking_of, together

COURSE = open_course(REPOSITORY)
MESSAGES = [Message("{function} is odd.", "a.py"), Message("Which axis?", "b.py")]
CATALOG = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "{function} is odd."
msgstr "{function} 不对。"

msgid "Which axis?"
msgstr "哪个轴？"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a catalog that is complete for MESSAGES, in an assignment's private folder."""
    found = catalog_path(tmp_path / "lab", "zh")
    found.parent.mkdir(parents=True)
    found.write_text(CATALOG, encoding="utf-8")
    return found


def test_engine() -> None:
    """Everything that the engine says to students is there in Chinese."""
    assert catalog_problems(catalog_path(ENGINE, "zh"), engine_messages()) == []


@pytest.mark.parametrize("name", COURSE.config.assignments)
def test_assignments(name: str) -> None:
    """Everything that is said about an assignment's work is there in Chinese."""
    assignment = COURSE.assignment(name)
    assert catalog_problems(catalog_path(assignment.private, "zh"), assignment_messages(assignment)) == []


def test_every_message_is_found() -> None:
    """The lists that the catalogs are held against have the messages of code, templates, tests, cases and hints."""
    engine = {message.text for message in engine_messages()}
    assert {"{module}.py was not handed in.", "{function} returned {count} wrong of {size} values."} <= engine
    assert any(message.file.endswith(".j2") for message in engine_messages())
    found = {
        message.file.split("/")[-2]
        for message in assignment_messages(COURSE.assignment("softmax_losses"))
        if "/" in message.file
    }
    assert found >= {"hidden_tests", "references", "misconceptions"}


def test_complete(path: Path) -> None:
    """A complete catalog is in order."""
    assert catalog_problems(path, MESSAGES) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('msgid "Which axis?"', 'msgid "Which one?"', "'Which axis?' (b.py) is not translated"),
        ('msgid "Which axis?"', 'msgid "Which one?"', "'Which one?' is said nowhere any more"),
        ('msgstr "哪个轴？"', 'msgstr ""', "'Which axis?' (b.py) is not translated"),
        ('msgid "Which axis?"', '#, fuzzy\nmsgid "Which axis?"', "is marked fuzzy"),
        ("{function} 不对。", "{name} 不对。", "has the places {'function'}, and its translation {'name'}"),
        ('msgid "Which axis?"', "nonsense", "can't be read"),
    ],
)
def test_planted_faults(path: Path, old: str, new: str, said: str) -> None:
    """A missing, empty, doubtful, obsolete or broken translation is named, and one with other places too."""
    path.write_text(CATALOG.replace(old, new), encoding="utf-8")
    told = [str(problem) for problem in catalog_problems(path, MESSAGES)]
    assert any(said in line for line in told), told


def test_no_catalog_at_all(tmp_path: Path) -> None:
    """An assignment without a catalog is told that there is none."""
    assert "can't be read" in str(catalog_problems(tmp_path / "no.po", MESSAGES)[0])


def test_update(path: Path) -> None:
    """Bringing a catalog up to date keeps what is translated, adds what is new and drops what is gone."""
    assert update_catalog(path, "zh", [*MESSAGES[:1], Message("New.", "c.py")]) == 1
    first = path.read_bytes()
    assert catalog(path.parents[3], "zh") == {"{function} is odd.": "{function} 不对。"}
    assert [problem.message for problem in catalog_problems(path, MESSAGES[:1])] == [
        "'New.' is said nowhere any more; take it out"
    ]
    assert update_catalog(path, "zh", [*MESSAGES[:1], Message("New.", "c.py")]) == 1
    assert path.read_bytes() == first


def test_committed_catalogs_are_up_to_date(tmp_path: Path) -> None:
    """The catalogs are committed as `autograder translate` writes them."""
    assignment = COURSE.assignment("softmax_losses")
    for folder, messages in ((ENGINE, engine_messages()), (assignment.private, assignment_messages(assignment))):
        committed = catalog_path(folder, "zh")
        copy = tmp_path / committed.name
        copy.write_bytes(committed.read_bytes())
        update_catalog(copy, "zh", messages)
        assert copy.read_bytes() == committed.read_bytes()


def test_saying(path: Path) -> None:
    """A sentence is said in both languages, also with another text in it, and in English where no catalog has it."""
    with speaking_of(path.parents[3]):
        assert say("{function} is odd.", function=Text("sum", "和")) == Text("sum is odd.", "和 不对。")
        assert say("Which axis?") == Text("Which axis?", "哪个轴？")
        assert say("Unknown {thing}.", thing=1) == Text("Unknown 1.", "Unknown 1.")
    assert say("Which axis?") == Text("Which axis?", "Which axis?")
    assert together([Text("A.", "甲。"), Text("", ""), Text("B.", "乙。")]) == Text("A. B.", "甲。乙。")


def test_hostile_values_are_values() -> None:
    """Braces in what a student wrote are no places."""
    assert "{0.__class__} {x}" in say("{file} could not be imported. {why}", file="{0.__class__} {x}", why="").zh
