"""Put the Python that students read into the course's languages: docstrings, comments, and what it says.

What a file says is what it prints, raises, returns or fails a test with, as one literal. Labels of pictures stay as
they are: students' machines may have no font for them. The code stays the same, which is proved each time.
"""

from __future__ import annotations

import ast
import doctest
import inspect
import io
import itertools
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from autograder.localise_markdown import Translate, is_prose, side_by_side
from autograder.texts import Shown

_FOR_MACHINES = re.compile(r"##|#!|#\s*(?:noqa|type:|mypy:|pylint:|ruff:|fmt:|pragma:|-\*-|%%)")
_EXAMPLES = re.compile(r"(?:^|\n\n)(?=Examples\n-+\n)")
_FORMULA = ".. math::"
_SECTION = re.compile(r"\n-{3,}\n")
_LITERAL = re.compile(r"""([A-Za-z]*)(["'])((?:(?!\2|\\).|\\.)*)\2""", re.DOTALL)
_FAILING_CALLS = ("print", "pytest.fail")

_Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
_String = ast.Constant | ast.JoinedStr


class LocaliseError(Exception):
    """A file that can't be put into another language, and what to do."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """A piece of the source, in bytes as ast counts them, and what replaces it."""

    start: int
    end: int
    text: str


def localise_python(source: str, translate: Translate, shown: Shown) -> str:
    """Give ``source`` in the languages shown; ``translate`` is asked for each text of it.

    Raises
    ------
    LocaliseError
        When ``source`` is not Python, or the result would be another program.

    """
    if shown == "en":
        return source
    tree = _parse(source)
    content = source.encode()
    starts = [0, *itertools.accumulate(len(line) for line in content.splitlines(keepends=True))]
    edits = [*_docstrings(tree, starts, translate, shown), *_said(tree, content, starts, translate, shown)]
    edits += _comments(source, starts, translate, shown)
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        content = content[: edit.start] + edit.text.encode() + content[edit.end :]
    localised = content.decode()
    if _program(_parse(localised)) != _program(tree):
        raise LocaliseError("its translation changes the code: look for quotes, {fields} and examples in it")
    return localised


def messages_of_python(source: str) -> list[str]:
    """List what of a Python file must be translated."""
    asked: dict[str, str] = {}
    localise_python(source, lambda text: asked.setdefault(text, text), "both")
    return list(asked)


def _parse(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise LocaliseError(f"line {error.lineno} is not valid Python: {error.msg}") from None


def _program(tree: ast.Module) -> str:
    """Give a program without its docstrings' words and the words it says; their examples and {fields} are kept."""
    for name, docstring in _documented(tree):
        examples = doctest.DocTestParser().get_examples(str(docstring.value), name)
        docstring.value = repr([(example.source, example.want) for example in examples])
    for text in _spoken(tree):
        if isinstance(text, ast.JoinedStr):
            fields = {ast.dump(part): part for part in text.values if isinstance(part, ast.FormattedValue)}
            text.values = [fields[key] for key in sorted(fields)]
        else:
            text.value = ""
    return ast.dump(tree)


def _documented(tree: ast.Module) -> Iterator[tuple[str, ast.Constant]]:
    """Find the docstrings, each with the name of what it documents."""
    for owner in ast.walk(tree):
        first = owner.body[0] if isinstance(owner, _Documented) and owner.body else None
        text = first.value if isinstance(first, ast.Expr) else None
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield getattr(owner, "name", "module"), text


def _docstrings(tree: ast.Module, starts: list[int], translate: Translate, shown: Shown) -> Iterator[_Edit]:
    for _, docstring in _documented(tree):
        value = str(docstring.value)
        indentation = " " * docstring.col_offset
        english, *examples = _EXAMPLES.split(inspect.cleandoc(value), maxsplit=1)
        text = "\n\n".join([*_contract(english, translate, shown), *examples])
        ending = value[len(value.rstrip()) :]
        if "\n" in text and "\n" not in ending:
            ending = f"\n{indentation}"
        text = text.replace("\n", f"\n{indentation}").replace(f"\n{indentation}\n", "\n\n") + ending
        raw = "r" if "\\" in text else ""
        yield _Edit(*_span(docstring, starts), f'{raw}"""{text}"""')


