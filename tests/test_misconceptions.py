"""Misconceptions as code: how they are declared, which variants they stand for, and whether the course's are sound."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.author_code import AuthorCodeError
from autograder.layout import find_course
from autograder.misconceptions import Misconception, load_misconceptions, misconception
from autograder.verify.handout import hint_problems

COURSE = find_course(Path(__file__).resolve().parent.parent)
REAL = [
    pytest.param(known, id=known.name)
    for assignment in COURSE.config.assignments
    for module in COURSE.assignment(assignment).settings.modules
    for known in load_misconceptions(COURSE.assignment(assignment).misconceptions(module))
]

Function = Callable[..., Any]


def _add_one(number: float) -> float:
    return number + 1


def _twofold(number: float) -> float:
    return number * 2


def model(number: float, *, first: Function = _add_one, second: Function = _twofold) -> Any:
    """Add one, then double."""
    return second(first(number))


def other_model(number: float, *, first: Function = _add_one) -> Any:
    """Add one."""
    return first(number)


@misconception(model, step="first", hint="What do you add?", number=(10, 20))
def adds_another(value: float, *, number: float) -> float:
    """I add something else."""
    return value + number


@misconception(model, step="first", hint="What do you add?")
def adds_nothing(value: float) -> float:
    """I add nothing."""
    return value


@misconception(model, step="second", hint="What do you multiply by?", factor=(3, 4), sign=(1, -1))
def multiplies(value: float, *, factor: float, sign: float) -> float:
    """I multiply by something else."""
    return value * factor * sign


@misconception(model, hint="Where is the number?")
def forgets_everything(_value: float) -> float:
    """I return zero."""
    return 0


@misconception(model, hint="Which number is it?", constant=(7, 8))
def forgets_the_number(_value: float, *, constant: float) -> float:
    """I return a constant."""
    return constant


@misconception(other_model, step="first", hint="What do you add?")
def adds_two(value: float) -> float:
    """I add two."""
    return value + 2


@misconception(model, step="second", hint="How often?")
def multiplies_never(value: float) -> float:
    """I leave the factor out."""
    return value


def test_knows_what_it_is_about() -> None:
    """A misconception carries its name, the student's function, the hint, and the docstring as the thought."""
    assert adds_another.name == "adds_another"
    assert adds_another.function == "model"
    assert adds_another.hint == "What do you add?"
    assert adds_another.thought == "I add something else."


def test_variants_replace_a_step() -> None:
    """The model runs with the wrong step in place of the right one, once for each value."""
    assert [variant(1) for variant in adds_nothing.variants()] == [2]
    assert [variant(1) for variant in adds_another.variants()] == [22, 42]


def test_variants_take_every_combination_of_values() -> None:
    """With several parameters, each value of one meets each value of the other."""
    assert [variant(1) for variant in multiplies.variants()] == [6, -6, 8, -8]


def test_variants_of_a_whole_function() -> None:
    """Without a step, the declared function stands for the student's own, with its values."""
    assert [variant(1) for variant in forgets_everything.variants()] == [0]
    assert [variant(1) for variant in forgets_the_number.variants()] == [7, 8]


def test_different_steps_combine() -> None:
    """Two misconceptions about different steps give a function that is wrong in both ways, for all of their values."""
    assert [wrong(1) for wrong in adds_nothing.combined(multiplies)] == [3, -3, 4, -4]
    assert [wrong(1) for wrong in adds_another.combined(multiplies_never)] == [11, 21]
    assert [wrong(1) for wrong in multiplies_never.combined(adds_another)] == [11, 21]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(adds_nothing, adds_another, id="the same step"),
        pytest.param(adds_nothing, forgets_everything, id="all of the other"),
        pytest.param(forgets_everything, adds_nothing, id="all of the one"),
        pytest.param(forgets_everything, forgets_the_number, id="all of both"),
        pytest.param(multiplies, adds_two, id="another function"),
    ],
)
def test_what_cannot_happen_at_once(one: Misconception, other: Misconception) -> None:
    """Nothing is combined that replaces the same step, all of the function, or a step of another function."""
    assert list(one.combined(other)) == []


def test_refuses_a_misconception_without_a_thought() -> None:
    """Without a docstring nobody knows what a student might have been thinking."""

    def silent(value: float) -> float:
        return value

    with pytest.raises(AuthorCodeError, match=r"silent: needs a docstring"):
        misconception(model, step="first", hint="What?")(silent)


def test_refuses_a_misconception_without_a_hint() -> None:
    """A hint of blanks leads nobody on."""
    with pytest.raises(AuthorCodeError, match=r"_twofold: needs .* a hint"):
        misconception(model, step="first", hint="  ")(_documented(_twofold))


