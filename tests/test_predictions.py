"""Predictions that are worked out once: the table finds exactly what asking each function anew would find."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder import predictions
from autograder.agreement import PRECISIONS, Precision, agrees
from autograder.kept_tables import tables_kept_in
from autograder.outcomes import Call, Opaque, Raised, Returned
from autograder.predictions import Variants, predicted
from autograder.stand_in import predict


def shifted(x: Any) -> Any:
    """Give another value."""
    return np.asarray(x) + 1


def single(x: Any) -> Any:
    """Give the same values in float32."""
    return np.asarray(x, np.float32) * 1


def raises(x: Any) -> Any:
    """Raise."""
    raise ValueError(x)


def infinite(x: Any) -> Any:
    """Give an infinity and a nan."""
    return np.array([np.inf, np.nan, float(np.asarray(x).sum())])


def in_place(x: Any) -> Any:
    """Change the argument."""
    x += 1
    return x


def truth(x: Any) -> Any:
    """Give booleans."""
    return np.asarray(x) > 0


def objects(x: Any) -> Any:
    """Give what is no array."""
    return {"x": x}


FUNCTIONS = (shifted, single, raises, infinite, in_place, truth, objects, lambda x: np.asarray(x).sum(), len)
TOLERANCE = np.full(3, 1e-6)
CALLS = {
    "float64": Call("f", (np.array([0.1, 0.2, 1e-9]),), {}, TOLERANCE),
    "float32": Call("f", (np.array([0.1, 0.2, 0.3], np.float32),), {}, TOLERANCE),
    "whole numbers": Call("f", (np.array([1, 2, 3]),), {}, TOLERANCE),
    "a list": Call("f", ([0.1, 0.2, 0.3],), {}, TOLERANCE),
    "no tolerance": Call("f", (np.array([0.1, 0.2, 0.3]),), {}),
}


def one_by_one(outcome: Returned | Raised, call: Call) -> list[tuple[int, Precision]]:
    """Ask every function in every precision."""
    return [
        (index, precision)
        for index, function in enumerate(FUNCTIONS)
        for precision in PRECISIONS
        if agrees(outcome, predict(function, call, precision))
    ]


@pytest.mark.parametrize("largest", [2**23, 100, 0])
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_table_finds_what_asking_finds(call: Call, largest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """For whatever one of the functions gives, and for what none gives, the same are found, kept or worked out anew."""
    monkeypatch.setattr(predictions, "_LARGEST_TABLE", largest)
    variants = Variants(FUNCTIONS)
    observed = [predict(function, call, precision) for function in FUNCTIONS for precision in PRECISIONS]
    strange = [np.zeros((3, 1)), np.array([np.inf, np.nan, np.nan]), Opaque("dict"), Opaque("list"), 3.0, True]
    observed += [Returned(call, value, arguments_unchanged=True) for value in strange]
    observed += [Raised(call, kind, (kind, "Exception"), "", None, None) for kind in ("ValueError", "KeyError")]
    for outcome in observed:
        assert variants.that_give(outcome, call) == one_by_one(outcome, call)
        assert variants.that_give(outcome, call) == one_by_one(outcome, call)  # now from memory


def test_prediction_is_kept() -> None:
    """The same function is asked once for the same call, and once more for a precision that changes its arguments."""
    asked = []
    call = Call("f", (np.ones(2),), {}, np.ones(2))

    def counting(x: Any) -> Any:
        asked.append(x)
        return x

    first = predicted(counting, call, PRECISIONS[0])
    assert predicted(counting, call, PRECISIONS[0]) is first
    assert predicted(counting, call, PRECISIONS[2]) is first  # float64 is what they are
    predicted(counting, call, PRECISIONS[3])
    assert [values.dtype.name for values in asked] == ["float64", "float32"]


def test_calls_of_one_student_are_forgotten() -> None:
    """Nothing is kept of a call that a test made up for one student: a class of thousands takes no more memory."""
    call = Call("f", (np.ones(2),), {})
    forgotten = weakref.ref(call)
    predicted(shifted, call, PRECISIONS[0])
    Variants((shifted,)).that_give(Returned(call, np.ones(2), arguments_unchanged=True), call)
    del call
    gc.collect()
    assert forgotten() is None


def test_large_predictions_are_forgotten() -> None:
    """An outcome of megabytes is worked out again: a class of thousands would fill the memory with them."""
    asked = []
    call = Call("f", (np.arange(2000.0),), {}, np.ones(2000))

    def every_pair(x: Any) -> Any:
        asked.append(1)
        return x[:, np.newaxis] - x

    first, again = (predicted(every_pair, call, PRECISIONS[0]) for _ in range(2))
    assert agrees(first, again)
    assert len(asked) == 2


RECORDED = {name: call for name, call in CALLS.items() if call.tolerance is not None}


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let tables of few functions be kept in a folder that isn't there yet."""
    monkeypatch.setattr(predictions, "_WORTH_KEEPING_ON_DISK", 1)
    with tables_kept_in(tmp_path / "tables"):
        yield tmp_path / "tables"


