"""The rules of an assignment that its students read, written from grading_config.yaml at every release.

A handout has ``<!-- autograder: rules -->`` where they belong, so that what it says of points and of late work can't
differ from what is done.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from autograder.config import GradingConfig, LatePolicy
from autograder.layout import ANSWERS_NAME, Assignment
from autograder.localise_markdown import Translate
from autograder.texts import Text, same, say, together

PLACE: Final = "<!-- autograder: rules -->"
_BETWEEN: Final = Text(", ", "、")


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules in English Markdown, and the translation of each of its paragraphs and cells."""

    markdown: str
    translations: Mapping[str, str]

    def written_into(self, notebook: Any) -> Any:
        """Give the notebook with the rules where it asks for them."""
        filled = copy.deepcopy(notebook)
        for cell in filled["cells"]:
            if cell["cell_type"] == "markdown":
                cell["source"] = "".join(cell["source"]).replace(PLACE, self.markdown)
        return filled


def rules_of(assignment: Assignment, config: GradingConfig, translate: Translate) -> Rules:
    """Write the rules of one assignment; ``translate`` is asked for the names of its groups."""
    above = [_handing_in(assignment), _what_is_allowed(assignment, config), _points()]
    table = list(_table(assignment, translate))
    below = [*_answers(assignment, config), *_late_work(config.late_policy)]
    rows = "\n".join(f"| {' | '.join(cell.en for cell in row)} |" for row in table)
    parts = [*(text.en for text in above), rows.replace("\n", "\n|:---|---:|:---|\n", 1), *(text.en for text in below)]
    said = [*above, *(cell for row in table for cell in row), *below]
    return Rules("\n\n".join(parts), {text.en: text.zh for text in said})


def group_title(group: str) -> str:
    """Give a group's name as students read it, in English."""
    return group.replace("_", " ")


def _handing_in(assignment: Assignment) -> Text:
    names = [f"{module}.py" for module in assignment.settings.modules]
    names += [ANSWERS_NAME] if assignment.settings.answers else []
    return say(
        "**Hand in** this folder with nbgrader's *Submit*, or upload {files} where your course collects hand-ins; "
        "helper files of your own may come along. You may hand in again until the due date: the last time counts.",
        files=_listed([same(f"`{name}`") for name in names]),
    )


def _what_is_allowed(assignment: Assignment, config: GradingConfig) -> Text:
    settings = assignment.settings
    rules = [
        say(
            "**Rules.** Python's standard library and NumPy only. The names of files, functions and arguments stay as "
            "they are."
        )
    ]
    if len(settings.modules) > 1:
        rules.append(
            say(
                "A module may import your other modules; a mistake in one that stands above it in the table is not "
                "counted again."
            )
            if config.a_mistake_costs_once
            else say("A module may import your other modules.")
        )
    rules.append(
        say(
            "Your code runs in a process of its own, within limits of time, memory and output. The tests and the "
            "expected values are not there."
        )
    )
    return together([*rules, *_time(assignment, config)])


def _time(assignment: Assignment, config: GradingConfig) -> Iterator[Text]:
    """Say how long a call may take, for each module where they differ."""
    modules = assignment.settings.modules.items()
    seconds = {name: settings.limits_within(config.limits).call_cpu_seconds for name, settings in modules}
    if len(set(seconds.values())) == 1:
        yield say("A call may take {seconds} s of CPU time.", seconds=f"{next(iter(seconds.values())):g}")
        return
    for name, most in seconds.items():
        yield say("A call of `{module}` may take {seconds} s of CPU time.", module=name, seconds=f"{most:g}")


def _points() -> Text:
    return say(
        "**Points.** Hidden tests grade each module by itself. Most tests have points of their own, so that a partly "
        "right module earns a part; a module that gives no right value earns nothing."
    )


def _table(assignment: Assignment, translate: Translate) -> Iterator[tuple[Text, Text, Text]]:
    """Give the rows of the table of points, its heading first."""
    yield say("module"), say("points"), say("of these")
    for module, settings in assignment.settings.modules.items():
        titles = {group: group_title(group) for group in settings.groups}
        groups = [
            Text(f"{titles[group]} {points:g}", f"{translate(titles[group])} {points:g}")
            for group, points in settings.groups.items()
        ]
        yield same(f"`{module}`"), same(f"{settings.points:g}"), together(groups, _BETWEEN)
    if len(assignment.settings.modules) > 1:
        yield say("together"), same(f"{assignment.settings.points:g}"), same("")


def _answers(assignment: Assignment, config: GradingConfig) -> Iterator[Text]:
    answers = assignment.settings.answers
    if not answers:
        return
    points = [
        say("{points} points for `{name}`", points=f"{answer.points:g}", name=name) for name, answer in answers.items()
    ]
    told = say(
        "**Written answers.** A teacher reads `{file}`: at most {points}, which makes {all_points} with the modules. "
        "Write below each question, and leave its heading as it is. A few sentences are enough. A missing answer is 0 "
        "points.",
        file=ANSWERS_NAME,
        points=_listed(points),
        all_points=f"{assignment.settings.all_points:g}",
    )
    chosen = say("English and Chinese are equally good.") if config.language == "both" else same("")
    yield together([told, chosen])


def _late_work(policy: LatePolicy) -> Iterator[Text]:
    if not policy.percent_per_day or not policy.maximum_percent:
        yield say("**Late work** loses no points.")
        return
    loses = say(
        "**Late work** loses {percent} % of the points earned for each day begun, and at most {most} %.",
        percent=f"{policy.percent_per_day:g}",
        most=f"{policy.maximum_percent:g}",
    )
    free = say("The first {minutes} minutes are free.", minutes=f"{policy.grace_minutes:g}")
    yield together([loses, free] if policy.grace_minutes else [loses])


def _listed(texts: list[Text]) -> Text:
    """Put texts into one list, with "and" before the last."""
    if len(texts) == 1:
        return texts[0]
    return together([together(texts[:-1], _BETWEEN), texts[-1]], say(" and "))
