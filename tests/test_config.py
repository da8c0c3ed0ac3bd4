"""grading_config.yaml: every mistake is reported at once, with file, line, path and what to write instead."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import CONFIG, REPOSITORY, CourseFolder

from autograder.config import ConfigError, GradingConfig, key_line, load_config
from autograder.layout import find_course, open_course

DUE = "2026-12-04T23:59:00+08:00"
MODULE = "assignments.tiny.modules.double"


def read(tmp_path: Path, content: str | bytes) -> GradingConfig:
    """Read ``content`` as a grading_config.yaml."""
    path = tmp_path / "grading_config.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_config(path)


def mistakes(tmp_path: Path, content: str | bytes) -> list[str]:
    """Read ``content`` and give the problems, each starting with its line."""
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, content)
    place = f"{tmp_path / 'grading_config.yaml'}:"
    problems = [str(problem) for problem in caught.value.problems]
    assert all(problem.startswith(place) for problem in problems)
    return [problem.removeprefix(place) for problem in problems]


def changed(old: str, new: str) -> str:
    """Give the good configuration with one thing changed, which must stand there exactly once."""
    assert CONFIG.count(old) == 1
    return CONFIG.replace(old, new)


def test_good_configuration(tmp_path: Path) -> None:
    """A complete file is read with its modules in order and the due date's offset kept."""
    tiny = read(tmp_path, CONFIG).assignments["tiny"]
    assert list(tiny.modules) == ["double", "half"]
    assert tiny.points == 15
    assert tiny.due is not None
    assert tiny.due.astimezone(UTC) == datetime(2026, 12, 4, 15, 59, tzinfo=UTC)


ANSWERS = """\
    answers:
      why: {title: Why, points: 4}
      how: {title: How, points: 0.5}
"""


