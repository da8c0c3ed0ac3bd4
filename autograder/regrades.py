"""What re-grading would change: of whom, in which module, by how much, and for which test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TestChange:
    """One hidden test that is judged otherwise than in the recorded report; "" where it is new, or gone."""

    __test__ = False  # the name starts with Test, but pytest has nothing to collect here

    id: str
    before: str
    after: str
    earned_before: float
    earned_after: float


@dataclass(frozen=True, slots=True)
class ModuleChange:
    """The automatic points of one module before and after, beside what a teacher gave; None is "no points"."""

    module: str
    before: float | None
    after: float | None
    manual: float | None
    extra_credit: float | None
    tests: tuple[TestChange, ...]


@dataclass(frozen=True, slots=True)
class GradeChange:
    """Everything that would change for one student."""

    student: str
    modules: tuple[ModuleChange, ...]

    @property
    def points(self) -> float:
        """By how much the automatic points would change, in all."""
        return round(sum((change.after or 0.0) - (change.before or 0.0) for change in self.modules), 6)

    @property
    def is_lost(self) -> bool:
        """Tell whether points would be lost because the grader failed: that is never recorded over a grade."""
        return any(change.after is None for change in self.modules)


def tests_changed(changes: Sequence[GradeChange]) -> Counter[tuple[str, str, str, str]]:
    """Count for how many students each test is judged otherwise, by module, test, verdict before and after."""
    return Counter(
        (module.module, test.id, test.before, test.after)
        for change in changes
        for module in change.modules
        for test in module.tests
    )


def summary(changes: Sequence[GradeChange]) -> str:
    """Say how many grades go up and down, and by how much at most."""
    up, down = (sum(sign * change.points > 0 for change in changes) for sign in (1, -1))
    level = len(changes) - up - down
    largest = max((change.points for change in changes), key=abs, default=0.0)
    said = f"{up} up, {down} down"
    if level:
        said += f", {level} with the same points for other tests"
    return f"{said}; largest change {largest:+g}"
