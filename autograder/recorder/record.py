"""Record the answers to the cases of a module, and check that a recording still holds."""

from __future__ import annotations

import json
import platform
import subprocess
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.layout import Assignment
from autograder.recorder import cases
from autograder.recorder.answers import ANSWER_KEYS, Answer, RecordingError, answer_node
from autograder.recorder.comparison import compare_documents
from autograder.recorder.document import format_document
from autograder.references import VERSION, load_cases

_SCRIPT = Path(__file__).with_name("record_tensorflow.py")

# Gives the Python in which TensorFlow runs; called only where a case asks for it.
FindPython = Callable[[], Path]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something recorded that no longer holds; ``case`` is empty when it concerns the whole file."""

    module: str
    case: str
    what: str

    def __str__(self) -> str:
        return f"{self.module}: {self.case}: {self.what}" if self.case else f"{self.module}: {self.what}"


def record_module(assignment: Assignment, module: str, find_python: FindPython) -> Counter[str]:
    """Record every case of ``module``; give how many cases have whose answer, or are refused ("raised").

    Raises
    ------
    RecordingError
        When TensorFlow and the true value of a case differ by more than its tolerance, or a case can't be run. The
        old recording then stays as it was.

    """
    document = build_document(assignment.reference_source(module), assignment.solution(module), find_python)
    target = assignment.reference(module)
    scratch = target.with_suffix(".json.new")
    scratch.write_text(format_document(document), encoding="utf-8")
    scratch.replace(target)
    return Counter(next(key for key in ANSWER_KEYS if key in node) for node in document["cases"])


def check_module(assignment: Assignment, module: str, find_python: FindPython) -> list[Difference]:
    """Record ``module`` again without keeping it, and give every difference from what is kept."""
    load_cases(assignment.reference(module))
    kept = json.loads(assignment.reference(module).read_text(encoding="utf-8"))
    fresh = build_document(assignment.reference_source(module), assignment.solution(module), find_python)
    return [Difference(module, case, what) for case, what in compare_documents(kept, fresh)]


def build_document(source: Path, solution: Path, find_python: FindPython) -> dict[str, Any]:
    """Answer the cases of ``source`` with TensorFlow, the exact formula or the solution, and compare where two do."""
    written = load_written(source)
    asked = [case for case in written if case.answered_by == "tensorflow"]
    told: dict[str, Any] = {"recorded_with": {}, "recorded_on": {}, "answers": []}
    if asked:
        told = ask_tensorflow(source, find_python())
    heard = {case.name: answer for case, answer in zip(asked, told["answers"], strict=True)}
    problems: list[str] = []
    nodes = []
    for case in written:
        try:
            nodes.append(case_node(case, heard.get(case.name), solution))
        except RecordingError as error:
            problems.append(str(error))
    if problems:
        raise RecordingError("\n".join(f"{_place(source)}: {problem}" for problem in problems))
    return {"version": VERSION, **_circumstances(written, told, solution), "cases": nodes}


def load_written(source: Path) -> list[cases.Case]:
    """Give the cases that an author wrote in ``source``."""
    if not source.is_file():
        raise RecordingError(f"{source}: is missing; write the cases of this module there")
    try:
        written = cases.load_source(source)
    except Exception as error:  # whatever an author's file raises, its author must hear of it
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(source)]
        line = f"line {lines[-1]}: " if lines else ""
        raise RecordingError(f"{_place(source)}: {line}{type(error).__name__}: {error}") from error
    names = [case.name for case in written]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice or not names:
        said = f"two cases are named {', '.join(twice)}" if twice else "there is no case in CASES"
        raise RecordingError(f"{_place(source)}: {said}")
    return written


def written_node(case: cases.Case) -> dict[str, Any]:
    """Give the part of a recorded case that its author wrote."""
    part = {} if case.refused or case.function.part is None else {"part": case.function.part}
    try:
        return {
            "name": case.name,
            "title": case.title,
            "function": case.function.name,
            **part,
            "group": case.group,
            "public": case.public,
            "args": cases.encode(list(case.args)),
            "kwargs": {name: cases.encode(value) for name, value in case.kwargs.items()},
        }
    except TypeError as error:
        raise RecordingError(f"case {case.name}: {error}") from None


def case_node(case: cases.Case, heard: Answer | None, solution: Path) -> dict[str, Any]:
    """Join what the author wrote and what is answered, once all who answer agree."""
    node = written_node(case)
    if heard is not None and any(heard[key] != node[key] for key in ("name", "args", "kwargs")):
        raise RecordingError(f"case {case.name}: its inputs differ on the two Pythons; write the numbers out")
    return {**node, **answer_node(case, heard, solution)}


def ask_tensorflow(source: Path, python: Path) -> dict[str, Any]:
    """Have the TensorFlow of ``python`` answer every case of ``source`` that has an expression for it."""
    # -I: nothing of the caller's PYTHONPATH, which belongs to another Python.
    done = subprocess.run([python, "-I", _SCRIPT, source], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = f"TensorFlow's side failed (exit {done.returncode}):\n{done.stderr.strip()}"
        raise RecordingError(f"{_place(source)}: {said}")
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


def _circumstances(written: list[cases.Case], told: dict[str, Any], solution: Path) -> dict[str, Any]:
    """Say who answered, and on what machine as far as the answers may depend on it; a formula's do not."""
    recorded_with, recorded_on = dict(told["recorded_with"]), dict(told["recorded_on"])
    answering = {case.answered_by for case in written}
    if "formula" in answering:
        recorded_with["formula"] = "interval arithmetic, rounded once"
    if "solution" in answering:
        recorded_with["solution"] = solution.name
        recorded_on |= {"solution_python": platform.python_version(), "solution_numpy": np.__version__}
    return {"recorded_with": recorded_with, "recorded_on": recorded_on}


def _place(source: Path) -> str:
    return f"{source.parent.name}/{source.name}"
