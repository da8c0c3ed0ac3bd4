"""Written answers: answers.md as students really leave it, what becomes of hostile text, and the teacher's points."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_course import hand_in, make_course, make_report, modules, nbgrader, sheet_cells, store, write_notebook

from autograder.answers import MAXIMUM_CHARACTERS, Answer, read_answers, released_questions, rendered
from autograder.config import AnswerSettings, ConfigError
from autograder.gradebook.grades import grade_answer, recorded_grades
from autograder.gradebook.record import record_assignment
from autograder.gradebook.release import release_files
from autograder.gradebook.sheet import sheet_problems
from autograder.layout import ANSWERS_NAME, Assignment, Course, find_course, open_course
from autograder.texts import LANGUAGES, say, speaking_of

QUESTIONS = {
    "why_twice": AnswerSettings(title="Once and twice", points=4),
    "soft": AnswerSettings(title="Soft labels", points=2.5),
}
TEMPLATE = """\
# Written answers

Write below each question.

## why_twice

> What happens, and why?

## soft

> Which loss is the smallest?

"""


def read(content: str | bytes, name: str = "answers.md") -> dict[str, Answer]:
    """Read a hand-in that has this file."""
    data = content if isinstance(content, bytes) else content.encode()
    return read_answers(QUESTIONS, {PurePosixPath(name): data}, TEMPLATE)


def texts(content: str | bytes, name: str = "answers.md") -> tuple[str, str]:
    """Give the two answers of this file; the empty text is none."""
    found = read(content, name)
    return found["why_twice"].text, found["soft"].text


def filled(first: str, second: str) -> str:
    """Give the file with an answer written below each question."""
    head, middle, end = TEMPLATE.partition("\n\n## soft")
    return f"{head}\n\n{first}\n{middle}{end}{second}\n"


def test_answers_are_what_was_written_below_the_questions() -> None:
    """The questions as released are no part of an answer; the student's own lines are, in their order."""
    assert texts(filled("Because.\n\n- one\n- two", "At the label.")) == ("Because.\n\n- one\n- two", "At the label.")


@pytest.mark.parametrize(
    "content",
    [
        TEMPLATE,
        TEMPLATE.replace("\n", "\r\n"),
        TEMPLATE.replace("\n\n", "\n \t \n\n"),
        filled("...", "\u200b\u3000\n> \n---"),
        filled("？", "<!-- -->"),
        "",
        "## why_twice\n## soft\n",
    ],
    ids=["unchanged", "CRLF", "blank lines", "signs and invisible characters", "comment", "empty", "headings alone"],
)
def test_nothing_written_is_missing(content: str) -> None:
    """The released file, blank lines and signs are no answer, and the answer says that there is none."""
    for answer in read(content).values():
        assert (answer.status, answer.text, answer.digest) == ("missing", "", "")
        assert answer.note.en == "answers.md has no answer to this question."


def test_no_file_is_missing() -> None:
    """Without the file every answer is missing, and says so."""
    found = read_answers(QUESTIONS, {PurePosixPath("notes/answers.md"): filled("A", "B").encode()}, TEMPLATE)
    assert {answer.status for answer in found.values()} == {"missing"}
    assert "answers.md was not handed in" in found["soft"].note


@pytest.mark.parametrize(
    "name", ["answers.md", "Answers.MD", "answers.md.txt", "answers.txt", "answers.markdown"], ids=str
)
def test_file_under_a_name_that_an_editor_gave_it(name: str) -> None:
    """The file is found in any case, and with an ending that an editor or a browser added."""
    assert texts(filled("A", "B"), name) == ("A", "B")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, line_end: str) -> None:
    """Windows' and Chinese editors' files are read as what they say."""
    content = filled("因为概率在 0 和 1 之间。", "标签本身。").replace("\n", line_end).encode(encoding)
    assert texts(content) == ("因为概率在 0 和 1 之间。", "标签本身。")


