"""What is said to students, in every language of the course: English in the source, the others in gettext catalogs.

``say("{module}.py was not handed in.", module="softmax")`` gives the sentence in all languages. The engine's catalogs
lie in ``autograder/locales/<language>/LC_MESSAGES/autograder.po``, an assignment's, for its titles and hints, in
``solutions/<a>/locales/<language>/LC_MESSAGES/<a>.po``. A message that no catalog has stays English: nothing fails at
a student because of it, and ``autograder verify`` does.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["en", "zh"]
Shown = Literal["en", "zh", "both"]

LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")
ENGINE: Final = Path(__file__).parent
HANDOUT: Final = ENGINE / "templates" / "release" / "handout.py"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in every language."""

    en: str
    zh: str

    def __str__(self) -> str:
        return self.en

    def __bool__(self) -> bool:
        return bool(self.en)

    def __contains__(self, part: str) -> bool:
        return part in self.en

    def __add__(self, other: Text) -> Text:
        return Text(self.en + other.en, self.zh + other.zh)

    def in_language(self, language: Language) -> str:
        """Give the text in one language."""
        return self.en if language == "en" else self.zh


NOTHING: Final = Text("", "")

_assignment: ContextVar[Mapping[Language, Mapping[str, str]]] = ContextVar("_assignment", default=MappingProxyType({}))


def same(text: str) -> Text:
    """Give a text that needs no translation: a number, a name, a line of code."""
    return Text(text, text)


def say(template: str, /, **values: object) -> Text:
    """Say ``template`` in every language, its ``{places}`` filled in with texts, numbers or names.

    A template without values is taken as it is, braces and all.
    """
    return Text(
        _filled(template, "en", values),
        _filled(translation(template, "zh") or template, "zh", values),
    )


def together(texts: Iterable[Text], between: Text = Text(" ", "")) -> Text:
    """Put texts one after the other: sentences, which have no space between in Chinese, or the items of a list."""
    spoken = [text for text in texts if text]
    return Text(between.en.join(text.en for text in spoken), between.zh.join(text.zh for text in spoken))


@contextmanager
def speaking_of(private: Path) -> Iterator[None]:
    """Let ``say`` find the titles and hints of the assignment whose private folder this is."""
    token = _assignment.set({language: catalog(private, language) for language in LANGUAGES})
    try:
        yield
    finally:
        _assignment.reset(token)


def translation(message: str, language: Language) -> str:
    """Give the translation of a message; empty where no catalog has one."""
    own = _engine_catalog(language).get(message)
    return own or _assignment.get().get(language, {}).get(message, "")


@cache
def _engine_catalog(language: Language) -> Mapping[str, str]:
    return catalog(ENGINE, language)


def catalog_path(folder: Path, language: Language, domain: str = "") -> Path:
    """Give where a catalog of the engine or of an assignment's private folder lies; by default that of its name."""
    return folder / "locales" / language / "LC_MESSAGES" / f"{domain or folder.name}.po"


def catalog(folder: Path, language: Language, domain: str = "") -> Mapping[str, str]:
    """Read a catalog, once for each state of its file; an empty one where there is none."""
    path = catalog_path(folder, language, domain)
    try:
        status = path.stat()
    except FileNotFoundError:
        return {}
    return _read_catalog(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=32)
def _read_catalog(path: Path, _changed: int, _size: int) -> Mapping[str, str]:
    """Compile the catalog as ``msgfmt`` does, without fuzzy entries, and read it as gettext does."""
    with path.open("rb") as file:
        messages = read_po(file)
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    known = gettext.GNUTranslations(compiled)
    return {str(message.id): known.gettext(str(message.id)) for message in messages if _is_translated(message)}


def _is_translated(message: Message) -> bool:
    return bool(message.id and message.string and not message.fuzzy)


def _filled(template: str, language: Language, values: Mapping[str, object]) -> str:
    if not values:
        return template
    return template.format(
        **{name: value.in_language(language) if isinstance(value, Text) else value for name, value in values.items()}
    )
