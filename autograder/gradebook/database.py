"""Where the gradebook is: an SQLite file in the course's folder, or a database on a PostgreSQL server."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from autograder.config import CONFIG_NAME, ConfigError, Problem, key_line
from autograder.layout import Course

_DRIVER = "psycopg"


def database_url(course: Course) -> str:
    """Give the address as nbgrader wants it.

    Raises
    ------
    ConfigError
        When the gradebook is on a server, and what speaks to it is not installed.

    """
    address = course.config.gradebook.database
    if address is None:
        return f"sqlite:///{sqlite_path(course)}"
    if importlib.util.find_spec(_DRIVER) is None:
        said = "needs the package psycopg; install it with `pip install 'autograder[postgresql]'`"
        raise ConfigError([_problem(course, said)])
    return address


def sqlite_path(course: Course) -> Path | None:
    """Give the file that the gradebook is; None where it is on a server."""
    return course.root / "gradebook" / "gradebook.db" if course.config.gradebook.database is None else None


def libpq_address(course: Course) -> str | None:
    """Give the address as PostgreSQL's own programs want it; None where the gradebook is a file."""
    address = course.config.gradebook.database
    return None if address is None else address.replace("+psycopg", "", 1)


def gradebook_name(course: Course) -> Path:
    """Give what messages call the gradebook."""
    return Path("gradebook.db") if course.config.gradebook.database is None else Path("the gradebook on PostgreSQL")


def unreachable(course: Course, error: Exception) -> ConfigError:
    """Say that the server gives no gradebook, with its own reason, where the address stands."""
    reason = " ".join(str(error).split("[SQL:")[0].split())
    return ConfigError([_problem(course, f"the gradebook can't be reached: {reason}")])


def _problem(course: Course, said: str) -> Problem:
    path, keys = course.root / CONFIG_NAME, ("gradebook", "database")
    return Problem(path, key_line(path, *keys), ".".join(keys), said)
