"""Grade whole hand-ins for real, behind the wall: the solutions get everything, and the stubs get nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.grade import grade_submission
from autograder.isolation import Isolation
from autograder.layout import Assignment, open_course
from autograder.results import GradeReport, ModuleReport, Verdict
from autograder.stubs import StubError, cut_stub
from autograder.verify.findings import Check
from autograder.verify.workers import Workers


@dataclass(frozen=True, slots=True)
class Grading:
    """A hand-in to grade, and which modules of it."""

    assignment: Assignment
    modules: tuple[str, ...]
    name: str
    folder: Path
    isolation: Isolation


def grade(grading: Grading) -> GradeReport:
    """Grade ``grading.modules`` of the hand-in, as if the assignment had no others."""
    settings = grading.assignment.settings
    cut = {module: points for module, points in settings.modules.items() if module in grading.modules}
    assignment = replace(grading.assignment, settings=settings.model_copy(update={"modules": cut}))
    course = open_course(assignment.root)
    return grade_submission(course, assignment, grading.name, grading.folder, grading.isolation)


def check_solutions(assignment: Assignment, isolation: Isolation, workers: Workers, scratch: Path) -> Check:
    """Grade the solutions: each module gets all its points."""
    folder = scratch / "solutions"
    write_modules(assignment, folder, lambda path: path.read_bytes())
    reports = _grade_each_module(assignment, isolation, workers, "Grading the solutions", folder)
    return Check("solutions get everything", _points(reports), tuple(lost_points(reports, "the solution")))


def check_stubs(assignment: Assignment, isolation: Isolation, workers: Workers, scratch: Path) -> Check:
    """Grade the stubs that students start from: no module gets any point."""
    folder = scratch / "stubs"
    try:
        write_modules(assignment, folder, _stub)
    except StubError as error:
        return Check("stubs get nothing", "not cut", (str(error),))
    reports = _grade_each_module(assignment, isolation, workers, "Grading the stubs", folder)
    return Check("stubs get nothing", _points(reports), tuple(_won_points(reports)))


def write_modules(assignment: Assignment, folder: Path, make: Callable[[Path], bytes]) -> None:
    """Write into ``folder`` what ``make`` gives of the solution of each module that is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in assignment.settings.modules:
        path = folder / f"{module}.py"
        if not path.exists():
            path.write_bytes(make(assignment.solution(module)))


def lost_points(reports: dict[str, ModuleReport], whose: str) -> Iterator[str]:
    """Say of each module that did not get all its points which test took them, and what it said."""
    for module, report in reports.items():
        if report.earned != report.possible:
            got = "can't be graded" if report.earned is None else f"gets {report.earned:g} of {report.possible:g}"
            failed = [test for test in report.tests if test.verdict is not Verdict.ACCEPTED]
            said = f"{failed[0].id}: {failed[0].message}" if failed else report.message
            yield f"{module}: {whose} {got}; {said}"


def _won_points(reports: dict[str, ModuleReport]) -> Iterator[str]:
    for module, report in reports.items():
        paid = ", ".join(test.id for test in report.tests if test.earned)
        if report.earned is None:
            yield f"{module}: the stub can't be graded; {report.message}"
        elif report.earned:
            yield f"{module}: the stub gets {report.earned:g} of {report.possible:g}, for {paid}; use together_with"


def _stub(solution: Path) -> bytes:
    return cut_stub(solution.read_text(encoding="utf-8"), solution.name).encode()


def _grade_each_module(
    assignment: Assignment, isolation: Isolation, workers: Workers, title: str, folder: Path
) -> dict[str, ModuleReport]:
    tasks = [Grading(assignment, (module,), folder.name, folder, isolation) for module in assignment.settings.modules]
    return {module: report for graded in workers.run(title, grade, tasks) for module, report in graded.modules.items()}


def _points(reports: dict[str, ModuleReport]) -> str:
    earned = sum(report.earned or 0.0 for report in reports.values())
    return f"{earned:g} of {sum(report.possible for report in reports.values()):g}"
