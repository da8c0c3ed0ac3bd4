"""The points of graded cells, as values; nbgrader, which takes seconds to import, is not needed for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self


@dataclass(frozen=True, slots=True)
class GradeState:
    """The points of one graded cell; None is "not given"."""

    auto: float | None
    manual: float | None
    extra_credit: float | None
    needs_manual: bool

    @property
    def is_graded(self) -> bool:
        """Tell whether anybody ever gave this cell points, or asked a teacher for them."""
        return self.auto is not None or self.manual is not None or self.needs_manual

    @property
    def points(self) -> float | None:
        """The points that count as nbgrader counts them; None while a teacher has to look."""
        if self.needs_manual:
            return None
        given = self.auto if self.manual is None else self.manual
        return (given or 0.0) + (self.extra_credit or 0.0)

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> Self:
        """Read back what ``asdict`` wrote."""
        return cls(fields["auto"], fields["manual"], fields["extra_credit"], bool(fields["needs_manual"]))


NOTHING_GIVEN: Final = GradeState(None, None, None, needs_manual=False)

# Of one student: by module, and by the name of any other graded cell.
Standing = Mapping[str, GradeState]


def total(standing: Standing) -> float | None:
    """Add the points up; None while any of them waits for a teacher. A late penalty is not taken off."""
    points = [state.points for state in standing.values()]
    return None if None in points else round(sum(value or 0.0 for value in points), 6)
