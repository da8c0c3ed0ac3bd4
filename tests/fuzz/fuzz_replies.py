"""Fuzz the decoder of replies, guided by coverage: ``make fuzz SECONDS=600``.

Started as ``fuzz_replies.py FOLDER SECONDS``: what reaches new code goes into FOLDER/new; what breaks an invariant goes
into FOLDER/found, and ends the run with an error. Once that is mended, put the file into tests/fuzz/corpus/, which is
replayed by every test run.
"""

from __future__ import annotations

import json
import random
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["autograder"]):
    import reply_frames

CORPUS = Path(__file__).resolve().parent / "corpus"
# What a field of a reply may be changed into: the protocol's own words, and what decoders stumble over.
WORDS: tuple[Any, ...] = (
    *("ready", "imported", "returned", "raised", "array", "number", "opaque", "bool", "int", "float"),
    *("ask", "none", "text", "dtype", "sequence", "list", "tuple", "items"),
    *("|b1", "|i1", "<i2", "<u8", "<f2", "<f8", "<c16", "|O", ">f8", "<U1", "<M8[s]", "f8,f8", "float64"),
    *("0x1.8p+3", "-0x5", "-inf", "nan", "0x", "1e999", "{}", "[", "x" * 501, "x" * 1101, "\ud800", "\0"),
    *(0, 1, -1, 2**26, 2**26 + 1, 2**63, 2**64, 10**400, 1.5, 1e999, None, True, [], [0], [2**26] * 17, {}),
)


def mutate(data: bytes, maximum: int, seed: int) -> bytes:
    """Change one field of the header, or, every other time, bytes as libFuzzer does."""
    chance = random.Random(seed)  # noqa: S311  # to fuzz, not to keep a secret
    header, _, body = data[reply_frames.PREFIX :].partition(b"\n")
    try:
        reply = json.loads(header)
    except (ValueError, RecursionError):
        reply = None
    if chance.random() < 0.5 or not isinstance(reply, dict | list):
        return bytes(atheris.Mutate(data, maximum))
    _change_one_field(reply, chance)
    return (data[: reply_frames.PREFIX] + json.dumps(reply).encode() + b"\n" + body)[:maximum]


def _change_one_field(node: dict[str, Any] | list[Any], chance: random.Random) -> None:
    places = list(node) if isinstance(node, dict) else list(range(len(node)))
    place: Any = chance.choice(places) if places else None
    inner = node[place] if places else None
    if isinstance(inner, dict | list) and chance.random() < 0.7:
        _change_one_field(inner, chance)
    elif isinstance(node, list):
        node.insert(place or 0, chance.choice(WORDS))
    elif place is not None and chance.random() < 0.2:
        del node[place]
    else:
        node[place or "kind"] = chance.choice(WORDS)


def main() -> None:
    """Fuzz until the time is over or something is found."""
    folder, seconds = Path(sys.argv[1]), sys.argv[2]
    for name in ("new", "found"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    limits = ["-max_len=16384", "-timeout=10", "-rss_limit_mb=2048", f"-max_total_time={seconds}"]
    arguments = [*limits, f"-artifact_prefix={folder}/found/", str(folder / "new"), str(CORPUS)]
    tracemalloc.start()
    atheris.Setup([sys.argv[0], *arguments], reply_frames.check, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