def test_undecodable_bytes_are_an_answer() -> None:
    """What no encoding explains is shown with replacement characters; a teacher decides."""
    assert texts(b"## soft\n\xff\xff\x00 yes")[1].endswith("\x00 yes")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("# why_twice", "### soft"),
        ("## WHY_TWICE", "## Soft"),
        ("##why_twice", "##soft"),
        ("＃＃　why＿twice：为什么？", "## soft（软标签）"),
        ("## why\\_twice", "## **soft**"),
        ("## 1. why_twice", "## 2、soft"),
        ("## Question 1: why twice", "## 第二题：soft"),
        ("## Once and twice", "## Soft labels"),
        ("  ## `why_twice` ##", "## soft - my answer"),
    ],
)
def test_headings_as_people_write_them(first: str, second: str) -> None:
    """Another level, case, spacing, numbering, Chinese punctuation or the title in place of the name is understood."""
    assert texts(f"{first}\nA\n{second}\nB\n") == ("A", "B")


def test_order_and_repetition() -> None:
    """Questions may come in any order; what stands under a repeated heading belongs to the same answer."""
    assert texts("## soft\nB\n## why_twice\nA\n## soft\nC\n") == ("A", "B\nC")


def test_students_own_headings_stay_in_the_answer() -> None:
    """A heading of the student's own, and a comment in a block of code, do not end an answer."""
    answer = "A\n\n### In numbers\n\n```python\n# soft labels\nprint(1)\n```"
    assert texts(f"## why_twice\n{answer}\n## soft\n") == (answer, "")
    assert read(f"## why_twice\n{answer}\n## soft\n")["soft"].status == "missing"


def test_block_of_code_that_nobody_closed_hides_no_heading() -> None:
    """A forgotten fence does not swallow the next question."""
    assert texts("## why_twice\n```\nA\n## soft\nB\n")[1] == "B"


@pytest.mark.parametrize(
    "content",
    [
        "The whole text without any heading.",
        "## Question 1\nA\n## Question 2\nB\n",
        "## Answer to the frist\nA\n",
        f"Above everything.\n{TEMPLATE}",
    ],
)
def test_text_under_no_known_heading_is_not_lost(content: str) -> None:
    """A question without an answer of its own gets what stands elsewhere, with a word on that; it is never just 0."""
    for answer in read(content).values():
        assert answer.status == "handed in"
        assert "A teacher reads what stands elsewhere in it" in answer.note
    assert content.splitlines()[-1] in read(content)["soft"].text or content.startswith("Above")


def test_wrong_second_heading() -> None:
    """Where one heading is wrong, the right one's answer is complete, and the other gets what the wrong one has."""
    assert texts("## why_twice\nA\n## Sotf\nB\n") == ("A\n## Sotf\nB", "## Sotf\nB")


def test_questions_of_this_course() -> None:
    """What this course releases is no answer in any language, and its titles are headings in each."""
    course = find_course(Path(__file__))
    for assignment in map(course.assignment, course.config.assignments):
        questions, template = assignment.settings.answers, released_questions(assignment)
        released = (assignment.released / ANSWERS_NAME).read_bytes() if questions else b""
        found = read_answers(questions, {PurePosixPath(ANSWERS_NAME): released}, template)
        assert {answer.status for answer in found.values()} <= {"missing"}
        with speaking_of(assignment.private):
            titles = {name: say(question.title) for name, question in questions.items()}
            for language in LANGUAGES:
                own = "\n".join(f"## {title.in_language(language)}\n{name}" for name, title in titles.items())
                found = read_answers(questions, {PurePosixPath(ANSWERS_NAME): own.encode()}, template)
                assert {name: answer.text for name, answer in found.items()} == {name: name for name in questions}


def test_digest_is_of_the_answer_alone() -> None:
    """Line ends, encodings and the other answer change no digest; a word does."""
    first = read(filled("因为一", "B"))["why_twice"].digest
    assert first == read(filled("因为一", "C").replace("\n", "\r\n").encode("gb18030"))["why_twice"].digest
    assert first != read(filled("因为二", "B"))["why_twice"].digest


