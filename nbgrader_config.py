"""nbgrader's configuration for this course, derived from grading_config.yaml: change that file, not this one."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:  # formgrader's server may have been started elsewhere
    sys.path.insert(0, str(ROOT))

from autograder.gradebook.configuration import configure  # noqa: E402

configure(get_config(), ROOT)
