"""The public tests: small numbers that one can follow by hand, and the first losses of the digits. Type ``pytest``.

They show that a function does its everyday work. The hidden tests also try extreme logits, other shapes and learning
rates, lists, longer training and the rest of each docstring, so passing here is a beginning.

公开测试：可以动手验算的小例子，以及手写数字的前几个损失。输入 ``pytest`` 运行。

它们表明函数能完成日常的工作。隐藏测试还会尝试极端的 logits、其他形状和学习率、列表、更长的训练
以及 docstring 中的其余要求，所以通过这些测试只是一个开始。
"""

import importlib
import sys
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # your module lies beside this file / 你的模块就在本文件旁边

# Tight enough to tell a right answer from one that was rounded on the way, wide enough for float32.
# 足够严格，能识别中途舍入过的结果；又足够宽松，能容纳 float32 的误差。
RELATIVE, ABSOLUTE = 1e-5, 1e-7

MODULE = "softmax_regression"
FEATURES = [[1.0, 2.0], [-1.0, 0.5], [0.0, -2.0]]
WEIGHTS = [[0.5, -1.0], [2.0, 0.25]]
BIAS = [0.0, 1.0]

# The softmax lab's two examples: features that are the rows of the identity matrix have the weights for logits.
# Softmax 实验的两个样本：特征是单位矩阵的各行时，权重就是 logits。
EYE = [[1.0, 0.0], [0.0, 1.0]]
LAB = (EYE, [2, 1], [[2, 0.5, 6], [0.1, 0, 3]], [0.0, 0.0, 0.0])


def check(function, args, expected, part=None, kind=np.floating):
    """Call a function of your own module, and compare its answer, or one part of it, with what is expected.

    调用你的模块中的函数，把结果或结果的一部分与预期值比较。
    """
    asked = f"{function}({', '.join(map(_shown, args))})"
    answer, problem = _call(function, args)
    if part is not None and not problem:
        asked = f"{asked}[{part}]"
        answer, problem = _part(answer, part)
    problem = problem or _difference(answer, np.asarray(expected), kind)
    if problem:
        pytest.fail(f"{asked}\n  {problem}", pytrace=False)


def _shown(argument):
    """Write an argument out where it is short.

    参数较短时写出全文。
    """
    return f"<{argument.dtype} of shape {argument.shape}> / <{argument.dtype}，形状 {argument.shape}>" if np.size(argument) > 64 else repr(argument)


def _call(function, args):
    """Give the answer and no problem, or no answer and the problem in one line.

    要么返回结果，没有问题；要么没有结果，只返回对问题的说明。
    """
    try:
        code = importlib.import_module(MODULE)
        if not hasattr(code, function):
            return None, f"{MODULE}.py has no function {function} / {MODULE}.py 中没有函数 {function}"
        return getattr(code, function)(*args), None
    except NotImplementedError as error:
        return None, str(error) or f"{function} is not written yet / {function} 还没有写"
    except SyntaxError as error:
        file = Path(error.filename or f"{MODULE}.py").name
        return None, f"{file}, line {error.lineno}, cannot be read as Python / {file} 第 {error.lineno} 行不是正确的 Python 代码：\n    {error.msg}"
    except ImportError as error:
        return None, f"{MODULE}.py cannot be imported / 无法导入 {MODULE}.py：\n    {error}"


def _part(answer, part):
    """Give one of the three values that are returned together.

    取出一起返回的三个值中的一个。
    """
    if type(answer) is tuple and len(answer) == 3:
        return answer[part], None
    return None, f"came / 得到：\n    {answer!r:.200}\n  expected a tuple of three values / 应为三个值组成的元组"


def _difference(answer, expected, kind):
    """Say what is wrong with an answer, or give None.

    说明结果错在哪里；没有错误则返回 None。
    """
    if not isinstance(answer, (np.ndarray, np.generic, float)):
        return f"came / 得到：\n    {answer!r:.200}\n  expected a NumPy array; is it returned? / 应为 NumPy 数组；是不是忘了 return？"
    came = np.asarray(answer)
    if came.shape != expected.shape:
        return f"came shape {came.shape} / 得到的形状是 {came.shape}：\n    {came.tolist()!r:.200}\n  expected shape {expected.shape} / 应有的形状是 {expected.shape}"
    if not np.issubdtype(came.dtype, kind):
        return f"came dtype {came.dtype} / 得到的 dtype 是 {came.dtype}\n  expected another kind of number / 应为另一类数"
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


