"""What honest students use: each function does one thing that must work behind the wall, and gives True."""

import abc
import base64
import bisect
import collections
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import hashlib
import heapq
import inspect
import io
import itertools
import json
import logging
import math
import operator
import os
import pickle
import platform
import pprint
import random
import re
import secrets
import statistics
import string
import struct
import sys
import tempfile
import textwrap
import time
import traceback
import typing
import unittest
import uuid
import warnings
import zlib

import numpy as np
import numpy.linalg
import numpy.polynomial
import numpy.testing

import helper


def linear_algebra():
    matrix = np.random.default_rng(0).normal(size=(60, 60))
    left, values, right = np.linalg.svd(matrix)
    np.testing.assert_allclose(left * values @ right, matrix, atol=1e-10)
    np.testing.assert_allclose(np.linalg.inv(matrix) @ matrix, np.eye(60), atol=1e-8)
    return bool(np.allclose(matrix @ np.linalg.solve(matrix, np.ones(60)), 1) and np.linalg.eigvals(matrix).size == 60)


def array_tricks():
    cube = np.arange(24.0).reshape(2, 3, 4)
    assert np.einsum("ijk->kj", cube).shape == (4, 3)
    assert np.fft.ifft(np.fft.fft(cube[0, 0])).real.round(9).tolist() == cube[0, 0].tolist()
    assert np.polynomial.Polynomial([1, 2])(3) == 7
    assert np.lib.stride_tricks.sliding_window_view(np.arange(5), 2).shape == (4, 2)
    return bool(np.convolve([1, 2], [3, 4]).tolist() == [3, 10, 8] and np.unique([2, 1, 2]).size == 2)


def large_products():
    large = np.ones((700, 700), dtype=np.float32)
    return bool((large @ large)[0, 0] == 700)


def old_random_numbers():
    np.random.seed(1)
    return bool(np.random.rand(3).shape == (3,) and random.Random(1).random() < 1 and secrets.token_hex(2))


def unseeded_random_numbers():
    return bool(np.random.default_rng().random() < 1 and random.random() < 1 and len(os.urandom(4)) == 4)


def printing():
    print("something", np.arange(1000))
    print("an error", file=sys.stderr)
    pprint.pprint({"a": [1] * 50})
    return True


def warning():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        np.log(np.array([0.0]))
    warnings.warn("seen on the screen", stacklevel=1)
    with np.errstate(all="ignore"):
        return len(caught) == 1 and bool(np.isinf(np.float64(1) / np.float64(0)))


def logs():
    logging.basicConfig(level=logging.INFO)
    logging.getLogger(__name__).info("a message")
    return True


def dates():
    now = datetime.datetime.now(datetime.timezone.utc)
    time.sleep(0.001)
    return now.year > 2000 and time.perf_counter() > 0 and bool(time.strftime("%Y")) and time.process_time() >= 0


def hashes():
    return len(hashlib.sha256(b"x").hexdigest()) == 64 and zlib.decompress(zlib.compress(b"x")) == b"x"


def sources():
    return "def sources" in inspect.getsource(sources) and str(inspect.signature(softmax)) == "(logits, axis=-1)"


def softmax(logits, axis=-1):
    shifted = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return shifted / shifted.sum(axis=axis, keepdims=True)


def exact_numbers():
    tenth = decimal.Decimal("0.1") * 3 == decimal.Decimal("0.3")
    return tenth and fractions.Fraction(1, 3) * 3 == 1 and math.fsum([0.1] * 10) == 1 and statistics.mean([1, 3]) == 2


@functools.lru_cache(maxsize=None)
def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


def functional_tools():
    assert fibonacci(200) > 1e40
    assert functools.reduce(operator.add, itertools.chain([1], [2])) == 3
    return [*itertools.accumulate([1, 2])] == [1, 3] and bisect.bisect([1, 3], 2) == 1 and heapq.nsmallest(1, [2, 1]) == [1]


@dataclasses.dataclass(frozen=True)
class Layer:
    size: int
    names: typing.Optional[list[str]] = None


