"""Put what is released into the course's languages: the notebook, the stubs, the public tests and other public texts.

The sources are English. Their translations stand in the assignment's gettext catalog ``handout``, which is read at a
release alone, and a release in Chinese needs every one of them.
"""

from __future__ import annotations

import ast
import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder.catalogs import Message, catalog_problems
from autograder.config import CONFIG_NAME, ConfigError, Problem
from autograder.layout import NEVER_RELEASED, Assignment, Course
from autograder.localise_markdown import Translate, localise_markdown
from autograder.localise_python import LocaliseError, localise_python, messages_of_python
from autograder.rules import PLACE, group_title, rules_of
from autograder.stubs import cut_stub, not_written
from autograder.texts import ENGINE, HANDOUT, Shown, catalog, catalog_path

DOMAIN = "handout"


def localise_notebook(nb: Any, translate: Translate, shown: Shown) -> Any:
    """Give the notebook in the languages shown; nothing but cells' sources differs.

    Raises
    ------
    LocaliseError
        When a cell can't be put into another language.

    """
    localised = copy.deepcopy(nb)
    for cell in localised["cells"] if shown != "en" else ():
        source = "".join(cell["source"])
        try:
            if cell["cell_type"] == "markdown":
                cell["source"] = localise_markdown(source, translate, shown)
            elif cell["cell_type"] == "code" and not _is_answer(cell):
                cell["source"] = localise_python(source, translate, shown)
        except LocaliseError as error:
            raise LocaliseError(f"cell {cell.get('id')}: {error}") from None
    return localised


def released_notebook(nb: Any, course: Course, assignment: Assignment) -> Any:
    """Give the notebook with the course's rules in it, in the course's languages.

    Raises
    ------
    LocaliseError
        When a cell can't be put into another language.

    """
    translate = translator(assignment)
    rules = rules_of(assignment, course.config, translate)
    return localise_notebook(rules.written_into(nb), _with(rules.translations, translate), course.config.language)


def messages_of_notebook(nb: Any) -> list[str]:
    """List what of a notebook must be translated."""
    asked: dict[str, str] = {}
    localise_notebook(nb, lambda text: asked.setdefault(text, text), "both")
    return list(asked)


def messages_of_markdown(source: str) -> list[str]:
    """List what of a Markdown file must be translated."""
    asked: dict[str, str] = {}
    localise_markdown(source, lambda text: asked.setdefault(text, text), "both")
    return list(asked)


def release_messages(assignment: Assignment) -> list[Message]:
    """List everything of a release that must be translated.

    Raises
    ------
    ConfigError
        With every file that can't be put into another language.

    """
    found: list[Message] = []
    problems = []
    for path, source in _sources(assignment):
        try:
            messages = _messages(path, source)
        except (LocaliseError, ValueError, KeyError) as error:
            problems.append(Problem(path, None, "", f"can't be put into another language: {error}"))
            continue
        known = _stub_messages(source) if path.parent == assignment.private else {}
        place = path.relative_to(assignment.root).as_posix()
        found += [Message(message, place) for message in messages if message not in known]
        if path.suffix == ".ipynb" and PLACE in source:
            found += _rules_messages(assignment)
    if problems:
        raise ConfigError(problems)
    return found


def handout_problems(assignment: Assignment) -> list[Problem]:
    """Name every message of the release without a translation, and every translation without a message."""
    return catalog_problems(catalog_path(assignment.private, "zh", DOMAIN), release_messages(assignment))


def localised_files(assignment: Assignment, shown: Shown) -> dict[str, bytes]:
    """Give the stubs, what all handouts share, and in other languages than English the public files, by name.

    Raises
    ------
    ConfigError
        When something of the release is not translated, or its translation would change what it does.

    """
    if shown != "en" and (problems := handout_problems(assignment)):
        raise ConfigError(problems)
    translate = translator(assignment)
    files = {HANDOUT.name: _localise(HANDOUT, HANDOUT.read_text(encoding="utf-8"), _engines_words, shown)}
    for path, source in _sources(assignment):
        is_stub = path.parent == assignment.private
        if shown == "en" and not is_stub:
            continue
        name = path.name if is_stub else path.relative_to(assignment.public).as_posix()
        files[name] = _localise(path, source, _with(_stub_messages(source), translate) if is_stub else translate, shown)
    return {name: content for name, content in files.items() if not name.endswith(".ipynb")}  # nbgrader writes those


def translator(assignment: Assignment) -> Translate:
    """Give what translates the assignment's released texts into Chinese."""
    known = catalog(assignment.private, "zh", DOMAIN)
    return lambda text: known.get(text, text)


def _engines_words(text: str) -> str:
    return catalog(ENGINE, "zh").get(text, text)


def _rules_messages(assignment: Assignment) -> Iterator[Message]:
    """List what an author must translate of the rules: the names of groups."""
    for module in assignment.settings.modules.values():
        yield from (Message(group_title(group), CONFIG_NAME) for group in module.groups)


def _with(own: Mapping[str, str], translate: Translate) -> Translate:
    return lambda text: own.get(text) or translate(text)


def _localise(path: Path, source: str, translate: Translate, shown: Shown) -> bytes:
    try:
        if path.suffix == ".ipynb":
            return json.dumps(localise_notebook(json.loads(source), translate, shown)).encode()
        return (localise_python if path.suffix == ".py" else localise_markdown)(source, translate, shown).encode()
    except LocaliseError as error:
        raise ConfigError([Problem(path, None, "", str(error))]) from None


def _messages(path: Path, source: str) -> list[str]:
    if path.suffix == ".ipynb":
        return messages_of_notebook(json.loads(source))
    return (messages_of_python if path.suffix == ".py" else messages_of_markdown)(source)


def _sources(assignment: Assignment) -> Iterator[tuple[Path, str]]:
    """Give all that is released and has words: the public files, and each solution as its stub."""
    for path in sorted(assignment.public.rglob("*")):
        inside = path.relative_to(assignment.public)
        if path.suffix in (".ipynb", ".py", ".md") and path.is_file() and NEVER_RELEASED.isdisjoint(inside.parts):
            yield path, path.read_text(encoding="utf-8")
    for module in assignment.settings.modules:
        path = assignment.solution(module)
        yield path, cut_stub(path.read_text(encoding="utf-8"), str(path))


def _stub_messages(stub: str) -> Mapping[str, str]:
    """Give the engine's own words in a stub, with their translation."""
    functions = [node.name for node in ast.walk(ast.parse(stub)) if isinstance(node, ast.FunctionDef)]
    return {text.en: text.zh for text in map(not_written, functions)}


def _is_answer(cell: Any) -> bool:
    """Tell whether nbgrader puts its own text into a cell at a release."""
    return bool(cell["metadata"].get("nbgrader", {}).get("solution"))
