"""Run the mutants of the solutions behind the wall: a suite must kill each, or the author say why no suite could."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from autograder.isolation import Isolation
from autograder.layout import Assignment, open_course
from autograder.results import Verdict
from autograder.sandbox import Sandbox
from autograder.score import confirm
from autograder.student import WorkerUnavailable, open_student
from autograder.submission import Submission
from autograder.suite import SuiteRun, run_suite
from autograder.verify.equivalents import Equivalent, equivalents_file
from autograder.verify.findings import Check
from autograder.verify.matrix import wrong_in
from autograder.verify.mutants import Mutant, make_mutants
from autograder.verify.workers import Workers

_ATTEMPTS = 3
_REMEDY = "no test fails it: add a case that does, or say why none can"


@dataclass(frozen=True, slots=True)
class MutantRun:
    """What became of a mutant, and the tests that found a wrong answer in it."""

    mutant: Mutant
    survived: bool
    wrong: frozenset[str]

    @property
    def as_listed(self) -> Equivalent:
        """The mutant as the list of equivalents names it."""
        return Equivalent(self.mutant.module, self.mutant.original, self.mutant.mutated)


def run_mutants(assignment: Assignment, isolation: Isolation, workers: Workers) -> list[MutantRun]:
    """Make the mutants of every solution, and run each once against its module's suite."""
    mutants = [
        mutant
        for module in assignment.settings.modules
        for mutant in make_mutants(module, assignment.solution(module).read_text(encoding="utf-8"))
    ]
    return workers.run("Running mutants", _run, [(assignment, mutant, isolation) for mutant in mutants])


def check_mutants(assignment: Assignment, runs: Sequence[MutantRun], listed: frozenset[Equivalent]) -> Check:
    """Every mutant is killed or listed as equivalent, and what is listed did survive."""
    survivors = [run for run in runs if run.survived]
    where = equivalents_file(assignment).relative_to(assignment.root)
    unlisted = [run.mutant for run in survivors if run.as_listed not in listed]
    shortfalls = [f"{_place(assignment, mutant)}; {_REMEDY} in {where}" for mutant in unlisted]
    made = {run.as_listed for run in runs}
    for stale in sorted(listed - {run.as_listed for run in survivors}, key=str):
        said = "is killed by the hidden tests" if stale in made else "is no mutant of the solution"
        shortfalls.append(f"{where}: {stale} {said}; take it out of the list")
    return Check("mutants are killed", figure(runs, listed), tuple(shortfalls))


def figure(runs: Sequence[MutantRun], listed: frozenset[Equivalent]) -> str:
    """Count the mutants that were killed, are listed as equivalent, and survived."""
    survivors = [run for run in runs if run.survived]
    equivalent = sum(run.as_listed in listed for run in survivors)
    killed = len(runs) - len(survivors)
    return f"{killed} killed, {equivalent} equivalent, {len(survivors) - equivalent} surviving"


def _place(assignment: Assignment, mutant: Mutant) -> str:
    path = assignment.solution(mutant.module).relative_to(assignment.root)
    return f"{path}:{mutant.line}: {mutant.mutated!r} for {mutant.original!r}"


def _run(task: tuple[Assignment, Mutant, Isolation]) -> MutantRun:
    for _ in range(_ATTEMPTS - 1):
        with suppress(WorkerUnavailable):
            return _run_once(*task)
    return _run_once(*task)


def _run_once(assignment: Assignment, mutant: Mutant, isolation: Isolation) -> MutantRun:
    files = {
        PurePosixPath(f"{module}.py"): assignment.solution(module).read_bytes()
        for module in assignment.settings.modules
    }
    files[PurePosixPath(f"{mutant.module}.py")] = mutant.source.encode()
    submission = Submission("mutant", files, ())
    limits = assignment.settings.modules[mutant.module].limits_within(open_course(assignment.root).config.limits)
    sandbox = Sandbox(limits, isolation.layers, isolation.is_warm)
    suite, seed = assignment.hidden_test(mutant.module), assignment.settings.seed
    with open_student(submission, mutant.module, sandbox) as (student, import_failure):
        if import_failure is not None:
            return MutantRun(mutant, survived=False, wrong=frozenset())
        run = run_suite(suite, student, seed=seed)
    if _is_accepted(run):
        # As grading does: what is right must be right again in the opposite order.
        with open_student(submission, mutant.module, sandbox) as (student, _):
            run = confirm(run, run_suite(suite, student, again=run, seed=seed))
    return MutantRun(mutant, _is_accepted(run), frozenset(wrong_in(run.results)))


def _is_accepted(run: SuiteRun) -> bool:
    """Tell whether every case of every planned test was run, and was right."""
    verdicts = {test.id: [case.verdict for case in run.results.get(test.id, ())] for test in run.plan}
    return all(verdicts[test.id] == [Verdict.ACCEPTED] * len(test.case_titles) for test in run.plan)
