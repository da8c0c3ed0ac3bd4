"""Written answers: read answers.md as a student may have left it, and show what it says as harmless HTML.

The file has one heading a question, ``## name``, and the answer below it. Its form costs nobody points: what is not
plainly nothing waits for a teacher.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import PurePosixPath
from typing import Final, Literal

from markdown_it import MarkdownIt

from autograder.config import AnswerSettings
from autograder.layout import ANSWERS_NAME, Assignment
from autograder.report import answer_html, visible
from autograder.texts import NOTHING, Shown, Text, say

MAXIMUM_CHARACTERS: Final = 20_000
_MAXIMUM_LINES = 1_000

# Editors and browsers add an ending to what they do not know.
_FILE_NAMES = (ANSWERS_NAME, f"{ANSWERS_NAME}.txt", "answers.markdown", "answers.txt")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEADING = re.compile(r"\s*(?P<level>#{1,6})(?!#)\s*(?P<text>.*)")
# What may stand before the name in a heading: signs, numbers, "Question 2", "第二题".
_BEFORE_NAME = r"(?:[\W\d_]|question|answer|\bq|问题|答案|回答|[第一二三四五六七八九十题])*"
_FENCE = re.compile(r" {0,3}(?P<sign>`{3,}|~{3,})")
# What Markdown is made of says nothing by itself.
_SAYS_NOTHING = frozenset("#>*-_=~`|+.…。，,:：;；\\/()（）[]【】<>!?！？\"'")
# No link, no picture, no HTML: shown as they are written. An entity would bring back what ``visible`` took out.
_NOT_RENDERED = ("image", "link", "autolink", "reference", "html_block", "html_inline", "entity")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the question ``title``, in Markdown. ``unreadable`` is our fault or nobody's, and costs nothing."""

    title: str
    status: Literal["handed in", "missing", "unreadable"]
    text: str = ""
    note: Text = NOTHING

    @property
    def digest(self) -> str:
        """Name the answer by what it says, so that a teacher's points stand for exactly this one; empty for none."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest() if self.text else ""


def unreadable_answers(questions: Mapping[str, AnswerSettings]) -> dict[str, Answer]:
    """Give the answers of a hand-in that was refused as a whole."""
    note = say("Your hand-in could not be read here. This is not your fault: a teacher will look at it.")
    return {name: Answer(question.title, "unreadable", note=note) for name, question in questions.items()}


def read_answers(
    questions: Mapping[str, AnswerSettings], files: Mapping[PurePosixPath, bytes], template: str
) -> dict[str, Answer]:
    """Find each question's answer in a hand-in; lines of ``template``, the released file, are no answer.

    A question whose heading is not there gets what stands under none of the others: a teacher sees what it is.
    """
    content = _find_file(files)
    if content is None:
        note = say("{file} was not handed in, so there is no answer to this question.", file=ANSWERS_NAME)
        return {name: Answer(question.title, "missing", note=note) for name, question in questions.items()}
    parts = _parts(decode(content), questions)
    released = {_bare(line) for line in template.splitlines()}
    astray, unnamed = _without(released, parts.astray), _without(released, parts.unnamed)
    return {
        name: _answer(name, question.title, _without(released, parts.named[name]), astray)
        if name in parts.named
        else _answer(name, question.title, "", unnamed)
        for name, question in questions.items()
    }


def released_questions(assignment: Assignment) -> str:
    """Read answers.md as students got it, and as it is in English alone: the course's language may have changed."""
    files = [folder / ANSWERS_NAME for folder in (assignment.released, assignment.public)]
    return "\n".join(decode(path.read_bytes()) for path in files if path.is_file())


def headings(text: str) -> list[str]:
    """List the headings of a file, each with its level and its first word alone: ``## name``."""
    return re.findall(r"^(#{1,6} \w+)", text, flags=re.MULTILINE)


def rendered(answer: Answer, *, language: Shown = "en") -> str:
    """Give an answer as an HTML fragment for feedback and formgrader, whatever a student wrote into it."""
    html, cut = _markdown_html(answer.text) if answer.text else ("", NOTHING)
    return answer_html(html, [note for note in (answer.note, cut) if note], language=language)


