"""What the class report is made from: the gradebook's grades and the stored reports of everybody, read once."""

from __future__ import annotations

import importlib.metadata
import platform
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

import autograder
from autograder.digests import submission_digest, suite_digest
from autograder.gradebook.class_grades import ClassGrades, HandInGrade, Person, class_grades
from autograder.gradebook.grade_state import GradeState
from autograder.gradebook.reports import StoredReport, pending_report, recorded_report, submitted_students
from autograder.gradebook.sheet import points_cell
from autograder.layout import Assignment, Course
from autograder.results import GradeReport

_TOLD_PACKAGES = ("numpy", "hypothesis", "nbgrader")


class NothingGraded(Exception):  # noqa: N818  # the state of a course, and no fault
    """No hand-in of the assignment is graded; ``str()`` says which command comes first."""


class GradeStatus(StrEnum):
    """Where a student's grade stands."""

    GRADED = "graded"
    NEEDS_MANUAL_GRADE = "needs manual grade"
    NOT_GRADED = "not graded"
    NOTHING_HANDED_IN = "nothing handed in"


@dataclass(frozen=True, slots=True)
class Part:
    """A graded cell: a module, or whatever else a teacher gives points for."""

    cell: str
    name: str
    points: float
    is_module: bool


@dataclass(frozen=True, slots=True)
class StoredFor:
    """The recorded report of a student: when it was stored, and what of it is out of date."""

    stored: StoredReport
    made: datetime
    outdated: str

    @property
    def report(self) -> GradeReport:
        """The report itself."""
        return self.stored.report


@dataclass(frozen=True, slots=True)
class Member:
    """One student of the class. ``waiting`` says for each open part why a teacher must look."""

    person: Person
    status: GradeStatus
    grade: HandInGrade | None
    stored: StoredFor | None
    waiting: tuple[tuple[str, str], ...]
    is_held_back: bool

    @property
    def is_handed_in(self) -> bool:
        """Tell whether there is any work of theirs; an extension alone makes a row in the gradebook, too."""
        return self.status is not GradeStatus.NOTHING_HANDED_IN

    @property
    def final(self) -> float | None:
        """The points that count, where they are final."""
        return self.grade.final if self.grade is not None and self.status is GradeStatus.GRADED else None


@dataclass(frozen=True, slots=True)
class ClassData:
    """Everything that the page tells."""

    course: str
    assignment: str
    title: str
    due: datetime | None
    seed: int
    parts: tuple[Part, ...]
    members: tuple[Member, ...]
    suite: str
    versions: Mapping[str, str]

    @property
    def points(self) -> float:
        """The points of all parts."""
        return sum(part.points for part in self.parts)

    @property
    def finals(self) -> tuple[float, ...]:
        """The final grades that there are."""
        return tuple(member.final for member in self.members if member.final is not None)

    @property
    def zone(self) -> tzinfo:
        """The offset from UTC that the course writes its times in."""
        return UTC if self.due is None or self.due.tzinfo is None else self.due.tzinfo

    def reports_by_suite(self) -> Counter[str]:
        """Count the stored reports by the suite that made them."""
        return Counter(member.stored.stored.suite for member in self.members if member.stored is not None)

    def analysed_suite(self) -> str:
        """Name the suite whose reports are analysed: today's, or where no report is its, the one that made most."""
        made = self.reports_by_suite()
        return self.suite if made[self.suite] or not made else made.most_common(1)[0][0]

    def analysed(self) -> tuple[GradeReport, ...]:
        """Give the reports of the analysed suite: tests of different suites are not one sample."""
        suite = self.analysed_suite()
        found = (member.stored for member in self.members if member.stored is not None)
        return tuple(stored.report for stored in found if stored.stored.suite == suite)


def read_class(course: Course, assignment: Assignment) -> ClassData:
    """Read everything that the gradebook and the stored reports say of an assignment.

    Raises
    ------
    NothingGraded
        When there is nothing yet to report on.

    """
    collected = {student for student, _ in submitted_students(course, assignment)}
    grades = class_grades(course, assignment)
    suite = suite_digest(course, assignment)
    stored = dict(_stored(course, assignment, suite))
    if grades is None or not stored:
        step = f"`autograder grade {assignment.name}`"
        before = "" if collected else f"`nbgrader collect {assignment.name}`, then "
        raise NothingGraded(f"nothing of {assignment.name} is graded yet; run {before}{step} first")
    parts = tuple(_parts(assignment, grades))
    known = {person.id: person for person in grades.people}
    everybody = sorted(known.keys() | collected | stored.keys())
    members = tuple(
        _member(assignment, known.get(name, Person(name, "", "")), grades, stored.get(name), parts, name in collected)
        for name in everybody
    )
    settings, versions = assignment.settings, _versions()
    return ClassData(
        course.config.course.title,
        assignment.name,
        settings.title,
        settings.due,
        settings.seed,
        parts,
        members,
        suite,
        versions,
    )


