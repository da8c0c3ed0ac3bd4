"""What verifying an assignment finds: one line a check, and for every shortfall what to add or mend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the table: ``figure`` says how much holds, and ``shortfalls`` what to add or mend, if anything."""

    name: str
    figure: str
    shortfalls: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether nothing is amiss."""
        return not self.shortfalls


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything found about one assignment.

    ``matrix`` says in lines of text which tests notice which misconceptions; ``figures`` are to be published
    (``figures_table``), and the same from run to run, and from machine to machine.
    """

    assignment: str
    checks: tuple[Check, ...]
    matrix: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether every check holds."""
        return all(check.holds for check in self.checks)


def figures_table(verified: Iterable[Verification], tool: str) -> str:
    """Give the figures of all assignments as a Markdown table; ``tool`` is what made the mutants."""
    titles = (
        "`autograder verify`",
        "right variants rejected",
        "misconceptions surviving",
        f"mutants, by {tool}",
        "diagnosis of wrong variants",
    )
    rows = [(f"`{one.assignment}`", *one.figures) for one in verified if one.figures]
    lines = [titles, ("---",) * len(titles), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) if rows else ""
