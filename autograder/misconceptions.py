"""Misconceptions as code: known wrong variants of a function, each with the question that leads a student on.

An author writes ``misconceptions/<module>.py``: for every function that students write, a right *model* whose steps are
keyword-only arguments, and below it the wrong steps::

    def softmax(logits, axis=-1, *, shift=largest, total=sum_along):
        exponentials = np.exp(logits - shift(logits, axis))
        return exponentials / total(exponentials, axis)

    @misconception(softmax, step="shift", hint="What is exp(1000)? What does subtracting a constant from a row change?")
    def softmax_no_shift(logits, axis):
        '''The formula has no maximum in it.'''
        return 0

Two misconceptions that replace different steps can happen to one student at once: ``combine`` makes that function. A
misconception with a number in it (a clip at 50, or at 500) names the values to try as further keyword arguments.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from autograder.author_code import AuthorCodeError, Function, load_author_module


@dataclass(frozen=True, slots=True, eq=False)
class Misconception:
    """A wrong variant of a function that students write.

    ``function`` is that function's name; ``thought`` what a student might have been thinking; ``step`` the step of
    ``model`` that ``replacement`` takes the place of, or None when it replaces all of it; ``values`` what each further
    keyword argument of ``replacement`` may be.
    """

    name: str
    function: str
    hint: str
    thought: str
    model: Function
    step: str | None
    replacement: Function
    values: dict[str, tuple[Any, ...]]

    def variants(self) -> Iterator[Function]:
        """Give the wrong function, once for every combination of ``values``."""
        for replacement in self._replacements():
            yield replacement if self.step is None else partial(self.model, **{self.step: replacement})

    def combined(self, other: Misconception) -> Iterator[Function]:
        """Give the functions that are wrong in both ways at once; none where both replace the same step, or all."""
        if self.model is not other.model or None in (self.step, other.step) or self.step == other.step:
            return
        for ours, theirs in product(self._replacements(), other._replacements()):
            yield partial(self.model, **{str(self.step): ours, str(other.step): theirs})

    def _replacements(self) -> Iterator[Function]:
        for chosen in product(*self.values.values()):
            settings = dict(zip(self.values, chosen, strict=True))
            yield partial(self.replacement, **settings) if settings else self.replacement


def misconception(
    model: Function, *, hint: str, step: str | None = None, **values: tuple[Any, ...]
) -> Callable[[Function], Misconception]:
    """Declare the decorated function a misconception about ``model``.

    Parameters
    ----------
    model
        The right function, under the name that students write.
    hint
        A question that leads the student on, and not the answer.
    step
        The keyword-only argument of ``model`` that the decorated function replaces; all of ``model`` when not given.
    values
        For every keyword-only argument of the decorated function, the values to try.

    """

    def declare(replacement: Function) -> Misconception:
        name, thought = replacement.__name__, inspect.getdoc(replacement) or ""
        declared = Misconception(name, model.__name__, hint, thought, model, step, replacement, values)
        _check(declared)
        return declared

    return declare


def load_misconceptions(path: Path) -> tuple[Misconception, ...]:
    """Give the misconceptions declared in ``path``, in their order; none when there is no such file.

    Raises
    ------
    AuthorCodeError
        When the file fails while it is imported, or a declaration is malformed.

    """
    if not path.is_file():
        return ()
    declared = vars(load_author_module(path)).values()
    return tuple(value for value in declared if isinstance(value, Misconception) and _is_from(path, value))


def _is_from(path: Path, declared: Misconception) -> bool:
    """Tell whether a misconception was declared in this file, and not imported from the one beside it."""
    return declared.replacement.__module__ == path.stem


def _check(declared: Misconception) -> None:
    if not declared.thought or not declared.hint.strip():
        raise AuthorCodeError(f"{declared.name}: needs a docstring, what the student might think, and a hint")
    if declared.step is not None and declared.step not in _keyword_only(declared.model):
        steps = ", ".join(_keyword_only(declared.model)) or "none"
        raise AuthorCodeError(f"{declared.name}: {declared.function} has no step {declared.step!r}; it has: {steps}")
    if set(declared.values) != set(_keyword_only(declared.replacement)):
        raise AuthorCodeError(f"{declared.name}: give values for exactly its keyword-only arguments")


def _keyword_only(function: Function) -> list[str]:
    parameters = inspect.signature(function).parameters.values()
    return [parameter.name for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY]
