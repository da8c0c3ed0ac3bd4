"""Lay a recording out as JSON that people can read and that diffs well: a block for each case, a line for each key."""

from __future__ import annotations

import json
import textwrap
from typing import Any

_WIDTH = 118
_NUMERIC_KEYS = {"args", "kwargs", "tensorflow", "formula", "solution", "truth", "tolerance"}


def format_document(document: dict[str, Any]) -> str:
    """Format a recording. Long lists of numbers are folded, which JSON allows between any two of them."""
    head = [f' "{key}": {json.dumps(value)}' for key, value in document.items() if key != "cases"]
    blocks = ",\n".join(_format_case(node) for node in document["cases"])
    return "{\n" + ",\n".join(head) + ',\n "cases": [\n' + blocks + "\n ]\n}\n"


def _format_case(node: dict[str, Any]) -> str:
    return "  {\n" + ",\n".join(_format_entry(key, value) for key, value in node.items()) + "\n  }"


def _format_entry(key: str, value: Any) -> str:
    line = f'"{key}": {json.dumps(value, ensure_ascii=False)}'
    if key not in _NUMERIC_KEYS:
        return "   " + line
    folder = textwrap.TextWrapper(_WIDTH, initial_indent="   ", subsequent_indent="    ", break_long_words=False)
    folder.break_on_hyphens = False
    return folder.fill(line)
