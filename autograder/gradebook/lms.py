"""``nbgrader zip_collect`` for the archives that Moodle and Canvas make (lms_names has their layouts).

Put the archives as downloaded into the folder that ``nbgrader zip_collect A`` names, with Moodle's grading worksheet
beside them, and run it; ``--force`` for every further run. A hand-in that did not change is left alone. lms_times says
how the time of a submission is found.
"""

from __future__ import annotations

import datetime
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin

from autograder.config import ConfigError
from autograder.gradebook.archive import Archive, ArchiveRefused, Member, open_archive, stamped
from autograder.gradebook.handin import (
    Records,
    collected_files,
    collected_time,
    student_id_problem,
    write_hand_in,
)
from autograder.gradebook.lms_files import Assembled, assemble
from autograder.gradebook.lms_names import NamedFile, Sender, parse_name
from autograder.gradebook.lms_students import identify
from autograder.gradebook.lms_times import file_times
from autograder.gradebook.worksheet import WorksheetRow, read_worksheet
from autograder.layout import open_course
from autograder.roster import ROSTER_NAME, Roster, read_roster
from autograder.submission import printable

Members = list[tuple[NamedFile, Member]]


@dataclass(frozen=True, slots=True)
class Found:
    """One student's hand-in as an archive has it."""

    sender: Sender
    hand_in: Assembled
    submitted: datetime.datetime | None
    is_late: bool


@dataclass(slots=True)
class Report:
    """What became of everything in the archives; said at the end of the run."""

    collected: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    time_unknown: list[str] = field(default_factory=list)
    late_unknown: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)

    def refuse(self, what: str, why: str) -> None:
        """Note that something was not collected."""
        self.refused.append(f"{printable(what)}: {why}")


