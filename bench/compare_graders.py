"""Measure the autograder and others on the same generated classes: ``python -m bench.compare_graders``.

Writes the tables and the picture of docs/performance.md and the table of docs/scaling.md. A run that is interrupted
goes on from there when it is started again with the same code and sizes. Exit status 1 when the autograder could not
grade a hand-in, or gave a right one less than full points; of the other graders the table says it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from autograder.layout import open_course
from bench import floor, performance_page
from bench.bare_forks import BareForks
from bench.class_of_students import BEHAVIOURS, SHARES, ClassOfStudents, HandedIn, write_class
from bench.measured_run import adopt_orphans
from bench.otter_grader import OtterGrader
from bench.pytest_each import PytestEach
from bench.stock_nbgrader import StockNbgrader
from bench.this_grader import REPOSITORY, ThisGrader, clean_environment

ASSIGNMENT = "softmax_losses"
SIZES = (100, 1_000, 5_000)
OTTER = REPOSITORY / ".venv-otter"
_KEPT = REPOSITORY / ".bench"

Found = dict[str, Any]


@dataclass(frozen=True)
class Bench:
    """The class, where to work, where measured parts are kept, how many are graded at once, the others' time limit."""

    students: ClassOfStudents
    work: Path
    kept: Path
    jobs: int
    seconds: int

    def part(self, name: str, measure: Callable[[], Found]) -> Found:
        """Measure one part, unless an interrupted run has, and say so."""
        path = self.kept / f"{re.sub(r'[^a-z0-9]+', '_', name)}.json"
        if not path.exists():
            sys.stderr.write(f"{name} ... ")
            sys.stderr.flush()
            started = time.perf_counter()
            found = measure()
            shutil.rmtree(self.work, ignore_errors=True)
            path.write_text(json.dumps(found))
            sys.stderr.write(f"{time.perf_counter() - started:.0f} s\n")
        kept: Found = json.loads(path.read_text())
        return kept

    def hand_ins(self, count: int, start: int = 0) -> list[HandedIn]:
        """Give a stretch of students."""
        return list(self.students.hand_ins(count, start))

    def ours(self) -> ThisGrader:
        """Set the autograder up where nothing was ever graded."""
        return ThisGrader.set_up(self.students.course, self.students.assignment, self.work / "autograder", self.jobs)

    def classes(self, size: int, count: int) -> Found:
        """Score classes of one course, one after the other, as sections come in; record the first.

        Bare forks before and after them tell how fast the machine was then.
        """
        a_hundred, grader = self.hand_ins(min(size, sum(SHARES.values()))), self.ours()
        before = self.bare_forks(a_hundred)
        starts = range(0, size * count, size)
        found = [self.score(self.hand_ins(size, at), grader, then_record=at == 0) for at in starts]
        return {"classes": found, "bare": [before, self.bare_forks(a_hundred)], "bare count": len(a_hundred)}

    def bare_forks(self, hand_ins: Sequence[HandedIn]) -> Found:
        """Run the modules in bare forks, with no grader."""
        limits = self.students.course.config.limits
        forks = BareForks.set_up(self.students.assignment, self.work / "bare", self.jobs, limits)
        return {"score": asdict(forks.grade(hand_ins)), "full": sorted(forks.full_points())}

    def round(self, hand_ins: Sequence[HandedIn]) -> Found:
        """Measure what is compared most closely right after one another: the machine's speed changes by the minute."""
        return {
            "first": self.score(hand_ins, self.ours()),
            "bare": self.bare_forks(hand_ins),
            "job": self._record(self.ours(), hand_ins),
        }

    def score(self, hand_ins: Sequence[HandedIn], grader: ThisGrader, *, then_record: bool = False) -> Found:
        """Score with the autograder, and again when nothing has changed; then record that, and write feedback."""
        shutil.rmtree(self.work / "submissions", ignore_errors=True)
        write_class(iter(hand_ins), self.work / "submissions")
        score, again = grader.score(self.work / "submissions"), grader.score(self.work / "submissions")
        found: Found = {
            "score": asdict(score),
            "again": asdict(again),
            "full": sorted(grader.full_points()),
            "statuses": grader.statuses(),
        }
        return found | self._record(grader, hand_ins) if then_record else found

    def score_cold(self, hand_ins: Sequence[HandedIn]) -> Found:
        """Score as where there is no warm parent."""
        write_class(iter(hand_ins), self.work / "submissions")
        grader = self.ours()
        score = grader.score(self.work / "submissions", "bench.cold_start")
        return {"score": asdict(score), "full": sorted(grader.full_points()), "statuses": grader.statuses()}

    def _record(self, grader: ThisGrader, hand_ins: Sequence[HandedIn]) -> Found:
        """Grade what is collected, where what was scored before only needs to be recorded, and write feedback."""
        grader.collect(hand_ins)
        recorded, feedback = grader.grade_collected(), grader.write_feedback()
        if grader.feedback_pages() != len(hand_ins):
            raise RuntimeError(f"{grader.feedback_pages()} pages of feedback for {len(hand_ins)} hand-ins")
        gradebook = grader.root / "gradebook" / "gradebook.db"
        return {
            "record": asdict(recorded),
            "feedback": asdict(feedback),
            "disk": grader.disk_bytes(),
            "rows": floor.rows_of_a_submission(gradebook),
            "sqlite": floor.record_seconds(gradebook, self.work),
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, write the pages."""
    options = _options(arguments)
    adopt_orphans()
    course = open_course(REPOSITORY)
    students = ClassOfStudents(course, course.assignment(ASSIGNMENT))
    kept = options.folder / _digest(options)
    kept.mkdir(parents=True, exist_ok=True)
    bench = Bench(students, kept / "work", kept, len(os.sched_getaffinity(0)), options.seconds)
    try:
        found = {
            "jobs": bench.jobs,
            "side": _side_by_side(bench, options.side_by_side, options.otter),
            "sizes": {str(size): _size(bench, size) for size in options.sizes},
            "floor": bench.part("floor", lambda: _floor(bench)),
            "where": bench.part("where the time goes", lambda: _where(bench, options.side_by_side)),
        }
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted: what is measured is kept, and the same command goes on from there.\n")
        return 130
    sys.stdout.write(performance_page.write_pages(found) if options.write else performance_page.tables(found))
    shutil.rmtree(kept)
    failures = _failures(found)
    sys.stderr.write("".join(f"{line}\n" for line in failures))
    return 1 if failures else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the autograder and others on the same generated classes.")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="hand-ins of the classes")
    parser.add_argument("--side-by-side", type=int, default=100, help="hand-ins that all graders grade in turns")
    parser.add_argument("--seconds", type=int, default=30, help="the others' time limit; 30 is nbgrader's default")
    parser.add_argument("--otter", type=Path, default=OTTER, help="otter-grader's environment")
    parser.add_argument("--folder", type=Path, default=_KEPT, help="where to work and to keep what is measured")
    parser.add_argument("--no-page", dest="write", action="store_false", help="print the tables and write no page")
    return parser.parse_args(arguments)


def _side_by_side(bench: Bench, count: int, otter: Path) -> Found:
    """Have every grader grade the same hand-ins, one after the other; between the others three rounds of our own."""
    hand_ins = bench.hand_ins(count)
    assignment = bench.students.assignment

    def nbgrader() -> Found:
        grader = StockNbgrader.set_up(assignment, bench.work / "nbgrader", bench.seconds)
        grader.collect(hand_ins)
        score, feedback = grader.autograde(), grader.write_feedback()
        return {"score": asdict(score), "feedback": asdict(feedback), "full": sorted(grader.full_points())}

    def each(grader: PytestEach | OtterGrader) -> Found:
        return {"score": asdict(grader.grade(hand_ins)), "full": sorted(grader.full_points())}

    def a_round(number: int) -> Found:
        return bench.part(f"{count} side by side: autograder and bare forks, {number}", lambda: bench.round(hand_ins))

    rounds = [a_round(1)]
    found: Found = {
        "count": count,
        "right": sorted(hand_in.student for hand_in in hand_ins if hand_in.kind == "right"),
        "cold": bench.part(f"{count} side by side: autograder, cold", lambda: bench.score_cold(hand_ins)),
        "nbgrader": bench.part(f"{count} side by side: stock nbgrader", nbgrader),
    }
    rounds.append(a_round(2))
    found["pytest"] = bench.part(
        f"{count} side by side: pytest",
        lambda: each(PytestEach.set_up(assignment, bench.work / "pytest", bench.jobs, bench.seconds)),
    )
    if (otter / "bin" / "otter").exists():
        found["otter"] = bench.part(
            f"{count} side by side: otter-grader",
            lambda: each(OtterGrader.set_up(assignment, bench.work / "otter", otter, bench.jobs, bench.seconds)),
        )
    else:
        found["no otter"] = _why_no_otter(otter)
    rounds.append(a_round(3))
    return found | performance_page.mean_of_rounds(rounds)


def _why_no_otter(otter: Path) -> str:
    log = otter.with_name(f"{otter.name}.log")
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines() if log.exists() else []
    return lines[-1][:120] if lines else "it is not installed here"


def _size(bench: Bench, size: int) -> Found:
    """Measure classes of one size, as many as make up the thousand different students; the first is recorded too."""
    count = min(10, max(1, BEHAVIOURS // size)) if size >= sum(SHARES.values()) else 1
    return bench.part(f"{size}: classes", lambda: bench.classes(size, count))


def _floor(bench: Bench) -> Found:
    bench.work.mkdir(parents=True)
    assignment = bench.students.assignment
    return {
        "fork": floor.fork_seconds(bench.work),
        "calls": floor.call_seconds(assignment, bench.work),
        "forked calls": floor.forked_call_seconds(assignment, bench.work),
        "modules": len(assignment.settings.modules),
    }


def _where(bench: Bench, count: int) -> Found:
    """Look where the time goes, for right hand-ins and for all that are neither right, slow nor hostile."""
    hand_ins = bench.hand_ins(count)
    return {
        "right": _looked(bench, [one for one in hand_ins if one.kind == "right"]),
        "wrong": _looked(bench, [one for one in hand_ins if one.kind not in ("right", "slow", "hostile")]),
    }


def _looked(bench: Bench, hand_ins: Sequence[HandedIn]) -> Found:
    write_class(iter(hand_ins), bench.work / "submissions")
    grader = bench.ours()
    command = [sys.executable, "-m", "bench.where_time_goes", str(grader.root), ASSIGNMENT]
    done = subprocess.run(
        [*command, str(bench.work / "submissions")],
        env=clean_environment(grader.root, REPOSITORY),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: Found = json.loads(done.stdout)
    return found


def _failures(found: Found) -> list[str]:
    """Name right hand-ins that the autograder did not give full points, and what it could not grade."""
    side = found["side"]
    said = []
    for name in performance_page.OURS:
        missed = set(side["right"]) - set(side[name]["full"]) if name in side else set()
        said += [f"{name} gave {student} less than full points" for student in sorted(missed)]
    for size, measured in found["sizes"].items():
        for one in measured["classes"]:
            said += [f"{size}: {count} {how}" for how, count in one["statuses"].items() if how != "graded"]
    return said


def _digest(options: argparse.Namespace) -> str:
    """Tell runs of different code or sizes apart."""
    digest = hashlib.sha256(f"{options.sizes} {options.side_by_side} {options.seconds} {sys.version}".encode())
    for folder in ("autograder", "bench", "solutions", "tests/submissions"):
        for path in sorted((REPOSITORY / folder).rglob("*.*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    raise SystemExit(main())
