"""The matrix of misconceptions by tests: what notices each known mistake, and whether it is told from all others."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.agreement import AS_GIVEN
from autograder.author_code import Function, load_functions
from autograder.diagnosis import diagnose, explain
from autograder.layout import Assignment
from autograder.misconceptions import Misconception, load_misconceptions
from autograder.outcomes import Call, Outcome, Raised, Returned
from autograder.predictions import predicted
from autograder.results import Verdict
from autograder.stand_in import StandIn
from autograder.suite import CaseResult, collect_suite, run_suite
from autograder.symptoms import Observation
from autograder.verify.findings import Check
from autograder.verify.telling import find_telling_call
from autograder.verify.workers import Workers


@dataclass(frozen=True, slots=True)
class Trial:
    """How a misconception fared against its module's suite, in all of its variants.

    Attributes
    ----------
    failed
        The tests that each variant fails.
    wrong
        The tests that found a wrong answer in any variant.
    survival
        What to add where a variant fails no test; empty otherwise.
    confusions
        What to do about each other misconception that it may be taken for, by that one's name.

    """

    module: str
    name: str
    failed: tuple[frozenset[str], ...]
    wrong: frozenset[str]
    survival: str
    confusions: dict[str, str]


def try_misconceptions(assignment: Assignment, workers: Workers) -> list[Trial]:
    """Judge every variant of every misconception with its module's hidden suite, in place of the right function."""
    tasks = [
        (assignment, module, known.name)
        for module in assignment.settings.modules
        for known in load_misconceptions(assignment.misconceptions(module))
    ]
    return workers.run("Trying misconceptions", _try, tasks)


def check_survivors(trials: Sequence[Trial]) -> Check:
    """No misconception passes a whole suite."""
    shortfalls = [f"{trial.module}: {trial.survival}" for trial in trials if trial.survival]
    return Check("misconceptions fail", f"{len(trials) - len(shortfalls)} of {len(trials)}", tuple(shortfalls))


def check_told_apart(trials: Sequence[Trial]) -> Check:
    """Every misconception is diagnosed as itself and as nothing else."""
    confused = [trial for trial in trials if trial.confusions]
    pairs: dict[frozenset[str], str] = {}
    for trial in confused:
        for other, said in trial.confusions.items():
            pairs.setdefault(frozenset({trial.name, other}), f"{trial.module}: {said}")
    figure = f"{len(trials) - len(confused)} of {len(trials)}"
    return Check("misconceptions are told apart", figure, tuple(pairs.values()))


def matrix_lines(assignment: Assignment, trials: Sequence[Trial]) -> Iterator[str]:
    """Give the matrix for people: how many tests each misconception fails, and how many misconceptions each test."""
    for module in assignment.settings.modules:
        of_module = [trial for trial in trials if trial.module == module]
        plan = collect_suite(assignment.hidden_test(module), seed=assignment.settings.seed)
        names = [test.id.partition("::")[2] for test in plan]
        noticed = Counter(test.partition("::")[2] for trial in of_module for test in frozenset().union(*trial.failed))
        yield f"{module}: tests, of {len(plan)}, that each misconception fails at least:"
        yield _wrapped(f"{trial.name} {min(map(len, trial.failed))}" for trial in of_module)
        yield f"{module}: misconceptions, of {len(of_module)}, that each test notices:"
        yield _wrapped(f"{name} {noticed[name]}" for name in names)


def _try(task: tuple[Assignment, str, str]) -> Trial:
    assignment, module, name = task
    every = load_misconceptions(assignment.misconceptions(module))
    known = next(candidate for candidate in every if candidate.name == name)
    failed, wrong, survival = [], set(), ""
    confusions: dict[str, str] = {}
    for variant in known.variants():
        student = StandIn({**load_functions(assignment.solution(module)), known.function: variant}, _ask_once)
        run = run_suite(assignment.hidden_test(module), student, seed=assignment.settings.seed)
        failed.append(frozenset(test for test, cases in run.results.items() if not _all_accepted(cases)))
        wrong |= wrong_in(run.results)
        if failed[-1]:
            confusions |= _confusions(assignment, module, known, variant, student, every)
        else:
            survival = survival or _survival(assignment, module, known, variant)
    return Trial(module, name, tuple(failed), frozenset(wrong), survival, confusions)


def _ask_once(function: Function, call: Call) -> Outcome:
    """Say what a function comes to, without calling the right ones anew for every misconception."""
    return predicted(function, call, AS_GIVEN)


def wrong_in(results: dict[str, tuple[CaseResult, ...]]) -> set[str]:
    """Give the tests that found a wrong answer; that a call raised is no finding of a test."""
    return {test for test, cases in results.items() if any(case.verdict is Verdict.WRONG_ANSWER for case in cases)}


def _all_accepted(cases: tuple[CaseResult, ...]) -> bool:
    return all(case.verdict is Verdict.ACCEPTED for case in cases)


def _survival(assignment: Assignment, module: str, known: Misconception, variant: Function) -> str:
    right = load_functions(assignment.solution(module))[known.function]
    found = find_telling_call(assignment, module, known.function, variant, [right])
    return f"{known.name} passes every test; {_advice(assignment, module, found, 'it fails')}"


def _confusions(
    assignment: Assignment,
    module: str,
    known: Misconception,
    variant: Function,
    student: StandIn,
    every: Sequence[Misconception],
) -> dict[str, str]:
    """Say of each other misconception that explains the same calls how to tell the two apart."""
    named = [found.misconception for found in diagnose(student._outcomes, _solution(assignment, module), every)]
    if named == [known.name]:
        return {}
    observed = [
        Observation(outcome.call, outcome, outcome, is_right=False)
        for outcome in student._outcomes
        if isinstance(outcome, Returned | Raised) and outcome.call and outcome.call.function == known.function
    ]
    others = [other for other in every if other.function == known.function and other.name != known.name]
    confusing = [other for other in others if explain(observed, [other])]
    if not confusing:
        return {"": f"{known.name} is diagnosed as {', '.join(named) or 'nothing'}"}
    said = {}
    for other in confusing:
        found = find_telling_call(assignment, module, known.function, variant, list(other.variants()))
        both = f"{known.name} and {other.name} can't be told apart"
        said[other.name] = f"{both}; {_advice(assignment, module, found, 'that tells them apart')}"
    return said


def _solution(assignment: Assignment, module: str) -> dict[str, Function]:
    return load_functions(assignment.solution(module))


def _advice(assignment: Assignment, module: str, found: str | None, which: str) -> str:
    source = assignment.reference_source(module).relative_to(assignment.root)
    if found is None:
        return f"no call {which} was found by search: drop it, or write one in {source}"
    return f"add a call {which} to {source}, such as {found}"


def _wrapped(words: Iterator[str]) -> str:
    indent = "  "
    return textwrap.fill(", ".join(words) or "none", 118, initial_indent=indent, subsequent_indent=indent)
