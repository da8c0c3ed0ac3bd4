"""Which names a new assignment, its modules and its functions may have."""

from __future__ import annotations

import builtins
import keyword
import re
import sys
from collections.abc import Iterator, Sequence

from autograder.scaffold.asked import Asked

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST = 50
_PYTHONS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
# What a student's folder imports, or holds beside the modules.
_IMPORTED = sys.stdlib_module_names | {
    "numpy",
    "autograder",
    "pytest",
    "matplotlib",
    "hypothesis",
    "conftest",
    "answers",
}
# What the scaffolded files import or define beside the function, and what tests ask a ``student`` for.
_IN_TEMPLATES = frozenset({"np", "array", "numbers", "misconception", "logarithms", "mean_of_each_row"}) | {
    "geometric_mean_exact",
    "geometric_mean_tensorflow",
}
_FUNCTIONS = frozenset(dir(builtins)) | {"numpy", "autograder"} | _IN_TEMPLATES
# The catalog of this name holds the handout's translations.
_ASSIGNMENTS = frozenset({"handout"})


def name_problems(asked: Asked) -> Iterator[str]:
    """Say of every name that can't be taken why, and what to write instead."""
    for title in (asked.title, asked.chinese_title):
        if not title.isprintable():
            yield f"title {title!r}: write it on one line"
    yield from _problems("assignment", [asked.name], _ASSIGNMENTS, "the autograder needs this name itself")
    modules = [module.name for module in asked.modules]
    yield from _problems("module", modules, _IMPORTED, "Python or a package has this name, and a file would hide it")
    for name in modules:
        if name.startswith("test_"):
            yield f"module {name!r}: pytest would take it for a file of tests; choose another name"
    functions = [module.function for module in asked.modules]
    yield from _problems("function", functions, _FUNCTIONS, "Python or the scaffolded files have this name already")


def _problems(what: str, names: Sequence[str], taken: frozenset[str], why: str) -> Iterator[str]:
    for name in dict.fromkeys(names):
        if not _NAME.fullmatch(name) or len(name) > _LONGEST:
            yield (
                f"{what} {name!r}: write a name of at most {_LONGEST} lower-case letters, digits and _, "
                "with a letter first, as in moving_average"
            )
        elif name in _PYTHONS:
            yield f"{what} {name!r}: is a word of Python's own; choose another name"
        elif name in taken:
            yield f"{what} {name!r}: {why}; choose another"
        elif names.count(name) > 1:
            yield f"{what} {name!r}: is asked for twice; choose another name for one of them"
