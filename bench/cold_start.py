"""The autograder's command line as where no warm parent can be had: ``python -m bench.cold_start grade ...``.

Every submission then starts a Python of its own behind the wall, and loads NumPy in it.
"""

from __future__ import annotations

from dataclasses import replace

from autograder import cli, isolation
from autograder.isolation import Isolation
from autograder.layout import Course

_choose = isolation.choose_isolation


def choose_cold(course: Course) -> Isolation:
    """Choose as the autograder does, but for the warm parent."""
    return replace(_choose(course), is_warm=False)


if __name__ == "__main__":
    isolation.choose_isolation = choose_cold
    cli.main()
