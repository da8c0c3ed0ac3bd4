"""The demo's folder: a copy of the course, an exchange, the students' folders, and the commands run in them."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.config import CONFIG_NAME
from autograder.gradebook.commands import run_command
from autograder.layout import Assignment, Course
from autograder.sample_class import FOLDER_NAME

_MARK_NAME = "made-by-autograder-demo.txt"
_MARK = "`autograder demo` made this folder, and deletes it with everything in it when it runs again.\n"
_CONFIGURATION_NAME = "nbgrader_config.py"
_COURSE_CONFIGURATION = """
# Added by `autograder demo`: its own exchange, in which one account plays all the students.
c = get_config()
c.Exchange.root = {exchange!r}
c.ExchangeCollect.check_owner = False
"""
_STUDENT_CONFIGURATION = '''\
"""What nbgrader needs to know where a student works."""

c = get_config()
c.CourseDirectory.course_id = {course!r}
c.CourseDirectory.student_id = {student!r}
c.Exchange.root = {exchange!r}
c.Exchange.cache = {cache!r}
c.ExchangeFactory.submit = "autograder.gradebook.collect.SubmitModules"
'''
_LINES_SHOWN = 5


class DemoError(Exception):
    """A step failed; ``str()`` says which, and where its output is."""


@dataclass(frozen=True, slots=True)
class DemoFolder:
    """The demo's folder, by its absolute path, and what lies where in it."""

    root: Path

    @property
    def course(self) -> Path:
        """The instructor's course, a copy."""
        return self.root / "course"

    @property
    def exchange(self) -> Path:
        """What course and students exchange their files over."""
        return self.root / "exchange"

    @property
    def log(self) -> Path:
        """Everything that the commands said."""
        return self.root / "log.txt"

    def home(self, student: str) -> Path:
        """Give the folder in which a student works."""
        return self.root / "students" / student

    def export(self, assignment: Assignment) -> Path:
        """Give the file of exported grades."""
        return self.root / f"grades-{assignment.name}.csv"

    def class_report(self, assignment: Assignment) -> Path:
        """Give the page that shows how the class did."""
        return self.course / "gradebook" / "class_report" / assignment.name / "index.html"

    def feedback(self, assignment: Assignment, student: str) -> Path:
        """Give a student's feedback as the instructor has it."""
        return self.course / "gradebook" / "feedback" / student / assignment.name / f"{assignment.name}.html"

    def fetched_feedback(self, assignment: Assignment, student: str) -> list[Path]:
        """List the feedback that the student fetched: a file for each hand-in that got some."""
        return sorted((self.home(student) / assignment.name / "feedback").glob(f"*/{assignment.name}.html"))

    def as_instructor(self, *arguments: str) -> None:
        """Run an nbgrader command in the course."""
        self._nbgrader(self.course, arguments)

    def as_student(self, student: str, *arguments: str) -> None:
        """Run an nbgrader command in a student's folder."""
        self._nbgrader(self.home(student), arguments)

    def run_autograder(self, *arguments: str) -> None:
        """Run the course's own command line, as a process like any instructor's."""
        self._write_command(self.course, ("autograder", *arguments))
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "autograder", *arguments]
            done = subprocess.run(command, cwd=self.course, stdout=log, stderr=log, check=False)
        self._check(("autograder", *arguments), done.returncode)

    def _nbgrader(self, folder: Path, arguments: Sequence[str]) -> None:
        self._write_command(folder, ("nbgrader", *arguments))
        self._check(("nbgrader", *arguments), run_command(folder, arguments, self.log))

    def _write_command(self, folder: Path, command: Sequence[str]) -> None:
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"\n$ cd {shlex.quote(os.path.relpath(folder, self.root))}; {shlex.join(command)}\n")

    def _check(self, command: Sequence[str], status: int | None) -> None:
        if status == 0:
            return
        ended = "took too long" if status is None else f"ended with status {status}"
        last = self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LINES_SHOWN:]
        raise DemoError("\n".join([f"`{shlex.join(command)}` {ended}. All is in {self.log}, and at its end:", *last]))


def make_folder(course: Course, root: Path) -> DemoFolder:
    """Copy ``course`` into a fresh folder.

    Raises
    ------
    DemoError
        When ``root`` holds something that no demo made: only a demo's folder is ever deleted.

    """
    folder = DemoFolder(root.resolve())
    if folder.root.exists():
        if any(folder.root.iterdir()) and not (folder.root / _MARK_NAME).is_file():
            raise DemoError(f"{folder.root} holds something that no demo made; move it, or choose another --folder")
        shutil.rmtree(folder.root)
    folder.root.mkdir(parents=True)
    (folder.root / _MARK_NAME).write_text(_MARK, encoding="utf-8")
    folder.course.mkdir()
    not_copied = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", FOLDER_NAME)
    for name in ("assignments", "solutions"):
        shutil.copytree(course.root / name, folder.course / name, ignore=not_copied, copy_function=shutil.copyfile)
    shutil.copyfile(course.root / CONFIG_NAME, folder.course / CONFIG_NAME)
    configuration = (course.root / _CONFIGURATION_NAME).read_text(encoding="utf-8")
    own = _COURSE_CONFIGURATION.format(exchange=str(folder.exchange))
    (folder.course / _CONFIGURATION_NAME).write_text(configuration + own, encoding="utf-8")
    return folder


def make_home(folder: DemoFolder, course: Course, student: str) -> None:
    """Make the folder in which a student works, with what nbgrader must be told there."""
    home = folder.home(student)
    home.mkdir(parents=True, exist_ok=True)
    configuration = _STUDENT_CONFIGURATION.format(
        course=course.config.course.id,
        student=student,
        exchange=str(folder.exchange),
        cache=str(home / ".nbgrader_cache"),
    )
    (home / _CONFIGURATION_NAME).write_text(configuration, encoding="utf-8")
