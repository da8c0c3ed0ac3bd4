"""Write what was measured into docs/performance.md and docs/scaling.md: tables, and a picture."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from bench.performance_picture import draw
from security.page import replace_section, table

DOCS = Path(__file__).resolve().parent.parent / "docs"
GRADERS: Final = {
    "first": "**autograder**, isolated (mean of 3 rounds)",
    "cold": "**autograder**, isolated, a Python started for each",
    "nbgrader": "stock nbgrader, `autograde`",
    "pytest": "pytest, a process each",
    "otter": "otter-grader, `otter run`",
    "bare": "no grader: bare forks and the calls alone (mean of 3)",
}
OURS: Final = ("first", "cold")
_A_DAY: Final = 100_000

Found = Mapping[str, Any]


def write_pages(found: Found) -> str:
    """Write the pages and the picture; give what was written."""
    page = DOCS / "performance.md"
    sections = _sections(found)
    for name, text in sections.items():
        replace_section(name, text, page)
    replace_section("unit-costs", unit_costs(found), DOCS / "scaling.md")
    draw(rates(found), where(found), DOCS / "images" / "performance.svg")
    return tables(found)


def tables(found: Found) -> str:
    """Give everything that the pages get, as one text."""
    return "\n\n".join([*_sections(found).values(), unit_costs(found), ""])


def _sections(found: Found) -> dict[str, str]:
    return {
        "machine": machine(),
        "side-by-side": side_by_side(found),
        "sizes": sizes(found),
        "floor": floor(found),
        "where": where_table(found),
    }


def machine() -> str:
    """Name the machine and the versions, and nothing that tells whose it is."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    packages = ", ".join(f"{name} {version(name)}" for name in ("numpy", "nbgrader", "pytest", "ipykernel"))
    return (
        f"{[*models, platform.machine()][0]}, {len(os.sched_getaffinity(0))} CPUs, {memory:.0f} GiB of memory; "
        f"Linux {platform.release()}; Python {platform.python_version()}, {packages}. "
        f"Load average at the end: {os.getloadavg()[0]:.1f}."
    )


def side_by_side(found: Found) -> str:
    """Give the table of all graders on the same hand-ins."""
    side = found["side"]
    count, stock = side["count"], side["nbgrader"]["score"]["seconds"]
    rows = []
    for name, title in GRADERS.items():
        if name in side:
            rows.append([title, *_measured(side[name]["score"], count, stock), _right(side, name)])
    if "no otter" in side:
        rows.append([GRADERS["otter"], f"not measured: {side['no otter']}", "", "", "", ""])
    header = ["scoring", "submissions/s", "CPU s each", "most memory", "rate", "right ones with full points"]
    job, stock_job = _together(side["job"], "record"), _together(side["nbgrader"], "score")
    whole = [
        [
            "**autograder**: `autograder grade`, feedback (mean of 3 rounds)",
            *_measured(job, count, stock_job["seconds"]),
        ],
        ["stock nbgrader: `autograde`, `generate_feedback`", *_measured(stock_job, count, stock_job["seconds"])],
    ]
    return "\n\n".join(
        [
            f"{count} hand-ins, the same for all, {found['jobs']} at once where a grader can.",
            table(header, rows),
            table(["score, record and feedback", *header[1:5]], whole),
        ]
    )


def mean_of_rounds(rounds: Sequence[Found]) -> dict[str, Any]:
    """Put rounds of the same measurements together: their means, and whom every round gave full points."""
    found: dict[str, Any] = {}
    for name in ("first", "bare"):
        full = set.intersection(*(set(one[name]["full"]) for one in rounds))
        found[name] = {"score": _mean([one[name] for one in rounds], "score"), "full": sorted(full)}
    jobs = [one["job"] for one in rounds]
    return found | {"job": {step: _mean(jobs, step) for step in ("record", "feedback")}}


def _measured(measured: Found, count: int, stock: float) -> list[str]:
    return [
        f"{count / measured['seconds']:.2f}",
        f"{measured['cpu_seconds'] / count:.3f}",
        f"{measured['peak_bytes'] / 2**20:.0f} MiB",
        f"×{stock / measured['seconds']:.1f}",
    ]


