"""Record the cases of a module with TensorFlow 1.14.0 beside the truth, and check that a recording still holds."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.layout import Assignment
from autograder.recorder import cases
from autograder.recorder.document import format_document
from autograder.recorder.truth import FLOAT32_ROUNDING, FLOAT64_ROUNDING, Rounded, TruthError, compute_truth
from autograder.references import VERSION, load_cases

# NUMERICS: float32 is the same on every processor; float64 depends on the C library's exp and log in the last bits.
FLOAT64_ULPS = 4

_SCRIPT = Path(__file__).with_name("record_tensorflow.py")


class RecordingError(Exception):
    """Some cases can't be recorded; the message names each and says what to do."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something recorded that no longer holds; ``case`` is empty when it concerns the whole file."""

    module: str
    case: str
    what: str

    def __str__(self) -> str:
        return f"{self.module}: {self.case}: {self.what}" if self.case else f"{self.module}: {self.what}"


def record_module(assignment: Assignment, module: str, python: Path) -> int:
    """Record every case of ``module`` with the TensorFlow of ``python``; give their number.

    Raises
    ------
    RecordingError
        When TensorFlow and the true value of a case differ by more than its tolerance, or a case can't be run. The
        old recording then stays as it was.

    """
    document = build_document(assignment.reference_source(module), python)
    target = assignment.reference(module)
    scratch = target.with_suffix(".json.new")
    scratch.write_text(format_document(document), encoding="utf-8")
    scratch.replace(target)
    return len(document["cases"])


def check_module(assignment: Assignment, module: str, python: Path) -> list[Difference]:
    """Record ``module`` again without keeping it, and give every difference from what is kept."""
    load_cases(assignment.reference(module))
    kept = json.loads(assignment.reference(module).read_text(encoding="utf-8"))
    fresh = build_document(assignment.reference_source(module), python)
    return [Difference(module, case, what) for case, what in compare_documents(kept, fresh)]


def build_document(source: Path, python: Path) -> dict[str, Any]:
    """Answer the cases of ``source`` with TensorFlow and with the exact formula, and compare the two."""
    written = load_written(source)
    answered = ask_tensorflow(source, python)
    problems: list[str] = []
    nodes = []
    for case, answer in zip(written, answered.pop("answers"), strict=True):
        try:
            nodes.append(case_node(case, answer))
        except (RecordingError, TruthError) as error:
            problems.append(str(error))
    if problems:
        raise RecordingError("\n".join(f"{source.name}: {problem}" for problem in problems))
    return {"version": VERSION, **answered, "cases": nodes}


def load_written(source: Path) -> list[cases.Case]:
    """Give the cases that an author wrote in ``source``."""
    if not source.is_file():
        raise RecordingError(f"{source}: is missing; write the cases of this module there")
    written = cases.load_source(source)
    names = [case.name for case in written]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice or not names:
        said = f"two cases are named {', '.join(twice)}" if twice else "there is no case in CASES"
        raise RecordingError(f"{source.name}: {said}")
    return written


def written_node(case: cases.Case) -> dict[str, Any]:
    """Give the part of a recorded case that its author wrote."""
    return {
        "name": case.name,
        "title": case.title,
        "function": case.function.name,
        "group": case.group,
        "public": case.public,
        "args": cases.encode(list(case.args)),
        "kwargs": {name: cases.encode(value) for name, value in case.kwargs.items()},
    }


def truth_node(truth: Rounded) -> dict[str, Any]:
    """Give the truth and the tolerance of a case as they are recorded."""
    allowed = truth.tolerance(FLOAT32_ROUNDING)
    return {"truth": cases.encode(truth.value.ravel().tolist()), "tolerance": cases.encode(allowed.ravel().tolist())}


def case_node(case: cases.Case, answer: dict[str, Any]) -> dict[str, Any]:
    """Join what the author wrote, what TensorFlow answered and what is true, once they agree."""
    node = written_node(case)
    if any(answer[key] != node[key] for key in ("name", "args", "kwargs")):
        raise RecordingError(f"case {case.name}: its inputs differ on the two Pythons; write the numbers out")
    if case.refused != ("raised" in answer):
        raise RecordingError(f"case {case.name}: {_unexpected(answer)}")
    if case.refused:
        return {**node, "raised": answer["raised"]}
    truth = compute_truth(case)
    _compare_with_truth(case.name, answer["tensorflow"], truth)
    return {**node, "tensorflow": answer["tensorflow"], **truth_node(truth)}


def _unexpected(answer: dict[str, Any]) -> str:
    if "raised" in answer:
        return f"TensorFlow raised {answer['raised']}: {answer['message']}"
    return "TensorFlow answers it; write it with .case, not .refused"


