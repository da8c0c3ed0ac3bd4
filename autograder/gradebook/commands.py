"""Run nbgrader's own commands, each in a process of its own, without its start-up of 1.5 s every time."""

from __future__ import annotations

import multiprocessing
import os
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

from nbgrader.apps import NbGraderApp

_SECONDS = 600

# Forked from one process that has everything loaded; the command line too, as each child imports its parent's script.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload([__name__, "autograder.gradebook.configuration", "autograder.cli"])


def run_command(folder: Path, arguments: Sequence[str], log: Path) -> int | None:
    """Do ``cd folder; nbgrader arguments``, add what it says to ``log``, and give its exit status.

    Only the nbgrader_config.py of ``folder`` counts, not the user's own. The status is None where the command took
    longer than ten minutes and was ended.
    """
    process = _PROCESSES.Process(target=_be_nbgrader, args=(str(folder), list(arguments), str(log)))
    process.start()
    process.join(_SECONDS)
    if process.exitcode is None:
        process.kill()
        process.join()
        return None
    return process.exitcode


def _be_nbgrader(folder: str, arguments: list[str], log: str) -> None:
    """Become the command: this process is its own, so that its folder, environment and output may change."""
    with Path(log).open("ab", buffering=0) as file:
        for descriptor in (1, 2):
            os.dup2(file.fileno(), descriptor)
    os.chdir(folder)
    # nbgrader makes its database with the `alembic` that it finds in PATH.
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    os.environ["JUPYTER_CONFIG_DIR"] = os.environ["JUPYTER_DATA_DIR"] = f"{folder}/.jupyter"
    warnings.simplefilter("ignore")  # nbgrader's own, of SQLAlchemy and nbformat; nobody here can mend them
    sys.argv = ["nbgrader", *arguments]
    NbGraderApp.launch_instance()
