"""Feedback as a student sees it, on a phone and on a desk: the demo's pages in Debian's chromium.

The picture in the README is made here: ``AUTOGRADER_SCREENSHOTS=docs/images pytest tests/test_feedback_page.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import open_browser, save_picture, show
from conftest import DemoRun
from page_checks import DESK, PHONE, check_page
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

STUDENT = "ben"  # overflows: right for small numbers, NaN for large ones


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


@pytest.mark.parametrize("student", ["ada", STUDENT, "kevin", "fatima", "mallory"])
def test_every_kind_of_page_is_sound(browser: Chrome, demo: DemoRun, student: str) -> None:
    """Right, wrong, partly handed in or hostile: axe finds no fault, and the page asks the network for nothing."""
    check_page(browser, pages(demo)[student])


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
def test_question_and_picture_are_on_the_first_screen(
    browser: Chrome, demo: DemoRun, dark: bool, tmp_path: Path
) -> None:
    """Without scrolling a student reads the points, where to start, the question and what their code gave."""
    browser.get(pages(demo)[STUDENT].as_uri())
    show(browser, 1200, 1500, dark=dark)
    save_picture(browser, "feedback-dark" if dark else "feedback", tmp_path)
    for selector in (".total", "section.start", ".hint", "pre.line", "svg.picture"):
        first = browser.find_element(By.CSS_SELECTOR, selector)
        assert first.rect["y"] + first.rect["height"] <= 1500, selector


def test_a_page_has_no_script(browser: Chrome, demo: DemoRun) -> None:
    """Reading needs no script, so there is none."""
    for page in pages(demo).values():
        assert "<script" not in page.read_text(encoding="utf-8")
    browser.get(pages(demo)[STUDENT].as_uri())
    assert browser.find_elements(By.TAG_NAME, "script") == []
