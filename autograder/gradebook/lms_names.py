"""What the names in a learning platform's archive say: whose file it is, and what it was called.

Both layouts are read off the platforms' own sources.

Moodle, "Download all submissions" (moodle, mod/assign/classes/downloader.php, ``get_student_prefix`` and
``load_submissionplugin_filelist``): in folders, ``Ada Lovelace_1234567_assignsubmission_file/softmax.py``, where sites
before that class end the folder's name in one more underscore; without folders,
``Ada Lovelace_1234567_assignsubmission_file_softmax.py``. Names keep no underscore. Typed text is in
``..._assignsubmission_onlinetext/onlinetext.html``. Blind marking writes the word 'Participant' (in the site's
language) for every name, groups write their own name. The number belongs to the student *and the assignment*
(table assign_user_mapping): the next assignment has another.

Canvas, "Download Submissions" (canvas-lms, lib/content_zipper.rb, ``get_filename`` and ``add_upload_submission``):
``lovelaceada_12345_67890_softmax.py``, or ``lovelaceada_LATE_12345_67890_softmax.py``, or for an anonymous assignment
``anon_Zq3fA_67890_softmax.py`` and ``LATE_anon_Zq3fA_67890_softmax.py``: the sortable name without signs and in small
letters, the user's number, the attachment's number, the file's name. Typed text is ``lovelaceada_12345_text.html``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

_MOODLE = re.compile(r"(?P<name>[^_]+?)(?:_(?P<number>\d+))?_assignsubmission_(?P<plugin>[a-z]+)")
_CANVAS_ANONYMOUS = re.compile(r"(?P<late>LATE_)?(?P<name>anon)_(?P<number>[0-9A-Za-z]+)_(?P<file>.+)")
_CANVAS = re.compile(r"(?P<name>.+?)_(?P<late>LATE_)?(?P<number>\d+)_(?P<file>.+)")
_CANVAS_FILE = re.compile(r"(?P<attachment>\d+)_(?P<file>.+)")
_CANVAS_TYPED = ("text.html", "link.html")

# What platforms and browsers put into a name that was there already: 'softmax-1.py' (canvas-lms,
# app/models/attachment.rb, make_unique_filename, which from the eighth on writes a UUID), 'softmax (1).py' (Moodle).
_COPY = re.compile(
    r"(?P<stem>.+?)(?:-(?P<dash>\d{1,3})|-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}| ?\((?P<paren>\d{1,3})\))"
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose submission it is, as the platform says: ``number`` is empty for a Moodle group without one."""

    platform: Literal["Moodle", "Canvas"]
    number: str
    name: str

    @property
    def is_anonymous(self) -> bool:
        """Tell whether the platform hides the name."""
        return (self.platform, self.name) in {("Canvas", "anon"), ("Moodle", "Participant")}

    def derived_id(self) -> str:
        """Give a student id that is safe and is no other sender's, for a course without a roster."""
        letters = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode().lower()
        return f"{re.sub('[^a-z0-9]+', '-', letters).strip('-')[:60] or 'student'}-{self.number}"


@dataclass(frozen=True, slots=True)
class NamedFile:
    """One file of a submission: ``path`` as the student named it, None for what is typed into the platform's page.

    ``attachment`` orders Canvas's files by when they were uploaded; 0 where the platform gives no number.
    """

    sender: Sender
    path: str | None
    is_late: bool
    attachment: int


def parse_name(name: str) -> NamedFile | None:
    """Read one archive member's name; None when it is neither Moodle's nor Canvas's."""
    return _parse_moodle(name) or _parse_canvas(name)


def bare_name(path: PurePosixPath) -> tuple[PurePosixPath, int]:
    """Take off what marks a further copy of the same name, and give the copy's number (0: no copy)."""
    match = _COPY.fullmatch(path.stem)
    if match is None:
        return path, 0
    number = match["dash"] or match["paren"]
    return path.with_name(match["stem"] + path.suffix), int(number) if number else 1_000


def _parse_moodle(name: str) -> NamedFile | None:
    outer, *inner = name.split("/")
    # Unpacked and packed again, everything may lie in one more folder. The outermost match counts: what is inside a
    # student's folder is the student's own choice.
    if inner and not _MOODLE.match(outer):
        outer, *inner = inner
    match = _MOODLE.match(outer)
    if match is None:
        return None
    # In folders the path is what follows the folder, without them it is the rest of the name.
    path = "/".join(inner) or outer[match.end() :].removeprefix("_") or None
    sender = Sender("Moodle", match["number"] or "", match["name"])
    return NamedFile(sender, path if match["plugin"] == "file" else None, is_late=False, attachment=0)


def _parse_canvas(name: str) -> NamedFile | None:
    *folders, last = name.split("/")
    match = _CANVAS_ANONYMOUS.fullmatch(last) or _CANVAS.fullmatch(last)
    if match is None or len(folders) > 1:
        return None
    sender, is_late = Sender("Canvas", match["number"], match["name"]), match["late"] is not None
    file = _CANVAS_FILE.fullmatch(match["file"])
    if file is not None:
        return NamedFile(sender, file["file"], is_late, int(file["attachment"]))
    return NamedFile(sender, None, is_late, 0) if match["file"] in _CANVAS_TYPED else None
