"""What no student may see, and where it can be seen: lines of private files, and the values of hidden cases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from autograder.demonstrations import SweepPlan, load_demonstrations
from autograder.layout import Assignment
from autograder.outcomes import Call
from autograder.references import RecordedCase, load_cases
from autograder.stubs import cut_stub
from autograder.verify.findings import Check
from autograder.verify.regions import region_lines

# Shorter ones are nobody's secret: a line such as 'else:', the arguments of a published example, a round number.
_SOLUTION_CHARACTERS = 10
_HIDDEN_CHARACTERS = 20
_NUMBER_CHARACTERS = 10
_JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that must not be released, without its spaces; the private file it is from, and what it is there."""

    text: str
    source: Path
    what: str


def check_leaks(assignment: Assignment) -> Check:
    """Look for secrets in all that students of ``assignment`` can get."""
    files = _public_files(assignment)
    known = secrets(assignment)
    leaks = [leak for path in files for leak in find_leaks(assignment, known, path)]
    leaks += _hidden_demonstrations(assignment)
    return Check("nothing leaks", f"{len(files)} files, {len(leaks)} leaks", tuple(leaks))


def find_leaks(assignment: Assignment, known: list[Secret], path: Path) -> Iterator[str]:
    """Name for each private file the first of its secrets that stands in ``path``, with the line where it begins."""
    lines = list(map(_without_spaces, _readable_lines(path)))
    text = "".join(lines)
    found: dict[Path, list[tuple[int, str]]] = {}
    for secret in known:
        place = text.find(secret.text)
        if place >= 0:
            found.setdefault(secret.source, []).append((_line_of(place, lines), secret.what))
    for source, places in found.items():
        line, what = min(places)
        more = f" and {len(places) - 1} more of it" if len(places) > 1 else ""
        where = f"{path.relative_to(assignment.root)}:{line}"
        yield f"{where}: holds {what} of {source.relative_to(assignment.root)}{more}; take it out"


def find_secrets(known: Iterable[Secret], text: str) -> list[Secret]:
    """Give those of ``known`` that stand in ``text``, whatever its layout."""
    plain = _without_spaces(text)
    return [secret for secret in known if secret.text in plain]


def _hidden_demonstrations(assignment: Assignment) -> Iterator[str]:
    """Name the demonstrations that ask what a hidden case asks: feedback would show what is expected there."""
    for module in assignment.settings.modules:
        path = assignment.demonstrations(module)
        if not path.is_file():
            continue
        hidden = {_asked(case): case.name for case in load_cases(assignment.reference(module)) if not case.public}
        for declared in load_demonstrations(path):
            calls = declared.calls if isinstance(declared, SweepPlan) else (declared.call,)
            for name in sorted({hidden[_asked(call)] for call in calls if _asked(call) in hidden}):
                where = path.relative_to(assignment.root)
                yield f"{where}: {declared.source} asks what the hidden case {name} asks; choose another input"


def _asked(call: Call | RecordedCase) -> tuple[object, ...]:
    """Give the function and the numbers that it is given, whether they come in a list or in an array."""
    given = [*call.args, *(value for _, value in sorted(call.kwargs.items()))]
    return call.function, *((np.shape(value), repr(_plain(value))) for value in given)


def _plain(value: object) -> object:
    return value.__name__ if isinstance(value, type) else np.asarray(value, dtype=np.float64).tolist()


def secrets(assignment: Assignment) -> list[Secret]:
    """Give all that must not be released; what the stubs show anyway is no secret."""
    found = [*_solution_secrets(assignment), *_hidden_secrets(assignment)]
    public = _stub_text(assignment)
    lines = {secret.text: secret for secret in reversed(found) if secret.text.rstrip("()[]{},:") not in public}
    return [*lines.values(), *_number_secrets(assignment)]


def _solution_secrets(assignment: Assignment) -> Iterator[Secret]:
    for module in assignment.settings.modules:
        path = assignment.solution(module)
        yield from _line_secrets(path, region_lines(_text(path)), _SOLUTION_CHARACTERS)


def _hidden_secrets(assignment: Assignment) -> Iterator[Secret]:
    for module in assignment.settings.modules:
        for path in (
            assignment.hidden_test(module),
            assignment.reference_source(module),
            assignment.misconceptions(module),
        ):
            # Imports tell nothing.
            numbered = enumerate(_text(path).splitlines(), start=1) if path.is_file() else ()
            lines = [(number, line) for number, line in numbered if not line.startswith(("import ", "from "))]
            yield from _line_secrets(path, lines, _HIDDEN_CHARACTERS)


def _line_secrets(path: Path, lines: Iterable[tuple[int, str]], characters: int) -> Iterator[Secret]:
    for number, line in lines:
        if len(_without_spaces(line)) >= characters:
            yield Secret(_without_spaces(line), path, f"line {number}")


def _number_secrets(assignment: Assignment) -> Iterator[Secret]:
    """Give every expected value that belongs to hidden cases alone, in the forms in which one writes numbers."""
    known = {np.float32(number) for _, number in _expected_numbers(assignment, public=True)}
    hidden = {number: module for module, number in _expected_numbers(assignment, public=False)}
    for number, module in hidden.items():
        if np.float32(number) in known:
            continue
        for form in sorted({repr(number), str(np.float32(number)), _shortest_hex(number)}):
            if len(form) >= _NUMBER_CHARACTERS:
                yield Secret(form, assignment.reference(module), f"the expected value {form}")


def _expected_numbers(assignment: Assignment, *, public: bool) -> Iterator[tuple[str, float]]:
    """Give the expected values of the public or of the hidden cases: the true ones and TensorFlow's."""
    for module in assignment.settings.modules:
        path = assignment.reference(module)
        for case in load_cases(path) if path.is_file() else ():
            if case.public is public:
                answered = [case.expected] if case.tensorflow is None else [case.expected, case.tensorflow]
                values = np.concatenate(list(map(np.ravel, answered)))
                yield from ((module, float(value)) for value in values)


def _shortest_hex(number: float) -> str:
    """Write a number as the reference files do, up to its last digit: what follows differs from writer to writer."""
    return number.hex().partition("p")[0].rstrip("0")


def _stub_text(assignment: Assignment) -> str:
    paths = [assignment.solution(module) for module in assignment.settings.modules]
    return "".join(_without_spaces(cut_stub(_text(path), path.name)) for path in paths)


def _public_files(assignment: Assignment) -> list[Path]:
    below = (path for folder in (assignment.public, assignment.released) for path in sorted(folder.rglob("*")))
    return [path for path in below if path.is_file() and "__pycache__" not in path.parts]


def _readable_lines(path: Path) -> list[str]:
    """Give a file's lines as people read them: in a notebook, the texts inside the JSON."""
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    return [_JSON_TEXT.sub(_json_text, line) for line in lines] if path.suffix == ".ipynb" else lines


def _json_text(found: re.Match[str]) -> str:
    try:
        return str(json.loads(found[0]))
    except ValueError:
        return found[0]


def _line_of(place: int, lines: list[str]) -> int:
    """Give the number of the line in which the character at ``place`` of all lines together stands."""
    for number, line in enumerate(lines, start=1):
        place -= len(line)
        if place < 0:
            return number
    return len(lines)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _without_spaces(line: str) -> str:
    return "".join(line.split())
