"""Verify one assignment: its suites, references and released files; what must pass, what must fail, and why."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.isolation import Isolation
from autograder.layout import Assignment, Course
from autograder.results import GradeReport
from autograder.verify.equivalents import Equivalent, load_equivalents
from autograder.verify.findings import Check, Verification
from autograder.verify.gradings import check_solutions, check_stubs
from autograder.verify.handout import check_handout, check_hints
from autograder.verify.leaks import check_leaks
from autograder.verify.matrix import Trial, check_survivors, check_told_apart, matrix_lines, try_misconceptions
from autograder.verify.mutation import MutantRun, check_mutants, figure, run_mutants
from autograder.verify.recorded import check_references
from autograder.verify.suites import check_findings, check_points, check_time
from autograder.verify.tolerances import check_tolerances
from autograder.verify.translations import check_translations
from autograder.verify.variant_checks import (
    Naming,
    check_diagnoses,
    check_right_variants,
    check_wrong_variants,
    grade_variants,
    name_all,
    wrong_answers,
)
from autograder.verify.variants import RightFolder, WrongFolder, find_right_variants, find_wrong_variants
from autograder.verify.workers import Workers


@dataclass(frozen=True, slots=True)
class _Runs:
    """Everything that was run: the variants' reports, the misconceptions and the mutants, with those that may live."""

    right: list[RightFolder]
    right_reports: list[GradeReport]
    wrong: list[WrongFolder]
    wrong_reports: list[GradeReport]
    trials: list[Trial]
    mutants: list[MutantRun]
    equivalents: frozenset[Equivalent]


def verify_assignment(course: Course, assignment: Assignment, isolation: Isolation, workers: Workers) -> Verification:
    """Check everything about ``assignment``; where its files do not load or add up, nothing else can be checked.

    Raises
    ------
    ConfigError
        When an expect.yaml or the list of equivalent mutants is malformed.

    """
    listed = load_equivalents(assignment)
    right, wrong = find_right_variants(course, assignment), find_wrong_variants(course, assignment)
    sums, references = check_points(assignment), check_references(assignment)
    if not sums.holds or not references.holds:
        rest = Check("everything else", "not checked", ("mend this first",))
        return Verification(assignment.name, (sums, references, rest))
    read = (check_leaks(assignment), check_translations(course, assignment), check_handout(course, assignment))
    files = (sums, references, check_tolerances(assignment), *read, check_hints(assignment), check_time(assignment))
    with tempfile.TemporaryDirectory(prefix="autograder-verify-") as folder:
        solutions = check_solutions(assignment, isolation, workers, Path(folder))
        stubs = check_stubs(assignment, isolation, workers, Path(folder))
        right_reports = grade_variants(assignment, right, isolation, workers, Path(folder))
        wrong_reports = grade_variants(assignment, wrong, isolation, workers, Path(folder))
    trials, mutants = try_misconceptions(assignment, workers), run_mutants(assignment, isolation, workers)
    runs = _Runs(right, right_reports, wrong, wrong_reports, trials, mutants, listed)
    matrix = matrix_lines(assignment, runs.trials)
    checks = (*files, solutions, stubs, *_check_runs(assignment, runs))
    return Verification(assignment.name, checks, tuple(matrix), _figures(runs))


def _check_runs(assignment: Assignment, runs: _Runs) -> Iterator[Check]:
    yield check_right_variants(runs.right, runs.right_reports)
    yield check_wrong_variants(runs.wrong, runs.wrong_reports)
    yield check_diagnoses(runs.wrong, runs.wrong_reports)
    yield check_survivors(runs.trials)
    yield check_told_apart(runs.trials)
    yield check_mutants(assignment, runs.mutants, runs.equivalents)
    found = {(trial.module, test) for trial in runs.trials for test in trial.wrong}
    found |= {(run.mutant.module, test) for run in runs.mutants for test in run.wrong}
    yield check_findings(assignment, found | wrong_answers(runs.wrong_reports))


def _figures(runs: _Runs) -> tuple[str, ...]:
    rejected = sum(report.earned != report.possible for report in runs.right_reports)
    surviving = sum(bool(trial.survival) for trial in runs.trials)
    namings = name_all(runs.wrong, runs.wrong_reports)
    counts = ", ".join(f"{namings.count(naming)} {naming}" for naming in Naming)
    return (
        f"{rejected} of {len(runs.right)}",
        f"{surviving} of {len(runs.trials)}",
        figure(runs.mutants, runs.equivalents),
        f"{len(namings)}: {counts}",
    )