HOSTILE = """\
<script>alert(1)</script><img src="https://e.invalid/x" onerror=alert(1)> ![p](https://e.invalid/p.png)
[link](javascript:alert(1)) <https://e.invalid/> [ref] &#x202e; \u202eabc\x00 </div></section> $\\href{javascript:a}{b}$

[ref]: https://e.invalid/r

# <b onclick=x>Heading</b>

```js" onload="x
a < b
```

| a | b |
|---|--:|
| 1 | <u>2</u> |
"""


class _Tags(HTMLParser):
    """Collects the tags of a fragment with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[tuple[str, tuple[tuple[str, str | None], ...]]] = set()
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.said += data


PLAIN = "p em strong ul ol li blockquote pre code hr br table thead tbody tr th td style"
ALLOWED = {(tag, ()) for tag in re.findall(r"\w+", PLAIN)} | {
    ("p", (("class", "heading"),)),
    ("div", (("class", "autograder-answer tex2jax_ignore"),)),
    ("div", (("class", "written"), ("dir", "auto"))),
    *((tag, (("style", f"text-align:{side}"),)) for tag in ("th", "td") for side in ("left", "center", "right")),
}


def tags_of(text: str) -> _Tags:
    """Parse an answer as a browser gets it."""
    parsed = _Tags()
    parsed.feed(rendered(Answer("A title", "handed in", text)))
    return parsed


def test_hostile_text_is_shown_as_text() -> None:
    """No script, picture, link, attribute or hidden character of a student's reaches the page; the words do."""
    parsed = tags_of(HOSTILE)
    assert parsed.tags <= ALLOWED
    for shown in ("<script>alert(1)</script>", "![p](https://e.invalid/p.png)", "[link](javascript:alert(1))"):
        assert shown in parsed.said
    assert "&#x202e; \\u202eabc\\x00" in parsed.said
    assert parsed.said.count("[ref]") == 2


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from([*HOSTILE.split(" "), *"*_`#>-|[]()!<&\\\n\t", "1. ", "\n\n", "](", "文"])).map("".join)
)
def test_no_other_tag_ever(text: str) -> None:
    """Whatever the parts of the hostile text are put together to, only harmless tags come out."""
    found = {
        (tag, attributes) for tag, attributes in tags_of(text).tags if [name for name, _ in attributes] != ["start"]
    }
    assert found <= ALLOWED


def test_chinese_spaces_are_spaces() -> None:
    """The wide space that Chinese paragraphs begin with is no suspicious character."""
    assert "\\u3000" not in tags_of("\u3000\u3000因为\u00a0softmax").said


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "*a " * 20_000, ">" * 50_000, "x\n" * 20_000, "\u202e" * 50_000], ids=len
)
def test_flood_is_cut(text: str) -> None:
    """A flood is cut, with a word on how much there was, and takes no more than the cap to render."""
    html = rendered(Answer("A title", "handed in", text))
    assert len(html) < 8 * MAXIMUM_CHARACTERS
    assert f"Only the beginning is shown, of {len(text)} characters in all." in html


CONFIG_LINES = """\
    answers:
      why_twice: {title: Once and twice, points: 4}
      soft: {title: Soft labels, points: 2.5}
"""


def answer_cells() -> list[dict[str, Any]]:
    """Give the cells of a sound sheet: the modules', then the answers'."""
    cells = sheet_cells()
    for name, points in (("why_twice", 4), ("soft", 2.5)):
        heading = {"cell_type": "markdown", "id": f"{name}-heading", "metadata": {}, "source": f"### {name}"}
        cell = json.loads(json.dumps(cells[2]))
        cell["id"], cell["source"] = f"{name}-answer", "# your answer"
        cell["metadata"]["nbgrader"] |= {
            "grade_id": f"{name}_answer",
            "solution": True,
            "locked": False,
            "points": points,
        }
        cells += [heading, cell]
    return cells


