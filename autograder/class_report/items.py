"""Item analysis: how hard each hidden test was, and whether it parts students who know more from those who know less.

Difficulty is the mean fraction of the item's points earned, so 1 is the easiest. Discrimination is the corrected
item-total correlation: Pearson's correlation between the points of the item and the sum of all *other* items, because
an item correlates with a total that it is part of (Henrysson, S. (1963). Correction of item-total correlations in item
analysis. Psychometrika, 28(2), 211-218; also Crocker, L., & Algina, J. (1986). Introduction to Classical and Modern
Test Theory, chapter 14). It is undefined where the item, or the rest, is the same for everybody.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.results import GradeReport, TestResult, Verdict

# Fisher's interval divides by the root of n - 3, so fewer can say nothing.
FEWEST_STUDENTS = 4
_DECIMALS = 9  # sums of points differ by rounding alone; that is no difference between students


@dataclass(frozen=True, slots=True)
class Item:
    """One hidden test over the class. ``judged`` students have a verdict that is not our own fault."""

    module: str
    id: str
    title: str
    group: str
    points: float
    judged: int
    passed: int
    verdicts: Counter[Verdict]
    difficulty: float | None
    discrimination: float | None
    why_undefined: str = ""


@dataclass(frozen=True, slots=True)
class ItemAnalysis:
    """Every item, and how many students the correlations are over: those with a verdict on all of them."""

    items: tuple[Item, ...]
    students: int

    @property
    def chance_margin(self) -> float | None:
        """How far from 0 an item that discriminates nothing may come out: Fisher's z, 95 %; None for too few."""
        return None if self.students < FEWEST_STUDENTS else math.tanh(1.96 / math.sqrt(self.students - 3))


def analyse_items(reports: Sequence[GradeReport]) -> ItemAnalysis:
    """Analyse the hidden tests over reports that the same suite made."""
    tests = [{(module, test.id): test for module, test in _tests(report)} for report in reports]
    keys = list(dict.fromkeys(key for found in tests for key in found))
    complete = [found for found in tests if all(_is_judged(found.get(key)) for key in keys)]
    points = np.array([[found[key].earned for key in keys] for found in complete], float).reshape(-1, len(keys))
    items = tuple(
        _item(key, [found[key] for found in tests if key in found], points, at) for at, key in enumerate(keys)
    )
    return ItemAnalysis(items, len(complete))


def _tests(report: GradeReport) -> Iterator[tuple[str, TestResult]]:
    for module, graded in report.modules.items():
        for test in graded.tests:
            yield module, test


def _is_judged(test: TestResult | None) -> bool:
    return test is not None and test.verdict is not Verdict.INTERNAL_ERROR


def _item(key: tuple[str, str], results: list[TestResult], points: NDArray[Any], at: int) -> Item:
    one, judged = results[0], [result for result in results if _is_judged(result)]
    passed = sum(result.verdict is Verdict.ACCEPTED and result.earned >= result.points for result in judged)
    difficulty = math.fsum(result.earned / result.points for result in judged) / len(judged) if judged else None
    discrimination, why = _discrimination(points, at)
    verdicts = Counter(result.verdict for result in results)
    return Item(
        key[0],
        key[1],
        one.title.en,
        one.group,
        one.points,
        len(judged),
        passed,
        verdicts,
        difficulty,
        discrimination,
        why,
    )


def _discrimination(points: NDArray[Any], at: int) -> tuple[float | None, str]:
    """Correlate one column with the sum of the others."""
    if len(points) < FEWEST_STUDENTS:
        return None, "too few students"
    item = np.round(points[:, at], _DECIMALS)
    rest = np.round(np.delete(points, at, axis=1).sum(axis=1), _DECIMALS)
    if np.ptp(item) == 0:
        return None, "all got the same"
    if np.ptp(rest) == 0:
        return None, "all other points are the same"
    return float(np.corrcoef(item, rest)[0, 1]), ""
