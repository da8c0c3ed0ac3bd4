"""The public tests: numbers worked out by hand. Type ``pytest`` in this folder to run them.

They show that a function does its everyday work. The hidden tests also try arrays of other ranks, numbers far from 0
and the rest of each docstring, so passing here is a beginning.

公开测试：手算得到的数值。在本文件夹中输入 ``pytest`` 即可运行。

它们说明函数能够完成日常的计算。隐藏测试还会检验其他维数的数组、远离 0 的数，
以及 docstring 中的其余要求，所以通过公开测试只是第一步。
"""

import importlib
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))  # your modules lie beside this file / 你的模块就在本文件旁边

# Tight enough to tell a right answer from one that was rounded on the way, wide enough for float32.
# 足够严格，能识别中途舍入过的结果；又足够宽松，能容纳 float32 的误差。
RELATIVE, ABSOLUTE = 1e-5, 1e-7

FOUR = ([1, 2, 3, 4], [1.5, 2, 2, 6])  # errors of -0.5, 0, 1 and -2 / 误差为 -0.5、0、1、-2
DAYS = ([18.0, 21.0, 24.0, 19.0, 22.0], [19.0, 21.5, 23.0, 19.0, 20.0])  # errors of -1, -0.5, 1, 0 and 2 / 误差为 -1、-0.5、1、0、2
MATRIX = ([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]], [[1.0, 1.0, 4.0], [3.0, 4.0, 2.0]])  # errors of -1, 0, -2, 0, 0 and 3 / 误差为 -1、0、-2、0、0、3


def check(module, function, args, expected):
    """Call a function of your own module and compare its answer with the expected number: shape, kind, values.

    调用你的模块中的函数，把结果与预期的数比较：形状、类型、数值。
    """
    asked = f"{function}({', '.join(map(repr, args))})"
    answer, problem = _call(module, function, args)
    problem = problem or _difference(answer, np.asarray(expected))
    if problem:
        pytest.fail(f"{asked}\n  {problem}", pytrace=False)


def _call(module, function, args):
    """Give the answer and no problem, or no answer and the problem in one line.

    要么返回结果，没有问题；要么没有结果，只返回对问题的说明。
    """
    try:
        code = importlib.import_module(module)
        if not hasattr(code, function):
            return None, f"{module}.py has no function {function} / {module}.py 中没有函数 {function}"
        return getattr(code, function)(*args), None
    except NotImplementedError as error:
        return None, str(error) or f"{function} is not written yet / {function} 还没有写"
    except SyntaxError as error:
        file = Path(error.filename or f"{module}.py").name
        return None, f"{file}, line {error.lineno}, cannot be read as Python / {file} 第 {error.lineno} 行不是合法的 Python 代码：\n    {error.msg}"
    except ImportError as error:
        return None, f"{module}.py cannot be imported / 无法导入 {module}.py：\n    {error}"


def _difference(answer, expected):
    """Say what is wrong with an answer, or give None.

    说明结果错在哪里；没有错误则返回 None。
    """
    if not isinstance(answer, (np.ndarray, np.generic, float)):
        return f"came / 得到：\n    {answer!r:.200}\n  expected a floating number; is it returned? / 应为浮点数；是不是忘了 return？"
    came = np.asarray(answer)
    if came.shape != expected.shape:
        return f"came shape {came.shape} / 得到的形状是 {came.shape}：\n    {came.tolist()!r:.200}\n  expected shape {expected.shape} / 应有的形状是 {expected.shape}"
    if not np.issubdtype(came.dtype, np.floating):
        return f"came dtype {came.dtype} / 得到的 dtype 是 {came.dtype}\n  expected a floating one / 应为浮点类型"
    if np.isclose(came, expected, rtol=RELATIVE, atol=ABSOLUTE):
        return None
    shown = [np.array2string(number, precision=10) for number in (came, expected)]
    return f"came / 得到：\n    {shown[0]}\n  expected / 应为：\n    {shown[1]}"


def test_mean_squared_error_of_four_numbers():
    """Four errors, one of them 0.

    四个误差，其中一个是 0。
    """
    check("mean_squared_error", "mean_squared_error", FOUR, 1.3125)


def test_mean_squared_error_of_five_days():
    """The forecast of the handout's first experiment.

    实验指导书第一个实验中的预报。
    """
    check("mean_squared_error", "mean_squared_error", DAYS, 1.25)


def test_mean_squared_error_of_a_matrix():
    """Six errors in two rows: one number all the same.

    两行共六个误差：结果仍然是一个数。
    """
    check("mean_squared_error", "mean_squared_error", tuple(map(np.array, MATRIX)), 14 / 6)


def test_mean_absolute_deviation_of_four_numbers():
    """Four errors, one of them 0.

    四个误差，其中一个是 0。
    """
    check("mean_absolute_deviation", "mean_absolute_deviation", FOUR, 0.875)


def test_mean_absolute_deviation_of_five_days():
    """The forecast of the handout's first experiment.

    实验指导书第一个实验中的预报。
    """
    check("mean_absolute_deviation", "mean_absolute_deviation", DAYS, 0.9)


def test_mean_absolute_deviation_of_a_matrix():
    """Six errors in two rows: one number all the same.

    两行共六个误差：结果仍然是一个数。
    """
    check("mean_absolute_deviation", "mean_absolute_deviation", tuple(map(np.array, MATRIX)), 1.0)


def test_root_mean_squared_error_of_four_numbers():
    """Four errors, one of them 0.

    四个误差，其中一个是 0。
    """
    check("root_mean_squared_error", "root_mean_squared_error", FOUR, 1.3125**0.5)


def test_root_mean_squared_error_of_five_days():
    """The forecast of the handout's first experiment.

    实验指导书第一个实验中的预报。
    """
    check("root_mean_squared_error", "root_mean_squared_error", DAYS, 1.25**0.5)


def test_root_mean_squared_error_of_a_matrix():
    """Six errors in two rows: one number all the same.

    两行共六个误差：结果仍然是一个数。
    """
    check("root_mean_squared_error", "root_mean_squared_error", tuple(map(np.array, MATRIX)), (14 / 6) ** 0.5)
