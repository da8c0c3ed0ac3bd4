"""Checks of the hidden suites themselves: they load, add up, take little time, and every test finds something wrong."""

from __future__ import annotations

import time
from collections.abc import Collection

from autograder.author_code import AuthorCodeError, load_functions
from autograder.layout import Assignment
from autograder.misconceptions import load_misconceptions
from autograder.score import check_plan
from autograder.stand_in import StandIn
from autograder.suite import PlannedTest, SuiteError, collect_suite, run_suite
from autograder.verify.findings import Check


def check_points(assignment: Assignment) -> Check:
    """Every module's files load, and the tests of each group add up to its points."""
    modules = assignment.settings.modules
    problems = []
    for module, settings in modules.items():
        try:
            check_plan(module, _plan(assignment, module), settings)
            load_functions(assignment.solution(module))
            load_misconceptions(assignment.misconceptions(module))
        except (SuiteError, AuthorCodeError) as error:
            problems.append(str(error))
    return Check(
        "groups and points add up", f"{len(modules) - len(problems)} of {len(modules)} modules", tuple(problems)
    )


def check_findings(assignment: Assignment, found: Collection[tuple[str, str]]) -> Check:
    """Every test found a wrong answer somewhere; ``found`` are the modules and ids of those that did.

    That a wrong function raises in a test, or ends it, is no finding of that test's.
    """
    tests = [(module, test.id) for module in assignment.settings.modules for test in _plan(assignment, module)]
    idle = [
        f"{test}: finds nothing wrong in any misconception, wrong variant or mutant; let it judge more, or remove it"
        for module, test in tests
        if (module, test) not in found
    ]
    return Check("tests find something wrong", f"{len(tests) - len(idle)} of {len(tests)}", tuple(idle))


def check_time(assignment: Assignment) -> Check:
    """Say how long the suites take on the solutions, without the wall."""
    seconds = 0.0
    for module in assignment.settings.modules:
        student = StandIn(load_functions(assignment.solution(module)))
        _plan(assignment, module)
        started = time.perf_counter()
        run_suite(assignment.hidden_test(module), student, seed=assignment.settings.seed)
        seconds += time.perf_counter() - started
    return Check("the suites' own time", f"{seconds:.1f} s")


def _plan(assignment: Assignment, module: str) -> tuple[PlannedTest, ...]:
    return collect_suite(assignment.hidden_test(module), seed=assignment.settings.seed)
