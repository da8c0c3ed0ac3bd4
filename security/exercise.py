"""The exercise that is attacked: a softmax, its recorded answers, honest modules, and how a cheat is handed in."""

from __future__ import annotations

import json
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_FOLDER = Path(__file__).resolve().parent
CHEATS = _FOLDER / "cheats"
POINTS = {"values": 5.0, "large": 3.0, "distribution": 2.0}
POSSIBLE = sum(POINTS.values())

HONEST = {
    "right": """
import numpy as np


def softmax(x):
    powers = np.exp(x - np.max(x))
    return powers / powers.sum()
""",
    "wrong": """
import numpy as np


def softmax(x):
    return np.exp(x)
""",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """What handing in a module came to."""

    points: float
    read_secret: bool = False
    changed_another: bool = False

    @property
    def is_harm(self) -> bool:
        """Tell whether a module that computes nothing gained by it, or anybody else lost."""
        return bool(self.points) or self.read_secret or self.changed_another


@dataclass(frozen=True, slots=True)
class Attack:
    """A cheat, the honest student whom it may harm, and the grader's folder with the canary in its hidden tests."""

    name: str
    victim: str
    root: Path
    canary: str

    @property
    def _outside(self) -> Path:
        return self.root.parent / f"{self.root.name}-outside" / self.name

    def hand_in(self, folder: Path) -> None:
        """Write the cheat's files and its kit into ``folder``."""
        shutil.copytree(CHEATS / self.name, folder, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(_FOLDER / "attack_kit.py", folder)
        self._outside.mkdir(parents=True)
        self._outside.chmod(0o777)
        paths = {"root": self.root, "outside": self._outside, "own_name": self.name, "victim": self.victim}
        (folder / "attack_paths.json").write_text(json.dumps({key: str(value) for key, value in paths.items()}))

    def has_secret(self, shown: str = "") -> bool:
        """Tell whether the canary was carried outside, or is in what the student is ``shown``."""
        return (self._outside / self.canary).exists() or self.canary in shown


def names() -> list[str]:
    """List the cheats."""
    return sorted(path.name for path in CHEATS.iterdir() if path.is_dir())


def title(name: str) -> str:
    """Give what the cheat says it does."""
    return (CHEATS / name / "softmax.py").read_text().strip().partition("\n")[0].strip('"')


def hand_in_honest(kind: str, folder: Path) -> None:
    """Write an honest module, a right one or a wrong one."""
    folder.mkdir(parents=True)
    (folder / "softmax.py").write_text(HONEST[kind])


def is_intact(folder: Path) -> bool:
    """Tell whether the right module that an honest student handed in is still what it was."""
    module = folder / "softmax.py"
    return module.exists() and module.read_text() == HONEST["right"]


def new_canary() -> str:
    """Give a secret that stands in the hidden tests and nowhere else."""
    return f"canary-{secrets.token_hex(8)}"


def write_answers(path: Path, canary: str) -> None:
    """Write the recorded answers, with the canary among them."""
    inputs = {
        "values": [[1.0, 2.0, 3.0], [-0.5, 0.25], [3.0, 1.0, -2.0, 0.5]],
        "large": [[1000.0, 999.0], [-800.0, 2.0]],
    }
    answers = {group: [_answered(x) for x in group_inputs] for group, group_inputs in inputs.items()}
    path.write_text(json.dumps({"canary": canary, **answers}))


def _answered(x: list[float]) -> dict[str, list[float]]:
    powers = np.exp(np.array(x) - max(x))
    return {"x": x, "expected": (powers / powers.sum()).tolist()}
