"""Grade what was collected: new work is recorded at once, a changed grade of unchanged work only after it was shown.

A hand-in whose files are the recorded ones, but that another suite (a mended test, another tolerance, a new engine)
gives other points or verdicts, is held back in ``gradebook/pending``. ``apply`` records exactly what was shown.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from autograder.gradebook.grade_state import GradeState, Standing
from autograder.gradebook.history import HistoryError, read_history
from autograder.gradebook.record import record_assignment
from autograder.gradebook.recording import standing_after
from autograder.gradebook.reports import (
    StoredReport,
    drop_pending,
    hold_report,
    kept_report,
    pending_report,
    recorded_report,
    submission_digest,
    submitted_students,
    suite_digest,
)
from autograder.gradebook.standing import class_standing
from autograder.layout import Assignment, Course
from autograder.regrades import GradeChange, ModuleChange, TestChange
from autograder.results import GradeReport, ModuleReport, TestResult

FIRST = "first grade"
NEW_FILES = "new hand-in"
UNCHANGED = "unchanged grade"
CHANGED = "changed grade"


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run has to do, and what it knew when it began."""

    course: Course
    assignment: Assignment
    suite: str
    folders: Mapping[str, Path]
    digests: Mapping[str, str]
    standing: Mapping[str, Standing]
    recorded: Mapping[str, StoredReport]
    ready: Mapping[str, GradeReport]  # graded before, by this suite

    @property
    def todo(self) -> list[str]:
        """Who has to be graded now."""
        return [student for student in self.folders if student not in self.ready]


@dataclass(slots=True)
class Outcome:
    """What became of the hand-ins of one run."""

    reports: dict[str, GradeReport]
    record: dict[str, str] = field(default_factory=dict)  # who is recorded now, and what kind of grade that is
    applied: list[GradeChange] = field(default_factory=list)
    held: list[GradeChange] = field(default_factory=list)
    unseen: int = 0  # of those held back: with --apply, but not shown before as they are now
    failures: dict[str, str] = field(default_factory=dict)
    stands: dict[str, str] = field(default_factory=dict)  # could not be graded anew; the recorded grade stands
    recorded: Counter[str] = field(default_factory=Counter)  # how many of which kind
    waiting: dict[str, list[str]] = field(default_factory=dict)  # why a teacher must look: who


def plan_run(course: Course, assignment: Assignment) -> Plan:
    """Look at every hand-in, its recorded report and its grade."""
    folders = dict(submitted_students(course, assignment))
    suite = suite_digest(course, assignment)
    digests = {student: submission_digest(student, folder) for student, folder in folders.items()}
    recorded = {student: found for student in folders if (found := _last_recorded(assignment, student))}
    ready: dict[str, GradeReport] = {}
    for student in folders:
        for stored in (recorded.get(student), pending_report(assignment, student)):
            if stored and stored.is_made_from(digests[student], suite) and stored.report.status == "graded":
                ready.setdefault(student, stored.report)
    standing = class_standing(course, assignment.name)
    return Plan(course, assignment, suite, folders, digests, standing, recorded, ready)


def keep_graded(plan: Plan, report: GradeReport) -> None:
    """Keep a report as soon as it is there: an interrupted run goes on from it."""
    hold_report(plan.assignment, StoredReport(report, plan.digests[report.student], plan.suite))


def settle(plan: Plan, graded: Sequence[GradeReport], *, apply: bool) -> Outcome:
    """Decide of every hand-in whether it is recorded now, and record nothing yet."""
    fresh = {report.student: report for report in graded}
    outcome = Outcome({student: fresh.get(student) or plan.ready[student] for student in plan.folders})
    for student, report in list(outcome.reports.items()):
        new = _news(plan, student)
        change = None if new else grade_change(plan, report)
        if change is None:
            outcome.record[student] = new or UNCHANGED
        elif change.is_lost:
            drop_pending(plan.assignment, student)
            outcome.stands[student] = report.error or "the grader failed on one of its modules"
            outcome.reports[student] = _as_it_stands(plan, report)
        elif apply and _was_shown(plan, change):
            outcome.record[student] = CHANGED
            outcome.applied.append(change)
        else:
            outcome.unseen += apply
            outcome.held.append(change)
            outcome.reports[student] = _as_it_stands(plan, report)
    return outcome


def record_outcome(plan: Plan, outcome: Outcome, *, apply: bool, progress: Callable[[object], None]) -> None:
    """Record what is to be recorded now, and look at what then waits for a teacher."""
    recorded = record_assignment(
        plan.course,
        plan.assignment,
        list(outcome.record),
        made_by="autograder grade --apply" if apply else "autograder grade",
        made_from={student: (plan.digests[student], plan.suite) for student in outcome.record},
        progress=progress,
    )
    outcome.recorded = Counter(outcome.record[student] for student in recorded.students)
    outcome.failures |= recorded.failures
    outcome.applied = [change for change in outcome.applied if change.student in recorded.students]
    standing = class_standing(plan.course, plan.assignment.name)
    for student, why in _waiting(plan, standing):
        outcome.waiting.setdefault(why, []).append(student)


