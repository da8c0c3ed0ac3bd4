"""Sections of the pages in docs/ that commands write: what stands between two markers is theirs."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "security.md"


def replace_section(name: str, text: str, page: Path = PAGE) -> None:
    """Put ``text`` between the markers of this name in ``page``.

    Raises
    ------
    ValueError
        When the page lacks the markers.

    """
    begin, end = f"<!-- {name}:begin -->\n", f"<!-- {name}:end -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"{page} needs the lines {begin.strip()} and {end}")
    page.write_text(f"{before}{begin}\n{text.strip()}\n\n{end}{after}", encoding="utf-8")


def table(header: list[str], rows: list[list[str]]) -> str:
    """Give a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
