"""Loading the author's own files: siblings by name, afresh when one changed, and nothing left behind."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from autograder.author_code import AuthorCodeError, load_author_module, load_functions
from autograder.misconceptions import load_misconceptions

DOUBLE = "def double(values):\n    return 2 * values\n"
HALF = """\
from double import double


def _quarter():
    return 4


def half(values):
    return double(values) / _quarter()
"""
MODEL = """\
from autograder.misconceptions import misconception


def doubled(value):
    return 2 * value


def double(value, *, times=doubled):
    return times(value)
"""
WRONG = '''

@misconception(double, step="times", hint="What is twice 5?", factor=(3, 4))
def many_times(value, *, factor):
    """More is better."""
    return factor * value
'''


def write(folder: Path, **sources: str) -> None:
    """Write one file for each module."""
    for name, source in sources.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")


def test_functions_of_a_module(tmp_path: Path) -> None:
    """The public functions that a module defines itself are given, and no imported or private ones."""
    write(tmp_path, double=DOUBLE, half=HALF)
    functions = load_functions(tmp_path / "half.py")
    assert list(functions) == ["half"]
    assert functions["half"](6) == 3


def test_siblings_see_each_other(tmp_path: Path) -> None:
    """Two folders may hold modules of the same names; each is imported with its own siblings."""
    for folder, source in (("one", DOUBLE), ("other", DOUBLE.replace("2", "20"))):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, double=source, half=HALF)
    assert load_functions(tmp_path / "one" / "half.py")["half"](6) == 3
    assert load_functions(tmp_path / "other" / "half.py")["half"](6) == 30


def test_no_trace_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After loading, neither the modules nor the folder are importable, and no bytecode was written."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    write(tmp_path, double=DOUBLE, half=HALF)
    path, modules = list(sys.path), set(sys.modules)
    load_functions(tmp_path / "half.py")
    assert sys.path == path
    assert set(sys.modules) == modules
    assert not sys.dont_write_bytecode
    assert sorted(file.name for file in tmp_path.iterdir()) == ["double.py", "half.py"]


def test_modules_of_the_same_name_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of this process that has a sibling's name is there again afterwards."""
    write(tmp_path, double=DOUBLE, half=HALF)
    ours = load_author_module(tmp_path / "double.py")
    monkeypatch.setitem(sys.modules, "double", ours)
    load_functions(tmp_path / "half.py")
    assert sys.modules["double"] is ours


def test_trace_of_a_failed_import_is_removed_too(tmp_path: Path) -> None:
    """A module that fails on import is not importable afterwards."""
    write(tmp_path, double="1 / 0\n")
    path = list(sys.path)
    with pytest.raises(AuthorCodeError):
        load_author_module(tmp_path / "double.py")
    assert sys.path == path
    assert "double" not in sys.modules


def test_loaded_once(tmp_path: Path) -> None:
    """An unchanged module is imported once."""
    write(tmp_path, double=DOUBLE)
    assert load_author_module(tmp_path / "double.py") is load_author_module(tmp_path / "double.py")


def test_loaded_again_when_it_changed(tmp_path: Path) -> None:
    """A module that was edited is imported again."""
    write(tmp_path, double=DOUBLE)
    load_functions(tmp_path / "double.py")
    write(tmp_path, double=DOUBLE.replace("2", "200"))
    assert load_functions(tmp_path / "double.py")["double"](1) == 200


def test_loaded_again_when_a_sibling_changed(tmp_path: Path) -> None:
    """A module is imported again when a file beside it was edited, even to the same size."""
    write(tmp_path, double=DOUBLE, half=HALF)
    assert load_functions(tmp_path / "half.py")["half"](4) == 2
    write(tmp_path, double=DOUBLE.replace("2", "8"))
    os.utime(tmp_path / "double.py", ns=(0, 1))
    assert load_functions(tmp_path / "half.py")["half"](4) == 8


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def double(:\n", "SyntaxError"),
        ("1 / 0\n", "ZeroDivisionError: division by zero"),
        ("import no_such_module\n", "no_such_module"),
    ],
    ids=["syntax", "raises", "import"],
)
def test_broken_file_is_named(tmp_path: Path, source: str, said: str) -> None:
    """A file that can't be imported is named, with what it raised."""
    write(tmp_path, double=source)
    with pytest.raises(AuthorCodeError, match=said) as caught:
        load_functions(tmp_path / "double.py")
    assert str(tmp_path / "double.py") in str(caught.value)


def test_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(AuthorCodeError, match=r"double\.py: is missing"):
        load_functions(tmp_path / "double.py")


def test_file_that_is_no_python(tmp_path: Path) -> None:
    """A file of another kind is refused by name."""
    (tmp_path / "double.txt").write_text(DOUBLE, encoding="utf-8")
    with pytest.raises(AuthorCodeError, match="is no Python file"):
        load_functions(tmp_path / "double.txt")


def test_misconceptions_of_a_file(tmp_path: Path) -> None:
    """A file's own misconceptions are given with their model, and none that it imports."""
    write(tmp_path, double=MODEL + WRONG, half="from double import many_times\n" + MODEL)
    (known,) = load_misconceptions(tmp_path / "double.py")
    assert (known.name, known.function, known.thought) == ("many_times", "double", "More is better.")
    assert [variant(5) for variant in known.variants()] == [15, 20]
    assert known.model(5) == 10
    assert load_misconceptions(tmp_path / "half.py") == ()


def test_no_file_of_misconceptions(tmp_path: Path) -> None:
    """A module without misconceptions has none."""
    assert load_misconceptions(tmp_path / "double.py") == ()


@pytest.mark.parametrize(
    ("found", "written", "said"),
    [
        ('step="times"', 'step="tmes"', "double has no step 'tmes'; it has: times"),
        ('    """More is better."""\n', "", "needs a docstring"),
        ("What is twice 5?", " ", "a hint"),
        (", factor=(3, 4)", "", "values for exactly its keyword-only arguments"),
        ("factor=(3, 4)", "factors=(3, 4)", "values for exactly its keyword-only arguments"),
    ],
    ids=["step", "thought", "hint", "no_values", "other_values"],
)
def test_malformed_misconception_is_named(tmp_path: Path, found: str, written: str, said: str) -> None:
    """A declaration that is wrong is refused with its name and what is wrong with it."""
    write(tmp_path, double=MODEL + WRONG.replace(found, written))
    with pytest.raises(AuthorCodeError, match=said) as caught:
        load_misconceptions(tmp_path / "double.py")
    assert "many_times" in str(caught.value)
