"""Change the arguments of a call by chance, make them simpler, and write them as code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

import numpy as np

from autograder.outcomes import Array, Call

Change = Callable[[Array], Array]

_DECIMALS = 2


def perturb(call: Call, chance: Random) -> Call:
    """Change a call in one to three ways: all of its arrays alike, or one argument alone."""
    for _ in range(chance.randint(1, 3)):
        call = chance.choice((_change_shapes, _change_values, _change_settings))(call, chance)
    return call


def size(call: Call) -> tuple[int, int]:
    """Give how much there is to read in a call: numbers, then characters."""
    arrays = [np.size(argument) for argument in call.args]
    return sum(arrays), len(written(call, ""))


def simplify(call: Call) -> Iterator[Call]:
    """Give simpler calls: fewer examples, fewer classes, rounder numbers."""
    for change in (lambda array: array[0], lambda array: array[:1], lambda array: array[:-1], lambda array: array[1:]):
        yield from _if_other(call, _on_arrays(call, change, least_rank=1))
    yield from _if_other(call, _on_arrays(call, lambda array: array[..., :-1], least_rank=2))
    for place in range(len(call.args)):
        yield from _if_other(call, _on_one(call, place, lambda array: array[..., :-1]))
        for digits in range(_DECIMALS + 1):
            yield from _if_other(call, _on_one(call, place, partial(_rounded, digits=digits)))


def written(call: Call, group: str) -> str:
    """Write a call as a case of references/<module>.py."""
    arguments = [_code(argument) for argument in call.args]
    arguments += [f"{name}={_code(value)}" for name, value in call.kwargs.items()]
    return f'{call.function}.case("name it", "say what is special", "{group}", {", ".join(arguments)})'


def _change_shapes(call: Call, chance: Random) -> Call:
    changes: tuple[Change, ...] = (
        lambda array: array[0],
        lambda array: array[:1],
        lambda array: array[np.newaxis],
        lambda array: np.stack([array, array[::-1]]),
        lambda array: np.concatenate([array, array[::-1]]),
        lambda array: array[::-1],
        lambda array: array[..., ::-1],
        lambda array: array.T,
    )
    return _on_arrays(call, chance.choice(changes), least_rank=1)


def _change_values(call: Call, chance: Random) -> Call:
    places = [place for place, argument in enumerate(call.args) if _is_array(argument)]
    if not places:
        return call
    return _on_one(call, chance.choice(places), chance.choice((_for_floats, _for_all))(chance))


def _for_floats(chance: Random) -> Change:
    factor = chance.choice((-1.0, 0.0, 0.01, 0.5, 2.0, 10.0, 100.0, 1000.0))
    shift = chance.choice((0.0, 0.0, 1.0, -1.0, 0.5, 100.0, -1000.0, 1e4))
    return lambda array: array * factor + shift if array.dtype.kind == "f" else array


def _for_all(chance: Random) -> Change:
    order = np.random.default_rng(chance.getrandbits(32))
    by = chance.choice((-1, 1, 2))
    return chance.choice(
        (
            lambda array: order.permuted(array, axis=-1) if array.ndim else array,
            lambda array: np.zeros_like(array),
            lambda array: _one_other(array, order, by),
            lambda array: array + by,
            lambda array: array.astype(np.float64) if array.dtype.kind == "f" else array.astype(np.int64),
            lambda array: array.astype(np.float32) if array.dtype.kind == "f" else array.astype(np.int32),
        )
    )


def _one_other(array: Array, order: np.random.Generator, by: int) -> Array:
    """Change a single element, by itself or by a little."""
    changed = array.copy()
    if changed.size:
        place = np.unravel_index(int(order.integers(changed.size)), changed.shape)
        changed[place] = 0 if order.integers(2) else changed[place] + by
    return changed


def _change_settings(call: Call, chance: Random) -> Call:
    """Change a plain number among the arguments, such as an axis."""
    by = chance.choice((-2, -1, 1, 2))
    args = [argument + by if type(argument) is int else argument for argument in call.args]
    kwargs = {name: value + by if type(value) in (int, float) else value for name, value in call.kwargs.items()}
    return Call(call.function, tuple(args), kwargs)


def _on_arrays(call: Call, change: Change, *, least_rank: int) -> Call:
    return _with(call, [_changed(argument, change, least_rank) for argument in call.args])


def _on_one(call: Call, place: int, change: Change) -> Call:
    return _with(call, [_changed(it, change, 1) if at == place else it for at, it in enumerate(call.args)])


def _with(call: Call, args: list[Any]) -> Call:
    return Call(call.function, tuple(args), call.kwargs)


def _changed(argument: Any, change: Change, least_rank: int) -> Any:
    """Apply ``change`` to an array or list; what it can't be applied to stays as it is."""
    array = np.asarray(argument) if _is_array(argument) else None
    if array is None or array.ndim < least_rank or array.size == 0:
        return argument
    with np.errstate(all="ignore"):  # beyond what a float holds, a call is not asked
        changed = np.asarray(change(array))
    if changed.size == 0:
        return argument
    return changed.tolist() if isinstance(argument, list) and changed.ndim else np.array(changed)


def _if_other(call: Call, changed: Call) -> Iterator[Call]:
    """Give ``changed`` where it is really shorter to read: simplifying must come to an end."""
    if size(changed) < size(call):
        yield changed


def _is_array(argument: Any) -> bool:
    return isinstance(argument, list | np.ndarray)


def _rounded(array: Array, *, digits: int) -> Array:
    return np.round(array, digits) + 0 if array.dtype.kind == "f" else array


def _code(argument: Any) -> str:
    if isinstance(argument, type):
        return f"np.{np.dtype(argument).name}"
    if not isinstance(argument, np.ndarray):
        return repr(argument)
    dtype = "" if argument.dtype == np.float32 else f', "{argument.dtype.name}"'
    return f"array({_shortest(argument)}{dtype})"


def _shortest(array: Array) -> str:
    """Write the numbers with no more digits than their dtype needs."""
    if array.ndim:
        return f"[{', '.join(map(_shortest, array))}]"
    return str(array[()])
