"""What the public tests and the experiments share. There is nothing to write here, and nothing in it is graded.

公开测试和实验共用的代码。这里不需要编写，也不参与评分。
"""

import contextlib
import importlib
import sys
from pathlib import Path

import numpy as np

# Tight enough to tell a right answer from one that was rounded on the way, wide enough for float32.
# 足够严格，能识别中途舍入过的结果；又足够宽松，能容纳 float32 的误差。
RELATIVE, ABSOLUTE = 1e-5, 1e-7
_HERE = Path(__file__).resolve().parent


def mine(module):
    """Import one of your modules.

    导入你的一个模块。
    """
    return importlib.import_module(module)


@contextlib.contextmanager
def experiment():
    """Forget what was imported from this folder, so that edits are seen; say kindly what is not written yet.

    清除从本文件夹导入的模块，使修改立即生效；遇到还没有写的函数，给出友好的提示。
    """
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name != __name__ and file and Path(file).resolve().parent == _HERE:
            del sys.modules[name]
    importlib.invalidate_caches()
    try:
        yield
    except NotImplementedError as error:
        print("Not yet / 尚未完成：", str(error) or "a function of this experiment / 本实验用到的某个函数")
    except ModuleNotFoundError as error:
        print(f"{error.name}.py is not in this folder. / 本文件夹中没有 {error.name}.py。")


def check(module, function, args, expected, *, part=None, of=None, kind=np.floating):
    """Call a function of your own module and compare its answer with the expected one: shape, kind, values.

    Where a function returns several values, ``part`` says which one of them is compared, and ``of`` how many there are.

    调用你的模块中的函数，把返回值与预期值比较：形状、类型、数值。

    函数返回多个值时，``part`` 指出比较其中哪一个，``of`` 指出一共有几个。
    """
    asked = f"{function}({', '.join(map(_shown, args))})"
    answer, problem = _call(module, function, args)
    if part is not None and not problem:
        asked = f"{asked}[{part}]"
        answer, problem = _part(answer, part, of)
    problem = problem or _difference(answer, np.asarray(expected), kind)
    if problem:
        import pytest  # the experiments run where it is not installed / 没有安装它也能运行实验

        pytest.fail(f"{asked}\n  {problem}", pytrace=False)


def _shown(argument):
    """Write an argument out where it is short.

    参数较短时写出全文。
    """
    return f"<{argument.dtype} of shape {argument.shape}> / <{argument.dtype}，形状 {argument.shape}>" if np.size(argument) > 64 else repr(argument)


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
        return None, f"{file}, line {error.lineno}, cannot be read as Python / {file} 第 {error.lineno} 行不是正确的 Python 代码：\n    {error.msg}"
    except ImportError as error:
        return None, f"{module}.py cannot be imported / 无法导入 {module}.py：\n    {error}"


def _part(answer, part, of):
    """Give one of several values that are returned together.

    取出一起返回的多个值中的一个。
    """
    if type(answer) is tuple and len(answer) == of:
        return answer[part], None
    return None, f"came / 得到：\n    {answer!r:.200}\n  expected a tuple of {of} values / 应为包含 {of} 个值的元组"


def _difference(answer, expected, kind):
    """Say what is wrong with an answer, or give None.

    说明结果错在哪里；没有错误则返回 None。
    """
    if not isinstance(answer, (np.ndarray, np.generic, float)):
        return (
            f"came / 得到：\n    {answer!r:.200}\n  expected a NumPy array; is it returned? / 应为 NumPy 数组；是不是忘了 return？"
            if expected.ndim
            else f"came / 得到：\n    {answer!r:.200}\n  expected a floating number; is it returned? / 应为浮点数；是不是忘了 return？"
        )
    came = np.asarray(answer)
    if came.shape != expected.shape:
        return f"came shape {came.shape} / 得到的形状是 {came.shape}：\n    {came.tolist()!r:.200}\n  expected shape {expected.shape} / 应有的形状是 {expected.shape}"
    if not np.issubdtype(came.dtype, kind):
        return (
            f"came dtype {came.dtype} / 得到的 dtype 是 {came.dtype}\n  expected a floating one / 应为浮点类型"
            if kind is np.floating
            else f"came dtype {came.dtype} / 得到的 dtype 是 {came.dtype}\n  expected an integer one / 应为整数类型"
        )
    wrong = ~np.isclose(came, expected, rtol=RELATIVE, atol=ABSOLUTE)  # true for NaN too / 对 NaN 也为真
    if not np.any(wrong):
        return None
    shown = [np.array2string(array, precision=10, prefix=" " * 4) for array in (came, expected)]
    first, count = np.argwhere(wrong)[0].tolist(), np.sum(wrong)
    if not first:
        return f"came / 得到：\n    {shown[0]}\n  expected / 应为：\n    {shown[1]}"
    return (
        f"came / 得到：\n    {shown[0]}\n  expected / 应为：\n    {shown[1]}\n  {count} of {came.size} differ, first at index {first} / {came.size} 个数中有 {count} 个不同，第一处的下标是 {first}"
    )
