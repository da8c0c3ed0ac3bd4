"""Grade the one submission of a Gradescope container: ``python -m autograder.gradescope /autograder``.

Without a grade there is no results.json. Gradescope then tells the student that the autograder failed to execute
correctly and to contact the course staff, and gives no score ("Troubleshooting" in its documentation). Its format has
no results without a score, and an empty list of tests would be shown as 0. Why it failed stands in the output, which
only staff see.
"""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

from autograder.batch import grade_all
from autograder.config import ConfigError
from autograder.gradescope.results import results_json
from autograder.hand_ins import HandIn
from autograder.isolation import choose_isolation
from autograder.layout import Assignment, Course, open_course
from autograder.results import GradeReport

# What packing programs and platforms leave beside the one folder that was packed.
_PACKING = {"__MACOSX", ".DS_Store"}


def main(arguments: list[str]) -> int:
    """Grade, or with ``--try`` tell only what isolation the container offers; give the exit status."""
    root = Path(arguments[-1])
    results = root / "results" / "results.json"
    try:
        course = open_course(root / "source")
        (name,) = course.config.assignments
        isolation = choose_isolation(course)
        _say(f"isolation: {isolation}")
        if "--try" in arguments:
            return 0
        results.parent.mkdir(exist_ok=True)
        results.unlink(missing_ok=True)
        hand_in = HandIn("submission", modules_folder(course.assignment(name), root / "submission"))
        (graded,) = grade_all(course, name, [hand_in], isolation=isolation, jobs=1)
    except ConfigError as error:
        _say(f"NOT GRADED, and no score given. It is not the student's fault.\n{error}")
        return 1
    return _write(course, graded.result.report(graded.student), results)


def _write(course: Course, report: GradeReport, results: Path) -> int:
    for module, found in report.modules.items():
        _say(f"{module}: {'not graded' if found.earned is None else found.earned} of {found.possible}")
    if report.status != "graded":
        _say(f"NOT GRADED, and no score given. It is not the student's fault.\n{report.error}")
        return 1
    draft = results.with_name(".results.json.draft")
    content = json.dumps(results_json(report, course.config.language), ensure_ascii=False, allow_nan=False, indent=1)
    draft.write_text(content, encoding="utf-8")
    draft.replace(results)
    return 0


def modules_folder(assignment: Assignment, submission: Path) -> Path:
    """Go into the one folder that a student zipped as a whole, or a repository has, when no module lies above it."""
    folder = submission
    while not any((folder / f"{module}.py").exists() for module in assignment.settings.modules):
        inner = [path for path in folder.iterdir() if path.name not in _PACKING]
        if len(inner) != 1 or not stat.S_ISDIR(inner[0].lstat().st_mode):
            return submission
        (folder,) = inner
    return folder


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