def kept(tables: Path) -> list[Path]:
    """List the tables on disk."""
    return [path for path in tables.glob("*") if path.suffix != ".lock"]


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no table be worked out any more."""

    def not_again(*_asked: object) -> None:
        pytest.fail("a table was worked out again")

    monkeypatch.setattr(predictions, "_table", not_again)


@pytest.mark.parametrize("call", RECORDED.values(), ids=RECORDED)
def test_table_on_disk_finds_what_asking_finds(call: Call, tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process reads the table instead of working it out, and finds the same."""
    observed = [predict(function, call, precision) for function in FUNCTIONS for precision in PRECISIONS]
    Variants(FUNCTIONS, "all").that_give(observed[0], call)
    assert len(kept(tables)) == 1
    forbid(monkeypatch)
    again = Variants(FUNCTIONS, "all")
    for outcome in observed:
        assert again.that_give(outcome, call) == one_by_one(outcome, call)


@pytest.mark.parametrize("content", [b"", b"x" * 50, None])
def test_damaged_table_is_worked_out_again(content: bytes | None, tables: Path) -> None:
    """A file that is cut, or in which one byte is another, is not read; a right one takes its place."""
    call = CALLS["float64"]
    outcome = predict(shifted, call, PRECISIONS[0])
    expected = Variants(FUNCTIONS, "all").that_give(outcome, call)
    (path,) = kept(tables)
    whole = path.read_bytes()
    path.write_bytes(whole[:-100] + bytes([whole[-100] ^ 1]) + whole[-99:] if content is None else content)
    assert Variants(FUNCTIONS, "all").that_give(outcome, call) == expected
    assert path.read_bytes() == whole


def test_table_of_other_functions_is_not_believed(tables: Path) -> None:
    """Where functions of the same name give other values now, the table is worked out again."""
    call = CALLS["float64"]
    Variants((shifted,), "one").that_give(predict(shifted, call, PRECISIONS[0]), call)
    assert Variants((single,), "one").that_give(predict(single, call, PRECISIONS[0]), call)
    assert len(kept(tables)) == 1


@pytest.mark.parametrize("changed", ["name", "call"])
def test_tables_have_names_of_their_own(changed: str, tables: Path) -> None:
    """Tables of other functions, or of another call, lie beside each other."""
    call = CALLS["float64"]
    other = Call("f", (np.array([0.1, 0.2, 2e-9]),), {}, TOLERANCE) if changed == "call" else call
    for variants, asked in ((Variants((shifted,), "one"), call), (Variants((shifted,), changed), other)):
        variants.that_give(predict(shifted, asked, PRECISIONS[0]), asked)
    assert len(kept(tables)) == 2


@pytest.mark.parametrize("reason", ["few functions", "too large", "no case", "no name", "no folder", "one student"])
def test_table_that_is_not_kept(reason: str, tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is quick to work out, too large, of one student or nameless is not kept on disk, and found all the same."""
    odd = {"no case": Call("f", (np.array([True, False]),), {}, TOLERANCE), "one student": CALLS["no tolerance"]}
    call = odd.get(reason, CALLS["float64"])
    monkeypatch.setattr(predictions, "_WORTH_KEEPING_ON_DISK", 2 if reason == "few functions" else 1)
    monkeypatch.setattr(predictions, "_LARGEST_TABLE", 0 if reason == "too large" else 2**23)
    if reason == "no folder":
        tables.write_text("a file where the folder should be")
    variants = Variants((shifted,), "" if reason == "no name" else "one")
    assert variants.that_give(predict(shifted, call, PRECISIONS[0]), call)
    assert kept(tables) == []


def test_tables_on_a_full_disk(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes half of a table keeps none of it, and the diagnosis goes on."""

    def half(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[: len(content) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    call = CALLS["float64"]
    assert Variants((shifted,), "one").that_give(predict(shifted, call, PRECISIONS[0]), call)
    assert kept(tables) == []


def test_table_is_worked_out_by_one_process(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes while another works the table out waits for that, and reads it."""
    call = CALLS["float64"]
    outcome = predict(shifted, call, PRECISIONS[0])
    works_out, begun, times = predictions._table, threading.Event(), []

    def slowly(*asked: Any) -> Any:
        begun.set()
        times.append("worked out")
        time.sleep(0.2)
        return works_out(*asked)

    monkeypatch.setattr(predictions, "_table", slowly)

    def first() -> None:
        with tables_kept_in(tables):
            Variants((shifted,), "one").that_give(outcome, call)

    thread = threading.Thread(target=first)
    thread.start()
    assert begun.wait(10)
    found = Variants((shifted,), "one").that_give(outcome, call)
    thread.join()
    assert found
    assert times == ["worked out"]
