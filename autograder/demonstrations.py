"""Demonstrations: public calls that show a student what their own function gives, beside what was expected.

An author writes ``demonstrations/<module>.py`` with the most telling calls first, as a student would type them::

    DEMONSTRATIONS = (
        example("softmax([[2, 0.5, 6], [0.1, 0, 3]])"),
        sweep("softmax([0.0, gap])", over={"gap": range(0, 990, 33)}, pick=lambda p: p[1],
              horizontal="gap between the two logits", vertical="probability of the larger one"),
    )

Everything in it is shown to students, with the solution's answer: no input may be one of the hidden tests'.
"""

from __future__ import annotations

import ast
import builtins
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np

from autograder.author_code import AuthorCodeError, Function, load_author_module
from autograder.contract import Kind, Mismatch, check_dtype, check_unchanged, check_values
from autograder.messages import describe_public_failure, is_unwritten, known_type
from autograder.outcomes import Array, Call, Killed, Opaque, Outcome, Raised, Returned
from autograder.results import Demonstration, Numbers, PublicAnswer, Sweep
from autograder.stand_in import predict
from autograder.student import NotRun, Student, StudentFailure
from autograder.texts import Text, same, say, together

# As the public tests have it: wide enough for float32, tight enough to tell a right answer from a rounded one.
_RELATIVE: Final = 1e-5
_ABSOLUTE: Final = 1e-7
_DIGITS: Final = (4, 7, 10, 17)  # the fewest in which a wrong answer differs from the right one
_SWEEP_DIGITS: Final = 6
_SHOWN_NUMBERS: Final = 30
_SWEEP_POINTS: Final = 60
_FEWEST_POINTS: Final = 4
_STARTS_RIGHT: Final = 1  # so many points of a sweep are right before the answers part
_Outcome = TypeVar("_Outcome", Returned | Raised, Outcome)
_KINDS: Mapping[str, Kind] = {"f": "floating", "i": "integer", "u": "integer"}


@dataclass(frozen=True, slots=True)
class Example:
    """One public call, as source and as values; ``dtype`` tells that the result's dtype is judged, too.

    ``part`` is the element of a returned tuple that the source asks for, where it asks for one.
    """

    source: str
    call: Call
    part: int | None
    dtype: bool


@dataclass(frozen=True, slots=True)
class SweepPlan:
    """Public calls that differ in one number, ``name``, and how to get one number from each result."""

    name: str
    source: str
    calls: tuple[Call, ...]
    part: int | None
    xs: tuple[float, ...]
    pick: Callable[[Any], Any]
    horizontal: str
    vertical: str


def example(source: str, *, dtype: bool = False) -> Example:
    """Declare a call to show, such as ``"softmax([1, 2, 3])"``; ``np`` is known in it. ``dtype``: judge that, too.

    Of a function that returns a tuple, one part is shown: ``"train(X, Y, 3, 0.5, 2)[2]"``, written out.
    """
    return Example(source, *_call(source, {}), dtype)


def sweep(
    source: str,
    *,
    over: Mapping[str, Sequence[float]],
    horizontal: str,
    vertical: str,
    pick: Callable[[Any], Any] = float,
) -> SweepPlan:
    """Declare a call to make again and again while one number in it grows.

    Parameters
    ----------
    source
        The call with a name for the number: ``"softmax([0.0, gap])"``.
    over
        That name and the numbers, growing.
    horizontal, vertical
        What the number is, and what ``pick`` gives, in a few words that can be translated.
    pick
        Takes the number to show from a result, an array of the right shape.

    """
    if len(over) != 1:
        raise AuthorCodeError(f"{source}: give one name to sweep over, as in over={{'gap': range(0, 100, 5)}}")
    [(name, xs)] = over.items()
    if not _FEWEST_POINTS <= len(xs) <= _SWEEP_POINTS:
        raise AuthorCodeError(f"{source}: sweeps over {len(xs)} numbers; give {_FEWEST_POINTS} to {_SWEEP_POINTS}")
    read = [_call(source, {name: x}) for x in xs]
    calls, part = tuple(call for call, _ in read), read[0][1]
    return SweepPlan(name, source, calls, part, tuple(float(x) for x in xs), pick, horizontal, vertical)


