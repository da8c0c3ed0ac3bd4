"""Build the Python 3.6 or 3.7 environment in which TensorFlow 1.14.0 runs; only authors of references need it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ENVIRONMENT = ".venv-tf114"
INSTALLERS = "requirements/tensorflow-1.14-installers.txt"
REQUIREMENTS = "requirements/tensorflow-1.14.txt"

_VERSIONS = ("3.6", "3.7")
_STAMP = "requirements.sha256"


class TensorFlowEnvironmentError(Exception):
    """TensorFlow 1.14.0 can't be run here; the message says what is missing and how to get it."""


def prepare_environment(root: Path) -> Path:
    """Give the interpreter of the environment at the course's ``root``, building it when missing or out of date."""
    folder = root / ENVIRONMENT
    python, stamp = folder / "bin" / "python", folder / _STAMP
    wanted = _fingerprint(root)
    if python.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    interpreter = find_interpreter()
    shutil.rmtree(folder, ignore_errors=True)
    _run(f"can't create {folder}", interpreter, "-I", "-m", "venv", folder)
    for requirements in (INSTALLERS, REQUIREMENTS):
        install = ("-I", "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes", "-r")
        _run(f"can't install {requirements}", python, *install, root / requirements)
    stamp.write_text(wanted, encoding="utf-8")
    return python


def find_interpreter() -> Path:
    """Give a Python 3.6 or 3.7 that works, from PATH or from pyenv.

    Raises
    ------
    TensorFlowEnvironmentError
        When this machine has none; says how to install one.

    """
    for candidate, version in _candidates():
        if _works(candidate, version):
            return candidate
    raise TensorFlowEnvironmentError(
        "TensorFlow 1.14.0 needs Python 3.6 or 3.7, and neither python3.6 nor python3.7 is on PATH or among pyenv's "
        "versions. Install one, for example with `pyenv install 3.7.16` or `conda create -n py37 python=3.7`, "
        "and run this again. (Grading needs neither: the recorded references are part of the course.)"
    )


def _candidates() -> Iterator[tuple[Path, str]]:
    for version in _VERSIONS:
        found = shutil.which(f"python{version}")
        if found:
            yield Path(found), version
        for root in _pyenv_roots():
            for folder in sorted(root.glob(f"versions/{version}.*"), reverse=True):
                yield folder / "bin" / f"python{version}", version


def _pyenv_roots() -> list[Path]:
    roots = [Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")]
    pyenv = shutil.which("pyenv")
    if pyenv:
        said = subprocess.run([pyenv, "root"], capture_output=True, text=True, check=False)
        roots += [Path(line) for line in said.stdout.splitlines() if line]
    # Another user's pyenv, known from an inherited environment, may be closed to us.
    return [root for root in dict.fromkeys(roots) if os.access(root / "versions", os.R_OK | os.X_OK)]


def _works(interpreter: Path, version: str) -> bool:
    """Tell whether it starts, is the version its name says, and can make environments; a pyenv shim may do none."""
    program = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    try:
        said = subprocess.run([interpreter, "-I", "-c", program], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return said.returncode == 0 and said.stdout.strip() == version


def _fingerprint(root: Path) -> str:
    digest = hashlib.sha256()
    for requirements in (INSTALLERS, REQUIREMENTS):
        try:
            digest.update((root / requirements).read_bytes())
        except OSError as error:
            raise TensorFlowEnvironmentError(f"{root / requirements}: can't be read ({error.strerror})") from None
    return digest.hexdigest()


def _run(otherwise: str, *command: str | Path) -> None:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise TensorFlowEnvironmentError(f"{otherwise}; it said:\n{done.stdout.strip()}")
