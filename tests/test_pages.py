"""Pages that people read, opened in Debian's chromium: the class report of the demo class, and of odd classes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import open_browser, save_picture, show
from conftest import DemoRun, RunAutograder
from page_checks import DESK, PHONE, check_page
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from test_class_report import HOSTILE, MADE, make_class, make_member

from autograder.class_report.page import PAGE_NAME, report_files
from autograder.gradebook.class_grades import Person

FAULTY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Faulty</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Faulty</h1>{}</main></body></html>"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """Give a browser."""
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def class_report(demo: DemoRun, run_autograder: RunAutograder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the demo class's report."""
    assert demo.status == 0, demo.said
    folder = tmp_path_factory.mktemp("class_report")
    done = run_autograder("report", "softmax_losses", "--output", folder, cwd=demo.folder / "course")
    assert done.returncode == 0, done.stderr
    return folder / PAGE_NAME


def test_class_report_has_no_fault(browser: Chrome, class_report: Path) -> None:
    """The demo's class report fits, is quiet, asks for nothing, and axe finds no fault."""
    check_page(browser, class_report)


@pytest.mark.parametrize("size", [1, 40])
def test_other_class_reports_have_no_fault(browser: Chrome, tmp_path: Path, size: int) -> None:
    """So does that of one student, and of a class with long tables and long, hostile names."""
    hostile = make_member(0, person=Person("x" * 100, HOSTILE * 5, "佐伊" * 60))
    page = tmp_path / PAGE_NAME
    page.write_bytes(report_files(make_class(hostile, *map(make_member, range(1, size))), MADE)[PAGE_NAME])
    check_page(browser, page)


def test_pictures_of_the_class_report(browser: Chrome, class_report: Path, tmp_path: Path) -> None:
    """The charts are drawn, on a phone as wide as the page at most, by day and by night in other colours."""
    browser.get(class_report.as_uri())
    colours = set()
    for name, size, dark in (("desk", DESK, False), ("phone", PHONE, False), ("dark", DESK, True)):
        show(browser, *size, dark=dark)
        save_picture(browser, f"class-report-{name}", tmp_path)
        charts = browser.find_elements(By.CSS_SELECTOR, "figure svg")
        assert len(charts) >= 9
        assert all(0 < chart.size["width"] <= size[0] and chart.size["height"] > 0 for chart in charts)
        bar = browser.find_element(By.CSS_SELECTOR, "figure svg path[style*='--bar']")
        colours.add((dark, bar.value_of_css_property("fill")))
    assert len(colours) == 2


def test_keyboard_alone_is_enough(browser: Chrome, class_report: Path) -> None:
    """The first key leads to a link that skips to the content, and is seen; every link and table can be reached."""
    browser.get(class_report.as_uri())
    show(browser, *DESK)
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    link = browser.switch_to.active_element
    assert link.text == "Skip to the report"
    assert link.rect["y"] >= 0
    link.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "content"
    unreachable = "[...document.querySelectorAll('a, summary, .scroll')].filter(each => each.tabIndex < 0)"
    assert browser.execute_script(f"return {unreachable}.length") == 0


def test_print_shows_every_row(browser: Chrome, class_report: Path) -> None:
    """On paper nothing is cut off: tables are as long as they are, and the table of contents is left out."""
    browser.get(class_report.as_uri())
    show(browser, *DESK)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    cut = "[...document.querySelectorAll('.scroll')].filter(each => each.scrollHeight > each.clientHeight + 1)"
    assert browser.execute_script(f"return {cut}.length") == 0
    assert not browser.find_element(By.TAG_NAME, "nav").is_displayed()
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("<div style='width: 50rem'>wide</div>", "is wider than the window"),
        ("<img src='http://x.invalid/a.png' alt='a'>", "asks for http://x.invalid/a.png"),
        ("<script>throw new Error('oh')</script>", "the console says"),
        ("<p style='color: #aaa; background: #fff'>too pale to read</p>", "axe: color-contrast"),
    ],
)
def test_faults_are_found(browser: Chrome, tmp_path: Path, fault: str, said: str) -> None:
    """The check itself sees each kind of fault."""
    page = tmp_path / "faulty.html"
    page.write_text(FAULTY.format(fault))
    with pytest.raises(AssertionError, match=said):
        check_page(browser, page)
