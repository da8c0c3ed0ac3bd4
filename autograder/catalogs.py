"""What must be translated, and whether it is: the messages of the engine and of assignments against their catalogs."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import PoFileError, read_po, write_po

from autograder.config import ConfigError, Problem
from autograder.demonstrations import SweepPlan, load_demonstrations
from autograder.experiments import load_experiment
from autograder.layout import Assignment
from autograder.localise_python import messages_of_python
from autograder.misconceptions import load_misconceptions
from autograder.references import load_cases, load_refusals
from autograder.report import TEMPLATES, messages_of_template
from autograder.suite import collect_suite
from autograder.texts import ENGINE, HANDOUT, Language

# Where the engine, its templates and an assignment's own files name a message, and which argument it is.
_ENGINES_CALLS: Final = {"say": (1,), "Mismatch": (2,), "TooSlow": (2,)}
_HIDDEN_CALLS: Final = {"check_property": 1, "raises": 1}  # counted from 0
_WIDTH: Final = 120
_HEADER: Final = """\
# What students read, in another language than English.
msgid ""
msgstr ""
"Project-Id-Version: {domain}\\n"
"Language: {language}\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


@dataclass(frozen=True, slots=True)
class Message:
    """An English text that students may see, and the file it stands in, below the project or the assignment."""

    text: str
    file: str


def engine_messages() -> Iterator[Message]:
    """List what the engine itself says: in its modules, and in the templates of students' pages."""
    found = extract_from_dir(str(ENGINE), [("**.py", "python")], keywords=_ENGINES_CALLS, comment_tags=())
    for file, _line, text, _comments, _context in sorted(found, key=lambda one: one[:2]):
        if isinstance(text, str) and text:
            yield Message(text, file)
    for path in sorted(TEMPLATES.rglob("*.j2")):
        for text in messages_of_template(path):
            yield Message(text, str(path.relative_to(ENGINE)))
    for text in messages_of_python(HANDOUT.read_text(encoding="utf-8")):
        yield Message(text, str(HANDOUT.relative_to(ENGINE)))


def assignment_messages(assignment: Assignment) -> Iterator[Message]:
    """List what is said about one assignment's work: names, titles of tests and cases, questions, what was asked."""
    yield Message(assignment.settings.title, "grading_config.yaml")
    for answer in assignment.settings.answers.values():
        yield Message(answer.title, "grading_config.yaml")
    for module in assignment.settings.modules:
        suite, recorded = assignment.hidden_test(module), assignment.reference(module)
        for test in collect_suite(suite, seed=assignment.settings.seed):
            yield Message(test.title, _place(assignment, suite))
        for text in _said_in(suite, _HIDDEN_CALLS):
            yield Message(text, _place(assignment, suite))
        titles = [*(case.title for case in load_cases(recorded)), *(case.title for case in load_refusals(recorded))]
        for title in titles:
            yield Message(title, _place(assignment, recorded))
        path = assignment.misconceptions(module)
        for misconception in load_misconceptions(path):
            yield Message(misconception.hint, _place(assignment, path))
        path = assignment.demonstrations(module)
        for shown in load_demonstrations(path):
            for text in (shown.horizontal, shown.vertical) if isinstance(shown, SweepPlan) else ():
                yield Message(text, _place(assignment, path))
        experiment = load_experiment(path)
        for text in experiment.texts() if experiment else ():
            yield Message(text, _place(assignment, path))


def catalog_problems(path: Path, messages: Iterable[Message]) -> list[Problem]:
    """Say what is amiss in the catalog at ``path``: what is missing, doubtful or obsolete, or has other places."""
    asked = {message.text: message for message in messages}
    if not asked and not path.exists():
        return []
    try:
        known = _read(path)
    except ConfigError as error:
        return error.problems
    problems = []
    for text in asked.keys() | {str(entry.id) for entry in known if entry.id}:
        entry = known.get(text)
        if text not in asked:
            said = f"{_short(text)} is said nowhere any more; take it out"
        elif entry is None or not entry.string:
            said = f"{_short(text)} ({asked[text].file}) is not translated"
        elif entry.fuzzy:
            said = f"{_short(text)} is marked fuzzy; check its translation and take the mark out"
        elif _places(text) != _places(str(entry.string)):
            said = f"{_short(text)} has the places {_places(text)}, and its translation {_places(str(entry.string))}"
        else:
            continue
        line = entry.lineno if entry is not None else None
        problems.append(Problem(path, line, "", said))
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.message))


def update_catalog(path: Path, language: Language, messages: Iterable[Message]) -> int:
    """Bring the catalog up to date: what is new comes in without a translation. Give how many have none."""
    known = _read(path) if path.exists() else Catalog(locale=language)
    updated = Catalog(locale=language, fuzzy=False)
    for message in messages:
        entry = known.get(message.text)
        string_, flags = ("", ()) if entry is None else (entry.string, entry.flags)
        updated.add(
            message.text, string_, locations=[(message.file, 0)], flags=flags - {"python-format"} if flags else ()
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        # Babel's own header has dates and its version in it: the same messages would make another file.
        file.write(_HEADER.format(domain=path.stem, language=language).encode())
        write_po(file, updated, width=_WIDTH, include_lineno=False, omit_header=True)
    return sum(1 for entry in updated if entry.id and not entry.string)


def _read(path: Path) -> Catalog:
    try:
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except (OSError, PoFileError, ValueError) as error:
        raise ConfigError([Problem(path, None, "", f"can't be read: {error}")]) from None


def _said_in(path: Path, calls: dict[str, int]) -> Iterator[str]:
    """Find the texts that the calls of an author's file are given, adjacent ones joined as Python joins them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in calls:
            given = node.args[calls[node.func.id] :][:1]
            for argument in given:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _places(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:  # braces that are no places, as in a line of code
        return set()


def _place(assignment: Assignment, path: Path) -> str:
    return str(path.relative_to(assignment.root))


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else f"{text[:77]}...")
