"""Build the variants of tests/submissions as whole hand-ins of courses cut to what they concern, and grade those.

A variant holds only the files that differ from the solutions, so only the modules that it may change are graded: the
hand-ins are grouped by these modules, and each group is one run of ``autograder grade`` in a course of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML

from autograder.layout import Assignment, open_course
from autograder.verify.variants import (
    RightFolder,
    WrongFolder,
    build_variant,
    concerned_modules,
    find_right_variants,
    find_wrong_variants,
)

REPOSITORY = Path(__file__).resolve().parent.parent

Variant = RightFolder | WrongFolder
Kind = Literal["correct", "wrong"]


def find_variants(kind: Kind) -> tuple[Variant, ...]:
    """Read every variant of a kind, of all assignments of the course."""
    course = open_course(REPOSITORY)
    found: list[Variant] = []
    for assignment in map(course.assignment, course.config.assignments):
        if kind == "correct":
            found += find_right_variants(course, assignment)
        else:
            found += find_wrong_variants(course, assignment)
    return tuple(found)


def student_name(variant: Variant) -> str:
    """Give the name under which a variant is handed in, which no other variant has."""
    return f"{variant.folder.parent.name}_{variant.folder.name}"


@dataclass(frozen=True, slots=True)
class Batch:
    """Hand-ins that one run of the command grades: the course, one of its assignments, and where they lie."""

    course: Path
    assignment: str
    submissions: Path


def write_batches(course: Path, variants: Iterable[Variant]) -> tuple[Batch, ...]:
    """Build the variants below ``course``, a course whose assignments are cut to the modules that they concern."""
    repository = open_course(REPOSITORY)
    cuts: dict[str, tuple[Assignment, tuple[str, ...]]] = {}
    for variant in variants:
        assignment = repository.assignment(variant.expected.assignment)
        built = course / "built" / student_name(variant)
        build_variant(assignment, variant, built)
        modules = concerned_modules(assignment, variant, built)
        cut = "__".join([assignment.name, *modules])
        cuts[cut] = assignment, modules
        handed_in = course / "submissions" / cut / student_name(variant)
        handed_in.parent.mkdir(parents=True, exist_ok=True)
        built.rename(handed_in)
    _write_course(course, cuts)
    return tuple(Batch(course, cut, course / "submissions" / cut) for cut in cuts)


def _write_course(root: Path, cuts: Mapping[str, tuple[Assignment, tuple[str, ...]]]) -> None:
    config = YAML(typ="safe").load(REPOSITORY / "grading_config.yaml")
    whole, config["assignments"] = config["assignments"], {}
    (root / "solutions").mkdir()
    for cut, (assignment, modules) in cuts.items():
        settings = whole[assignment.name]
        config["assignments"][cut] = {
            **settings,
            "modules": {module: settings["modules"][module] for module in modules},
        }
        (root / "solutions" / cut).symlink_to(assignment.private)
    yaml = YAML(typ="safe")
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # modules are graded in their order
    yaml.dump(config, root / "grading_config.yaml")


def grade_batch(batch: Batch, *, jobs: int, environment: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Grade a batch as an instructor does, in ``environment``, and give each report as it is published.

    Raises
    ------
    ValueError
        When nothing could be graded at all; says what the command said.

    """
    output = batch.course / f"{batch.assignment}.jsonl"
    output.unlink(missing_ok=True)
    command = [sys.executable, "-m", "autograder", "grade", batch.assignment, "--jobs", str(jobs)]
    command += ["--submissions", str(batch.submissions), "--output", str(output)]
    done = subprocess.run(command, cwd=batch.course, env=environment, capture_output=True, text=True, check=False)
    if not output.exists():
        raise ValueError(f"autograder grade {batch.assignment} ended with status {done.returncode}: {done.stderr}")
    for line in output.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def grading_environment(*first: Path, **settings: str) -> dict[str, str]:
    """Give this process's environment to a grading process that imports from the folders ``first`` before any other."""
    path = os.pathsep.join([*map(str, first), str(REPOSITORY), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": path, "COLUMNS": "200", **settings}
