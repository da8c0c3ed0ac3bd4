"""Compare two recordings of the same cases, as far as machines and libraries give the same."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.recorder.answers import numbers

# A float32 of one element is the same on every processor; a float64 depends on the C library's exp and log in the last
# bits.
FLOAT64_ULPS = 4

# A long computation, such as a training run, adds such bits up; where the author states the tolerance, recording again
# may use this share of it.
_SHARE = 0.1

# TensorFlow multiplies matrices in another order where a processor has other vector instructions: a float32 may then be
# recorded again within this share of the case's tolerance.
_SHARE_OF_OTHER_PROCESSORS = 0.25

_OWNERS = {"tensorflow": "TensorFlow's", "formula": "the formula's", "solution": "the solution's"}


def compare_documents(kept: dict[str, Any], fresh: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give a case's name and what differs, for every difference between two recordings.

    What is known to depend on the machine (``recorded_on``) may differ, and where its processor's instructions do,
    TensorFlow's values by some of their tolerance.
    """
    is_other_processor = kept["recorded_on"].get("cpu_flags") != fresh["recorded_on"].get("cpu_flags")
    share = _SHARE_OF_OTHER_PROCESSORS if is_other_processor else 0.0
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
        yield from ((name, what) for what in _compare_nodes(before[name], after[name], share))


def _compare_nodes(kept: dict[str, Any], fresh: dict[str, Any], share: float) -> Iterator[str]:
    for key in sorted(kept.keys() | fresh.keys()):
        if key not in kept or key not in fresh:
            yield f"{key} is only {'recorded' if key in kept else 'there when recorded again'}"
        elif key in _OWNERS:
            allowed = _allowed(kept, kept[key]["values"], share if key == "tensorflow" else 0.0)
            yield from _compare_arrays(_OWNERS[key], kept[key], fresh[key], allowed)
        elif key in ("truth", "tolerance"):
            yield from _compare_values(key, kept[key], fresh[key])
        elif kept[key] != fresh[key]:
            yield f"{key} is {json.dumps(kept[key])}, and in the source {json.dumps(fresh[key])}"


def _allowed(kept: dict[str, Any], values: list[Any], share: float) -> list[float]:
    """Give how far each element may be from the recorded one, beside the last places of a float64."""
    if "relative" in kept:
        return [_SHARE * kept["relative"] * abs(value) for value in numbers(values)]
    if share and "tolerance" in kept:
        return [share * tolerance for tolerance in numbers(kept["tolerance"])]
    return [0.0] * len(values)


def _compare_arrays(owner: str, kept: dict[str, Any], fresh: dict[str, Any], allowed: Sequence[float]) -> Iterator[str]:
    for key in ("dtype", "shape"):
        if kept[key] != fresh[key]:
            yield f"{owner} {key} is {kept[key]}, and recorded again {fresh[key]}"
            return
    ulps = FLOAT64_ULPS if kept["dtype"] == "float64" and owner != _OWNERS["formula"] else 0
    yield from _compare_values(f"{owner} value", kept["values"], fresh["values"], ulps, allowed)


def _compare_values(
    what: str, kept: list[Any], fresh: list[Any], ulps: int = 0, allowed: Sequence[float] = ()
) -> Iterator[str]:
    if len(kept) != len(fresh):
        yield f"{what} has {len(kept)} elements, and recorded again {len(fresh)}"
        return
    distances = allowed or [0.0] * len(kept)
    each = enumerate(zip(kept, fresh, distances, strict=True))
    changed = [index for index, (before, after, far) in each if not _same(before, after, ulps, far)]
    if changed:
        first = changed[0]
        said = f"{what} at element {first} (of {len(kept)}) is {kept[first]}, and recorded again {fresh[first]}"
        yield f"{said}; {len(changed)} differ"


def _same(kept: str | int, fresh: str | int, ulps: int, allowed: float) -> bool:
    if kept == fresh or not (ulps or allowed):
        return kept == fresh
    before, after = numbers([kept, fresh])
    return abs(before - after) <= max(ulps * math.ulp(before), allowed)