def test_logits():
    """Features times weights, and the bias on top.

    特征乘以权重，再加上偏置。
    """
    check("predict_logits", (FEATURES, WEIGHTS, BIAS), [[4.5, 0.5], [0.5, 2.125], [-4.0, 0.5]])


def test_logits_of_the_lab():
    """The rows of the identity matrix choose rows of the weights.

    单位矩阵的各行取出权重的各行。
    """
    check("predict_logits", (EYE, *LAB[2:]), [[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]])


def test_classes():
    """The class with the largest logit.

    logit 最大的类别。
    """
    check("predict_classes", (FEATURES, WEIGHTS, BIAS), [0, 1, 1], kind=np.integer)


def test_loss_of_zeros():
    """With weights and a bias of zeros and four classes, the loss is ln 4.

    权重和偏置都是 0、有四个类别时，损失是 ln 4。
    """
    args = (FEATURES, [0, 0, 0], np.zeros((2, 4)), np.zeros(4))
    check("loss_and_gradients", args, np.log(4), part=0)


def test_gradients_of_zeros():
    """With zeros, every error is 1/4, or 1/4 - 1 for the true class.

    全是 0 时，每个误差是 1/4，真实类别处是 1/4 - 1。
    """
    args = (FEATURES, [0, 0, 0], np.zeros((2, 4)), np.zeros(4))
    row = [-0.125, 0.125 / 3, 0.125 / 3, 0.125 / 3]
    check("loss_and_gradients", args, [[0.0, 0.0, 0.0, 0.0], row], part=1)
    check("loss_and_gradients", args, [-0.75, 0.25, 0.25, 0.25], part=2)


def test_loss_of_the_lab():
    """The loss that the softmax lab ends with.

    Softmax 实验最后得到的损失。
    """
    check("loss_and_gradients", LAB, 1.560914398851714, part=0)


def test_gradients_of_the_lab():
    """What that loss depends on.

    这个损失的梯度。
    """
    of_weights = [
        [0.008957157526102, 0.001998611993273853, -0.01095576951937588],
        [0.024901659874512826, -0.47746804637433615, 0.45256638649982334],
    ]
    check("loss_and_gradients", LAB, of_weights, part=1)
    check("loss_and_gradients", LAB, [0.033858817400614825, -0.4754694343810623, 0.44161061698044746], part=2)


def test_first_update():
    """One update with learning rate 1 goes from zeros to minus the gradients.

    学习率为 1 时更新一次，从 0 变成梯度的相反数。
    """
    check("train", ([[1.0], [-1.0]], [0, 1], 2, 1.0, 1), [[0.5, -0.5]], part=0)


def test_training():
    """Three updates: the weights, the bias, and the loss before each update.

    更新三次：权重、偏置，以及每次更新之前的损失。
    """
    args = (FEATURES, [0, 1, 1], 2, 0.5, 3)
    weights = [[0.3634731892945892, -0.3634731892945892], [0.4520920504809547, -0.4520920504809547]]
    check("train", args, weights, part=0)
    check("train", args, [-0.22036521421488803, 0.22036521421488803], part=1)
    check("train", args, [np.log(2), 0.35410704270096777, 0.25865817322863804], part=2)


def test_curve_of_digits():
    """The first losses of 1,500 handwritten digits, which begin at ln 10.

    1,500 个手写数字的前几个损失，从 ln 10 开始。
    """
    digits = np.load(HERE / "digits.npz")
    features, labels = digits["images"][:1500] / 16, digits["labels"][:1500].astype(np.int64)
    losses = [np.log(10), 2.2030286408721738, 2.108829216837139, 2.019623030210992, 1.9352337799565813]
    check("train", (features, labels, 10, 0.5, 5), losses, part=2)
