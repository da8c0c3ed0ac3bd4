"""Turn matplotlib's figures into SVG that stands in a page of ours: text stays text, colours follow the page."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from collections.abc import Mapping
from html import escape
from typing import Any, Final

import matplotlib
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

_SETTINGS: Final[dict[Any, Any]] = {"svg.fonttype": "none", "svg.hashsalt": "autograder"}
_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}
_FAMILY = re.compile(r" ?font-family: [^;\"]+;?")
_SHORTHAND = re.compile(r"font: ((?:\w+ )*?)([\d.]+px) [^;\"]+")
_ID = re.compile(r' id="([^"]+)"')
_REFERENCE = re.compile(r'(?:url\(#|href="#)([^)"]+)')
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt"')


def figure_svg(figure: Figure, *, title: str, colours: Mapping[str, str]) -> str:
    """Give a figure as an ``<svg>`` element for the middle of an HTML page, the same bytes for the same figure.

    Draw with any colours of matplotlib; ``colours`` says what CSS stands in for which, as in ``{"C0": "var(--bar)"}``.
    Black is ``currentColor`` and the background transparent, so light and dark are the page's. Fonts are the page's
    too. ``title`` is what a screen reader says instead of the picture. Ids are unique where titles are.
    """
    drawn = _drawn(figure)
    drawn = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>", "", drawn[drawn.index("<svg") :], count=1, flags=re.DOTALL)
    drawn = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->", "", drawn, flags=re.DOTALL)
    drawn = drawn.replace("xlink:href=", "href=")
    for colour, css in {"black": "currentColor", **colours}.items():
        drawn = drawn.replace(to_hex(colour), css)
    drawn = _FAMILY.sub("", _SHORTHAND.sub(_font_of_the_page, drawn))
    drawn = _with_own_ids(drawn, hashlib.sha256((title + drawn).encode()).hexdigest()[:10])
    return re.sub(r"\s*\n\s*", "\n", f"{_head(drawn, title)}{drawn[drawn.index('>') + 1 :]}").strip()


def _drawn(figure: Figure) -> str:
    file = io.BytesIO()
    with matplotlib.rc_context(_SETTINGS), warnings.catch_warnings():
        # The browser draws the text, in a font that has the characters; ours is only for measuring.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(file, format="svg", transparent=True, metadata=_NO_METADATA)
    return file.getvalue().decode()


def _font_of_the_page(shorthand: re.Match[str]) -> str:
    """Keep the size and the weight of ``font: bold 10px 'DejaVu Sans'``; the family is the page's."""
    weight = next((word for word in shorthand[1].split() if word == "bold" or word.isdigit()), "")
    return f"font-size: {shorthand[2]}" + (f"; font-weight: {weight}" if weight else "")


def _head(drawn: str, title: str) -> str:
    """Give the opening tag and the title; the picture shrinks to fit a phone."""
    size = _SIZE.search(drawn)
    assert size is not None, "matplotlib writes the size of every figure"  # noqa: S101
    width, height = size.groups()
    style = "max-width: 100%; height: auto; fill: currentColor; stroke-linejoin: round; stroke-linecap: butt"
    return (
        f'<svg role="img" width="{float(width) * 4 / 3:.0f}" height="{float(height) * 4 / 3:.0f}" '
        f'viewBox="0 0 {width} {height}" style="{style}"><title>{escape(title)}</title>'
    )


def _with_own_ids(drawn: str, prefix: str) -> str:
    """Keep only the ids that something refers to, with a prefix of this picture."""
    needed = set(_REFERENCE.findall(drawn))
    kept = _ID.sub(lambda found: f' id="p{prefix}-{found[1]}"' if found[1] in needed else "", drawn)
    return _REFERENCE.sub(lambda found: found[0].replace(f"#{found[1]}", f"#p{prefix}-{found[1]}"), kept)