def _right(side: Found, name: str) -> str:
    return f"{len(set(side['right']) & set(side[name]['full']))} of {len(side['right'])}"


def _together(measured: Found, first: str) -> dict[str, float]:
    one, two = measured[first], measured["feedback"]
    added = {what: one[what] + two[what] for what in ("seconds", "cpu_seconds")}
    return {**added, "peak_bytes": max(one["peak_bytes"], two["peak_bytes"])}


def sizes(found: Found) -> str:
    """Give the table of class sizes, and what the others would take at their rates."""
    header = ["class", "submissions/s", "CPU s each", "most memory", "memory, median", "again, nothing changed"]
    header += ["record", "feedback", "all three, CPU s each", "scoring, of bare forks' CPU time"]
    rows = []
    for count, sized in _by_size(found):
        classes, bare = sized["classes"], _bare_seconds(sized)
        later = [classes[0][step]["cpu_seconds"] / count for step in ("record", "feedback")]
        milliseconds = [f"{1000 * seconds:.0f} ms each" for seconds in later]
        for title, some in _rows_of_size(count, classes).items():
            score, again = _mean(some, "score"), _mean(some, "again")
            cells = _measured(score, count, score["seconds"])[:3]
            each = score["cpu_seconds"] / count
            ratio = f"×{each / bare:.2f}"
            middle = f"{score['median_bytes'] / 2**20:.0f} MiB"
            steps = [f"{again['seconds']:.1f} s", *milliseconds]
            rows.append([title, *cells, middle, *steps, f"{each + sum(later):.3f}", ratio])
    others = [[title, *_extrapolated(found, name)] for name, title in GRADERS.items() if name in found["side"]]
    extrapolated = table(["at its rate of above", *(f"{count:,}" for count, _ in _by_size(found))], others)
    return table(header, rows) + f"\n\n{extrapolated}"


def _rows_of_size(count: int, classes: Sequence[Found]) -> dict[str, Sequence[Found]]:
    if len(classes) == 1:
        return {f"{count:,}": classes}
    return {f"{count:,}, the first of a course": classes[:1], f"{count:,} (mean of {len(classes)} classes)": classes}


def _extrapolated(found: Found, name: str) -> list[str]:
    seconds = found["side"][name]["score"]["seconds"] / found["side"]["count"]
    return [_duration(seconds * count) for count, _ in _by_size(found)]


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


def _by_size(found: Found) -> Iterator[tuple[int, Found]]:
    for size, sized in found["sizes"].items():
        yield int(size), sized


def _bare_seconds(sized: Found) -> float:
    """Give the CPU seconds of a hand-in in bare forks, by the machine's speed around the time of these classes."""
    return _mean(sized["bare"], "score")["cpu_seconds"] / float(sized["bare count"])


def _largest(found: Found) -> tuple[int, Found]:
    return max(_by_size(found), key=lambda sized: sized[0])


def _mean(classes: Sequence[Found], what: str) -> dict[str, float]:
    keys = ("seconds", "cpu_seconds", "median_bytes")
    mean = {key: sum(one[what][key] for one in classes) / len(classes) for key in keys}
    return {**mean, "peak_bytes": max(one[what]["peak_bytes"] for one in classes)}


