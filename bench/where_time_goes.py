"""See where the time of scoring goes: ``python -m bench.where_time_goes COURSE ASSIGNMENT SUBMISSIONS``, prints JSON.

One process grades one submission after the other, and every few milliseconds a signal looks at what the engine is at.
Time that it waits for a student's process counts as it is waited. The engine knows nothing of this.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Final

from autograder.grade import grade_submission
from autograder.isolation import choose_isolation
from autograder.layout import open_course

_INTERVAL: Final = 0.005
_ENGINE: Final = Path(__file__).resolve().parent.parent / "autograder"
# Whatever is done on behalf of these counts as theirs.
_ON_BEHALF: Final = {
    "diagnosis.py": "diagnosis",
    "demonstrations.py": "diagnosis",
    "symptoms.py": "diagnosis",
    "predictions.py": "diagnosis",
    "siblings.py": "graded again beside right modules",
}
# Otherwise the innermost part of the engine decides.
_PARTS: Final = {
    "sandbox.py": "starting and ending workers",
    "warm_parent.py": "starting and ending workers",
    "isolation.py": "starting and ending workers",
    "student.py": "calls",
    "protocol.py": "calls",
    "codec.py": "calls",
    "suite.py": "judging",
    "hidden.py": "judging",
    "contract.py": "judging",
    "outcomes.py": "judging",
    "agreement.py": "judging",
    "suite_globals.py": "judging",
    "submission.py": "reading the submission",
    "score.py": "scoring",
}


def main() -> None:
    """Grade every folder once and print the milliseconds of each part for a submission."""
    course_folder, name, submissions = sys.argv[1:]
    course = open_course(Path(course_folder))
    assignment, isolation = course.assignment(name), choose_isolation(course)
    folders = sorted(Path(submissions).iterdir())
    grade_submission(course, assignment, folders[0].name, folders[0], isolation)  # suites are collected once
    seen: Counter[str] = Counter()

    def look(_number: int, frame: FrameType | None) -> None:
        seen[_part(list(_files(frame)))] += 1

    signal.signal(signal.SIGALRM, look)
    started = time.perf_counter()
    signal.setitimer(signal.ITIMER_REAL, _INTERVAL, _INTERVAL)
    for folder in folders:
        grade_submission(course, assignment, folder.name, folder, isolation)
    signal.setitimer(signal.ITIMER_REAL, 0)
    milliseconds = 1000 * (time.perf_counter() - started) / len(folders)
    looks = sum(seen.values())
    sys.stdout.write(json.dumps({part: milliseconds * count / looks for part, count in seen.most_common()}))


def _files(frame: FrameType | None) -> Iterator[str]:
    """List the engine's files that are at work, the innermost first."""
    while frame is not None:
        name = _engine_file(frame.f_code.co_filename)
        if name:
            yield name
        frame = frame.f_back


@cache  # looking must not take longer than what is looked at
def _engine_file(filename: str) -> str:
    path = Path(filename)
    return path.name if path.is_relative_to(_ENGINE) else ""


def _part(files: list[str]) -> str:
    for found in (_ON_BEHALF.get(file) for file in files):
        if found:
            return found
    return next((_PARTS[file] for file in files if file in _PARTS), "the rest")


if __name__ == "__main__":
    main()