def mark_shown(plan: Plan, changes: Sequence[GradeChange]) -> None:
    """Remember that exactly these changes were shown, so that ``--apply`` may record them."""
    for change in changes:
        stored = pending_report(plan.assignment, change.student)
        if stored is not None and stored.is_made_from(plan.digests[change.student], plan.suite):
            hold_report(plan.assignment, replace(stored, shown=_what_was_shown(plan, change)))


def grade_change(plan: Plan, report: GradeReport) -> GradeChange | None:
    """Compare a new report with the gradebook and the recorded report; None where no points and verdicts change."""
    student = report.student
    before, old = plan.standing[student], plan.recorded.get(student)
    modules = dict.fromkeys([*report.modules, *(name for name in plan.assignment.settings.modules)])
    after = standing_after(_with_modules(report, list(modules), plan.assignment), before)
    changes = []
    for module in modules:
        now = report.modules.get(module)
        then = old.report.modules.get(module) if old else None
        change = _module_change(module, before.get(module), after[module], then, now)
        if change is not None:
            changes.append(change)
    return GradeChange(student, tuple(changes)) if changes else None


def _module_change(
    module: str, before: GradeState | None, after: GradeState, then: ModuleReport | None, now: ModuleReport | None
) -> ModuleChange | None:
    if before is None or (before.auto is None and before.manual is None):
        return None  # nobody loses or gains what there was not
    tests = tuple(_test_changes(then, now))
    if before.auto == after.auto and not tests:
        return None
    return ModuleChange(module, before.auto, after.auto, before.manual, before.extra_credit, tests)


def _test_changes(then: ModuleReport | None, now: ModuleReport | None) -> Iterator[TestChange]:
    if then is None or now is None or now.earned is None:
        return
    old, new = ({test.id: test for test in report.tests} for report in (then, now))
    for name in dict.fromkeys([*old, *new]):
        before, after = old.get(name), new.get(name)
        if _judged(before) != _judged(after):
            yield TestChange(name, _verdict(before), _verdict(after), _earned(before), _earned(after))


def _judged(test: TestResult | None) -> tuple[str, float, float] | None:
    return None if test is None else (test.verdict.value, test.earned, test.points)


def _verdict(test: TestResult | None) -> str:
    return "" if test is None else test.verdict.value


def _earned(test: TestResult | None) -> float:
    return 0.0 if test is None else test.earned


def _news(plan: Plan, student: str) -> str:
    """Say why no recorded grade can change: there is none, or it is of other files, or it is this very one. "" else."""
    recorded = plan.recorded.get(student)
    if student not in plan.standing:
        return FIRST
    if recorded is None:
        return ""  # nobody knows what the grade in the gradebook was given for: what would change is shown
    if recorded.submission != plan.digests[student]:
        return NEW_FILES
    is_recorded = recorded.suite == plan.suite and plan.ready.get(student) == recorded.report
    return UNCHANGED if is_recorded else ""


def _as_it_stands(plan: Plan, report: GradeReport) -> GradeReport:
    """Give a report with the automatic points that the gradebook has, as no other ones are recorded."""
    standing = plan.standing[report.student]
    points = {name: standing[name].auto for name in plan.assignment.settings.modules if name in standing}
    known = [value for value in points.values() if value is not None]
    modules = {
        name: replace(module, earned=points.get(name))
        for name, module in _with_modules(report, list(points), plan.assignment).modules.items()
    }
    earned = round(sum(known), 6) if len(known) == len(points) else None
    return replace(report, modules=modules, earned=earned)


def _last_recorded(assignment: Assignment, student: str) -> StoredReport | None:
    """Give the recorded report; where it is lost or damaged, the kept one of the last recording."""
    stored = recorded_report(assignment, student)
    if stored is not None:
        return stored
    try:
        last = read_history(assignment, student).last_recorded
    except HistoryError:
        return None
    return kept_report(assignment, student, last.report) if last else None


def _was_shown(plan: Plan, change: GradeChange) -> bool:
    stored = pending_report(plan.assignment, change.student)
    return stored is not None and stored.shown == _what_was_shown(plan, change)


def _what_was_shown(plan: Plan, change: GradeChange) -> str:
    """Digest the change, the grade it starts from, and what the new one is made from."""
    student = change.student
    standing = {name: asdict(state) for name, state in plan.standing[student].items()}
    parts = [asdict(change), standing, plan.digests[student], plan.suite]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _waiting(plan: Plan, standing: Mapping[str, Standing]) -> Iterator[tuple[str, str]]:
    for student in plan.folders:
        reasons = {_why(plan, name, state) for name, state in standing.get(student, {}).items() if state.needs_manual}
        yield from ((student, why) for why in sorted(reasons))


def _why(plan: Plan, name: str, state: GradeState) -> str:
    if name not in plan.assignment.settings.modules:
        return "written answers to read"
    if state.manual is not None:
        return "a teacher's score beside an automatic one that changed: confirm it in formgrader"
    return "could not be graded automatically"


def _with_modules(report: GradeReport, modules: Sequence[str], assignment: Assignment) -> GradeReport:
    def ungraded(module: str) -> ModuleReport:
        return ModuleReport(None, assignment.settings.modules[module].points, "internal_error", ())

    return replace(report, modules={name: report.modules.get(name) or ungraded(name) for name in modules})
