"""Exports for learning platforms, as nbgrader's exporter plug-ins.

``nbgrader export --exporter=autograder.gradebook.exports.CanvasExport --assignment=A --to=FILE``; docs/exports.md.
"""

from autograder.gradebook.exports.blackboard import BlackboardExport
from autograder.gradebook.exports.canvas import CanvasExport
from autograder.gradebook.exports.gradescope import GradescopeExport
from autograder.gradebook.exports.moodle import MoodleExport
from autograder.gradebook.exports.per_test import PerTestExport

__all__ = ["BlackboardExport", "CanvasExport", "GradescopeExport", "MoodleExport", "PerTestExport"]