def test_refuses_an_unknown_step() -> None:
    """The message names the steps that there are; a positional argument is none."""
    for step in ("third", "number"):
        with pytest.raises(AuthorCodeError, match=rf"model has no step '{step}'; it has: first, second"):
            misconception(model, step=step, hint="What?")(_documented(_twofold))


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({}, id="missing"),
        pytest.param({"number": (1,), "base": (2,)}, id="one too many"),
        pytest.param({"numbers": (1,)}, id="misspelt"),
    ],
)
def test_refuses_values_that_do_not_fit(values: dict[str, tuple[Any, ...]]) -> None:
    """The values must be those of exactly the keyword-only arguments of the wrong step."""

    def adds(value: float, *, number: float) -> float:
        """I add a number."""
        return value + number

    with pytest.raises(AuthorCodeError, match=r"adds: give values for exactly its keyword-only arguments"):
        misconception(model, step="first", hint="What?", **values)(adds)


def _documented(function: Function) -> Function:
    def thought(value: float) -> Any:
        """I think so."""
        return function(value)

    thought.__name__ = function.__name__
    return thought


DECLARATION = '''
from autograder.misconceptions import misconception

{imports}

def {function}(number, *, step=abs):
    """Give the absolute number."""
    return step(number)


@misconception({function}, step="step", hint="And below zero?")
def {function}_unchanged(number):
    """I return it as it is."""
    return {result}
'''


def test_loads_what_a_file_declares(tmp_path: Path) -> None:
    """The misconceptions come in the order of the file, and the right model of each function beside them."""
    (tmp_path / "absolute.py").write_text(
        DECLARATION.format(imports="", function="absolute", result="number")
        + DECLARATION.format(imports="", function="size", result="-number")
    )
    known = load_misconceptions(tmp_path / "absolute.py")
    assert [declared.name for declared in known] == ["absolute_unchanged", "size_unchanged"]
    assert [declared.function for declared in known] == ["absolute", "size"]
    models = {known.function: known.model for known in load_misconceptions(tmp_path / "absolute.py")}
    assert {name: model(-2) for name, model in models.items()} == {"absolute": 2, "size": 2}


def test_a_module_without_a_file_has_none(tmp_path: Path) -> None:
    """An author need not write any."""
    assert load_misconceptions(tmp_path / "absent.py") == ()


def test_siblings_share_steps_and_not_misconceptions(tmp_path: Path) -> None:
    """A file may import from the one beside it; what that one declares is not declared a second time."""
    (tmp_path / "absolute.py").write_text(DECLARATION.format(imports="", function="absolute", result="number"))
    (tmp_path / "size.py").write_text(
        DECLARATION.format(
            imports="from absolute import absolute, absolute_unchanged",
            function="size",
            result="absolute(number) - 5",
        )
    )
    known = load_misconceptions(tmp_path / "size.py")
    assert [declared.name for declared in known] == ["size_unchanged"]
    assert [variant(-2) for variant in known[0].variants()] == [-3]


def test_loading_leaves_no_trace(tmp_path: Path) -> None:
    """Neither the file nor its sibling stays importable by name, and no bytecode is written beside them."""
    (tmp_path / "absolute.py").write_text(DECLARATION.format(imports="", function="absolute", result="number"))
    (tmp_path / "size.py").write_text(
        DECLARATION.format(imports="import absolute as beside", function="size", result="beside.absolute(number)")
    )
    load_misconceptions(tmp_path / "size.py")
    assert "absolute" not in sys.modules
    assert "size" not in sys.modules
    assert str(tmp_path) not in sys.path
    assert sorted(path.name for path in tmp_path.iterdir()) == ["absolute.py", "size.py"]


def test_names_the_file_that_fails(tmp_path: Path) -> None:
    """A malformed declaration is the author's to mend: the error says where it is."""
    broken = DECLARATION.format(imports="", function="absolute", result="number").replace('step="step"', 'step="stop"')
    (tmp_path / "absolute.py").write_text(broken)
    with pytest.raises(AuthorCodeError, match=r"absolute\.py: AuthorCodeError: .*no step 'stop'; it has: step"):
        load_misconceptions(tmp_path / "absolute.py")


def test_the_course_has_misconceptions_of_every_module() -> None:
    """Each module of the core lab has its own, sixty or more in all, and no name occurs twice."""
    lab = COURSE.assignment("softmax_losses")
    names = [known.name for module in lab.settings.modules for known in load_misconceptions(lab.misconceptions(module))]
    assert all(load_misconceptions(lab.misconceptions(module)) for module in lab.settings.modules)
    assert len(names) >= 60
    assert len(names) == len(set(names))


@pytest.mark.parametrize("known", REAL)
def test_is_well_formed(known: Misconception) -> None:
    """Its name is a plain word, and it stands for at least one function."""
    assert re.fullmatch(r"[a-z][a-z0-9_]*", known.name)
    assert all(callable(variant) for variant in known.variants())
    assert any(True for _ in known.variants())


@pytest.mark.parametrize("known", REAL)
def test_words_are_as_they_should_be(known: Misconception) -> None:
    """The hint asks a question, fits into a few lines and holds no code; the thought is a sentence."""
    assert list(hint_problems(known)) == []
    assert known.hint == " ".join(known.hint.split())
