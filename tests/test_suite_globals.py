"""A hidden suite begins each run with the globals that it was written with."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from autograder.suite_globals import StartingGlobals


def load(folder: Path, source: str) -> ModuleType:
    """Import a suite from a file."""
    path = folder / "test_m.py"
    path.write_text(source)
    spec = importlib.util.spec_from_file_location("test_m", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHANGES = """
def change():
    global TOTAL, NEW
    TOTAL += 1
    NEW = 5
    SEEN.append(1)
    TABLE["a"][0] = 9
    del GONE
""".replace("TOTAL, NEW", "TOTAL, NEW, GONE")
DATA = "import numpy as np\nTOTAL, SEEN, TABLE, GONE = 1, [], {'a': np.zeros(2)}, 'here'\n"


def test_plain_data_is_put_back(tmp_path: Path) -> None:
    """Numbers, lists, arrays in dictionaries, names that are new or gone: all is as it was, as often as one likes."""
    module = load(tmp_path, DATA + CHANGES)
    starting = StartingGlobals(module)
    for _ in range(2):
        module.change()
        starting.restore()
        assert (module.TOTAL, module.SEEN, module.TABLE["a"][0], module.GONE) == (1, [], 0, "here")
        assert not hasattr(module, "NEW")


def test_anything_else_is_made_anew(tmp_path: Path) -> None:
    """A generator of random numbers, which can't be told to be unchanged, begins from its seed again."""
    module = load(tmp_path, f"import random\nCHANCE = random.Random(1)\n{DATA}{CHANGES}")
    starting = StartingGlobals(module)
    first = module.CHANCE.random()
    module.change()
    starting.restore()
    assert module.CHANCE.random() == first
    assert (module.TOTAL, module.SEEN) == (1, [])
