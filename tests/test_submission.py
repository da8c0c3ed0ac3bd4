"""Intake of a hand-in: plain files are copied, nothing else is followed or opened, and what is left out is said."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pytest

import autograder.submission as intake
from autograder.submission import Submission, SubmissionRefused, load_submission, printable

NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a hand-in with one module."""
    path = tmp_path / "ada"
    path.mkdir()
    (path / "softmax.py").write_text("x = 1\n")
    return path


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Give the folder of a hand-in with one module that users other than root can reach, too."""
    with tempfile.TemporaryDirectory() as path:
        Path(path).chmod(0o755)
        (Path(path) / "softmax.py").write_text("x = 1\n")
        yield Path(path)


def load(folder: Path) -> Submission:
    """Take the folder in."""
    return load_submission("ada", folder)


def names(submission: Submission) -> list[str]:
    """Give the relative paths that were taken in."""
    return [str(path) for path in submission.files]


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Run the block without root's power to read everything; an ordinary user has none to lay down."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_plain_files(folder: Path) -> None:
    """Files are copied byte for byte, those in folders too, in the order of their names and without a note."""
    (folder / "data").mkdir()
    (folder / "data" / "table.bin").write_bytes(bytes(range(256)))
    (folder / "helper.py").write_text("")
    submission = load(folder)
    assert names(submission) == ["data/table.bin", "helper.py", "softmax.py"]
    assert submission.files[PurePosixPath("data/table.bin")] == bytes(range(256))
    assert submission.notes == ()


def test_source(folder: Path) -> None:
    """The text of a module is given without a byte order mark and with undecodable bytes replaced."""
    (folder / "one_hot.py").write_bytes(b"\xef\xbb\xbfx = '\xff'\n")
    submission = load(folder)
    assert submission.source("one_hot") == "x = '\ufffd'\n"
    assert submission.source("missing") is None
    assert submission.has_module("softmax")
    assert not submission.has_module("missing")


def test_module_in_a_subfolder_is_no_module(folder: Path) -> None:
    """A module counts only where it was asked for, at the top."""
    (folder / "src").mkdir()
    (folder / "src" / "one_hot.py").write_text("")
    assert not load(folder).has_module("one_hot")


def test_odd_but_fair_names(folder: Path) -> None:
    """Names with spaces, brackets and letters of any script are taken in."""
    fair = ["softmax (1).py", "softmax copy.py", "作业.py", "übung.py", "a+b=c,d@e.py"]
    for name in fair:
        (folder / name).write_text("")
    submission = load(folder)
    assert set(fair) <= set(names(submission))
    assert submission.notes == ()


LEFT_ALONE = ["__pycache__", ".ipynb_checkpoints", ".git", ".DS_Store", "__MACOSX"]


def test_what_tools_leave_behind(folder: Path) -> None:
    """Folders that tools make are passed over without a word."""
    for name in LEFT_ALONE:
        (folder / name).mkdir()
        (folder / name / "softmax.py").write_text("")
    (folder / "timestamp.txt").write_text("2026-12-01 10:00:00 UTC")
    submission = load(folder)
    assert names(submission) == ["softmax.py"]
    assert submission.notes == ()


HOSTILE_NAMES = [".hidden.py", "-rf.py", " lead.py", "trail.py ", "dot.", "semi;colon.py", "quote'.py", "star*.py"]
HOSTILE_NAMES += ["back\\slash.py", "new\nline.py", "tab\t.py", "esc\x1b[31m.py", "n" * 101, "$(id).py"]
HOSTILE_NAMES += ["right\u202eto left.py", "zero\u200bwidth.py"]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_hostile_names(folder: Path, name: str) -> None:
    """A name that could mislead a terminal, a shell or a reader is left out and shown escaped."""
    (folder / name).write_text("")
    submission = load(folder)
    assert names(submission) == ["softmax.py"]
    (note,) = submission.notes
    assert note.en == f"{printable(name)} was left out: its name has characters that are not allowed"
    assert note.en.isprintable()


def test_name_that_is_no_text(folder: Path) -> None:
    """A name whose bytes are no UTF-8 is left out, and the note can still be encoded."""
    (Path(os.fsdecode(os.fsencode(folder) + b"/\xb4\xf0.py"))).write_text("")
    (note,) = load(folder).notes
    assert note.en.encode("utf-8").startswith(rb"\udcb4\udcf0.py was left out")


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    """Links to files, folders, devices, themselves and nothing are left out, each with a note."""
    (tmp_path / "secret.py").write_text("SECRET = 1\n")
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "one_hot.py").write_text("")
    targets = {"a.py": "../secret.py", "b.py": "/dev/zero", "c": "../others", "d.py": "d.py", "e.py": "nowhere"}
    for name, target in targets.items():
        (folder / name).symlink_to(target)
    submission = load(folder)
    assert names(submission) == ["softmax.py"]
    said = "was left out: it is a link, device, pipe or socket; hand in the file itself"
    assert tuple(map(str, submission.notes)) == tuple(f"{name} {said}" for name in targets)


def test_folder_that_is_a_link(folder: Path) -> None:
    """A hand-in that is itself a link is refused as a whole."""
    link = folder.parent / "eve"
    link.symlink_to(folder)
    with pytest.raises(SubmissionRefused, match=r"can't be opened: (Not a directory|Too many levels)"):
        load(link)


@pytest.mark.parametrize("kind", ["file", "missing", "fifo"])
def test_no_folder(tmp_path: Path, kind: str) -> None:
    """A hand-in that is no folder is refused, and a pipe in its place blocks nothing."""
    path = tmp_path / "eve"
    if kind == "file":
        path.write_text("")
    if kind == "fifo":
        os.mkfifo(path)
    with pytest.raises(SubmissionRefused, match="can't be opened"):
        load(path)


def test_pipes_and_sockets_are_not_opened(folder: Path) -> None:
    """A named pipe or a socket is left out; neither makes the grader wait."""
    os.mkfifo(folder / "pipe.py")
    (folder / "s").mkdir()
    # By a short relative path: a socket's address has room for about 100 bytes.
    bind = "import os, socket, sys; os.chdir(sys.argv[1]); socket.socket(socket.AF_UNIX).bind('socket.py')"
    subprocess.run([sys.executable, "-c", bind, str(folder)], check=True)
    submission = load(folder)
    assert names(submission) == ["softmax.py"]
    assert [note.en.split()[0] for note in submission.notes] == ["pipe.py", "socket.py"]


def test_swapped_for_a_link(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that becomes a link after it was looked at is not followed."""
    (tmp_path / "secret.py").write_text("SECRET = 1\n")
    real_stat = os.stat

    def swap(name: str, *, dir_fd: int | None = None, follow_symlinks: bool = True) -> os.stat_result:
        looked = real_stat(name, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
        if dir_fd is None:
            return looked
        (folder / name).unlink()
        (folder / name).symlink_to(tmp_path / "secret.py")
        return looked

    monkeypatch.setattr("autograder.submission.os.stat", swap)
    submission = load(folder)
    monkeypatch.undo()
    assert names(submission) == []
    assert submission.notes[0].en.startswith("softmax.py was left out: it can't be read")


def test_swapped_for_a_pipe(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that becomes a named pipe after it was looked at neither blocks nor counts."""
    real_stat = os.stat

    def swap(name: str, *, dir_fd: int | None = None, follow_symlinks: bool = True) -> os.stat_result:
        looked = real_stat(name, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
        if dir_fd is None:
            return looked
        (folder / name).unlink()
        os.mkfifo(folder / name)
        return looked

    monkeypatch.setattr("autograder.submission.os.stat", swap)
    submission = load(folder)
    monkeypatch.undo()
    assert names(submission) == []
    assert "is no plain file" in submission.notes[0]


def test_vanished_meanwhile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is deleted while the folder is read is noted, and the rest is taken in."""
    real_listdir = os.listdir
    monkeypatch.setattr("autograder.submission.os.listdir", lambda descriptor: [*real_listdir(descriptor), "gone.py"])
    submission = load(folder)
    assert names(submission) == ["softmax.py"]
    assert tuple(map(str, submission.notes)) == ("gone.py was left out: it can't be read (No such file or directory)",)


def test_case_twins(folder: Path) -> None:
    """Of files whose names differ only in case neither counts, because the machine would decide which."""
    (folder / "Softmax.py").write_text("x = 2\n")
    submission = load(folder)
    assert names(submission) == []
    said = "was left out: another file's name differs only in case"
    assert tuple(map(str, submission.notes)) == (f"Softmax.py {said}", f"softmax.py {said}")


def test_large_file(folder: Path) -> None:
    """A file above the limit, even one of holes, is left out without being read whole; one at the limit is taken in."""
    with (folder / "holes.py").open("wb") as file:
        file.truncate(50 << 30)
    (folder / "fits.bin").write_bytes(b"x" * intake.MAXIMUM_FILE_BYTES)
    submission = load(folder)
    assert names(submission) == ["fits.bin", "softmax.py"]
    assert tuple(map(str, submission.notes)) == ("holes.py was left out: it has more than 2 MiB, or is no plain file",)


def test_too_many_bytes(folder: Path) -> None:
    """Files that are too large only together make the hand-in as a whole be refused."""
    for number in range(9):
        (folder / f"{number}.bin").write_bytes(b"x" * intake.MAXIMUM_FILE_BYTES)
    with pytest.raises(SubmissionRefused, match="more than 200 files or 16 MiB in all"):
        load(folder)


def test_too_many_files(folder: Path) -> None:
    """More files than the limit make the hand-in be refused; exactly the limit is taken in."""
    for number in range(intake.MAXIMUM_FILES - 1):
        (folder / f"f{number}.py").write_text("")
    assert len(load(folder).files) == intake.MAXIMUM_FILES
    (folder / "one_more.py").write_text("")
    with pytest.raises(SubmissionRefused, match="more than 200 files"):
        load(folder)


def test_too_many_entries(folder: Path) -> None:
    """Entries count even where none of them would be taken in."""
    for number in range(intake.MAXIMUM_ENTRIES):
        (folder / f".f{number}").symlink_to("nowhere")
    with pytest.raises(SubmissionRefused, match="more than 2000 files and folders"):
        load(folder)


def test_depth(folder: Path) -> None:
    """Folders are read to a fixed depth, and what lies deeper is noted."""
    below = folder
    for level in range(1, intake.MAXIMUM_DEPTH + 2):
        below = below / str(level)
        below.mkdir()
        (below / "f.py").write_text("")
    submission = load(folder)
    assert "1/2/3/4/5/6/f.py" in names(submission)
    assert tuple(map(str, submission.notes)) == ("1/2/3/4/5/6/7 was left out: folders are read 6 deep",)


def test_unreadable_file(shared_folder: Path) -> None:
    """A file that the grader has no right to read is its fault: the hand-in is refused, and nothing costs points."""
    (shared_folder / "one_hot.py").write_text("")
    (shared_folder / "one_hot.py").chmod(0)
    with (
        as_ordinary_user(),
        pytest.raises(SubmissionRefused, match=r"^one_hot\.py can't be read \(Permission denied\)$"),
    ):
        load(shared_folder)


@pytest.mark.parametrize(("mode", "why"), [(0o000, "it can't be opened"), (0o444, "it can't be read")])
def test_unreadable_folder(shared_folder: Path, mode: int, why: str) -> None:
    """A folder that can't be opened or searched is noted, and the rest is taken in."""
    data = shared_folder / "data"
    data.mkdir()
    (data / "f.py").write_text("")
    data.chmod(mode)
    with as_ordinary_user():
        submission = load(shared_folder)
    data.chmod(0o755)
    assert names(submission) == ["softmax.py"]
    (note,) = submission.notes
    assert note.en.startswith("data")
    assert f"{why} (Permission denied)" in note


def test_staged_files_are_read_only(folder: Path, tmp_path: Path) -> None:
    """What is written for the worker is the same bytes, readable and nothing more."""
    (folder / "data").mkdir()
    (folder / "data" / "run.sh").write_text("#!/bin/sh\n")
    (folder / "data" / "run.sh").chmod(0o755)
    staged = tmp_path / "staged"
    load(folder).write_to(staged)
    assert (staged / "data" / "run.sh").read_text() == "#!/bin/sh\n"
    assert stat.S_IMODE((staged / "data" / "run.sh").stat().st_mode) == 0o444


def test_printable() -> None:
    """Hostile text is shown as escapes and cut; plain text of any script stays."""
    assert printable("softmax 作业") == "softmax 作业"
    assert printable("a\x1b[31m\nb\ud800\u202e") == r"a\x1b[31m\nb\ud800\u202e"
    assert printable("x" * 500) == "x" * 120 + "…"
    assert printable("\ud800" * 500).isprintable()
    assert len(printable("\ud800" * 500)) <= 121
