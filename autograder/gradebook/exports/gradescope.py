"""Gradescope's results.json for each student, from what is recorded here: the final grade, and each test beside it."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

from autograder.gradebook.exports.one_assignment import ExportRefused, Graded, OneAssignmentExport, named, replace_file
from autograder.gradebook.handin import student_id_problem
from autograder.gradebook.reports import recorded_report
from autograder.gradescope.results import results_json

_NO_TIME = (1980, 1, 1, 0, 0, 0)


class GradescopeExport(OneAssignmentExport):
    """Write <student>/results.json into a folder, or into a zip when ``self.to`` ends in .zip.

    The score is the final grade, a teacher's changes and late penalties included; Gradescope takes it before the sum of
    the tests. Its format wants a score, so who has no final grade gets no file.
    """

    default_name = "gradescope_results"

    def write(self, graded: Graded, destination: Path) -> None:
        """Write the files; who gets none is named in the log."""
        files: dict[str, bytes] = {}
        without = []
        for grade in graded.grades:
            stored = recorded_report(graded.assignment, grade.student)
            is_usable = stored is not None and stored.report.status == "graded"
            if grade.points is None or stored is None or not is_usable or student_id_problem(grade.student):
                without.append(grade.student)
                continue
            results = results_json(stored.report, graded.course.config.language, score=grade.points.score)
            files[f"{grade.student}/results.json"] = json.dumps(results, ensure_ascii=False, indent=1).encode()
        if without:
            self.log.warning("No results.json: %s", named(without))
        if destination.suffix == ".zip":
            replace_file(destination, _zipped(files))
        else:
            _write_folder(destination, files)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content)
    return packed.getvalue()


def _write_folder(destination: Path, files: Mapping[str, bytes]) -> None:
    """Write a new folder: in an old one, results of students who have none any more would stay."""
    draft = destination.with_name(f".{destination.name}.{os.getpid()}")
    if destination.exists():
        raise ExportRefused(f"{destination} is there already; remove it, or choose another --to")
    draft.mkdir(parents=True)
    for name, content in files.items():
        path = draft / name
        path.parent.mkdir()
        path.write_bytes(content)
    draft.rename(destination)
