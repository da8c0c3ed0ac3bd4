"""Formgrader as a grader sees it: the demo's course in Debian's chromium, and the Autograde button pressed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browser import open_browser, save_picture, show
from conftest import DemoRun
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from autograder.gradebook.grades import grade_answer, recorded_grades
from autograder.layout import open_course

TOKEN = "a-token-of-these-tests"
START_SECONDS = 90
WAIT_SECONDS = 60
STUDENT = "kevin"  # a bracket is missing in cross_entropy.py
ANSWERS = {"softmax_twice": "Softmax once and twice", "soft_labels": "One-hot labels and soft labels"}
HOSTILE = "mallory"
MODULES = ("softmax", "one_hot", "cross_entropy", "sparse_cross_entropy", "loss_mean")


@dataclass(frozen=True, slots=True)
class Formgrader:
    """Formgrader, open in a browser."""

    browser: Chrome
    address: str
    course: Path

    def open(self, page: str) -> None:
        """Open a page below /formgrader."""
        self.browser.get(f"{self.address}/formgrader/{page}")

    def wait_for(self, look: Callable[[Chrome], bool]) -> None:
        """Wait until ``look`` is content with the page."""
        WebDriverWait(self.browser, WAIT_SECONDS).until(look)

    def rows(self) -> dict[str, str]:
        """Give the text of every row of the page's table by the student's id."""
        found = self.browser.find_elements(By.CSS_SELECTOR, "#main-table tr")
        return {row.find_element(By.CSS_SELECTOR, ".student-id").text: row.text for row in found}


@pytest.fixture(scope="module")
def course(demo: DemoRun, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the demo's course, to press buttons in."""
    assert demo.status == 0, demo.said
    copy = tmp_path_factory.mktemp("formgrader") / "course"
    shutil.copytree(demo.folder / "course", copy)
    return copy


@pytest.fixture(scope="module")
def address(course: Path) -> Iterator[str]:
    """Start Jupyter in the course, as the demo says, and end it after the tests."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = course.parent / "jupyter"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    environment |= {f"JUPYTER_{kind}_DIR": str(own / kind) for kind in ("CONFIG", "DATA", "RUNTIME")}
    options = ["--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"]
    command = [sys.executable, "-m", "jupyterlab", *options, f"--IdentityProvider.token={TOKEN}"]
    log = course.parent / "jupyter.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(command, cwd=course, env=environment, stdout=output, stderr=output) as server,
    ):
        try:
            _wait_for_server(port, server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait_for_server(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"jupyter did not start:\n{log.read_text(errors='replace')[-3000:]}")


@pytest.fixture(scope="module")
def formgrader(address: str, course: Path) -> Iterator[Formgrader]:
    """Open formgrader in a browser."""
    with open_browser() as browser:
        browser.get(f"{address}/login?next=/formgrader&token={TOKEN}")
        yield Formgrader(browser, address, course)


def test_gradebook(formgrader: Formgrader, tmp_path: Path) -> None:
    """The gradebook's page lists the assignment, with how many handed in and their average."""
    formgrader.open("gradebook")
    formgrader.wait_for(lambda page: "softmax_losses" in page.find_element(By.ID, "main-table").text)
    save_picture(formgrader.browser, "gradebook", tmp_path)
    rows = formgrader.browser.find_elements(By.CSS_SELECTOR, "#main-table tr")
    (row,) = (row for row in rows if "softmax_losses" in row.text)
    students = len(list((formgrader.course / "gradebook" / "submitted").glob("*/softmax_losses")))
    assert row.find_element(By.CSS_SELECTOR, ".num-submissions").text == str(students)
    average = float(row.find_element(By.CSS_SELECTOR, ".score").text.partition("/")[0])
    assert 50 < average < 110


def test_submission(formgrader: Formgrader, tmp_path: Path) -> None:
    """A submission shows each module's code, a box for a comment, the points and the tests."""
    formgrader.open(f"manage_students/{STUDENT}/softmax_losses")
    formgrader.wait_for(lambda page: bool(page.find_elements(By.CSS_SELECTOR, "#main-table a")))
    formgrader.browser.find_element(By.CSS_SELECTOR, "#main-table a").click()
    formgrader.wait_for(lambda page: _score(page, "softmax") == "20")
    show(formgrader.browser, 1200, 3000)
    save_picture(formgrader.browser, "submission", tmp_path)
    show(formgrader.browser, 1200, 1000)
    page = formgrader.browser
    headings = [heading.text.rstrip("¶") for heading in page.find_elements(By.CSS_SELECTOR, "#notebook h3")]
    assert headings[: len(MODULES)] == [f"{module}.py" for module in MODULES]
    assert [heading.partition(" / ")[0] for heading in headings[len(MODULES) :]] == [
        f"{name}: {title}" for name, title in ANSWERS.items()
    ]
    for module in MODULES:
        assert page.find_element(By.ID, f"{module}_code-comment").is_displayed()
        assert page.find_element(By.ID, f"{module}_points").get_attribute("type") == "number"
    assert _score(page, "cross_entropy") == "0"
    codes = [code.text for code in page.find_elements(By.CSS_SELECTOR, ".nbgrader_cell .input_area")]
    assert any("def softmax_cross_entropy_with_logits" in code for code in codes)
    reports = page.find_elements(By.CSS_SELECTOR, ".autograder-report")
    assert len(reports) == len(MODULES)
    assert all(report.find_elements(By.CSS_SELECTOR, "ul.tests li") for report in reports)
    assert "cross_entropy.py could not be imported" in reports[2].text
    assert page.find_elements(By.CSS_SELECTOR, ".autograder-report .good")