def decode(content: bytes) -> str:
    """Read text of any encoding that an editor here may have written: marked, UTF-8, or a Chinese Windows' own."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")


def _find_file(files: Mapping[PurePosixPath, bytes]) -> bytes | None:
    at_the_top = {path.name.casefold(): content for path, content in files.items() if len(path.parts) == 1}
    return next((at_the_top[name] for name in _FILE_NAMES if name in at_the_top), None)


def _answer(name: str, title: str, own: str, stray: str) -> Answer:
    if own:
        return Answer(title, "handed in", own)
    if stray:
        said = "{file} has nothing under the heading ## {name}. A teacher reads what stands elsewhere in it:"
        return Answer(title, "handed in", stray, say(said, file=ANSWERS_NAME, name=name))
    return Answer(title, "missing", note=say("{file} has no answer to this question.", file=ANSWERS_NAME))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The lines of a file: by the question whose heading they follow, and by how they may belong to another one.

    ``astray`` stand before the first known heading, or after an unknown one of its level; ``unnamed`` after any
    unknown heading. These also stay with the question they follow: the heading may be the student's own.
    """

    named: dict[str, list[str]] = field(default_factory=dict)
    astray: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)


def _parts(text: str, questions: Mapping[str, AnswerSettings]) -> _Parts:
    parts, current, level = _Parts(), "", 6
    is_astray = is_unnamed = True
    for line, is_code in _lines(text):
        heading = None if is_code else _HEADING.fullmatch(unicodedata.normalize("NFKC", line))
        name = _named(heading["text"], questions) if heading else None
        if heading and name is not None:
            current, level, is_astray, is_unnamed = name, len(heading["level"]), False, False
            parts.named.setdefault(name, [])
            continue
        is_unnamed = is_unnamed or heading is not None
        is_astray = is_astray or (heading is not None and len(heading["level"]) <= level)
        if current:
            parts.named[current].append(line)
        if is_astray:
            parts.astray.append(line)
        if is_unnamed:
            parts.unnamed.append(line)
    return parts


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Give each line, and whether it stands in a block of code; a block that nobody closed is none."""
    lines = re.split(r"\r\n|\r|\n", text)
    fences = [(number, found["sign"][:3]) for number, line in enumerate(lines) if (found := _FENCE.match(line))]
    code: set[int] = set()
    opened: tuple[int, str] | None = None
    for number, sign in fences:
        if opened is None:
            opened = (number, sign)
        elif sign == opened[1]:
            code.update(range(opened[0], number + 1))
            opened = None
    for number, line in enumerate(lines):
        yield line, number in code


def _named(heading: str, questions: Mapping[str, AnswerSettings]) -> str | None:
    """Find the question whose name or title a heading starts with, in any case; the longest, where several do."""
    said = heading.casefold()
    titles = {name: say(question.title) for name, question in questions.items()}
    named = {name: (name,) for name in questions}
    for called in (named, {name: (title.en, title.zh) for name, title in titles.items()}):
        found = [(len(words), name) for name in called for words in called[name] if _name_pattern(words).match(said)]
        if found:
            return max(found)[1]
    return None


@cache
def _name_pattern(name: str) -> re.Pattern[str]:
    """Match a name however its words are joined; an editor may have escaped its underscores."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", name).casefold().replace("_", " "))
    return re.compile(_BEFORE_NAME + r"(?:[\s-]|\\?_)*".join(map(re.escape, words)) + r"(?![a-z0-9_])")


def _without(released: set[str], lines: Iterable[str]) -> str:
    """Give what the student wrote: the lines that were not in the file as released; empty when they say nothing."""
    own = "\n".join(line for line in lines if _bare(line) not in released or not _bare(line))
    return own.strip("\n") if any(_says_something(char) for char in own) else ""


def _bare(line: str) -> str:
    return " ".join(line.split())


def _says_something(char: str) -> bool:
    return char.isprintable() and not char.isspace() and char not in _SAYS_NOTHING


def _markdown_html(text: str) -> tuple[str, Text]:
    """Render Markdown without anything that could act, load or hide; say what was cut."""
    spaced = "".join(" " if unicodedata.category(char) == "Zs" else char for char in text[: MAXIMUM_CHARACTERS + 1])
    lines = visible(spaced, MAXIMUM_CHARACTERS).split("\n")
    shown = "\n".join(lines[:_MAXIMUM_LINES])
    is_cut = len(text) > MAXIMUM_CHARACTERS or len(lines) > _MAXIMUM_LINES
    cut = say("Only the beginning is shown, of {count} characters in all.", count=len(text)) if is_cut else NOTHING
    return _parser().render(shown), cut


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table").disable(_NOT_RENDERED)
    # The page has headings of its own, and a block of code needs no class that a student chose.
    parser.core.ruler.push("tame", _tame)
    return parser


def _tame(state: object) -> None:
    for token in state.tokens:  # type: ignore[attr-defined]  # markdown_it's StateCore, which its typing leaves open
        if token.type in ("heading_open", "heading_close"):
            token.tag = "p"
            if token.nesting == 1:
                token.attrs["class"] = "heading"
        elif token.type == "fence":
            token.info = ""
