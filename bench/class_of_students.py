"""A class as large as one likes, of the hand-ins that this repository has: right, wrong, unfinished, slow, hostile.

A class is a stretch of one endless row of students. What they do repeats after ``BEHAVIOURS`` students; no two of them
hand in the same file. Every hundred has the same share of each kind, so that classes of different sizes compare.
"""

from __future__ import annotations

import ast
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from autograder.layout import ANSWERS_NAME, Assignment, Course
from autograder.stubs import cut_stub
from autograder.verify.variants import EXPECTATION, find_right_variants, find_wrong_variants

Kind = Literal["right", "wrong", "wrong and imported", "unfinished", "unreadable", "slow", "hostile"]
Files = dict[str, bytes]

BEHAVIOURS: Final = 1_000
# Of a hundred. The sample class of `autograder demo` has them in about these shares, but for slow and hostile ones:
# it shows one of each among its 22 students, and a real class has few.
SHARES: Final[dict[Kind, int]] = {
    "right": 44,
    "wrong": 32,
    "wrong and imported": 8,
    "unfinished": 10,
    "unreadable": 4,
    "slow": 1,
    "hostile": 1,
}
_SEED: Final = "bench"
_SUBMISSIONS: Final = Path("tests", "submissions")
_ENDLESS: Final = b"\n\ndef %s(*arguments, **options):\n    while True:\n        pass\n"
# Students who end, flood or deceive whatever grades them, and leave the machine as it was: some graders have no wall.
_HOSTILE: Final = (
    "ends_at_import",
    "ends_in_a_call",
    "equal_to_everything",
    "patches_json",
    "raises_system_exit",
    "deep_recursion",
    "looks_for_the_tests",
)
_HOSTILE_MODULES: Final = ("one_hot", "sparse_cross_entropy", "loss_mean")  # of the sample class's Mallory
_SLOW: Final = ("endless_for_large_logits", "endless_import", "sleeps")
_PRIVATE_NAME: Final = re.compile(r"^(?:def |class )?(_[a-z]\w*)\b(?= *[=(:])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A hand-in: whose, of which kind, and its files."""

    student: str
    kind: Kind
    files: Files

    def write(self, folder: Path) -> None:
        """Write the files into ``folder``, which is made."""
        folder.mkdir(parents=True)
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


@dataclass(frozen=True)
class ClassOfStudents:
    """The row of students that classes are stretches of."""

    course: Course
    assignment: Assignment

    def hand_ins(self, count: int, start: int = 0) -> Iterator[HandedIn]:
        """Give the hand-ins of ``count`` students in a row."""
        kinds = kinds_of(count) if count < sum(SHARES.values()) else None
        for number in range(start, start + count):
            kind = kinds[number - start] if kinds else self._kinds[number % BEHAVIOURS]
            files = self._make(kind, number % BEHAVIOURS)
            yield HandedIn(f"student_{number:05d}", kind, _made_their_own(files, number))

    def _make(self, kind: Kind, behaviour: int) -> Files:
        """Give the files of one behaviour, which depends on its kind and number alone."""
        choose = random.Random(f"{_SEED} {kind} {behaviour}")  # noqa: S311  # nothing secret
        makers: dict[Kind, Callable[[random.Random, int], Files]] = {
            "right": self._right,
            "wrong": self._wrong,
            "wrong and imported": self._wrong_and_imported,
            "unfinished": self._unfinished,
            "unreadable": self._unreadable,
            "slow": self._slow,
            "hostile": self._hostile,
        }
        answers = {ANSWERS_NAME: (self.assignment.public / ANSWERS_NAME).read_bytes()}
        return {**answers, **makers[kind](choose, behaviour)}

    @cached_property
    def _kinds(self) -> list[Kind]:
        """The kind of each behaviour: every hundred has its shares, in an order of its own."""
        kinds: list[Kind] = []
        for hundred in range(BEHAVIOURS // sum(SHARES.values())):
            some = kinds_of(sum(SHARES.values()))
            random.Random(f"{_SEED} {hundred}").shuffle(some)  # noqa: S311  # nothing secret
            kinds += some
        return kinds

    @cached_property
    def _solutions(self) -> Files:
        return {f"{m}.py": self.assignment.solution(m).read_bytes() for m in self.assignment.settings.modules}

    @cached_property
    def _right_variants(self) -> list[Files]:
        """All right variants as whole hand-ins."""
        found = find_right_variants(self.course, self.assignment)
        return _shuffled([{**self._solutions, **_read(variant.folder)} for variant in found])

    @cached_property
    def _wrong_variants(self) -> list[Files]:
        """What each wrong variant changes."""
        return _shuffled([_read(variant.folder) for variant in find_wrong_variants(self.course, self.assignment)])

    @cached_property
    def _imported_wrong(self) -> list[Files]:
        """Right hand-ins in which one module is replaced by a wrong one that another of them imports from."""
        wrong = [(name, _defined(source), files) for files in self._wrong_variants for name, source in files.items()]
        pairs = [
            {**right, **files}
            for right in self._right_variants
            for taken_from, names in _taken(right).items()
            for name, defined, files in wrong
            if name == taken_from and len(files) == 1 and names <= defined
        ]
        return _shuffled(pairs)

    def _right(self, choose: random.Random, behaviour: int) -> Files:
        """Give one of the right variants, or the solution: three students in ten write much the same."""
        if choose.random() < 0.3:
            return self._solutions
        return self._right_variants[behaviour % len(self._right_variants)]

    def _wrong(self, choose: random.Random, behaviour: int) -> Files:
        """Give a wrong variant; every fourth student has a second mistake in another module."""
        files = self._wrong_variants[behaviour % len(self._wrong_variants)]
        if choose.random() < 0.25:
            second = choose.choice(self._wrong_variants)
            files = {**second, **files} if not set(second) & set(files) else files
        return {**self._solutions, **files}

    def _wrong_and_imported(self, _choose: random.Random, behaviour: int) -> Files:
        return self._imported_wrong[behaviour % len(self._imported_wrong)]

    def _unfinished(self, choose: random.Random, _behaviour: int) -> Files:
        """Give the solution with its last one to four modules as the released stub, or missing."""
        files, is_missing = dict(self._solutions), choose.random() < 0.3
        for name in list(files)[-choose.randint(1, 4) :]:
            stub = cut_stub(files.pop(name).decode(), name)
            if not is_missing:
                files[name] = stub.encode()
        return files

    def _unreadable(self, choose: random.Random, _behaviour: int) -> Files:
        name = choose.choice(list(self._solutions))
        return {**self._solutions, name: self._solutions[name].replace(b"):\n", b":\n", 1)}

    def _slow(self, choose: random.Random, behaviour: int) -> Files:
        """Give an endless loop in one function, or one of the slow ones among the tests."""
        chosen = (behaviour // sum(SHARES.values())) % (len(_SLOW) + len(self._solutions))
        if chosen < len(_SLOW):
            return {**self._solutions, **_read(self.course.root / _SUBMISSIONS / _SLOW[chosen])}
        name, source = list(self._solutions.items())[chosen - len(_SLOW)]
        functions = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
        public = [function for function in functions if not function.startswith("_")]
        return {**self._solutions, name: source + _ENDLESS % choose.choice(public).encode()}

    def _hostile(self, _choose: random.Random, behaviour: int) -> Files:
        chosen = (behaviour // sum(SHARES.values())) % (len(_HOSTILE) + len(_HOSTILE_MODULES))
        if chosen < len(_HOSTILE):
            return {**self._solutions, **_read(self.course.root / _SUBMISSIONS / _HOSTILE[chosen])}
        name = f"{_HOSTILE_MODULES[chosen - len(_HOSTILE)]}.py"
        mallory = self.assignment.private / "sample_class" / "mallory"
        return {**self._solutions, name: (mallory / name).read_bytes()}


def kinds_of(count: int) -> list[Kind]:
    """Give the kinds of ``count`` students, at least one of each, and as many right ones as are left over."""
    kinds: list[Kind] = []
    for kind, share in SHARES.items():
        kinds += [kind] * max(1, round(share * count / sum(SHARES.values()))) if kind != "right" else []
    return [*["right"] * (count - len(kinds)), *kinds]  # type: ignore[list-item]


def write_class(hand_ins: Iterator[HandedIn], folder: Path) -> list[HandedIn]:
    """Write each hand-in as ``folder``/<student>."""
    written = []
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for hand_in in hand_ins:
        hand_in.write(folder / hand_in.student)
        written.append(hand_in)
    return written


def _made_their_own(files: Files, number: int) -> Files:
    """Give every file the student's mark, and the private names that the files define an ending of the student's."""
    texts = [content.decode("utf-8", "ignore") for name, content in files.items() if name.endswith(".py")]
    names = sorted({name for text in texts for name in _PRIVATE_NAME.findall(text)})
    renamed = re.compile(rf"(?<![\w.])({'|'.join(names)})(?!\w)".encode()) if names else None
    own: Files = {}
    for name, content in files.items():
        if name.endswith(".py") and renamed:
            content = renamed.sub(rb"\1_%d" % number, content)
        own[name] = content + b"\n# Handed in as number %d.\n" % number
    return own


def _defined(source: bytes) -> set[str]:
    """List the functions that a module defines; none where it is no Python."""
    try:
        return {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    except (SyntaxError, ValueError):
        return set()


def _taken(files: Files) -> dict[str, set[str]]:
    """List by file the names that the other modules of a hand-in import from it."""
    taken: dict[str, set[str]] = {}
    for own, source in files.items():
        for node in ast.walk(ast.parse(source)) if own.endswith(".py") else ():
            if isinstance(node, ast.ImportFrom) and f"{node.module}.py" in files:
                taken.setdefault(f"{node.module}.py", set()).update(alias.name for alias in node.names)
    return taken


def _read(folder: Path) -> Files:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != EXPECTATION)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if "__pycache__" not in path.parts}


def _shuffled(items: list[Files]) -> list[Files]:
    shuffled = list(items)
    random.Random(_SEED).shuffle(shuffled)  # noqa: S311  # nothing secret
    return shuffled