def floor(found: Found) -> str:
    """Give the table of what cannot be saved, and how far above it the autograder is."""
    least, (count, sized) = found["floor"], _largest(found)
    classes, bare_then = sized["classes"], 1000 * _bare_seconds(sized)
    workers = 2 * least["modules"]
    parts = {
        f"{workers} bare forks of a process with NumPy: each module's worker, and the one that confirms it": workers
        * least["fork"],
        "all calls, twice, in one process, with nothing between them and the functions": 2 * least["calls"],
    }
    costs = {
        f"both as they are had: the calls made in those {workers} forks, which import the module and use everything in "
        "it for the first time": 2 * least["forked calls"],
        "SQLite alone: the rows of a submission, one transaction": classes[0]["sqlite"],
    }
    side = found["side"]
    bare, first = (1000 * side[name]["score"]["cpu_seconds"] / side["count"] for name in ("bare", "first"))
    job = 1000 * _together(side["job"], "record")["cpu_seconds"] / side["count"]
    together = 1000 * sum(costs.values())
    rows = [[what, f"{1000 * seconds:.1f} ms"] for what, seconds in {**parts, **costs}.items()]
    large = 1000 * _mean(classes, "score")["cpu_seconds"] / count
    whole = large + sum(1000 * classes[0][step]["cpu_seconds"] / count for step in ("record", "feedback"))
    rows += [
        ["**the last two together**", f"**{together:.1f} ms**"],
        [
            "**the class of above by bare forks and calls alone, for each: slow, wrong and hostile ones too**",
            f"**{bare:.0f} ms**",
        ],
        ["the same class, scored by the autograder", _times(first, bare)],
        ["the same class, scored, recorded and with feedback, both commands' start included", _times(job, bare)],
        [f"the same bare forks right before and right after the class of {count:,} was graded", f"{bare_then:.0f} ms"],
        [f"of {count:,}, scored", _times(large, bare_then)],
        [f"of {count:,}, scored, recorded and with feedback", _times(whole, bare_then)],
    ]
    return table(["what a submission cannot go below", "CPU time"], rows)


def _times(milliseconds: float, least: float) -> str:
    return f"{milliseconds:.0f} ms, ×{milliseconds / least:.2f}"


def where(found: Found) -> dict[str, dict[str, float]]:
    """Give the milliseconds of every step, for right and for other hand-ins."""
    count, sized = _largest(found)
    classes = sized["classes"]
    later = {step: 1000 * classes[0][step]["cpu_seconds"] / count for step in ("record", "feedback")}
    return {kind: {**found["where"][kind], **later} for kind in ("right", "wrong")}


def where_table(found: Found) -> str:
    """Give the same as a table."""
    steps = where(found)
    names = sorted(steps["right"].keys() | steps["wrong"].keys(), key=lambda name: -steps["wrong"].get(name, 0.0))
    rows = [[name, *(f"{steps[kind].get(name, 0.0):.1f} ms" for kind in ("right", "wrong"))] for name in names]
    return table(["step", "a right submission", "any other, but slow and hostile ones"], rows)


def rates(found: Found) -> dict[str, float]:
    """Give the submissions a second of every grader, scoring."""
    side = found["side"]
    titles = {name: title.replace("*", "").replace("`", "") for name, title in GRADERS.items()}
    return {title: side["count"] / side[name]["score"]["seconds"] for name, title in titles.items() if name in side}


def unit_costs(found: Found) -> str:
    """Give what one submission costs, and what a hundred thousand do."""
    count, sized = _largest(found)
    classes = sized["classes"]
    score, first = _mean(classes, "score"), classes[0]
    costs = {
        "scoring, CPU s": score["cpu_seconds"] / count,
        "recording, CPU s": first["record"]["cpu_seconds"] / count,
        "feedback, CPU s": first["feedback"]["cpu_seconds"] / count,
        "rows of the gradebook": first["rows"],
    }
    rows = [[what, f"{cost:.3g}", f"{cost * _A_DAY:,.0f}"] for what, cost in costs.items()]
    for folder, size in sorted(first["disk"].items()):
        if size > count:  # not a lock
            rows.append(
                [f"`gradebook/{folder}`", f"{size / count / 1e3:.1f} kB", f"{size / count * _A_DAY / 1e9:.1f} GB"]
            )
    cpu = sum(list(costs.values())[:3])
    said = (
        f"Measured on a class of {count:,}. One CPU does {86_400 / cpu:,.0f} a day, all three together, and eight do "
        f"{8 * 86_400 / cpu:,.0f}. All processes of {found['jobs']} jobs took at most "
        f"{score['peak_bytes'] / 2**20:.0f} MiB while scoring."
    )
    return said + "\n\n" + table(["of a submission", "each", f"{_A_DAY:,} a day"], rows)
