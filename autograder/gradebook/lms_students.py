"""Whose hand-in it is: from what a learning platform calls a sender to the id of a student in the gradebook."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from autograder.gradebook.lms_names import Sender
from autograder.gradebook.worksheet import WorksheetRow
from autograder.roster import NoSingleStudent, Roster


def identify(
    senders: Collection[Sender],
    roster: Roster | None,
    worksheet: Mapping[str, WorksheetRow],
    refuse: Callable[[str, str], None],
) -> dict[Sender, str]:
    """Find the student of every sender; a student who would get two hand-ins of one archive gets none."""
    students: dict[Sender, str] = {}
    # Blind marking writes one word, in the site's language, in the place of every name.
    names = {sender.name for sender in senders}
    are_nameless = len(senders) > 1 and len(names) == 1 and not (roster and any(map(roster.has_name, names)))
    for sender in senders:
        listed = None if are_nameless or sender.is_anonymous else roster
        try:
            students[sender] = _student(sender, listed, worksheet.get(sender.number))
        except NoSingleStudent as reason:
            refuse(f"{sender.name} ({sender.platform} {sender.number})", str(reason))
    for sender, student in _claimed_twice(students):
        refuse(f"{sender.name} ({sender.platform} {sender.number})", f"another hand-in is {student}'s, too")
        del students[sender]
    return students


def _claimed_twice(students: Mapping[Sender, str]) -> Iterator[tuple[Sender, str]]:
    claims = list(students.values())
    yield from [(sender, student) for sender, student in students.items() if claims.count(student) > 1]


def _student(sender: Sender, roster: Roster | None, row: WorksheetRow | None) -> str:
    if not sender.number:
        raise NoSingleStudent("it is a group's hand-in, and nothing says who is in the group")
    if roster is None:
        return sender.derived_id()
    if sender.platform == "Canvas":
        return roster.by_canvas(sender.number, sender.name)
    return roster.by_email(row.email if row else "", sender.name)
