"""Whether everything that students read about an assignment's work is there in the languages of the course."""

from __future__ import annotations

from autograder.catalogs import assignment_messages, catalog_problems
from autograder.layout import Assignment, Course
from autograder.localise import handout_problems, release_messages
from autograder.texts import catalog_path
from autograder.verify.findings import Check


def check_translations(course: Course, assignment: Assignment) -> Check:
    """Hold the assignment's Chinese catalog against what it says; a course in English alone needs none."""
    if course.config.language == "en":
        return Check("translations", "the course is in English alone")
    messages = list(assignment_messages(assignment))
    problems = catalog_problems(catalog_path(assignment.private, "zh"), messages) + handout_problems(assignment)
    count = len({message.text for message in [*messages, *release_messages(assignment)]})
    return Check("translations", f"{count} messages, {len(problems)} amiss", tuple(map(str, problems)))
