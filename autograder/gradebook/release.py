"""Release: write all in the course's language, stubs beside the notebook; refuse what would be wrong or private."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.answers import decode, headings
from autograder.config import CONFIG_NAME, ConfigError, Problem
from autograder.gradebook.due import set_due_date
from autograder.gradebook.sheet import sheet_name, sheet_problems
from autograder.layout import ANSWERS_NAME, NEVER_RELEASED, Assignment, find_course
from autograder.localise import localised_files, released_notebook
from autograder.stubs import StubError, cut_stub
from autograder.texts import HANDOUT, Shown

_PRIVATE_FOLDERS = {"hidden_tests", "references", "misconceptions", "locales"}
_SOLUTION_MARK = b"### BEGIN SOLUTION"


class WriteStubs(NbGraderPreprocessor):
    """Put the other files into ``resources["outputs"]``: nbconvert writes them with the notebook, or releases nothing.

    They overwrite nbgrader's copies of the public files, which are English.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Check the assignment, cut its stubs and set its due date; an exception stops the release."""
        course = find_course(Path(resources["metadata"]["path"]))
        assignment = course.assignment(resources["nbgrader"]["assignment"])
        try:
            files = release_files(assignment, course.config.language)
            nb = released_notebook(nb, course, assignment)
        except ConfigError as error:
            for problem in error.problems:
                self.log.error("%s", problem)  # noqa: TRY400  # its traceback would tell an author nothing
            raise
        resources.setdefault("outputs", {}).update(files)
        _record_due_date(resources["nbgrader"]["db_url"], course.config.course.id, assignment)
        return nb, resources


def release_files(assignment: Assignment, shown: Shown) -> dict[str, bytes]:
    """Give the stubs of an assignment, and its public files that are in other languages than English, by name.

    Raises
    ------
    ConfigError
        With everything that forbids the release: a sheet that disagrees with grading_config.yaml, something private
        in the public folder, a solution that no stub can be cut from, a text without its translation.

    """
    problems = sheet_problems(assignment.public / sheet_name(assignment), assignment)
    problems += _private_problems(assignment)
    problems += _answers_problems(assignment)
    if (assignment.public / HANDOUT.name).exists():
        said = "every release gets a file of this name from the autograder; take yours out, or give it another name"
        problems.append(Problem(assignment.public / HANDOUT.name, None, "", said))
    for module in assignment.settings.modules:
        solution = assignment.solution(module)
        try:
            cut_stub(solution.read_text(encoding="utf-8"), str(solution))
        except (OSError, UnicodeDecodeError, StubError) as error:
            problems.append(Problem(solution, None, "", f"no stub can be cut from it: {error}"))
    if problems:
        raise ConfigError(problems)
    return localised_files(assignment, shown)


def _private_problems(assignment: Assignment) -> list[Problem]:
    """Look for private files by name and by content: everything in the public folder is copied to students."""
    private = {path.read_bytes() for path in _files_below(assignment.private)} - {b""}
    modules = assignment.settings.modules
    names = {name for module in modules for name in (f"{module}.py", f"test_{module}.py", f"{module}.json")}
    problems = []
    for path in _files_below(assignment.public):
        inside = path.relative_to(assignment.public)
        content = path.read_bytes()
        is_private = path.name in names or not _PRIVATE_FOLDERS.isdisjoint(inside.parts) or content in private
        if is_private or (path.suffix == ".py" and _SOLUTION_MARK in content):
            said = "is a solution, hidden test or reference, and this folder is public; move it to solutions/"
            problems.append(Problem(path, None, "", said))
    return problems


def _answers_problems(assignment: Assignment) -> Iterator[Problem]:
    """Compare answers.md with the questions of grading_config.yaml."""
    questions, path = assignment.settings.answers, assignment.public / ANSWERS_NAME
    if not questions:
        return
    asked = [f"## {name}" for name in questions]
    try:
        found = [heading for heading in headings(decode(path.read_bytes())) if heading.startswith("## ")]
    except OSError:
        yield Problem(path, None, "", f"is missing; {CONFIG_NAME} asks for the headings {', '.join(asked)} in it")
        return
    if found != asked:
        said = f"has the headings {', '.join(found) or 'of no question'}; {CONFIG_NAME} asks for {', '.join(asked)}"
        yield Problem(path, None, "", said)


def _files_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and NEVER_RELEASED.isdisjoint(path.relative_to(folder).parts):
            yield path


def _record_due_date(db_url: str, course_id: str, assignment: Assignment) -> None:
    with Gradebook(db_url, course_id) as gradebook:
        try:
            set_due_date(gradebook, assignment)
        except MissingEntry:
            return  # `nbgrader generate_assignment --no-db` keeps the assignment out of the gradebook
