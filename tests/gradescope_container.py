"""Gradescope's harness, played here: the zip unpacked into a root of its own, bound at /autograder, and run.

``python tests/gradescope_container.py`` (``make gradescope``) builds the zip of this repository's first assignment,
runs its setup.sh for real, which downloads and installs everything, and grades the solution and an empty hand-in.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# What Docker leaves a container's root when nothing else is asked for.
_CAPABILITIES = [
    "CAP_AUDIT_WRITE",
    "CAP_CHOWN",
    "CAP_DAC_OVERRIDE",
    "CAP_FOWNER",
    "CAP_FSETID",
    "CAP_KILL",
    "CAP_MKNOD",
    "CAP_NET_BIND_SERVICE",
    "CAP_NET_RAW",
    "CAP_SETFCAP",
    "CAP_SETGID",
    "CAP_SETPCAP",
    "CAP_SETUID",
    "CAP_SYS_CHROOT",
]
_SYSTEM = ("usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32", "etc", "opt")


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended: its status, what staff see, and results.json as text; None where there is none."""

    status: int
    said: str
    written: str | None

    @property
    def results(self) -> dict[str, Any]:
        """Read results.json."""
        assert self.written is not None, self.said
        found: dict[str, Any] = json.loads(self.written)
        return found


@dataclass(frozen=True, slots=True)
class Container:
    """An image after its build: ``root`` is what stands at /autograder."""

    root: Path

    def grade(self, files: Mapping[str, str], *, hide: Sequence[str] = ()) -> Run:
        """Hand in ``files`` and run run_autograder, without a network, as the harness does."""
        for name in ("submission", "results"):
            shutil.rmtree(self.root / name, ignore_errors=True)
            (self.root / name).mkdir()
        for name, text in files.items():
            path = self.root / "submission" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        about = {"id": 1, "users": [{"id": 7, "name": "Ada", "email": "ada@example.org"}], "previous_submissions": []}
        (self.root / "submission_metadata.json").write_text(json.dumps(about))
        done = self.run("/autograder/run_autograder", hide=hide)
        results = self.root / "results" / "results.json"
        return Run(done.returncode, done.stdout, results.read_text(encoding="utf-8") if results.exists() else None)

    def run(self, *command: str, hide: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        """Run a command in the container: its own processes and /tmp, and of this machine only its programs."""
        return subprocess.run(
            [
                shutil.which("bwrap") or "bwrap",
                *self._mounts(hide),
                *_privileges(),
                "--chdir",
                "/autograder",
                "--",
                *command,
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8"},
        )

    def _mounts(self, hide: Sequence[str]) -> list[str]:
        options = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--die-with-parent", "--proc", "/proc"]
        options += ["--dev", "/dev", "--tmpfs", "/tmp", "--dir", "/root"]  # noqa: S108
        for folder in (Path("/", name) for name in _SYSTEM):
            if folder.is_symlink():
                options += ["--symlink", str(folder.readlink()), str(folder)]
            elif folder.is_dir():
                options += ["--ro-bind", str(folder), str(folder)]
        for folder in _interpreter():
            options += ["--ro-bind", str(folder), str(folder)]
        for path in hide:
            options += ["--ro-bind", "/dev/null", path]
        return [*options, "--bind", str(self.root), "/autograder"]


def unpack(archive: Path, root: Path) -> Container:
    """Lay the zip out as Gradescope's image build does, without running setup.sh."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(root / "source")
        for member in packed.infolist():
            (root / "source" / member.filename).chmod(stat.S_IMODE(member.external_attr >> 16))
    shutil.copy(root / "source" / "run_autograder", root / "run_autograder")
    (root / "run_autograder").chmod(0o755)
    root.chmod(0o755)
    return Container(root)


def use_this_python(container: Container) -> None:
    """Put the Python that runs the tests where setup.sh puts its own, so that nothing is downloaded."""
    python = container.root / "environment" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)


def _interpreter() -> list[Path]:
    """List the folders of the Python that runs the tests, where they are not the system's."""
    folders = {Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parent.parent}
    return sorted(folder for folder in folders if not folder.is_relative_to("/usr"))


def _privileges() -> list[str]:
    if os.geteuid() != 0:
        return []
    return [option for name in _CAPABILITIES for option in ("--cap-add", name)]


def main() -> None:
    """Build, install and grade for real."""
    from autograder.gradescope.archive import write_gradescope_zip
    from autograder.layout import find_course

    course = find_course(Path(__file__).parent)
    assignment = course.assignment(next(iter(course.config.assignments)))
    with tempfile.TemporaryDirectory(prefix="gradescope-") as folder:
        root = Path(folder) / "autograder"
        Path(folder).chmod(0o755)
        container = unpack(write_gradescope_zip(course, assignment, Path(folder) / "autograder.zip"), root)
        subprocess.run(["/bin/bash", str(root / "source" / "setup.sh")], check=True, cwd=root)
        solutions = {f"{name}.py": assignment.solution(name).read_text() for name in assignment.settings.modules}
        for files, expected in ((solutions, assignment.settings.points), ({}, 0.0)):
            run = container.grade(files)
            print(run.said)
            assert run.status == 0, run.status
            assert run.results["score"] == expected, run.results["score"]
            print(f"{len(files)} modules handed in: {run.results['score']:g} points")


if __name__ == "__main__":
    main()
