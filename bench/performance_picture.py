"""Draw the picture of docs/performance.md: who grades how many a second, and where the time goes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure

_SETTINGS = {"svg.hashsalt": "bench", "font.size": 9}
_NO_METADATA = {"Date": None, "Creator": None}


def draw(rates: Mapping[str, float], where: Mapping[str, Mapping[str, float]], path: Path) -> None:
    """Write the picture as SVG; the same figures give the same file."""
    with matplotlib.rc_context(_SETTINGS):  # type: ignore[arg-type]  # its stubs list the names that it takes
        figure = Figure(figsize=(8, 4.6), layout="constrained")
        above, below = figure.subplots(2, 1, height_ratios=[len(rates), 1 + len(where)])
        bars = above.barh(list(rates), list(rates.values()), color="#3366aa")
        above.bar_label(bars, fmt="%.2g", padding=3)
        above.invert_yaxis()
        above.set_xlabel("submissions scored per second")
        left = dict.fromkeys(where, 0.0)
        for number, step in enumerate(sorted({step for steps in where.values() for step in steps})):
            widths = [where[kind].get(step, 0.0) for kind in where]
            below.barh(list(where), widths, left=list(left.values()), label=step, color=f"C{number}")
            left = {kind: left[kind] + where[kind].get(step, 0.0) for kind in where}
        below.set_xlabel("milliseconds of a submission")
        figure.legend(*below.get_legend_handles_labels(), ncols=3, fontsize=7, loc="outside lower center")
        for axes in (above, below):
            axes.spines[["top", "right"]].set_visible(False)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, format="svg", facecolor="white", metadata=_NO_METADATA)
