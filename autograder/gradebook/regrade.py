"""Grade what was collected: new work is recorded at once, a changed grade of unchanged work only after it was shown.

A hand-in whose files are the recorded ones, but that another suite (a mended test, another tolerance, a new engine)
gives other points or verdicts, is held back in ``gradebook/pending``. ``apply`` records exactly what was shown. Whose
grade is recorded as it would be now is left alone; a run in which that is everybody does without nbgrader.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from autograder.class_run import ClassRun, whole_report
from autograder.gradebook.grade_state import GradeState, Standing
from autograder.gradebook.reports import (
    StoredReport,
    drop_pending,
    hold_report,
    kept_report,
    pending_report,
    recorded_report,
)
from autograder.gradebook.unchanged import Fingerprints, InGradebook, read_gradebook
from autograder.hand_ins import HandIn
from autograder.kept import Grade
from autograder.layout import Assignment
from autograder.regrades import GradeChange, ModuleChange, TestChange
from autograder.results import GradeReport, ModuleReport, TestResult

FIRST = "first grade"
NEW_FILES = "new hand-in"
UNCHANGED = "unchanged grade"
CHANGED = "changed grade"

_TOGETHER = 250  # then it is written down who is recorded: a run that is killed records at most as many again


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run has to do, and what it knew when it began."""

    run: ClassRun
    hand_ins: Mapping[str, HandIn]
    gradebook: Mapping[str, InGradebook]
    fingerprints: Fingerprints
    as_recorded: frozenset[str]  # whom recording again would not change
    todo: Sequence[HandIn]

    @property
    def assignment(self) -> Assignment:
        """The assignment that is graded."""
        return self.run.assignment

    @property
    def suite(self) -> str:
        """The suite that grades."""
        return self.run.suite.digest

    def standing(self, student: str) -> Standing:
        """Give what gradebook.db said of a student; empty where there was no grade."""
        return self.gradebook[student].standing if student in self.gradebook else {}

    def made_from(self, student: str) -> tuple[str, str]:
        """Give the digests of a student's hand-in and of the suite."""
        return self.run.digests[student], self.suite


@dataclass(slots=True)
class Outcome:
    """What became of the hand-ins of one run."""

    grades: dict[str, Grade] = field(default_factory=dict)
    record: dict[str, str] = field(default_factory=dict)  # who is recorded now, and what kind of grade that is
    as_recorded: int = 0
    applied: list[GradeChange] = field(default_factory=list)
    held: list[GradeChange] = field(default_factory=list)
    unseen: int = 0  # of those held back: with --apply, but not shown before as they are now
    failures: dict[str, str] = field(default_factory=dict)
    stands: dict[str, str] = field(default_factory=dict)  # could not be graded anew; the recorded grade stands
    recorded: Counter[str] = field(default_factory=Counter)  # how many of which kind
    waiting: dict[str, list[str]] = field(default_factory=dict)  # why a teacher must look: who


def plan_run(run: ClassRun, hand_ins: Sequence[HandIn]) -> Plan:
    """Look at every hand-in and its grade, and take the results that there are."""
    gradebook = read_gradebook(run.course, run.assignment)
    fingerprints = Fingerprints(run.course, run.assignment, run.suite.digest)
    names = [hand_in.student for hand_in in hand_ins]
    as_recorded = frozenset(
        name for name in names if fingerprints.is_recorded(name, run.digests[name], gradebook.get(name))
    )
    missing = run.missing(hand_in for hand_in in hand_ins if hand_in.student not in as_recorded)
    todo = [hand_in for hand_in in missing if not _is_stored(run, hand_in.student)]
    return Plan(run, {hand_in.student: hand_in for hand_in in hand_ins}, gradebook, fingerprints, as_recorded, todo)


def settle(plan: Plan, *, apply: bool) -> Outcome:
    """Decide of every hand-in whether it is recorded now, and record nothing yet."""
    outcome = Outcome(as_recorded=len(plan.as_recorded))
    for student in plan.hand_ins:
        if student in plan.as_recorded:
            drop_pending(plan.assignment, student)
            outcome.grades[student] = _as_it_stands(plan, student)
        else:
            _settle_one(plan, outcome, student, apply=apply)
    return outcome


def _settle_one(plan: Plan, outcome: Outcome, student: str, *, apply: bool) -> None:
    outcome.grades[student] = grade = plan.run.grades[student]
    old = None if student not in plan.gradebook else _last_recorded(plan.assignment, student)
    new = _news(plan, student, old)
    report = None if new else whole_report(plan.run, student)
    if report is None and not new:
        outcome.failures[student] = "its result was removed while this ran; run it again"
        return
    if report is not None and old is not None and _is_recorded(plan, old, report):
        new = UNCHANGED
    change = None if new or report is None else grade_change(plan, old, report)
    if change is None:
        outcome.record[student] = new or UNCHANGED
    elif change.is_lost:
        drop_pending(plan.assignment, student)
        outcome.stands[student] = grade.error or "the grader failed on one of its modules"
        outcome.grades[student] = _as_it_stands(plan, student)
    elif apply and _was_shown(plan, change):
        outcome.record[student] = CHANGED
        outcome.applied.append(change)
    else:
        outcome.unseen += apply
        outcome.held.append(change)
        outcome.grades[student] = _as_it_stands(plan, student)


