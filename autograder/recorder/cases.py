"""What an author writes in references/<module>.py: inputs, and who answers: TensorFlow, an exact formula, the solution.

Runs on Python 3.6 with NumPy 1.16 (where TensorFlow is) and on the trusted side, which reads the same files.
"""

import importlib.util
import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

import numpy as np

LAYOUTS = ("C", "F", "strided", "reversed")
DTYPES = ("float32", "float64", "int32", "int64")

# Smallest normal float32: TensorFlow and some processors flush what is smaller to zero.
FLUSHED = 2.0**-126


class Truth(NamedTuple):
    """What an exact formula gives.

    ``value`` is the result in exact arithmetic; ``scale`` its condition: what one rounding of the inputs can do to each
    element, in units of the rounding; ``terms`` the length of the longest sum behind an element. The tolerance is
    ``(16 + terms / 4) * 2**-24 * scale + 2**-126``, and never more than ``ceiling``, where there is one.
    """

    value: Any
    scale: Any
    terms: int
    ceiling: Optional[float] = None


class Function:
    """A function that students write, and who answers for it.

    ``tensorflow(tf, ...)`` and ``exact(exact, ...)`` take the student's arguments after their first one. ``exact``
    offers ``array``, ``exp`` and ``log``, gives a ``Truth``, and never sees a rounding error.

    Where there is an exact formula, it gives the truth and the tolerance, and TensorFlow's answer, if any, is held to
    it. Where there is none, TensorFlow's answer is the truth; where there is neither, the solution's. Then
    ``relative``, such as 1e-5, says how far each element of a right answer may be from it, as a share of it.

    ``part=i`` is for a function that returns a tuple: TensorFlow's expression and the formula give its element i alone,
    counted from 0, and an answer is judged by that element.
    """

    def __init__(
        self,
        name: str,
        tensorflow: Optional[Callable[..., Any]] = None,
        exact: Optional[Callable[..., Truth]] = None,
        *,
        part: Optional[int] = None,
        relative: Optional[float] = None,
    ) -> None:
        mistake = _mistake(tensorflow, exact, part, relative)
        if mistake:
            raise ValueError("Function({!r}): {}".format(name, mistake))
        self.name = name
        self.tensorflow = tensorflow
        self.exact = exact
        self.part = part
        self.relative = None if relative is None else float(relative)

    def case(self, name: str, title: str, group: str, *args: Any, public: bool = False, **kwargs: Any) -> "Case":
        """Write a case down. ``title`` is for students: it says what is special and gives no expected value away.

        ``public=True`` marks numbers that the course texts print; every other keyword is an argument of the call.
        """
        return Case(name, title, group, self, public, False, args, kwargs)

    def refused(self, name: str, title: str, group: str, *args: Any, **kwargs: Any) -> "Case":
        """Write down a case that is refused with an error: by TensorFlow or, where it is not asked, by the solution."""
        return Case(name, title, group, self, False, True, args, kwargs)


class Case(NamedTuple):
    """One case as its author wrote it; ``refused`` when it is to be answered with an error."""

    name: str
    title: str
    group: str
    function: Function
    public: bool
    refused: bool
    args: Tuple[Any, ...]
    kwargs: Dict[str, Any]

    @property
    def answered_by(self) -> str:
        """Say who is asked when this case is recorded: tensorflow, formula or solution."""
        if self.function.tensorflow is not None:
            return "tensorflow"
        return "solution" if self.function.exact is None or self.refused else "formula"


def _mistake(tensorflow: Any, exact: Any, part: Any, relative: Any) -> str:
    """Say what is wrong with how a function was written down, and what to write; nothing where all is well."""
    for name, given in (("tensorflow", tensorflow), ("exact", exact)):
        if given is not None and not callable(given):
            return "{} is {!r}, and not a function".format(name, given)
    if part is not None and (type(part) is not int or part < 0):
        return "part is {!r}; write the place in the returned tuple, counted from 0".format(part)
    if exact is not None and relative is not None:
        return "its exact formula gives the tolerance (scale and terms of Truth); take relative out"
    if exact is None and relative is None:
        whose = "the solution's" if tensorflow is None else "TensorFlow's"
        said = "no exact formula gives a tolerance; say how far an answer may be from {}, as in relative=1e-5"
        return said.format(whose) + (", or write exact=... before the formula" if tensorflow else "")
    if relative is not None and not (type(relative) in (int, float) and 0 <= relative < 1):
        return "relative is {!r}; write a number from 0 up to 1, as in relative=1e-5".format(relative)
    return ""


