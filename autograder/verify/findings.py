"""What verifying an assignment finds: one line a check, and for every shortfall what to add or mend."""

from __future__ import annotations

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

    ``matrix`` says in lines of text which tests notice which misconceptions; ``figures`` are lines of Markdown that are
    the same from run to run.
    """

    assignment: str
    checks: tuple[Check, ...]
    matrix: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether every check holds."""
        return all(check.holds for check in self.checks)