def test_written_answers(tmp_path: Path) -> None:
    """Questions are read in their order; their points come on top of those that hidden tests give."""
    tiny = read(tmp_path, CONFIG + ANSWERS).assignments["tiny"]
    assert list(tiny.answers) == ["why", "how"]
    assert (tiny.points, tiny.all_points) == (15, 19.5)
    assert read(tmp_path, CONFIG).assignments["tiny"].answers == {}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Why, ", "", "29: assignments.tiny.answers.why.title: is missing; add it"),
        (
            "points: 4",
            "pionts: 4",
            "29: assignments.tiny.answers.why.pionts: is not a known key; did you mean",
        ),
        ("points: 4", "points: 0", "29: assignments.tiny.answers.why.points: is 0"),
        ("points: 4", "points: many", "29: assignments.tiny.answers.why.points: is 'many'"),
        ("      why:", "      Why?:", "29: assignments.tiny.answers.Why?: is 'Why?'; write a name that matches"),
        ("      how:", "      why:", "30: is not valid YAML"),
        ("      how:", "      half:", "30: assignments.tiny.answers.half: is the name of a module too; choose another"),
    ],
)
def test_mistake_in_written_answers(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A mistake in a question is reported with its line and what to write instead."""
    assert ANSWERS.count(old) == 1
    found = mistakes(tmp_path, CONFIG + ANSWERS.replace(old, new))
    assert [problem for problem in found if problem.startswith(said)], found


def test_name_of_a_module_is_reported_with_the_rest(tmp_path: Path) -> None:
    """A question with a module's name is named also where the file has another mistake."""
    content = changed("percent_per_day", "percent_per_dya") + ANSWERS.replace("why", "double")
    found = mistakes(tmp_path, content)
    assert any("answers.double: is the name of a module too" in problem for problem in found)
    assert any("percent_per_dya" in problem for problem in found)


def test_scientific_notation(tmp_path: Path) -> None:
    """A number like 1e-1 is read as a number, which YAML 1.1 takes for text."""
    config = read(tmp_path, changed("call_cpu_seconds: 1", "call_cpu_seconds: 1e-1"))
    assert config.limits.call_cpu_seconds == 0.1


def test_byte_order_mark_and_crlf(tmp_path: Path) -> None:
    """A file saved by a Windows editor is read like any other."""
    content = b"\xef\xbb\xbf" + CONFIG.replace("\n", "\r\n").encode()
    assert read(tmp_path, content) == read(tmp_path, CONFIG)


def test_no_due_date(tmp_path: Path) -> None:
    """An assignment may be without a due date."""
    assert read(tmp_path, changed(f"    due: {DUE}\n", "")).assignments["tiny"].due is None


def test_this_course_is_valid() -> None:
    """The configuration of this repository is without mistakes."""
    assert open_course(REPOSITORY).config.assignments


MISTAKES = {
    "unknown key": ("percent_per_day", "percent_per_dya", "14: late_policy.percent_per_dya", "mean 'percent_per_day'?"),
    "missing key": ("  id: tiny101\n", "", "3: course.id", "is missing; add it"),
    "unlike any key": ("  id: tiny101", "  zzz: 1\n  id: x", "4: course.zzz", "known keys here: id, title"),
    "text for a number": (
        "points: 10",
        "points: '10'",
        f"23: {MODULE}.points",
        "is '10': input should be a valid numb",
    ),
    "true for a number": ("points: 10", "points: true", f"23: {MODULE}.points", "is True"),
    "nan points": ("points: 10", "points: .nan", f"23: {MODULE}.points", "finite"),
    "infinite points": ("points: 10", "points: .inf", f"23: {MODULE}.points", "finite"),
    "overflowing points": ("points: 10", "points: 1e400", f"23: {MODULE}.points", "finite"),
    "negative points": ("points: 10", "points: -10", f"23: {MODULE}.points", "greater than 0"),
    "no points": ("points: 10", "points: 0", f"23: {MODULE}.points", "greater than 0"),
    "nan in a group": ("values: 7", "values: .nan", f"24: {MODULE}.groups.values", "finite"),
    "sum": ("points: 10", "points: 11", f"24: {MODULE}.groups", "add up to 10, but the module has 11"),
    "no groups": ("{values: 7, contract: 3}", "{}", f"24: {MODULE}.groups", "at least 1"),
    "list of groups": ("{values: 7, contract: 3}", "[7, 3]", f"24: {MODULE}.groups", "valid dictionary"),
    "group's name": ("{values: 7, contract: 3}", "{Values: 7, contract: 3}", f"24: {MODULE}.groups.Values", "matches"),
    "module's name": ("      half:", "      Half:", "25: assignments.tiny.modules.Half", "write a name that matches"),
    "module of Python": ("      half:", "      json:", "25: assignments.tiny.modules.json", "choose another"),
    "module of NumPy": ("      half:", "      numpy:", "25: assignments.tiny.modules.numpy", "choose another"),
    "module like a keyword": ("      half:", "      class:", "25: assignments.tiny.modules.class", "choose another"),
    "module by number": ("      half:", "      5:", "25: assignments.tiny.modules.5", "valid string"),
    "no offset": (DUE, "2026-12-04T23:59:00", "20: assignments.tiny.due", "has no offset from UTC; write one, as in"),
    "a day alone": (DUE, "2026-12-04", "20: assignments.tiny.due", "has no offset from UTC"),
    "impossible day": (DUE, "2026-13-04T23:59:00+08:00", "20: assignments.tiny.due", "month value"),
    "date as a number": (DUE, "20261204", "20: assignments.tiny.due", "write a date and time, as in"),
    "date as digits": (DUE, "'20261204'", "20: assignments.tiny.due", "write a date and time, as in"),
    "date as a switch": (DUE, "true", "20: assignments.tiny.due", "write a date and time, as in"),
    "fraction of memory": ("memory_mb: 512", "memory_mb: 512.5", "10: limits.memory_mb", "valid integer"),
    "too little memory": ("memory_mb: 512", "memory_mb: 5", "10: limits.memory_mb", "greater than or equal to 256"),
    "negative limit": ("output_mb: 1", "output_mb: -1", "11: limits.output_mb", "greater than or equal to 1"),
    "no time": ("call_cpu_seconds: 1", "call_cpu_seconds: 0", "7: limits.call_cpu_seconds", "greater than 0"),
    "endless time": ("sleep_seconds: 2", "sleep_seconds: .inf", "9: limits.sleep_seconds", "finite"),
    "percent": ("maximum_percent: 50", "maximum_percent: 101", "15: late_policy.maximum_percent", "less than or equal"),
    "another version": ("version: 1", "version: 2", "2: version", "is 2"),
    "version as text": ("version: 1", "version: '1'", "2: version", "is '1'"),
    "course's id": ("id: tiny101", "id: ../up", "4: course.id", "write a name that matches"),
    "no title": ("title: A tiny course", "title: ''", "5: course.title", "at least 1 character"),
    "a list of limits": ("memory_mb: 512", "memory_mb: [512]", "10: limits.memory_mb", "valid integer"),
    "tag of Python": ("id: tiny101", "id: !!python/name:os.system", "4: course.id", "valid string"),
}


@pytest.mark.parametrize(("old", "new", "place", "remedy"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake(tmp_path: Path, old: str, new: str, place: str, remedy: str) -> None:
    """Each kind of mistake is reported with its line, its path and the way out."""
    found = mistakes(tmp_path, changed(old, new))
    assert any(problem.startswith(f"{place}: ") and remedy in problem for problem in found), found


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """Mistakes in different places are all reported together, those of the sums too."""
    broken = changed("points: 10", "points: 11").replace("id: tiny101", "id: 5").replace("output_mb: 1", "output_md: 1")
    found = mistakes(tmp_path, broken)
    assert [problem.partition(": ")[2].partition(": ")[0] for problem in found] == [
        "course.id",
        "limits.output_mb",
        "limits.output_md",
        f"{MODULE}.groups",
    ]


UNREADABLE = {
    "empty": (b"", "1: is not a mapping; start it with 'version: 1'"),
    "list": (b"- version\n- 1\n", "1: is not a mapping"),
    "text": (b"hello", "1: is not a mapping"),
    "not UTF-8": ("# 课程".encode("gbk"), " can't be read: 'utf-8'"),
    "duplicate key": (CONFIG.encode() + b"version: 1\n", '28: is not valid YAML: found duplicate key "version"'),
    "duplicate module": (
        CONFIG.replace("      half:", "      double:").encode(),
        '25: is not valid YAML: found duplicate key "double"',
    ),
    "tab": (CONFIG.replace("  id:", "\tid:").encode(), "4: is not valid YAML: found character '\\t'"),
    "unclosed bracket": (CONFIG.replace("contract: 3}", "contract: 3").encode(), "is not valid YAML"),
    "undefined alias": (b"version: *one\n", "1: is not valid YAML: found undefined alias 'one'"),
    "two documents": (b"version: 1\n---\nversion: 1\n", "is not valid YAML"),
    "control character": (b"version: \x01\n", " is not valid YAML: unacceptable character #x0001"),
    "too large": (b"#" * 1_000_001, " has 1000001 bytes; at most 1000000 are read"),
}


@pytest.mark.parametrize(("content", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_no_configuration_at_all(tmp_path: Path, content: bytes, said: str) -> None:
    """A file that can't be read as YAML gives one problem, on one line of text, with the line where YAML gives it."""
    (found,) = mistakes(tmp_path, content)
    assert said in found
    assert "\n" not in found


def test_missing_file(tmp_path: Path) -> None:
    """A file that does not exist is a problem like any other."""
    with pytest.raises(ConfigError, match="can't be read"):
        load_config(tmp_path / "grading_config.yaml")


def test_folder_in_its_place(tmp_path: Path) -> None:
    """A folder called grading_config.yaml is a problem like any other."""
    (tmp_path / "grading_config.yaml").mkdir()
    with pytest.raises(ConfigError, match="can't be read"):
        load_config(tmp_path / "grading_config.yaml")


def test_line_of_a_key(tmp_path: Path) -> None:
    """The line of a nested key can be asked for."""
    path = tmp_path / "grading_config.yaml"
    path.write_text(CONFIG)
    assert key_line(path, "assignments", "tiny", "modules", "double", "points") == 23
    assert key_line(path, "assignments", "tiny", "modules", "treble") == 21


def test_error_crosses_processes(tmp_path: Path) -> None:
    """The error keeps its problems when a grading process hands it to the one that asked."""
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, changed("points: 10", "points: 11"))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # our own bytes
    assert again.problems == caught.value.problems
    assert str(again) == str(caught.value)


def test_edited_configuration(tmp_path: Path) -> None:
    """A file that was edited within the same second is read anew; one that is as it was is not validated again."""
    first = read(tmp_path, CONFIG)
    assert read(tmp_path, changed("title: A tiny course", "title: A tidy course")) != first
    assert read(tmp_path, CONFIG) is first


def test_course_found_from_below(tiny: CourseFolder) -> None:
    """The course is found from any folder inside it, as git finds its repository."""
    below = tiny.root / "solutions" / "tiny"
    assert find_course(below).root == tiny.root.resolve()


def test_no_course(tmp_path: Path) -> None:
    """Outside any course the message says where to go."""
    with pytest.raises(ConfigError, match="go to your course's folder"):
        find_course(tmp_path)


def test_unknown_assignment(tiny: CourseFolder) -> None:
    """An assignment that does not exist is answered with those that do."""
    with pytest.raises(ConfigError, match="there is no assignment 'tyni'; the course has: tiny"):
        tiny.open().assignment("tyni")


@pytest.mark.parametrize("address", ["tcp://10.0.0.5:8786", "tls://head.example.edu:8786", "tcp://[::1]:8786"])
def test_cluster(tmp_path: Path, address: str) -> None:
    """A cluster is named by its scheduler's address; without the section there is none."""
    path = tmp_path / "grading_config.yaml"
    path.write_text(CONFIG)
    assert load_config(path).cluster is None
    path.write_text(f"{CONFIG}cluster: {{scheduler: '{address}'}}\n")
    found = load_config(path).cluster
    assert found is not None
    assert found.scheduler == address


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("{scheduler: 10.0.0.5}", "write the scheduler's address, as in tcp://10.0.0.5:8786"),
        ("{scheduler: 'http://10.0.0.5:8786'}", "write the scheduler's address, as in tcp://10.0.0.5:8786"),
        ("{schedular: 'tcp://10.0.0.5:8786'}", "is not a known key; did you mean 'scheduler'?"),
    ],
)
def test_mistakes_in_the_cluster(tmp_path: Path, section: str, said: str) -> None:
    """A cluster without a usable address is a mistake with its line."""
    path = tmp_path / "grading_config.yaml"
    path.write_text(f"{CONFIG}cluster: {section}\n")
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert f":{len(CONFIG.splitlines()) + 1}: cluster." in str(caught.value)
    assert said in str(caught.value)
