"""What the public tests and the experiments share. There is nothing to write here, and nothing in it is graded."""

import contextlib
import importlib
import sys
from pathlib import Path

import numpy as np

# Tight enough to tell a right answer from one that was rounded on the way, wide enough for float32.
RELATIVE, ABSOLUTE = 1e-5, 1e-7
_HERE = Path(__file__).resolve().parent


def mine(module):
    """Import one of your modules."""
    return importlib.import_module(module)


@contextlib.contextmanager
def experiment():
    """Forget what was imported from this folder, so that edits are seen; say kindly what is not written yet."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name != __name__ and file and Path(file).resolve().parent == _HERE:
            del sys.modules[name]
    importlib.invalidate_caches()
    try:
        yield
    except NotImplementedError as error:
        print("Not yet:", str(error) or "a function of this experiment")
    except ModuleNotFoundError as error:
        print(f"{error.name}.py is not in this folder.")


def check(module, function, args, expected, *, part=None, of=None, kind=np.floating):
    """Call a function of your own module and compare its answer with the expected one: shape, kind, values.

    Where a function returns several values, ``part`` says which one of them is compared, and ``of`` how many there are.
    """
    asked = f"{function}({', '.join(map(_shown, args))})"
    answer, problem = _call(module, function, args)
    if part is not None and not problem:
        asked = f"{asked}[{part}]"
        answer, problem = _part(answer, part, of)
    problem = problem or _difference(answer, np.asarray(expected), kind)
    if problem:
        import pytest  # the experiments run where it is not installed

        pytest.fail(f"{asked}\n  {problem}", pytrace=False)


def _shown(argument):
    """Write an argument out where it is short."""
    return f"<{argument.dtype} of shape {argument.shape}>" if np.size(argument) > 64 else repr(argument)


def _call(module, function, args):
    """Give the answer and no problem, or no answer and the problem in one line."""
    try:
        code = importlib.import_module(module)
        if not hasattr(code, function):
            return None, f"{module}.py has no function {function}"
        return getattr(code, function)(*args), None
    except NotImplementedError as error:
        return None, str(error) or f"{function} is not written yet"
    except SyntaxError as error:
        file = Path(error.filename or f"{module}.py").name
        return None, f"{file}, line {error.lineno}, cannot be read as Python:\n    {error.msg}"
    except ImportError as error:
        return None, f"{module}.py cannot be imported:\n    {error}"


def _part(answer, part, of):
    """Give one of several values that are returned together."""
    if type(answer) is tuple and len(answer) == of:
        return answer[part], None
    return None, f"came:\n    {answer!r:.200}\n  expected a tuple of {of} values"


def _difference(answer, expected, kind):
    """Say what is wrong with an answer, or give None."""
    if not isinstance(answer, (np.ndarray, np.generic, float)):
        return (
            f"came:\n    {answer!r:.200}\n  expected a NumPy array; is it returned?"
            if expected.ndim
            else f"came:\n    {answer!r:.200}\n  expected a floating number; is it returned?"
        )
    came = np.asarray(answer)
    if came.shape != expected.shape:
        return f"came shape {came.shape}:\n    {came.tolist()!r:.200}\n  expected shape {expected.shape}"
    if not np.issubdtype(came.dtype, kind):
        return (
            f"came dtype {came.dtype}\n  expected a floating one"
            if kind is np.floating
            else f"came dtype {came.dtype}\n  expected an integer one"
        )
    wrong = ~np.isclose(came, expected, rtol=RELATIVE, atol=ABSOLUTE)  # true for NaN too
    if not np.any(wrong):
        return None
    shown = [np.array2string(array, precision=10, prefix=" " * 4) for array in (came, expected)]
    first, count = np.argwhere(wrong)[0].tolist(), np.sum(wrong)
    if not first:
        return f"came:\n    {shown[0]}\n  expected:\n    {shown[1]}"
    return (
        f"came:\n    {shown[0]}\n  expected:\n    {shown[1]}\n  {count} of {came.size} differ, first at index {first}"
    )
