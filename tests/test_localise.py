"""What is released in Chinese and in both languages: complete, the same program, and nothing translated by half."""

from __future__ import annotations

import ast
import doctest
import json
import re
import runpy
from pathlib import Path

import pytest
from tiny_course import make_course, nbgrader

from autograder.config import ConfigError
from autograder.layout import Assignment, find_course, open_course
from autograder.localise import (
    DOMAIN,
    handout_problems,
    localise_notebook,
    localised_files,
    messages_of_notebook,
    translator,
)
from autograder.localise_markdown import localise_markdown
from autograder.localise_python import LocaliseError, localise_python, messages_of_python
from autograder.texts import Shown, catalog, catalog_path

COURSE = find_course(Path(__file__))
ASSIGNMENTS = [COURSE.assignment(name) for name in COURSE.config.assignments]

for_each_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda assignment: assignment.name)
in_each_language = pytest.mark.parametrize("shown", ["en", "zh", "both"])


def shout(text: str) -> str:
    """Translate into a language that is easy to see, {fields} and all."""
    return f"译{text}"


@for_each_assignment
def test_everything_released_is_translated(assignment: Assignment) -> None:
    """No message of the handout, the stubs and the public tests is missing, empty, fuzzy or used nowhere."""
    assert [str(problem) for problem in handout_problems(assignment)] == []


CODE = re.compile(r"`+[^`]+`+|(?<!\\)\$[^$]+\$|\{[^{}]+\}|\bhttps?:\S+")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@for_each_assignment
def test_translations_keep_code_formulas_and_numbers(assignment: Assignment) -> None:
    """What is the same in every language is the same in the translation: a number copied wrongly would mislead."""
    messages = catalog(assignment.private, "zh", DOMAIN)
    assert messages
    for english, chinese in messages.items():
        assert sorted(set(CODE.findall(english))) == sorted(set(CODE.findall(chinese))), english
        assert set(NUMBER.findall(english)) <= set(NUMBER.findall(chinese)), english
        assert not re.search(r"[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]", CODE.sub("", chinese)), english


@for_each_assignment
@in_each_language
def test_examples_of_the_stubs_are_true(assignment: Assignment, shown: Shown) -> None:
    """The examples in each released docstring give what they say, run by the solution."""
    files = localised_files(assignment, shown)
    for module in assignment.settings.modules:
        names = runpy.run_path(str(assignment.solution(module)))
        for node in ast.parse(files[f"{module}.py"]).body:
            if isinstance(node, ast.FunctionDef):
                examples = doctest.DocTestParser().get_doctest(
                    ast.get_docstring(node) or "", names, node.name, module, None
                )
                assert examples.examples
                assert doctest.DocTestRunner(verbose=False).run(examples).failed == 0


@for_each_assignment
def test_ids_and_marks_of_the_notebook_stay(assignment: Assignment) -> None:
    """Only the sources of cells are translated."""
    notebook = json.loads((assignment.public / f"{assignment.name}.ipynb").read_text(encoding="utf-8"))
    localised = localise_notebook(notebook, translator(assignment), "both")
    assert localised != notebook
    for cell in [*notebook["cells"], *localised["cells"]]:
        del cell["source"]
    assert localised == notebook


MARKDOWN = """\
## 2.1 Aims

Compute $p_i$,
then *stop*.

$$p_i = \\frac{1}{2} .$$

1. First
   things.
2. `code.py`

| file | points |
|:---|---:|
| `softmax.py` | 20 |

```
pytest -k one  # only one
```

## one_hot

> Why?
"""

BOTH = """\
## 2.1 Aims / 译Aims

Compute $p_i$,
then *stop*.

译Compute $p_i$, then *stop*.

$$p_i = \\frac{1}{2} .$$

1. First
   things.

   译First things.
2. `code.py`

| file / 译file | points / 译points |
|:---|---:|
| `softmax.py` | 20 |

```
pytest -k one  # only one / 译only one
```

## one_hot

> Why?
>
> 译Why?
"""

