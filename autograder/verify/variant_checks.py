"""Grade right and wrong variants for real: right ones get everything, wrong ones fail as foreseen, and are told why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from autograder.isolation import Isolation
from autograder.layout import Assignment
from autograder.results import GradeReport, ModuleReport, Verdict
from autograder.verify.findings import Check
from autograder.verify.gradings import Grading, grade, lost_points
from autograder.verify.variants import RightFolder, WrongFolder, build_variant, concerned_modules
from autograder.verify.workers import Workers

# The least share of right diagnoses, and how the names begin of what numbers show by themselves.
_LEAST_RIGHT = 0.9
_SYMPTOM = "numbers_"
_WORST_FIRST = (Verdict.LIMIT_EXCEEDED, Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER)


class Naming(StrEnum):
    """What a diagnosis was worth: exactly the names foreseen, another name than these, or none of them."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"


def grade_variants(
    assignment: Assignment,
    variants: Sequence[RightFolder] | Sequence[WrongFolder],
    isolation: Isolation,
    workers: Workers,
    scratch: Path,
) -> list[GradeReport]:
    """Build every variant in a folder of its own below ``scratch`` and grade the modules that it concerns."""
    tasks = []
    for variant in variants:
        built = scratch / variant.folder.parent.name / variant.folder.name
        build_variant(assignment, variant, built)
        modules = concerned_modules(assignment, variant, built)
        tasks.append(Grading(assignment, modules, variant.folder.name, built, isolation))
    kind = variants[0].folder.parent.name if variants else ""
    return workers.run(f"Grading {kind} variants", grade, tasks)


def check_right_variants(variants: Sequence[RightFolder], reports: Sequence[GradeReport]) -> Check:
    """Every right variant gets all points."""
    rejected = [
        (variant, report) for variant, report in zip(variants, reports, strict=True) if report.earned != report.possible
    ]
    shortfalls = [
        f"{_name(variant)}: {lost}"
        for variant, report in rejected
        for lost in [*lost_points(report.modules, "a right variant"), *filter(None, [report.error])][:1]
    ]
    return Check("right variants get everything", _of(len(variants) - len(rejected), len(variants)), tuple(shortfalls))


def check_wrong_variants(variants: Sequence[WrongFolder], reports: Sequence[GradeReport]) -> Check:
    """Every wrong variant fails in the module and with the verdict foreseen."""
    found = [list(_unforeseen(variant, report)) for variant, report in zip(variants, reports, strict=True)]
    shortfalls = [
        f"{_name(variant)}: {said}" for variant, all_said in zip(variants, found, strict=True) for said in all_said
    ]
    return Check("wrong variants fail", _of(found.count([]), len(variants)), tuple(shortfalls))


def check_diagnoses(variants: Sequence[WrongFolder], reports: Sequence[GradeReport]) -> Check:
    """No wrong variant gets a wrong name, and most get exactly the right ones."""
    namings = name_all(variants, reports)
    figure = ", ".join(f"{namings.count(naming)} {naming}" for naming in Naming) if variants else "none"
    few = namings.count(Naming.RIGHT) < _LEAST_RIGHT * len(namings)
    shortfalls = [
        f"{_name(variant)}: should be diagnosed as {_listed(variant.expected.diagnosis)}, "
        f"but is as {_listed(_named(variant, report))}"
        for variant, report, naming in zip(variants, reports, namings, strict=True)
        if naming is Naming.WRONG or (few and naming is Naming.NONE)
    ]
    return Check("diagnosis of wrong variants", figure, tuple(shortfalls))


def name_all(variants: Sequence[WrongFolder], reports: Sequence[GradeReport]) -> list[Naming]:
    """Judge the diagnosis of every wrong variant."""
    return [_naming(variant, report) for variant, report in zip(variants, reports, strict=True)]


def wrong_answers(reports: Sequence[GradeReport]) -> set[tuple[str, str]]:
    """Give every test, with its module, that found a wrong answer in any of ``reports``."""
    return {
        (module, test.id)
        for report in reports
        for module, graded in report.modules.items()
        for test in graded.tests
        if test.verdict is Verdict.WRONG_ANSWER
    }


def _unforeseen(variant: WrongFolder, report: GradeReport) -> Iterator[str]:
    expected = variant.expected
    module = report.modules.get(expected.module)
    if module is None or report.earned is None:
        yield f"can't be graded; {report.error}"
        return
    verdict = _worst(module)
    if module.earned == module.possible:
        yield f"{expected.module} gets all its points; add a case that this mistake fails"
    elif verdict is not expected.expected_verdict:
        yield f"{expected.module} should fail with {expected.verdict}, but its worst verdict is {verdict}"
    others = {name: report.modules[name] for name in expected.others_full or []}
    yield from lost_points(others, "a module that is right")


def _worst(module: ModuleReport) -> Verdict | None:
    verdicts = {test.verdict for test in module.tests}
    return next((verdict for verdict in _WORST_FIRST if verdict in verdicts), None)


def _naming(variant: WrongFolder, report: GradeReport) -> Naming:
    expected, named = set(variant.expected.diagnosis), set(_named(variant, report))
    # What the numbers show by themselves is a fact about them, and no name: it can be beside the point, but not wrong.
    named = {name for name in named if name in expected or not name.startswith(_SYMPTOM)}
    if named == expected:
        return Naming.RIGHT
    return Naming.WRONG if named - expected else Naming.NONE


def _named(variant: WrongFolder, report: GradeReport) -> list[str]:
    module = report.modules.get(variant.expected.module)
    return [diagnosis.misconception for diagnosis in module.diagnoses] if module else []


def _name(variant: RightFolder | WrongFolder) -> str:
    return "/".join(variant.folder.parts[-4:])


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "nothing"


def _of(count: int, total: int) -> str:
    return f"{count} of {total}" if total else "none"
