"""The correctly rounded value of an exact formula, and how far a sound float32 computation may be from it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
from mpmath.ctx_iv import MPIntervalContext

from autograder.recorder.cases import FLUSHED, Case, Truth

FLOAT32_ROUNDING = 2.0**-24
FLOAT64_ROUNDING = 2.0**-53

_PRECISIONS = (256, 512, 1024, 2048, 4096)
_SMALLEST_EXPONENT = -1080
_LARGEST_EXPONENT = 1024

Array = np.ndarray[Any, np.dtype[Any]]


class TruthError(Exception):
    """An exact formula has no correctly rounded value that we can prove."""


class Exact:
    """The arithmetic that exact formulas are written in: intervals that hold the true value, of any exponent."""

    def __init__(self, bits: int) -> None:
        self._context = MPIntervalContext()
        self._context.prec = bits
        self._from_number = np.frompyfunc(self._context.mpf, 1, 1)
        self._exp = np.frompyfunc(self._context.exp, 1, 1)
        self._log = np.frompyfunc(self._context.log, 1, 1)

    def array(self, values: Any) -> Array:
        """Turn numbers, lists or an array into an array of exact numbers, without rounding."""
        return _objects(self._from_number(np.asarray(values).astype(np.float64).astype(object)))

    def exp(self, values: Array) -> Array:
        """Raise e to each element."""
        return _objects(self._exp(values))

    def log(self, values: Array) -> Array:
        """Take the natural logarithm of each element."""
        return _objects(self._log(values))


@dataclass(frozen=True, slots=True, eq=False)
class Rounded:
    """The correctly rounded value of a case, and what its tolerance is made of (see ``cases.Truth``).

    ``is_integer`` tells that answers are whole numbers: the formula gives an array of an integer dtype, or the call
    asks for one.
    """

    value: Array
    scale: Array
    terms: int
    ceiling: float | None
    is_integer: bool

    def tolerance(self, rounding: float) -> Array:
        """Give how far a backward-stable computation in arithmetic of this ``rounding`` can be from the truth.

        The factor leaves room for some roundings on the way and for the summation of ``terms`` numbers.
        """
        allowed = (16 + self.terms / 4) * rounding * self.scale + FLUSHED
        return allowed if self.ceiling is None else np.minimum(allowed, self.ceiling)


def compute_truth(case: Case) -> Rounded:
    """Evaluate the exact formula of ``case`` and round it once.

    Interval arithmetic is given more and more bits until both ends of every interval round to the same float64: then
    the true value, which lies between them, does so too.

    Raises
    ------
    TruthError
        When it has no finite value, or none that can be proved.

    """
    exact = case.function.exact
    if exact is None:
        raise TruthError("there is no exact formula")
    for bits in _PRECISIONS:
        truth = exact(_arithmetic(bits), *case.args, **case.kwargs)
        if not isinstance(truth, Truth):
            raise TruthError(f"an exact formula gave {type(truth).__name__}, not a Truth(value, scale, terms)")
        intervals = _objects(truth.value)
        lower, upper = _rounded(intervals, 0), _rounded(intervals, 1)
        if np.array_equal(lower, upper, equal_nan=True):
            scale = np.broadcast_to(_rounded(_objects(truth.scale), 1), lower.shape)
            # Adding zero turns -0.0 into 0.0.
            rounded = Rounded(lower + 0.0, scale, truth.terms, truth.ceiling, _is_integer(case, truth))
            _check_finite(rounded)
            return rounded
    raise TruthError(f"{_PRECISIONS[-1]} bits do not settle the rounding; simplify the exact formula")


def _is_integer(case: Case, truth: Truth) -> bool:
    asked = [given for given in (*case.args, *case.kwargs.values()) if isinstance(given, type)]
    return np.asarray(truth.value).dtype.kind in "iu" or bool(asked and np.issubdtype(asked[0], np.integer))


def _check_finite(rounded: Rounded) -> None:
    """Find what plain numbers among the intervals bring in: NaN and infinity, or a scale that allows nothing."""
    allowed = rounded.tolerance(FLOAT32_ROUNDING)
    for what, values in (("value", rounded.value), ("tolerance", allowed)):
        if not np.isfinite(values).all():
            raise TruthError(f"an exact formula gave a {what} that is infinite or not a number")
    if not (allowed > 0).all():
        raise TruthError("an exact formula gave a tolerance that is not positive; scale is negative, or ceiling 0")
    if rounded.is_integer and not np.array_equal(rounded.value, np.round(rounded.value)):
        raise TruthError("an exact formula gave a fraction where the call asks for an integer dtype")


@cache
def _arithmetic(bits: int) -> Exact:
    """Make the arithmetic once for each number of bits: mpmath takes longer for that than for most cases."""
    return Exact(bits)


def _objects(values: Any) -> Array:
    return np.asarray(values, dtype=object)


def _rounded(intervals: Array, end: int) -> Array:
    """Round one end of each interval to the nearest float64; plain numbers in exact results stand for themselves."""
    rounded = [_nearest(item._mpi_[end]) if hasattr(item, "_mpi_") else float(item) for item in intervals.ravel()]
    return np.array(rounded, dtype=np.float64).reshape(intervals.shape)


def _nearest(number: tuple[int, int, int, int]) -> float:
    """Round mpmath's (sign, mantissa, exponent, bits) to float64, once, also where float64 is subnormal."""
    sign, mantissa, exponent, bits = number
    if mantissa == 0 and exponent != 0:
        raise TruthError("an exact formula gave an infinity or not a number")
    if exponent + bits > _LARGEST_EXPONENT:
        raise TruthError("an exact formula gave a number beyond float64")
    if mantissa == 0 or exponent + bits < _SMALLEST_EXPONENT:
        return 0.0
    return float(Fraction(-mantissa if sign else mantissa) * Fraction(2) ** exponent)
