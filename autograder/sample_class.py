"""The sample class of an assignment: invented students, what each hands in, and when (class.yaml says how)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from autograder.config import ConfigError, Hours, Name, PointsGiven, Problem, Strict, Text, key_line, load_strict
from autograder.layout import ANSWERS_NAME, Assignment

FOLDER_NAME = "sample_class"
CLASS_NAME = "class.yaml"


class SampleHandIn(Strict):
    """One hand-in: ``folder``, after the modules of ``like``, and what is then undone or taken away."""

    folder: Name
    hours: Hours
    like: Name | None = None
    unfinished: list[Name] | None = None
    missing: list[Name] | None = None
    removes_notebook: bool = False


class SampleMark(Strict):
    """What a teacher makes of one written answer."""

    points: PointsGiven
    comment: Text | None = None


class SampleStudent(Strict):
    """One student; ``story`` says what grading should make of the hand-ins, ``teacher`` grades the written answers."""

    id: Name
    name: Text
    story: Text
    hand_ins: list[SampleHandIn]
    extension_hours: Hours = 0.0
    teacher: dict[Name, SampleMark] | None = None


class SampleClass(Strict):
    """The whole of class.yaml, validated."""

    students: list[SampleStudent]


def load_sample_class(assignment: Assignment) -> SampleClass | None:
    """Read the sample class of ``assignment``, or give None when it has none.

    Raises
    ------
    ConfigError
        With every mistake in class.yaml.

    """
    path = assignment.private / FOLDER_NAME / CLASS_NAME
    if not path.exists():
        return None
    sample = load_strict(path, SampleClass)
    problems = list(_problems(path, sample, assignment))
    if problems:
        raise ConfigError(problems)
    return sample


def make_hand_in(assignment: Assignment, hand_in: SampleHandIn, released: Path, folder: Path) -> None:
    """Change ``folder``, a student's copy of ``released``, into what the student hands in."""
    for name in filter(None, (hand_in.like, hand_in.folder)):
        for path in sorted((assignment.private / FOLDER_NAME / name).glob("*.py")):
            shutil.copyfile(path, folder / path.name)
    answers = assignment.private / FOLDER_NAME / hand_in.folder / ANSWERS_NAME
    if answers.exists():
        shutil.copyfile(answers, folder / ANSWERS_NAME)
    for module in hand_in.unfinished or ():
        shutil.copyfile(released / f"{module}.py", folder / f"{module}.py")
    for module in hand_in.missing or ():
        (folder / f"{module}.py").unlink()
    if hand_in.removes_notebook:
        (folder / f"{assignment.name}.ipynb").unlink()


def _problems(path: Path, sample: SampleClass, assignment: Assignment) -> Iterator[Problem]:
    ids = [student.id for student in sample.students]
    for place, student in enumerate(sample.students):
        if ids.count(student.id) > 1:
            yield _problem(path, f"is {student.id!r}, as another student's", place, "id")
        if not student.hand_ins:
            yield _problem(path, "is empty; every student hands in something", place, "hand_ins")
        for name, mark in (student.teacher or {}).items():
            question = assignment.settings.answers.get(name)
            if question is None:
                yield _problem(path, f"{assignment.name} has no written answer {name!r}", place, "teacher", name)
            elif mark.points > question.points:
                said = f"is {mark.points:g}, but {name} has {question.points:g} points"
                yield _problem(path, said, place, "teacher", name, "points")
        for number, hand_in in enumerate(student.hand_ins):
            for key in ("folder", "like"):
                name = getattr(hand_in, key)
                if name is not None and not (path.parent / name).is_dir():
                    yield _problem(path, f"is {name!r}, but there is no such folder", place, "hand_ins", number, key)
            for module in (*(hand_in.unfinished or ()), *(hand_in.missing or ())):
                if module not in assignment.settings.modules:
                    yield _problem(path, f"{assignment.name} has no module {module!r}", place, "hand_ins", number)


def _problem(path: Path, said: str, *keys: str | int) -> Problem:
    place = ("students", *keys)
    return Problem(path, key_line(path, *place), ".".join(map(str, place)), said)