def course_with_answers(root: Path) -> tuple[Course, Assignment]:
    """Write the tiny course with two questions."""
    make_course(root)
    with (root / "grading_config.yaml").open("a", encoding="utf-8") as config:
        config.write(CONFIG_LINES)
    write_notebook(root / "assignments" / "lab" / "lab.ipynb", answer_cells())
    (root / "assignments" / "lab" / "answers.md").write_text(TEMPLATE, encoding="utf-8")
    course = open_course(root)
    return course, course.assignment("lab")


def test_points_of_the_automatic_part_stay_apart(tmp_path: Path) -> None:
    """A module's points are what hidden tests give; the answers' come on top."""
    _, assignment = course_with_answers(tmp_path)
    assert (assignment.settings.points, assignment.settings.all_points) == (15.0, 21.5)


def release_problems(root: Path) -> str:
    """Give what stops the release."""
    with pytest.raises(ConfigError) as caught:
        release_files(open_course(root).assignment("lab"), "en")
    return str(caught.value)


def test_release_needs_the_file_of_questions(tmp_path: Path) -> None:
    """Without answers.md, or with other headings than the configuration's, nothing is released."""
    course_with_answers(tmp_path)
    path = tmp_path / "assignments" / "lab" / "answers.md"
    path.unlink()
    asked = "grading_config.yaml asks for the headings ## why_twice, ## soft in it"
    assert f"{path}: is missing; {asked}" in release_problems(tmp_path)
    path.write_text(TEMPLATE.replace("## soft", "## soft_labels"), encoding="utf-8")
    assert "has the headings ## why_twice, ## soft_labels; grading_config.yaml asks for" in release_problems(tmp_path)
    path.write_text("## soft\n## why_twice\n", encoding="utf-8")
    assert "has the headings ## soft, ## why_twice;" in release_problems(tmp_path)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda cells: cells[:-1], "has 0 cells with grade_id 'soft_answer'; grading_config.yaml:19 needs exactly one"),
        (lambda cells: [*cells, {**cells[-1], "id": "x"}], "has 2 cells with grade_id 'soft_answer'"),
        (lambda cells: [*cells[:5], *cells[7:], *cells[5:7]], "out of order"),
        (lambda cells: [cells[0], *cells[5:], *cells[1:5]], "out of order"),
        (
            lambda cells: json.loads(json.dumps(cells).replace('"points": 2.5', '"points": 3')),
            "cell 9 (soft_answer): has 3 points, but grading_config.yaml:19 gives soft 2.5; make them equal",
        ),
        (
            lambda cells: json.loads(
                json.dumps(cells).replace('"solution": true, "locked": false, "points": 4', '"points": 4')
            ),
            'cell 7 (why_twice_answer): must be a code cell with the nbgrader marks {"grade": true, "solution": true',
        ),
        (
            lambda cells: json.loads(json.dumps(cells).replace("soft_answer", "hard_answer")),
            "(hard_answer): has nbgrader marks, but belongs to no module or answer of grading_config.yaml",
        ),
        (
            lambda cells: json.loads(json.dumps(cells).replace("soft_answer", "soft_points")),
            "(soft_points): has nbgrader marks, but belongs to no module",
        ),
    ],
)
def test_sheet_is_checked(tmp_path: Path, change: Any, said: str) -> None:
    """A missing, repeated, misplaced, misnamed or wrongly marked cell is named, with the configuration's line."""
    _, assignment = course_with_answers(tmp_path)
    path = assignment.public / "lab.ipynb"
    assert sheet_problems(path, assignment) == []
    write_notebook(path, change(answer_cells()))
    assert said in "\n".join(map(str, sheet_problems(path, assignment)))


