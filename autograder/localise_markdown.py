"""Put Markdown into the course's languages, block by block: what is the same in all of them appears once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from autograder.texts import Shown

Translate = Callable[[str], str]

_HEADING = re.compile(r"(#+\s+(?:\d[\d.]*\s+|[a-z]\w*:\s+)?)(.*)")  # its number or name stays
_ITEM = re.compile(r"(\s*(?:[-*+]|\d+[.)])\s+)(.*)", re.DOTALL)
_SHELL_COMMENT = re.compile(r"(?<!\S)#\s+(\S.*)")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_ENDS = {"```": "```", "$$": "$$", "<!--": "-->"}
# Code, formulas, the fields of f-strings, escapes, and names such as one_hot.py or out_of_range.
_NOT_PROSE = re.compile(r"`[^`]*`|\$[^$]*\$|\{[^{}]*\}|\\.|\w+(?:[._]\w+)+")


def localise_markdown(source: str, translate: Translate, shown: Shown) -> str:
    """Give ``source`` in the languages shown; ``translate`` is asked for each block, list item and table cell."""
    if shown == "en":
        return source
    return "\n".join(_block(lines, translate, shown) for lines in _blocks(source.split("\n")))


def is_prose(text: str) -> bool:
    """Tell whether a text has words to be translated: code, formulas and names have none."""
    return re.search(r"[^\W\d_]{2}", _NOT_PROSE.sub(" ", text)) is not None


def side_by_side(english: str, translated: str, shown: Shown) -> str:
    """Give a short text in the languages shown, on one line; once, where it is the same."""
    if shown != "both" or english == translated:
        return translated
    if english.endswith(":") and translated.endswith("："):
        english = english[:-1]
    return f"{english} / {translated.lstrip()}"


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Group lines: a blank line, a heading, an item, a table, a paragraph, or all up to the end of a fence."""
    rest = list(lines)
    while rest:
        first = rest[0].lstrip()
        end = next((end for start, end in _ENDS.items() if first.startswith(start)), None)
        if end is not None:
            length = next((n for n, line in enumerate(rest, 1) if _closes(line, end, opens=n == 1)), len(rest))
        elif not first or first.startswith("#"):
            length = 1
        else:
            length = next((n for n, line in enumerate(rest) if n and _begins(line, first)), len(rest))
        yield rest[:length]
        del rest[:length]


def _closes(line: str, end: str, *, opens: bool) -> bool:
    text = line.strip()
    return text.endswith(end) and not (opens and text.count(end) < 2 and end != "-->")


def _begins(line: str, first: str) -> bool:
    """Tell whether a line is no part of the item, table or paragraph that began with the line ``first``."""
    text = line.lstrip()
    starts = ("#", "|", ">", *_ENDS)
    return not text or _ITEM.match(line) is not None or (text.startswith(starts) and text[0] != first[0])


def _block(lines: list[str], translate: Translate, shown: Shown) -> str:
    source, first = "\n".join(lines), lines[0].lstrip()
    if first.startswith("```"):
        return _SHELL_COMMENT.sub(lambda found: "# " + _short(found[1], translate, shown), source)
    if first.startswith("|"):
        return "\n".join(_row(line, translate, shown) for line in lines)
    if heading := _HEADING.fullmatch(source):
        return heading[1] + _short(heading[2], translate, shown)
    if first.startswith(("$$", "<!--")) or not is_prose(source):
        return source
    if first.startswith(">"):
        return _paragraph("> ", source, "\n".join(line.lstrip("> ") for line in lines), "\n>\n> ", translate, shown)
    item = _ITEM.fullmatch(source)
    mark, text = (item[1], item[2]) if item else ("", source)
    return _paragraph(mark, source, text, f"\n\n{' ' * len(mark)}", translate, shown)


def _paragraph(mark: str, source: str, text: str, between: str, translate: Translate, shown: Shown) -> str:
    english = " ".join(text.split())
    translated = translate(english)
    if shown != "both":
        return mark + translated
    return source if translated == english else f"{source}{between}{translated}"


def _row(line: str, translate: Translate, shown: Shown) -> str:
    cells = _CELL_BORDER.split(line)
    return "|".join(cell if not is_prose(cell) else f" {_short(cell.strip(), translate, shown)} " for cell in cells)


def _short(text: str, translate: Translate, shown: Shown) -> str:
    return side_by_side(text, translate(text), shown) if is_prose(text) else text