CHINESE = """\
## 2.1 译Aims

译Compute $p_i$, then *stop*.

$$p_i = \\frac{1}{2} .$$

1. 译First things.
2. `code.py`

| 译file | 译points |
|:---|---:|
| `softmax.py` | 20 |

```
pytest -k one  # 译only one
```

## one_hot

> 译Why?
"""


@pytest.mark.parametrize(("shown", "expected"), [("en", MARKDOWN), ("zh", CHINESE), ("both", BOTH)])
def test_markdown_is_paired_block_by_block(shown: Shown, expected: str) -> None:
    """Formulas, code, numbers and names appear once; headings and cells side by side, paragraphs below each other."""
    assert localise_markdown(MARKDOWN, shout, shown) == expected


PYTHON = '''\
"""Doubling."""

import sys  # noqa: F401

# Two lines
# of one comment.
FACTOR = 2  # used below


def double(x):
    r"""Double $x$.

    .. math:: y = \\alpha x

    Parameters
    ----------
    x : float
        The number.

    Examples
    --------
    >>> double(2)
    4

    """
    print("twice", x, "[1, 2]", sep="\\n")
    if x is None:
        raise NotImplementedError("not yet")
    return FACTOR * x if x else f"no {x}:\\n  {x!r:>5}\\n  at all"
'''

PYTHON_BOTH = '''\
"""Doubling.

译Doubling.
"""

import sys  # noqa: F401

# Two lines
# of one comment.
# 译Two lines of one comment.
FACTOR = 2  # used below / 译used below


def double(x):
    r"""Double $x$.

    .. math:: y = \\alpha x

    Parameters
    ----------
    x : float
        The number.

    中文
    ----
    译Double $x$.

    译Parameters
    ----------
    x : float
        The number.

    Examples
    --------
    >>> double(2)
    4

    """
    print("twice / 译twice", x, "[1, 2]", sep="\\n")
    if x is None:
        raise NotImplementedError("not yet / 译not yet")
    return FACTOR * x if x else f"no {x}: / 译no {x}:\\n  {x!r:>5}\\n  at all"
'''


def test_python_is_translated_where_students_read_it() -> None:
    """Docstrings, comments and what is said are in both languages; examples, formulas and orders to tools stay once."""
    assert localise_python(PYTHON, shout, "both") == PYTHON_BOTH
    assert localise_python(PYTHON, shout, "en") == PYTHON
    assert "Double" not in localise_python(PYTHON, lambda text: text.replace("Double", "加倍"), "zh")


def test_messages_are_what_is_asked_for() -> None:
    """What must be translated is what the translation looks up."""
    cells = [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# Aims\n", "\n", "To learn."]},
        {"cell_type": "code", "id": "b", "metadata": {}, "source": "print('well done')  # praise"},
        {"cell_type": "code", "id": "c", "metadata": {"nbgrader": {"solution": True}}, "source": "# nbgrader's own"},
    ]
    assert messages_of_notebook({"cells": cells}) == ["Aims", "To learn.", "well done", "praise"]
    assert messages_of_python("x = 'not said'\n") == []


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ('print("hello there")\n', 'hi", end="'),
        ('def f(x): return f"hello {x}"\n', "hi {y}"),
        ('def f(x): return f"hello {x}"\n', "hi"),
        ('"""Hello.\n\n>>> 1\n1\n"""\n', "Hi.\n\n>>> 1\n2"),
        ("x = 1  # hello there\n", "hi\nx = 2"),
    ],
)
def test_translation_that_changes_the_code_is_refused(source: str, translated: str) -> None:
    """Quotes, other {fields}, examples or lines in a translation do not reach a student's file."""
    with pytest.raises(LocaliseError, match=r"its translation changes the code|is not valid Python"):
        localise_python(source, lambda _text: translated, "zh")