def _compare_with_truth(name: str, recorded: dict[str, Any], truth: Rounded) -> None:
    if tuple(recorded["shape"]) != truth.value.shape:
        said = f"TensorFlow's shape is {tuple(recorded['shape'])} and the exact formula's {truth.value.shape}"
        raise RecordingError(f"case {name}: {said}; mend the one that is wrong")
    given = np.array(numbers(recorded["values"])).reshape(truth.value.shape)
    # A float64 answer is held to its own accuracy; students' answers are judged at float32's.
    rounding = FLOAT64_ROUNDING if recorded["dtype"] == "float64" else FLOAT32_ROUNDING
    allowed = truth.tolerance(rounding)
    # Written so that a NaN is apart, too.
    apart = np.argwhere(~(np.abs(given - truth.value) <= allowed))
    if len(apart):
        element = tuple(apart[0].tolist())
        raise RecordingError(
            f"case {name}: at element {element} TensorFlow gives {given[element]} and the exact formula "
            f"{truth.value[element]}; they may differ by {allowed[element]:.3g} ({len(apart)} of {given.size} elements "
            "are further apart); mend the formula that is wrong, or leave out inputs that TensorFlow can't do"
        )


def numbers(values: list[str | int]) -> list[float]:
    """Read recorded values."""
    return [float.fromhex(value) if isinstance(value, str) else float(value) for value in values]


def ask_tensorflow(source: Path, python: Path) -> dict[str, Any]:
    """Have the TensorFlow of ``python`` answer every case of ``source``."""
    # -I: nothing of the caller's PYTHONPATH, which belongs to another Python.
    done = subprocess.run([python, "-I", _SCRIPT, source], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RecordingError(
            f"{source.name}: TensorFlow's side failed (exit {done.returncode}):\n{done.stderr.strip()}"
        )
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


def compare_documents(kept: dict[str, Any], fresh: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give a case's name and what differs, for every difference between two recordings.

    What is known to depend on the machine (``recorded_on``) may differ.
    """
    for key in ("version", "recorded_with"):
        if kept[key] != fresh[key]:
            yield "", f"{key} is {kept[key]}, and recorded again {fresh[key]}"
    before = {node["name"]: node for node in kept["cases"]}
    after = {node["name"]: node for node in fresh["cases"]}
    for name in before.keys() - after.keys():
        yield name, "is recorded, but no longer in the source"
    for name in after.keys() - before.keys():
        yield name, "is in the source, but not recorded"
    common = [name for name in after if name in before]
    if common != [name for name in before if name in after]:
        yield "", "the cases are recorded in another order than the source's"
    for name in common:
        yield from ((name, what) for what in _compare_nodes(before[name], after[name]))


def _compare_nodes(kept: dict[str, Any], fresh: dict[str, Any]) -> Iterator[str]:
    for key in sorted(kept.keys() | fresh.keys()):
        if key not in kept or key not in fresh:
            yield f"{key} is only {'recorded' if key in kept else 'there when recorded again'}"
        elif key == "tensorflow":
            yield from _compare_arrays(kept[key], fresh[key])
        elif key in ("truth", "tolerance"):
            yield from _compare_values(key, kept[key], fresh[key], ulps=0)
        elif kept[key] != fresh[key]:
            yield f"{key} is {json.dumps(kept[key])}, and in the source {json.dumps(fresh[key])}"


def _compare_arrays(kept: dict[str, Any], fresh: dict[str, Any]) -> Iterator[str]:
    for key in ("dtype", "shape"):
        if kept[key] != fresh[key]:
            yield f"TensorFlow's {key} is {kept[key]}, and recorded again {fresh[key]}"
            return
    ulps = FLOAT64_ULPS if kept["dtype"] == "float64" else 0
    yield from _compare_values("TensorFlow's value", kept["values"], fresh["values"], ulps)


def _compare_values(what: str, kept: list[Any], fresh: list[Any], ulps: int) -> Iterator[str]:
    if len(kept) != len(fresh):
        yield f"{what} has {len(kept)} elements, and recorded again {len(fresh)}"
        return
    changed = [index for index, pair in enumerate(zip(kept, fresh, strict=True)) if not _same(*pair, ulps)]
    if changed:
        first = changed[0]
        said = f"{what} at element {first} (of {len(kept)}) is {kept[first]}, and recorded again {fresh[first]}"
        yield f"{said}; {len(changed)} differ"


def _same(kept: str | int, fresh: str | int, ulps: int) -> bool:
    if kept == fresh or not ulps:
        return kept == fresh
    before, after = numbers([kept, fresh])
    return abs(before - after) <= ulps * math.ulp(before)
