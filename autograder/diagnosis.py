"""Name the misconception that explains every observed call of a function, or say what the numbers show by themselves.

A misconception is named only when it, or every pair that explains the calls, stands alone: it must give what the
student's function gave on every call, the right ones and the wrong ones, and no other may do so too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from autograder.agreement import FLOAT64, Precision, agrees, is_right
from autograder.author_code import Function
from autograder.misconceptions import Misconception
from autograder.outcomes import Killed, Outcome, Returned
from autograder.predictions import Variants, count_precisions, predicted
from autograder.results import Diagnosis
from autograder.symptoms import Observation, find_symptoms
from autograder.texts import say


def diagnose(
    outcomes: Iterable[Outcome], solution: Mapping[str, Function], misconceptions: Sequence[Misconception]
) -> tuple[Diagnosis, ...]:
    """Explain what is wrong with each function that was called.

    Parameters
    ----------
    outcomes
        Every call of the module's functions and what it came to; the call that ended the worker explains nothing.
    solution
        The right functions by name.
    misconceptions
        The known wrong variants of them.

    """
    found: list[Diagnosis] = []
    for function, observations in _observe(outcomes, solution).items():
        if not all(observed.is_right for observed in observations):
            known = [candidate for candidate in misconceptions if candidate.function == function]
            found += explain(observations, known) or find_symptoms(observations, solution[function])
    return tuple(dict.fromkeys(found))


def explain(observations: Sequence[Observation], known: Sequence[Misconception]) -> list[Diagnosis]:
    """Name the one misconception, or what all matching pairs share, that gives every observed outcome."""
    single = [one for (one,) in _explanations(observations, _singles(tuple(known)))]
    if len(single) == 1:
        return [_diagnosis(candidate) for candidate in (*single, *_wrong_habit(observations, single[0], known))]
    # Where every call raised, as in an unchanged stub, nothing tells pairs apart, and each would be tried at length.
    if single or not any(isinstance(observed.outcome, Returned) for observed in observations):
        return []
    pairs = [{one.name, other.name} for one, other in _explanations(observations, _pairs(tuple(known)))]
    shared = set.intersection(*pairs) if pairs else set()
    return [_diagnosis(candidate) for candidate in known if candidate.name in shared]


@dataclass(frozen=True, slots=True, eq=False)
class _Candidates:
    """Explanations to try: the variants of each, and the misconceptions that it consists of."""

    variants: Variants
    explanations: tuple[tuple[Misconception, ...], ...]


@lru_cache(maxsize=64)
def _singles(known: tuple[Misconception, ...]) -> _Candidates:
    return _candidates("each of", known, ((variant, (one,)) for one in known for variant in one.variants()))


@lru_cache(maxsize=64)
def _pairs(known: tuple[Misconception, ...]) -> _Candidates:
    pairs = combinations(known, 2)
    return _candidates("each two of", known, ((both, pair) for pair in pairs for both in pair[0].combined(pair[1])))


def _candidates(
    how: str, known: Sequence[Misconception], found: Iterable[tuple[Function, tuple[Misconception, ...]]]
) -> _Candidates:
    listed = list(found)
    name = " ".join([how, *(one.name for one in known)])
    return _Candidates(Variants(tuple(variant for variant, _ in listed), name), tuple(origin for _, origin in listed))


def _explanations(observations: Sequence[Observation], candidates: _Candidates) -> list[tuple[Misconception, ...]]:
    """List what explains every outcome, leaving out precisions in which the right model does: they explain all."""
    found: dict[tuple[Misconception, ...], None] = {}

    def is_found(index: int) -> bool:
        return candidates.explanations[index] in found

    for index, precision in _matching(observations, candidates.variants, is_found):
        explanation = candidates.explanations[index]
        if not _give_all(explanation[0].model, precision, observations):
            found[explanation] = None
    return list(found)


def _wrong_habit(
    observations: Sequence[Observation], found: Misconception, known: Sequence[Misconception]
) -> list[Misconception]:
    """Name the precision, where ``found`` explains the calls only in one in which the right model is wrong, too."""
    first: list[Observation] = []
    for _, precision in _matching(observations, _singles((found,)).variants):
        in_precision = [_predicted(observed, found.model, precision) for observed in observations]
        if all(observed.is_right for observed in in_precision):
            return []
        first = first or in_precision
    habits = [one for (one,) in _explanations(first, _singles(tuple(known)))]
    return habits if len(habits) == 1 and habits != [found] else []


def _predicted(observed: Observation, model: Function, precision: Precision) -> Observation:
    outcome = predicted(model, observed.call, precision)
    return Observation(observed.call, outcome, observed.right, is_right(outcome, observed.right))


def matches(observations: Sequence[Observation], variants: Iterable[Function]) -> bool:
    """Tell whether any of ``variants``, computing in any one precision throughout, gives every observed outcome."""
    return any(True for _ in _matching(observations, Variants(tuple(variants))))


def _matching(
    observations: Sequence[Observation],
    variants: Variants,
    is_passed_over: Callable[[int], bool] = lambda _index: False,
) -> Iterator[tuple[int, Precision]]:
    """Give which of ``variants``, in which precision, gives every outcome; but none that ``is_passed_over`` by then.

    What gives one wrong outcome is found in a table. A call that then refutes a candidate moves to the front: it is
    likely to refute the next one, too.
    """
    wrong = [observed for observed in observations if not observed.is_right] or observations
    prepared = [observed for observed in wrong if variants.is_prepared(observed.call)]
    first = prepared[0] if prepared else min(wrong, key=_effort)
    rest = sorted((observed for observed in observations if observed is not first), key=lambda one: one.is_right)
    for index, precision in variants.that_give(first.outcome, first.call):
        if is_passed_over(index):
            continue
        refuting = _refuting(variants.functions[index], precision, rest)
        if refuting is None:
            yield index, precision
        else:
            rest.insert(0, rest.pop(refuting))


def _effort(observed: Observation) -> tuple[bool, int, int]:
    """Sort what everybody is asked before other calls, and of that what costs the least to try with every candidate."""
    call = observed.call
    return call.tolerance is None, count_precisions(call), sum(array.size for array in call.arrays())


def _refuting(function: Function, precision: Precision, observations: Sequence[Observation]) -> int | None:
    gives = (agrees(observed.outcome, predicted(function, observed.call, precision)) for observed in observations)
    return next((index for index, agreed in enumerate(gives) if not agreed), None)


def _give_all(function: Function, precision: Precision, observations: Sequence[Observation]) -> bool:
    return _refuting(function, precision, observations) is None


def _observe(outcomes: Iterable[Outcome], solution: Mapping[str, Function]) -> dict[str, list[Observation]]:
    observed: dict[str, list[Observation]] = {}
    for outcome in outcomes:
        if isinstance(outcome, Killed) or outcome.call is None:
            continue
        if outcome.call.function not in solution:
            continue
        right = predicted(solution[outcome.call.function], outcome.call, FLOAT64)
        observation = Observation(outcome.call, outcome, right, is_right(outcome, right))
        observed.setdefault(outcome.call.function, []).append(observation)
    return observed


def _diagnosis(candidate: Misconception) -> Diagnosis:
    return Diagnosis(candidate.name, say(candidate.hint))
