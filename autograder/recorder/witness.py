"""Ask a second witness: today's TensorFlow, through ``tf.compat.v1``, about every case that 1.14.0 answered."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import numpy as np

from autograder.layout import Assignment
from autograder.recorder.answers import numbers
from autograder.recorder.environment import TensorFlowEnvironmentError
from autograder.recorder.record import Difference, ask_tensorflow, load_written
from autograder.references import RecordedCase, RefusedCase, load_cases, load_refusals

Answer = dict[str, Any]


class Agreement(StrEnum):
    """How the witness's answer to a case compares with the recorded one."""

    IDENTICAL = "identical"
    WITHIN_TOLERANCE = "within tolerance"
    KNOWN = "known to differ"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class KnownDifference:
    """Something that TensorFlow changed after 1.14.0, as NUMERICS lists them from 1110 runs with 2.21."""

    said: str
    applies: Callable[[RecordedCase | RefusedCase, Answer], bool]


@dataclass(frozen=True, slots=True)
class WitnessReport:
    """What the witness said about one module; ``tensorflow`` is its version, None where no case asks TensorFlow."""

    tensorflow: str | None
    counts: Counter[Agreement]
    known: tuple[Difference, ...]
    different: tuple[Difference, ...]


def _accepts_more(case: RecordedCase | RefusedCase, answer: Answer) -> bool:
    return isinstance(case, RefusedCase) and "tensorflow" in answer


def _refuses_duplicate_axes(case: RecordedCase | RefusedCase, answer: Answer) -> bool:
    axes = case.kwargs.get("axis")
    return "raised" in answer and isinstance(axes, list) and len(set(axes)) < len(axes)


def _has_integer_results(case: RecordedCase | RefusedCase, answer: Answer) -> bool:
    return isinstance(case, RecordedCase) and case.kind == "integer" and "tensorflow" in answer


def _is_nan_now(case: RecordedCase | RefusedCase, answer: Answer) -> bool:
    if not isinstance(case, RecordedCase) or case.tensorflow is None or "tensorflow" not in answer:
        return False
    has_nan = bool(np.isnan(numbers(answer["tensorflow"]["values"])).any())
    return case.tensorflow.dtype == np.float32 and has_nan


KNOWN_DIFFERENCES: Final = (
    KnownDifference("accepts what 1.14.0 refused (int8 indices, mixed dtypes, positional arguments)", _accepts_more),
    KnownDifference("refuses an axis that is named twice", _refuses_duplicate_axes),
    KnownDifference("sums and means of integers no longer wrap or truncate alike", _has_integer_results),
    KnownDifference("NaN stays at one float32 entry, or spreads over its row, depending on oneDNN", _is_nan_now),
)


def find_witness() -> Path:
    """Give this interpreter, when a TensorFlow of today is installed beside the autograder.

    Raises
    ------
    TensorFlowEnvironmentError
        When there is none; says how to install it.

    """
    if importlib.util.find_spec("tensorflow") is None:
        said = "the second witness is today's TensorFlow, which is not installed here"
        raise TensorFlowEnvironmentError(f"{said}; run: pip install 'autograder[tensorflow]'")
    return Path(sys.executable)


def hear_witness(assignment: Assignment, module: str, find_python: Callable[[], Path]) -> WitnessReport:
    """Ask the TensorFlow of ``find_python`` what 1.14.0 was asked, and compare within each case's tolerance."""
    path, source = assignment.reference(module), assignment.reference_source(module)
    others = {case.name for case in load_written(source) if case.answered_by != "tensorflow"}
    cases: list[RecordedCase | RefusedCase] = [*load_cases(path), *load_refusals(path)]
    recorded = {case.name: case for case in cases if case.name not in others}
    if not recorded:
        return WitnessReport(None, Counter(), (), ())
    written = {node["name"]: node for node in json.loads(path.read_text(encoding="utf-8"))["cases"]}
    heard = ask_tensorflow(source, find_python())
    answers = {answer["name"]: answer for answer in heard["answers"]}
    compared = []
    for name in sorted(recorded.keys() | answers.keys()):
        if name not in recorded or name not in answers or not _same_inputs(answers[name], written[name]):
            compared.append((name, Agreement.DIFFERENT, "is not recorded as its source has it; record it again"))
        else:
            compared.append((name, *_compare(recorded[name], answers[name])))
    counts = Counter(agreement for _, agreement, _ in compared)
    known, different = (
        tuple(Difference(module, name, said) for name, agreement, said in compared if agreement is wanted)
        for wanted in (Agreement.KNOWN, Agreement.DIFFERENT)
    )
    return WitnessReport(heard["recorded_with"]["tensorflow"], counts, known, different)


def _same_inputs(answer: Answer, written: Answer) -> bool:
    return all(answer[key] == written[key] for key in ("args", "kwargs"))


def _compare(case: RecordedCase | RefusedCase, answer: Answer) -> tuple[Agreement, str]:
    agreement, said = _compare_refused(case, answer) if isinstance(case, RefusedCase) else _compare_values(case, answer)
    if agreement is Agreement.DIFFERENT:
        found = next((known for known in KNOWN_DIFFERENCES if known.applies(case, answer)), None)
        return (Agreement.KNOWN, found.said) if found else (agreement, said)
    return agreement, said


def _compare_refused(case: RefusedCase, answer: Answer) -> tuple[Agreement, str]:
    if answer.get("raised") == case.raised:
        return Agreement.IDENTICAL, ""
    if "raised" in answer:
        # Which of its exceptions depends on when the mistake is noticed: a refusal is a refusal.
        return Agreement.WITHIN_TOLERANCE, ""
    return Agreement.DIFFERENT, f"1.14.0 refused it with {case.raised}, and the witness answers it"


def _compare_values(case: RecordedCase, answer: Answer) -> tuple[Agreement, str]:
    if "raised" in answer:
        return Agreement.DIFFERENT, f"the witness refuses it: {answer['raised']}: {answer['message'][:200]}"
    if case.tensorflow is None or "mistake" in answer:
        return Agreement.DIFFERENT, answer.get("mistake", "is not recorded as its source has it; record it again")
    said = answer["tensorflow"]
    if said["dtype"] != case.tensorflow.dtype.name or tuple(said["shape"]) != case.tensorflow.shape:
        form = f"{case.tensorflow.dtype.name} of shape {case.tensorflow.shape}"
        return Agreement.DIFFERENT, f"1.14.0 gave {form}, and the witness {said['dtype']} of shape {said['shape']}"
    now = np.array(numbers(said["values"])).reshape(case.tensorflow.shape)
    then = case.tensorflow.astype(np.float64)
    if np.array_equal(now, then):
        return Agreement.IDENTICAL, ""
    # Written so that a NaN is apart, too.
    apart = ~(np.abs(now - then) <= case.tolerance)
    if not apart.any():
        return Agreement.WITHIN_TOLERANCE, ""
    where = tuple(np.argwhere(apart)[0].tolist())
    return Agreement.DIFFERENT, f"at element {where} 1.14.0 gave {then[where]}, and the witness {now[where]}"
