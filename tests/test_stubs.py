"""Stubs: what is cut out of a solution, and what is refused because it might release an answer."""

from __future__ import annotations

import re
from typing import Any

import pytest

from autograder.stubs import StubError, cut_stub

SOLUTION = '''"""Doubling."""

import numpy as np

### BEGIN SOLUTION
import math

SECRET = math.tau
### END SOLUTION


def double(x, factor=2):
    """Double x.

    >>> double(2)
    4
    """
    ### BEGIN SOLUTION
    doubled = _times(x, factor)

    return doubled
    ### END SOLUTION


### BEGIN SOLUTION
@staticmethod
def _times(x, factor):
    return factor * x


### END SOLUTION


class Doubler:
    """Doubles."""

    def __call__(self, x):
        """Double x."""
        ### BEGIN SOLUTION
        return 2 * x
        ### END SOLUTION
'''

STUB = '''"""Doubling."""

import numpy as np


def double(x, factor=2):
    """Double x.

    >>> double(2)
    4
    """
    raise NotImplementedError("double is not written yet: put your code here")


class Doubler:
    """Doubles."""

    def __call__(self, x):
        """Double x."""
        raise NotImplementedError("__call__ is not written yet: put your code here")
'''


def run(source: str) -> dict[str, Any]:
    """Run a module's source and give its names."""
    names: dict[str, Any] = {}
    exec(compile(source, "stub.py", "exec"), names)  # noqa: S102 - the source is this test's own
    return names


def test_regions_are_cut_and_the_rest_is_kept() -> None:
    """A function's region becomes one raise, a module's region nothing; signatures and docstrings stay."""
    assert cut_stub(SOLUTION, "double.py") == STUB


def test_stub_says_kindly_that_it_is_not_written() -> None:
    """Calling a stub raises NotImplementedError with a message that names the function."""
    names = run(cut_stub(SOLUTION, "double.py"))
    with pytest.raises(NotImplementedError, match="double is not written yet: put your code here"):
        names["double"](2)
    with pytest.raises(NotImplementedError):
        names["Doubler"]()(2)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_and_byte_order_mark_do_not_matter(line_end: str) -> None:
    """A solution saved on Windows gives the same stub."""
    assert cut_stub("\ufeff" + SOLUTION.replace("\n", line_end), "double.py") == STUB


def test_tabs_are_kept() -> None:
    """The raise stands at the indentation of the region, tabs included."""
    stub = cut_stub("def f():\n\t### BEGIN SOLUTION\n\treturn 1\n\t### END SOLUTION\n", "f.py")
    assert stub == 'def f():\n\traise NotImplementedError("f is not written yet: put your code here")\n'


def test_text_that_is_less_indented_stays_in_its_region() -> None:
    """The lines of a long string in a region are cut with it, wherever they begin."""
    source = 'def f():\n    """D."""\n    ### BEGIN SOLUTION\n    return """\nanswer\n"""\n    ### END SOLUTION\n'
    assert "answer" not in cut_stub(source, "f.py")


def test_characters_that_only_python_counts_as_line_ends_shift_nothing() -> None:
    """A form feed or a Unicode line separator in a docstring does not move a cut by a line."""
    source = SOLUTION.replace("Double x.", "Double\u2028x\x0c.")
    assert cut_stub(source, "double.py") == STUB.replace("Double x.", "Double\u2028x\x0c.")


def test_released_lines_around_a_region_stay() -> None:
    """What stands before and after a region of a function is released."""
    source = "def f(x):\n    x = 1\n    ### BEGIN SOLUTION\n    x = 2\n    ### END SOLUTION\n    return x\n"
    raising = 'raise NotImplementedError("f is not written yet: put your code here")'
    assert cut_stub(source, "f.py") == f"def f(x):\n    x = 1\n    {raising}\n    return x\n"


FUNCTION = 'def f():\n    """Docs."""\n'