class LmsExtractor(ExtractorPlugin):
    """Unpack Moodle's and Canvas's archives into a folder for each student."""

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Unpack, let nbgrader collect what was unpacked, and end the run with what was refused (exit status 1)."""
        try:
            report = self._extract(Path(archive_path), Path(extracted_path))
        except ConfigError as error:
            self.parent.fail("\n".join(str(problem) for problem in error.problems))  # ends the process
            return
        # nbgrader's own next step, taken here: what is said below must be the last that the run says.
        self.parent.process_extracted_files()
        for student in report.replaced:
            self._forget_results(student)
        self._say(report)
        self.parent.exit(1 if report.refused else 0)

    def _extract(self, source: Path, destination: Path) -> Report:
        coursedir = self.parent.coursedir
        course = open_course(Path(coursedir.root))
        due = course.assignment(coursedir.assignment_id).settings.due
        zone = (due and due.tzinfo) or datetime.UTC
        roster = read_roster(course.root / ROSTER_NAME, student_id_problem)
        worksheet: dict[str, WorksheetRow] = {}
        for path in sorted(source.glob("*.csv")):
            worksheet.update(read_worksheet(path, zone))
        report = Report()
        report.remarks.append(f"Times without a zone were read as {datetime.datetime.now(zone):UTC%z}.")
        for student, found in self._find(source, zone, roster, worksheet, report).items():
            self._take(student, found, destination, report)
        return report

    def _find(
        self,
        source: Path,
        zone: datetime.tzinfo,
        roster: Roster | None,
        worksheet: Mapping[str, WorksheetRow],
        report: Report,
    ) -> dict[str, Found]:
        """Read the archives, the one that was made last winning where a student is in several."""
        found: dict[str, Found] = {}
        for path in _oldest_first(source, zone, report):
            with open_archive(path) as archive:
                stamps = file_times(archive, zone)
                if stamps:
                    said = "its files' times are taken for the times of submission, where no worksheet says better"
                    report.remarks.append(f"{path.name}: {said}")
                senders = _by_sender(path, archive, report)
                students = identify(senders, roster, worksheet, report.refuse)
                for sender, student in students.items():
                    row = worksheet.get(sender.number) if sender.platform == "Moodle" else None
                    times = [time for _, member in senders[sender] if (time := stamps.get(member.name)) is not None]
                    submitted = row.submitted if row is not None else max(times, default=None)
                    is_late = any(named.is_late for named, _ in senders[sender])
                    found[student] = Found(sender, assemble(archive, senders[sender]), submitted, is_late)
        return dict(sorted(found.items()))

    def _take(self, student: str, found: Found, destination: Path, report: Report) -> None:
        """Write a hand-in for nbgrader to collect, if it is one and is not what is collected already."""
        report.remarks += [f"{student}: {note}" for note in found.hand_in.notes]
        if not found.hand_in.files:
            report.refuse(student, "there is nothing in it that can be graded; see above")
            return
        existing = self._submitted(student)
        before, before_time = collected_files(existing), collected_time(existing)
        is_same = before == found.hand_in.files
        if is_same and found.submitted in (None, before_time):
            report.unchanged.append(student)
        elif existing.exists() and not self.force:
            report.refuse(student, "is collected already and this hand-in differs; add --force to replace it")
        elif not is_same and before_time and found.submitted and found.submitted < before_time:
            report.remarks.append(f"{student}: the hand-in collected earlier is a later one; it stays")
        else:
            if existing.exists():
                report.replaced.append(student)
            if found.submitted is None:
                unknown = report.late_unknown if found.is_late else report.time_unknown
                unknown.append(student)
            records = Records(found.submitted, secrets.token_hex(64), found.hand_in.notes)
            write_hand_in(destination / student, found.hand_in.files, records)
            report.collected.append(student)

    def _submitted(self, student: str) -> Path:
        coursedir = self.parent.coursedir
        return Path(coursedir.format_path(coursedir.submitted_directory, student, coursedir.assignment_id))

    def _forget_results(self, student: str) -> None:
        """Remove what was made from the earlier hand-in: nbgrader makes it anew only where a timestamp is newer."""
        coursedir = self.parent.coursedir
        for step in (coursedir.autograded_directory, coursedir.feedback_directory):
            folder = Path(coursedir.format_path(step, student, coursedir.assignment_id))
            if folder.exists():
                shutil.rmtree(folder)

    def _say(self, report: Report) -> None:
        for remark in report.remarks:
            self.log.warning("%s", remark)
        assignment = self.parent.coursedir.assignment_id
        if report.time_unknown:
            said = (
                "no late penalty for: %s. Moodle's grading worksheet, put beside the archive, would say when they came"
            )
            self.log.warning(f"The archive does not say when it was submitted; {said}", ", ".join(report.time_unknown))
        if report.late_unknown:
            place = f"gradebook/submitted/<student>/{assignment}/timestamp.txt"
            then = f"run `nbgrader autograde {assignment} --student=<student> --force`"
            said = f"write it into {place}, as 2026-12-04 15:59:00 UTC, and {then}"
            self.log.warning(
                "Canvas says LATE but not when. For a penalty %s: %s", said, ", ".join(report.late_unknown)
            )
        self.log.info("%d collected, %d unchanged", len(report.collected), len(report.unchanged))
        for refused in report.refused:
            self.log.error("REFUSED %s", refused)


class LmsCollector(FileNameCollectorPlugin):
    """Name the student and the file of what LmsExtractor unpacked; the time is in its timestamp.txt."""

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Read extracted/<student>/<path>; None for what lies beside the students' folders."""
        # nbgrader gives a collector no other way to learn where the extracted folder is.
        extracted = Path(self.parent._format_collect_path(self.parent.extracted_directory))
        student, *inside = Path(submitted_file).relative_to(extracted).parts
        return {"student_id": student, "file_id": "/".join(inside)} if inside else None


def _oldest_first(source: Path, zone: datetime.tzinfo, report: Report) -> list[Path]:
    """Order the archives by the newest time in each: an archive is younger than everything in it."""
    made: dict[Path, datetime.datetime] = {}
    for path in sorted(source.iterdir()):
        if path.suffix.lower() == ".csv":
            continue
        try:
            with open_archive(path) as archive:
                times = [stamped(member.info, zone) for member in archive.members]
                made[path] = max((time for time in times if time), default=datetime.datetime.min.replace(tzinfo=zone))
        except ArchiveRefused as refusal:
            report.refuse(path.name, f"{refusal}; put the archive here as the platform made it, packed")
    return sorted(made, key=lambda path: made[path])


def _by_sender(path: Path, archive: Archive, report: Report) -> dict[Sender, Members]:
    senders: dict[Sender, Members] = {}
    for member in archive.members:
        named = parse_name(member.name)
        if named is None:
            report.refuse(f"{path.name}/{member.name}", "is named neither as Moodle nor as Canvas names submissions")
        else:
            senders.setdefault(named.sender, []).append((named, member))
    return senders