def stated_tolerance(expected: Any, relative: float) -> Any:
    """Give how far a right answer may be from ``expected`` where no formula tells but the author."""
    return relative * np.abs(expected) + FLUSHED


def array(values: Any, dtype: str = "float32", layout: str = "C", writeable: bool = True) -> Any:
    """Make an array that lies in memory as ``layout`` says: C, F, strided (every second element) or reversed."""
    plain = np.array(values, dtype=dtype, order="F" if layout == "F" else "C")
    if layout == "strided":
        wide = np.zeros((*plain.shape[:-1], 2 * plain.shape[-1]), dtype=dtype)
        wide[..., ::2] = plain
        plain = wide[..., ::2]
    elif layout == "reversed":
        plain = plain[..., ::-1].copy()[..., ::-1]
    if layout_of(plain) != layout:
        raise ValueError("an array of shape {} can't be laid out as {!r}".format(plain.shape, layout))
    plain.flags.writeable = writeable
    return plain


def numbers(seed: int, shape: Tuple[int, ...], low: float, high: float, dtype: str = "float32", **how: Any) -> Any:
    """Make an array of random decimals with three places, the same on every machine and NumPy."""
    drawn = np.random.RandomState(seed).randint(int(low * 1000), int(high * 1000) + 1, shape)
    return array(drawn / 1000.0, dtype, **how)


def distributions(seed: int, shape: Tuple[int, ...], dtype: str = "float32", **how: Any) -> Any:
    """Make random rows of positive numbers that sum to 1 over the last axis."""
    weights = np.random.RandomState(seed).randint(100, 1000, shape)
    return array(weights / weights.sum(axis=-1, keepdims=True), dtype, **how)


def one_hot_rows(classes: List[int], depth: int) -> List[List[float]]:
    """Make one-hot labels as nested lists of floats."""
    return [[1.0 if column == chosen else 0.0 for column in range(depth)] for chosen in classes]


def layout_of(values: Any) -> str:
    """Name the layout of an array."""
    if values.flags.c_contiguous:
        return "C"
    if values.flags.f_contiguous:
        return "F"
    return "reversed" if values.strides[-1] < 0 else "strided"


def encode(value: Any) -> Any:
    """Turn an argument into JSON that keeps every bit: floats as C99 hex, integers as they are.

    Raises
    ------
    TypeError
        When ``value`` is not a number, a list of them, an array of ``DTYPES`` or such a NumPy type.

    """
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, np.ndarray):
        return encode_array(value)
    if isinstance(value, type) and np.dtype(value).name in DTYPES:
        return {"dtype": np.dtype(value).name}
    if type(value) is int:
        return value
    if type(value) is float:
        return _short_hex(value)
    raise TypeError("{!r} can't be an argument; use int, float, list, array(...) or np.float32".format(value))


def encode_array(values: Any) -> Dict[str, Any]:
    """Turn an array into JSON: its type, its elements in C order, and how it lies in memory."""
    return dict(encode_result(values), layout=layout_of(values), writeable=bool(values.flags.writeable))


def encode_result(values: Any) -> Dict[str, Any]:
    """Turn an answer into JSON: an array's type and its elements in C order."""
    if values.dtype.name not in DTYPES:
        raise TypeError("an array of {} can't be recorded; use one of {}".format(values.dtype, ", ".join(DTYPES)))
    return {"dtype": values.dtype.name, "shape": list(values.shape), "values": encode(values.ravel().tolist())}


def _short_hex(number: float) -> str:
    """Write a float as C99 hex without trailing zeros: 1.5 is 0x1.8p+0."""
    if not np.isfinite(number):
        return repr(number)
    mantissa, exponent = number.hex().split("p")
    return "{}p{}".format(mantissa.rstrip("0").rstrip("."), exponent)


def load_source(path: Path) -> List[Case]:
    """Run a references/<module>.py and give its ``CASES``."""
    spec = importlib.util.spec_from_file_location("reference_source", str(path))
    if spec is None or spec.loader is None:
        raise ImportError("{} is not a Python file".format(path))
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes
    return list(module.CASES)
