"""Run the same cheats against plain pytest, stock nbgrader and this autograder: ``python -m security.attack_peers``.

The first two are the control: they show that the cheats are real. The table goes into docs/security.md. Everything
happens in temporary folders. Exit status 1 when a cheat harms this autograder, or when a control is not as it must be.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from security import this_grader
from security.exercise import POSSIBLE, Effect, names, title
from security.page import replace_section, table
from security.plain_pytest import PlainPytest
from security.stock_nbgrader import StockNbgrader

Effects = dict[str, Effect]


def main() -> int:
    """Attack every grader, write and print the table."""
    cheats = names()
    with tempfile.TemporaryDirectory(prefix="attack-peers-") as folder:
        root = Path(folder)
        root.chmod(0o755)  # what stops a cheat must be the grader, not this folder
        columns, honest, isolation = _attack_all(root, cheats)
    failed = [name for name, (right, wrong) in honest.items() if (right, wrong) != (POSSIBLE, 0.0)]
    text = _text(cheats, columns, honest, isolation)
    replace_section("attack-peers", text)
    sys.stdout.write(text + "\n")
    if failed:
        sys.stderr.write(f"the controls of {', '.join(failed)} are not {POSSIBLE:g} and 0: the table proves nothing\n")
    harmed = [cheat for cheat, effect in columns["**autograder**"].items() if effect.is_harm]
    return 1 if failed or harmed else 0


def _attack_all(root: Path, cheats: list[str]) -> tuple[dict[str, Effects], dict[str, tuple[float, float]], str]:
    behind_wall = this_grader.grade(root / "autograder", cheats, least="good")
    wall_off = this_grader.grade(root / "autograder-wall-off", cheats, least=this_grader.WALL_OFF)
    plain, notebook = PlainPytest.set_up(root / "pytest"), StockNbgrader.set_up(root / "nbgrader")
    plain_honest = [plain.honest(kind) for kind in ("right", "wrong")]
    notebook_honest = (notebook.honest("right"), notebook.honest("wrong"))
    with ThreadPoolExecutor(1 + len(os.sched_getaffinity(0))) as pool:
        # pytest's grader keeps one file of grades: one cheat after the other. nbgrader's have a course each.
        plain_done = pool.submit(lambda: {cheat: plain.attack(cheat) for cheat in cheats})
        notebook_effects = dict(zip(cheats, pool.map(notebook.attack, cheats), strict=True))
        plain_effects = plain_done.result()
    columns: dict[str, Effects] = {
        "pytest, by exit status": {cheat: effects["exit status"] for cheat, effects in plain_effects.items()},
        "pytest, by its report": {cheat: effects["report"] for cheat, effects in plain_effects.items()},
        "stock nbgrader": notebook_effects,
        "autograder, wall off": wall_off.effects,
        "**autograder**": behind_wall.effects,
    }
    honest = {
        "pytest, by exit status": (plain_honest[0]["exit status"], plain_honest[1]["exit status"]),
        "pytest, by its report": (plain_honest[0]["report"], plain_honest[1]["report"]),
        "stock nbgrader": notebook_honest,
        "autograder, wall off": (wall_off.honest["right"], wall_off.honest["wrong"]),
        "**autograder**": (behind_wall.honest["right"], behind_wall.honest["wrong"]),
    }
    return columns, honest, behind_wall.isolation


def _text(
    cheats: list[str], columns: dict[str, Effects], honest: dict[str, tuple[float, float]], isolation: str
) -> str:
    rows = [
        [f"`{cheat}`: {title(cheat)}", *(_cell(effects[cheat]) for effects in columns.values())] for cheat in cheats
    ]
    rows += [
        [f"**harmed by, of {len(cheats)}**", *(str(_count(effects, "is_harm")) for effects in columns.values())],
        ["gave points", *(str(_count(effects, "points")) for effects in columns.values())],
        ["gave a secret away", *(str(_count(effects, "read_secret")) for effects in columns.values())],
        [
            "let another's work or grade be changed",
            *(str(_count(effects, "changed_another")) for effects in columns.values()),
        ],
        ["*control: an honest right module*", *(f"{honest[name][0]:g}" for name in columns)],
        ["*control: an honest wrong module*", *(f"{honest[name][1]:g}" for name in columns)],
    ]
    packages = ("pytest", "nbgrader", "ipykernel", "numpy")
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    user = "root" if os.geteuid() == 0 else "an ordinary user"
    said = (
        f"Points of {POSSIBLE:g} for modules that compute nothing; a dash: no harm. Python {platform.python_version()}"
        f", {versions}; Linux {platform.release()}, {platform.machine()}; run as {user}; isolation: {isolation}."
    )
    return said + "\n\n" + table(["cheat", *columns], rows)


def _cell(effect: Effect) -> str:
    said = [f"**{effect.points:g}**"] if effect.points else []
    said += ["secret"] if effect.read_secret else []
    said += ["another's grade"] if effect.changed_another else []
    return ", ".join(said) or "–"


def _count(effects: Effects, what: str) -> int:
    return sum(bool(getattr(effect, what)) for effect in effects.values())


if __name__ == "__main__":
    raise SystemExit(main())
