"""Mutants of a solution, made by mutmut: the only module that speaks mutmut and LibCST.

mutmut rather than cosmic-ray: its operators take arguments away or make them None, change a number by one, swap
operators and comparisons once each, and force each branch of a condition, which is what NumPy code is made of; and its
library part works on one text. cosmic-ray replaces each operator by eleven others, many of them silly (``>>`` on
floats), and never touches an argument. All of mutmut's operators are used but the one that changes texts: a solution's
texts are messages and names of options, and a change of those is either nobody's matter or an exception at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.metadata import PackageNotFoundError, version

from autograder.verify.regions import region_lines

_DISTRIBUTION = "mutmut"


class MutationToolMissing(Exception):  # noqa: N818  # a state of the machine
    """Mutation testing needs a package that only authors install."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A solution with one small change: the line where it is, that line (or lines) before and after, and the whole."""

    module: str
    line: int
    original: str
    mutated: str
    source: str


def mutation_tool() -> str:
    """Name the tool and its version.

    Raises
    ------
    MutationToolMissing
        When it is not installed.

    """
    try:
        return f"{_DISTRIBUTION} {version(_DISTRIBUTION)}"
    except PackageNotFoundError:
        raise MutationToolMissing("mutants of solutions need mutmut: pip install 'autograder[author]'") from None


def make_mutants(module: str, source: str) -> list[Mutant]:
    """Change every place in the solution regions of ``source`` in every way that mutmut knows, one at a time."""
    lines = {number for number, _ in region_lines(source)}
    changed = dict.fromkeys(changed for changed in _changed(source, lines) if changed != source)
    return [_mutant(module, source, text) for text in changed]


def _changed(source: str, lines: set[int]) -> Iterator[str]:
    # Only authors have these.
    import libcst
    from libcst.metadata import MetadataWrapper
    from mutmut.mutation.file_mutation import MutationVisitor
    from mutmut.mutation.mutators import mutation_operators, operator_string
    from mutmut.mutation.pragma_handling import IgnoredCode

    operators = [(node, operator) for node, operator in mutation_operators if operator is not operator_string]
    nothing = IgnoredCode(no_mutate_lines=set(), ignore_node_lines=set(), ignore_pattern_lines=set())
    visitor = MutationVisitor(operators, nothing, lines)
    tree = MetadataWrapper(libcst.parse_module(source)).visit(visitor)
    for mutation in visitor.mutations:
        mutated = tree.deep_replace(mutation.original_node, mutation.mutated_node)
        if isinstance(mutated, libcst.Module):
            yield mutated.code


def _mutant(module: str, source: str, changed: str) -> Mutant:
    before, after = source.splitlines(), changed.splitlines()
    blocks = [
        block for block in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if block[0] != "equal"
    ]
    first, last = blocks[0], blocks[-1]
    original, mutated = before[first[1] : last[2]], after[first[3] : last[4]]
    return Mutant(module, first[1] + 1, _joined(original), _joined(mutated), changed)


def _joined(lines: list[str]) -> str:
    return "\n".join(line.strip() for line in lines)
