"""Grade all of tests/submissions with several NumPys, and compare the grades: ``python tests/numpy_versions.py``.

The right, the wrong and the odd hand-ins are graded with this environment's NumPy, with the oldest release that
pyproject.toml allows and the newest one, of those on the package index that run on this Python, and with this
environment's NumPy without the vector instructions that it would choose for this CPU (on x86-64: AVX-512, AVX2 and
FMA3). Points, verdicts and diagnoses must be the same; messages, which print digits and name exceptions, may differ.
Exit status 0 when they are, 1 with every difference printed.
"""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import test_submissions
from packaging.version import Version
from variants import REPOSITORY, Batch, find_variants, grade_batch, grading_environment, write_batches

DISABLED = "NPY_DISABLE_CPU_FEATURES"
JOBS = 2
# What a report may say differently: a message, or the error of a hand-in that could not be graded.
_TEXTS = {"message", "error"}

Grades = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Setting:
    """A NumPy to grade with: what to call it, and the environment of the grading process that gets it."""

    name: str
    environment: dict[str, str]


def dispatched_features() -> list[str]:
    """List the CPU features that NumPy chooses at run time and finds on this CPU; the others it always needs."""
    core = importlib.import_module("numpy._core._multiarray_umath")  # has no public name, and no type hints
    return [feature for feature in core.__cpu_dispatch__ if core.__cpu_features__[feature]]


def oldest_allowed(pyproject: str) -> Version:
    """Read the lower bound of NumPy from the text of pyproject.toml.

    Raises
    ------
    ValueError
        When the dependency on NumPy has no lower bound, or more than one.

    """
    requirements = tomllib.loads(pyproject)["project"]["dependencies"]
    bounds = [match[1] for line in requirements if (match := re.fullmatch(r"numpy>=([\d.]+)", line))]
    if len(bounds) != 1:
        raise ValueError(f"pyproject.toml should require numpy>=<release> once; it requires {requirements}")
    return Version(bounds[0])


def choose_releases(available: Sequence[str], oldest: Version) -> tuple[str, str]:
    """Give the oldest and the newest release of those ``available`` that are not older than ``oldest``.

    Raises
    ------
    ValueError
        When there is none.

    """
    allowed = sorted((release for release in available if Version(release) >= oldest), key=Version)
    if not allowed:
        raise ValueError(f"no release of NumPy from {oldest} on runs here; there are {', '.join(available)}")
    return allowed[0], allowed[-1]


def differences(path: str, expected: Any, found: Any) -> Iterator[str]:
    """Tell where two grades differ, texts for people apart."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in {**expected, **found}:
            if key not in _TEXTS:
                yield from differences(f"{path}: {key}", expected.get(key), found.get(key))
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(f"{path}: {_label(one, number)}", one, other)
    elif expected != found:
        yield f"{path}: {expected!r} became {found!r}"


def _label(part: Any, number: int) -> str:
    named = part if isinstance(part, dict) else {}
    return str(named.get("id") or named.get("misconception") or number)


def main() -> int:
    """Grade with every NumPy and say how the grades compare."""
    with tempfile.TemporaryDirectory(prefix="numpy-versions-") as folder:
        batches = _all_batches(Path(folder))
        first, *others = _settings(Path(folder))
        expected = _grade(batches, first)
        count = sum(_report(setting, expected, _grade(batches, setting)) for setting in others)
    return int(count > 0)


def _all_batches(folder: Path) -> list[Batch]:
    variants, odd = folder / "variants", folder / "odd"
    variants.mkdir()
    odd.mkdir()
    return [*write_batches(variants, [*find_variants("correct"), *find_variants("wrong")]), *_odd_batches(odd)]


def _odd_batches(course: Path) -> Iterator[Batch]:
    """Build the odd hand-ins as their own tests do: those with every module, and the others."""
    test_submissions.write_course(course)
    complete = {name for name in test_submissions.NAMES if test_submissions.expectation(name).get("every_module")}
    for assignment, names in (("softmax_losses", complete), ("few_modules", {*test_submissions.NAMES} - complete)):
        submissions = course / assignment
        submissions.mkdir()
        for name in sorted(names):
            test_submissions.build(name, submissions)
        yield Batch(course, assignment, submissions)


def _settings(folder: Path) -> Iterator[Setting]:
    yield Setting(f"NumPy {np.__version__}", _checked(grading_environment(), np.__version__, dispatched_features()))
    oldest, newest = choose_releases(_available(), oldest_allowed((REPOSITORY / "pyproject.toml").read_text()))
    for release in dict.fromkeys([oldest, newest]):
        if release == np.__version__:
            print(f"NumPy {release} is this environment's own.")
            continue
        installed = folder / f"numpy-{release}"
        _pip("install", "--target", str(installed), "--no-deps", "--only-binary=:all:", f"numpy=={release}")
        yield Setting(f"NumPy {release}", _checked(grading_environment(installed), release))
    disabled = " ".join(dispatched_features())
    if not disabled:
        print("NumPy chooses no vector instructions for this CPU: there are none to switch off.")
        return
    environment = grading_environment(**{DISABLED: disabled})
    yield Setting(f"NumPy {np.__version__} without {disabled}", _checked(environment, np.__version__, []))


def _checked(environment: dict[str, str], release: str, features: Sequence[str] | None = None) -> dict[str, str]:
    """Make sure that a grading process in ``environment`` really gets this NumPy."""
    program = "import numpy, numpy_versions; print(numpy.__version__, *numpy_versions.dispatched_features())"
    found = _output([sys.executable, "-c", program], {**environment, "PYTHONPATH": _beside(environment)}).split()
    if found[0] != release or (features is not None and found[1:] != [*features]):
        raise ValueError(f"asked for NumPy {release} with {features}, got {' '.join(found)}")
    return environment


def _beside(environment: Mapping[str, str]) -> str:
    return os.pathsep.join([environment["PYTHONPATH"], str(Path(__file__).resolve().parent)])


def _available() -> list[str]:
    """List the releases of NumPy on the index that have a wheel for this Python."""
    said = _pip("index", "versions", "--only-binary=:all:", "numpy")
    listed = re.search(r"^Available versions: (.+)$", said, re.MULTILINE)
    if listed is None:
        raise ValueError(f"pip did not list the releases of NumPy: {said}")
    return listed[1].split(", ")


def _pip(*arguments: str) -> str:
    return _output([sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments], os.environ)


def _output(command: Sequence[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(f"{' '.join(command)} failed: {done.stderr}")
    return done.stdout


def _grade(batches: Sequence[Batch], setting: Setting) -> Grades:
    print(f"Grading with {setting.name} ...", flush=True)
    graded = [grade_batch(batch, jobs=JOBS, environment=setting.environment) for batch in batches]
    return {report["student"]: report for reports in graded for report in reports}


def _report(setting: Setting, expected: Grades, found: Grades) -> int:
    lines = list(differences("", expected, found))
    said = f"{len(lines)} differences" if lines else "identical grades"
    print(f"{setting.name}: {said} for {len(found)} hand-ins")
    for line in lines:
        print(f"  {line.removeprefix(': ')}")
    return len(lines)


if __name__ == "__main__":
    sys.exit(main())
