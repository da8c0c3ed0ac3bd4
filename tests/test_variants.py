"""Right hand-ins in widely different styles: each gets all the points of every module that it concerns."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from variants import Variant, find_variants, grade_batch, grading_environment, student_name, write_batches

from autograder.batch import default_jobs

CORRECT = find_variants("correct")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Grade every right variant through the command line, behind the wall."""
    batches = write_batches(tmp_path_factory.mktemp("course"), CORRECT)
    graded = [grade_batch(batch, jobs=default_jobs(), environment=grading_environment()) for batch in batches]
    return {report["student"]: report for group in graded for report in group}


def test_many_styles() -> None:
    """There are at least 40 right variants, no two of them the same, and at least ten of each module."""
    contents = {tuple(sorted(path.read_bytes() for path in variant.folder.rglob("*.py"))) for variant in CORRECT}
    assert len(contents) == len(CORRECT) >= 40
    written = Counter(path.stem for variant in CORRECT for path in variant.folder.glob("*.py"))
    modules = ("softmax", "one_hot", "cross_entropy", "sparse_cross_entropy", "loss_mean")
    assert min(written[module] for module in modules) >= 10


def test_bytes_as_they_were_saved() -> None:
    """Git keeps the byte order marks, line ends and encodings that some of them are about."""
    saved = {
        f"{variant.folder.name}/{path.name}": path.read_bytes()
        for variant in CORRECT
        for path in variant.folder.glob("*.py")
    }
    assert saved["utf8_byte_order_mark/softmax.py"].startswith(b"\xef\xbb\xbf")
    assert saved["windows_line_ends/softmax.py"].count(b"\r\n") == saved["windows_line_ends/softmax.py"].count(b"\n")
    assert (
        saved["classic_mac_line_ends/one_hot.py"].count(b"\r")
        > saved["classic_mac_line_ends/one_hot.py"].count(b"\n")
        == 0
    )
    with pytest.raises(UnicodeDecodeError):
        saved["declared_encodings/softmax.py"].decode()


@pytest.mark.parametrize("variant", CORRECT, ids=[variant.folder.name for variant in CORRECT])
def test_right_variant(variant: Variant, reports: dict[str, dict[str, Any]]) -> None:
    """A right hand-in gets all points, in whichever style it is written."""
    report = reports[student_name(variant)]
    lost = [
        f"{test['id']}: {test['verdict']}: {test['message']}"
        for module in report["modules"].values()
        for test in module["tests"]
        if test["earned"] != test["points"]
    ]
    assert lost == []
    assert report["error"] == ""
    assert report["earned"] == report["possible"] > 0
    assert {path.stem for path in variant.folder.glob("*.py")} & set(report["modules"])