def test_text_in_pieces_is_refused() -> None:
    """A text of several literals can't be looked up; its line is named."""
    with pytest.raises(LocaliseError, match="line 2: write this text as one literal"):
        localise_python('x = 1\nprint("one " "two")\n', shout, "both")


CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "The lab"
msgstr "实验"

msgid "your points"
msgstr "分数"

msgid "Give x back."
msgstr "返回 x。"

msgid "The module alpha."
msgstr "模块 alpha。"

msgid "The module beta."
msgstr "模块 beta。"
"""


def make_chinese_course(root: Path, catalog: str, shown: str = "both") -> Assignment:
    """Write the tiny course with a catalog of its handout."""
    _, assignment = make_course(root)
    config = root / "grading_config.yaml"
    config.write_text(config.read_text(encoding="utf-8") + f"language: {shown}\n", encoding="utf-8")
    path = catalog_path(assignment.private, "zh", DOMAIN)
    path.parent.mkdir(parents=True)
    path.write_text(catalog, encoding="utf-8")
    return open_course(root).assignment("lab")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (CATALOG, []),
        (
            CATALOG.replace('msgid "The lab"\nmsgstr "实验"\n', ""),
            ["'The lab' (assignments/lab/lab.ipynb) is not translated"],
        ),
        (CATALOG.replace('"实验"', '""'), ["'The lab' (assignments/lab/lab.ipynb) is not translated"]),
        (
            CATALOG.replace('msgid "The lab"', '#, fuzzy\nmsgid "The lab"'),
            ["'The lab' is marked fuzzy; check its translation and take the mark out"],
        ),
        (CATALOG + '\nmsgid "Old"\nmsgstr "旧"\n', ["'Old' is said nowhere any more; take it out"]),
    ],
)
def test_incomplete_catalog_is_named(tmp_path: Path, changed: str, said: list[str]) -> None:
    """A missing, empty, fuzzy or unused message stops a release in Chinese, each by name; English needs none."""
    assignment = make_chinese_course(tmp_path, changed)
    assert [problem.message for problem in handout_problems(assignment)] == said
    assert sorted(localised_files(assignment, "en")) == ["alpha.py", "beta.py", "handout.py"]
    if said:
        with pytest.raises(ConfigError, match=re.escape(said[0])):
            localised_files(assignment, "zh")


def test_release_is_in_the_language_of_the_course(tmp_path: Path) -> None:
    """`nbgrader generate_assignment` writes all in both languages, overwriting its copies of the English files."""
    root = tmp_path / "course"
    catalog = CATALOG + '\nmsgid "Say hello."\nmsgstr "问好。"\n'
    assignment = make_chinese_course(root, catalog)
    (assignment.public / "test_public.py").write_text('"""Say hello."""\n', encoding="utf-8")
    (assignment.public / "more").mkdir()
    (assignment.public / "more" / "read.md").write_text("# The lab\n", encoding="utf-8")
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    released = {path.name: path.read_text(encoding="utf-8") for path in assignment.released.rglob("*.*")}
    assert released["test_public.py"] == '"""Say hello.\n\n问好。\n"""\n'
    assert released["read.md"] == "# The lab / 实验\n"
    assert '"""Give x back.\n\n    返回 x。\n    """' in released["alpha.py"]
    cells = json.loads(released["lab.ipynb"])["cells"]
    assert "".join(cells[0]["source"]) == "# The lab / 实验"
    assert "".join(cells[2]["source"]) == "# your points\n# 分数\n0.0"


def test_incomplete_release_releases_nothing(tmp_path: Path) -> None:
    """A text without its translation fails the command, by name, and no file is released."""
    root = tmp_path / "course"
    assignment = make_chinese_course(root, CATALOG.replace('msgid "The lab"\nmsgstr "实验"\n', ""))
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 1
    assert "handout.po: 'The lab' (assignments/lab/lab.ipynb) is not translated" in done.said
    assert not assignment.released.exists()