@contextmanager
def opened_gradebook(course: Course) -> Iterator[Any]:
    """Open the gradebook; nbgrader's own warnings of SQLAlchemy are no matter of these tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{course.root}/gradebook/gradebook.db", "tiny") as gradebook:
            yield gradebook


def states(course: Course, student: str) -> dict[str, tuple[float | None, float | None, bool]]:
    """Give the automatic score, a teacher's score, and whether a teacher must look, by answer."""
    with opened_gradebook(course) as gradebook:
        sheet = gradebook.find_submission_notebook("lab", "lab", student)
        return {
            grade.name.removesuffix("_answer"): (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
            for grade in sheet.grades
            if grade.name.endswith("_answer")
        }


def give(course: Course, assignment: Assignment, student: str, **files: str) -> None:
    """Hand in sound modules with these answers, and record the grade with its feedback."""
    hand_in(course, student, {**modules(student), **{f"{name}.md": content for name, content in files.items()}})
    store(course, assignment, make_report(student, 7.5, 5.0))
    record(course, assignment, student)


def record(course: Course, assignment: Assignment, student: str) -> None:
    """Record a student's grade, with feedback."""
    recorded = record_assignment(course, assignment, [student], feedback=True)
    assert (recorded.students, recorded.failures) == ((student,), {})


def feedback(course: Course, student: str) -> str:
    """Read a student's page."""
    page = course.root / "gradebook" / "feedback" / student / "lab" / "lab.html"
    return page.read_text(encoding="utf-8")


def exported(course: Course) -> dict[str, list[str]]:
    """Give each student's final score, its maximum and status, as exported."""
    done = nbgrader(course.root, "export")
    assert done.status == 0, done.said
    header, *rows = (line.split(",") for line in (course.root / "grades.csv").read_text().splitlines())
    table = [dict(zip(header, row, strict=True)) for row in rows]
    return {row["student_id"]: [row["score"], row["max_score"], row["status"]] for row in table}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Assignment]:
    """Give a released course with two questions; each test has students of its own."""
    root = tmp_path_factory.mktemp("answers") / "course"
    course, assignment = course_with_answers(root)
    done = nbgrader(root, "generate_assignment", "lab")
    assert done.status == 0, done.said
    assert (assignment.released / "answers.md").read_text(encoding="utf-8") == TEMPLATE
    return course, assignment


def test_answer_waits_for_a_teacher(released: tuple[Course, Assignment]) -> None:
    """A written answer has no score until a teacher gives one: it is not exported, and feedback says so."""
    course, assignment = released
    give(course, assignment, "ada", answers=filled("Because & why.", "The <b>label</b>."))
    assert states(course, "ada") == {"why_twice": (None, None, True), "soft": (None, None, True)}
    grade = recorded_grades(course, assignment)["ada"]
    assert (grade.modules, grade.answers) == ({"alpha": 7.5, "beta": 5.0}, {"why_twice": None, "soft": None})
    assert grade.final is None
    assert exported(course)["ada"] == ["", "21.5", "needs manual grade"]
    page = feedback(course, "ada")
    assert "Because &amp; why." in page
    assert "The &lt;b&gt;label&lt;/b&gt;." in page


def test_teachers_points_and_comment(released: tuple[Course, Assignment]) -> None:
    """With a teacher's points the grade is final; feedback shows answer, points and comment."""
    course, assignment = released
    give(course, assignment, "bob", answers=filled("Because.", "The label."))
    grade_answer(course, assignment, "bob", "why_twice", 3.0, "Which **numbers**?")
    assert exported(course)["bob"][0] == ""
    grade_answer(course, assignment, "bob", "soft", 2.5, "")
    record(course, assignment, "bob")
    assert states(course, "bob") == {"why_twice": (None, 3.0, False), "soft": (None, 2.5, False)}
    assert exported(course)["bob"] == ["18.0", "21.5", "graded"]
    page = feedback(course, "bob")
    for said in ("Once and twice", "3 / 4", "Which <strong>numbers</strong>?", "2.5 / 2.5", "18"):
        assert said in page
    assert page.count("<section") == page.count("</section>")