def load_demonstrations(path: Path) -> tuple[Example | SweepPlan, ...]:
    """Give what ``DEMONSTRATIONS`` of ``path`` lists; nothing when there is no such file.

    Raises
    ------
    AuthorCodeError
        When the file fails while it is imported, or lists something else.

    """
    if not path.is_file():
        return ()
    module = load_author_module(path)
    declared = getattr(module, "DEMONSTRATIONS", () if hasattr(module, "EXPERIMENT") else None)
    if not isinstance(declared, tuple) or not all(isinstance(item, Example | SweepPlan) for item in declared):
        raise AuthorCodeError(f"{path}: DEMONSTRATIONS must be a tuple of example(...) and sweep(...)")
    return declared


def check_demonstrations(path: Path, solution: Mapping[str, Function]) -> None:
    """Try every demonstration of ``path`` on the solution.

    Raises
    ------
    AuthorCodeError
        With the first one that the solution has no answer to.

    """
    for declared in load_demonstrations(path):
        for call in _calls(declared):
            expected = _expected(solution, call, declared.part)
            is_number = isinstance(expected, Returned) and _kind(expected.value) is not None
            if not (is_number or (isinstance(expected, Raised) and isinstance(declared, Example))):
                raise AuthorCodeError(f"{path}: {declared.source}: the solution gives no numbers: {expected}")
            if isinstance(declared, SweepPlan) and _picked(declared, expected, expected) is None:
                raise AuthorCodeError(f"{path}: {declared.source}: pick takes no finite number from the result")


def demonstrate(
    declared: Sequence[Example | SweepPlan], solution: Mapping[str, Function], student: Student
) -> tuple[tuple[Demonstration, ...], tuple[Sweep, ...]]:
    """Give each function's first example that ``student`` gets wrong, and the first sweep that starts right and parts.

    A sweep that is wrong from its beginning, or by one factor, says something new only where no example was wrong.
    """
    examples: dict[str, Demonstration] = {}
    sweeps: list[Sweep] = []
    unwritten: set[str] = set()
    student._foresee([call for item in declared for call in _calls(item)])
    try:
        for item in declared:
            function = _calls(item)[0].function
            if function in unwritten:
                continue
            if isinstance(item, SweepPlan):
                sweeps += _swept(item, solution, student)
            elif function not in examples:
                expected, outcome = _expected(solution, item.call, item.part), _asked(student, item.call, item.part)
                if isinstance(outcome, Raised) and is_unwritten(outcome):
                    unwritten.add(function)
                elif not _is_right(outcome, expected, dtype=item.dtype):
                    examples[function] = _demonstration(item, outcome, expected)
    except NotRun:
        pass  # an earlier call ended the worker; what was seen before stands
    telling = [found for found in sweeps if found.function not in examples or _shows_where(found)]
    return tuple(examples.values()), tuple(telling[:1])


def _calls(declared: Example | SweepPlan) -> tuple[Call, ...]:
    return declared.calls if isinstance(declared, SweepPlan) else (declared.call,)


def _shows_where(sweep: Sweep) -> bool:
    """Tell whether the curves part somewhere, and not by a factor alone, which an example shows as well."""
    ratios = [
        returned / expected
        for x, returned, expected in zip(sweep.xs, sweep.returned, sweep.expected, strict=True)
        if x >= sweep.parts_at and returned is not None and expected
    ]
    by_a_factor = bool(ratios) and bool(np.isfinite(ratios).all()) and np.allclose(ratios, ratios[0], rtol=1e-3)
    return sweep.parts_at >= sweep.xs[_STARTS_RIGHT] and not by_a_factor


