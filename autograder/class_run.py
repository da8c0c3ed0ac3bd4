"""Grade a class: take what is kept, grade what is not, and keep it, so that no run begins at the beginning again."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from autograder.digests import Suite, read_suite, submission_digest
from autograder.hand_ins import HandIn
from autograder.kept import Grade, KeptResults, Result, kept_results
from autograder.layout import Assignment, Course
from autograder.results import GradeReport

if TYPE_CHECKING:
    from autograder.batch import Graded

_SLOWEST = 3


@dataclass(frozen=True, slots=True)
class Told:
    """Whom to tell what happens: of each hand-in that is graded, of those at work, and in words."""

    done: Callable[[str, float], None]
    at_work: Callable[[Sequence[tuple[str, float]]], None]
    say: Callable[[str], None]


@dataclass(slots=True)
class ClassRun:
    """The grades of a class in one run. Whole reports stay on the disk, but those that may not be kept there."""

    course: Course
    assignment: Assignment
    suite: Suite
    kept: KeptResults
    digests: dict[str, str]
    grades: dict[str, Grade] = field(default_factory=dict)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    graded_now: int = 0
    _loose: dict[str, Result] = field(default_factory=dict)

    def missing(self, hand_ins: Iterable[HandIn]) -> list[HandIn]:
        """Take the results that are kept, and give the hand-ins that have none."""
        left = []
        for hand_in in hand_ins:
            result = self.kept.find(self.digests[hand_in.student])
            if result is None:
                left.append(hand_in)
            else:
                self.grades[hand_in.student] = result.grade
        return left

    def take(self, graded: Graded) -> None:
        """Keep a result as soon as it is there; what holds no grade, or is of files that changed, only for this run."""
        student, result = graded.student, graded.result
        self.graded_now += 1
        self.grades[student] = result.grade
        heapq.heappush(self.slowest, (graded.seconds, student))
        if len(self.slowest) > _SLOWEST:
            heapq.heappop(self.slowest)
        is_keepable = result.grade.earned is not None and graded.submission == self.digests[student]
        if not is_keepable or not self.kept.keep(graded.submission, result):
            self._loose[student] = result

    def adopt(self, report: GradeReport) -> None:
        """Keep a report of this hand-in by this suite that lay elsewhere."""
        result = Result.of(report)
        self.grades[report.student] = result.grade
        if not self.kept.keep(self.digests[report.student], result):
            self._loose[report.student] = result

    def is_loose(self, student: str) -> bool:
        """Tell whether the result is of this run alone, and will be gone after it."""
        return student in self._loose

    def result(self, student: str) -> Result | None:
        """Give the whole result of a student."""
        return self._loose.get(student) or self.kept.find(self.digests[student])


def open_run(course: Course, assignment: Assignment, hand_ins: Sequence[HandIn]) -> ClassRun:
    """Look at the suite and at the hand-ins as they are now."""
    suite = read_suite(course, assignment)
    digests = {hand_in.student: submission_digest(hand_in.student, hand_in.folder) for hand_in in hand_ins}
    return ClassRun(course, assignment, suite, kept_results(assignment, suite.digest), digests)


def grade_missing(run: ClassRun, missing: Sequence[HandIn], jobs: int | None, told: Told) -> None:
    """Grade what has no result; equal files once, the others of them afterwards where that gave nothing to keep.

    Raises
    ------
    ConfigError, SuiteError
        When this machine can't isolate as asked, or a hidden suite is broken.

    """
    # They load NumPy and pytest, which a run without anything to grade does without.
    from autograder.batch import grade_all
    from autograder.grade import check_suites
    from autograder.isolation import choose_isolation

    check_suites(run.assignment)
    isolation = choose_isolation(run.course)
    told.say(f"isolation: {isolation}")
    firsts = list({run.digests[hand_in.student]: hand_in for hand_in in reversed(missing)}.values())[::-1]
    chosen = {hand_in.student for hand_in in firsts}
    for asked in (firsts, [hand_in for hand_in in missing if hand_in.student not in chosen]):
        left = asked if asked is firsts else run.missing(asked)
        for graded in grade_all(
            run.course,
            run.assignment.name,
            [replace(hand_in, digest=run.digests[hand_in.student]) for hand_in in left],
            isolation=isolation,
            suite=run.suite,
            tables=run.kept.tables,
            jobs=jobs,
            watch=told.at_work,
            tell=told.say,
        ):
            run.take(graded)
            told.done(graded.student, graded.seconds)


def whole_report(run: ClassRun, student: str) -> GradeReport | None:
    """Give the whole report of a student."""
    result = run.result(student)
    return None if result is None else result.report(student)