def record_outcome(plan: Plan, outcome: Outcome, *, apply: bool, progress: Callable[[object], None]) -> None:
    """Record what is to be recorded now, and look at what then waits for a teacher."""
    gradebook = plan.gradebook
    _hand_over(plan, outcome)
    asked, recorded = list(outcome.record), list[str]()
    for first in range(0, len(asked), _TOGETHER):
        students = _record(plan, outcome, asked[first : first + _TOGETHER], apply=apply, progress=progress)
        gradebook = read_gradebook(plan.run.course, plan.assignment)
        done = {name: plan.run.digests[name] for name in students if plan.run.grades[name].earned is not None}
        plan.fingerprints.remember(done, gradebook)
        recorded += students
    outcome.recorded = Counter(outcome.record[student] for student in recorded)
    outcome.applied = [change for change in outcome.applied if change.student in recorded]
    for student, why in _waiting(plan, gradebook):
        outcome.waiting.setdefault(why, []).append(student)


def _hand_over(plan: Plan, outcome: Outcome) -> None:
    """Lay down for recording what is not kept among the results: what holds no grade, or the disk did not take."""
    plan.fingerprints.forget(outcome.record)
    for student in [name for name in outcome.record if plan.run.is_loose(name)]:
        report = whole_report(plan.run, student)
        try:
            if report is not None:
                hold_report(plan.assignment, StoredReport(report, *plan.made_from(student)))
        except OSError as error:
            outcome.failures[student] = f"its result can't be kept ({error.strerror}), so it is not recorded"
            del outcome.record[student]


def _record(
    plan: Plan, outcome: Outcome, students: Sequence[str], *, apply: bool, progress: Callable[[object], None]
) -> Sequence[str]:
    """Record these students, and give those whose grades gradebook.db now holds."""
    from autograder.gradebook.record import record_assignment  # nbgrader: only where something is recorded

    recorded = record_assignment(
        plan.run.course,
        plan.assignment,
        students,
        made_by="autograder grade --apply" if apply else "autograder grade",
        made_from={student: plan.made_from(student) for student in students},
        progress=progress,
    )
    outcome.failures |= recorded.failures
    return recorded.students


def mark_shown(plan: Plan, outcome: Outcome) -> None:
    """Hold back exactly these changes, now that they were shown, so that ``--apply`` may record them."""
    for change in outcome.held:
        report = whole_report(plan.run, change.student)
        if report is not None:
            held = StoredReport(report, *plan.made_from(change.student), shown=_what_was_shown(plan, change))
            hold_report(plan.assignment, held)


def grade_change(plan: Plan, old: StoredReport | None, report: GradeReport) -> GradeChange | None:
    """Compare a new report with the gradebook and the recorded report; None where no points and verdicts change."""
    from autograder.gradebook.recording import standing_after  # nbgrader: only where something may have changed

    student = report.student
    before = plan.standing(student)
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


def _news(plan: Plan, student: str, old: StoredReport | None) -> str:
    """Say why no recorded grade can change: there is none, or it is of other files; "" else."""
    if student not in plan.gradebook:
        return FIRST
    if old is None:
        return ""  # nobody knows what the grade in the gradebook was given for: what would change is shown
    return NEW_FILES if old.submission != plan.run.digests[student] else ""


def _is_recorded(plan: Plan, old: StoredReport, report: GradeReport) -> bool:
    return old.is_made_from(*plan.made_from(report.student)) and old.report == report


def _is_stored(run: ClassRun, student: str) -> bool:
    """Take a report of these files and this suite that lies with the gradebook, where the kept results are gone."""
    for stored in (recorded_report(run.assignment, student), pending_report(run.assignment, student)):
        if stored and stored.is_made_from(run.digests[student], run.suite.digest) and stored.report.status == "graded":
            run.adopt(stored.report)
            return True
    return False


def _as_it_stands(plan: Plan, student: str) -> Grade:
    """Give the automatic points that the gradebook has, as no other ones are recorded."""
    standing = plan.standing(student)
    points = {name: standing[name].auto for name in plan.assignment.settings.modules if name in standing}
    known = [value for value in points.values() if value is not None]
    return Grade(round(sum(known), 6) if len(known) == len(points) else None, points)


def _last_recorded(assignment: Assignment, student: str) -> StoredReport | None:
    """Give the recorded report; where it is lost or damaged, the kept one of the last recording."""
    stored = recorded_report(assignment, student)
    if stored is not None:
        return stored
    from autograder.gradebook.history import HistoryError, read_history  # it loads nbgrader

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
    standing = {name: asdict(state) for name, state in plan.standing(student).items()}
    parts = [asdict(change), standing, *plan.made_from(student)]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _waiting(plan: Plan, gradebook: Mapping[str, InGradebook]) -> Iterator[tuple[str, str]]:
    for student in plan.hand_ins:
        standing = gradebook[student].standing if student in gradebook else {}
        reasons = {_why(plan, name, state) for name, state in standing.items() if state.needs_manual}
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
