"""One recording of one grade, and its place in the history: written down first, then compared with what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from autograder.answers import Answer
from autograder.gradebook import history
from autograder.gradebook.grade_state import NOTHING_GIVEN, GradeState, Standing
from autograder.gradebook.history import Entry, History, HistoryError, append_entry, new_entry, read_history
from autograder.gradebook.reports import StoredReport, keep_report, recorded_report
from autograder.gradebook.save import needs_manual_grade
from autograder.gradebook.score import GradeBefore
from autograder.gradebook.sheet import answer_cell
from autograder.layout import Assignment
from autograder.results import GradeReport


@dataclass(frozen=True, slots=True)
class Recording:
    """A grade that is written down and on its way into gradebook.db."""

    student: str
    entry: Entry


def begin_recording(
    assignment: Assignment, stored: StoredReport, before: Standing, after: Standing, made_by: str
) -> Recording:
    """Keep the report for good, and write down what the gradebook says and what it is about to say.

    What changes nothing at all (the same report, and the gradebook as its last line left it) gets no line of its own.

    Raises
    ------
    HistoryError
        When that can't be written: then nothing may be recorded.

    """
    student = stored.report.student
    known = read_history(assignment, student)
    old = recorded_report(assignment, student)
    try:
        digest = keep_report(assignment, stored)
        if old is not None:
            keep_report(assignment, old)  # of the time before there was a history
    except OSError as error:
        said = f"the reports of the history can't be kept ({error}), so nothing is recorded; mend that and grade again"
        raise HistoryError(said) from None
    entry = new_entry(
        made_by,
        _reason(known, old, stored, before, digest),
        before=before,
        after=after,
        submission=stored.submission,
        suite=stored.suite,
        report=digest,
    )
    last = known.last
    if last is not None and _says_the_same(last, entry):
        return Recording(student, last)
    append_entry(assignment, student, entry)
    return Recording(student, entry)


def end_recording(assignment: Assignment, recording: Recording, now: Standing) -> None:
    """Add a line where the gradebook says something else than what was written down."""
    if now != recording.entry.after:
        append_entry(assignment, recording.student, replace(recording.entry, after=now))


def fail_recording(assignment: Assignment, recording: Recording, now: Standing, why: str) -> None:
    """Write down that the recording failed halfway, and what the gradebook says now."""
    entry = replace(recording.entry, reason=history.NOT_RECORDED, after=now, failure=why)
    append_entry(assignment, recording.student, entry)


def refuse(assignment: Assignment, student: str, before: Standing, made_by: str, why: str) -> Recording:
    """Write down that the hand-in can't be graded, so that every module is about to wait for a teacher.

    Raises
    ------
    HistoryError
        When that can't be written: then the old grade must stand.

    """
    known = {**dict.fromkeys(assignment.settings.modules, NOTHING_GIVEN), **before}
    after = {name: replace(state, auto=None, needs_manual=True) for name, state in known.items()}
    entry = new_entry(made_by, history.NOT_RECORDED, before=before, after=after, failure=why)
    last = read_history(assignment, student).last
    if last is not None and (last.failure, last.after) == (why, after) and before == after:
        return Recording(student, last)
    append_entry(assignment, student, entry)
    return Recording(student, entry)


def standing_after(
    report: GradeReport,
    before: Standing,
    answers: Mapping[str, Answer] = MappingProxyType({}),
    answers_before: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, GradeState]:
    """Give what the gradebook will say once ``report`` is recorded; a teacher's points stay as they are.

    ``answers_before`` are the digests of the written answers that the gradebook's points were given for.
    """
    after = dict(before)
    for module, graded in report.modules.items():
        auto = None if graded.earned is None else min(max(float(graded.earned), 0.0), graded.possible)
        after[module] = _state_after(before.get(module, NOTHING_GIVEN), auto)
    for name, answer in answers.items():
        cell = answer_cell(name)
        auto = 0.0 if answer.status == "missing" else None
        after[cell] = _state_after(before.get(cell, NOTHING_GIVEN), auto, answers_before.get(cell, ""), answer.digest)
    return after


def _state_after(old: GradeState, auto: float | None, answer_before: str = "", answer: str = "") -> GradeState:
    asks = needs_manual_grade(auto, old.manual, GradeBefore(old.auto, old.needs_manual, answer_before), answer)
    return GradeState(auto, old.manual, old.extra_credit, asks)


def _reason(
    known: History, old: StoredReport | None, stored: StoredReport, before: Mapping[str, GradeState], digest: str
) -> str:
    last = known.last_recorded
    submission = last.submission if last else old.submission if old else stored.submission
    if last is None and not before:
        return history.FIRST_GRADE
    if submission != stored.submission:
        return history.NEW_HAND_IN
    return history.AS_BEFORE if last and last.report == digest else history.RE_GRADE


def _says_the_same(last: Entry, entry: Entry) -> bool:
    made_from = (last.submission, last.suite, last.report) == (entry.submission, entry.suite, entry.report)
    return made_from and not last.failure and last.after == entry.before == entry.after