def _contract(english: str, translate: Translate, shown: Shown) -> list[str]:
    """Give the blocks of a docstring: in both languages a part of its own, without what the English has already."""
    blocks = english.split("\n\n") if english else []
    translated = [translate(block) if is_prose(block) and not block.startswith(_FORMULA) else block for block in blocks]
    if shown != "both":
        return translated
    added = [block for block in translated if block not in blocks]
    if added and _SECTION.search(english):
        added[0] = f"中文\n----\n{added[0]}"
    return [*blocks, *added]


def _spoken(tree: ast.Module) -> Iterator[_String]:
    """Find the literals that a program says."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in _FAILING_CALLS:
            yield from _literals(node.args)
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            yield from _literals(node.exc.args)
        elif isinstance(node, ast.Return) and node.value is not None:
            yield from _literals([node.value])


def _literals(expressions: Iterable[ast.expr]) -> Iterator[_String]:
    for expression in expressions:
        if isinstance(expression, ast.IfExp):
            yield from _literals([expression.body, expression.orelse])
        elif isinstance(expression, ast.BoolOp):
            yield from _literals(expression.values)
        elif isinstance(expression, ast.Tuple):
            yield from _literals(expression.elts)
        elif isinstance(expression, ast.JoinedStr) or (
            isinstance(expression, ast.Constant) and isinstance(expression.value, str)
        ):
            yield expression


def _said(tree: ast.Module, content: bytes, starts: list[int], translate: Translate, shown: Shown) -> Iterator[_Edit]:
    for node in _spoken(tree):
        start, end = _span(node, starts)
        literal = _LITERAL.fullmatch(content[start:end].decode())
        if literal is None:
            raise LocaliseError(f"line {node.lineno}: write this text as one literal, in simple quotes")
        prefix, quote, english = literal.groups()
        if is_prose(english):
            yield _Edit(start, end, f"{prefix}{quote}{_lines(english, translate(english), shown)}{quote}")


def _lines(english: str, translated: str, shown: Shown) -> str:
    r"""Put two texts side by side line by line, as their source has them, with \n between."""
    pairs = itertools.zip_longest(english.split("\\n"), translated.split("\\n"), fillvalue="")
    return "\\n".join(side_by_side(one, other, shown) if one.strip() else other for one, other in pairs)


def _comments(source: str, starts: list[int], translate: Translate, shown: Shown) -> Iterator[_Edit]:
    for tokens in _comment_groups(source):
        english = " ".join(token.string.lstrip("#").strip() for token in tokens)
        if _FOR_MACHINES.match(tokens[0].string) or not is_prose(english):
            continue
        first, last = tokens[0], tokens[-1]
        before = first.line[: first.start[1]]
        start = starts[first.start[0] - 1] + len(before.encode())
        end = starts[last.start[0] - 1] + len(last.line[: last.end[1]].encode())
        translated = translate(english)
        if shown != "both":
            yield _Edit(start, end, f"# {translated}")
        elif before.strip():
            yield _Edit(start, end, f"# {side_by_side(english, translated, shown)}")
        elif translated != english:
            yield _Edit(end, end, f"\n{before}# {translated}")


def _comment_groups(source: str) -> Iterator[list[tokenize.TokenInfo]]:
    """Give each comment behind code, and the lines of each comment that stands by itself, together."""
    group: list[tokenize.TokenInfo] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT:
            continue
        follows = group and token.start == (group[-1].start[0] + 1, group[-1].start[1])
        if not (follows and _stands_alone(token) and _stands_alone(group[-1])):
            if group:
                yield group
            group = []
        group.append(token)
    if group:
        yield group


def _stands_alone(token: tokenize.TokenInfo) -> bool:
    return not token.line[: token.start[1]].strip()


def _span(node: ast.expr, starts: list[int]) -> tuple[int, int]:
    """Give where an expression begins and ends in the source's bytes."""
    end_line, end_column = node.end_lineno or node.lineno, node.end_col_offset or 0
    return starts[node.lineno - 1] + node.col_offset, starts[end_line - 1] + end_column
