"""Right hand-ins in widely different styles; that each gets all points is shown by `autograder verify`."""

from __future__ import annotations

from collections import Counter

import pytest
from variants import find_variants

CORRECT = find_variants("correct")


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