def test_written_answers(formgrader: Formgrader, tmp_path: Path) -> None:
    """Each answer stands in the sheet, as text alone, with its points and boxes for a score and a comment."""
    for student in (STUDENT, HOSTILE):
        formgrader.open(f"manage_students/{student}/softmax_losses")
        formgrader.wait_for(lambda page: bool(page.find_elements(By.CSS_SELECTOR, "#main-table a")))
        formgrader.browser.find_element(By.CSS_SELECTOR, "#main-table a").click()
        formgrader.wait_for(lambda page: bool(page.find_elements(By.CSS_SELECTOR, ".autograder-answer")))
        formgrader.wait_for(lambda page: _score(page, "loss_mean") is not None)
        page = formgrader.browser
        page.execute_script("document.querySelector('.autograder-answer').scrollIntoView({block: 'center'})")
        save_picture(page, f"answers-{student}", tmp_path)
        answers = [answer.text for answer in page.find_elements(By.CSS_SELECTOR, ".autograder-answer")]
        assert len(answers) == len(ANSWERS)
        for name in ANSWERS:
            assert page.find_element(By.ID, f"{name}_answer").get_attribute("type") == "number"
            assert page.find_element(By.ID, f"{name}_answer-comment").is_displayed()
        if student == STUDENT:
            assert answers[0].startswith("The inputs of the second softmax")
            assert "answers.md has no answer to this question." in answers[1]
        else:
            assert "<script>document.title" in answers[0]
            assert page.find_elements(By.CSS_SELECTOR, ".autograder-answer :is(script, img, a, iframe)") == []
            assert "graded" not in page.title


def test_teacher_grades_an_answer(formgrader: Formgrader) -> None:
    """A score typed into the box is the answer's grade, and the next run leaves it as it is."""
    formgrader.open(f"manage_students/{STUDENT}/softmax_losses")
    formgrader.wait_for(lambda page: bool(page.find_elements(By.CSS_SELECTOR, "#main-table a")))
    formgrader.browser.find_element(By.CSS_SELECTOR, "#main-table a").click()
    box = (By.ID, "softmax_twice_answer")
    formgrader.wait_for(
        lambda page: bool(page.find_elements(*box)) and page.find_element(*box).get_attribute("value") == "5"
    )
    element = formgrader.browser.find_element(*box)
    element.clear()
    element.send_keys("3.5", Keys.TAB)
    course = open_course(formgrader.course)
    assignment = course.assignment("softmax_losses")
    formgrader.wait_for(lambda _page: recorded_grades(course, assignment)[STUDENT].answers["softmax_twice"] == 3.5)
    grade_answer(course, assignment, STUDENT, "softmax_twice", 5.0, "")  # as it was, for the next test


def test_autograde_button(formgrader: Formgrader, tmp_path: Path) -> None:
    """The button grades what lies in the submitted folder now, and the page shows the new score."""
    submitted = formgrader.course / "gradebook" / "submitted"
    shutil.copyfile(
        submitted / "ada" / "softmax_losses" / "cross_entropy.py",
        submitted / STUDENT / "softmax_losses" / "cross_entropy.py",
    )
    formgrader.open("manage_submissions/softmax_losses")
    formgrader.wait_for(lambda _page: STUDENT in formgrader.rows())
    assert "75 / 110" in formgrader.rows()[STUDENT]
    save_picture(formgrader.browser, "submissions", tmp_path)
    rows = formgrader.browser.find_elements(By.CSS_SELECTOR, "#main-table tr")
    (row,) = (row for row in rows if row.find_element(By.CSS_SELECTOR, ".student-id").text == STUDENT)
    row.find_element(By.CSS_SELECTOR, ".autograde a").click()
    formgrader.wait_for(lambda page: bool(page.find_elements(By.CSS_SELECTOR, ".modal.in .modal-body")))
    said = formgrader.browser.find_element(By.CSS_SELECTOR, ".modal.in").text
    save_picture(formgrader.browser, "autograded", tmp_path)
    assert f"Successfully autograded 'softmax_losses' for student '{STUDENT}'" in said
    formgrader.wait_for(lambda _page: "105 / 110" in row.text)
    assert "graded" in row.find_element(By.CSS_SELECTOR, ".status").text


def _score(page: Chrome, module: str) -> str | None:
    found = page.find_elements(By.ID, f"{module}_points")
    return found[0].get_attribute("placeholder") if found else None  # the value is a teacher's own score