def _call(source: str, values: Mapping[str, float]) -> tuple[Call, int | None]:
    """Read a call, and which part of its result is asked for; the author's text is as trusted as the author's code."""
    try:
        node: ast.expr = ast.parse(source, mode="eval").body
    except SyntaxError as error:
        raise AuthorCodeError(f"{source}: is no Python expression: {error}") from None
    part = None
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and type(node.slice.value) is int:
        part = node.slice.value
        node = node.value
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        raise AuthorCodeError(f"{source}: must be one call of a function by its name")
    known = {"np": np, **values}
    kwargs = {str(keyword.arg): _value(keyword.value, known) for keyword in node.keywords}
    return Call(node.func.id, tuple(_value(argument, known) for argument in node.args), kwargs, public=True), part


def _value(node: ast.expr, known: Mapping[str, Any]) -> Any:
    code = compile(ast.Expression(node), "<demonstration>", "eval")
    try:
        return eval(code, {"__builtins__": builtins}, dict(known))  # noqa: S307  # the author's own text
    except Exception as error:
        raise AuthorCodeError(f"{ast.unparse(node)}: {type(error).__name__}: {error}") from error


def _expected(solution: Mapping[str, Function], call: Call, part: int | None) -> Returned | Raised:
    if call.function not in solution:
        raise AuthorCodeError(f"{call.function}: a demonstration calls it, and the solution has no such function")
    return _part(_right(solution[call.function], call), part)


@lru_cache(maxsize=512)  # it is the same for every student
def _right(function: Function, call: Call) -> Returned | Raised:
    return predict(function, call)


def _asked(student: Student, call: Call, part: int | None) -> Outcome:
    try:
        return _part(student._call(call), part)
    except StudentFailure as failure:
        return failure.outcome


def _part(outcome: _Outcome, part: int | None) -> _Outcome:
    """Give one part of a returned tuple; of what has no such part, only its type."""
    if part is None or not isinstance(outcome, Returned) or isinstance(outcome.value, Opaque):
        return outcome
    value = outcome.value
    has_part = isinstance(value, tuple) and part < len(value)
    return replace(outcome, value=value[part] if has_part else Opaque(type(value).__name__))


def _is_right(outcome: Outcome, expected: Returned | Raised, *, dtype: bool) -> bool:
    if isinstance(expected, Raised):
        return isinstance(outcome, Raised) and expected.type_name in outcome.bases
    if not isinstance(outcome, Returned):
        return False
    right = np.asarray(expected.value)
    tolerance = _ABSOLUTE + _RELATIVE * np.abs(right.astype(np.float64))
    try:
        check_values(outcome, right.astype(np.float64), tolerance, kind=_KINDS[right.dtype.kind])
        check_unchanged(outcome)
        if dtype:
            check_dtype(outcome, right.dtype)
    except Mismatch:
        return False
    return True


def _demonstration(item: Example, outcome: Outcome, expected: Returned | Raised) -> Demonstration:
    came, right = _as_array(outcome), _as_array(expected)
    digits = next((d for d in _DIGITS if _written(came, d) != _written(right, d)), _DIGITS[-1])
    shown = _answer(outcome, digits)
    if came is not None and right is not None and came.size <= _SHOWN_NUMBERS:
        shown = PublicAnswer(_with_differences(shown.text, outcome, came, right, dtype=item.dtype), shown.numbers)
    right_answer = (
        PublicAnswer(say("{exception} is raised", exception=expected.type_name))
        if isinstance(expected, Raised)
        else _answer(expected, digits)
    )
    return Demonstration(item.call.function, item.source, shown, right_answer)


def _answer(outcome: Outcome, digits: int) -> PublicAnswer:
    """Say what a call came to, in few numbers or in words."""
    array = _as_array(outcome)
    match outcome:
        case Returned() if array is not None and array.size <= _SHOWN_NUMBERS:
            return PublicAnswer(same(_written(array, digits)), _rounded(array, digits))
        case Returned() if array is not None:
            return PublicAnswer(say("an array of shape {shape}", shape=array.shape))
        case Returned(value=Opaque(type_name=name)):
            return PublicAnswer(known_type(name))
        case Returned(value=tuple()):
            return PublicAnswer(known_type("tuple"))
        case Returned(value=value):
            return PublicAnswer(say("an array of dtype {dtype}", dtype=np.asarray(value).dtype))
        case Raised() | Killed():
            return PublicAnswer(describe_public_failure(outcome))