def test_missing_answer_is_0_and_says_so(released: tuple[Course, Assignment]) -> None:
    """What was not answered needs no teacher; a teacher may give points all the same, and they stand."""
    course, assignment = released
    give(course, assignment, "carl", answers=filled("Because.", ""))
    assert states(course, "carl") == {"why_twice": (None, None, True), "soft": (0.0, None, False)}
    give(course, assignment, "dora")
    assert states(course, "dora") == {"why_twice": (0.0, None, False), "soft": (0.0, None, False)}
    assert exported(course)["dora"] == ["12.5", "21.5", "graded"]
    assert "answers.md was not handed in" in feedback(course, "dora")
    assert "answers.md has no answer to this question." in feedback(course, "carl")
    grade_answer(course, assignment, "dora", "soft", 1.0, "You told me in class.")
    record(course, assignment, "dora")
    assert states(course, "dora")["soft"] == (0.0, 1.0, False)
    assert exported(course)["dora"][0] == "13.5"


def test_changed_answer_is_asked_about_again(released: tuple[Course, Assignment]) -> None:
    """Points stand for exactly the answer they were given for; the other answer's stand, too."""
    course, assignment = released
    give(course, assignment, "eve", answers=filled("Because.", "The label."))
    for name in QUESTIONS:
        grade_answer(course, assignment, "eve", name, 2.0, "")
    give(course, assignment, "eve", answers=filled("Because of this.", "The label.\n"))
    for _ in range(2):  # a second run is no answer to the question
        assert states(course, "eve") == {"why_twice": (None, 2.0, True), "soft": (None, 2.0, False)}
        record(course, assignment, "eve")
    assert exported(course)["eve"][0] == ""
    give(course, assignment, "eve", answers=filled("", "The label."))
    assert states(course, "eve")["why_twice"] == (0.0, 2.0, True)


def test_lost_sheet_asks_again(released: tuple[Course, Assignment]) -> None:
    """Where nothing says for which answer the points were, a teacher looks again."""
    course, assignment = released
    give(course, assignment, "finn", answers=filled("Because.", ""))
    grade_answer(course, assignment, "finn", "why_twice", 2.0, "")
    (course.root / "gradebook" / "autograded" / "finn" / "lab" / "lab.ipynb").write_text("{}")
    record(course, assignment, "finn")
    assert states(course, "finn")["why_twice"] == (None, 2.0, True)


def test_refused_hand_in_is_no_missing_answer(released: tuple[Course, Assignment]) -> None:
    """What could not be read at all is not 0: it waits for a teacher, and feedback blames nobody."""
    course, assignment = released
    hand_in(course, "gus", {f"f{number}.py": "" for number in range(300)})
    record(course, assignment, "gus")
    assert states(course, "gus") == {"why_twice": (None, None, True), "soft": (None, None, True)}
    assert "Your hand-in could not be read here. This is not your fault" in feedback(course, "gus")


def test_sheet_shows_the_answers_to_a_grader(released: tuple[Course, Assignment]) -> None:
    """The autograded sheet has each answer below a heading, after the modules, as text that can do nothing."""
    course, assignment = released
    give(course, assignment, "hana", answers=filled(HOSTILE.replace("# <b", "### <b"), ""))
    sheet = course.root / "gradebook" / "autograded" / "hana" / "lab" / "lab.ipynb"
    cells = json.loads(sheet.read_text(encoding="utf-8"))["cells"]
    assert [cell["id"] for cell in cells[-4:]] == [
        "why_twice-heading",
        "why_twice-answer",
        "soft-heading",
        "soft-answer",
    ]
    assert "".join(cells[-3]["source"]) == "# Once and twice: The answer stands below."
    assert "".join(cells[-1]["source"]) == "# Soft labels: answers.md has no answer to this question."
    html = "".join(cells[-3]["outputs"][0]["data"]["text/html"])
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script" not in html
    assert "<script" not in feedback(course, "hana")
    assert "<a href" not in html


def test_course_without_questions_has_no_answers(tmp_path: Path) -> None:
    """A course without questions has neither cells nor points for them, and needs no answers.md."""
    course, assignment = make_course(tmp_path / "course")
    assert assignment.settings.answers == {}
    assert read_answers({}, {}, "") == {}
    assert sheet_problems(assignment.public / "lab.ipynb", assignment) == []
    assert sorted(release_files(assignment, course.config.language)) == ["alpha.py", "beta.py", "handout.py"]
