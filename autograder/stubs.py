"""Cut the stub that students receive from a solution, so strictly that no line of an answer can slip through."""

from __future__ import annotations

import ast
import io
import itertools
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from autograder.texts import Text, say

__all__ = ["StubError", "cut_stub", "not_written"]

_BEGIN = "### BEGIN SOLUTION"
_END = "### END SOLUTION"

_Function = ast.FunctionDef | ast.AsyncFunctionDef

# A line that means to be a marker, however it is written: any of them that is not exactly one is an error.
_MEANT_AS_MARKER = re.compile(r"^\s*###|\b(begin|end)[\s_-]*solution", re.IGNORECASE)


class StubError(Exception):
    """A solution from which no safe stub can be cut: the file, the line (counted from 1), and what to do."""

    def __init__(self, filename: str, line: int, said: str) -> None:
        super().__init__(f"{filename}:{line}: {said}")
        self.filename = filename
        self.line = line


@dataclass(frozen=True, slots=True)
class _Region:
    """The lines of the two markers, counted from 1, and whose body the region is (None: the module's)."""

    begin: int
    end: int
    indentation: str
    function: str | None = None


def cut_stub(source: str, filename: str) -> str:
    r"""Cut every solution region out of ``source``; what a region leaves in a function raises NotImplementedError.

    The result ends its lines with ``\n``, whatever the source does, and has no byte order mark.

    Raises
    ------
    StubError
        When a marker is malformed, nested or unpaired, or a region is anything but whole statements of a function's
        body (without its docstring) or of the module; when there is no region at all, or the result is not Python.

    """
    source = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    tree = _parse(source, filename, "the solution")
    lines = source.split("\n")
    regions = [_locate(region, tree, filename) for region in _pair_markers(source, lines, filename)]
    if not regions:
        raise StubError(filename, 1, f"has no solution region; put {_BEGIN!r} and {_END!r} around the answer")
    for region in reversed(regions):  # from the end, so that the line numbers before it still hold
        _cut(region, lines)
    stub = "\n".join(lines).rstrip("\n") + "\n"
    _parse(stub, filename, "the stub that is left")
    return stub


def not_written(function: str) -> Text:
    """Say what a function says in whose stub nothing was written yet."""
    return say("{function} is not written yet: put your code here", function=function)


def _parse(source: str, filename: str, what: str) -> ast.Module:
    try:
        return ast.parse(source, filename)
    except (SyntaxError, ValueError) as error:  # ValueError: null bytes
        line = getattr(error, "lineno", None) or 1
        raise StubError(filename, line, f"{what} is not valid Python: {error}") from None


def _pair_markers(source: str, lines: list[str], filename: str) -> Iterator[_Region]:
    opened: _Region | None = None
    for number, marker in _markers(source, lines, filename):
        indentation = lines[number - 1].removesuffix(marker)
        if marker == _BEGIN and opened is not None:
            raise StubError(filename, number, f"a region begins inside the one of line {opened.begin}; end that first")
        if marker == _BEGIN:
            opened = _Region(number, number, indentation)
            continue
        if opened is None:
            raise StubError(filename, number, f"a region ends here that never began; add {_BEGIN!r} above")
        if indentation != opened.indentation:
            raise StubError(filename, number, f"indent this marker as its partner in line {opened.begin}")
        yield _Region(opened.begin, number, indentation)
        opened = None
    if opened is not None:
        raise StubError(filename, opened.begin, f"this region never ends; add {_END!r} below it")


def _markers(source: str, lines: list[str], filename: str) -> Iterator[tuple[int, str]]:
    comments = _whole_line_comments(source)
    for number, line in enumerate(lines, start=1):
        if not _MEANT_AS_MARKER.search(line):
            continue
        if comments.get(number) not in (_BEGIN, _END):
            said = f"looks like a marker but is none; write {_BEGIN!r} or {_END!r} on a line of its own, in no string"
            raise StubError(filename, number, said)
        yield number, comments[number]


def _whole_line_comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string
        for token in tokens
        if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip()
    }


def _locate(region: _Region, tree: ast.Module, filename: str) -> _Region:
    """Find whose body the region is, and refuse it unless it holds whole statements of that one body."""
    owner, inside = _statements(region, tree, filename)
    whole = {node for statement in inside for node in ast.walk(statement)}
    begun = {node for node in ast.walk(tree) if isinstance(node, ast.stmt) and region.begin < node.lineno < region.end}
    if begun - whole or any(node.col_offset != len(region.indentation) for node in inside):
        said = "a region must hold whole statements of one body, and its markers be indented as they are"
        raise StubError(filename, region.begin, said)
    if isinstance(owner, ast.Module):
        return region
    if owner.body[0] in inside and ast.get_docstring(owner) is not None:
        said = f"the docstring of {owner.name} is the contract that students read; begin the region below it"
        raise StubError(filename, region.begin, said)
    return _Region(region.begin, region.end, region.indentation, owner.name)


def _statements(region: _Region, tree: ast.Module, filename: str) -> tuple[ast.Module | _Function, list[ast.stmt]]:
    """Give the outermost statements in the region, and the function or module whose body they stand in."""
    for owner in ast.walk(tree):  # outermost first
        inside = [node for node in ast.iter_child_nodes(owner) if isinstance(node, ast.stmt) and _holds(region, node)]
        if inside and isinstance(owner, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)):
            return owner, inside
        if inside:
            said = "a region must be in the body of a function or of the module, not of a class, a branch or a loop"
            raise StubError(filename, region.begin, said)
    raise StubError(filename, region.begin, "there is no whole statement in this region; move or remove its markers")


def _holds(region: _Region, node: ast.stmt) -> bool:
    first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
    return region.begin < first and (node.end_lineno or first) < region.end


def _cut(region: _Region, lines: list[str]) -> None:
    if region.function is not None:
        said = f'raise NotImplementedError("{not_written(region.function).en}")'
        lines[region.begin - 1 : region.end] = [f"{region.indentation}{said}"]
        return
    del lines[region.begin - 1 : region.end]
    # Of the blank lines that stood above and below the region, keep the larger number, not both.
    above = _blank_count(reversed(lines[: region.begin - 1]))
    below = _blank_count(lines[region.begin - 1 :])
    del lines[region.begin - 1 : region.begin - 1 + min(above, below)]


def _blank_count(lines: Iterable[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda line: not line.strip(), lines))