def _with_differences(text: Text, outcome: Outcome, came: Array, right: Array, *, dtype: bool) -> Text:
    """Add in words what the numbers alone do not show."""
    said = [text]
    if came.shape != right.shape:
        said.append(say("(of shape {shape}; {expected} was expected)", shape=came.shape, expected=right.shape))
    elif _KINDS.get(came.dtype.kind) != _KINDS[right.dtype.kind] or (dtype and came.dtype != right.dtype):
        said.append(say("(of dtype {dtype}; {expected} was expected)", dtype=came.dtype, expected=right.dtype))
    if isinstance(outcome, Returned) and not outcome.arguments_unchanged:
        said.append(say("(and its argument was changed)"))
    return together(said)


def _as_array(outcome: Outcome) -> Array | None:
    """Give what was returned where it is numbers, or True and False."""
    if not isinstance(outcome, Returned) or isinstance(outcome.value, Opaque | tuple):
        return None
    array = np.asarray(outcome.value)
    return array if array.dtype.kind in "fiub" else None


def _kind(value: Any) -> Kind | None:
    return None if isinstance(value, Opaque | tuple) else _KINDS.get(np.asarray(value).dtype.kind)


def _written(array: Array | None, digits: int) -> str:
    if array is None or array.size > _SHOWN_NUMBERS:
        return ""
    return _in_brackets(array.tolist(), digits)


def _in_brackets(value: Any, digits: int) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_in_brackets(item, digits) for item in value)}]"
    return repr(_round(value, digits) if isinstance(value, float) else value)


def _rounded(array: Array, digits: int) -> Numbers:
    def rounded(value: Any) -> Numbers:
        return tuple(map(rounded, value)) if isinstance(value, list) else _round(float(value), digits)

    return rounded(array.tolist())


def _round(value: float, digits: int) -> float:
    """Round to so many significant digits; minus zero is zero."""
    return float(f"{value:.{digits}g}") + 0.0 if math.isfinite(value) else value


def _swept(plan: SweepPlan, solution: Mapping[str, Function], student: Student) -> Iterator[Sweep]:
    """Give the sweep if the student's numbers part from the expected ones anywhere."""
    right = [_expected(solution, call, plan.part) for call in plan.calls]
    returned = [
        _picked(plan, _asked(student, call, plan.part), answer) for call, answer in zip(plan.calls, right, strict=True)
    ]
    expected = [float(_picked(plan, answer, answer) or 0.0) for answer in right]
    parted = [x for x, came, answer in zip(plan.xs, returned, expected, strict=True) if not _is_near(came, answer)]
    if parted and any(value is not None for value in returned):
        yield Sweep(
            plan.calls[0].function,
            _with_number(plan, parted[0]),
            say(plan.horizontal),
            say(plan.vertical),
            plan.xs,
            tuple(None if value is None else _round(value, _SWEEP_DIGITS) for value in returned),
            tuple(_round(value, _SWEEP_DIGITS) for value in expected),
            parted[0],
        )


def _with_number(plan: SweepPlan, x: float) -> str:
    """Give the call at one place of the sweep, to be pasted."""
    return re.sub(rf"\b{plan.name}\b", f"{x:g}", plan.source)


def _picked(plan: SweepPlan, outcome: Outcome, expected: Outcome) -> float | None:
    """Take the number to show; none where the answer is an exception or of another shape."""
    came, right = _as_array(outcome), _as_array(expected)
    if came is None or right is None or came.shape != right.shape:
        return None
    try:
        return float(plan.pick(came.astype(np.float64)))
    except (TypeError, ValueError, IndexError):
        return None


def _is_near(returned: float | None, expected: float) -> bool:
    return returned is not None and abs(returned - expected) <= _ABSOLUTE + _RELATIVE * abs(expected)