REFUSED = {
    "no region": ("x = 1\n", 1, "no solution region"),
    "never ends": (FUNCTION + "    ### BEGIN SOLUTION\n    return 1\n", 3, "never ends"),
    "never began": (FUNCTION + "    return 1\n    ### END SOLUTION\n", 4, "never began"),
    "two ends": ("### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n### END SOLUTION\n", 4, "never began"),
    "nested": (
        "### BEGIN SOLUTION\nx = 1\n### BEGIN SOLUTION\ny = 1\n### END SOLUTION\n",
        3,
        "inside the one of line 1",
    ),
    "two hashes": ("## BEGIN SOLUTION\nx = 1\n### END SOLUTION\n", 1, "looks like a marker"),
    "lower case": ("### begin solution\nx = 1\n### END SOLUTION\n", 1, "looks like a marker"),
    "misspelt": ("### BEGIN SOLUTION\nx = 1\n### END SOLUTON\n", 3, "looks like a marker"),
    "plural": ("### BEGIN SOLUTIONS\nx = 1\n### END SOLUTION\n", 1, "looks like a marker"),
    "underscore": ("# BEGIN_SOLUTION\nx = 1\n### END SOLUTION\n", 1, "looks like a marker"),
    "trailing words": ("### BEGIN SOLUTION now\nx = 1\n### END SOLUTION\n", 1, "looks like a marker"),
    "behind code": ("x = 1  ### BEGIN SOLUTION\ny = 1\n### END SOLUTION\n", 1, "looks like a marker"),
    "in a docstring": ('def f():\n    """Docs.\n\n    ### BEGIN SOLUTION\n    """\n', 4, "looks like a marker"),
    "different indentation": (FUNCTION + "    ### BEGIN SOLUTION\n    return 1\n### END SOLUTION\n", 5, "line 3"),
    "no statement": (
        FUNCTION + "    ### BEGIN SOLUTION\n    # later\n    ### END SOLUTION\n    return 1\n",
        3,
        "no whole",
    ),
    "body at the margin": (
        FUNCTION + "### BEGIN SOLUTION\n    return 1\n### END SOLUTION\n",
        3,
        "indented as they are",
    ),
    "no body left": ("def f():\n### BEGIN SOLUTION\n    return 1\n### END SOLUTION\n", 2, "indented as they are"),
    "class left empty": ("class A:\n    ### BEGIN SOLUTION\n    x = 1\n    ### END SOLUTION\n", 2, "not of a class"),
    "branch": (
        "def f(x):\n    if x:\n        ### BEGIN SOLUTION\n        x = 1\n        ### END SOLUTION\n",
        3,
        "a branch",
    ),
    "docstring": (
        'def f():\n    ### BEGIN SOLUTION\n    """Docs."""\n    return 1\n    ### END SOLUTION\n',
        2,
        "docstring of f",
    ),
    "end of one, begin of the next": (
        FUNCTION + "### BEGIN SOLUTION\n    return 1\ndef g():\n    return 2\n### END SOLUTION\n",
        3,
        "whole statements of one body",
    ),
    "half a loop": (
        "def f():\n    ### BEGIN SOLUTION\n    y = 0\n    if y:\n        y = 1\n    ### END SOLUTION\n        pass\n",
        2,
        "whole statements of one body",
    ),
    "half an expression": ("### BEGIN SOLUTION\ny = 2\nx = (1,\n### END SOLUTION\n2)\n", 1, "whole statements"),
    "not Python before": ("### BEGIN SOLUTION\nx = = 1\n### END SOLUTION\n", 2, "the solution is not valid Python"),
    "not Python after": (
        "try:\n    import numpy\n### BEGIN SOLUTION\nexcept ImportError:\n    numpy = None\n### END SOLUTION\n",
        3,
        "no whole statement|not of a class, a branch|whole statements of one body",
    ),
    "a null byte": ("### BEGIN SOLUTION\nx = '\x00'\n### END SOLUTION\n", 1, "the solution is not valid Python"),
}


@pytest.mark.parametrize(("source", "line", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_doubtful_solution_is_refused_with_its_line(source: str, line: int, said: str) -> None:
    """Anything but well-formed regions of whole statements gives no stub, and the message says where and why."""
    with pytest.raises(StubError, match=said) as caught:
        cut_stub(source, "solutions/f.py")
    assert caught.value.line == line
    assert re.match(rf"solutions/f\.py:{line}: ", str(caught.value))