def _versions() -> dict[str, str]:
    packages = {name: importlib.metadata.version(name) for name in _TOLD_PACKAGES}
    return {"autograder": autograder.__version__, "Python": platform.python_version(), **packages}


def _parts(assignment: Assignment, grades: ClassGrades) -> Iterator[Part]:
    modules = assignment.settings.modules
    cells = {points_cell(name): name for name in modules}
    for cell, name in cells.items():
        yield Part(cell, name, grades.cells.get(cell, modules[name].points), is_module=True)
    for cell in sorted(grades.cells.keys() - cells.keys()):
        yield Part(cell, cell, grades.cells[cell], is_module=False)


def _stored(course: Course, assignment: Assignment, suite: str) -> Iterator[tuple[str, StoredFor]]:
    """Read the recorded reports, and say of each whether grading again would use it."""
    for path in sorted(assignment.reports.glob("*.json")):
        stored = recorded_report(assignment, path.stem)
        if stored is None:
            continue
        folder = course.root / "gradebook" / "submitted" / path.stem / assignment.name
        made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        yield path.stem, StoredFor(stored, made, _outdated(stored, submission_digest(path.stem, folder), suite))


def _outdated(stored: StoredReport, submission: str, suite: str) -> str:
    reasons = {
        "the hidden tests, the settings or the grader changed since": stored.suite != suite,
        "the hand-in changed since, or is gone": stored.submission != submission,
    }
    return "; ".join(reason for reason, is_so in reasons.items() if is_so)


def _member(
    assignment: Assignment,
    person: Person,
    grades: ClassGrades,
    stored: StoredFor | None,
    parts: tuple[Part, ...],
    is_collected: bool,
) -> Member:
    grade = grades.grades.get(person.id)
    is_handed_in = is_collected or stored is not None or (grade is not None and grade.handed_in is not None)
    waiting = tuple(_waiting(assignment, parts, grade, stored)) if is_handed_in else ()
    is_held_back = pending_report(assignment, person.id) is not None
    return Member(person, _status(grade, waiting, is_handed_in), grade, stored, waiting, is_held_back)


def _status(grade: HandInGrade | None, waiting: tuple[tuple[str, str], ...], is_handed_in: bool) -> GradeStatus:
    if not is_handed_in:
        return GradeStatus.NOTHING_HANDED_IN
    if grade is None:
        return GradeStatus.NOT_GRADED
    return GradeStatus.NEEDS_MANUAL_GRADE if waiting else GradeStatus.GRADED


def _waiting(
    assignment: Assignment, parts: tuple[Part, ...], grade: HandInGrade | None, stored: StoredFor | None
) -> Iterator[tuple[str, str]]:
    """Say for each part without a final grade why there is none."""
    if grade is None:
        yield "everything", f"is collected, but not graded; run `autograder grade {assignment.name}`"
        return
    for part in parts:
        cell = grade.cells.get(part.cell)
        if cell is None or cell.needs_manual:
            yield part.name, _why_open(part, cell, stored, assignment)


def _why_open(part: Part, cell: GradeState | None, stored: StoredFor | None, assignment: Assignment) -> str:
    again = f"run `autograder grade {assignment.name}`"
    if cell is None:
        return f"the gradebook has no such cell for this hand-in; {again}"
    if cell.manual is not None:
        return "a teacher gave points, and what they were given for has changed since"
    if not part.is_module:
        return "a teacher gives these points"
    if stored is None:
        return f"no report is stored; {again}"
    module = stored.report.modules.get(part.name)
    if stored.report.status == "internal_error" and (module is None or module.status == "internal_error"):
        return f"the grader failed: {stored.report.error or 'it says nothing more'}"
    return f"the grade was not recorded to its end; {again}"


def hours(span: timedelta) -> float:
    """Give a span of time in hours."""
    return span.total_seconds() / 3600
