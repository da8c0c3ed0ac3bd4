"""The whole job on the sample class, through real nbgrader, in a folder of its own that every run makes afresh.

Students hand in with stock `nbgrader submit`. Its time stamp is simulated: nbgrader takes it from the option
``Exchange.timestamp_format``, which here is the very time that class.yaml gives.
"""

from __future__ import annotations

import csv
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from autograder.config import CONFIG_NAME, ConfigError, Problem
from autograder.demo_folder import DemoFolder, make_folder, make_home
from autograder.gradebook.grades import RecordedGrade, grade_answer, grant_extension, recorded_grades
from autograder.layout import Assignment, Course, open_course
from autograder.sample_class import FOLDER_NAME, SampleClass, SampleHandIn, load_sample_class, make_hand_in

_TOTAL = re.compile(r'<p class="total" data-points="([\d.]+)">')
_TOLERANCE = 5e-5  # the export and the feedback round to four digits

Step = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class DemoGrades:
    """One assignment's sample class, its grades in gradebook.db, and every other place that disagrees with them."""

    folder: DemoFolder
    assignment: Assignment
    sample: SampleClass
    grades: Mapping[str, RecordedGrade]
    disagreements: tuple[str, ...]


def run_demo(course: Course, root: Path, step: Step) -> list[DemoGrades]:
    """Take every sample class of ``course`` through the whole job; ``step`` is entered with each step's title.

    Raises
    ------
    ConfigError
        When a class.yaml is wrong, or there is none.
    DemoError
        When a step fails, or ``root`` holds something that no demo made.

    """
    classes = dict(_sample_classes(course))
    with step("copy the course"):
        folder = make_folder(course, root)
        copied = open_course(folder.course)
    plays = [_Play(folder, course.assignment(name), copied, sample, step) for name, sample in classes.items()]
    return [play.run() for play in plays]


def disagreements(
    folder: DemoFolder, assignment: Assignment, sample: SampleClass, grades: Mapping[str, RecordedGrade]
) -> Iterator[str]:
    """Compare for every student the gradebook's grades with the export and the feedback that they fetched."""
    with folder.export(assignment).open(encoding="utf-8", newline="") as file:
        exported = {row["student_id"]: row["score"] for row in csv.DictReader(file)}
    for student in (student.id for student in sample.students):
        final = grades[student].final if student in grades else None
        if final is None:
            yield f"{student} has no grade in gradebook.db"
            continue
        told = {"export": exported.get(student, ""), "feedback": _feedback_total(folder, assignment, student)}
        for place, text in told.items():
            if not text or abs(float(text) - final) > _TOLERANCE:
                yield f"{student} has {final:g} points in gradebook.db, and in the {place} {text or 'none'}"


def _feedback_total(folder: DemoFolder, assignment: Assignment, student: str) -> str:
    """Read the total off the page that the student fetched; empty where there is not exactly one to read."""
    pages = folder.fetched_feedback(assignment, student)
    found = [total for page in pages for total in _TOTAL.findall(page.read_text(encoding="utf-8"))]
    return found[0] if len(found) == 1 else ""


def points_by_student(played: DemoGrades) -> dict[str, list[float | None]]:
    """Give each student's points: by module and answer, their total, the late penalty and what counts; None: open."""
    rows: dict[str, list[float | None]] = {}
    for student in played.sample.students:
        grade = played.grades.get(student.id, RecordedGrade({}, None, 0.0))
        by_module = [grade.modules.get(module) for module in played.assignment.settings.modules]
        by_answer = [grade.answers.get(name) for name in played.assignment.settings.answers]
        rows[student.id] = [*by_module, *by_answer, grade.score, 0.0 - grade.penalty, grade.final]
    return rows


def where_to_look(played: DemoGrades) -> str:
    """Say whether all places agree, and what to open, with the very commands."""
    folder, assignment, count = played.folder, played.assignment, len(played.sample.students)
    agreed = f"gradebook.db, the export and the students' feedback give the same grade to each of {count} students."
    lines = list(played.disagreements) or [agreed]
    partly = [
        name for name, grade in played.grades.items() if grade.final and grade.final < assignment.settings.all_points
    ]
    for student in partly[:1]:
        lines.append(f"Feedback ({student}'s): {_shown(folder.feedback(assignment, student))}")
    jupyter = _shown(Path(sys.executable).parent / "jupyter", folder.course)
    as_root = " --allow-root" if os.geteuid() == 0 else ""
    return "\n".join(
        [
            *lines,
            f"Export:     {_shown(folder.export(assignment))}",
            f"Class report: {_shown(folder.class_report(assignment))}",
            f"Formgrader: cd {_shown(folder.course)}; {jupyter} lab{as_root}; then Nbgrader > Formgrader",
            f"Times of hand-in are simulated. What every command said: {_shown(folder.log)}",
        ]
    )


def _shown(path: Path, start: Path | None = None) -> str:
    """Give the path as it is shortest to type from ``start``, by default from here."""
    return shlex.quote(min(str(path), os.path.relpath(path, start or Path.cwd()), key=len))


