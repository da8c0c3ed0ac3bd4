"""Feedback as a student sees it, on a phone and on a desk: the demo's pages in Debian's chromium.

The picture in the README is made here: ``AUTOGRADER_SCREENSHOTS=docs/images pytest tests/test_feedback_page.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import open_browser, save_picture, show
from conftest import DemoRun
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

STUDENT = "ben"  # overflows: right for small numbers, NaN for large ones
PHONE, DESK = (390, 844), (1200, 1100)


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """Give a browser."""
    with open_browser() as opened:
        yield opened


def pages(demo: DemoRun) -> dict[str, Path]:
    """Give each student's page."""
    assert demo.status == 0, demo.said
    found = (demo.folder / "course" / "gradebook" / "feedback").glob("*/softmax_losses/softmax_losses.html")
    return {path.parent.parent.name: path for path in sorted(found)}


def test_nothing_sticks_out(browser: Chrome, demo: DemoRun) -> None:
    """No page is wider than the screen, on a phone or on a desk, also with the handed-in code open."""
    wider = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"
    too_wide = []
    for student, page in pages(demo).items():
        browser.get(page.as_uri())
        browser.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
        for size in (PHONE, DESK):
            show(browser, *size)
            if browser.execute_script(wider):
                too_wide.append((student, size))
    assert too_wide == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_text_stands_out(browser: Chrome, demo: DemoRun, dark: bool, tmp_path: Path) -> None:
    """Every text has at least the contrast of 4.5 to 1 that WCAG asks for, by day and by night."""
    browser.get(pages(demo)[STUDENT].as_uri())
    show(browser, *DESK, dark=dark)
    save_picture(browser, "feedback-dark" if dark else "feedback", tmp_path)
    contrasts = {text: _contrast(colour, behind) for text, colour, behind in browser.execute_script(_COLOURS)}
    assert len(contrasts) > 20
    assert {text: contrast for text, contrast in contrasts.items() if contrast < 4.5} == {}


def test_needs_nothing_from_the_network(browser: Chrome, demo: DemoRun) -> None:
    """The page loads without a script, a font or a picture from elsewhere, and the browser has no complaint."""
    browser.get_log("browser")  # type: ignore[no-untyped-call]  # what was said before is dropped
    browser.get(pages(demo)[STUDENT].as_uri())
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.find_elements(By.TAG_NAME, "script") == []


# The page's own background is body's; panels of code have another.
_COLOURS = """
const shown = [...document.querySelectorAll('h1, h2, p, a, th, td, caption, strong, summary, .said, pre, pre span')];
const behind = node => {
  const colour = getComputedStyle(node).backgroundColor;
  return colour === 'rgba(0, 0, 0, 0)' && node.parentElement ? behind(node.parentElement) : colour;
};
return shown.map((node, at) => [`${at} ${node.textContent.slice(0, 40)}`, getComputedStyle(node).color, behind(node)]);
"""


def _contrast(colour: str, behind: str) -> float:
    lighter, darker = sorted((_luminance(colour), _luminance(behind)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Give the relative luminance of a colour written as rgb(r, g, b), by the formula of WCAG 2."""
    channels = [int(number) / 255 for number in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
