"""What no student may see: the lines of solutions and hidden tests, and the values of hidden cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from autograder.layout import Assignment
from autograder.references import load_cases

# Shorter ones are nobody's secret: a line such as 'else:', the arguments of a published example, a round number.
_SOLUTION_CHARACTERS = 10
_HIDDEN_CHARACTERS = 20
_NUMBER_CHARACTERS = 10


def solution_lines(assignment: Assignment) -> list[str]:
    """Give every telling line inside a solution region."""
    lines = map(_without_spaces, _lines_in_regions(assignment))
    return [line for line in lines if len(line) >= _SOLUTION_CHARACTERS]


def hidden_lines(assignment: Assignment) -> list[str]:
    """Give every telling line of a hidden test or of the authored cases; imports tell nothing."""
    found = []
    for module in assignment.settings.modules:
        for path in (assignment.hidden_test(module), assignment.reference_source(module)):
            lines = path.read_text(encoding="utf-8").splitlines()
            found += [_without_spaces(line) for line in lines if not line.startswith(("import ", "from "))]
    return [line for line in found if len(line) >= _HIDDEN_CHARACTERS]


def hidden_numbers(assignment: Assignment) -> list[str]:
    """Give every expected value that belongs to hidden cases alone, in the forms in which one writes numbers."""
    known = {np.float32(number) for number in _expected_numbers(assignment, public=True)}
    hidden = {number for number in _expected_numbers(assignment, public=False) if np.float32(number) not in known}
    forms = {form for number in hidden for form in (repr(number), str(np.float32(number)), _shortest_hex(number))}
    return sorted(form for form in forms if len(form) >= _NUMBER_CHARACTERS)


def found_lines(lines: Iterable[str], text: str) -> list[str]:
    """Give those of ``lines`` that stand in ``text``, whatever its layout."""
    public = _without_spaces(text)
    return [line for line in lines if line in public]


def _lines_in_regions(assignment: Assignment) -> Iterator[str]:
    for module in assignment.settings.modules:
        inside = False
        for line in assignment.solution(module).read_text(encoding="utf-8").splitlines():
            if line.strip() in ("### BEGIN SOLUTION", "### END SOLUTION"):
                inside = line.strip() == "### BEGIN SOLUTION"
            elif inside:
                yield line


def _without_spaces(line: str) -> str:
    return "".join(line.split())


def _expected_numbers(assignment: Assignment, *, public: bool) -> set[float]:
    """Give the expected values of the public or of the hidden cases: the true ones and TensorFlow's."""
    cases = [case for module in assignment.settings.modules for case in load_cases(assignment.reference(module))]
    arrays = [values for case in cases if case.public is public for values in (case.expected, case.tensorflow)]
    return {float(value) for values in arrays for value in np.ravel(values)}


def _shortest_hex(number: float) -> str:
    """Write a number as the reference files do, up to its last digit: what follows differs from writer to writer."""
    return number.hex().partition("p")[0].rstrip("0")
