"""Make a new assignment, all or nothing: it is built, checked and recorded aside, and put into place at last."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogs import assignment_messages, update_catalog
from autograder.config import CONFIG_NAME, ConfigError, Problem, load_config
from autograder.layout import Assignment, Course, open_course
from autograder.localise import DOMAIN, release_messages
from autograder.recorder.record import record_module
from autograder.scaffold.asked import Asked, AskedCourse
from autograder.scaffold.configuration import NoPlaceForEntry, insert_entry
from autograder.scaffold.files import assignment_files, chinese_catalog, configuration_entry, course_files
from autograder.scaffold.names import name_problems
from autograder.texts import Shown, catalog_path


class NewAssignmentError(Exception):
    """The assignment can't be made; says why, one reason a line, and nothing was written."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the files, below the course's root, and whether their references wait for TensorFlow."""

    files: tuple[str, ...]
    to_record: bool


def make_assignment(root: Path, asked: Asked, new_course: AskedCourse | None = None) -> Made:
    """Write the new assignment into the course at ``root``; ``new_course`` asks for the course as well.

    Raises
    ------
    NewAssignmentError
        When a name can't be taken, or anything that would be written is there already.
    ConfigError
        When the course's own configuration has mistakes, or a title or date can't be taken.

    """
    _refuse(name_problems(asked))
    if new_course is None:
        load_config(root / CONFIG_NAME)  # a course with mistakes is mended first
    own = course_files(new_course) if new_course else {}
    before = own.pop(CONFIG_NAME) if new_course else (root / CONFIG_NAME).read_bytes().decode("utf-8")
    files = {**own, **assignment_files(asked)}
    _refuse(_in_the_way(root, asked, files, is_new=new_course is not None))
    with _written_or_said(root), tempfile.TemporaryDirectory(prefix=".autograder-new-", dir=root) as folder:
        staged = Path(folder)
        _write(staged, {**files, CONFIG_NAME: _with_entry(root, asked, before)})
        course = _opened(root, staged, asked, is_new=new_course is not None)
        assignment = course.assignment(asked.name)
        if asked.reference != "tensorflow":
            for module in assignment.settings.modules:
                record_module(assignment, module, _no_tensorflow)
        made = [*files, *_translated(assignment, asked, course.config.language), *_recorded(assignment)]
        _place(staged, root, made, replaces=None if new_course else before)
    return Made((*made, CONFIG_NAME), to_record=asked.reference == "tensorflow")


def _refuse(problems: Iterator[str]) -> None:
    found = list(problems)
    if found:
        raise NewAssignmentError("\n".join(found))


def _in_the_way(root: Path, asked: Asked, files: dict[str, str], *, is_new: bool) -> Iterator[str]:
    if not is_new and asked.name in load_config(root / CONFIG_NAME).assignments:
        yield f"{root / CONFIG_NAME}: there is an assignment {asked.name!r} already; choose another name"
    wanted = [f"assignments/{asked.name}", f"solutions/{asked.name}", f"student_template/{asked.name}", *files]
    for name in wanted + ([CONFIG_NAME] if is_new else []):
        if os.path.lexists(root / name):
            yield f"{root / name}: is there already, and nothing is overwritten; move it away or choose another name"


def _with_entry(root: Path, asked: Asked, before: str) -> str:
    try:
        return insert_entry(before, configuration_entry(asked))
    except NoPlaceForEntry:
        said = "assignments: write them as a block, each on lines of its own below 'assignments:', and run this again"
        raise NewAssignmentError(f"{root / CONFIG_NAME}: {said}") from None


def _opened(root: Path, staged: Path, asked: Asked, *, is_new: bool) -> Course:
    """Open the course as it would be, and make sure that the entry changes nothing else in it."""
    try:
        course = open_course(staged)
    except ConfigError as error:
        asked_wrong = [
            Problem(root / CONFIG_NAME, None, it.path, f"{it.message}; nothing was written") for it in error.problems
        ]
        raise ConfigError(asked_wrong) from None
    others = {name: settings for name, settings in course.config.assignments.items() if name != asked.name}
    if not is_new and course.config.model_copy(update={"assignments": others}) != load_config(root / CONFIG_NAME):
        said = "an entry can't be inserted without changing others; write the assignments as a plain block"
        raise NewAssignmentError(f"{root / CONFIG_NAME}: {said}")
    return course


def _no_tensorflow() -> Path:
    raise RuntimeError("no scaffolded case that is recorded here asks TensorFlow")


def _translated(assignment: Assignment, asked: Asked, language: Shown) -> list[str]:
    """Write the Chinese catalogs where students read Chinese."""
    if language == "en":
        return []
    paths = []
    for domain, messages in (("", assignment_messages), (DOMAIN, release_messages)):
        path = catalog_path(assignment.private, "zh", domain)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(chinese_catalog(asked), encoding="utf-8")
        update_catalog(path, "zh", messages(assignment))
        paths.append(str(path.relative_to(assignment.root)))
    return paths


def _recorded(assignment: Assignment) -> list[str]:
    paths = [assignment.reference(module) for module in assignment.settings.modules]
    return [str(path.relative_to(assignment.root)) for path in paths if path.exists()]


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def _place(staged: Path, root: Path, files: list[str], *, replaces: str | None) -> None:
    """Put every file where it belongs, the configuration last; undo all of it where one can't be."""
    config = root / CONFIG_NAME
    with _undone_on_failure() as placed:
        for name in files if replaces is not None else [*files, CONFIG_NAME]:
            _make_parents(root / name, placed)
            with (root / name).open("xb") as file:  # never over a file that has come meanwhile
                placed.append(root / name)
                file.write((staged / name).read_bytes())
        if replaces is None:
            return
        if config.read_bytes() != replaces.encode():
            raise NewAssignmentError(f"{config}: was changed while this ran; run it again")
        (staged / CONFIG_NAME).chmod(config.stat().st_mode)
        (staged / CONFIG_NAME).replace(config.resolve())


@contextmanager
def _written_or_said(root: Path) -> Iterator[None]:
    """Say in words why something can't be written: no permission, no room, a file where a folder is needed."""
    try:
        yield
    except OSError as error:
        said = f"{error.filename or root}: can't be written ({error.strerror}); nothing was changed"
        raise NewAssignmentError(said) from None


@contextmanager
def _undone_on_failure() -> Iterator[list[Path]]:
    """Take away again, on any failure, the files and folders that were listed, the last one first."""
    placed: list[Path] = []
    try:
        yield placed
    except BaseException:  # Ctrl-C too leaves nothing half-written
        for path in reversed(placed):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        raise


def _make_parents(path: Path, placed: list[Path]) -> None:
    missing = [parent for parent in path.parents if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir()
        placed.append(parent)
