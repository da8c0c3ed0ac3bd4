"""Put one student's hand-in together from an archive's members: unpack, rename, bound, and say what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from autograder.gradebook.archive import (
    Archive,
    ArchiveRefused,
    Member,
    MemberRefused,
    open_archive,
    path_problem,
)
from autograder.gradebook.handin import RECORD_NAMES
from autograder.gradebook.lms_names import NamedFile, bare_name
from autograder.layout import ANSWERS_NAME
from autograder.submission import MAXIMUM_ENTRIES, MAXIMUM_FILES, MAXIMUM_TOTAL_BYTES, printable
from autograder.texts import Text, same, say

TAKEN_SUFFIXES = frozenset({".py", ".ipynb", ".md", ".txt", ".csv", ".tsv", ".json", ".npy", ".npz"})

# Made by machines in passing; nobody means to hand them in, so nothing is said of them.
_LITTER = frozenset({"__MACOSX", ".DS_Store", "__pycache__", ".ipynb_checkpoints", ".git", ".idea", ".vscode"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may become part of the hand-in; where two have one path, the greater ``rank`` is taken."""

    path: PurePosixPath
    content: bytes
    rank: tuple[int, int]
    shown: str


@dataclass(slots=True)
class Assembled:
    """The hand-in so far: its files, for the student what was left out, and how many bytes may still be read."""

    files: dict[PurePosixPath, bytes] = field(default_factory=dict)
    notes: list[Text] = field(default_factory=list)
    bytes_left: int = MAXIMUM_TOTAL_BYTES

    def leave_out(self, shown: str, why: Text) -> None:
        """Note that a file was not taken; the list is bounded as the files are."""
        if len(self.notes) < MAXIMUM_FILES:
            self.notes.append(say("{path} was left out: {why}", path=printable(shown), why=why))


def assemble(archive: Archive, members: Sequence[tuple[NamedFile, Member]]) -> Assembled:
    """Read one sender's members into a hand-in; hostile or useless ones are left out, each with its reason."""
    hand_in = Assembled()
    candidates: list[Candidate] = []
    for named, member in members:
        if named.path is None:
            said = say("what is typed into the platform's page is not collected, only files are")
            hand_in.leave_out(member.name, said)
        elif PurePosixPath(named.path).suffix.lower() == ".zip":
            candidates += _unpack(archive, named, member, hand_in)
        else:
            candidates += _read(archive, member, named.path, (named.attachment, 0), hand_in)
    _choose(candidates, hand_in)
    return hand_in


def _read(
    archive: Archive, member: Member, path: str, rank: tuple[int, int], hand_in: Assembled
) -> Iterator[Candidate]:
    inside = PurePosixPath(path)
    if not _LITTER.isdisjoint(inside.parts) or inside.name.startswith("._") or path in RECORD_NAMES:
        return
    try:
        _check_name(inside)
        content = _read_within(archive, member, hand_in)
    except MemberRefused as refusal:
        hand_in.leave_out(path, refusal.why)
        return
    bare, copy = bare_name(inside)
    # 'helper-1.csv' may be the file's own name; what is graded has no such signs, so there they mark a copy.
    is_graded = bare.suffix == ".py" or bare.name.casefold() == ANSWERS_NAME
    yield Candidate(bare if is_graded else inside, content, (rank[0], copy), path)


def _check_name(path: PurePosixPath) -> None:
    problem = path_problem(str(path))
    if problem is not None:
        raise MemberRefused(problem)
    if path.suffix.lower() not in TAKEN_SUFFIXES:
        kind = same(path.suffix) if path.suffix else say("a file without an ending")
        raise MemberRefused(say("{kind} is not taken; hand in .py files or a .zip of them", kind=kind))


def _read_within(archive: Archive, member: Member, hand_in: Assembled) -> bytes:
    """Read a member as far as the hand-in's total allows; zipfile never gives more bytes than the member claims."""
    if member.problem is None and member.info.file_size > hand_in.bytes_left:
        said = say("all files together have more than {size} MiB", size=MAXIMUM_TOTAL_BYTES >> 20)
        raise MemberRefused(said)
    content = archive.read(member)
    hand_in.bytes_left -= len(content)
    return content


def _unpack(archive: Archive, named: NamedFile, member: Member, hand_in: Assembled) -> list[Candidate]:
    """Unpack a .zip that the student handed in: one level, and without the one folder that everything may lie in."""
    shown = str(named.path)
    try:
        with open_archive(_read_within(archive, member, hand_in), most_members=MAXIMUM_ENTRIES) as inner:
            return list(_unpack_members(inner, named.attachment, shown, hand_in))
    except (MemberRefused, ArchiveRefused) as refusal:
        hand_in.leave_out(shown, refusal.why)
        return []


def _unpack_members(inner: Archive, attachment: int, shown: str, hand_in: Assembled) -> Iterator[Candidate]:
    wanted = [member for member in inner.members if _LITTER.isdisjoint(member.name.split("/"))]
    prefix = _common_folder([member.name for member in wanted])
    for member in wanted:
        path = member.name.removeprefix(prefix)
        if member.problem is not None:
            hand_in.leave_out(f"{shown}/{member.name}", member.problem)
        elif PurePosixPath(path).suffix.lower() == ".zip":
            hand_in.leave_out(f"{shown}/{path}", say("an archive inside an archive is not unpacked"))
        else:
            yield from _read(inner, member, path, (attachment, 0), hand_in)


def _common_folder(names: Sequence[str]) -> str:
    """Give the folder that all of ``names`` lie in, with its slash, or nothing."""
    folders = {name.partition("/")[0] if "/" in name else "" for name in names}
    return f"{folders.pop()}/" if len(folders) == 1 and "" not in folders else ""


def _choose(candidates: Sequence[Candidate], hand_in: Assembled) -> None:
    """Take the latest of the files that share a name, as many as the limit allows."""
    prefix = _common_folder([str(candidate.path) for candidate in candidates])
    by_name: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        path = PurePosixPath(str(candidate.path).removeprefix(prefix))
        # Names that differ only in case are rivals: which file counts must not depend on the machine.
        by_name.setdefault(str(path).casefold(), []).append(replace(candidate, path=path))
    for rivals in by_name.values():
        chosen = max(rivals, key=lambda candidate: candidate.rank)
        others = [rival for rival in rivals if rival.content != chosen.content]
        if any(other.rank == chosen.rank for other in others):
            for rival in rivals:
                said = say("several files have this name, and nothing says which is the last")
                hand_in.leave_out(rival.shown, said)
        elif len(hand_in.files) >= MAXIMUM_FILES:
            hand_in.leave_out(chosen.shown, say("there are more than {count} files", count=MAXIMUM_FILES))
        else:
            hand_in.files[chosen.path] = chosen.content
            for other in others:
                hand_in.leave_out(other.shown, say("{path} is the later copy of it", path=printable(chosen.shown)))
