"""A PostgreSQL server of a test's own: Debian's programs, a temporary folder, and a socket in it; no port is opened."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

USER = "teacher"


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its programs, the folder of its socket, and who runs it."""

    programs: Path
    folder: Path
    owner: str

    def address(self, database: str) -> str:
        """Give a database's address as grading_config.yaml has it."""
        return f"postgresql+psycopg://{USER}@/{database}?host={self.folder}"

    def create(self, database: str) -> str:
        """Make an empty database, and give its address."""
        self.run("createdb", "-h", str(self.folder), "-U", USER, database)
        return self.address(database)

    def ask(self, database: str, query: str) -> str:
        """Give what psql answers."""
        return self.run("psql", "-h", str(self.folder), "-U", USER, "-d", database, "-tAc", query).strip()

    def cut_connections(self, database: str) -> None:
        """End every connection, as a server that is restarted does."""
        query = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"  # noqa: S608
        self.ask("postgres", query)

    def run(self, program: str, *arguments: str) -> str:
        """Run one of PostgreSQL's programs as the server's owner."""
        done = subprocess.run(
            [self.programs / program, *arguments],
            user=self.owner if os.geteuid() == 0 else None,
            cwd="/",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout


@contextmanager
def open_server() -> Iterator[Server]:
    """Start a server with a fresh cluster, and end it whatever happens."""
    programs = _find_programs()
    # PostgreSQL refuses to run as root; the folder's name is short, as a socket's path must be.
    owner = pwd.getpwuid(os.geteuid()).pw_name if os.geteuid() else "nobody"
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, owner)
        server, data = Server(programs, Path(folder), owner), f"{folder}/data"
        server.run("initdb", "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-c listen_addresses='' -c fsync=off -k {folder}"
        server.run("pg_ctl", "-w", "-D", data, "-l", f"{folder}/log", "-o", options, "start")
        try:
            yield server
        finally:
            server.run("pg_ctl", "-w", "-D", data, "-m", "immediate", "stop")


def _find_programs() -> Path:
    """Find PostgreSQL's programs; as root they are installed, in CI they must be there."""
    found = _programs()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "postgresql"]):
            environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(command, env=environment, check=True, capture_output=True, timeout=600)
        found = _programs()
    if found is None:
        said = "PostgreSQL's programs are missing: apt-get install postgresql"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(f"THE GRADEBOOK ON POSTGRESQL WAS NOT TRIED: {said}")
    return found


def _programs() -> Path | None:
    """Look in PATH, and where Debian keeps a folder for each version."""
    places = [Path(found).resolve().parent for found in [shutil.which("initdb")] if found]
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    wanted = ("initdb", "pg_ctl", "createdb", "psql")
    return next((place for place in places if all((place / name).exists() for name in wanted)), None)
