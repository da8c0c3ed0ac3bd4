"""What our own functions come to on the calls that every student is asked, worked out once and kept.

A class makes the same calls a thousand times, and the search for a misconception predicts thousands of outcomes of
each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Final, TypeGuard
from weakref import WeakKeyDictionary

import numpy as np

from autograder.agreement import NUMERIC_KINDS, PRECISIONS, Precision, agrees, close_to_each, settles_dtype
from autograder.author_code import Function
from autograder.kept_tables import KeptTables, kept_tables
from autograder.outcomes import Array, Call, Opaque, Raised, Returned
from autograder.recorder import cases
from autograder.stand_in import Trial, predict, without_warnings

_KEPT_TABLES: Final = 8
_KEPT_OF_A_CALL: Final = 24
# In bytes: whoever compares every label with every prediction makes megabytes of one call.
_LARGEST_KEPT: Final = 2**15
_LARGEST_TABLE: Final = 2**23
# Fewer functions are asked again in milliseconds.
_WORTH_KEEPING_ON_DISK: Final = 500
_LOOKED_AT_AGAIN: Final = 20


@dataclass(slots=True, eq=False)
class _AskedOfEverybody:
    """What is kept of a call: its arguments in each precision, and the latest outcomes by function and precision."""

    alike: dict[Precision, Precision]  # for each precision the first that makes the same of the arguments
    trials: dict[Precision, Trial] = field(default_factory=dict)
    outcomes: dict[tuple[Function, Precision], Returned | Raised] = field(default_factory=dict)


_KEPT: Final[WeakKeyDictionary[Call, _AskedOfEverybody]] = WeakKeyDictionary()


def _asked_of_everybody(call: Call) -> _AskedOfEverybody:
    return _AskedOfEverybody({one: precisions[0] for precisions in _alike_precisions(call) for one in precisions})


def predicted(function: Function, call: Call, precision: Precision) -> Returned | Raised:
    """Give what ``function`` comes to, as ``predict`` does, from memory where it was asked before.

    Only calls that are asked of everybody are remembered: an outcome holds its call, which would never be forgotten.
    """
    if call.tolerance is None:
        return predict(function, call, precision)
    kept = _KEPT.get(call) or _KEPT.setdefault(call, _asked_of_everybody(call))
    precision = kept.alike.get(precision, precision)
    outcome = kept.outcomes.pop((function, precision), None)
    if outcome is None:
        if len(kept.outcomes) >= _KEPT_OF_A_CALL:
            del kept.outcomes[next(iter(kept.outcomes))]
        with without_warnings():
            trial = kept.trials.get(precision) or kept.trials.setdefault(precision, Trial(call, precision))
            outcome = trial.outcome(function)
    if _bytes(outcome) <= _LARGEST_KEPT:
        kept.outcomes[function, precision] = outcome  # as the latest
    return outcome


@dataclass(frozen=True, slots=True, eq=False)
class Variants:
    """Functions that may have given an outcome, each in any precision; a value by itself, to be remembered by.

    ``name`` says which functions they are, in their order: many of them are remembered on disk by it, if it is given.
    """

    functions: tuple[Function, ...]
    name: str = ""
    _tables: dict[Call, _Table] = field(default_factory=dict)

    def is_prepared(self, call: Call) -> bool:
        """Tell whether it is known what all of them give for ``call``."""
        return call in self._tables

    def that_give(self, outcome: Returned | Raised, call: Call) -> list[tuple[int, Precision]]:
        """List which function, in which precision, gives ``outcome``, in their order."""
        found = [(index, precision) for index, alike in self._table(call).agreeing(outcome) for precision in alike]
        return sorted(found, key=lambda one: (one[0], PRECISIONS.index(one[1])))

    def _table(self, call: Call) -> _Table:
        table = self._tables.get(call)
        if table is None:
            table = _table_on_disk(self, call) or _table(self.functions, call)
            if call.tolerance is not None:  # asked of everybody
                if len(self._tables) == _KEPT_TABLES:
                    del self._tables[next(iter(self._tables))]
                self._tables[call] = table
        return table


# Which function, by its number, and which of the table's precisions.
_Source = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class _Stack:
    """Numeric values of one shape and dtype that were returned, side by side, and a row of ``sources`` for each."""

    unchanged: bool
    dtype: np.dtype[Any]
    values: Array
    sources: Array


@dataclass(frozen=True, slots=True, eq=False)
class _Forgotten:
    """A numeric value that would make the table too large: its shape, and what gives it anew."""

    shape: tuple[int, ...]
    function: Function
    source: _Source


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """What many functions give for a call. A process keeps dozens of tables, so that thousands of rows are arrays."""

    call: Call
    alike: tuple[tuple[Precision, ...], ...]
    stacks: tuple[_Stack, ...]
    others: tuple[tuple[Returned | Raised, Array], ...]  # what is no number, once, and the sources of it
    forgotten: tuple[_Forgotten, ...]

    def agreeing(self, outcome: Returned | Raised) -> Iterator[tuple[int, tuple[Precision, ...]]]:
        for index, order in self._sources(outcome):
            yield index, self.alike[order]

    def _sources(self, outcome: Returned | Raised) -> Iterator[_Source]:
        for other, sources in self.others:
            if agrees(outcome, other):
                yield from sources.tolist()
        if not isinstance(outcome, Returned) or not _is_numeric(outcome):
            return
        actual = np.asarray(outcome.value)
        for stack in self.stacks:
            if self._may_agree(actual, outcome.arguments_unchanged, stack):
                close = close_to_each(actual, stack.values, self.call, self.call.tolerance)
                yield from stack.sources[close].tolist()
        for one in self.forgotten:
            precision = self.alike[one.source[1]][0]
            if one.shape == actual.shape and agrees(outcome, predict(one.function, self.call, precision)):
                yield one.source

    def _may_agree(self, actual: Array, unchanged: bool, stack: _Stack) -> bool:
        return (
            unchanged == stack.unchanged
            and actual.shape == stack.values.shape[1:]
            and actual.dtype.kind == stack.dtype.kind
            and (actual.dtype == stack.dtype or not settles_dtype(self.call))
        )


def _table(functions: Sequence[Function], call: Call) -> _Table:
    alike = _alike_precisions(call)
    trials = [Trial(call, precisions[0]) for precisions in alike]
    numeric: dict[_Kind, list[tuple[Any, _Source]]] = {}
    others: list[tuple[Returned | Raised, _Source]] = []
    forgotten: list[_Forgotten] = []
    left = _LARGEST_TABLE
    with without_warnings():
        for (index, function), (order, trial) in product(enumerate(functions), enumerate(trials)):
            outcome, source = trial.outcome(function), (index, order)
            if not _is_numeric(outcome):
                others.append((outcome, source))
            elif (size := _bytes(outcome)) <= left:
                left -= size
                numeric.setdefault(_kind(outcome), []).append((outcome.value, source))
            else:
                forgotten.append(_Forgotten(np.shape(outcome.value), function, source))
    stacks = tuple(_stack(kind, group) for kind, group in numeric.items())
    return _Table(call, alike, stacks, _once_each(others), tuple(forgotten))


def _table_on_disk(variants: Variants, call: Call) -> _Table | None:
    """Read the table of many functions, or work it out and keep it, where there is a place for it."""
    is_worth_it = len(variants.functions) >= _WORTH_KEEPING_ON_DISK and call.tolerance is not None  # asked of everybody
    kept = kept_tables()
    if kept is None or not is_worth_it or not variants.name:
        return None
    try:
        arguments = cases.encode(list(call.args)), {name: cases.encode(value) for name, value in call.kwargs.items()}
    except TypeError:  # what is no case has no name on disk
        return None
    asked = json.dumps([variants.name, len(variants.functions), call.function, *arguments])
    name = hashlib.sha256(asked.encode()).hexdigest()[:32]
    table = _find_table(kept, name, variants.functions, call)
    if table is None:
        with kept.working_out(name):
            table = _find_table(kept, name, variants.functions, call) or _worked_out(
                kept, name, variants.functions, call
            )
    return table


def _worked_out(kept: KeptTables, name: str, functions: Sequence[Function], call: Call) -> _Table:
    table = _table(functions, call)
    if not table.forgotten:
        kept.keep(name, _as_arrays(table))
    return table


def _find_table(kept: KeptTables, name: str, functions: Sequence[Function], call: Call) -> _Table | None:
    arrays = kept.find(name)
    return None if arrays is None else _read_table(arrays, functions, call)


def _as_arrays(table: _Table) -> dict[str, Array]:
    """Give what of a table is numbers; of the rest, which function and which precision it is of."""
    others = [sources for _, sources in table.others]
    arrays = {
        "others": np.concatenate([_rows([]), *others]),
        "unchanged": np.array([stack.unchanged for stack in table.stacks], bool),
    }
    for number, stack in enumerate(table.stacks):
        arrays[f"values {number}"] = stack.values
        arrays[f"sources {number}"] = stack.sources
    return arrays


def _read_table(arrays: Mapping[str, Array], functions: Sequence[Function], call: Call) -> _Table | None:
    """Put a table together again; None where a look at some of its values shows that the functions give others now."""
    alike = _alike_precisions(call)
    trials = [Trial(call, precisions[0]) for precisions in alike]

    def outcome(source: _Source) -> Returned | Raised:
        return trials[source[1]].outcome(functions[source[0]])

    stacks = []
    with without_warnings():
        for number, unchanged in enumerate(arrays["unchanged"].tolist()):
            values, sources = arrays[f"values {number}"], arrays[f"sources {number}"]
            looked_at = range(0, len(sources), 1 + len(sources) // _LOOKED_AT_AGAIN)
            if not all(agrees(outcome(sources[row]), Returned(call, values[row], unchanged)) for row in looked_at):
                return None
            stacks.append(_Stack(unchanged, values.dtype, values, sources))
        others = [(outcome(source), source) for source in arrays["others"].tolist()]
    return _Table(call, alike, tuple(stacks), _once_each(others), ())


def _once_each(others: Iterable[tuple[Returned | Raised, _Source]]) -> tuple[tuple[Returned | Raised, Array], ...]:
    """Put the sources of one exception together: thousands of functions may raise the same."""
    found: dict[Any, tuple[Returned | Raised, list[_Source]]] = {}
    for outcome, source in others:
        key = outcome.bases if isinstance(outcome, Raised) else tuple(source)
        found.setdefault(key, (outcome, []))[1].append(source)
    return tuple((outcome, _rows(sources)) for outcome, sources in found.values())


def _rows(sources: Sequence[_Source]) -> Array:
    return np.array(sources, np.int32).reshape(-1, 2)


def count_precisions(call: Call) -> int:
    """Count the precisions that make something else of the call's arguments."""
    return len(_alike_precisions(call))


