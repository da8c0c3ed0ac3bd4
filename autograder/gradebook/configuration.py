"""Derive nbgrader's configuration from grading_config.yaml, for nbgrader_config.py at the root of the course."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from nbgrader.apps.baseapp import NbGrader
from traitlets.config import Application

import autograder
from autograder.config import ConfigError
from autograder.gradebook.autograde import STEPS as AUTOGRADE_STEPS
from autograder.gradebook.autograde import use_module_converter
from autograder.gradebook.database import database_url
from autograder.gradebook.feedback import STEPS as FEEDBACK_STEPS
from autograder.gradebook.feedback import use_feedback_converter
from autograder.layout import Course, open_course
from autograder.texts import Shown, say

_IGNORED = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", ".pytest_cache", ".git"]


def configure(c: Any, root: Path) -> None:
    """Configure nbgrader for the course at ``root``.

    A mistake in grading_config.yaml ends an nbgrader command: nbgrader would only log it, and go on with its defaults,
    an empty gradebook among them. A server that opened the course (formgrader's) keeps running.
    """
    try:
        course = open_course(root)
    except ConfigError as error:
        if Application.initialized() and isinstance(Application.instance(), NbGrader):
            print(error, file=sys.stderr)  # noqa: T201  # logging is not set up yet
            raise SystemExit(2) from None
        raise
    with suppress(OSError):  # a student who only reads the course's configuration makes no gradebook
        (course.root / "gradebook").mkdir(exist_ok=True)  # SQLite makes the file, not its folder
    _find_alembic()
    _configure_directories(c, course)
    _configure_steps(c, course)
    policy = course.config.late_policy
    c.AssignLatePenalties.plugin_class = "autograder.gradebook.late.PercentPerDay"
    c.PercentPerDay.percent_per_day = policy.percent_per_day
    c.PercentPerDay.maximum_percent = policy.maximum_percent
    c.PercentPerDay.grace_minutes = policy.grace_minutes
    use_module_converter()
    use_feedback_converter()


def _find_alembic() -> None:
    """Let nbgrader find the program it makes a new gradebook with, when its environment is used but not activated."""
    if shutil.which("alembic") is None:
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])


def _configure_directories(c: Any, course: Course) -> None:
    c.CourseDirectory.course_id = course.config.course.id
    c.CourseDirectory.root = str(course.root)
    c.CourseDirectory.source_directory = "assignments"
    c.CourseDirectory.release_directory = "student_template"
    c.CourseDirectory.submitted_directory = "gradebook/submitted"
    c.CourseDirectory.autograded_directory = "gradebook/autograded"
    c.CourseDirectory.feedback_directory = "gradebook/feedback"
    c.CourseDirectory.db_url = database_url(course)
    c.CourseDirectory.ignore = _IGNORED


def _configure_steps(c: Any, course: Course) -> None:
    """Name our steps by dotted strings: formgrader shows its configuration as JSON."""
    c.GenerateAssignment.preprocessors = [
        "autograder.gradebook.release.WriteStubs",
        # nbgrader's own, without InstantiateTests, the one that starts a kernel
        "nbgrader.preprocessors.IncludeHeaderFooter",
        "nbgrader.preprocessors.LockCells",
        "nbgrader.preprocessors.ClearSolutions",
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.CheckCellMetadata",
        "nbgrader.preprocessors.ComputeChecksums",
        "nbgrader.preprocessors.SaveCells",
        "nbgrader.preprocessors.ClearHiddenTests",
        "nbgrader.preprocessors.ClearMarkScheme",
        "nbgrader.preprocessors.ComputeChecksums",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    # nbgrader's own stub would raise when the handout is run.
    c.ClearSolutions.code_stub = {"python": _sheet_text(course.config.language)}
    c.Autograde.autograde_preprocessors = [*AUTOGRADE_STEPS]
    c.GenerateFeedback.preprocessors = [*FEEDBACK_STEPS]
    templates = Path(autograder.__file__).parent / "templates"
    c.GenerateFeedback.HTMLExporter.extra_template_basedirs = [str(templates)]
    c.GenerateFeedback.HTMLExporter.template_name = "feedback"
    c.ExportApp.plugin_class = "autograder.gradebook.export.CsvExport"
    c.ExchangeFactory.collect = "autograder.gradebook.collect.CollectModules"
    c.ExchangeFactory.submit = "autograder.gradebook.collect.SubmitModules"
    c.ZipCollectApp.downloaded_directory = "gradebook/downloaded"
    c.ZipCollectApp.extractor_plugin = "autograder.gradebook.lms.LmsExtractor"
    c.ZipCollectApp.collector_plugin = "autograder.gradebook.lms.LmsCollector"


def _sheet_text(shown: Shown) -> str:
    """Give the comment that the answer sheet's cells hold until they show a student's work."""
    text = say("What you handed in is shown here after grading; there is nothing to write in this cell.")
    lines = [text.en, text.zh] if shown == "both" else [text.in_language(shown)]
    return "\n".join(f"# {line}" for line in dict.fromkeys(lines))