def _sample_classes(course: Course) -> Iterator[tuple[str, SampleClass]]:
    nothing = True
    for name, settings in course.config.assignments.items():
        sample = load_sample_class(course.assignment(name))
        if sample is not None and settings.due is None:
            said = "is missing; the sample class hands in before and after it"
            raise ConfigError([Problem(course.root / CONFIG_NAME, None, f"assignments.{name}.due", said)])
        if sample is not None:
            nothing = False
            yield name, sample
    if nothing:
        said = f"no assignment has a sample class (solutions/<assignment>/{FOLDER_NAME})"
        raise ConfigError([Problem(course.root / "solutions", None, "", said)])


@dataclass(frozen=True, slots=True)
class _Play:
    """One assignment in the demo's course: what instructor and students do, in their order."""

    folder: DemoFolder
    original: Assignment
    course: Course
    sample: SampleClass
    step: Step

    @property
    def assignment(self) -> Assignment:
        return self.course.assignment(self.original.name)

    def run(self) -> DemoGrades:
        self._release()
        self._hand_in()
        self._collect()
        with self.step(f"autograder grade {self.assignment.name}"):
            self.folder.run_autograder("grade", self.assignment.name)
        self._grade_answers()
        self._return_feedback()
        with self.step("compare gradebook.db, export and feedback"):
            grades = recorded_grades(self.course, self.assignment)
            found = tuple(disagreements(self.folder, self.assignment, self.sample, grades))
        return DemoGrades(self.folder, self.assignment, self.sample, grades, found)

    def _release(self) -> None:
        name, people = self.assignment.name, self.folder.root / "students.csv"
        with self.step(f"nbgrader generate_assignment {name}"):
            self.folder.as_instructor("generate_assignment", name)
        with self.step(f"nbgrader db student import {people.name}"):
            _write_people(people, self.sample)
            self.folder.as_instructor("db", "student", "import", str(people))
        with self.step(f"nbgrader release_assignment {name}"):
            self.folder.as_instructor("release_assignment", name)

    def _hand_in(self) -> None:
        name, students = self.assignment.name, self.sample.students
        with self.step(f"nbgrader fetch_assignment {name}, as each student"):
            for student in students:
                make_home(self.folder, self.course, student.id)
                self.folder.as_student(student.id, "fetch_assignment", name)
        hand_ins = [(student.id, hand_in) for student in students for hand_in in student.hand_ins]
        with self.step(f"nbgrader submit {name}, {len(hand_ins)} times, by a simulated clock"):
            for student_id, hand_in in sorted(hand_ins, key=lambda pair: pair[1].hours):
                released, home = self.assignment.released, self.folder.home(student_id)
                make_hand_in(self.original, hand_in, released, home / name)
                stamp = f"--Exchange.timestamp_format={self._time(hand_in):%Y-%m-%d %H:%M:%S.%f} UTC"
                self.folder.as_student(student_id, "submit", name, stamp)

    def _time(self, hand_in: SampleHandIn) -> datetime:
        due = self.assignment.settings.due
        if due is None:
            raise ValueError("a sample class needs a due date")  # _sample_classes has looked
        return due.astimezone(UTC) + timedelta(hours=hand_in.hours)

    def _collect(self) -> None:
        name = self.assignment.name
        with self.step(f"nbgrader list --inbound {name}"):
            self.folder.as_instructor("list", "--inbound", name)
        with self.step(f"nbgrader collect {name}"):
            self.folder.as_instructor("collect", name)
        for student in self.sample.students:
            if student.extension_hours:
                with self.step(f"give {student.id} {student.extension_hours:g} hours more (Gradebook.grant_extension)"):
                    grant_extension(self.course, self.assignment, student.id, student.extension_hours)

    def _grade_answers(self) -> None:
        marks = [
            (student.id, name, mark)
            for student in self.sample.students
            for name, mark in (student.teacher or {}).items()
        ]
        if not marks:
            return
        with self.step(f"grade {len(marks)} written answers, as a teacher does in formgrader (Gradebook.find_grade)"):
            for student_id, name, mark in marks:
                grade_answer(self.course, self.assignment, student_id, name, mark.points, mark.comment or "")

    def _return_feedback(self) -> None:
        name, export = self.assignment.name, self.folder.export(self.assignment)
        for command in ("generate_feedback", "release_feedback"):
            with self.step(f"nbgrader {command} {name}"):
                self.folder.as_instructor(command, name)
        with self.step(f"nbgrader fetch_feedback {name}, as each student"):
            for student in self.sample.students:
                self.folder.as_student(student.id, "fetch_feedback", name)
        with self.step(f"nbgrader export --to={export.name}"):
            self.folder.as_instructor("export", f"--assignment={name}", f"--to={export}")
        with self.step(f"autograder report {name}"):
            self.folder.run_autograder("report", name)


def _write_people(path: Path, sample: SampleClass) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("id", "first_name", "last_name"))
        for student in sample.students:
            first, space, last = student.name.rpartition(" ")
            # A Chinese name is written without a space, and the family's comes first.
            table.writerow((student.id, first, last) if space else (student.id, student.name[1:], student.name[0]))