def _alike_precisions(call: Call) -> tuple[tuple[Precision, ...], ...]:
    """Put the precisions together that make the same of the call's arguments."""
    alike: dict[tuple[Any, ...], list[Precision]] = {}
    for precision in PRECISIONS:
        alike.setdefault(precision.kinds(call), []).append(precision)
    return tuple(tuple(precisions) for precisions in alike.values())


def _is_numeric(outcome: Returned | Raised) -> TypeGuard[Returned]:
    return (
        isinstance(outcome, Returned)
        and not isinstance(outcome.value, Opaque | tuple)
        and np.asarray(outcome.value).dtype.kind in NUMERIC_KINDS
    )


def _bytes(outcome: Returned | Raised) -> int:
    if not isinstance(outcome, Returned):
        return 0
    return sum(part.nbytes for part in outcome.parts if isinstance(part, np.ndarray))


_Kind = tuple[bool, np.dtype[Any], tuple[int, ...]]


def _kind(outcome: Returned) -> _Kind:
    value: Any = outcome.value
    value = value if isinstance(value, np.ndarray) else np.asarray(value)
    return outcome.arguments_unchanged, value.dtype, value.shape


def _stack(kind: _Kind, group: Sequence[tuple[Any, _Source]]) -> _Stack:
    values = np.stack([np.asarray(value) for value, _ in group])
    return _Stack(kind[0], values.dtype, values, _rows([source for _, source in group]))
