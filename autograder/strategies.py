"""Strategies for the inputs of hidden tests: small, exact in every float, and in any form that students must take.

They are made of whole numbers, because only those are drawn the same on every machine.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from autograder.contract import Array

_STEPS = 64
_FLOATS = ("list", "float32", "float64")
_INTEGERS = ("list", "int32", "int64")

Shape = tuple[int, ...]


@strategies.composite
def shapes(draw: DrawFn, *, ranks: tuple[int, int], lengths: tuple[int, int]) -> Shape:
    """Draw a shape; both limits of the rank and of each length are included."""
    rank = draw(strategies.integers(*ranks))
    return tuple(draw(strategies.integers(*lengths)) for _ in range(rank))


@strategies.composite
def reals(draw: DrawFn, shape: Shape, low: int, high: int) -> Any:
    """Draw numbers between ``low`` and ``high``, as lists, float32 or float64."""
    return draw(_in_some_form(_whole(draw, shape, low * _STEPS, high * _STEPS) / _STEPS, _FLOATS))


@strategies.composite
def reals_far_apart(draw: DrawFn, shape: Shape, *, apart: int, within: int) -> Any:
    """Draw rows, along the last axis, up to ``apart`` from 0, with numbers up to ``within`` from their row's middle."""
    middles = _whole(draw, (*shape[:-1], 1), -apart, apart)
    return draw(_in_some_form(middles + _whole(draw, shape, -within * _STEPS, within * _STEPS) / _STEPS, _FLOATS))


@strategies.composite
def integers(draw: DrawFn, shape: Shape, low: int, high: int) -> Any:
    """Draw integers from ``low`` to ``high``, as lists, int32 or int64; a plain number for rank 0."""
    return draw(_in_some_form(_whole(draw, shape, low, high), _INTEGERS))


@strategies.composite
def distributions(draw: DrawFn, shape: Shape) -> Any:
    """Draw positive numbers that sum to 1 over the last axis, as lists, float32 or float64."""
    weights = _whole(draw, shape, 1, 1000)
    return draw(_in_some_form(weights / weights.sum(axis=-1, keepdims=True), _FLOATS))


@strategies.composite
def label_rows(draw: DrawFn, shape: Shape) -> Any:
    """Draw a label for each class: one-hot rows, soft ones that sum to 1, or rows of any sum with zeros among them."""
    kind = draw(strategies.sampled_from(["one-hot", "soft", "any sum"]))
    if kind == "soft":
        return draw(distributions(shape))
    if kind == "any sum":
        return draw(_in_some_form(np.maximum(_whole(draw, shape, -4, 8), 0) / 8, _FLOATS))
    chosen = _whole(draw, (*shape[:-1], 1), 0, shape[-1] - 1)
    return draw(_in_some_form((chosen == np.arange(shape[-1])).astype(np.float64), _FLOATS))


def _whole(draw: DrawFn, shape: Shape, low: int, high: int) -> Array:
    """Draw an int64 array of ``shape``: the digits of one large number, because every draw takes its time."""
    base, size = high - low + 1, math.prod(shape)
    number = draw(strategies.integers(0, base**size - 1))
    digits = [number // base**place % base for place in range(size)]
    return (low + np.array(digits, dtype=np.int64)).reshape(shape)


def _in_some_form(values: Array, forms: tuple[str, ...]) -> SearchStrategy[Any]:
    return strategies.sampled_from(forms).map(lambda form: values.tolist() if form == "list" else values.astype(form))
