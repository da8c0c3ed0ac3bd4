"""The exchange: submit, and collect what students own without following what they planted there.

A student owns the folder that they submitted and can put anything into it, before and while it is collected. nbgrader
0.9.6 copies it with the instructor's rights: a link's target comes along, a pipe blocks, and one folder with an odd
name or an unreadable time ends the collection for everybody.
"""

from __future__ import annotations

import datetime
import os
import pwd
import shutil
import stat
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from nbgrader.exchange.default import ExchangeCollect, ExchangeSubmit
from nbgrader.utils import find_all_notebooks

from autograder.gradebook.handin import (
    RECORD_NAMES,
    SECRET_NAME,
    Records,
    collected_time,
    replace_hand_in,
    student_id_problem,
    usable_secret,
)
from autograder.submission import Submission, SubmissionRefused, load_submission, printable
from autograder.texts import Text, say

_SECRET_BYTES = 1_000


class CollectModules(ExchangeCollect):
    """Collect as nbgrader does, but only plain files, and whatever one student did harms no other.

    What was left out of a hand-in is written beside it (collection_notes.txt). A refused hand-in is not collected, an
    earlier one of the same student stays, and the run ends with the list of the refused and exit status 1.
    """

    src_records: list[dict[str, Any]]

    def init_src(self) -> None:
        """Choose each student's submission, as nbgrader does; a folder that nbgrader can't name is refused alone."""
        self.refused: dict[str, str] = {}
        super().init_src()
        self.src_records = [record for record in self.src_records if record["username"] is not None]

    def _path_to_record(self, path: str) -> dict[str, Any]:
        name = Path(path).name
        try:
            record = super()._path_to_record(path)
            problem = student_id_problem(record["username"])
        except (ValueError, OverflowError, TypeError):  # what dateutil raises for a text that is no time
            problem = "its name holds no time of submission"
            record = {}
        if problem is None:
            return dict(record)
        self.refused[name] = problem
        return {"username": None, "filename": name, "timestamp": datetime.datetime.min}  # nbgrader's are naive

    def copy_files(self) -> None:
        """Collect every chosen submission, then say what was left out and what was refused."""
        self.log.info("Processing %d submissions of %r", len(self.src_records), self.coursedir.assignment_id)
        left_out: dict[str, tuple[Text, ...]] = {}
        for record in sorted(self.src_records, key=lambda record: str(record["username"])):
            try:
                left_out[record["username"]] = self._collect(record)
            except SubmissionRefused as refusal:
                self.refused[record["filename"]] = str(refusal)
            except Exception as error:  # noqa: BLE001  # one submission never ends the batch, whatever is wrong with it
                self.refused[record["filename"]] = f"it can't be collected ({type(error).__name__}: {error})"
        self._say(left_out)

    def _collect(self, record: dict[str, Any]) -> tuple[Text, ...]:
        student = record["username"]
        source = Path(self.inbound_path) / record["filename"]
        destination = Path(
            self.coursedir.format_path(self.coursedir.submitted_directory, student, self.coursedir.assignment_id)
        )
        submitted = record["timestamp"].replace(tzinfo=datetime.UTC)
        if destination.is_dir() and not self._replaces(submitted, destination):
            self.log.info("Submission already exists, use --update to update: %s", student)
            return ()
        self._check_owner(source, student)
        taken = without_foreign_files(load_submission(student, source), source)
        files = {path: content for path, content in taken.files.items() if not self._is_ignored(path)}
        secret = usable_secret(_read_plain_file(source, SECRET_NAME))
        self.log.info("Collecting submission: %s %s", student, self.coursedir.assignment_id)
        replace_hand_in(destination, files, Records(submitted, secret, taken.notes))
        if self.coursedir.groupshared:
            _share_with_group(destination)
        return taken.notes

    def _replaces(self, submitted: datetime.datetime, destination: Path) -> bool:
        """Decide as nbgrader does whether a submission takes the place of the one collected earlier."""
        existing = collected_time(destination)
        if self.update and (existing is None or submitted > existing):
            return True
        return bool(self.before_duedate and existing != submitted)

    def _check_owner(self, source: Path, student: str) -> None:
        if not self.check_owner:
            return
        try:
            owner = pwd.getpwuid(source.lstat().st_uid).pw_name
        except KeyError:
            owner = "an unknown user"
        if owner != student:
            said = "%s claims to be from %s but belongs to %s; cheating? (ExchangeCollect.check_owner turns this off)"
            self.log.warning(said, printable(source.name), student, owner)

    def _is_ignored(self, path: PurePosixPath) -> bool:
        """Apply CourseDirectory.ignore and .include; the collector's own records never come from a student."""
        ignored = any(fnmatchcase(part, pattern) for part in path.parts for pattern in self.coursedir.ignore)
        included = any(fnmatchcase(path.name, pattern) for pattern in self.coursedir.include)
        return ignored or not included or str(path) in RECORD_NAMES

    def _say(self, left_out: dict[str, tuple[Text, ...]]) -> None:
        for student, notes in left_out.items():
            for note in notes:
                self.log.warning("%s: %s", student, note)
        for name, reason in sorted(self.refused.items()):
            self.log.error("REFUSED %s: %s", printable(name), printable(reason, 500))
        if self.refused:
            said = "see above; mend or remove them in"
            self.fail(f"All others are collected, {len(self.refused)} refused: {said} {self.inbound_path}")


class SubmitModules(ExchangeSubmit):
    """Submit as nbgrader does, with the released notebooks put back where the student deleted or renamed them.

    nbgrader's fetch_feedback looks for feedback to the notebooks in the student's own copy of the submission: without
    one it finds none and says nothing. Works where students' nbgrader reads this course's configuration.
    """

    def check_filename_diff(self) -> None:
        """Put missing notebooks into the student's folder, then compare as nbgrader does."""
        for name in find_all_notebooks(self.release_path):
            target = Path(self.src_path) / name
            if not os.path.lexists(target):
                self.log.warning("%s was missing from your folder; a fresh one is handed in with your modules", name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(self.release_path) / name, target)
        super().check_filename_diff()


def without_foreign_files(submission: Submission, folder: Path) -> Submission:
    """Leave out files that belong to somebody else than ``folder`` does: hard links to what a student can't read."""
    owner = folder.lstat().st_uid
    foreign = {path for path in submission.files if (folder / path).lstat().st_uid != owner}
    files = {path: content for path, content in submission.files.items() if path not in foreign}
    why = say("the file belongs to somebody else")
    notes = [say("{path} was left out: {why}", path=printable(str(path)), why=why) for path in sorted(foreign)]
    return Submission(submission.student, files, (*submission.notes, *notes))


def _read_plain_file(folder: Path, name: str) -> bytes | None:
    """Read the start of a plain file, following no link and waiting for no pipe; None when it is anything else."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    try:
        inside = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
        try:
            opened = os.open(name, flags, dir_fd=inside)
        finally:
            os.close(inside)
    except OSError:
        return None
    with os.fdopen(opened, "rb") as file:
        return file.read(_SECRET_BYTES) if stat.S_ISREG(os.fstat(opened).st_mode) else None


def _share_with_group(folder: Path) -> None:
    """Let the other instructors of a group-shared course write here, as nbgrader does."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | (0o2770 if path.is_dir() else 0o660))