class Colour(enum.Enum):
    RED = 1


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        """Give the area."""


class Square(Shape):
    def area(self):
        return 4


def own_classes():
    layer = Layer(3)
    assert dataclasses.asdict(layer) == {"size": 3, "names": None}
    assert Colour(1) is Colour.RED and Square().area() == 4
    pair = collections.namedtuple("Pair", "x y")(1, 2)
    return pickle.loads(pickle.dumps(layer)) == copy.deepcopy(layer) and pair.y == 2 and collections.Counter("aa")["a"] == 2


def texts():
    assert re.fullmatch(r"(\w+) (\d+)", "softmax 3") and textwrap.dedent("  x") == "x" and string.ascii_letters
    assert json.loads(json.dumps({"ü": [1.5, None]})) == {"ü": [1.5, None]}
    assert struct.unpack("<d", struct.pack("<d", 1.5)) == (1.5,) and base64.b64decode(base64.b64encode(b"x")) == b"x"
    assert "softmax".encode("gbk").decode("utf-16", "ignore") is not None and "ß".casefold() == "ss"
    return f"{math.pi:.3f}" == "3.142" and uuid.uuid4() != uuid.uuid4()


def files_in_memory():
    with io.StringIO() as file, contextlib.redirect_stdout(file):
        print("caught")
        assert file.getvalue() == "caught\n"
    buffer = io.BytesIO()
    np.save(buffer, np.arange(3))
    buffer.seek(0)
    assert list(csv.reader(io.StringIO("a,b"))) == [["a", "b"]]
    return bool(np.load(buffer).sum() == 3)


def own_files():
    with open(os.path.join(os.path.dirname(__file__), "helper.py"), encoding="utf-8") as file:
        return "twice" in file.read() and helper.twice(2) == 4 and "helper.py" in os.listdir(os.path.dirname(__file__))


def no_other_files():
    """Say politely that there is no writing."""
    for attempt in (lambda: open("notes.txt", "w"), tempfile.TemporaryFile, lambda: os.mkdir("new")):
        try:
            attempt()
        except OSError:
            continue
        return False
    return True


def caught_exceptions():
    try:
        try:
            raise KeyError("inner")
        except KeyError as error:
            raise ValueError("outer") from error
    except ValueError as error:
        return "inner" in "".join(traceback.format_exception(error)) and "outer" in traceback.format_exc()


def deep_recursion():
    def depth(number):
        return 0 if number == 0 else 1 + depth(number - 1)

    return depth(900) == 900


def own_tests():
    class Test(unittest.TestCase):
        def test_softmax(self):
            np.testing.assert_almost_equal(softmax(np.zeros(2)), [0.5, 0.5])

    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Test)
    return unittest.TextTestRunner(stream=io.StringIO()).run(suite).wasSuccessful()


def machine():
    return bool(platform.python_version() and sys.version and os.getpid() and os.cpu_count() and os.getcwd() and np.__version__)


def late_imports():
    import colorsys
    import difflib
    import gzip
    import numpy.ma
    import timeit

    assert difflib.SequenceMatcher(None, "ab", "ab").ratio() == 1 and colorsys.rgb_to_hsv(0, 0, 0) == (0, 0, 0)
    assert gzip.decompress(gzip.compress(b"x")) == b"x" and np.ma.masked_array([1], [True]).count() == 0
    return timeit.timeit("1", number=1) < 10


def async_functions():
    """Run a coroutine by hand: an event loop would need sockets."""

    async def double(number):
        return 2 * number

    try:
        double(2).send(None)
    except StopIteration as done:
        return done.value == 4


def type_hints():
    def function(x: "np.ndarray", *, axis: int | None = None) -> float:
        return 0.0

    return typing.get_type_hints(function)["return"] is float and isinstance(1, int | float)


def show_settings():
    with contextlib.redirect_stdout(io.StringIO()):
        np.set_printoptions(precision=3)
        np.show_config()
    return np.array2string(np.array([1 / 3])) == "[0.333]"
